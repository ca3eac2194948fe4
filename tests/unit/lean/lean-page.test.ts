import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { leanPage } from "../../../src/lean/lean-page.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = (script: string, style: string) =>
  `<meta http-equiv="content-security-policy" content="script-src 'self'${script}; style-src 'self'${style};">`;
const readStyle = (html: string) => /<style>(.*?)<\/style>/s.exec(html)?.[1];

test.for([
  ["a rule for a class of the page stays", ".a{color:red}", ".a{color:red}"],
  ["a rule for another class goes", ".b{color:red}", ""],
  ["one of several selectors is enough", ".b,.a{color:red}", ".b,.a{color:red}"],
  ["all classes of a selector are needed", ".a .b,.a.b{color:red}", ""],
  ["a choice needs one of its classes", ".a:is(.b,.a){color:red}", ".a:is(.b,.a){color:red}"],
  ["a choice without one of them goes", ".a :is(.b,.c:not(.d)){color:red}", ""],
  ["what is excluded need not be there", ".a:not(.b):has(.c){color:red}", ".a:not(.b):has(.c){color:red}"],
  ["a group that is left empty goes", "@media print{.b{color:red}}", ""],
  ["a group keeps its other rules", "@media print{.b{color:red}.a{top:0}}", "@media print{.a{top:0}}"],
  [
    "fonts, layers and rules for elements stay",
    "@layer x,y;@font-face{src:url(a)}p{top:0}",
    "@layer x,y;@font-face{src:url(a)}p{top:0}",
  ],
  [
    "in prose, a rule for a missing element goes",
    "@layer prose{.a table,.a p{top:0}.a kbd{top:0}}",
    "@layer prose{.a table,.a p{top:0}}",
  ],
  ["elements that the search makes find their rules", ".search-note{top:0}", ".search-note{top:0}"],
] as const)("%s", ([, css, expected]) => {
  const page = `${policy("", ` ${hash(css)}`)}<style>${css}</style><p class="x a">.b</p>`;
  expect(readStyle(leanPage(page))).toBe(expected);
});

test("several style elements become one, where the first one stood, and so do their hashes", () => {
  const html = (hashes: string, ...[first, second]: [string, string]) =>
    `${policy("", hashes)}<meta>${first}<title>T</title>${second}<b><p>`;
  const twice = html(
    ` ${hash("b{top:0}")} ${hash("p{top:0}")}`,
    "<style>b{top:0}</style>",
    "<style>p{top:0}</style>",
  );
  expect(leanPage(twice)).toBe(html(` ${hash("b{top:0}p{top:0}")}`, "<style>b{top:0}p{top:0}</style>", ""));
});

test("linked sheets become rules of the page, and the policy names them", () => {
  const html = (style: string, hashes: string, links: string) =>
    `${policy("", hashes)}${style}${links}<b><p>`;
  const linked = new Map([["a.css", "p{top:0}.b{top:0}"]]);
  const links = '<link rel="stylesheet" href="/_astro/a.css">';
  const foreign = '<link rel="stylesheet" href="/else.css">';
  expect(leanPage(html("<style>b{top:0}</style>", ` ${hash("b{top:0}")}`, links), linked)).toBe(
    html("<style>b{top:0}p{top:0}</style>", ` ${hash("b{top:0}p{top:0}")}`, ""),
  );
  expect(leanPage(html("", "", links), linked)).toBe(
    html("<style>p{top:0}</style>", ` ${hash("p{top:0}")}`, ""),
  );
  expect(leanPage(html("", "", foreign), linked)).toBe(html("", "", foreign));
});

test("bytes stay what they are", () => {
  const bytes = (text: string) => Buffer.from(text).toString("latin1");
  const css = '.voilà{content:"→"}.b{top:0}';
  const page = (style: string, hashes: string) => `${policy("", hashes)}${style}<p class="x voilà">🌱 à</p>`;
  const linked = new Map([["ä.css", bytes(css)]].map(([name = "", text = ""]) => [bytes(name), text]));
  const html = page('<link rel="stylesheet" href="/hä/_astro/ä.css">', "");
  const own = '.voilà{content:"→"}';
  expect(leanPage(bytes(html), linked)).toBe(bytes(page(`<style>${own}</style>`, ` ${hash(own)}`)));
});

test("the policy names no hashes of other pages", () => {
  const html = (script: string) => `${policy(script, "")}<script>run()</script>`;
  expect(leanPage(html(` ${hash("run()")} ${hash("walk()")}`))).toBe(html(` ${hash("run()")}`));
});

test("a script or style that the policy did not name gets no hash", () => {
  const html = `${policy("", ` ${hash("p{top:0}")}`)}<style>p{top:0}</style><p>`;
  expect(leanPage(`${html}<style>i{top:0}</style><script>run()</script>`)).toBe(
    `${html}<style>i{top:0}</style><script>run()</script>`,
  );
});
