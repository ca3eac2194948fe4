import { expect, it } from "vitest";
import { countArchive } from "../../../src/archive/numbers.ts";
import { listRepositoryEntries } from "../../../src/archive/repositories.ts";
import { countStatistics } from "../../../src/archive/statistics.ts";
import { archiveOf } from "../../support/archive-of.ts";

const archive = archiveOf({
  "2030-01": "## A\nhttps://github.com/x/y/issues/1 https://github.com/x/y/pull/2 https://github.com/z/w",
  "2030-07":
    "## B\nX/Y#1 https://github.com/x/y/blob/main/README.md\n## C\nhttps://github.com/q/r/blob/main/a.md",
});

it("lists repositories that topics touched, with these topics; reading a file touches nothing", () => {
  const entries = listRepositoryEntries(archive).map(({ name, topics }) => [
    name,
    topics.map(({ id }) => id),
  ]);
  expect(entries).toContainEqual(["z/w", ["2030-01/a"]]);
  expect(entries.map(([name]) => name)).not.toContain("q/r");
});

it("counts the same on home page, statistics and list of repositories", () => {
  const entries = listRepositoryEntries(archive);
  const counts = entries.map(({ name, topics }) => ({ name, count: topics.length }));
  expect(countArchive(archive).repositories).toBe(entries.length);
  expect(countStatistics(archive).repositories).toEqual(counts);
});

it("finds what a short form stands for, whatever its case", () => {
  expect(archive.references.find("x/Y#1")?.topics.map(({ id }) => id)).toEqual(["2030-07/b", "2030-01/a"]);
  expect(archive.references.find("x/y#2")?.kind).toBe("pull-request");
  expect(archive.references.find("x/y#3")).toBeNull();
});
