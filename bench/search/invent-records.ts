import { RELATED_WORDS } from "../../src/search/build/synonyms.ts";
import type { SearchRecord } from "../../src/search/record.ts";
import { inventWords } from "../invent-words.ts";
import { createRandom } from "./random.ts";

const TOPICS_PER_EVENT = 14;
const WORDS_PER_TOPIC = 180;
/** As many different words as texts of this kind have; the n-th is 1/n as frequent as the first. */
const VOCABULARY = 30_000;

/**
 * Records of an archive of any size, for measuring only: texts of invented words with the frequencies of
 * real ones, 14 topics to an event.
 */
export function inventRecords(eventCount: number): SearchRecord[] {
  const random = createRandom(eventCount);
  const words = mixIn(listTradeWords(), inventWords(VOCABULARY, random));
  const sums = sumFrequencies(VOCABULARY);
  const pick = () => words[findIndex(sums, random() * (sums.at(-1) ?? 1))] ?? "";
  const repositories = Array.from(
    { length: Math.ceil(eventCount / 4) + 5 },
    () => `example/${pick()}-${pick()}`,
  );
  return Array.from({ length: eventCount }, (_, event) => event).flatMap((event) => {
    const year = String(2000 + Math.floor(event / 12));
    const id = `${year}-${String((event % 12) + 1).padStart(2, "0")}`;
    const place = capitalise(pick());
    const shared = {
      event: { title: `Week ${id}`, place, days: `1–5 ${id}` },
      context: [id, year, place],
    };
    const filters = (kind: string, repository: string[]): SearchRecord["filters"] => ({
      kind: [{ value: kind, label: kind }],
      year: [{ value: year, label: year }],
      event: [{ value: id, label: `Week ${id}` }],
      outcome: [],
      motivation: [{ value: `m${Math.floor(random() * 12)}`, label: "Motivation" }],
      repository: repository.map((value) => ({ value, label: value })),
      organizer: [{ value: `Organizer ${event % 40}`, label: `Organizer ${event % 40}` }],
    });
    const write = (count: number) =>
      Array.from({ length: count }, () => (random() < FUNCTION_SHARE ? "the" : pick())).join(" ");
    const eventRecord: SearchRecord = {
      ...shared,
      path: `events/${id}/`,
      kind: "event",
      title: shared.event.title,
      aliases: [],
      emoji: null,
      notes: [],
      sections: [{ label: "", text: write(80) }],
      references: [],
      filters: filters("event", []),
    };
    const topics = Array.from({ length: TOPICS_PER_EVENT }, (_, at): SearchRecord => {
      const repository = repositories[Math.floor(random() * repositories.length)] ?? "";
      const text = write(WORDS_PER_TOPIC);
      const slug = `${at}-${text.slice(0, 30).trim().replaceAll(" ", "-")}`;
      return {
        ...shared,
        path: `events/${id}/${slug}/`,
        kind: "topic",
        title: capitalise(Array.from({ length: 5 }, pick).join(" ")),
        aliases: [],
        emoji: null,
        notes: [],
        sections: splitSections(text),
        references: [`${repository}#${Math.floor(random() * 20_000)}`, repository],
        filters: filters("topic", [repository]),
      };
    });
    return [eventRecord, ...topics];
  });
}

/** Every second or third word of a text says nothing. */
const FUNCTION_SHARE = 0.4;

function splitSections(text: string): SearchRecord["sections"] {
  const third = Math.floor(text.length / 3);
  return ["Problem Statement", "Achievements", "Next Steps"].map((label, at) => ({
    label,
    text: text.slice(at * third, (at + 1) * third),
  }));
}

/** One word of every group of related ones, so that the others of the group have something to find. */
function listTradeWords(): string[] {
  return RELATED_WORDS.flatMap(([first = ""]) => (first.includes(" ") ? [] : first));
}

/** Below the most frequent words, every tenth is a real one. */
function mixIn(real: readonly string[], words: readonly string[]): string[] {
  return words.map((word, rank) => (rank % 10 === 0 ? (real[(rank - FIRST_REAL) / 10] ?? word) : word));
}

const FIRST_REAL = 200;

function sumFrequencies(count: number): number[] {
  let sum = 0;
  return Array.from({ length: count }, (_, rank) => (sum += 1 / (rank + 3)));
}

function findIndex(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
