import { describe, expect, test } from "vitest";
import { createPicture } from "../../support/pictures.ts";
import { FRONT, findFindings, TOPIC } from "./find-findings.ts";

const WRAPUP = FRONT + TOPIC;
const PICTURE = createPicture(2, 2);

describe("names that break a build or a checkout are errors", () => {
  test.for([
    "events/2030-01.bib.md",
    `events/2030-01-${"a".repeat(240)}.md`,
    `events/images/${"a".repeat(245)}.png`,
    "events/images/con.png",
    "events/images/CON.png",
    "events/images/a:b.png",
    'events/images/a"b.png',
    "events/images/a\nb.png",
    "events/images/a\\b.png",
    "events/aux/a.png",
    "events/images./a.png",
    "threads/con.md",
  ])("%j", async (path) => {
    const content = path.endsWith(".png") ? PICTURE : WRAPUP;
    const findings = await findFindings({ [path]: content });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "file-name", severity: "error", file: `content/${path}` }),
    );
  });

  test.for([
    ["events/images/A.png", "events/images/a.png"],
    ["events/images/\u00e4.png", "events/images/a\u0308.png"],
  ])("%j beside each other", async ([one = "", other = ""]) => {
    const findings = await findFindings({ [one]: PICTURE, [other]: PICTURE });
    expect(findings.filter(({ code }) => code === "file-name")).toMatchObject([
      { severity: "error", file: `content/${other}`, message: expect.stringContaining(one) },
    ]);
  });
});

test.for([
  "events/images/console.png",
  "events/images/größe 2 (1).png",
  "LICENSE.md",
  "License.md",
  "notice",
])("%j is a name like any other", async (path) => {
  const codes = (await findFindings({ [path]: PICTURE })).map(({ code }) => code);
  expect(codes.filter((code) => code.startsWith("file-"))).toEqual([]);
});

test.for([
  ["threads/sub/z.md", "Move it to threads/z.md."],
  ["readme.md", "Keep it out of this folder."],
  ["events/2030-03/README.md", "Move it to events/2030-03.md."],
  ["events/old/March 2030.md", "Move it to events/2030-03.md."],
  ["events/März 2030.md", "Rename the file to 2030-03.md."],
  ["threads/März 2030.md", "Rename the file to marz-2030.md."],
  ["events/2030-01.bib.md", "Rename the file to 2030-01-bib.md."],
])("what to do about %s", async ([path = "", hint]) => {
  expect((await findFindings({ [path]: WRAPUP })).map((finding) => finding.hint)).toContain(hint);
});
