import { describe, expect, it } from "vitest";
import type { RepositoryEntry } from "../../../src/archive/repositories.ts";
import { archiveOf } from "../../support/archive-of.ts";

const archive = archiveOf({
  "2030-01": "## A\nhttps://github.com/x/y/issues/1 https://github.com/x/y/pull/2 https://github.com/z/w",
  "2030-07":
    "## B\nX/Y#1 https://github.com/x/y/blob/main/README.md\n## C\nhttps://github.com/q/r/blob/main/a.md",
});

function list(entries: readonly RepositoryEntry[]): [name: string, topics: string[], forks: string[]][] {
  return entries.map(({ name, topics, forks }) => [
    name,
    topics.map(({ id }) => id),
    forks.map((fork) => fork.name),
  ]);
}

it("lists repositories that topics touched, with these topics; reading a file touches nothing", () => {
  const entries = list(archive.repositories.entries);
  expect(entries.map(([name, topics]) => [name.toLowerCase(), topics])).toEqual([
    ["x/y", ["2030-07/b", "2030-01/a"]],
    ["z/w", ["2030-01/a"]],
  ]);
});

it("leads to the host that the references name, also from groups in groups", () => {
  const { repositories } = archiveOf({
    "2030-01":
      "## A\nhttps://gitlab.com/g/sub/p/-/merge_requests/1 https://gitlab.com/ada/p/-/tree/poc https://codeberg.org/x/y/pulls/1",
  });
  expect(
    repositories.entries.map(({ name, url, forks }) => [name, url, forks.map((fork) => fork.url)]),
  ).toEqual([
    ["g/sub/p", "https://gitlab.com/g/sub/p", ["https://gitlab.com/ada/p"]],
    ["x/y", "https://codeberg.org/x/y", []],
  ]);
});

describe("a fork", () => {
  const forked = archiveOf({
    "2030-01": `## A\nhttps://github.com/x/y/pull/1
## B\nhttps://github.com/Ada/y/tree/enh/warm https://github.com/x/other/pull/1
## C\nhttps://github.com/x/y/issues/2 https://github.com/ada/y/commit/0123456789abcdef0123456789abcdef01234567
## D\nhttps://github.com/bob/lonely/tree/poc`,
  });

  it("stands in its upstream, which has its topics once each", () => {
    expect(list(forked.repositories.entries)).toEqual([
      ["x/y", ["2030-01/a", "2030-01/b", "2030-01/c"], ["Ada/y"]],
      ["bob/lonely", ["2030-01/d"], []],
      ["x/other", ["2030-01/b"], []],
    ]);
    expect(list(forked.repositories.entries[0]?.forks ?? [])).toEqual([
      ["Ada/y", ["2030-01/b", "2030-01/c"], []],
    ]);
  });

  it("counts as its upstream wherever a topic's repositories are named", () => {
    const names = forked.topics.map((topic) => forked.repositories.namesOf(topic));
    expect(names).toEqual([["x/y"], ["x/y", "x/other"], ["x/y"], ["bob/lonely"]]);
  });
});
