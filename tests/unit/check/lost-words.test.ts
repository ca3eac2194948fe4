import { expect, test } from "vitest";
import { FRONT, findInWrapup, TOPIC } from "./find-findings.ts";

test.for([
  ['```js title="setup.js"\nx\n```', 'html-attribute `title="setup.js"` is taken off'],
  ['<input type="text" value="words">', "html-removed `<input>` is taken out of the page, with what"],
  ["[](https://example.org)", "link-unused The link has no words"],
  ["[ ](https://example.org)", "link-unused The link has no words"],
  ['See <a class=x href="https://example.org"> </a>.', "link-unused The link has no words"],
  ["A List<String>", "html-removed Readers do not see `<String>`"],
  ["<p>Map<Text, List<Foo>></p>", "html-removed Readers do not see `<Text, List>`"],
])("%j vanishes with a finding", async ([text = "", finding = ""]) => {
  expect(await findInWrapup(FRONT + TOPIC + text)).toContainEqual(expect.stringContaining(finding));
});

test.for([
  "```js {1,3}\nx\n```",
  '- [x] <input type="checkbox"> done',
  '<a name="here"></a> and `<a href="#x"></a>`, `[](https://example.org)`',
])("%j is left alone", async (text) => {
  const findings = await findInWrapup(FRONT + TOPIC + text);
  expect(findings.filter((finding) => !finding.startsWith("html-removed"))).toEqual([]);
});

test("the address in an event's heading is named, in HTML too", async () => {
  const heading = '# <a href="https://example.org">January 2030</a>\n\n';
  expect(await findInWrapup(FRONT + heading + TOPIC)).toContainEqual(
    expect.stringContaining("link-unused The heading that names the event"),
  );
});
