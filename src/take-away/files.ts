import type { Archive } from "../archive/archive.ts";
import { formatBibtex } from "../citations/bibtex.ts";
import { buildCitation } from "../citations/citation.ts";
import { buildCslItem } from "../citations/csl.ts";
import { buildThreadFeed, type FeedContext } from "../feeds/archive-feeds.ts";
import { formatAtom } from "../feeds/atom.ts";
import { chooseBuildDay } from "../loader/choose-build-day.ts";
import { urls } from "../loader/environment.ts";
import { readSources } from "../loader/sources.ts";
import { site } from "../site.config.ts";
import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { Event, Topic } from "../wrapup/model.ts";

/** A file that readers take away. */
export interface TakeAwayFile {
  /** Finished href. */
  readonly href: string;
  readonly type: string;
  readonly content: string;
}

/** The files of a content folder. */
export async function readTakeAwayFiles(contentFolder: URL, archive: Archive): Promise<TakeAwayFile[]> {
  const sources = await readSources(contentFolder);
  return listTakeAwayFiles(archive, sources, { site, urls, today: chooseBuildDay(archive) });
}

/** The small files of events, topics and threads: their sources, how to cite them, and each thread's feed. */
export function listTakeAwayFiles(
  archive: Archive,
  sources: ReadonlyMap<string, string>,
  context: FeedContext,
): TakeAwayFile[] {
  const { site, urls } = context;
  const feeds = archive.threads.map((thread) => ({
    href: urls.threadFeed(thread.slug),
    type: "application/atom+xml",
    content: formatAtom(buildThreadFeed(thread, archive, context)),
  }));
  const files = archive.events.flatMap((event) => {
    const source = sources.get(event.id) ?? "";
    const lines = source.split(/\r?\n/);
    const topics = archive.topicsByEvent.get(event.id) ?? [];
    return [
      { href: urls.eventSource(event.id), type: "text/markdown", content: source },
      ...cite(event, null, site, urls),
      ...topics.flatMap((topic) => [
        { href: urls.topicSource(topic.id), type: "text/markdown", content: sliceTopic(lines, topic) },
        ...cite(event, topic, site, urls),
      ]),
    ];
  });
  return [...files, ...feeds];
}

function cite(event: Event, topic: Topic | null, site: SiteConfig, urls: Urls): TakeAwayFile[] {
  const citation = buildCitation(event, topic, site, urls);
  const id = topic?.id ?? event.id;
  return [
    { href: urls.citation(id, "bib"), type: "application/x-bibtex", content: formatBibtex(citation) },
    {
      href: urls.citation(id, "csl.json"),
      type: "application/vnd.citationstyles.csl+json",
      content: `${JSON.stringify([buildCslItem(citation)])}\n`,
    },
  ];
}

/** The lines of a wrap-up that are about one topic. */
function sliceTopic(lines: readonly string[], { lines: [first, last] }: Topic): string {
  return `${lines
    .slice(first - 1, last)
    .join("\n")
    .trim()}\n`;
}
