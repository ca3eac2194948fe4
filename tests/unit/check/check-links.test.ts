import { expect, test } from "vitest";
import { FRONT, findInWrapup, TOPIC } from "./find-findings.ts";

test.for([
  ["/docs/x", "Write the whole address, with `https://` and its host."],
  ["faster-widgets/", "Did you mean `#faster-widgets`?"],
  ["./faster-widgets", "Did you mean `#faster-widgets`?"],
  ["#faster-wigdets", "Did you mean `#faster-widgets`?"],
  ["notes", "Link to an event by its file: `2030-01.md`."],
])("what to do about a link to %s", async ([url = "", hint]) => {
  expect(await findInWrapup(`${FRONT}${TOPIC}[words](${url})`)).toEqual([
    expect.stringContaining(` ${hint}`),
  ]);
});
