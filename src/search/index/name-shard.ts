/** File names are made of letters that every server and file system can hold. */
export function nameShard(letter: string): string {
  return `words/${/[a-z]/.test(letter) ? letter : letter.codePointAt(0)?.toString(16)}`;
}
