import { expect, test } from "vitest";
import { findRuns } from "../../../src/search/planner/group-runs.ts";
import { parseQuery } from "../../../src/search/planner/parse-query.ts";

const groups = [
  ["delete", "remove", "clean up"],
  ["volume", "disk"],
  ["in-place update", "upgrade in place", "GEP-31"],
];

test.each([
  ["cleaning up disks", ["cleaning up: delete, remove", "disks: volume"]],
  ["clean disks", ["disks: volume"]],
  ['"disk" #3', []],
  ["in-place updates", ["in-place updates: upgrade in place, GEP-31"]],
  ["upgrading in place", ["upgrading place: in-place update, GEP-31"]],
])("of “%s” these terms say a group: %j", (query, expected) => {
  const runs = findRuns(parseQuery(query), groups);
  expect(runs.map(({ from, others }) => `${from}: ${others.join(", ")}`)).toEqual(expected);
});
