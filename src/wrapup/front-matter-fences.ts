import type { Reporter } from "./diagnostics.ts";

/** Lines of hyphens or dashes that were meant as `---`. */
const ALMOST = /^(?:-{2}|-{4,}|[–—−]+-?|\.{3})\s*$/;
/** Nobody's front matter is longer. */
const MOST_LINES = 200;

/** Says why a file has no front matter: there is none, or its fences are not what they must be. */
export function reportNoFrontMatter(source: string, reporter: Reporter): void {
  const lines = source
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/, MOST_LINES)
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== "");
  const opening = lines[first] ?? "";
  const report = (index: number, message: string, hint: string): void =>
    reporter.error("front-matter-broken", { line: index + 1, column: 1 }, message, hint);
  const closing = lines.findIndex((line, index) => index > first && (line === "---" || ALMOST.test(line)));
  if (opening === "---" && first > 0)
    report(first, "The front matter is not the first thing in the file.", "Remove the blank lines above it.");
  else if (opening !== "---" && ALMOST.test(opening) && isKey(lines[first + 1]))
    report(first, `\`${opening}\` opens no front matter.`, "Write `---`.");
  else if (opening === "---" && closing > 0)
    report(closing, `\`${lines[closing]}\` closes no front matter.`, "Write `---`.");
  else if (opening === "---")
    report(
      first,
      "The front matter is never closed.",
      "Write `---` in a line of its own below the last key.",
    );
  else
    reporter.error(
      "front-matter-missing",
      undefined,
      "The file has no front matter.",
      "Start the file with `---`, `title: Month Year` and `---`.",
    );
}

function isKey(line: string | undefined): boolean {
  return /^[\w-]+:/.test(line ?? "");
}
