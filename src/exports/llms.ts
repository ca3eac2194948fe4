import type { Archive } from "../archive/archive.ts";
import { countArchive } from "../archive/statistics.ts";
import { formatDatesAndPlace } from "../format/event-names.ts";
import { strings } from "../site.config.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";

/** The site in brief for language models, as llmstxt.org proposes: what it is, and where its text and data are. */
export function formatLlmsText(archive: Archive, site: SiteConfig, urls: Urls): string {
  const { events, threads } = archive;
  const words = strings.exported;
  const files = [
    [strings.navigation.allEvents, "events"],
    [strings.navigation.allTopics, "topics"],
    [strings.navigation.allThreads, "threads"],
  ] as const;
  const link = (title: string, href: string, note: string): string =>
    `- [${formatLine(title)}](${urls.absolute(href)})${note === "" ? "" : `: ${formatLine(note)}`}`;
  return `${[
    `# ${site.name}`,
    `> ${site.description}`,
    words.llms(countArchive(archive)),
    `## ${words.data}`,
    [
      ...files.map(([title, name]) =>
        link(title, urls.asset(`api/${name}.json`), words.schema(`api/schema/${name}.json`)),
      ),
      link(words.everything, urls.asset("llms-full.txt"), words.everythingNote),
    ].join("\n"),
    `## ${strings.navigation.events}`,
    events
      .map((event) =>
        link(event.title, urls.eventSource(event.id), formatDatesAndPlace(event, site.language)),
      )
      .join("\n"),
    ...(threads.length > 0
      ? [
          `## ${strings.navigation.threads}`,
          threads.map(({ title, slug, summary }) => link(title, urls.thread(slug), summary)).join("\n"),
        ]
      : []),
  ].join("\n\n")}\n`;
}

/** The sources of all wrap-ups, each below the address of its page. */
export function formatFullText(
  wrapups: readonly { readonly eventId: string; readonly source: string }[],
  site: SiteConfig,
  urls: Urls,
): string {
  const parts = wrapups.map(
    ({ eventId, source }) => `<!-- ${urls.absolute(urls.event(eventId))} -->\n\n${source.trim()}\n`,
  );
  return [`# ${site.name}\n\n> ${site.description}\n`, ...parts].join("\n---\n\n");
}

/** Contributed text in one line, that begins no link of its own. */
function formatLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[[\]]/g, "\\$&");
}
