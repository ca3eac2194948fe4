import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { site } from "../../../src/site.config.ts";
import { FRONT_MATTER_KEYS } from "../../../src/wrapup/front-matter-schema.ts";
import type { Wrapup } from "../../../src/wrapup/model.ts";
import { parseWrapup } from "../../../src/wrapup/parse-wrapup.ts";
import { readMarkdown } from "../../support/read-archive.ts";
import { showRichText } from "../../support/rich-text.ts";
import { collectWords, htmlToText, splitWords } from "../../support/words.ts";
import { fixtureOptions, parseFixture } from "../../support/wrapup-fixtures.ts";

const files = [
  ...Object.entries(readMarkdown("content/events")).map(([name, source]) => ({
    name,
    source,
    conventions: site,
  })),
  ...readdirSync(new URL("../../fixtures/wrapup/", import.meta.url)).map((name) => ({
    name,
    source: parseFixture(name).source,
    conventions: fixtureOptions.conventions,
  })),
];

describe.for(files)("$name", ({ name, source, conventions }) => {
  const wrapup = parseWrapup(source, { ...fixtureOptions, id: name, conventions });

  test("shows every word as often as it is written", () => {
    const shown = countWords(splitWords(readShownText(wrapup)));
    const lost = [...countWords(collectWords(source))].filter(
      ([word, count]) => (shown.get(word) ?? 0) < count,
    );
    expect(lost).toEqual([]);
  });

  test("shows every value of its front matter", () => {
    const shown = new Set(splitWords(readShownText(wrapup)));
    const hasErrors = wrapup.diagnostics.some(({ severity }) => severity === "error");
    const lost = hasErrors ? [] : readFrontMatterWords(source).filter((word) => !shown.has(word));
    expect(lost).toEqual([]);
  });
});

test("words are found in text, code, pictures and raw HTML, and not in comments", () => {
  const source =
    'One `two` ![three](a.png) <b title="x">four</b> <!-- five --> <img alt="six" src="a.png">\n\n    seven\n';
  expect(collectWords(source)).toEqual(["one", "two", "three", "four", "six", "seven"]);
});

test("HTML is read as its text, and tags inside of words do not part them", () => {
  expect(
    splitWords(htmlToText('<p>a&amp;b <b>bo</b>ld</p><p>next <img src="x" alt="a &#x3C; b"></p>')),
  ).toEqual(["a", "b", "bold", "next", "a", "b"]);
  expect(splitWords(htmlToText("<p>Caf&eacute;&nbsp;&mdash;&frac12; &unknown;</p>"))).toEqual([
    "café",
    "½",
    "unknown",
  ]);
});

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Everything that the parser hands to the event page, once. */
function readShownText({ event, topics }: Wrapup): string {
  const { parts, otherFacts, heading, title, location, organizers, topicsUrl, cover, pictures, reports } =
    event;
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  const html = [
    ...otherFacts.flatMap((fact) => [fact.label ?? "", showRichText(fact.content)]),
    ...parts.flatMap((part) => {
      if (part.kind === "prose") return [showRichText(part.content)];
      if (part.kind === "heading") return [showRichText(part.richTitle), showRichText(part.content)];
      const topic = bySlug.get(part.slug);
      if (!topic) return [];
      const sections = topic.sections.flatMap(({ label, content }) => [label, showRichText(content)]);
      return [showRichText(topic.richTitle), ...sections];
    }),
  ].map(htmlToText);
  const fields = [
    heading ?? title,
    title,
    event.status,
    event.dates,
    location,
    organizers,
    topicsUrl,
    cover,
    pictures.map(({ alt, credit }) => [alt, credit]),
    event.attendance,
    event.organizations,
    reports,
    event.aliases,
  ];
  return [...html, ...fields.map(readValues)].join("\n");
}

function readValues(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return Object.values(value).map(readValues).join(" ");
}

/** Words of the known keys; which headings are topics shows by itself. */
function readFrontMatterWords(source: string): string[] {
  const block = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? "";
  const values = Object.entries(parse(block) ?? {}).filter(
    ([key, value]) =>
      FRONT_MATTER_KEYS.includes(key) && key !== "topics" && !(key === "date" && typeof value === "string"),
  );
  return splitWords(values.map(([, value]) => readValues(value)).join(" "));
}
