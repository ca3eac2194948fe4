import { createCborReader } from "./cbor.ts";
import { MAGIC } from "./format.ts";

/** Where one word stands, page by page. */
export interface Posting {
  /** Page numbers, rising. */
  readonly pages: readonly number[];
  /** Where each page's places begin in `places`; one more than pages. */
  readonly starts: readonly number[];
  /** Field × 2²⁰ + position. Field 0 is the content, field n + 1 is field n of the meta data. */
  readonly places: readonly number[];
}

export const FIELD_SIZE = 2 ** 20;

/** The words of one index file, in alphabetical order. */
export function decodeWords(bytes: Uint8Array): Map<string, Posting> {
  const cbor = createCborReader(bytes, MAGIC.length);
  const words = new Map<string, Posting>();
  cbor.array();
  for (let left = cbor.array(); left > 0; left--) {
    const length = cbor.array();
    words.set(cbor.text(), decodePosting(cbor));
    // Spellings with diacritics. Our words have none, so the list is empty.
    if (length > 2 && cbor.array() > 0) throw new RangeError("Unexpected variants");
  }
  return words;
}

/** Pages and positions are differences; a negative number changes the weight, or the field. */
function decodePosting(cbor: ReturnType<typeof createCborReader>): Posting {
  const pages: number[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  let page = 0;
  for (let left = cbor.array(); left > 0; left--) {
    const length = cbor.array();
    page += cbor.int();
    pages.push(page);
    starts.push(places.length);
    decodePlaces(cbor, places, () => 0);
    if (length > 2) decodePlaces(cbor, places, (marker) => (0 - marker) * FIELD_SIZE);
  }
  starts.push(places.length);
  return { pages, starts, places };
}

function decodePlaces(
  cbor: ReturnType<typeof createCborReader>,
  places: number[],
  findBase: (marker: number) => number,
): void {
  let base = findBase(-1);
  let position = 0;
  for (let left = cbor.array(); left > 0; left--) {
    const value = cbor.int();
    if (value < 0) {
      base = findBase(value);
      position = 0;
    } else {
      position += value;
      places.push(base + position);
    }
  }
}
