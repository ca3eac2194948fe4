/** The searches a reader wanted to be kept on this device, the latest first; `null` when nothing is kept. */
export function listRecent(): string[] | null {
  return read(() => localStorage, RECENT);
}

/** Begins or ends keeping. Ending forgets everything. */
export function keepRecent(isWanted: boolean): void {
  write(() => localStorage, RECENT, isWanted ? [] : null);
}

/** Remembers a search, if the reader wants that. */
export function addRecent(query: string): void {
  const known = listRecent();
  const text = query.trim();
  if (known === null || text === "") return;
  write(() => localStorage, RECENT, [text, ...known.filter((entry) => entry !== text)].slice(0, 8));
}

/** Hands the matched words over to the page that a result opens. */
export function storeMarks(marks: ReadonlySet<string>): void {
  write(() => sessionStorage, MARKS, marks.size > 0 ? [...marks] : null);
}

/** The words of the last opened result, once. */
export function takeMarks(): ReadonlySet<string> {
  const marks = new Set(read(() => sessionStorage, MARKS));
  storeMarks(new Set());
  return marks;
}

const RECENT = "recent-searches";
/** The opener asks for it by this name, too. */
const MARKS = "search-marks";

// A browser that keeps nothing throws: there are no recent searches then, and pages open without marks.
function read(open: () => Storage, key: string): string[] | null {
  try {
    const stored: unknown = JSON.parse(open().getItem(key) ?? "null");
    return Array.isArray(stored) ? stored.filter((entry) => typeof entry === "string") : null;
  } catch {
    return null;
  }
}

function write(open: () => Storage, key: string, texts: readonly string[] | null): void {
  try {
    if (texts === null) open().removeItem(key);
    else open().setItem(key, JSON.stringify(texts));
  } catch {}
}
