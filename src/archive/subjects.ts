import type { Topic } from "../wrapup/model.ts";

/** What a title is about. */
export interface Subject {
  /** Its words in lower case and singular, without those that only say what was done; compounds stay whole. */
  readonly words: ReadonlySet<string>;
  /** Whether they tell it from other work: two words, or the name of a piece of software. */
  readonly isSpecific: boolean;
}

/** The subject of a topic's title; the proposal that the topic belongs to is no part of it. */
export function readSubject({ title, references }: Pick<Topic, "title" | "references">): Subject {
  const proposals = new Set(
    references.filter(({ kind }) => kind === "proposal").map(({ ref }) => ref.toLowerCase()),
  );
  const tokens = listTokens(title).filter(isTelling);
  const words = new Set(tokens.map(normaliseWord).filter((word) => !proposals.has(word)));
  return { words, isSpecific: words.size > 1 || (words.size === 1 && tokens.some(isName)) };
}

/**
 * What all titles say, in the words of the first: `Continuation Of node-agent` and `Introduction Of node-agent`
 * share `node-agent`. `null` if that is too little for a name.
 */
export function findSharedTitle([first = "", ...others]: readonly string[]): string | null {
  const said = others.map((title) => new Set(listTokens(title).map(normaliseWord)));
  const shared = listTokens(first).filter((token) => said.every((words) => words.has(normaliseWord(token))));
  const telling = shared.filter(isTelling);
  const isWhole = [first, ...others].some(
    (title) => listTokens(title).filter(isTelling).length === telling.length,
  );
  if (telling.length === 0 || (telling.length === 1 && !isWhole)) return null;
  const isWord = (token: string): boolean => !FUNCTION_WORDS.has(normaliseWord(token));
  return shared.slice(shared.findIndex(isWord), shared.findLastIndex(isWord) + 1).join(" ");
}

/** Words and compounds of a text as they stand there. */
function listTokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:[-_./][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}

/** Lower case, singular: good for comparing only. */
function normaliseWord(token: string): string {
  const word = token.toLowerCase();
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether a word says what a title is about. */
function isTelling(token: string): boolean {
  const word = normaliseWord(token);
  return !WORK_WORDS.has(word) && !FUNCTION_WORDS.has(word) && !/^v?\d+(?:[._-]\w[\w.-]*)?$/.test(word);
}

/** Whether a token looks like the name of a piece of software rather than like a word of the language. */
function isName(token: string): boolean {
  const isCompound = /^[a-z\d]+(?:[-_./][a-z\d]+){2,}$/.test(token);
  const isCamelCase = /\p{Ll}\p{Lu}\p{Ll}/u.test(token);
  const isLettersAndDigits = /^\p{L}{2,}\p{N}/u.test(token);
  return isCompound || isCamelCase || isLettersAndDigits;
}

const FUNCTION_WORDS =
  list(`a an and are as at aka be by for from has have in into is it its more new no not of off
  on onto or other our out over per the their this to under up via vs when while with within without`);

/** What can be done to anything. */
const WORK_WORDS =
  list(`add added adding adopt allow analyse analysis analyze better build building bump change
  clean cleanup completion continuation continue continued continuing create creation deploy deploying deployment
  develop development discuss discussion enable enabling enhance enhanced enhancement evaluate evaluation experiment
  explore exploration extend feature finalise finalize finish finishing first fix fixing follow follow-up
  followup further general generic idea implement implementation implementing improve improved improvement improving
  integrate integration introduce introducing introduction investigate investigation last make making
  migrate migration move moving next part part-2 poc production production-ready productive proof-of-concept
  proposal prototype ready redesign refactor refactoring refinement remove removal replace replacement replacing
  research rework reworked reworking rewrite rewriting second session simplification simplify start step stop support
  supporting third topic towards update use using work yet`);

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
