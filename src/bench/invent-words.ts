import { createRandom } from "../search/bench/random.ts";

/** As many different words as the texts of a large archive have. */
const VOCABULARY = 30_000;

const SYLLABLES =
  "ba be bi bo da de di do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vo za";

const FUNCTION_WORDS = "the a of to and in is for that with on as it by from this are be which at".split(" ");

/** A source of invented text that compresses like real text: function words, and Zipf's law for all others. */
export interface WordSource {
  readonly random: () => number;
  readonly pick: () => string;
  /** A sentence of about this many words, with its full stop; it keeps coming back to the subjects. */
  readonly sentence: (words: number, subjects?: readonly string[]) => string;
}

/** The same seed yields the same text. */
export function createWordSource(seed: number): WordSource {
  const random = createRandom(seed);
  const words = inventVocabulary();
  const pick = (): string => words[Math.floor(words.length ** random()) - 1] ?? "word";
  const choose = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "word";
  const next = (subjects: readonly string[]): string => {
    const kind = random();
    if (kind < 0.42) return choose(FUNCTION_WORDS);
    return kind < 0.7 && subjects.length > 0 ? choose(subjects) : pick();
  };
  const sentence = (count: number, subjects: readonly string[] = []): string => {
    const text = Array.from({ length: Math.max(count, 1) }, () => next(subjects)).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return { random, pick, sentence };
}

let vocabulary: readonly string[] | undefined;

/** Invented words, frequent ones first and shorter; always the same. */
function inventVocabulary(): readonly string[] {
  vocabulary ??= createVocabulary();
  return vocabulary;
}

function createVocabulary(): string[] {
  const random = createRandom(1);
  const syllables = SYLLABLES.split(" ");
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const length = 1 + Math.ceil(Math.log10(words.size + 10)) * (0.6 + random() * 0.6);
    words.add(
      Array.from(
        { length: Math.round(length) },
        () => syllables[Math.floor(random() * syllables.length)],
      ).join(""),
    );
  }
  return [...words];
}
