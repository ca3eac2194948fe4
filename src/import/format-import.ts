import { showControls } from "../wrapup/format-diagnostic.ts";
import { type ImportReport, showPath } from "./import-run.ts";

const WORDS = {
  written: "new",
  overwritten: "overwritten",
  unchanged: "unchanged",
  kept: "not written: the file exists and differs (--force overwrites it)",
  refused: "left out",
} as const;

/** What became of one document, with everything that its maintainer should look at. */
export function formatImport({ source, target, result, notes, lost }: ImportReport): string {
  const head =
    target === null || target === source ? showPath(source) : `${showPath(source)} → ${showPath(target)}`;
  const lines = [
    `${head}: ${WORDS[result]}`,
    ...notes.map((note) => `  ${note}`),
    ...lost.map(({ line, column, result: place, candidates }) => {
      const there = place ? `, ${place.line}:${place.column} in the new file` : "";
      const meant = candidates.length > 0 ? `one of ${candidates.join(" ")}` : "unknown";
      return `  lost: ${line}:${column} in the source${there}: a character, ${meant}`;
    }),
  ];
  return lines.map(showControls).join("\n");
}

/** `3 new, 2 left out`. */
export function summariseImports(reports: readonly ImportReport[]): string {
  const counts = Map.groupBy(reports, ({ result }) => result);
  const names = { ...WORDS, kept: "not overwritten" };
  return [...counts].map(([result, group]) => `${group.length} ${names[result]}`).join(", ");
}
