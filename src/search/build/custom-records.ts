import type { CustomRecord } from "pagefind";
import type { Field } from "../index-format.ts";
import type { SearchRecord } from "../record.ts";
import { isFunctionWord } from "../words/stop-words.ts";
import { joinNames, joinReference, joinWords, splitTellingWords, splitWords } from "../words/tokens.ts";

/** The words under which a record is found, in their order. */
export type RecordWords = Readonly<Record<"content" | Field, readonly string[]>>;

/** Lists the words of a record's text, title, references, and place and date. */
export function listRecordWords(record: SearchRecord): RecordWords {
  return {
    content: record.sections
      .flatMap(({ label, text }) => (record.kind === "event" ? [label, text] : text))
      .flatMap(listTextWords),
    title: [record.title, ...record.aliases].flatMap(listTextWords),
    names: record.references.flatMap(listReferenceWords),
    context: record.context.flatMap(listTextWords),
  };
}

/**
 * A record as Pagefind is to index it. It gets folded words instead of the text, so that both sides agree on
 * what a word is: Pagefind puts the parts of a compound in one place, and reads `1.28` as `128`.
 */
export function buildCustomRecord(number: number, words: RecordWords, language: string): CustomRecord {
  const { content, ...fields } = words;
  return {
    url: String(number),
    language,
    // Pagefind drops records without a word.
    content: content.join(" ") || fields.title.join(" ") || "record",
    meta: Object.fromEntries(Object.entries(fields).map(([name, list]) => [name, list.join(" ") || NOTHING])),
  };
}

/** Its words, and those that others may write together: `OpenTelemetry`, `roll out`, `log in`, `in-place`. */
function listTextWords(text: string): string[] {
  const pairs = Array.from(text.matchAll(WITH_PARTICLE), ([pair]) => splitWords(pair));
  const joined = pairs.filter((pair) => !pair.every(isFunctionWord)).map(joinWords);
  return [...splitTellingWords(text), ...joinNames(text), ...joined];
}

/** Longer words before `in` are rather nouns: `clusters in`. */
const WITH_PARTICLE =
  /\b(?:\p{L}{2,4}[ -](?:back|down|in|off|on|out|over|up)(?![-\p{L}])|(?:in|on)-\p{L}+)/giu;

/** Pagefind numbers the fields of each record by themselves, so each has to have all of them. */
const NOTHING = "-";

/**
 * What people write for a reference: `example/widget#8767` gives the whole, `widget#8767` and
 * `8767`; a repository, a branch or a proposal (`WEP-28`) gives its words.
 */
function listReferenceWords(reference: string): string[] {
  const [, short, number] = /^(?:\S+\/)?([^/\s]+[#!](\d+))$/.exec(reference) ?? [];
  if (!short || !number) return splitWords(reference);
  return [joinReference(splitWords(reference)), joinReference(splitWords(short)), number];
}
