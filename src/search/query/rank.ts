import type { IndexDirectory } from "../index/directory.ts";
import { fieldOf, listPlaces } from "./postings.ts";
import type { ResolvedTerm } from "./resolve.ts";

/** A record that answers a query. */
export interface Hit {
  readonly page: number;
  readonly score: number;
  /** Whether it holds every term. */
  readonly isComplete: boolean;
}

/**
 * The records that answer enough of the query, the best first.
 *
 * A term counts by its rarity (BM25F over the fields); a record must hold the required terms and most of
 * the weight of all terms; what stands together as in the query counts more.
 *
 * @param isGuess whether the terms are also matched by related words, of which a record needs more to be an
 * answer
 */
export function rankPages(terms: readonly ResolvedTerm[], directory: IndexDirectory, isGuess = false): Hit[] {
  // The beginning of a word that nothing begins with yet is not held against a record.
  const counted = terms.filter(
    ({ term, matches }) => matches.length > 0 || !term.isOpen || term.text.length > 2,
  );
  const scored = counted.map((term) => scoreTerm(term, directory));
  const asked = scored.filter(({ isOptional }) => !isOptional);
  const total = asked.reduce((sum, { rarity }) => sum + rarity, 0);
  const hits: Hit[] = [];
  for (const page of new Set(asked.flatMap(({ byPage }) => [...byPage.keys()]))) {
    const score = scorePage(page, scored, total, isGuess);
    if (score > 0) hits.push({ page, score, isComplete: asked.every(({ byPage }) => byPage.has(page)) });
  }
  hits.sort(compareHits);
  return [...raiseNeighbours(hits.slice(0, MOST_RERANKED), scored), ...hits.slice(MOST_RERANKED)];
}

/** 0 for a page that does not answer the query. */
function scorePage(page: number, terms: readonly ScoredTerm[], total: number, isGuess: boolean): number {
  let score = 0;
  let covered = 0;
  let inTitle = 0;
  let around = 0;
  let count = 0;
  let asked = 0;
  let placed = 0;
  for (const { rarity, byPage, isRequired, isOptional } of terms) {
    const found = byPage.get(page);
    if (!isOptional) asked++;
    if (!found && isRequired) return 0;
    if (!found) continue;
    score += rarity * found.strength;
    if (isOptional) continue;
    count++;
    covered += rarity * found.certainty;
    if (found.isInTitle) inTitle += rarity;
    if (!found.isAround) continue;
    placed++;
    around += rarity * found.certainty;
  }
  if (isGuess && (inTitle === 0 || asked - count > Math.max(0, asked - 2) / 3)) return 0;
  const coverage = covered / total;
  const titleShare = inTitle / total;
  if (count < asked) {
    // Place and date narrow a search. They do not make up for a word that is missing.
    const share = (covered - around) / (total - around);
    if (!isAnswer(asked - placed, count - placed, share, titleShare)) return 0;
  } else if (!isAnswer(asked, count, coverage, titleShare)) return 0;
  const title = titleShare ** 2 * total;
  return (score + title) * coverage;
}

/**
 * Whether a record that holds some of the terms answers a query. Of two words both are meant; who asks a
 * whole question does not expect all of its words, above all not in a record whose title has some of them.
 */
function isAnswer(asked: number, found: number, coverage: number, titleShare: number): boolean {
  if (found < Math.min(asked, 2)) return false;
  if (asked <= 2) return coverage >= 0.6;
  if (asked === 3) return coverage >= 0.65 || (coverage >= 0.55 && titleShare >= 0.2) || titleShare >= 0.45;
  return coverage >= (found > 2 ? 0.45 : 0.5) || (coverage >= 0.38 && titleShare >= 0.1);
}

interface ScoredTerm {
  readonly rarity: number;
  readonly isRequired: boolean;
  readonly isOptional: boolean;
  readonly byPage: ReadonlyMap<number, FoundTerm>;
}

interface FoundTerm {
  strength: number;
  /** How sure it is that this is what was meant. */
  certainty: number;
  isInTitle: boolean;
  /** Whether only the event's place and date have it. */
  isAround: boolean;
  places: number[];
}

function scoreTerm(
  { term, matches, isRequired }: ResolvedTerm,
  { fields, lengths }: IndexDirectory,
): ScoredTerm {
  const weights = [1, ...fields.map((field) => FIELD_WEIGHTS[field] ?? 1)];
  const title = fields.indexOf("title") + 1;
  const context = fields.indexOf("context") + 1;
  const byPage = new Map<number, FoundTerm>();
  for (const { posting, weight } of matches) {
    posting.pages.forEach((page, index) => {
      const found = byPage.get(page) ?? {
        strength: 0,
        certainty: 0,
        isInTitle: false,
        isAround: true,
        places: [],
      };
      byPage.set(page, found);
      const places = listPlaces(posting, index);
      let frequency = 0;
      for (const place of places) {
        const field = fieldOf(place);
        frequency += (weights[field] ?? 1) * (place < EARLY ? EARLY_WEIGHT : 1);
        if (field === title) found.isInTitle = true;
        if (field !== context) found.isAround = false;
      }
      // Ten words that begin alike are not ten times the word that was meant.
      const strength = frequency * weight;
      found.strength = Math.max(found.strength, strength) + Math.min(found.strength, strength) * OTHER_FORMS;
      found.certainty = Math.max(found.certainty, weight);
      found.places.push(...places);
    });
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  for (const [page, found] of byPage) {
    const norm = SATURATION * (1 - LENGTH_EFFECT + (LENGTH_EFFECT * (lengths[page] ?? average)) / average);
    found.strength = (found.certainty * found.strength * (SATURATION + 1)) / (found.strength + norm);
  }
  return {
    rarity: rateRarity(lengths.length, byPage.size),
    isRequired,
    isOptional: term.isOptional ?? false,
    byPage,
  };
}

/** A word that no record holds counts as a rare one, not as the rarest: it may be beside the point. */
function rateRarity(pages: number, matching: number): number {
  const found = matching || Math.min(2, pages / 20);
  return Math.log(1 + (pages - found + 0.5) / (found + 0.5));
}

/** Terms that follow each other in the query and in the record, or nearly so. */
function raiseNeighbours(hits: readonly Hit[], terms: readonly ScoredTerm[]): Hit[] {
  return hits
    .map(({ page, score, isComplete }) => {
      let raised = score;
      for (let at = 1; at < terms.length; at++) {
        const [first, second] = [terms[at - 1], terms[at]];
        const [here, there] = [first?.byPage.get(page), second?.byPage.get(page)];
        if (!first || !second || !here || !there) continue;
        const distance = findDistance(here.places, there.places);
        const rarity = Math.min(first.rarity, second.rarity) * Math.min(here.certainty, there.certainty);
        raised += rarity * (distance === 1 ? 0.8 : distance <= 4 ? 0.4 : 0);
      }
      return { page, score: raised, isComplete };
    })
    .sort(compareHits);
}

/** The least distance between two words in one field; the second may come first, which counts as farther. */
function findDistance(first: readonly number[], second: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const a of first) {
    for (const b of second) {
      const distance = b > a ? b - a : a - b + 1;
      // Related words have one place for all.
      if (a !== b && distance < least) least = distance;
    }
  }
  return least;
}

/** Equal scores: the newer one. */
function compareHits(a: Hit, b: Hit): number {
  return b.score - a.score || b.page - a.page;
}

const FIELD_WEIGHTS: Readonly<Record<string, number>> = { title: 6, names: 2, context: 0.6 };
/** The beginning of a text says what it is about. */
const EARLY = 25;
const EARLY_WEIGHT = 1.4;
/** How much other forms of a word add to the strongest one. */
const OTHER_FORMS = 0.3;
const SATURATION = 1.3;
const LENGTH_EFFECT = 0.4;
const MOST_RERANKED = 200;
