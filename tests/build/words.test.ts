import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { readPage } from "../support/site-files.ts";
import { collectWords, htmlToText, splitWords } from "../support/words.ts";

describe.for([
  ["the real archive", "realSite", "realContent"],
  ["the invented archive", "fixtureSite", "fixtureContent"],
] as const)("in %s", ([, site, content]) => {
  test("every word of every wrap-up is on its event's page, as often as it is written", async () => {
    const folder = join(inject(content), "events");
    const files = (await readdir(folder)).filter((file) => file.endsWith(".md"));
    const lost = await Promise.all(
      files.map(async (file) => {
        const written = countWords(collectWords(await readFile(join(folder, file), "utf8")));
        const shown = countWords(await readShownWords(inject(site), file.replace(/\.md$/, "")));
        return [...written]
          .filter(([word, count]) => (shown.get(word) ?? 0) < count)
          .map(([word]) => `${file}: ${word}`);
      }),
    );
    expect(files.length).toBeGreaterThan(3);
    expect(lost.flat()).toEqual([]);
  });
});

/** The words of the page's own part, without the table of contents, which would hide a lost heading. */
async function readShownWords(site: string, event: string): Promise<string[]> {
  const { document } = await readPage(site, `events/${event}/index.html`);
  const main = document.querySelector("main");
  for (const aside of main?.querySelectorAll("nav, aside, svg, title") ?? []) aside.remove();
  return splitWords(htmlToText(main?.innerHTML ?? ""));
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
