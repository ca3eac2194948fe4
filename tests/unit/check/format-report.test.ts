import { expect, test } from "vitest";
import type { ContentFile } from "../../../src/check/content-file.ts";
import { formatCodeFrame, reportFormats } from "../../../src/check/format-report.ts";
import type { Diagnostic } from "../../../src/wrapup/model.ts";
import { OPTIONS } from "./check-options.ts";

const HOSTILE: Diagnostic = {
  severity: "error",
  code: "file-name",
  message: "one\n::error::two %0A \u001b[31mred",
  file: "content/a,b:c.md",
  line: 1,
  column: 2,
  hint: "three",
};

const WRAPUP: ContentFile = { path: "events/2030-01.md", kind: "file", size: 0, bytes: new Uint8Array() };

function createReport(...diagnostics: Diagnostic[]) {
  return { diagnostics, guide: null, files: [WRAPUP], options: OPTIONS };
}

const GUIDE = "https://example.org/hackathons/findings/";

test("each code is explained at an address of its own, which is printed once", () => {
  const other = { ...HOSTILE, message: "Plain.", code: "date-order", severity: "warning" as const };
  const report = { ...createReport(HOSTILE, other, other), guide: GUIDE };
  expect(reportFormats.text(report).split("\n").slice(-5)).toEqual([
    "Wrong and right examples:",
    `  ${GUIDE}#date-order`,
    `  ${GUIDE}#file-name`,
    "",
    "1 error and 2 warnings in 1 wrap-up and 0 pictures.",
  ]);
  expect(reportFormats.github(report).split("\n")[1]).toContain(`::Plain.%0Athree%0A${GUIDE}#date-order`);
  expect(reportFormats.text({ ...createReport(), guide: GUIDE })).not.toContain(GUIDE);
});

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
