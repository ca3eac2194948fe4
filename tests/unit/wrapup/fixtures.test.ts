import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { showRichTexts } from "../../support/rich-text.ts";
import { parseFixture } from "../../support/wrapup-fixtures.ts";

const folder = new URL("../../fixtures/wrapup/", import.meta.url);

/** `UPDATE_FIXTURES=1` writes what the parser says now; read the difference before you keep it. */
const isUpdate = process.env["UPDATE_FIXTURES"] === "1";

test.for(readdirSync(folder).sort())("the wrap-up `%s` is understood as expected", (name) => {
  const expected = new URL(`${name}/expected.json`, folder);
  const found = `${JSON.stringify(showRichTexts(parseFixture(name).wrapup), null, 2)}\n`;
  if (isUpdate) writeFileSync(expected, found);
  expect(found).toBe(readFileSync(expected, "utf8"));
});
