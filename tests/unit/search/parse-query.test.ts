import { expect, test } from "vitest";
import { parseQuery } from "../../../src/search/planner/parse-query.ts";

const read = (query: string) => parseQuery(query).map(({ kind, words }) => `${kind}: ${words.join(" ")}`);

test.each([
  ["node agent", ["word: node", "word: agent"]],
  ["node-agent", ["compound: node agent"]],
  ["how do I stop vendoring?", ["word: stop", "word: vendoring"]],
  ["what is it", ["word: what", "word: is", "word: it"]],
  ['"audit log" 2023', ["phrase: audit log", "number: 2023"]],
  ["“feature gate”", ["phrase: feature gate"]],
  ['"not closed', ["phrase: closed"]],
  ["#8767", ["number: 8767"]],
  ["PR 8767", ["number: 8767"]],
  ["gardener/gardener#8767", ["reference: gardenergardenern8767"]],
  ["gardener#8767", ["reference: gardenern8767"]],
  ["https://github.com/gardener/gardener/pull/8767/files#diff-1", ["reference: gardenergardenern8767"]],
  ["https://gitlab.example/team/tool/-/merge_requests/7", ["reference: teamtooln7"]],
  ["https://github.com/gardener/etcd-druid", ["compound: gardener etcd druid"]],
  ["november 2023", ["number: november 2023"]],
  ["2023 Nov", ["number: november 2023"]],
  ["audit may", ["word: audit", "word: may"]],
  ["v1.28", ["number: 1d28"]],
  ["GEP-28", ["compound: gep 28"]],
  ["", []],
  ["?!", []],
])("%s", (query, terms) => expect(read(query)).toEqual(terms));

test("only the last word may still grow", () => {
  expect(parseQuery("node age").map(({ isOpen }) => isOpen)).toEqual([false, true]);
  expect(parseQuery("node agent ").map(({ isOpen }) => isOpen)).toEqual([false, false]);
  expect(parseQuery("8767").map(({ isOpen }) => isOpen)).toEqual([false]);
});

test("words that many questions hold are no condition, unless nothing else is there", () => {
  const readOptional = (query: string) =>
    parseQuery(query)
      .filter(({ isOptional }) => isOptional)
      .map(({ text }) => text);
  expect(readOptional("where do we keep the postmortems")).toEqual(["keep"]);
  expect(readOptional("status of backups")).toEqual(["status"]);
  expect(readOptional("status ")).toEqual([]);
});
