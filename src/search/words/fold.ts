/** Lower case without diacritics: `Schöne Größe` is `schone grosse`. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}
