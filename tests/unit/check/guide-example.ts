import { readFileSync } from "node:fs";
import type { Code } from "mdast";
import type { ContentFile } from "../../../src/check/content-file.ts";
import { createPicture } from "../../support/pictures.ts";

/** The archive that an example of the guide stands in, with the example. */
export function createExample({ lang, meta, value }: Code): ContentFile[] {
  const files =
    lang === "text" ? value.split("\n").map(createListed) : [createWritten(lang ?? "", meta ?? "", value)];
  if (value.includes("plan.pdf")) files.push(createText("events/images/plan.pdf", "%PDF-1.7"));
  const own = new Set(files.map(({ path }) => path));
  return [...BASE, ...files].filter((file) => files.includes(file) || !own.has(file.path));
}

const PICTURE = createPictureFile("events/images/group.png", 800, 600, 1000);
const BASE = [
  createText(
    "events/2029-01.md",
    "---\ntitle: January 2029\ndate: {start: 2029-01-08, end: 2029-01-12}\n---\n\n## Slow Widgets\n\nThey are slow.\n",
  ),
  createText(
    "events/2029-07.md",
    `---
title: July 2029
date: {start: 2029-07-02, end: 2029-07-06}
aliases: [https://example.org/2029-07]
---

![Six people below umbrellas](./images/group.png)

## Faster Widgets

They are fast now.
`,
  ),
  PICTURE,
];

/** A block of front matter, of a body, or a whole file. */
function createWritten(lang: string, meta: string, value: string): ContentFile {
  if (meta.startsWith("outcomes.")) return createText(meta, value);
  if (meta.includes("/")) return createText(meta, lang === "yaml" ? `---\n${value}\n---\n\nText.\n` : value);
  if (lang === "yaml") return createText("events/2030-01.md", `---\n${value}\n---\n\n${TOPIC}`);
  if (value.startsWith("---")) return createText("events/2030-01.md", `${value}\n\n${TOPIC}`);
  if (meta === "body" || /^## /m.test(value)) return createText("events/2030-01.md", `${FRONT}${value}\n`);
  if (/^- \*\*Date/.test(value))
    return createText("events/2030-01.md", `---\ntitle: January 2030\n---\n\n${value}\n\n${TOPIC}`);
  return createText("events/2030-01.md", `${FRONT}${TOPIC}\n${value}\n`);
}

const FRONT = "---\ntitle: January 2030\ndate: {start: 2030-01-14, end: 2030-01-18}\n---\n\n";
const TOPIC = "## Smaller Widgets\n\nThey are small now.\n";

const WITH_LOCATION = "tests/fixtures/broken/picture-with-location/content/events/images/group.jpg";

/** A line such as `events/images/group.png  4000 × 3000, 2.4 MB`. */
function createListed(line: string): ContentFile {
  const [path = "", rest = ""] = line.split(/ {2}| -> /);
  if (line.includes(" -> ")) return { path, kind: "symbolic-link", size: 0, bytes: new Uint8Array() };
  const size = Number(/([\d.]+) MB/.exec(rest)?.[1] ?? 0.1) * 1_000_000;
  const [, width, height] = /(\d+) × (\d+)/.exec(rest) ?? [];
  if (rest === "text") return createText(path, "<html>404</html>");
  if (rest === "with its place") {
    const bytes = readFileSync(WITH_LOCATION);
    return { path, kind: "file", size: bytes.length, bytes };
  }
  if (/\.png$/.test(path)) return createPictureFile(path, Number(width ?? 800), Number(height ?? 600), size);
  const padding = "word ".repeat((Number(/(\d+) kB/.exec(rest)?.[1] ?? 0) * 1000) / 5);
  const month = /\d{4}-\d{2}/.exec(path)?.[0] ?? "2030-01";
  const front = `---\ntitle: ${path}\ndate: {start: ${month}-14, end: ${month}-18}\n---\n\n`;
  return createText(path, `${front}${TOPIC}\n${padding}\n`);
}

/** Escapes stand for bytes and characters that a page cannot show. */
function createText(path: string, text: string): ContentFile {
  const pieces = text
    .replace(/\\u\{([\dA-F]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .split(/\\x([\dA-F]{2})/);
  const bytes = pieces.flatMap((piece, index) =>
    index % 2 === 0 ? [...new TextEncoder().encode(piece)] : [Number.parseInt(piece, 16)],
  );
  return { path, kind: "file", size: bytes.length, bytes: Uint8Array.from(bytes) };
}

function createPictureFile(path: string, width: number, height: number, size: number): ContentFile {
  return { path, kind: "file", size, bytes: createPicture(width, height) };
}
