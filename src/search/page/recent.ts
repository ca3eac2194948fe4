/** The searches a reader wanted to be kept on this device, the latest first; `null` when nothing is kept. */
export function listRecent(): string[] | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return Array.isArray(stored) ? stored.filter((entry) => typeof entry === "string") : null;
  } catch {
    return null;
  }
}

/** Begins or ends keeping. Ending forgets everything. */
export function keepRecent(isWanted: boolean): void {
  store(isWanted ? [] : null);
}

/** Remembers a search, if the reader wants that. */
export function addRecent(query: string): void {
  const known = listRecent();
  const text = query.trim();
  if (known === null || text === "") return;
  store([text, ...known.filter((entry) => entry !== text)].slice(0, MOST));
}

function store(searches: readonly string[] | null): void {
  try {
    if (searches === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing keeps nothing.
  }
}

const KEY = "recent-searches";
const MOST = 8;
