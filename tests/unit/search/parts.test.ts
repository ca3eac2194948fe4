import { expect, test } from "vitest";
import { inventRecords } from "../../../src/search/bench/invent-records.ts";
import { type IndexPart, indexPart } from "../../../src/search/build/index-part.ts";
import { indexParts } from "../../../src/search/build/index-parts.ts";
import { mergeWords } from "../../../src/search/build/merge-words.ts";
import { type RecordPart, splitRecords } from "../../../src/search/build/record-parts.ts";
import { buildSearchIndex } from "../../../src/search/build/write-index.ts";
import { decodeChunk } from "../../../src/search/index/decode.ts";
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
  for (const part of splitRecords(many)) expect(part.records.length).toBeLessThan(1000 + event.length);
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

test("several parts give the index that one part would give", async () => {
  const some = records.slice(0, 60);
  const [whole, ...parts] = await Promise.all(
    [some, some.slice(0, 1), some.slice(1, 20), some.slice(20)].map(indexPart),
  );
  const decode = (found: readonly IndexPart[]) =>
    mergeWords(found.map((part) => part.found)).flatMap(({ bytes }) => [...decodeChunk(bytes)]);
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
