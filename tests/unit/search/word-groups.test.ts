import { expect, test } from "vitest";
import { inventRecords } from "../../../bench/search/invent-records.ts";
import { listRecordWords } from "../../../src/search/build/custom-records.ts";
import { findGroups, RELATED_WORDS } from "../../../src/search/build/word-groups.ts";
import { findRuns } from "../../../src/search/planner/group-runs.ts";
import { parseQuery } from "../../../src/search/planner/parse-query.ts";
import type { SearchRecord } from "../../../src/search/record.ts";

const [blank] = inventRecords(1);
const wordsOf = (title: string, text: string) =>
  listRecordWords({ ...blank, title, sections: [{ label: "", text }] } as SearchRecord);
const groups = [
  ["delete", "remove", "clean up"],
  ["volume", "disk"],
];

test("the groups of the list have several words each, each phrase of plain words", () => {
  expect(RELATED_WORDS.length).toBeGreaterThan(100);
  for (const group of RELATED_WORDS) {
    expect(group.length, group.join()).toBeGreaterThan(1);
    for (const phrase of group) expect(phrase).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
  }
});

test("a record belongs to the groups of which it says something, in the title or the text, inflected or not", () => {
  const { byRecord } = findGroups(groups, [
    wordsOf("Nothing", "of that kind"),
    wordsOf("Deleting old things", "Disks were removed."),
    wordsOf("Nothing", "a clean-up"),
  ]);
  expect(byRecord).toEqual([
    { title: new Set(), text: new Set() },
    { title: new Set([0]), text: new Set([0, 1]) },
    { title: new Set(), text: new Set([0]) },
  ]);
});

test("a group tells what is said of it, the most frequent first, then each word as it is inflected", () => {
  const found = findGroups(groups, [wordsOf("Deleting", "removed, removed, and a clean-up")]);
  expect(found.groups.map(({ said }) => said)).toEqual([
    ["remove", "clean up", "delete", "removed", "deleting"],
    [],
  ]);
});

test.each([
  ["cleaning up disks", ["cleaning up: delete removed", "disks: volumes"]],
  ["clean disks", ["disks: volumes"]],
  ['"disk" #3', []],
])("of “%s” these terms say a group: %j", (query, expected) => {
  const said = [
    ["delete", "removed", "clean up"],
    ["disk", "volumes"],
  ];
  const given = groups.map((phrases, id) => ({ id, phrases, said: said[id] ?? [] }));
  const runs = findRuns(parseQuery(query), given);
  expect(runs.map(({ from, others }) => `${from}: ${others.join(" ")}`)).toEqual(expected);
});
