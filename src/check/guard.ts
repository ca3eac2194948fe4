import { createReporter, type Reporter } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";

/** What a check finds about a file; one that stumbles must not hide what others find. */
export async function inspect(
  file: string,
  check: (reporter: Reporter) => void | Promise<void>,
): Promise<Diagnostic[]> {
  const reporter = createReporter(file);
  try {
    await check(reporter);
  } catch (error) {
    reporter.error(
      "file-unreadable",
      undefined,
      `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      "Look for something unusual, such as thousands of nested quotes or brackets, and make it simpler.",
    );
  }
  return reporter.diagnostics();
}
