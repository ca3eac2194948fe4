import { expect, test } from "vitest";
import { checkFiles } from "../../../src/check/check-files.ts";
import { readArchive } from "../../../src/check/read-archive.ts";
import { listPageDiagnostics } from "../../../src/dev-diagnostics/page-diagnostics.ts";
import { sampleUrls } from "../../support/sample-archive.ts";
import { OPTIONS } from "../check/check-options.ts";

/** `file page` of each diagnostic. */
async function listPlaces(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const files = Object.entries(texts).map(([path, text]) => {
    // Latin-1 is the same for ASCII, and an umlaut in it is no UTF-8.
    const bytes = Buffer.from(text, "latin1");
    return { path, kind: "file" as const, size: bytes.length, bytes };
  });
  const checked = await readArchive(files, OPTIONS);
  const diagnostics = await checkFiles(files, OPTIONS, checked);
  return listPageDiagnostics({ ...checked, files, options: OPTIONS, diagnostics }, sampleUrls).map(
    ({ file, page }) => `${file} ${page}`,
  );
}

test("a diagnostic belongs to the pages of its file, and to all pages where the file has none", async () => {
  const places = await listPlaces({
    "events/2030-01.md": "# No front matter\n",
    "events/2030 07.md":
      "---\ntitle: July\ndate: {start: 2030-07-01, end: 2030-07-05}\n---\n\n## Topic\n\nText.\n",
    "events/notes.txt": "Nobody reads this.",
    "pages/about.mdx": "Grüße",
    "threads/lost.md": "---\ntitle: Lost\ntopics: [2030-01/nothing]\n---\n",
    "events/images/unused.jpg": "no picture",
  });
  expect([...new Set(places)]).toMatchInlineSnapshot(`
    [
      "content/events/2030 07.md /hackathons/events/2030%2007/",
      "content/events/2030-01.md /hackathons/events/2030-01/",
      "content/events/images/unused.jpg null",
      "content/events/notes.txt null",
      "content/pages/about.mdx /hackathons/about/",
      "content/threads/lost.md null",
    ]
  `);
});
