/** Reads the few kinds of CBOR (RFC 8949) that Pagefind writes: integers, texts and arrays of known length. */
export interface CborReader {
  /** A non-negative or a negative integer. */
  int(): number;
  text(): string;
  /** The number of items that follow. */
  array(): number;
  /** Where the next item begins. */
  offset(): number;
}

/** @throws RangeError when the bytes are something else */
export function createCborReader(bytes: Uint8Array, start: number): CborReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = start;

  /** The argument of the next head, whose kind must be one of these. */
  function head(first: number, second = first): number {
    const byte = view.getUint8(at++);
    const kind = byte >> 5;
    if (kind !== first && kind !== second) throw new RangeError("Unexpected CBOR");
    const short = byte & 31;
    if (short < 24) return kind === 1 ? -1 - short : short;
    const size = 1 << (short - 24);
    if (size > 4) throw new RangeError("Unexpected CBOR");
    const value = size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at) : view.getUint32(at);
    at += size;
    return kind === 1 ? -1 - value : value;
  }

  return {
    int: () => head(0, 1),
    array: () => head(4),
    offset: () => at,
    text() {
      const length = head(3);
      at += length;
      return decoder.decode(bytes.subarray(at - length, at));
    },
  };
}
