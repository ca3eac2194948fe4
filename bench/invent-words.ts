/**
 * So many different words of two to four syllables.
 *
 * @param random numbers from 0 to 1
 */
export function inventWords(count: number, random: () => number): string[] {
  const number = (limit: number): number => Math.floor(random() * limit);
  const words = new Set<string>();
  while (words.size < count) {
    words.add(Array.from({ length: 2 + number(3) }, () => SYLLABLES[number(SYLLABLES.length)]).join(""));
  }
  return [...words];
}

const SYLLABLES =
  "ba be bi bo da de di do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vo za".split(
    " ",
  );
