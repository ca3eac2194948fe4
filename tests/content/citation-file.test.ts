import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { parse } from "yaml";

it("CITATION.cff has what the format requires", async () => {
  const file = parse(await readFile("CITATION.cff", "utf8"));
  expect(file).toMatchObject({ "cff-version": "1.2.0", type: "software" });
  expect(file.message).toBeTypeOf("string");
  expect(file.title).toBeTypeOf("string");
  expect(file.authors.length).toBeGreaterThan(0);
});
