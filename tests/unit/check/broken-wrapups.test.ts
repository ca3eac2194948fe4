import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkFiles } from "../../../src/check/check-files.ts";
import { reportFormats } from "../../../src/check/format-report.ts";
import { readContent } from "../../../src/check/read-content.ts";
import { OPTIONS } from "./check-options.ts";
import { listCodes } from "./list-codes.ts";

const FOLDER = new URL("../../fixtures/broken/", import.meta.url);
const names = (await readdir(FOLDER)).sort();

/** `UPDATE_FIXTURES=1 vitest …` rewrites the expectations; review the diff. */
const isUpdate = process.env["UPDATE_FIXTURES"] === "1";

async function printCheck(name: string): Promise<string> {
  const files = await readContent(fileURLToPath(new URL(`${name}/content/`, FOLDER)));
  const diagnostics = await checkFiles(files, OPTIONS);
  return `${reportFormats.text({ files, diagnostics, options: OPTIONS, guide: null })}\n`;
}

describe("what `npm run check` says about broken wrap-ups", () => {
  test.each(names)("%s", async (name) => {
    const expected = new URL(`${name}/expected.txt`, FOLDER);
    const actual = await printCheck(name);
    if (isUpdate || !existsSync(expected)) await writeFile(expected, actual);
    expect(actual).toBe(await readFile(expected, "utf8"));
    expect(actual).not.toContain("No findings");
  });

  test("there are at least fifty of them", () => {
    expect(names.length).toBeGreaterThanOrEqual(50);
  });

  test("twelve different mistakes in one file are twelve findings of one run", async () => {
    const files = await readContent(fileURLToPath(new URL("twelve-mistakes/content/", FOLDER)));
    const codes = (await checkFiles(files, OPTIONS)).map(({ code }) => code);
    expect(new Set(codes).size).toBeGreaterThanOrEqual(12);
  });

  test("no code is without an example", async () => {
    const outputs = await Promise.all(
      names.map((name) => readFile(new URL(`${name}/expected.txt`, FOLDER), "utf8")),
    );
    const shown = new Set(
      outputs.flatMap((output) =>
        [...output.matchAll(/ {2}(?:error|warning) {2}([\w-]+)/g)].map(([, code]) => code),
      ),
    );
    const missing = (await listCodes()).filter((code) => !shown.has(code));
    // These need a file that is not worth keeping: a megabyte of text, a link, a file nobody can read.
    const unkept = ["file-link", "file-too-large", "file-unreadable"];
    // These are about the community's settings, not about content.
    expect(missing.toSorted()).toEqual(["contrast-weak", "logo-missing", ...unkept].toSorted());
  });
});
