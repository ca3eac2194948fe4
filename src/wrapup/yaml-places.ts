import { type Document, isMap, isNode, isScalar } from "yaml";
import type { Place } from "./diagnostics.ts";

/** Where the values and the keys of a file stand in it: `value(["date", "start"])`. */
export interface Places {
  readonly value: (path: readonly PropertyKey[]) => Place;
  readonly key: (path: readonly PropertyKey[]) => Place;
}

/**
 * The places of a document's values and keys. `yaml` has a counter of lines, but it misses those inside of tokens
 * that it could not make sense of.
 *
 * @param placeAt the place of an offset in the document's text
 */
export function findPlaces(document: () => Document, placeAt: (offset: number) => Place): Places {
  return {
    value: (path) => placeAt(findOffset(document(), path)),
    key: (path) => placeAt(findKeyOffset(document(), path) ?? 0),
  };
}

/** The offset of the deepest part of a path that exists: its value, or its key where there is no value. */
function findOffset(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const value = document.getIn(path.slice(0, length), true);
    const isEmpty = !isNode(value) || (isScalar(value) && value.value === null);
    const offset = isEmpty ? findKeyOffset(document, path.slice(0, length)) : value.range?.[0];
    if (offset != null) return offset;
  }
  return 0;
}

/** The offset of the key that a path ends in, or `null`. */
function findKeyOffset(document: Document, path: readonly PropertyKey[]): number | null {
  const map = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const name = String(path.at(-1));
  const pair = isMap(map) && map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  return pair && isNode(pair.key) ? (pair.key.range?.[0] ?? null) : null;
}
