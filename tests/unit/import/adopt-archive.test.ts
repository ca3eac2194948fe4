import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkContent } from "../../../src/check/check-content.ts";
import { adoptArchive } from "../../../src/import/adopt-archive.ts";

const ADOPTER = {
  name: 'Example "Hack" Weeks',
  community: "the [Example] community",
  page: "https://example.org/community",
  repository: "https://git.example.org/example/hack-weeks",
  language: "de",
} as const;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "adopt-"));
  await mkdir(join(folder, "src"));
  await cp("src/site-config.ts", join(folder, "src/site-config.ts"));
  await cp("content", join(folder, "content"), { recursive: true });
  await adoptArchive(ADOPTER, pathToFileURL(`${folder}/`));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("an adopted archive has the adopter's settings", async () => {
  const { site } = await import(join(folder, "src/site.config.ts?own"));
  expect(site).toMatchObject({
    name: 'Example "Hack" Weeks',
    community: { name: "the [Example] community", url: "https://example.org/community" },
    repository: { url: "https://git.example.org/example/hack-weeks", branch: "main" },
    codeHosts: { "git.example.org": "gitlab" },
    language: "de",
  });
  expect(site.introduction({ events: 2, topics: 30, repositories: 4 })).toBe(
    "Bisher 2 Hackathons: 30 Themen in 4 Repositorys.",
  );
  expect(await readFile(join(folder, "src/site.config.ts"), "utf8")).toContain('"./strings/de.ts"');
});

test("an adopted archive has no event, no thread and no error", async () => {
  expect((await readdir(join(folder, "content"))).sort()).toEqual([
    "LICENSE.md",
    "outcomes.json",
    "outcomes.overrides.yaml",
    "pages",
    "vocabulary.yaml",
  ]);
  expect((await checkContent(pathToFileURL(`${folder}/content/`))).diagnostics).toEqual([]);
});

test("an adopted archive names nobody else where its settings and owners stand", async () => {
  const names = ["src/site.config.ts", "CITATION.cff", ".github/CODEOWNERS", "content/pages/about.mdx"];
  for (const name of [...names, "content/vocabulary.yaml"])
    expect(await readFile(join(folder, name), "utf8"), name).not.toMatch(
      /gardener|hack the garden|metal-stack/i,
    );
  expect(await readFile(join(folder, ".github/CODEOWNERS"), "utf8")).toContain("/src/ @example\n");
  expect(await readFile(join(folder, "content/pages/about.mdx"), "utf8")).toContain(
    "[the \\[Example\\] community](https://example.org/community)",
  );
});
