import type { FoundRecord, OpenIndex } from "../open-index.ts";
import { isFunctionWord } from "../words/stop-words.ts";
import { joinWords, splitTellingWords } from "../words/tokens.ts";
import { findRuns } from "./group-runs.ts";
import type { Term } from "./parse-query.ts";

/** What a record has of a term. */
export interface Evidence {
  /** How often, by the weight of the fields. */
  readonly frequency: number;
  /** How sure it is that this was meant: 1 for the very word, less for what may have been. */
  readonly certainty: number;
  readonly isInTitle: boolean;
  /** Whether only the event's place and date have it. */
  readonly isAround: boolean;
  /** Where it stands in the text. */
  readonly places: readonly number[];
}

/** A term with everything that answers it. */
export interface FoundTerm {
  readonly term: Term;
  /** Whether a record without it is no answer. */
  readonly isRequired: boolean;
  readonly matches: ReadonlyMap<number, Evidence>;
  /** Words to mark in texts. */
  readonly marks: readonly string[];
  /** What it was read as, being misspelt. */
  readonly corrections: readonly string[];
}

/** Words of a query for which others were looked for, too. */
export interface Addition {
  readonly from: string;
  readonly to: readonly string[];
}

export interface FoundTerms {
  readonly terms: readonly FoundTerm[];
  readonly additions: readonly Addition[];
}

/**
 * Looks every term up; compounds of which the archive has only the parts become several terms.
 *
 * @param isGuess whether words that mean nearly the same will do, too
 */
export async function findTerms(
  asked: readonly Term[],
  index: OpenIndex,
  isGuess: boolean,
): Promise<FoundTerms> {
  const counts = await Promise.all(
    asked.map(({ kind, words: [word = ""] }) => (kind === "word" ? index.vocabulary.count(word) : 0)),
  );
  // Words that very many records have, beside others: Pagefind takes longest for them, and they tell least.
  const isHeavy = (at: number) => isFrequent(counts[at] ?? 0, index) && counts[at] !== Math.min(...counts);
  const joined = await Promise.all(
    asked.map((term, at) => (isHeavy(at) ? NOTHING : joinWithNext(term, asked[at + 1], index))),
  );
  const groups = await findGroups(asked, index, isGuess);
  const found = await Promise.all(
    asked.map(async (term, at): Promise<readonly FoundTerm[]> => {
      const said = groups.filter(({ run: [first, end] }) => at >= first && at < end);
      const others = combine(joined[at] ?? NOTHING, joined[at - 1] ?? NOTHING, ...said);
      if (isHeavy(at))
        return [{ ...NOTHING, term: { ...term, isOptional: true }, isRequired: false, marks: term.words }];
      const parts = await findTerm(term, index, others.matches.size > 0);
      return parts.map((part) => ({ ...part, ...combine(part, others) }));
    }),
  );
  return {
    terms: found.flat(),
    additions: groups.flatMap(({ from, to }) => (to.length > 0 ? [{ from, to }] : [])),
  };
}

type Found = Pick<FoundTerm, "matches" | "marks" | "corrections">;
const NOTHING: Found = { matches: new Map(), marks: [], corrections: [] };

function isFrequent(count: number, { recordCount }: OpenIndex): boolean {
  return count > Math.max(FREQUENT_COUNT, recordCount * FREQUENT_SHARE);
}

/** So many records are ranked in an instant, however large a share they are. */
const FREQUENT_COUNT = 500;
const FREQUENT_SHARE = 0.1;

/** Two words of the query that the archive writes as one. */
async function joinWithNext(term: Term, next: Term | undefined, index: OpenIndex): Promise<Found> {
  if (term.kind !== "word" || next?.kind !== "word") return NOTHING;
  const word = joinWords([...term.words, ...next.words]);
  return (await index.vocabulary.listForms(word)).length > 0 ? findWhole(word, index) : NOTHING;
}

async function findTerm(term: Term, index: OpenIndex, isAnswered: boolean): Promise<FoundTerm[]> {
  if (term.kind === "compound") return findCompound(term, index);
  const isRequired = term.kind === "exact";
  const found = isRequired ? findExact(term.words, index) : findWord(term, index, isAnswered);
  return [{ term, isRequired, ...(await found) }];
}

/** Written together, or one after the other, or else each part by itself. */
async function findCompound(term: Term, index: OpenIndex): Promise<FoundTerm[]> {
  const joined = joinWords(term.words);
  // The index has no function words: `end-to-end` stands there as `end end`.
  const words = term.words.filter((word) => !isFunctionWord(word));
  const whole = combine(await findWhole(joined, index), await findExact(words, index));
  if (whole.matches.size > 0) return [{ term, isRequired: false, ...whole }];
  const parts = words.map((word, at): Term => {
    const kind = /^\d/.test(word) ? "exact" : "word";
    const isOpen = term.isOpen && at === words.length - 1 && kind === "word";
    return { ...term, kind, text: word, words: [word], isOpen };
  });
  const found = await Promise.all(parts.map((part) => findTerm(part, index, false)));
  // What stood together is wanted together.
  return found.flat().map((part) => ({ ...part, isRequired: true }));
}

/** @param isAnswered whether something else answers the word, so that it need not be guessed */
async function findWord(term: Term, index: OpenIndex, isAnswered: boolean): Promise<Found> {
  const [word = ""] = term.words;
  const whole = await findWhole(word, index);
  const isKnown = isAnswered || whole.matches.size > 0;
  if (isKnown && !term.isOpen) return whole;
  const found = combine(whole, await findBeginning(word, index));
  if (isKnown || term.isOptional) return found;
  const either = combine(found, await splitWord(word, index));
  return either.matches.size > 0 ? either : correct(term, index);
}

/** One word of the query that the archive writes as two. */
async function splitWord(word: string, index: OpenIndex): Promise<Found> {
  for (let cut = word.length - 2; cut >= 3; cut--) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    const isKnown = async (part: string) => (await index.vocabulary.listForms(part)).length > 0;
    if (!(await isKnown(first)) || !(await isKnown(second))) continue;
    const found = await findExact([first, second], index);
    if (found.matches.size > 0) return found;
  }
  return NOTHING;
}

async function correct({ words: [word = ""], isOpen }: Term, index: OpenIndex): Promise<Found> {
  const corrections = await index.vocabulary.correct(word, isOpen);
  const found = await Promise.all(corrections.map((other) => findWhole(other, index, CORRECTED)));
  return { ...combine(...found), corrections };
}

/** The word in all its inflections, which Pagefind's stems share, and nothing that only begins so. */
async function findWhole(word: string, index: OpenIndex, certainty = 1): Promise<Found> {
  const count = await index.vocabulary.count(word);
  const forms = await index.vocabulary.listForms(word);
  const marks = [word, ...forms];
  // Both questions take Pagefind long for what most records have, and then one is enough.
  if (isFrequent(count, index)) return { ...rateAll(await index.find(word), certainty), marks };
  if (forms.length === 0 && /^\p{L}+$/u.test(word)) return NOTHING;
  const found = await findQuoted(word, index);
  if (found.length === 0 && count > 0) await index.confirm();
  return found.length > 0 ? { ...rateAll(found, certainty), marks } : NOTHING;
}

/** Everything that begins so. Of a word of which nothing does, Pagefind would look for the beginning instead. */
async function findBeginning(word: string, index: OpenIndex): Promise<Found> {
  if (word.length < 2 || /^\d+$/.test(word)) return NOTHING;
  const words = await index.vocabulary.complete(word);
  return words.length > 0 ? { ...rateAll(await index.find(word), COMPLETED), marks: words } : NOTHING;
}

/** Words one after the other, or one that is right or wrong. */
async function findExact(words: readonly string[], index: OpenIndex, certainty = 1): Promise<Found> {
  const [word = ""] = words;
  if (words.length === 1) return findWhole(word, index, certainty);
  return { ...rateAll(await findQuoted(words.join(" "), index), certainty), marks: words };
}

/** Quotes tell one place in each record; without them, Pagefind tells all places and fields. */
async function findQuoted(text: string, index: OpenIndex): Promise<FoundRecord[]> {
  const exact = new Set((await index.find(`"${text}"`)).map(({ number }) => number));
  return exact.size === 0 ? [] : (await index.find(text)).filter(({ number }) => exact.has(number));
}

/** Weight of the fields: a word in the title says what a record is about, place and date do not. */
const WEIGHTS: Readonly<Record<string, number>> = { title: 6, names: 2, context: 0.6 };
/** How sure it is that a completion was meant: `gard` for `gardener`. */
const COMPLETED = 0.75;
/** The same of a correction. */
const CORRECTED = 0.8;

function rateAll(records: readonly FoundRecord[], certainty: number): Found {
  return { ...NOTHING, matches: new Map(records.map((record) => [record.number, rate(record, certainty)])) };
}

function rate({ places, fields }: FoundRecord, certainty: number): Evidence {
  const isInTitle = fields.includes("title");
  return {
    frequency: fields.reduce((sum, field) => sum + (WEIGHTS[field] ?? 0), places.length),
    certainty,
    isInTitle,
    isAround: fields.includes("context") && places.length === 0 && !isInTitle && !fields.includes("names"),
    places,
  };
}

/** Records that say the same in other words; for a guess nearly the same will do. */
async function findGroups(terms: readonly Term[], index: OpenIndex, isGuess: boolean) {
  const groups = [...index.synonyms, ...(isGuess ? await index.readRelated() : [])];
  return Promise.all(
    findRuns(terms, groups).map(async ({ run, from, others }) => {
      const found = await Promise.all(
        others.map((other) => findExact(splitTellingWords(other), index, SYNONYM)),
      );
      const to = others.filter((_, at) => (found[at]?.matches.size ?? 0) > 0);
      return { ...combine(...found), run, from, to };
    }),
  );
}

const SYNONYM = 0.85;

/** Of what several lookups found in a record, the surest counts. */
function combine(...all: readonly Found[]): Found {
  const matches = new Map<number, Evidence>();
  for (const [number, evidence] of all.flatMap((found) => [...found.matches])) {
    const known = matches.get(number);
    matches.set(number, known ? add(known, evidence) : evidence);
  }
  return {
    matches,
    marks: all.flatMap(({ marks }) => marks),
    corrections: all.flatMap(({ corrections }) => corrections),
  };
}

function add(a: Evidence, b: Evidence): Evidence {
  const surest = a.certainty * a.frequency >= b.certainty * b.frequency ? a : b;
  return {
    frequency: surest.frequency,
    certainty: Math.max(a.certainty, b.certainty),
    isInTitle: a.isInTitle || b.isInTitle,
    isAround: a.isAround && b.isAround,
    places: [...new Set([...a.places, ...b.places])],
  };
}
