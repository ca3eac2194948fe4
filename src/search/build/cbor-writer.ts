/** Writes what `index/cbor.ts` reads. */
export interface CborWriter {
  /** A non-negative integer below 2³². */
  int(value: number): void;
  text(value: string): void;
  /** Begins an array of so many items. */
  array(length: number): void;
  /** Items that are CBOR already. */
  raw(bytes: Uint8Array): void;
  finish(): Buffer;
}

export function createCborWriter(): CborWriter {
  const pieces: Uint8Array[] = [];
  const raw = (bytes: Uint8Array) => void pieces.push(bytes);
  return {
    int: (value) => raw(encodeHead(0, value)),
    text: (value) => {
      const bytes = Buffer.from(value);
      raw(encodeHead(3, bytes.length));
      raw(bytes);
    },
    array: (length) => raw(encodeHead(4, length)),
    raw,
    finish: () => Buffer.concat(pieces),
  };
}

/** The shortest head of an item of this kind. */
function encodeHead(kind: number, value: number): Uint8Array {
  const first = kind << 5;
  if (value < 24) return Uint8Array.of(first | value);
  if (value < 2 ** 8) return Uint8Array.of(first | 24, value);
  if (value < 2 ** 16) return Uint8Array.of(first | 25, value >> 8, value);
  return Uint8Array.of(first | 26, value >> 24, value >> 16, value >> 8, value);
}
