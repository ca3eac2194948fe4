import { basename } from "node:path/posix";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Conventions } from "../wrapup/conventions.ts";
import { createPlaceFinder, type Place } from "../wrapup/diagnostics.ts";
import type { Wrapup } from "../wrapup/model.ts";
import { readWrapup } from "../wrapup/parse-wrapup.ts";
import { type ContentFile, decodeText } from "./content-file.ts";

/** One wrap-up with all that its checks need. */
export interface CheckedWrapup {
  /** Below the content folder. */
  readonly path: string;
  readonly source: string;
  /** The place of an offset in the source. */
  readonly placeAt: (offset: number) => Place;
  readonly tree: Root;
  /** The source with spaces for front matter, code and HTML. */
  readonly prose: string;
  readonly parsed: Wrapup;
}

/** Reads a wrap-up's bytes; bytes that are no UTF-8 become U+FFFD. */
export function readWrapupFile(
  { path, bytes }: Pick<ContentFile, "path" | "bytes">,
  { folder, conventions }: { readonly folder: string; readonly conventions: Conventions },
): CheckedWrapup {
  // Offsets of the tree count a line's end as one character.
  const source = decodeText(bytes).replace(/\r\n?/g, "\n");
  const { tree, wrapup } = readWrapup(source, {
    id: basename(path, ".md"),
    file: folder + path,
    conventions,
  });
  return {
    path,
    source,
    placeAt: createPlaceFinder(source),
    tree,
    prose: blankNodes(source, tree, /^(?:yaml|code|inlineCode|html)$/),
    parsed: wrapup,
  };
}

/** The source with spaces for all nodes of some types. */
export function blankNodes(source: string, tree: Root, types: RegExp): string {
  let [blanked, end] = ["", 0];
  visit(tree, ({ type, position }) => {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    if (!types.test(type) || from < end) return;
    blanked += source.slice(end, from) + source.slice(from, to).replace(/[^\n]/g, " ");
    end = to;
  });
  return blanked + source.slice(end);
}
