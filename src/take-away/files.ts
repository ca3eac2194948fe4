import type { Archive } from "../archive/archive.ts";
import { formatBibtex } from "../citations/bibtex.ts";
import { buildCitation } from "../citations/citation.ts";
import { buildCslItem } from "../citations/csl.ts";
import { readArchive } from "../loader/read-archive.ts";
import { readWrapups } from "../loader/read-wrapups.ts";
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
export async function readTakeAwayFiles(contentFolder: URL, urls: Urls): Promise<TakeAwayFile[]> {
  const [archive, wrapups] = await Promise.all([
    readArchive(contentFolder, urls.absolute(urls.events())),
    readWrapups(contentFolder),
  ]);
  const sources = new Map(wrapups.map(({ wrapup, source }) => [wrapup.event.id, source]));
  return listTakeAwayFiles(archive, sources, site, urls);
}

/** The small files of an event and its topics: how to cite them, and each topic's source. */
export function listTakeAwayFiles(
  { events, topicsByEvent }: Archive,
  sources: ReadonlyMap<string, string>,
  site: SiteConfig,
  urls: Urls,
): TakeAwayFile[] {
  return events.flatMap((event) => {
    const lines = (sources.get(event.id) ?? "").split(/\r?\n/);
    const topics = topicsByEvent.get(event.id) ?? [];
    return [
      ...cite(event, null, site, urls),
      ...topics.flatMap((topic) => [
        { href: urls.topicSource(topic.id), type: "text/markdown", content: sliceTopic(lines, topic) },
        ...cite(event, topic, site, urls),
      ]),
    ];
  });
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
