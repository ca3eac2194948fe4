import { expect, test } from "vitest";
import { finishRichText } from "../../../src/format/finish-rich-text.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { sampleUrls as urls } from "../../support/sample-archive.ts";
import { parseBody } from "../../support/wrapup-fixtures.ts";

/** The text of a topic as a page shows it, with its highest heading at level 4. */
function finish(text: string): string {
  const content = parseBody(`## Widget\n\n${text}\n`).topics[0]?.sections[0]?.content;
  if (!content) throw new Error("The topic has no text.");
  const pictures = new Map([["a.png", { src: "/a.webp" }]]);
  return finishRichText(content, { level: 4 }, { resolveLink: () => null, urls, conventions: {}, pictures });
}

test.each(["Text[^1]", "### Part\n\nText[^1]", "###### Part\n\nText[^1]"])(
  "the heading of footnotes is hidden, whatever headings a text has: %j",
  (text) => {
    const html = finish(`${text}\n\n[^1]: Note.`);
    expect(html).toContain('<h4 class="sr-only" id="widget--footnote-label">Footnotes</h4>');
    expect(html.includes("<h4>Part</h4>")).toBe(text.includes("Part"));
  },
);

test.each([
  ['<h3 class="sr-only">words</h3>', "<h4>words</h4>"],
  ["<div a=b/ CLASS = 'alert alert-warning' id=x>words</div>", '<div id="widget--x">words</div>'],
  [
    'x <span title=" class=y" class=task role="img">words</span>',
    '<p>x <span title=" class=y">words</span></p>',
  ],
])("a contributor's own class or role hides no words: %s", (written, shown) => {
  expect(finish(written)).toBe(shown);
});

test.each([
  ['![a](a.png "Title words")', '<p><img src="/a.webp" alt="a" title="Title words"></p>'],
  ['![a][p]\n\n[p]: a.png "Title words"', '<p><img src="/a.webp" alt="a" title="Title words"></p>'],
  [
    '![a](https://example.org/a.png "Title words")',
    '<p><a href="https://example.org/a.png" title="Title words">a</a></p>',
  ],
])("a picture keeps the words of its title: %s", (written, shown) => {
  expect(finish(written)).toBe(shown);
});

test.each([
  ["2030-01.md#second", "/hackathons/events/2030-01/second/"],
  ["./2030-01.md#first", "/hackathons/events/2030-01/first/"],
  ["2030-01.md#agenda", "/hackathons/events/2030-01/#agenda"],
  ["2030-01.md", "/hackathons/events/2030-01/"],
  ["#second", "/hackathons/events/2030-01/second/"],
  // An old address that is still there.
  ["https://example.org/old", "https://example.org/old"],
])("a link from a wrap-up to its own file leads to its pages: %s", (written, shown) => {
  const source = `---
title: January 2030
aliases: [https://example.org/old]
---
## Agenda

All of it.

## First

[x](${written}) [x][ref] <a href="${written}">x</a>

[ref]: ${written}

## Second
`;
  const { topics, resolveLink } = archiveOf({ "2030-01": source });
  const content = topics[0]?.sections[0]?.content;
  if (!content) throw new Error("The topic has no text.");
  const place = { event: "2030-01", level: 4 };
  const html = finishRichText(content, place, { resolveLink, urls, conventions: {}, pictures: new Map() });
  expect(html.split(`href="${shown}"`)).toHaveLength(4);
});
