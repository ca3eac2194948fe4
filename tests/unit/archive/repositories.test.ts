import { expect, it } from "vitest";
import { groupByOwner, listRepositoryEntries } from "../../../src/archive/repositories.ts";
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
  expect(groupByOwner(listRepositoryEntries(archive)).map(({ name }) => name)).toContain("x");
});

it("finds what a short form stands for, whatever its case", () => {
  expect(archive.references.find("x/Y#1")?.topics.map(({ id }) => id)).toEqual(["2030-07/b", "2030-01/a"]);
  expect(archive.references.find("x/y#2")?.kind).toBe("pull-request");
  expect(archive.references.find("x/y#3")).toBeNull();
});
