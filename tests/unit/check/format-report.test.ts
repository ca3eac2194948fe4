import { expect, test } from "vitest";
import { formatCodeFrame } from "../../../src/check/code-frame.ts";
import { reportFormats } from "../../../src/check/format-report.ts";
import type { Diagnostic } from "../../../src/wrapup/model.ts";

const HOSTILE: Diagnostic = {
  severity: "error",
  code: "file-name",
  message: "one\n::error::two %0A \u001b[31mred",
  file: "content/a,b:c.md",
  line: 1,
  column: 2,
  hint: "three",
};

function createReport(diagnostic: Diagnostic) {
  return { diagnostics: [diagnostic], linesByFile: new Map(), counts: { wrapups: 1, pictures: 0 } };
}

test("a contributed name or text cannot write a workflow command of its own", () => {
  const [first, ...others] = reportFormats.github(createReport(HOSTILE)).split("\n");
  expect(first).toMatchInlineSnapshot(
    `"::error file=content/a%2Cb%3Ac.md,line=1,col=2,title=file-name::one%0A::error::two %250A [31mred%0Athree"`,
  );
  expect(others).toEqual(["1 error and 0 warnings in 1 wrap-up and 0 pictures."]);
});

test("control characters do not reach the terminal", () => {
  expect(reportFormats.text(createReport(HOSTILE))).not.toContain("\u001b");
});

test("a code frame marks the character, and shows the stretch around it in a long line", () => {
  expect(formatCodeFrame(["one", "🧑 two three", "four"], 2, 4)).toMatchInlineSnapshot(`
    "  1 | one
    > 2 | 🧑 two three
        |   ^
      3 | four"
  `);
  const long = `${"a".repeat(200)}here${"b".repeat(200)}`;
  const [line = "", mark = ""] = formatCodeFrame([long], 1, 201).split("\n");
  expect(line.slice(mark.indexOf("^"), mark.indexOf("^") + 4)).toBe("here");
  expect(line.length).toBeLessThan(120);
});
