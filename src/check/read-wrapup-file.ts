import type { Root } from "mdast";
import type { Place } from "../wrapup/diagnostics.ts";
import type { Wrapup } from "../wrapup/model.ts";
import { parseWrapup } from "../wrapup/parse-wrapup.ts";
import type { ProposalNaming } from "../wrapup/references.ts";
import { parseMarkdown } from "../wrapup/syntax.ts";
import { baseName, type ContentFile } from "./content-file.ts";

/** One wrap-up with all that its checks need. */
export interface CheckedWrapup {
  /** Below the content folder. */
  readonly path: string;
  readonly source: string;
  readonly lines: readonly string[];
  /** The place of an offset in the source. */
  readonly placeAt: (offset: number) => Place;
  readonly tree: Root;
  readonly parsed: Wrapup;
}

/** Reads a wrap-up's bytes; bytes that are no UTF-8 become U+FFFD. */
export function readWrapupFile(
  { path, bytes }: Pick<ContentFile, "path" | "bytes">,
  { folder, proposals }: { readonly folder: string; readonly proposals: ProposalNaming },
): CheckedWrapup {
  const source = new TextDecoder().decode(bytes);
  const id = baseName(path).replace(/\.md$/, "");
  const parsed = parseWrapup(source, { id, file: folder + path, proposals });
  // What the parser refuses would keep any other reader of it busy for hours.
  const isRefused = parsed.diagnostics.some(({ code }) => REFUSALS.has(code));
  return {
    path,
    source,
    placeAt: createPlaceFinder(source),
    lines: source.split(/\r\n?|\n/),
    tree: isRefused ? { type: "root", children: [] } : parseMarkdown(source),
    parsed,
  };
}

const REFUSALS = new Set(["file-too-large", "nested-too-deep"]);

/** A function that finds the place of an offset in a text. */
function createPlaceFinder(source: string): (offset: number) => Place {
  const starts = [0];
  for (let end = source.indexOf("\n"); end >= 0; end = source.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
