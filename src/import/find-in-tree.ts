import { posix } from "node:path";

/**
 * The file of a source tree that an address means, whatever prefix the old site gave it; `null` for none,
 * and for remote addresses without a counterpart in the tree.
 *
 * With `static/images/2023/group.jpg` in the tree, `/blog/images/2023/group.jpg` is found. The most
 * matching folders win, then the file that is nearest to the document.
 *
 * @param path the document's own path
 */
export function findInTree(url: string, path: string, tree: readonly string[]): string | null {
  const isRemote = /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url);
  const wanted = url
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*/i, "")
    .replace(/[?#].*$/s, "")
    .replace(/^@?\/+/, "");
  const folder = path.split("/").slice(0, -1);
  const relative = isRemote || url.startsWith("/") ? null : posix.join(posix.dirname(path), wanted);
  if (relative !== null && tree.includes(relative)) return relative;
  const names = wanted.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
  let best: string | null = null;
  let bestScore = 0;
  for (const candidate of tree) {
    const matching = countShared(fromTheEnd(candidate.split("/")), fromTheEnd(names));
    if (matching === 0 || (isRemote && matching < 2)) continue;
    const score = matching * 1000 + countShared(candidate.split("/"), folder);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** The segments from the last to the first, whatever their case. */
function fromTheEnd(segments: readonly string[]): string[] {
  return segments.map((segment) => segment.toLowerCase()).toReversed();
}

/** How many segments two paths have in common from the start. */
function countShared(candidate: readonly string[], wanted: readonly string[]): number {
  const end = wanted.findIndex((segment, index) => candidate[index] !== segment);
  return end < 0 ? wanted.length : end;
}
