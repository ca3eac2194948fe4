import { expect, test } from "vitest";
import { showRichText } from "../../support/rich-text.ts";
import { htmlToText } from "../../support/words.ts";
import { parseBody } from "../../support/wrapup-fixtures.ts";

/** Each holds the word "treasure" where an HTML parser might drop it. */
const fragments = [
  "<col> treasure",
  "<td>treasure",
  "<table>treasure</table>",
  "<table><tr>treasure",
  "<select><img src=a.png alt=treasure></select>",
  "<select><b>treasure</b></select>",
  "<template>treasure</template>",
  "<frameset> treasure",
  "<textarea><b>treasure</b></textarea>",
  "<title>treasure",
  "<noscript>treasure</noscript>",
  "<iframe>treasure</iframe>",
  "<svg><desc>treasure</desc></svg>",
  "<math><annotation-xml>treasure",
  "<plaintext>treasure",
  "</div></p></body></html>treasure",
  "</template>treasure",
  "<script>treasure</script>",
  "<style>treasure</style>",
  "<option>treasure",
  "<object data=x>treasure</object>",
  '<img src="a.png" alt="treasure">',
];

test.for(fragments)(
  "%s keeps its words as a block, in text, in a title and before the first topic",
  (fragment) => {
    const { event, topics } = parseBody(
      `${fragment}\n\n## Block\n\n${fragment}\n\n## Text\n\nin ${fragment}\n\n## Title ${fragment}\n\n${fragment}\n\n## Fast Tracks\n\n- in ${fragment}\n`,
    );
    const preamble = JSON.stringify([event.parts, event.pictures]);
    expect(preamble).toContain("treasure");
    const [block, text, title, fastTrack] = topics.map((topic) =>
      [topic.richTitle, ...topic.sections.map(({ content }) => content)].map((rich) =>
        htmlToText(showRichText(rich)),
      ),
    );
    expect(block?.join()).toContain("treasure");
    expect(text?.join()).toContain("treasure");
    expect(title?.[0]).toContain("treasure");
    expect(fastTrack?.join()).toContain("treasure");
  },
);

test("nothing that runs is left", () => {
  const { topics } = parseBody(
    '## A\n\n<script>a</script><img src=x onerror=b><a href="javascript:c">d</a><svg onload=e><iframe src=f></iframe>\n',
  );
  expect(showRichText(topics[0]?.sections[0]?.content)).not.toMatch(
    /<script|onerror|javascript:|<svg|<iframe/i,
  );
});

test.each([
  '<h4 class="sr-only">words</h4>',
  '<h4 x=\u00a0" class=sr-only ">words</h4>',
  '<h4 x\u00a0=" class=sr-only ">words</h4>',
  '<h4 =" class=sr-only ">words</h4>',
  `<h4 x=a"y=" class=sr-only ">words</h4>`,
  `<h4 x"= y=" class=sr-only ">words</h4>`,
  `<h4 x=a">b='<h5 class=sr-only>words</h5>' " >`,
  "<h4 x= class=y class = sr-only>words</h4>",
])("no class of a contributor's own hides words: %s", (html) => {
  const { topics } = parseBody(`## A\n\n<div>\n${html}\n</div>\n`);
  const shown = showRichText(topics[0]?.sections[0]?.content);
  expect(shown).toContain("words");
  expect(shown).not.toMatch(/<[^<>]*sr-only/);
});

test.each([
  '<sup><a data-footnote-ref href="#y">words</a></sup>',
  '<h4 id="footnote-label">words</h4>',
  '<a href="#x" data-footnote-backref aria-label="other">words</a>',
])("nothing of a contributor's own keeps words out of the text: %s", (html) => {
  const [section] = parseBody(`## A\n\n<div>\n${html}\n</div>\n`).topics[0]?.sections ?? [];
  expect(section?.text).toBe("words");
  expect(showRichText(section?.content)).not.toMatch(/data-|aria-/);
});

test.each(["//", "/\\", "\\\\", "https://", " //"])("no picture is asked of another host: %s", (start) => {
  const { topics } = parseBody(`## A\n\n<div>\n<img src="${start}example.org/a.png" alt="words">\n</div>\n`);
  const shown = showRichText(topics[0]?.sections[0]?.content);
  expect(shown).toContain("words");
  expect(shown).not.toContain("<img");
});

test("what one fragment leaves open does not reach the next", () => {
  const { topics } = parseBody("## A\n\n<details><b><table>\n\n## B\n\nafter\n");
  expect(topics[1]?.sections.map(({ content }) => showRichText(content))).toEqual(["<p>after</p>"]);
});

test("the fragments of one page share no ids", () => {
  const { topics, event } = parseBody(
    'a[^1]\n\n## A\n\na[^1] <b id="x">x</b>\n\n## Fast Tracks\n\n- b: c[^1]\n\nbetween[^1]\n\n- d: e[^1]\n\n[^1]: Note.\n',
  );
  const html = [
    ...event.parts.map((part) => ("content" in part ? showRichText(part.content) : "")),
    ...topics.flatMap(({ sections }) => sections.map(({ content }) => showRichText(content))),
  ].join("");
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a tag that its block does not close stands as text, with the words in its attributes", () => {
  const { topics } = parseBody(
    '\n## Widget\n\n<div>one</div>\n<img src="x.png" alt="treasure\n\n"> and more\n',
  );
  expect(JSON.stringify(topics[0]?.sections)).toContain("treasure");
});

test.each([
  "<!-- treasure",
  "<div><!-- treasure",
  "<?php treasure ?>",
  "<![CDATA[treasure]]>",
  "<!DOCTYPE treasure",
])("what is no comment, or one that never ends, stands as text: %s", (html) => {
  const { topics } = parseBody(`\n## Widget\n\n${html}\n`);
  expect(JSON.stringify(topics[0]?.sections)).toContain("treasure");
});

test("an element that is taken out parts the words around it, unless it only dressed them", () => {
  const { topics } = parseBody("## A\n\n<button>a</button><option>b</option> f<font>as</font>t\n");
  const [section] = topics[0]?.sections ?? [];
  expect(section?.text).toBe("a b fast");
});

test.each([
  "<details><<ummary>treasure</summary></details>",
  "<div><</foo>treasure</div>",
  "<div><!<foo>treasure</div>",
  "<div></<foo>treasure</div>",
])("a tag that is taken out makes no tag of what stands around it: %s", (html) => {
  const { topics } = parseBody(`\n## Widget\n\n${html}\n`);
  expect(JSON.stringify(topics[0]?.sections)).toContain("treasure");
});
