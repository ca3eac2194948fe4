import { describe, expect, test } from "vitest";
import { classifyAddress } from "../../../src/wrapup/references.ts";
import { fixtureOptions, parseBody } from "../../support/wrapup-fixtures.ts";

const repository = "https://github.com/example/widget";

test.for([
  [`${repository}/pull/12`, "pull-request", "example/widget#12"],
  [`${repository}/pull/12/files#diff-1`, "pull-request", "example/widget#12"],
  [`${repository}/pull/12/commits/abc`, "pull-request", "example/widget#12"],
  [`${repository}/issues/13#issuecomment-99`, "issue", "example/widget#13"],
  [`${repository}/discussions/14`, "discussion", "example/widget#14"],
  [`${repository}/commit/0123456789abcdef`, "commit", "example/widget@0123456"],
  [`${repository}/tree/main`, "branch", "example/widget@main"],
  [`${repository}/tree/feature/turn-left`, "branch", "example/widget@feature/turn-left"],
  [`${repository}/commits/feature/turn-left/`, "branch", "example/widget@feature/turn-left"],
  [`${repository}/commits/main/docs`, "document", "github.com/example/widget/commits/main/docs"],
  [`${repository}/tree/release-1.2/docs`, "document", "github.com/example/widget/tree/release-1.2/docs"],
  [`${repository}/tree/main/docs/turning`, "document", "github.com/example/widget/tree/main/docs/turning"],
  [
    `${repository}/blob/feature/docs/turning.md`,
    "document",
    "github.com/example/widget/blob/feature/docs/turning.md",
  ],
  [`${repository}/compare/main...ada:feature/x`, "comparison", "example/widget@main...ada:feature/x"],
  [repository, "repository", "example/widget"],
  [`${repository}.git`, "repository", "example/widget"],
  [`${repository}/#readme`, "repository", "example/widget"],
  ["http://www.github.com/example/widget/", "repository", "example/widget"],
  [`${repository}/blob/main/docs/proposals/28-turn.md`, "proposal", "EXP-28"],
  [
    `${repository}/tree/main/exps/0028-turn`,
    "document",
    "github.com/example/widget/tree/main/exps/0028-turn",
  ],
  [`${repository}/tree/main/geps/0028-turn`, "proposal", "EXP-28"],
  [`${repository}/releases/tag/v1`, "document", "github.com/example/widget/releases/tag/v1"],
  [`${repository}/issues?q=is%3Aopen`, "document", "github.com/example/widget/issues?q=is%3Aopen"],
  [`${repository}/issues/new`, "document", "github.com/example/widget/issues/new"],
  // Owner and name become folders of the site.
  ["https://github.com/foo/..%2f..%2fx", "document", "github.com/foo/..%2f..%2fx"],
  ["https://github.com/foo/.git", "document", "github.com/foo/.git"],
  ["https://github.com/foo/...git", "document", "github.com/foo/...git"],
  [`https://github.com/foo/${"x".repeat(300)}`, "document", `github.com/foo/${"x".repeat(300)}`],
  ["https://github.com/orgs/example/projects/1", "document", "github.com/orgs/example/projects/1"],
  ["https://github.com/apps/turner", "document", "github.com/apps/turner"],
  ["https://github.com/settings/tokens", "document", "github.com/settings/tokens"],
  ["https://github.com/example", "document", "github.com/example"],
  ["https://gist.github.com/ada/1", "document", "gist.github.com/ada/1"],
  ["https://example.org/a/", "document", "example.org/a"],
  ["https://github.com/%E0%A4%A/x", "document", "github.com/%E0%A4%A/x"],
  ["https://[broken", "document", "[broken"],
] as const)("%s is the %s %s", ([url, kind, ref]) => {
  expect(classifyAddress(url, fixtureOptions.conventions)).toMatchObject({ kind, ref });
});

test("what lives in a repository says so, whatever its kind", () => {
  for (const path of [
    "",
    "/pull/1",
    "/tree/x",
    "/wiki",
    "/issues",
    "/issues/new",
    "/blob/main/proposals/1-x.md",
  ])
    expect(classifyAddress(repository + path, fixtureOptions.conventions).repository).toBe("example/widget");
  expect(
    classifyAddress("https://example.org/example/widget", fixtureOptions.conventions).repository,
  ).toBeNull();
});

function findRefs(body: string): string[] {
  const [topic] = parseBody(`## Widgets\n\n${body}\n`).topics;
  return (topic?.references ?? []).map(({ kind, ref, title }) =>
    [kind, ref, title].filter(Boolean).join(" "),
  );
}

describe("references are found", () => {
  test.for([
    [
      "in short forms",
      "see example/widget#12, (example/widget#13) and/or#1x",
      ["issue example/widget#12", "issue example/widget#13"],
    ],
    ["not inside of words and paths", "a/b/c#1 @a/b#2 x#3 `a/b#4`", []],
    [
      "in links to the end of the file",
      "[notes][n] and [n]\n\n[N]: https://example.org/n",
      ["document example.org/n notes"],
    ],
    [
      "in raw HTML with an entity",
      '<a href="https://example.org/h?a=1&amp;b=2">x</a>',
      ["document example.org/h?a=1&b=2"],
    ],
    ["in a comment", `<!-- <a href="${repository}/pull/12">x</a> -->`, []],
    ["in raw HTML", '<a class="x" href="https://example.org/h">x</a>', ["document example.org/h"]],
    [
      "in footnotes",
      "x[^1]\n\n[^1]: See example/widget#1[^2].\n[^2]: And example/widget#2.",
      ["issue example/widget#1", "issue example/widget#2"],
    ],
    ["in words for proposals", "EXP-7, EXP 008, EXPO-9", ["proposal EXP-7", "proposal EXP-8"]],
    ["behind open brackets", "[see https://example.org/x", ["document example.org/x"]],
    [
      "not in mail, fragments and scripts",
      "[a](mailto:a@example.org) [b](#b) [c](javascript:c) [d](../d.md)",
      [],
    ],
  ] as const)("%s", ([, body, refs]) => {
    expect(findRefs(body)).toEqual(refs);
  });
});

test("each thing is named once, by its best kind and title", () => {
  expect(
    findRefs(
      `example/widget#12 [${repository}/pull/12](${repository}/pull/12) [The change](${repository}/pull/12/files) ${repository}/issues/12`,
    ),
  ).toEqual(["pull-request example/widget#12 The change"]);
});

test("a proposal's document wins over its mention", () => {
  const url = `${repository}/blob/main/docs/proposals/28-turn.md`;
  const [topic] = parseBody(`## Widgets\n\nEXP-28, [EXP-28](${url})\n`).topics;
  expect(topic?.references).toEqual([
    { kind: "proposal", ref: "EXP-28", url, repository: "example/widget", title: null, isBackground: false },
  ]);
});

test.for([
  ["https://example.org/#️-a plan", "https://example.org/#%EF%B8%8F-a%20plan"],
  ["https://example.org", "https://example.org/"],
  ["https://example.org/a[1]|b?c={d}^#e#f", "https://example.org/a%5B1%5D%7Cb?c=%7Bd%7D%5E#e%23f"],
  ["https://example.org/100%/%E4", "https://example.org/100%25/%E4"],
  ["https://user:secret@example.org/x", "https://example.org/x"],
] as const)("the address of <%s> is written as RFC 3986 has it", ([address, url]) => {
  const [topic] = parseBody(`## Widgets\n\n[x](<${address}>)\n`).topics;
  expect(topic?.references.map((reference) => reference.url)).toEqual([url]);
});

test("an address that names no host is no reference", () => {
  const [topic] = parseBody("## Widgets\n\n[x](<https://>a.b>) [x](https://[)\n").topics;
  expect(topic?.references.map(({ url }) => url)).toEqual([]);
});

test("a bare address ends at the bracket of a link that went wrong, and no word is lost", () => {
  const [topic] = parseBody("## Widgets\n\nSee [https://example.org/12](The plan of it).\n").topics;
  expect(topic?.references.map(({ url }) => url)).toEqual(["https://example.org/12"]);
  expect(topic?.sections[0]?.text).toBe("See [https://example.org/12](The plan of it).");
});
