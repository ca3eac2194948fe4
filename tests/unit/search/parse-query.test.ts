import { expect, test } from "vitest";
import { parseQuery } from "../../../src/search/planner/parse-query.ts";

const read = (query: string) => parseQuery(query).map(({ kind, words }) => `${kind}: ${words.join(" ")}`);

test.each([
  ["node agent", ["word: node", "word: agent"]],
  ["node-agent", ["compound: node agent"]],
  ["how do I stop vendoring?", ["word: stop", "word: vendoring"]],
  ["what is it", ["word: what", "word: is", "word: it"]],
  ['"audit log" 2023', ["exact: audit log", "exact: 2023"]],
  ["“feature gate”", ["exact: feature gate"]],
  ['"not closed', ["exact: closed"]],
  ["#8767", ["exact: 8767"]],
  ["PR 8767", ["exact: 8767"]],
  ["gardener/gardener#8767", ["exact: gardenergardenern8767"]],
  ["gardener#8767", ["exact: gardenern8767"]],
  ["https://github.com/gardener/gardener/pull/8767/files#diff-1", ["exact: gardenergardenern8767"]],
  ["https://gitlab.example/team/tool/-/merge_requests/7", ["exact: teamtooln7"]],
  ["team/sub/tool!7", ["exact: teamsubtooln7"]],
  ["https://gitlab.example/team/sub/tool/-/issues/7#note_1", ["exact: teamsubtooln7"]],
  ["git.my-team.example/team/sub/tool/-/merge_requests/7", ["exact: teamsubtooln7"]],
  ["https://codeberg.org/team/tool/pulls/7/files", ["exact: teamtooln7"]],
  ["https://gitlab.com/team/sub/tool", ["compound: team sub tool"]],
  ["https://github.com/gardener/etcd-druid", ["compound: gardener etcd druid"]],
  ["november 2023", ["exact: november 2023"]],
  ["2023 Nov", ["exact: november 2023"]],
  ["audit may", ["word: audit", "word: may"]],
  ["v1.28", ["exact: 1d28"]],
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

test("of a pasted text only the beginning is read", () => {
  const start = performance.now();
  expect(read(`"audit log" ${"a.".repeat(20_000)}`)[0]).toBe("exact: audit log");
  expect(performance.now() - start).toBeLessThan(100);
});
