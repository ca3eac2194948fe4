import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFiles } from "../../../src/check/check-files.ts";
import type { ContentFile } from "../../../src/check/content-file.ts";
import { readContent } from "../../../src/check/read-content.ts";
import { importDocument } from "../../support/import-document.ts";
import { createPicture } from "../../support/pictures.ts";
import { OPTIONS } from "./check-options.ts";

const FRONT = "---\ntitle: January 2030\ndate: {start: 2030-01-14, end: 2030-01-18}\n---\n\n";
/** In milliseconds; a quiet machine takes two seconds, one with eight other jobs twenty. */
const LONGEST = 60_000;
const TOPIC = "## Faster Widgets\n\nThey are fast now.\n\n";

function createFile(path: string, text: string): ContentFile {
  const bytes = new TextEncoder().encode(text);
  return { path, kind: "file", size: bytes.length, bytes };
}

/** Files that are made to keep the checker busy, or to make it fall. */
const files: Readonly<Record<string, string>> = {
  "5 MB of words": "word ".repeat(1_000_000),
  "5 MB of garbled text": "Ã¶ ğŸ ".repeat(400_000),
  "5 MB of control characters": "\u0001".repeat(5_000_000),
  "100,000 list items": "- item\n".repeat(100_000),
  "10,000 nested quotes": `${">".repeat(10_000)} deep`,
  "30,000 broken addresses": `${TOPIC}${"http//a ".repeat(30_000)}`,
  "10,000 broken anchors below 2,000 topics": `${"## Faster\n\nx\n\n".repeat(2000)}${Array.from({ length: 10_000 }, (_, index) => `[a](#f${index}er)`).join(" ")}`,
  "25,000 references": `${TOPIC}${Array.from({ length: 25_000 }, (_, index) => `a/b#${index + 1}`).join(" ")}`,
  "10,000 missing pictures": `${TOPIC}${"![a](b.png) ".repeat(10_000)}`,
  "10,000 labels": `${TOPIC}${"**Achievments:** x\n\n".repeat(10_000)}`,
  "20,000 tags": `${TOPIC}${"<blink onclick=x>".repeat(15_000)}`,
  "brackets without end": `${TOPIC}${"](https://example.org ".repeat(10_000)}`,
  "a tag's name without end": `${TOPIC}<div>\n<${"p".repeat(200_000)}`,
  "quotes in a tag without end": `${TOPIC}<a ${"\"' ".repeat(50_000)}`,
  "a YAML bomb": `---\na: &a [x, x]\n${Array.from({ length: 20 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? "a" : `b${index - 1}`}, *${index === 0 ? "a" : `b${index - 1}`}]`).join("\n")}\ntitle: *b19\n---\n`,
};

describe.for(Object.entries(files))("%s", ([, text]) => {
  const source = text.startsWith("---") ? text : FRONT + text;

  test("does not keep the checker busy, and hides nothing about another file", {
    timeout: LONGEST,
  }, async () => {
    const other = createFile("events/2030-02.md", "---\ntitle: [\n---\n");
    const diagnostics = await checkFiles([createFile("events/2030-01.md", source), other], OPTIONS);
    expect(
      diagnostics.filter(({ file }) => file === "content/events/2030-02.md").map(({ code }) => code),
    ).toContain("yaml-syntax");
    expect(diagnostics.map(({ code }) => code)).not.toContain("file-unreadable");
  });

  test("does not keep the importer busy, nor make it fall", { timeout: LONGEST }, () => {
    const run = () =>
      importDocument(
        { path: "2030-01/README.md", bytes: new TextEncoder().encode(source) },
        { pictures: [], conventions: OPTIONS.conventions, schema: "https://example.org/schema.json" },
      );
    expect(run).not.toThrow();
  });
});

test.each([
  ["an alias of nothing", "- ref: *nope\n"],
  [
    "a bomb of aliases",
    `- &a0 [x]\n${Array.from({ length: 20 }, (_, index) => `- &a${index + 1} [*a${index}, *a${index}]\n`).join("")}`,
  ],
  ["20,000 corrections", "- {ref: example/widgets#1, asOf: 2030-02-01, reason: Says so.}\n".repeat(20_000)],
  ["a tab", "- ref: example/widgets#1\n\tasOf: 2030-02-01\n"],
  ["a key twice", "- ref: example/widgets#1\n  ref: example/widgets#2\n"],
])("corrections with %s are a finding with its file, and hide no other", async (_name, text) => {
  const other = createFile("events/2030-02.md", "---\ntitle: [\n---\n");
  const outcomes = createFile("outcomes.json", `${"[".repeat(50_000)}${"]".repeat(50_000)}`);
  const overrides = createFile("outcomes.overrides.yaml", text);
  const diagnostics = await checkFiles([other, outcomes, overrides], OPTIONS);
  const filesByCode = Map.groupBy(diagnostics, ({ code }) => code);
  expect(new Set(filesByCode.get("yaml-syntax")?.map(({ file }) => file))).toEqual(
    new Set(["content/events/2030-02.md", "content/outcomes.overrides.yaml"]),
  );
  expect(diagnostics.map(({ hint }) => hint).join()).not.toContain("bracket and quote, and separate");
});

test("a file that cannot be read is a finding, and hides no other", async () => {
  const folder = await mkdtemp(join(tmpdir(), "unreadable-"));
  await mkdir(join(folder, "events"));
  await writeFile(join(folder, "events/2030-02.md"), "---\ntitle: [\n---\n\n## A\n\nb\n");
  const server = createServer().listen(join(folder, "events/2030-01.md"));
  await once(server, "listening");
  const diagnostics = await checkFiles(await readContent(folder), OPTIONS);
  expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
    "content/events/2030-01.md file-unreadable",
    "content/events/2030-02.md yaml-syntax",
  ]);
  server.close();
  await rm(folder, { recursive: true });
});

test("a picture bomb is known by its header, and its neighbours are still looked at", async () => {
  const bytes = createPicture(65_000, 65_000);
  const bomb: ContentFile = { path: "events/images/bomb.png", kind: "file", size: bytes.length, bytes };
  const diagnostics = await checkFiles([bomb, createFile("events/2030-01.md", `${FRONT}# A\n`)], OPTIONS);
  expect(diagnostics.map(({ code }) => code)).toEqual(["topics-missing", "picture-huge", "picture-unused"]);
});
