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
  return `${place}${code}  ${message}\n${" ".repeat(place.length)}hint: ${hint}`;
}
