import { expect, test } from "vitest";
import { askAddresses, formatLinkReport } from "../../../src/check/external-links.ts";

const ADDRESSES = new Map([
  ["https://example.org/gone", ["content/events/2030-01.md"]],
  ["https://example.org/here", ["content/events/2030-01.md"]],
  ["https://example.org/limited", ["content/events/2030-01.md"]],
  ["https://nowhere.example.org/", ["content/events/2030-01.md", "content/events/2030-07.md"]],
]);

test("only pages that are gone count as dead; limits and sign-ins do not", async () => {
  const answers = await askAddresses(ADDRESSES, async (url) => {
    if (url.includes("nowhere")) throw new Error("fetch failed");
    const status = url.includes("gone") ? 404 : url.includes("limited") ? 429 : 200;
    return new Response("", { status });
  });
  expect(formatLinkReport(answers)).toMatchInlineSnapshot(`
    "2 of 4 addresses lead nowhere.

    - <https://example.org/gone>: answers 404, in \`content/events/2030-01.md\`
    - <https://nowhere.example.org/>: fetch failed, in \`content/events/2030-01.md\`, \`content/events/2030-07.md\`

    Link to where the page is now, or to a copy of it in a web archive.
    "
  `);
});

test("an address that fails once is asked again", async () => {
  let asked = 0;
  const [answer] = await askAddresses(new Map([["https://example.org/", []]]), async () => {
    asked += 1;
    return new Response("", { status: asked === 1 ? 404 : 200 });
  });
  expect([answer?.problem, asked]).toEqual([null, 2]);
});
