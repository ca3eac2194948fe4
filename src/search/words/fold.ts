/** Lower case without diacritics: `Schöne Größe` is `schone grosse`. */
export function fold(text: string): string {
  // Most words are plain, and normalising is what takes the time.
  if (!/[^\p{ASCII}]/u.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}
