/**
 * Fills lines with the pieces of a text, in order. A piece that is wider than a line has one of its own.
 *
 * @param joint what stands between two pieces of a line
 */
export function fillLines(
  pieces: readonly string[],
  joint: string,
  measure: (text: string) => number,
  width: number,
): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = `${lines.at(-1)}${joint}${piece}`;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}
