import { describe, expect, test } from "vitest";
import { FRONT, findFindings, findInWrapup, TOPIC } from "./find-findings.ts";

describe("an invisible character in a text is a finding", () => {
  test.for([
    ["a \u202Eb", "U+202E"],
    ["a\u200Bb", "U+200B"],
    ["a\u2060b", "U+2060"],
    ["a\u3164b", "U+3164"],
    ["a\uFEFFb", "U+FEFF"],
    ["a\u{E0041}b", "U+E0041"],
    ["a\u2028b", "U+2028"],
    ["`a\u202E`", "U+202E"],
    ["a &#x202E; b", "&#x202E"],
    ["a &#8203; b", "&#8203"],
    ["a &NoBreak; b", "&NoBreak;"],
    ["<b title='&#x7'>b</b>", "&#x7"],
    ["![a&#x202E;b](https://example.org)", "&#x202E"],
  ])("%j", async ([text = "", name = ""]) => {
    const findings = await findInWrapup(`${FRONT}${TOPIC}${text}`);
    expect(findings).toContainEqual(expect.stringContaining(`text-hidden The invisible character ${name} `));
  });

  test("at its line, in a file with returns alone too", async () => {
    const source = `${FRONT}${TOPIC}a\u202Eb`.replaceAll("\n", "\r");
    expect(await findFindings({ "events/2030-01.md": source })).toMatchObject([
      { code: "text-hidden", line: 10, column: 2 },
    ]);
  });
});

test.for([
  "👩‍💻 Zero\u200Cwidth, soft\u00ADhyphen, \u200Emark",
  "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
  "`&#x202E;` is written so; &#x41; is a letter; &ThinSpace; is a space",
])("%j is text like any other", async (text) => {
  expect(await findInWrapup(`${FRONT}${TOPIC}${text}`)).toEqual([]);
});

describe("an invisible character in front matter is one error", () => {
  test.for([
    ['title: "Jan\\u202Euary"', "`title`"],
    ["title: Jan\u202Euary", "`title`"],
    ['title: "Jan\\u0007\\x1b]0;own\\a"', "`title`"],
    ['title: T\nlocation: {name: "House\\u200B"}', "`location.name`"],
    ['title: T\ntopicsUrl: "https://example.org/\\u202E"', "`topicsUrl`"],
  ])("%j", async ([front, name = ""]) => {
    const source = `---\n${front}\ndate: {start: 2030-01-14, end: 2030-01-18}\n---\n\n${TOPIC}`;
    const findings = await findFindings({ "events/2030-01.md": source });
    expect(findings).toMatchObject([
      { code: "value-invalid", severity: "error", message: expect.stringContaining(name) },
    ]);
  });
});
