import { expect, test } from "vitest";
import { checkSite, findWeakContrasts } from "../../../src/check/check-site.ts";
import { sampleSite } from "../../support/sample-archive.ts";

const dark = { paper: "#101418", accent: "#8ec5ff" };

test("the site's own colours can be read", () => {
  expect(findWeakContrasts()).toEqual([]);
});

test("colours that can be read, and a logo that is there, are no finding", () => {
  const colours = { light: { paper: "#ffffff", accent: "#0b5cad" }, dark };
  expect(checkSite({ ...sampleSite, colours, logo: "favicon.svg" })).toEqual([]);
});

test("an accent too near to its paper is an error that names the theme and the ratio", () => {
  const colours = { light: { paper: "#ffffff", accent: "#66aaff" }, dark };
  const findings = checkSite({ ...sampleSite, colours });
  expect(new Set(findings.map(({ severity, code }) => `${severity} ${code}`))).toEqual(
    new Set(["error contrast-weak"]),
  );
  expect(findings[0]).toMatchInlineSnapshot(`
    {
      "code": "contrast-weak",
      "column": 1,
      "file": "src/site.config.ts",
      "hint": "Text needs 4.5:1: move \`paper\` and \`accent\` of \`colours.light\` further apart.",
      "line": 1,
      "message": "In the light theme, link on background has a contrast of 3.9:1.",
      "severity": "error",
    }
  `);
});

test("a paper that is neither light nor dark is an error for every text on it", () => {
  const colours = { light: { paper: "#888888", accent: "#0b5cad" }, dark };
  const texts = findWeakContrasts(colours).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(["text-soft", "link", "accent", "motivation-security"]));
});

test("a logo that is not in public/ is an error", () => {
  expect(checkSite({ ...sampleSite, logo: "nowhere.svg" })).toMatchObject([
    { severity: "error", code: "logo-missing", file: "src/site.config.ts" },
  ]);
});
