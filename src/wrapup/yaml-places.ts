import type { Yaml } from "mdast";
import { type Document, isMap, isNode, isScalar } from "yaml";
import { createPlaceFinder, type Place } from "./diagnostics.ts";

/**
 * Where an offset of a front matter block stands in its file. `yaml` has a counter of lines, but it misses
 * those inside of tokens that it could not make sense of.
 */
export function placeInFile(node: Yaml | undefined, offset: number): Place {
  // The block starts one line below its opening `---`.
  const line = (node?.position?.start.line ?? 1) + 1;
  return createPlaceFinder(node?.value ?? "", { line, column: 1 })(offset);
}

/** The offset of the deepest part of a path that exists: its value, or its key where there is no value. */
export function findOffset(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const value = document.getIn(path.slice(0, length), true);
    const isEmpty = !isNode(value) || (isScalar(value) && value.value === null);
    const offset = isEmpty ? findKeyOffset(document, path.slice(0, length)) : value.range?.[0];
    if (offset != null) return offset;
  }
  return 0;
}

/** The offset of the key that a path ends in, or `null`. */
export function findKeyOffset(document: Document, path: readonly PropertyKey[]): number | null {
  const map = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const name = String(path.at(-1));
  const pair = isMap(map) && map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  return pair && isNode(pair.key) ? (pair.key.range?.[0] ?? null) : null;
}
