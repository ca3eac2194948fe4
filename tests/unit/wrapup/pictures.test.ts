import { expect, test } from "vitest";
import type { Event } from "../../../src/wrapup/model.ts";
import { parseWrapup } from "../../../src/wrapup/parse-wrapup.ts";
import { repeatsCover } from "../../../src/wrapup/pictures.ts";
import { showRichText } from "../../support/rich-text.ts";
import { fixtureOptions } from "../../support/wrapup-fixtures.ts";

function readEvent(front: string, preamble: string): Event {
  const source = `---\ntitle: January 2030\n${front}\n---\n\n${preamble}\n\n## Topic\n\nText.\n`;
  return parseWrapup(source, fixtureOptions).event;
}

const COVER = "cover: {image: ./a.png, alt: X}";

test.for([
  [COVER, "![X](./a.png)", 0],
  [COVER, "![](./a.png)", 0],
  [COVER, '![X](./a.png "Photo by Ada")', 0],
  [COVER, '![Some words](./a.png "Photo by Ada")', 1],
  ["cover: {image: ./a.png, alt: X, credit: Eve}", '![X](./a.png "Photo by Ada")', 1],
  ["", "![One](./a.png)\n\n![Two](./a.png)", 1],
] as const)("with %j, of %j as many are shown beside the cover: %d", ([front, preamble, count]) => {
  const { pictures, cover } = readEvent(front, preamble);
  expect(pictures.filter((picture) => !repeatsCover(picture, cover))).toHaveLength(count);
});

test("the cover has the credit that stands with its picture", () => {
  expect(readEvent(COVER, '![X](./a.png "Photo by Ada")').cover?.credit).toBe("Photo by Ada");
});

test("a linked picture keeps its link, in Markdown and in HTML", () => {
  for (const picture of [
    "[![Six people](./a.png)](https://host.example/)",
    '<a href="https://host.example/"><img src="./a.png" alt="Six people"></a>',
  ]) {
    const [part] = readEvent("", picture).parts;
    expect(part?.kind === "prose" && showRichText(part.content)).toContain(
      '<a href="https://host.example/"><img',
    );
  }
});
