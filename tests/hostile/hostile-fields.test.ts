import { describe, expect, test } from "vitest";
import { createLinkResolver } from "../../src/archive/links.ts";
import { checkFiles } from "../../src/check/check-files.ts";
import { importDocument } from "../support/import-document.ts";
import { OPTIONS } from "../unit/check/check-options.ts";
import { misread } from "../unit/import/misread.ts";

/** Characters that make patterns with several ways to match try them all. */
const CHARACTERS = [
  "/",
  ".",
  "#",
  "-",
  "*",
  ":",
  " ",
  "a",
  "!",
  "[",
  "(",
  "`",
  "<",
  ">",
  "|",
  "\\",
  "&",
  "http//",
  "a ",
  "**a",
  "{{",
  "{%",
  "{% comment %}",
  "{% highlight ",
  "{{< ",
  "{#",
  "src=data:image/",
  "1/",
  "1.",
  "🚀",
  "ä\u0308",
  misread("🏛🏐", "windows-1254", true),
];

/** Each takes a hostile string to one place of a contributed file. */
const FIELDS: Readonly<Record<string, (text: string) => [path: string, source: string]>> = {
  title: (text) => ["events/2030-01.md", `---\ntitle: ${JSON.stringify(text)}\n---\n\n## A\n\nb\n`],
  alias: (text) => [
    "events/2030-01.md",
    front(`aliases: [${JSON.stringify(`https://example.org/${text}`)}]`),
  ],
  key: (text) => ["events/2030-01.md", front(`${JSON.stringify(text)}: x`)],
  cover: (text) => [
    "events/2030-01.md",
    front(`cover: {image: ${JSON.stringify(text)}, alt: ${JSON.stringify(text)}}`),
  ],
  fact: (text) => [
    "events/2030-01.md",
    front("", `- **Date:** ${text}\n- **${text}:** ${text}\n\n## A\n\nb\n`),
  ],
  heading: (text) => ["events/2030-01.md", front("", `## ${text}\n\nb\n`)],
  paragraph: (text) => ["events/2030-01.md", front("", `## A\n\n${text}\n`)],
  label: (text) => ["events/2030-01.md", front("", `## A\n\n**${text}:** b\n`)],
  link: (text) => [
    "events/2030-01.md",
    front("", `## A\n\n[b](<https://example.org/${text}>) [${text}](<${text}>)\n`),
  ],
  picture: (text) => ["events/2030-01.md", front("", `## A\n\n![${text}](<./images/${text}>)\n`)],
  html: (text) => ["events/2030-01.md", front("", `## A\n\n<a href="${text}" ${text}>b</a>\n`)],
  "fast track": (text) => ["events/2030-01.md", front("", `## Fast Tracks\n\n- ${text}\n`)],
  thread: (text) => ["threads/a.md", `---\ntitle: A\ntopics: [${JSON.stringify(text)}]\n---\n\n${text}\n`],
  vocabulary: (text) => ["vocabulary.yaml", `${JSON.stringify(text)}: ${JSON.stringify(text)}\n`],
};

function front(line: string, body = "## A\n\nb\n"): string {
  return `---\ntitle: January 2030\n${line}\n---\n\n${body}`;
}

const LENGTH = 100_000;
/** In milliseconds of the thread, which a busy machine does not stretch much; the importer parses a file several times. */
const LONGEST = 1000;

async function measure(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

describe.for(Object.entries(FIELDS))("100,000 hostile characters in %s", ([, create]) => {
  test.for(CHARACTERS)("%j", { timeout: 20_000 }, async (characters) => {
    const [path, source] = create(characters.repeat(LENGTH / characters.length));
    const bytes = new TextEncoder().encode(source);
    const file = { path, kind: "file", size: bytes.length, bytes } as const;
    expect(await measure(() => checkFiles([file], OPTIONS))).toBeLessThan(LONGEST);
    if (!path.startsWith("events/")) return;
    const options = {
      pictures: ["a.png"],
      conventions: OPTIONS.conventions,
      schema: "https://example.org/s.json",
    };
    expect(await measure(() => importDocument({ path: "2030-01/README.md", bytes }, options))).toBeLessThan(
      LONGEST,
    );
  });
});

test.for(CHARACTERS)("an address of 100,000 times %j is resolved at once", async (characters) => {
  const resolve = createLinkResolver([], new Map(), OPTIONS.eventRoots);
  const text = characters.repeat(LENGTH / characters.length);
  for (const url of [text, `https://example.org/${text}x`, `./${text}.md`, `#${text}`])
    expect(await measure(() => resolve(url))).toBeLessThan(LONGEST);
});
