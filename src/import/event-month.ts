const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/** Where a document may say when its event was. */
export interface MonthSources {
  /** The event's first day, where it is known. */
  readonly start: string | null;
  readonly titles: readonly string[];
  /** The document's path, with forward slashes. */
  readonly path: string;
  /** A sort key of another generator: `-202311`. */
  readonly weight: unknown;
}

/**
 * The month of a document's event as `2023-11`, or `null`. Dates and titles say more than names of files,
 * which may hold the day of publication.
 */
export function findEventMonth({ start, titles, path, weight }: MonthSources): string | null {
  const [name = "", folder = ""] = path.split("/").toReversed();
  return (
    start?.slice(0, 7) ??
    titles.map(findMonthInText).find((month) => month !== null) ??
    findMonthInName(name) ??
    findMonthInName(folder) ??
    findMonthInName(String(weight ?? ""))
  );
}

/** `November 2023`, `11/2023` and `2023-11` are the same month. */
function findMonthInText(text: string): string | null {
  const words = new RegExp(String.raw`\b(${MONTHS})[a-z]*\.?,?\s+(\d{4})\b`, "i").exec(text);
  if (words?.[1] && words[2]) {
    const month = MONTHS.split("|").indexOf(words[1].toLowerCase()) + 1;
    return `${words[2]}-${String(month).padStart(2, "0")}`;
  }
  const numbers = /\b(0?[1-9]|1[0-2])\/(\d{4})\b/.exec(text);
  if (numbers?.[1] && numbers[2]) return `${numbers[2]}-${numbers[1].padStart(2, "0")}`;
  return findMonthInName(text);
}

/** The month in `2023-11_Schelklingen`, `2023-11-20-wrap-up.md` and `-202311`. */
function findMonthInName(name: string): string | null {
  const match = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])(?!\d)/.exec(name);
  return match ? `${match[1]}-${match[2]}` : null;
}
