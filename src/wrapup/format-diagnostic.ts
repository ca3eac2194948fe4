import type { Diagnostic } from "./model.ts";

/**
 * A diagnostic as the terminal shows it:
 *
 * ```
 * content/events/2023-11.md:7:12  error  date-order  The event ends (…) before it starts (…).
 *                                        hint: swap the two dates in the fact list.
 * ```
 */
export function formatDiagnostic({ file, line, column, severity, code, message, hint }: Diagnostic): string {
  const place = `${file}:${line}:${column}  ${severity}  `;
  const lines = [`${place}${code}  ${message}`, `${" ".repeat(place.length)}hint: ${hint}`];
  return lines.map(showControls).join("\n");
}

/** Control characters as dots: terminals act on them, and a line of its own may command a workflow. */
export function showControls(text: string): string {
  return text.replaceAll("\t", " ").replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, "·");
}
