import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inventRecords } from "../../../src/search/bench/invent-records.ts";
import { openInMemory } from "../../../src/search/bench/open-in-memory.ts";
import { createCborWriter } from "../../../src/search/build/cbor-writer.ts";
import { type IndexPart, indexPart } from "../../../src/search/build/index-part.ts";
import { indexParts } from "../../../src/search/build/index-parts.ts";
import { mergeWords } from "../../../src/search/build/merge-words.ts";
import { findWords, type PagefindWords } from "../../../src/search/build/pagefind-words.ts";
import { openPartCache, type PartCache } from "../../../src/search/build/part-cache.ts";
import { type RecordPart, splitRecords } from "../../../src/search/build/record-parts.ts";
import { buildSearchIndex, joinIndex } from "../../../src/search/build/search-index.ts";
import { decodeWords } from "../../../src/search/index/decode.ts";
import type { SearchRecord } from "../../../src/search/record.ts";

const records = inventRecords(200);
const listKeys = (parts: readonly RecordPart[]) => parts.map(({ key }) => key);

test("parts hold all records in their order, and whole events", () => {
  const parts = splitRecords(records);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.flatMap((part) => part.records)).toEqual(records);
  for (const part of parts) expect(part.records[0]?.kind).toBe("event");
  expect(splitRecords([])).toEqual([]);
});

test("parts stay small, whatever the events are called", () => {
  const event = records.filter(({ path }) => path.startsWith(records[0]?.path ?? ""));
  const many = Array.from({ length: 3000 }, () => event).flat();
  for (const part of splitRecords(many)) expect(part.records.length).toBeLessThan(1500 + event.length);
});

test("a changed, a new or a missing event changes the part that holds it and no other", () => {
  const before = new Set(listKeys(splitRecords(records)));
  const countNew = (changed: readonly SearchRecord[]) =>
    listKeys(splitRecords(changed)).filter((key) => !before.has(key)).length;
  const [first] = records;
  const at = records.findIndex(({ kind }, index) => kind === "event" && index > 1000);
  expect(countNew(records.with(at, { ...records[at], title: "Changed" } as SearchRecord))).toBe(1);
  const added = { ...first, path: "events/2099-01/" } as SearchRecord;
  expect(countNew(records.toSpliced(at, 0, added))).toBeLessThanOrEqual(2);
  expect(countNew(records.toSpliced(at, 1))).toBeLessThanOrEqual(2);
});

test("several parts give the words that one part would give", async () => {
  const some = records.slice(0, 60);
  const [whole, ...parts] = await Promise.all(
    [some, some.slice(0, 1), some.slice(1, 20), some.slice(20)].map(indexPart),
  );
  const decode = (found: readonly IndexPart[]) =>
    mergeWords(found.map((part) => part.found)).flatMap(({ bytes }) => [...decodeWords(bytes)]);
  const merged = decode(parts);
  expect(merged.length).toBeGreaterThan(1000);
  expect(merged).toEqual(decode(whole ? [whole] : []));
});

test("what is indexed already is not indexed again", async () => {
  const kept = new Map<string, IndexPart>();
  const cache = {
    read: async (key: string) => kept.get(key) ?? null,
    write: async (key: string, part: IndexPart) => void kept.set(key, part),
  };
  const some = records.slice(0, 60);
  const first = await buildSearchIndex(some, {}, cache);
  const keys = [...kept.keys()];
  expect(keys).toEqual(listKeys(splitRecords(some)));
  // Nothing is left to index; Pagefind would refuse these records.
  await indexParts(
    keys.map((key) => ({ key, records: [] })),
    cache,
  );
  expect((await buildSearchIndex(some, {}, cache)).files).toEqual(first.files);
});

test("parts that were stored are the parts that were made", async () => {
  const root = await mkdtemp(join(tmpdir(), "part-cache-"));
  const cache = await openPartCache(root);
  const part = await indexPart(records.slice(0, 30));
  await cache.write("key", part);
  expect(await cache.read("key")).toEqual(part);
  expect(await cache.read("another")).toBeNull();
  await rm(root, { recursive: true });
});

test("an acronym has one meaning, however many parts explain it", async () => {
  const [event, topic] = records;
  const explain = (path: string, long: string): SearchRecord[] => [
    { ...event, path } as SearchRecord,
    {
      ...topic,
      path: `${path}topic/`,
      sections: [{ label: "", text: `The ${long} (SNI) is.` }],
    } as SearchRecord,
  ];
  const early = explain("events/2001-01/", "server name indication");
  const late = explain("events/2002-01/", "sample node index");
  const parts = await Promise.all([early, late].map(indexPart));
  const { index } = await openInMemory(
    joinIndex({ records: [...early, ...late], synonyms: {}, parts, folder: "index" }),
  );
  expect(index.directory.synonyms).toEqual([["sni", "sample node index"]]);
});

test("a part that cannot be indexed is the only one that is tried", async () => {
  const tried: string[] = [];
  const cache: PartCache = {
    read: async (key) => {
      tried.push(key);
      if (key === "2") throw new Error("Unreadable");
      return null;
    },
    write: async () => undefined,
  };
  const parts = Array.from({ length: 9 }, (_, at) => ({ key: String(at), records: records.slice(0, 15) }));
  await expect(indexParts(parts, cache)).rejects.toThrow("Unreadable");
  expect(tried).toEqual(["0", "1", "2"]);
});

test("a Pagefind that does not answer is not waited for", async () => {
  await expect(findWords([], 0)).rejects.toThrow("Pagefind does not answer.");
});

test("a record of nothing but spaces has its address for a word", async () => {
  const words = { content: " ", title: "", names: "", context: "" };
  const { lengths } = await findWords([{ path: "events/2030-01/", words }]);
  expect(lengths).toHaveLength(1);
});

test("a word is found in whichever file it is, also where UTF-16 and UTF-8 sort it differently", async () => {
  // Each fills a file.
  const words = ["constructor", "constructors", "\ufa0e", "\u{10330}\u{10331}", "__proto__"];
  const pages = words.map(() => {
    const cbor = createCborWriter();
    cbor.array(2);
    cbor.int(0);
    cbor.array(50_000);
    for (let place = 0; place < 50_000; place++) cbor.int(1);
    return cbor.finish();
  });
  const found: PagefindWords = {
    lengths: [50_000],
    words,
    counts: words.map(() => 1),
    lasts: words.map(() => 0),
    ends: pages.map((_, at) => pages.slice(0, at + 1).reduce((sum, { length }) => sum + length, 0)),
    pages: Buffer.concat(pages),
  };
  const part = await indexPart(records.slice(0, 1));
  const { index } = await openInMemory(
    joinIndex({ records: records.slice(0, 1), synonyms: {}, parts: [{ ...part, found }], folder: "index" }),
  );
  expect(index.directory.wordFiles).toEqual(["", "c", "constructors", "\ud800", "\ufa0e"]);
  for (const word of words) expect((await index.findWord(word))?.pages, word).toEqual([0]);
  for (const absent of ["a", "constructo", "constructorz", "\ufa0f", "zzz"])
    expect(await index.findWord(absent), absent).toBeUndefined();
  expect((await index.findWords("construct")).map(([word]) => word)).toEqual(["constructor", "constructors"]);
});
