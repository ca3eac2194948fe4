import { location } from "vfile-location";
import { compareText } from "./compare-text.ts";
import type { Diagnostic } from "./model.ts";

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * A function that finds the place of an offset in a text.
 *
 * @param start where the text stands in its file
 */
export function createPlaceFinder(text: string, start: Place = FILE_START): (offset: number) => Place {
  const file = location(text);
  return (offset) => {
    const { line, column } = file.toPoint(offset) ?? FILE_START;
    return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
  };
}

const FILE_START: Place = { line: 1, column: 1 };

export type Reporter = ReturnType<typeof createReporter>;

/**
 * Gathers the findings about one file. One without a place is about all of it.
 *
 * @param found where they go, beside those about other files
 */
export function createReporter(file: string, found: Diagnostic[] = []) {
  const add =
    (severity: Diagnostic["severity"]) =>
    (code: string, message: string, hint: string, { line, column }: Place = FILE_START): void => {
      found.push({ severity, code, message, file, line, column, hint });
    };
  return {
    error: add("error"),
    warning: add("warning"),
    /** All findings so far, sorted by place. */
    diagnostics: () => found.toSorted(compareDiagnostics),
  };
}

/** Orders diagnostics by file, then place, then code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code);
}
