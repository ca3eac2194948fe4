import { expect, test } from "vitest";
import { inventRecords } from "../../../src/search/bench/invent-records.ts";
import { buildRelatedFiles, findRelated, RELATED_WORDS } from "../../../src/search/build/related-words.ts";
import { FIELD_SIZE } from "../../../src/search/index/decode.ts";
import { placeRelated } from "../../../src/search/index/related.ts";
import type { SearchRecord } from "../../../src/search/record.ts";
import { tokenise } from "../../../src/search/words/tokens.ts";

const [blank] = inventRecords(1);
const record = (title: string, text: string) =>
  ({ ...blank, title, sections: [{ label: "", text }] }) as SearchRecord;
const buildFiles = (...parts: SearchRecord[][]) =>
  buildRelatedFiles(
    parts.map((records) => ({ related: findRelated(records, tokenise), recordCount: records.length })),
  );

test("the groups of the list have several words each, each phrase of plain words", () => {
  expect(RELATED_WORDS.length).toBeGreaterThan(100);
  for (const group of RELATED_WORDS) {
    expect(group.length, group.join()).toBeGreaterThan(1);
    for (const phrase of group) expect(phrase).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
  }
});

test("a group's file tells which records have any of it, in the title or the text, inflected or not", () => {
  const files = buildFiles(
    [record("Nothing", "of that kind"), record("Deleting old volumes", "They were removed.")],
    [record("Nothing", "else"), record("Volumes", "A clean-up of volumes, and volumes removed")],
  );
  const groups: string[][] = JSON.parse(files.get("related") ?? "");
  const at = groups.findIndex((group) => group.includes("delete") && group.includes("purge"));
  const { words, pages } = JSON.parse(files.get(`related/${at}`) ?? "");
  expect(words).toEqual(["remove", "clean up", "delete", "removed", "deleting"]);
  expect(placeRelated(pages, 2, at)).toEqual({
    pages: [1, 3],
    starts: [0, 1, 2],
    places: [2.5 * FIELD_SIZE + 10 * at, 0.5 * FIELD_SIZE + 10 * at],
  });
});

test("groups of which the records have nothing are left out", () => {
  const files = buildFiles([record("Volumes", "of nothing")]);
  const groups: string[][] = JSON.parse(files.get("related") ?? "");
  expect(groups.length).toBeGreaterThan(0);
  for (const group of groups) expect(group).toContain("volume");
});
