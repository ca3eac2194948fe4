import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import { archiveOf } from "./archive-of.ts";
import { conventionsOf } from "./conventions-of.ts";

/** The frozen archive that tests with known answers read. */
export const GARDEN = "tests/fixtures/garden";

const conventions = {
  ...conventionsOf("GEP"),
  proposals: { prefix: "GEP", url: "https://github.com/gardener/gardener/tree/master/docs/proposals" },
};

/** The archive of a content folder, read without Astro. */
export function readArchive(folder: string): Archive {
  const events = readMarkdown(join(folder, "events"));
  return archiveOf(events, readMarkdown(join(folder, "threads")), { conventions, eventRoots: [] });
}

/** The Markdown files of a folder by their names without the ending; a folder that is missing has none. */
export function readMarkdown(folder: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".md")) : [];
  return Object.fromEntries(
    names.sort().map((name) => [name.replace(/\.md$/, ""), readFileSync(join(folder, name), "utf8")]),
  );
}
