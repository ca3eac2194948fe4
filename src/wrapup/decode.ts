/** What percent-encoded text stands for; text that is no such stays as it is. */
export function decodeEncoded(text: string, decode: (text: string) => string = decodeURIComponent): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
