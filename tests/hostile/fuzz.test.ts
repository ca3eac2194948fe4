import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFiles } from "../../src/check/check-files.ts";
import { parseWrapup } from "../../src/wrapup/parse-wrapup.ts";
import { importDocument } from "../support/import-document.ts";
import { collectWords } from "../support/words.ts";
import { fixtureOptions } from "../support/wrapup-fixtures.ts";
import { OPTIONS } from "../unit/check/check-options.ts";
import { randomWrapup } from "./random-wrapup.ts";

/** `FUZZ_RUNS=100000` looks longer; `FUZZ_SEED` looks again where a failure was. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 10_000);
const seed = process.env["FUZZ_SEED"] === undefined ? {} : { seed: Number(process.env["FUZZ_SEED"]) };
const MINUTES = 60_000;

/** Own words, which markup cannot make up. */
function findMarkers(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => /^word\d+x$/.test(word)))];
}

describe(`${numRuns} random wrap-ups`, () => {
  test("never crash the parser, and never lose a word", { timeout: 10 * MINUTES }, () => {
    fc.assert(
      fc.property(randomWrapup, (source) => {
        const { event, topics } = parseWrapup(source, fixtureOptions);
        const model = JSON.stringify({ event, topics }).toLowerCase();
        // A word may be a link for a part: `w<a href="…">ord2x</a>`.
        const shown = model + model.replace(/<[^>]*>/g, "");
        const body = source.replace(/^---\n[\s\S]*?\n---(?:\n|$)/, "");
        expect(findMarkers(collectWords(body)).filter((word) => !shown.includes(word))).toEqual([]);
      }),
      { numRuns, ...seed },
    );
  });

  test("never crash the checker, and have every finding inside of the file", {
    timeout: 10 * MINUTES,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(randomWrapup, async (source) => {
        const bytes = new TextEncoder().encode(source);
        const file = { path: "events/2030-01.md", kind: "file", size: bytes.length, bytes } as const;
        const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/);
        for (const { code, message, line, column } of await checkFiles([file], OPTIONS)) {
          expect(code, message).not.toBe("file-unreadable");
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column, `${code} ${line}:${column}`).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: Math.ceil(numRuns / 4), ...seed },
    );
  });

  test("never crash the importer, and importing keeps the body", { timeout: 10 * MINUTES }, () => {
    fc.assert(
      fc.property(randomWrapup, (source) => {
        const path = "2030-01_Exampletown/README.md";
        const options = {
          pictures: [],
          conventions: OPTIONS.conventions,
          schema: "https://example.org/schema.json",
        };
        const document = importDocument({ path, bytes: new TextEncoder().encode(source) }, options);
        if (document.kind === "refused") return;
        const body = source.replace(/^---\n[\s\S]*?\n---(?:\n|$)/, "");
        const words = findMarkers(body.split(/[^\p{L}\p{N}]+/u));
        expect(words.filter((word) => !document.markdown.includes(word))).toEqual([]);
      }),
      { numRuns: Math.ceil(numRuns / 4), ...seed },
    );
  });
});

test("random bytes are a finding, never a crash", { timeout: 5 * MINUTES }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom("events/2030-01.md", "events/images/a.png", "threads/a.md"),
      async (bytes, path) => {
        const found = await checkFiles([{ path, kind: "file", size: bytes.length, bytes }], OPTIONS);
        expect(found.map(({ code }) => code)).not.toContain("file-unreadable");
      },
    ),
    { numRuns: Math.ceil(numRuns / 4), ...seed },
  );
});
