import type { FoundTerm } from "./lookup.ts";

/** A record that answers a query. */
export interface Hit {
  /** Its number. */
  readonly record: number;
  readonly score: number;
  /** Whether it has every term. */
  readonly isComplete: boolean;
}

/** `guess`: words that mean nearly the same count, too. `closest`: what is nearest, an answer or not. */
export type Mode = "answer" | "guess" | "closest";

interface RatedTerm extends FoundTerm {
  /**
   * Whether it is a place or a date beside other words. It says where to look: the event that is called so has no
   * more of it than its topics.
   */
  readonly isBeside: boolean;
  readonly rarity: number;
}

/**
 * The records that answer enough of the query, the best first, and of equal ones the newer first.
 *
 * A term counts by its rarity and, up to a point, by how often a record has it (BM25); a record must have the
 * required terms and most of the weight of all terms; what stands together as in the query counts more.
 */
export function rankRecords(found: readonly FoundTerm[], recordCount: number, mode: Mode): Hit[] {
  // The beginning of a word that nothing begins with yet is not held against a record.
  const counted = found.filter(
    ({ term, matches }) => matches.size > 0 || !term.isOpen || term.text.length > 2,
  );
  const terms = counted.map((each) => ({
    ...each,
    isBeside: isPlace(each) && !counted.every(isPlace),
    rarity: rateRarity(each.matches.size, recordCount),
  }));
  const asked = terms.filter(({ term }) => !term.isOptional);
  return [...new Set(asked.flatMap(({ matches }) => [...matches.keys()]))]
    .map(
      (record): Hit => ({
        record,
        score: scoreRecord(record, terms, asked, mode),
        isComplete: asked.every(({ matches }) => matches.has(record)),
      }),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.record - a.record);
}

function isPlace({ matches }: FoundTerm): boolean {
  return [...matches.values()].some(({ isAround }) => isAround);
}

/** Inverse document frequency. A word that no record has counts as one that a single record has. */
function rateRarity(count: number, recordCount: number): number {
  const found = Math.max(1, count);
  return Math.log(1 + (recordCount - found + 0.5) / (found + 0.5));
}

/** 0 for what is no answer. */
function scoreRecord(
  record: number,
  terms: readonly RatedTerm[],
  asked: readonly RatedTerm[],
  mode: Mode,
): number {
  if (terms.some(({ isRequired, matches }) => isRequired && !matches.has(record))) return 0;
  const weigh = (list: readonly RatedTerm[]) =>
    list.reduce((sum, { rarity, matches }) => sum + rarity * (matches.get(record)?.certainty ?? 0), 0);
  const had = asked.filter(({ matches }) => matches.has(record));
  const total = sumRarity(asked);
  const titleShare =
    sumRarity(had.filter((term) => !term.isBeside && term.matches.get(record)?.isInTitle)) / total;
  const missing = asked.length - had.length;
  if (mode === "guess" && (titleShare === 0 || missing > Math.max(0, asked.length - 2) / 3)) return 0;
  // Place and date narrow a search. They do not make up for a word that is missing.
  const apart = missing > 0 ? had.filter(({ matches }) => matches.get(record)?.isAround) : [];
  const coverage = (weigh(had) - weigh(apart)) / (total - weigh(apart));
  const isAnswered = isAnswer(asked.length - apart.length, had.length - apart.length, coverage, titleShare);
  if (mode !== "closest" && !isAnswered) return 0;
  const score = terms.reduce((sum, term) => sum + scoreTerm(record, term), 0);
  return (score + titleShare ** 2 * total) * (weigh(had) / total) + rateNeighbours(record, asked);
}

function sumRarity(terms: readonly RatedTerm[]): number {
  return terms.reduce((sum, { rarity }) => sum + rarity, 0);
}

function scoreTerm(record: number, { rarity, matches, isBeside }: RatedTerm): number {
  const { certainty = 0, frequency = 0 } = matches.get(record) ?? {};
  const strength = certainty * (isBeside ? Math.min(frequency, 1) : frequency);
  return (rarity * certainty * strength * (SATURATION + 1)) / (strength + SATURATION);
}

/** BM25's k₁: how soon it no longer matters that a word is said once more. */
const SATURATION = 1.3;

/**
 * Whether a record that has some of the terms answers a query. Of two words both are meant; who asks a
 * whole question does not expect all of its words, above all not in a record whose title has some of them.
 */
function isAnswer(asked: number, found: number, coverage: number, titleShare: number): boolean {
  if (found < Math.min(asked, 2)) return false;
  if (asked <= 2) return coverage >= 0.6;
  if (asked === 3) return coverage >= 0.65 || (coverage >= 0.55 && titleShare >= 0.2);
  return coverage >= 0.45 || (coverage >= 0.38 && titleShare >= 0.1);
}

/** Terms that follow each other in the query and in the text, or nearly so. */
function rateNeighbours(record: number, terms: readonly RatedTerm[]): number {
  return terms.slice(1).reduce((sum, second, at) => {
    const first = terms[at];
    const [here, there] = [first?.matches.get(record), second.matches.get(record)];
    if (!first || !here || !there) return sum;
    const distance = findDistance(here.places, there.places);
    const rarity = Math.min(first.rarity, second.rarity) * Math.min(here.certainty, there.certainty);
    return sum + rarity * (distance === 1 ? NEXT : distance <= NEAR_DISTANCE ? NEAR : 0);
  }, 0);
}

/** What it is worth, as a share of the rarer word, that two words stand next to each other, or near. */
const NEXT = 0.8;
const NEAR = 0.4;
const NEAR_DISTANCE = 4;

/** The least distance between two words; the second may come first, which counts as farther. */
function findDistance(first: readonly number[], second: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const a of first)
    for (const b of second) {
      // A place that both terms matched is no neighbour.
      if (b !== a) least = Math.min(least, b > a ? b - a : a - b + 1);
    }
  return least;
}
