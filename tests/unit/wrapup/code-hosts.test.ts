import { describe, expect, test } from "vitest";
import { buildFileUrl, buildSourceUrl, readHostAddress } from "../../../src/wrapup/code-hosts.ts";
import type { Conventions, HostKind } from "../../../src/wrapup/conventions.ts";
import { classifyAddress } from "../../../src/wrapup/references.ts";
import { conventionsOf } from "../../support/conventions-of.ts";
import { parseBody } from "../../support/wrapup-fixtures.ts";

const conventions: Conventions = {
  ...conventionsOf("EXP"),
  codeHosts: { "git.example.org": "gitlab", "forge.example.org:3000": "gitea", "hub.example.org": "github" },
};

function conventionsAt(url: string): Conventions {
  return { ...conventions, repository: { url, branch: "main" } };
}

const project = "https://gitlab.com/group/sub/project";
const tool = "https://codeberg.org/example/tool";

describe("an address is read as its host means it", () => {
  test.for([
    [`${project}`, "repository", "group/sub/project"],
    [`${project}.git`, "repository", "group/sub/project"],
    [`${project}/-/merge_requests/12`, "pull-request", "group/sub/project!12"],
    [`${project}/-/merge_requests/12/diffs?commit_id=1#note_3`, "pull-request", "group/sub/project!12"],
    [`${project}/-/issues/12`, "issue", "group/sub/project#12"],
    [`${project}/-/work_items/12`, "issue", "group/sub/project#12"],
    [`${project}/-/commit/0123456789abcdef`, "commit", "group/sub/project@0123456"],
    [`${project}/-/compare/main...fix/gate`, "comparison", "group/sub/project@main...fix/gate"],
    [`${project}/-/tree/fix/gate?ref_type=heads`, "branch", "group/sub/project@fix/gate"],
    [`${project}/-/commits/fix/gate`, "branch", "group/sub/project@fix/gate"],
    [`${project}/-/tree/main/docs`, "document", "gitlab.com/group/sub/project/-/tree/main/docs"],
    [`${project}/-/blob/main/README.md`, "document", "gitlab.com/group/sub/project/-/blob/main/README.md"],
    [`${project}/-/blob/main/docs/proposals/28-turn.md`, "proposal", "EXP-28"],
    [`${project}/-/merge_requests`, "document", "gitlab.com/group/sub/project/-/merge_requests"],
    [`${project}/-/wikis/home`, "document", "gitlab.com/group/sub/project/-/wikis/home"],
    ["https://gitlab.com/group/project/merge_requests/3", "pull-request", "group/project!3"],
    ["https://gitlab.com/groups/group/-/epics/1", "document", "gitlab.com/groups/group/-/epics/1"],
    ["https://gitlab.com/group/-/epics/1", "document", "gitlab.com/group/-/epics/1"],
    ["https://gitlab.com/-/snippets/1", "document", "gitlab.com/-/snippets/1"],
    ["https://gitlab.com/group", "document", "gitlab.com/group"],
    ["https://git.example.org/a/b/c/d/-/issues/1", "issue", "a/b/c/d#1"],
    [tool, "repository", "example/tool"],
    [`${tool}/pulls/3`, "pull-request", "example/tool#3"],
    [`${tool}/pulls/3/files`, "pull-request", "example/tool#3"],
    [`${tool}/issues/3#issuecomment-1`, "issue", "example/tool#3"],
    [`${tool}/commit/0123456789abcdef`, "commit", "example/tool@0123456"],
    [`${tool}/compare/main...fix/gate`, "comparison", "example/tool@main...fix/gate"],
    [`${tool}/src/branch/fix/gate`, "branch", "example/tool@fix/gate"],
    [`${tool}/src/branch/main/docs`, "document", "codeberg.org/example/tool/src/branch/main/docs"],
    [`${tool}/src/branch/fix/a.md`, "document", "codeberg.org/example/tool/src/branch/fix/a.md"],
    [`${tool}/src/branch/main/proposals/28-turn.md`, "proposal", "EXP-28"],
    [`${tool}/src/tag/v1`, "document", "codeberg.org/example/tool/src/tag/v1"],
    [`${tool}/pulls`, "document", "codeberg.org/example/tool/pulls"],
    ["https://codeberg.org/example/-/packages", "document", "codeberg.org/example/-/packages"],
    ["https://codeberg.org/explore/repos", "document", "codeberg.org/explore/repos"],
    ["https://forge.example.org:3000/example/tool/pulls/3", "pull-request", "example/tool#3"],
    ["https://hub.example.org/example/tool/pull/3", "pull-request", "example/tool#3"],
    ["https://forge.example.org/example/tool/pulls/3", "document", "forge.example.org/example/tool/pulls/3"],
    ["https://constructor/example/tool", "document", "constructor/example/tool"],
  ] as const)("%s is the %s %s", ([url, kind, ref]) => {
    expect(classifyAddress(url, conventions)).toMatchObject({ kind, ref });
  });
});

test.for([
  "https://gitlab.com/group/..%2f..%2fx",
  "https://gitlab.com/group/sub/..%2fx/-/issues/1",
  "https://gitlab.com/group/%2e%2e%2fx",
  "https://codeberg.org/example/..%2f..%2fx/pulls/1",
  `https://gitlab.com/group/${"x".repeat(300)}`,
  `https://codeberg.org/example/${"x".repeat(300)}`,
  `https://gitlab.com/${"a/".repeat(22)}-/issues/1`,
  "https://gitlab.com/group/project/index.html",
  "https://gitlab.com/group/project/Page/2",
  "https://gitlab.com/group/a b",
  "https://gitlab.com/%E0%A4%A/x",
  "https://gitlab.com.example.net/group/project",
  "https://[broken",
  "gitlab.com/group/project",
])("%s names no repository, so no folder of the site", (url) => {
  expect(readHostAddress(url, conventions)).toBeNull();
});

test.for([
  [`${project}/-/merge_requests/12`, true],
  [`${project}/-/tree/fix/gate`, true],
  [`${project}/-/merge_requests/12/diffs`, false],
  [`${project}/-/issues/12#note_3`, false],
  [`${tool}/pulls/3`, true],
  [`${tool}/pulls/3/files`, false],
] as const)("whether the short form of %s says all: %s", ([url, isWhole]) => {
  expect(readHostAddress(url, conventions)?.isWhole).toBe(isWhole);
});

test.for([
  ["github", "edit/main/a.md", "blob/main/a.md?plain=1#L3-L5", "tree/main/a"],
  ["gitlab", "-/edit/main/a.md", "-/blob/main/a.md?plain=1#L3-5", "-/tree/main/a"],
  ["gitea", "_edit/main/a.md", "src/branch/main/a.md?display=source#L3-L5", "src/branch/main/a"],
] as const)("files of an archive on %s are edited and shown", ([kind, edit, source, folder]) => {
  const url = "https://code.example.org/example/archive";
  const own = { ...conventionsAt(url), codeHosts: { "code.example.org": kind satisfies HostKind } };
  expect(buildFileUrl("edit", "a.md", own)).toBe(`${url}/${edit}`);
  expect(buildSourceUrl("a.md", [3, 5], own)).toBe(`${url}/${source}`);
  expect(buildFileUrl("folder", "a", own)).toBe(`${url}/${folder}`);
});

test.for([
  ["https://github.com/example/archive", ["https://github.com/a/b/issues/1"]],
  ["https://codeberg.org/example/archive", ["https://codeberg.org/a/b/issues/1"]],
  [
    "https://git.example.org/example/archive",
    [
      "https://git.example.org/a/b/-/issues/1",
      "https://git.example.org/a/b/-/merge_requests/2",
      "https://git.example.org/a/b/c/-/issues/3",
    ],
  ],
] as const)("short references lead to the host of %s", ([url, urls]) => {
  const [topic] = parseBody("## Widgets\n\na/b#1, a/b!2 and a/b/c#3\n", conventionsAt(url)).topics;
  expect(topic?.references.map((reference) => reference.url)).toEqual(urls);
});
