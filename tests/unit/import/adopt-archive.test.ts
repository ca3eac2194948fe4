import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkContent } from "../../../src/check/check-content.ts";
import { adoptArchive } from "../../../src/import/adopt-archive.ts";
import { findHeadingRole, findSectionKind } from "../../../src/wrapup/labels.ts";

const ADOPTER = {
  name: 'Example "Hack" Weeks',
  community: "the [Example] community",
  page: "https://example.org/community",
  repository: "https://git.example.org:8443/example/hack-weeks",
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
    repository: { url: "https://git.example.org:8443/example/hack-weeks", branch: "main" },
    codeHosts: { "git.example.org:8443": "gitlab" },
    language: "de",
  });
  expect(site.introduction({ events: 2, topics: 30, repositories: 4 })).toBe(
    "Bisher 2 Hackathons: 30 Themen in 4 Repositorys.",
  );
  expect(await readFile(join(folder, "src/site.config.ts"), "utf8")).toContain('"./strings/de.ts"');
});

test.each([
  ["https://github.com/Example/hack-weeks", "https://example.github.io"],
  ["https://gitlab.com/example/all/hack-weeks", "https://example.gitlab.io"],
  ["https://git.example.org:8443/example/hack-weeks", "https://git.example.org:8443"],
])("the site of %s is at %s", async (repository, url) => {
  await adoptArchive({ ...ADOPTER, repository }, pathToFileURL(`${folder}/`));
  expect(await readFile(join(folder, "src/site.config.ts"), "utf8")).toContain(`\n  url: "${url}",\n`);
});

test("a German archive knows German headings and labels, and speaks German of itself", async () => {
  const { site } = await import(join(folder, "src/site.config.ts?german"));
  const roles = (words: string) => words.split(", ").map((word) => findHeadingRole(word, site));
  const kinds = (words: string) => words.split(", ").map((word) => findSectionKind(word, site));
  expect(new Set(roles("Vorbereitung, Einleitung, Agenda, Fazit, Danke, Ausblick"))).toEqual(
    new Set(["framing"]),
  );
  expect(roles("Projekte, Ergebnisse, Kurzthemen")).toEqual(["container", "container", "fast-tracks"]);
  expect(kinds("Problem, Problemstellung, Motivation, Nächste Schritte, Verweise, Links")).toEqual([
    "problem",
    "problem",
    "motivation",
    "nextSteps",
    "references",
    "references",
  ]);
  expect(new Set(kinds("Ergebnis, Ergebnisse, Erreicht"))).toEqual(new Set(["achievements"]));
  expect(site.description).toBe(
    "the [Example] community: jeder Hackathon, jedes Thema, was daraus wurde und was noch offen ist.",
  );
  expect(await readFile(join(folder, "content/pages/about.mdx"), "utf8")).toMatch(
    /title: Über das Archiv\n[\s\S]*die Hackathons einer Community auf: \[the/,
  );
});

test("an adopted archive has no event, no thread and no error", async () => {
  expect((await readdir(join(folder, "content"))).sort()).toEqual([
    "LICENSE.md",
    "outcomes.json",
    "outcomes.overrides.yaml",
    "pages",
    "vocabulary.yaml",
  ]);
  expect((await checkContent(`${folder}/content`)).diagnostics).toEqual([]);
});

test("an adopted archive names nobody else where its settings and owners stand", async () => {
  const names = ["src/site.config.ts", "CITATION.cff", ".github/CODEOWNERS", "content/pages/about.mdx"];
  for (const name of [...names, "content/vocabulary.yaml", "content/outcomes.overrides.yaml"])
    expect(await readFile(join(folder, name), "utf8"), name).not.toMatch(
      /gardener|hack the garden|metal-stack/i,
    );
  const owners = await readFile(join(folder, ".github/CODEOWNERS"), "utf8");
  expect(owners).toContain("/src/ @example\n");
  const ownPaths = (text: string) => text.match(/^\/\S+/gm);
  expect(ownPaths(owners)).toEqual(ownPaths(await readFile(".github/CODEOWNERS", "utf8")));
  expect(await readFile(join(folder, "content/pages/about.mdx"), "utf8")).toContain(
    "[the \\[Example\\] community](https://example.org/community)",
  );
});
