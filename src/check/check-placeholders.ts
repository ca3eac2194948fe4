import { FRAME_SENTENCES } from "../import/new-wrapup.ts";
import type { Reporter } from "../wrapup/diagnostics.ts";
import type { CheckContext } from "./check-files.ts";

/** Sentences of a new wrap-up's frame that nobody has replaced. */
export function checkPlaceholders(
  { wrapup: { lines } }: Pick<CheckContext, "wrapup">,
  reporter: Reporter,
): void {
  for (const [index, line] of lines.entries()) {
    const asked = FRAME_SENTENCES.find((sentence) => line.trimEnd().endsWith(sentence));
    if (asked === undefined) continue;
    reporter.warning(
      "text-placeholder",
      { line: index + 1, column: line.lastIndexOf(asked) + 1 },
      `"${asked}" is the frame's own text: nobody has replaced it.`,
      "Write what it asks for, or delete the line with its label.",
    );
  }
}
