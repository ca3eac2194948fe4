import { filterNames, type SearchRecord } from "../record.ts";

/**
 * One file per filter, `filters/year` and so on; a line per value: the value, what readers call it, and the
 * numbers of its records as differences. Pagefind's own filter files come in another order with every build.
 */
export function buildFilterFiles(records: readonly SearchRecord[]): Map<string, string> {
  return new Map(
    filterNames.map((name) => {
      const values = new Map<string, { label: string; pages: number[] }>();
      records.forEach((record, page) => {
        for (const { value, label } of record.filters[name]) {
          const entry = values.get(value) ?? { label, pages: [] };
          values.set(value, entry);
          if (entry.pages.at(-1) !== page) entry.pages.push(page);
        }
      });
      const lines = [...values].map(([value, { label, pages }]) =>
        [value, label, toDifferences(pages)].join("\t"),
      );
      return [`filters/${name}`, lines.join("\n")];
    }),
  );
}

function toDifferences(pages: readonly number[]): string {
  return pages.map((page, index) => page - (pages[index - 1] ?? 0)).join(" ");
}
