import { inventWords } from "./invent-words.ts";

/** Writes texts of invented words with the frequencies of real ones. */
export interface Writer {
  readonly chance: () => number;
  readonly number: (limit: number) => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  readonly word: () => string;
  readonly title: () => string;
  /** Sentences of about so many words, which keep coming back to the subjects: so real texts compress. */
  readonly paragraph: (words: number, subjects?: readonly string[]) => string;
  /** `owner/name`; a few are far more frequent than the others. */
  readonly repository: () => string;
}

/** How many different words there are; the n-th is 1/n as frequent as the first. */
const VOCABULARY = 20_000;
const REPOSITORIES = 240;

/**
 * A writer that repeats itself with the same chance.
 *
 * @param chance numbers from 0 to 1
 */
export function inventText(chance: () => number): Writer {
  const number = (limit: number): number => Math.floor(chance() * limit);
  const pick = <Value>(values: readonly Value[]): Value => values[number(values.length)] as Value;
  const words = inventWords(VOCABULARY, chance);
  // The logarithm makes the first words as frequent as words of a language are.
  const rank = (count: number): number => Math.floor(count ** chance()) - 1;
  const word = (): string => words[Math.max(0, rank(VOCABULARY))] ?? "ba";
  const next = (subjects: readonly string[]): string => {
    const kind = chance();
    if (kind < 0.4) return pick(FUNCTION_WORDS);
    return kind < 0.7 && subjects.length > 0 ? pick(subjects) : word();
  };
  const sentence = (length: number, subjects: readonly string[]): string => {
    const text = Array.from({ length }, () => next(subjects)).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const repositories = Array.from(
    { length: REPOSITORIES },
    () => `${pick(["example", "sample", "widgets"])}/${word()}-${word()}`,
  );
  return {
    chance,
    number,
    pick,
    word,
    title: () => {
      const text = Array.from({ length: 3 + number(5) }, () => words[number(VOCABULARY)]).join(" ");
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
    paragraph: (count, subjects = []) => {
      const lengths = Array.from({ length: Math.max(1, Math.round(count / 15)) }, () => 9 + number(12));
      return lengths.map((length) => sentence(length, subjects)).join(" ");
    },
    repository: () => repositories[Math.max(0, rank(REPOSITORIES))] ?? "example/widgets",
  };
}

const FUNCTION_WORDS = "the of and to in is for that with on as by it an are from this be which can".split(
  " ",
);
