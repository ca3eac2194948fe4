import MiniSearch from "minisearch";
import { createIndex } from "pagefind";
import type { SearchRecord } from "../../src/search/record.ts";
import { runPagefind } from "./run-pagefind.ts";

/** Answers a query with the paths of records, the best first. */
export type Engine = (query: string) => Promise<readonly string[]>;

/** MiniSearch over the same records, configured as documentation themes do. */
export function createMiniSearch(records: readonly SearchRecord[]): Engine {
  const index = new MiniSearch<{ id: string; title: string; titles: string; text: string }>({
    fields: ["title", "titles", "text"],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  index.addAll(
    records.map((record) => ({
      id: record.path,
      title: record.title,
      titles: `${record.event.title} ${record.event.place ?? ""}`,
      text: joinTexts(record),
    })),
  );
  return async (query) => index.search(query).map(({ id }) => String(id));
}

/** Pagefind as it comes: the texts as they are, the whole query at once. */
export async function createPlainPagefind(
  records: readonly SearchRecord[],
): Promise<{ readonly engine: Engine; readonly close: () => Promise<void> }> {
  const { index } = await createIndex({ forceLanguage: "en" });
  if (!index) throw new Error("Pagefind did not start");
  for (const record of records) {
    await index.addCustomRecord({
      url: record.path,
      language: "en",
      content: `${joinTexts(record)} ${record.event.title} ${record.event.place ?? ""}`,
      meta: { title: record.title },
    });
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const { pagefind, close } = await runPagefind((path) => files.find((file) => file.path === path)?.content);
  const engine: Engine = async (query) => {
    const { results } = await pagefind.search(query);
    const first = await Promise.all(results.slice(0, 10).map(({ data }) => data()));
    return first.map(({ url }) => url.replace(/^\//, ""));
  };
  return { engine, close };
}

function joinTexts({ sections, references }: SearchRecord): string {
  return [...sections.map(({ label, text }) => `${label} ${text}`), ...references].join(" ");
}
