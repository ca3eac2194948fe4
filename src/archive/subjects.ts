import { visit } from "unist-util-visit";
import { readText } from "../wrapup/fragment-text.ts";
import type { Topic } from "../wrapup/model.ts";

/** What a title is about, taken apart. */
export interface Subject {
  /** Words that say what it is about, in lower case and singular; compounds stay whole. */
  readonly words: ReadonlySet<string>;
  /** Those of the words that name one thing of software: `gardener-node-agent`, `managedseed`, `ipv6`. */
  readonly identifiers: ReadonlyMap<string, string>;
}

/** The subject of a topic's title, without the words that only say what was done to it. */
export function readSubject({ title, richTitle }: Pick<Topic, "title" | "richTitle">): Subject {
  const code = new Set<string>();
  visit(richTitle, { tagName: "code" }, (element) => {
    for (const token of listTokens(readText(element))) code.add(normaliseWord(token));
  });
  const words = new Set<string>();
  const identifiers = new Map<string, string>();
  for (const token of listTokens(title)) {
    const word = normaliseWord(token);
    if (WORK_WORDS.has(word) || FUNCTION_WORDS.has(word) || isNumber(word)) continue;
    words.add(word);
    if (isIdentifier(token, code.has(word))) identifiers.set(word, token);
  }
  return { words, identifiers };
}

/** Words and compounds of a text as they stand there. */
export function listTokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Lower case, singular: good for comparing only. */
export function normaliseWord(token: string): string {
  const word = token.toLowerCase();
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[-_./][\p{L}\p{N}\p{M}]+)*/gu;

/** Whether a token looks like the name of a piece of software rather than like a word of the language. */
function isIdentifier(token: string, isCode: boolean): boolean {
  if (token.length < 4 || COMMON_IDENTIFIERS.has(token.toLowerCase())) return false;
  const isCompound = /^[a-z\d]+(?:[-_./][a-z\d]+){2,}$/.test(token);
  const isCamelCase = /\p{Ll}\p{Lu}\p{Ll}/u.test(token);
  const isLettersAndDigits = /\p{L}{2}\p{N}/u.test(token) && !/[-_./]/.test(token);
  return isCode || isCompound || isCamelCase || isLettersAndDigits;
}

function isNumber(word: string): boolean {
  return /^v?\d+(?:[._-]\w+)*$/.test(word);
}

/** Code-shaped words that say nothing about one line of work. */
const COMMON_IDENTIFIERS = list("github gitops openapi oauth2 http2 sha256 base64 utf8 arm64 amd64 x86_64");

const FUNCTION_WORDS =
  list(`a an and are as at aka be by for from has have in into is it its more new no not of off
  on onto or other our out over per the their this to under up via vs when while with within without`);

/** What can be done to anything. */
const WORK_WORDS =
  list(`add added adding adopt allow analyse analysis analyze better build building bump change
  clean cleanup completion continuation continue continued continuing create creation deploy deploying deployment
  develop development discuss discussion enable enabling enhance enhanced enhancement evaluate evaluation experiment
  explore exploration extend extension feature finalise finalize finish finishing first fix fixing follow follow-up
  followup further general generic idea implement implementation implementing improve improved improvement improving
  integrate integration introduce introducing introduction investigate investigation last local make making
  management migrate migration move moving next part part-2 poc production production-ready productive proof-of-concept
  proposal prototype ready redesign refactor refactoring refinement remove removal replace replacement replacing
  research rework reworked reworking rewrite rewriting second session simplification simplify start step stop support
  supporting test testing third topic towards update use using work yet`);

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
