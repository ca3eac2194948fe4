/** Hands the matched words over to the page that a result opens. */
export function storeMarks(marks: ReadonlySet<string>): void {
  try {
    if (marks.size > 0) sessionStorage.setItem(KEY, JSON.stringify([...marks]));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Without storage the page opens without marks.
  }
}

/** The words of the last opened result, once. */
export function takeMarks(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    sessionStorage.removeItem(KEY);
    return new Set(Array.isArray(stored) ? stored.filter((word) => typeof word === "string") : []);
  } catch {
    return new Set();
  }
}

/** The opener asks for it by this name, too. */
const KEY = "search-marks";
