import type { Archive } from "../archive/archive.ts";
import { formatDatesAndPlace } from "../format/event-names.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";

/** The site in brief for language models, as llmstxt.org proposes: what it is, and where its text and data are. */
export function formatLlmsText({ events, threads, topics }: Archive, site: SiteConfig, urls: Urls): string {
  const link = (title: string, href: string, note: string): string =>
    `- [${formatLine(title)}](${urls.absolute(href)})${note === "" ? "" : `: ${formatLine(note)}`}`;
  return `${[
    `# ${site.name}`,
    `> ${site.description}`,
    `${events.length} events and ${topics.length} topics. An event is one hackathon, a topic one piece of work at it, a thread work that continued over several events. Each topic also has its Markdown source at its page's address, with \`.md\` instead of the final slash.`,
    "## Data",
    [
      link("All events", urls.asset("api/events.json"), "JSON; its schema is at api/schema/events.json"),
      link("All topics", urls.asset("api/topics.json"), "JSON; its schema is at api/schema/topics.json"),
      link("All threads", urls.asset("api/threads.json"), "JSON; its schema is at api/schema/threads.json"),
      link("Everything in one file", urls.asset("llms-full.txt"), "the Markdown source of all wrap-ups"),
    ].join("\n"),
    "## Events",
    events
      .map((event) =>
        link(event.title, urls.eventSource(event.id), formatDatesAndPlace(event, site.language)),
      )
      .join("\n"),
    ...(threads.length > 0
      ? [
          "## Threads",
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
