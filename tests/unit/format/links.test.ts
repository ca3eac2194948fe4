import { expect, test } from "vitest";
import { shortenAddress } from "../../../src/format/links.ts";

test.each([
  ["https://github.com/a/b", "a/b"],
  ["https://github.com/a/b/", "a/b"],
  ["https://github.com/a/b/pull/12", "a/b#12"],
  ["https://github.com/a/b/issues/12", "a/b#12"],
  ["https://github.com/a/b/discussions/12", "a/b#12"],
  ["https://github.com/a/b/tree/fix/gate", "a/b@fix/gate"],
  ["https://github.com/a/b/compare/main...c:d", "a/b@main...c:d"],
  ["https://github.com/a/b/commit/0123456789abcdef", "a/b@0123456"],
])("%s reads as %s", (url, short) => {
  expect(shortenAddress(url, {})).toBe(short);
});

test.each([
  "https://github.com/a",
  "https://github.com/a/b/pull/12/files",
  "https://github.com/a/b/pull/12#issuecomment-3",
  "https://github.com/a/b/issues?q=is%3Aopen",
  "https://github.com/a/b/blob/main/README.md",
  "https://example.org/a/b/pull/12",
])("%s stays, since its short form would say less", (url) => {
  expect(shortenAddress(url, {})).toBeNull();
});
