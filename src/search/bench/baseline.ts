import MiniSearch from "minisearch";
import type { SearchRecord } from "../record.ts";

/** Answers a query with the paths of records, the best first. */
export type Engine = (query: string) => Promise<readonly string[]>;

/** MiniSearch over the same records, configured as documentation themes do. */
export function createBaseline(records: readonly SearchRecord[]): Engine {
  const index = new MiniSearch<{ id: string; title: string; titles: string; text: string }>({
    fields: ["title", "titles", "text"],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
  });
  index.addAll(
    records.map(({ path, title, event, sections, references }) => ({
      id: path,
      title,
      titles: `${event.title} ${event.place ?? ""}`,
      text: [...sections.map(({ label, text }) => `${label} ${text}`), ...references].join(" "),
    })),
  );
  return async (query) => index.search(query).map(({ id }) => String(id));
}
