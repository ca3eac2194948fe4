import { describe, expect, test } from "vitest";
import { findFindings, TOPIC } from "./find-findings.ts";

function findInFrontMatter(lines: string, path = "events/2030-01.md") {
  const dates = "date: {start: 2030-01-14, end: 2030-01-18}";
  const front = ["title: T", dates].filter((line) => !lines.includes(line.split(" ")[0] ?? ""));
  return findFindings({ [path]: `---\n${[...front, lines].join("\n")}\n---\n\n${TOPIC}` });
}

describe("what to write for a value of another form", () => {
  test.for([
    ["title: 2030", 'Put it into quotes: `"2030"`.'],
    ["location: {name: H, city: true}", 'Put it into quotes: `"true"`.'],
    ['attendance: "12"', "Leave the quotes out: `12`."],
    ["organizers: Org", "Write `organizers: [{name: Org}]`."],
    ["organizations: A, B", 'Write `organizations: ["A, B"]`.'],
    ["location: House", "Write `location: {name: House}`."],
    ["location: {nam: House}", "Write `name`."],
  ])("%s", async ([line = "", hint]) => {
    expect((await findInFrontMatter(line)).map((finding) => finding.hint)).toEqual([hint]);
  });

  test("a value that YAML takes for a comment", async () => {
    const [finding] = await findInFrontMatter("cover: {image: a.png, alt: #x\n}");
    expect(finding?.hint).toContain("A value that begins with `#` needs quotes.");
  });
});

test("a misspelt key is found beside other mistakes of its group", async () => {
  const findings = await findInFrontMatter("location: {nam: x, city: 12}\nreports: [{titel: T, url: nix}]");
  expect(findings.map(({ code, message }) => `${code} ${message}`)).toMatchInlineSnapshot(`
    [
      "unknown-key There is no key \`nam\`: did you mean \`name\`?",
      "value-invalid \`location.city\` (12) is not a text.",
      "unknown-key There is no key \`titel\`: did you mean \`title\`?",
      "value-invalid \`reports.0.url\` ("nix") is not an address that starts with https://.",
    ]
  `);
});

test.for(["date: {start: 2030-01-14, end: 9999-12-31}", "date: {start: 0000-01-14, end: 0000-01-18}"])(
  "%s is no event's",
  async (line) => {
    expect(await findInFrontMatter(line)).toMatchObject([{ code: "date-invalid", severity: "error" }]);
  },
);

test("a thread's file without front matter lacks its title in its first line", async () => {
  const findings = await findFindings({ "threads/widgets.md": "Text" });
  expect(findings.map(({ code, line }) => `${code} ${line}`)).toEqual(["title-missing 1"]);
});
