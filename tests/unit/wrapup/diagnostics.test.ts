import { expect, test } from "vitest";
import { formatDiagnostic } from "../../../src/wrapup/format-diagnostic.ts";
import { parseWrapup } from "../../../src/wrapup/parse-wrapup.ts";
import { fixtureOptions, parseBody, parseFixture } from "../../support/wrapup-fixtures.ts";

function print(name: string): string {
  return `\n${parseFixture(name).wrapup.diagnostics.map(formatDiagnostic).join("\n")}\n`;
}

test("a file without front matter is explained", () => {
  expect(print("front-matter-missing")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:1:1  error  front-matter-missing  The file has no front matter.
                                          hint: Start the file with \`---\`, \`title: Month Year\` and \`---\`.
    "
  `);
});

test("a missing title is explained", () => {
  expect(print("front-matter-no-title")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:2:1  error  title-missing  \`title\` is missing.
                                          hint: title: The event's name, usually its month: November 2023.
    "
  `);
});

test("misspelt and unknown keys is explained", () => {
  expect(print("front-matter-misspelt")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:2:1  error  unknown-key  There is no key \`titel\`: did you mean \`title\`?
                                          hint: Write \`title\`.
    content/events/2030-01.md:4:8  warning  unknown-key  The key \`begin\` is not used; its value appears nowhere.
                                            hint: Remove it, or use one of: start, end.
    content/events/2030-01.md:5:1  error  unknown-key  There is no key \`locaton\`: did you mean \`location\`?
                                          hint: Write \`location\`.
    content/events/2030-01.md:8:5  error  unknown-key  There is no key \`ulr\`: did you mean \`url\`?
                                          hint: Write \`url\`.
    content/events/2030-01.md:9:1  warning  unknown-key  The key \`favouriteColour\` is not used; its value appears nowhere.
                                            hint: Remove it, or use one of: title, status, date, location, organizers, topicsUrl, attendance, organizations, reports, cover, aliases, topics.
    "
  `);
});

test("values of the wrong form is explained", () => {
  expect(print("front-matter-wrong-types")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:2:8  error  value-invalid  \`title\` (2030) is not a text.
                                          hint: Put it into quotes: \`"2030"\`.
    content/events/2030-01.md:3:15  error  date-invalid  \`date.start\` ("2030-02-30") is not a day of the calendar, written YYYY-MM-DD.
                                           hint: date.start: First day, YYYY-MM-DD.
    content/events/2030-01.md:3:32  error  date-invalid  \`date.end\` ("tomorrow") is not a day of the calendar, written YYYY-MM-DD.
                                           hint: date.end: Last day, YYYY-MM-DD.
    content/events/2030-01.md:4:11  error  value-invalid  \`location\` ("Harbour House") is not a group of keys: write \`{key: value}\`, or a line for each, indented by two spaces.
                                           hint: Write \`location: {name: Harbour House}\`.
    content/events/2030-01.md:5:13  error  value-invalid  \`attendance\` ("many") is not a number.
                                           hint: attendance: How many people came.
    content/events/2030-01.md:6:10  error  value-invalid  \`aliases\` ("old.example.org") is not a list, which has brackets around it, or a line with \`- \` for each.
                                           hint: Write \`aliases: [old.example.org]\`.
    content/events/2030-01.md:7:9  error  value-invalid  \`status\` ("done") is none of \`announced\`, \`complete\`.
                                          hint: status: \`announced\` while the event lies ahead, \`complete\` once it is written up.
    content/events/2030-01.md:9:5  error  value-missing  \`reports.0.title\` is missing.
                                          hint: reports.0.title: The report's title.
    content/events/2030-01.md:9:10  error  value-invalid  \`reports.0.url\` ("javascript:alert(1)") is not an address that starts with https://.
                                           hint: reports.0.url: Where it can be read.
    "
  `);
});

test("broken YAML is explained", () => {
  expect(print("front-matter-broken-yaml")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:4:1  error  yaml-syntax  A bracket, brace or quote is not closed before this place.
                                          hint: Close every \`[\`, \`{\` and quote: \`date: {start: 2030-01-14, end: 2030-01-18}\`.
    content/events/2030-01.md:4:13  error  yaml-syntax  The value begins with a character that means something else here: Unexpected block-seq-ind on same line with key.
                                           hint: Put the value into quotes.
    content/events/2030-01.md:4:15  error  yaml-syntax  The line is not indented like the ones that it belongs to.
                                           hint: Begin the keys of one level in the same column; indent with two spaces.
    "
  `);
});

test("a YAML bomb is explained", () => {
  expect(print("front-matter-bomb")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:2:1  error  yaml-syntax  The YAML cannot be read: Excessive alias count indicates a resource exhaustion attack.
                                          hint: Write values out instead of repeating them with \`&\` and \`*\`.
    "
  `);
});

test("another generator's date is explained", () => {
  expect(print("front-matter-foreign-keys")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:3:7  warning  date-shape  \`date: 2030-02-01T08:00:00+02:00\` is one day, not the event's first and last; it is not used.
                                            hint: Write \`date: {start: YYYY-MM-DD, end: YYYY-MM-DD}\`, or remove it.
    "
  `);
});

test("dates in disorder is explained", () => {
  expect(print("dates-disorder")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:3:7  error  date-order  The event ends (2030-01-07) before it starts (2030-01-11).
                                          hint: Swap the two dates in the front matter.
    "
  `);
});

test("a month that is not the file's is explained", () => {
  expect(print("dates-other-month")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:5:1  error  date-month  The file is named 2030-01, but the event took place from 2031-03-31 to 2031-04-02.
                                          hint: Rename the file to 2031-03.md, or mend the dates.
    "
  `);
});

test("facts that disagree is explained", () => {
  expect(print("facts-disagree")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:9:1  error  fact-disagrees  The fact list says 2030-01-08 to 2030-01-11, the front matter 2030-01-07 to 2030-01-11.
                                          hint: Keep the right one of the two.
    content/events/2030-01.md:10:1  error  fact-disagrees  The fact list says "Mountain Hut, Elsewhere", the front matter "Harbour House".
                                           hint: Keep the right one of the two.
    content/events/2030-01.md:11:1  error  fact-disagrees  The fact list names "Widget Works" as organizer, the front matter does not.
                                           hint: Keep the right one of the two.
    content/events/2030-01.md:12:1  error  fact-disagrees  The fact list says https://pad.example.org/others, the front matter https://pad.example.org/topics.
                                           hint: Keep the right one of the two.
    "
  `);
});

test("an impossible date in the fact list is explained", () => {
  expect(print("facts-unsafe")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:5:1  error  date-invalid  There is no day 2030-02-31.
                                          hint: Write the first and last day as \`06.11.2023 – 10.11.2023\` or \`2023-11-06 – 2023-11-10\`.
    "
  `);
});

test("an event without dates is explained", () => {
  expect(print("facts-none")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:2:1  warning  date-missing  The event has no dates.
                                            hint: Add \`date: {start: YYYY-MM-DD, end: YYYY-MM-DD}\` to the front matter.
    "
  `);
});

test("footnotes that nobody can reach is explained", () => {
  expect(print("footnotes-astray")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:6:15  warning  footnote-in-heading  A heading cannot hold a footnote: \`[^h]\` is left out of it.
                                             hint: Put the footnote into the text below the heading.
    content/events/2030-01.md:8:11  warning  footnote-in-heading  A heading cannot hold a footnote: \`[^t]\` is left out of it.
                                             hint: Put the footnote into the text below the heading.
    content/events/2030-01.md:12:1  warning  footnote-unused  Nothing refers to this footnote \`[^h]\`.
                                             hint: Write \`[^h]\` where it belongs, or make it a paragraph.
    content/events/2030-01.md:14:1  warning  footnote-unused  Nothing refers to this footnote \`[^t]\`.
                                             hint: Write \`[^t]\` where it belongs, or make it a paragraph.
    content/events/2030-01.md:16:1  warning  footnote-unused  Nothing refers to this footnote \`[^unused]\`.
                                             hint: Write \`[^unused]\` where it belongs, or make it a paragraph.
    content/events/2030-01.md:18:1  warning  footnote-unused  Nothing refers to this footnote \`[^one]\`.
                                             hint: Write \`[^one]\` where it belongs, or make it a paragraph.
    content/events/2030-01.md:20:1  warning  footnote-unused  Nothing refers to this footnote \`[^two]\`.
                                             hint: Write \`[^two]\` where it belongs, or make it a paragraph.
    content/events/2030-01.md:24:1  warning  footnote-unused  There are two footnotes \`[^twice]\`: text leads to the first, in line 22.
                                             hint: Give this one another name, here and in the text.
    "
  `);
});

test("HTML that is taken out is explained", () => {
  expect(print("html")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:25:1  warning  html-removed  \`<script>\` is taken out of the page; its text stays.
                                             hint: Use Markdown instead, or HTML such as \`<details>\`, \`<kbd>\`, \`<sub>\` or \`<table>\`.
    content/events/2030-01.md:27:1  warning  html-attribute  \`style\` is taken off \`<div>\`.
                                             hint: Leave it out: pages run no code of wrap-ups, and all have the same look.
    content/events/2030-01.md:27:1  warning  html-attribute  \`onclick\` is taken off \`<div>\`.
                                             hint: Leave it out: pages run no code of wrap-ups, and all have the same look.
    content/events/2030-01.md:27:1  warning  html-attribute  \`class\` is taken off \`<div>\`.
                                             hint: Leave it out: pages run no code of wrap-ups, and all have the same look.
    content/events/2030-01.md:28:1  warning  html-removed  \`<iframe>\` is taken out of the page; its text stays.
                                             hint: Use Markdown instead, or HTML such as \`<details>\`, \`<kbd>\`, \`<sub>\` or \`<table>\`.
    content/events/2030-01.md:29:1  warning  html-removed  \`<template>\` is taken out of the page; its text stays.
                                             hint: Use Markdown instead, or HTML such as \`<details>\`, \`<kbd>\`, \`<sub>\` or \`<table>\`.
    content/events/2030-01.md:31:8  warning  html-removed  \`<font>\` is taken out of the page; its text stays.
                                             hint: Use Markdown instead, or HTML such as \`<details>\`, \`<kbd>\`, \`<sub>\` or \`<table>\`.
    content/events/2030-01.md:31:44  warning  html-attribute  \`onerror\` is taken off \`<img>\`.
                                              hint: Leave it out: pages run no code of wrap-ups, and all have the same look.
    content/events/2030-01.md:31:93  warning  html-removed  \`<input>\` is taken out of the page, with what its attributes say.
                                              hint: Use Markdown instead, or HTML such as \`<details>\`, \`<kbd>\`, \`<sub>\` or \`<table>\`.
    content/events/2030-01.md:31:123  warning  html-removed  \`<svg>\` is taken out of the page; its text stays.
                                               hint: Use Markdown instead, or HTML such as \`<details>\`, \`<kbd>\`, \`<sub>\` or \`<table>\`.
    content/events/2030-01.md:31:128  warning  html-removed  \`<title>\` is taken out of the page; its text stays.
                                               hint: Use Markdown instead, or HTML such as \`<details>\`, \`<kbd>\`, \`<sub>\` or \`<table>\`.
    content/events/2030-01.md:33:1  warning  html-removed  \`<style>\` is taken out of the page; its text stays.
                                             hint: Use Markdown instead, or HTML such as \`<details>\`, \`<kbd>\`, \`<sub>\` or \`<table>\`.
    "
  `);
});

test("topics without text is explained", () => {
  expect(print("empty-topics")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:6:1  warning  topic-empty  The topic "Widgets" has no text.
                                            hint: Say in a sentence what it was about and what came of it.
    content/events/2030-01.md:8:1  warning  topic-empty  The topic "Gadgets" has no text.
                                            hint: Say in a sentence what it was about and what came of it.
    "
  `);
});

test("an empty file is explained", () => {
  expect(print("empty")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:1:1  error  front-matter-missing  The file has no front matter.
                                          hint: Start the file with \`---\`, \`title: Month Year\` and \`---\`.
    content/events/2030-01.md:1:1  warning  topics-missing  The wrap-up has no topics.
                                            hint: Give each topic a heading of its own: \`## Title\`.
    "
  `);
});

test("a file without topics is explained", () => {
  expect(print("no-topics")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:1:1  warning  topics-missing  The wrap-up has no topics.
                                            hint: Give each topic a heading of its own: \`## Title\`.
    "
  `);
});

test("two topics with one title is explained", () => {
  expect(print("titles")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:54:1  warning  topic-repeated  There are two topics called "Twice"; this one is at #twice-3.
                                             hint: Give one of them a title of its own.
    "
  `);
});

test("structure that is nested too deep is explained", () => {
  expect(print("nested-too-deep")).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:8:1  error  nested-too-deep  Quotes, lists, brackets or HTML are nested too deep here (more than 50 levels), or never closed.
                                          hint: Take some of the levels out, close what is open, or break long listings up with blank lines.
    "
  `);
});

test("a file that is too large is explained", () => {
  const { diagnostics } = parseBody("word ".repeat(100_000));
  expect(`\n${diagnostics.map(formatDiagnostic).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    content/events/2030-01.md:1:1  error  file-too-large  The file has 500072 characters; 262144 are the most.
                                          hint: Keep pictures in files of their own, and link to long logs and listings.
    "
  `);
});

test.for([
  "announced",
  "containers",
  "facts",
  "facts-agree",
  "fast-tracks-headings",
  "framing-as-container",
  "front-matter-all-keys",
  "gfm",
  "motivations",
  "pictures",
  "references",
  "sections-headings",
  "sections-paragraphs",
  "shapes-crlf-bom",
  "topics-and-framing",
])("the sound wrap-up `%s` gives no reason to complain", (name) => {
  expect(parseFixture(name).wrapup.diagnostics).toEqual([]);
});

test("findings are sorted by their place", () => {
  const { diagnostics } = parseWrapup(
    "---\ntitle: x\nlocaton: y\n---\n\n- **Date:** never\n\n## A\n\n<blink>b</blink>\n\n## A\n",
    fixtureOptions,
  );
  expect(diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual([
    "3 unknown-key",
    "6 date-invalid",
    "10 html-removed",
    "12 topic-empty",
    "12 topic-repeated",
  ]);
});

test("places are right behind a byte order mark and Windows line ends", () => {
  const source = "\uFEFF---\ntitle: x\nlocaton: y\n---\n\n## A\n\na <blink>b</blink>\n".replaceAll(
    "\n",
    "\r\n",
  );
  const { diagnostics } = parseWrapup(source, fixtureOptions);
  expect(diagnostics.filter(({ code }) => code !== "date-missing")).toMatchObject([
    { code: "unknown-key", line: 3, column: 1 },
    { code: "html-removed", line: 8, column: 3 },
  ]);
});

test("places in broken YAML are inside of the file", () => {
  const source =
    "---\n word\n\n# Heading\n\n- item\n  - item\n\n    text\n\n**Motivation:** word\n---\n\n# Hack Week\n";
  const lines = source.split("\n");
  const { diagnostics } = parseWrapup(source, fixtureOptions);
  expect(diagnostics.map(({ code }) => code)).toContain("yaml-syntax");
  for (const { line, column } of diagnostics)
    expect(lines[line - 1]?.length ?? -1).toBeGreaterThanOrEqual(column - 1);
});
