import { FRAME_SENTENCES } from "../import/new-wrapup.ts";
import type { Reporter } from "../wrapup/diagnostics.ts";
import type { CheckContext } from "./check-files.ts";

/** The frame's sentences stand alone, or after a bold label, which may be a bullet's. */
const BEFORE = /^\s*(?:[-*+]\s+)?(?:\*\*[^*]+\*\*\s*)?/;

/** Sentences of a new wrap-up's frame that nobody has replaced. */
export function checkPlaceholders(
  { wrapup: { lines } }: Pick<CheckContext, "wrapup">,
  reporter: Reporter,
): void {
  for (const [index, line] of lines.entries()) {
    const [before = ""] = BEFORE.exec(line) ?? [];
    const rest = line.slice(before.length).trimEnd();
    const asked = FRAME_SENTENCES.find((sentence) => rest === sentence);
    if (asked === undefined) continue;
    reporter.warning(
      "text-placeholder",
      { line: index + 1, column: before.length + 1 },
      `"${asked}" is the frame's own text: nobody has replaced it.`,
      "Write what it asks for, or delete the line with its label.",
    );
  }
}
