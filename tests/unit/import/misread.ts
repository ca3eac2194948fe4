/** What programs make of UTF-8 when they read it as a single-byte encoding; strict ones drop bytes that have no character. */
export function misread(text: string, encoding: string, isStrict = false): string {
  const decoder = new TextDecoder(encoding);
  return [...new TextEncoder().encode(text)]
    .map((byte) => decoder.decode(Uint8Array.of(byte)))
    .filter((character) => !isStrict || !/^\p{Cc}$/u.test(character) || /^[\t\n\r]$/.test(character))
    .join("");
}
