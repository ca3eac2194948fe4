import { expect, test } from "vitest";
import { askAddresses, formatLinkReport, isPublicAddress } from "../../../src/check/external-links.ts";

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

    - \`https://example.org/gone\`: \`answers 404\`, in \`content/events/2030-01.md\`
    - \`https://nowhere.example.org/\`: \`fetch failed\`, in \`content/events/2030-01.md\`, \`content/events/2030-07.md\`

    Link to where the page is now, or to a copy of it in a web archive.
    "
  `);
});

test("the report of thousands of dead pages fits into an issue", () => {
  const answers = Array.from({ length: 5000 }, (_, index) => ({
    url: `https://example.org/${index}`,
    files: ["content/events/2030-01.md"],
    problem: "answers 404",
  }));
  const report = formatLinkReport(answers);
  expect(report.length).toBeLessThan(65_536);
  const listed = report.match(/^- `/gm)?.length ?? 0;
  expect(report).toContain(`\n- and ${5000 - listed} more\n`);
});

test("an address that fails once is asked again", async () => {
  let asked = 0;
  const [answer] = await askAddresses(new Map([["https://example.org/", []]]), async () => {
    asked += 1;
    return new Response("", { status: asked === 1 ? 404 : 200 });
  });
  expect([answer?.problem, asked]).toEqual([null, 2]);
});

test.for([
  "http://localhost/",
  "http://localhost.:80/",
  "http://a.localhost/",
  "http://127.0.0.1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://0/",
  "http://10.1.2.3/",
  "http://172.20.0.1/",
  "http://192.168.1.1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[fd00::1]/",
  "http://[fe80::1]/",
  "http://metadata.google.internal/",
  "http://printer/",
  "ftp://example.org/",
])("%s is not asked", async (url) => {
  expect(isPublicAddress(url)).toBe(false);
  const [answer] = await askAddresses(new Map([[url, []]]), () => Promise.reject(new Error("was asked")));
  expect(answer?.problem).toBe("leads to no public page");
});

test("a redirect to a private address is not followed, one to a page is", async () => {
  const asked: string[] = [];
  const answers = await askAddresses(
    new Map([
      ["https://example.org/in", []],
      ["https://example.org/moved", []],
    ]),
    async (url) => {
      asked.push(url);
      const location = url.endsWith("/in") ? "http://169.254.169.254/" : "/here";
      return url.endsWith("/here")
        ? new Response("")
        : new Response("", { status: 302, headers: { location } });
    },
  );
  expect(answers.map(({ problem }) => problem)).toEqual(["leads to no public page", null]);
  expect(asked).not.toContain("http://169.254.169.254/");
});

test("an address can neither mention anybody nor show a picture in the report", () => {
  const url = "https://example.org/`@octocat`![x](https://evil.example/x.png)\n# Title";
  const report = formatLinkReport([{ url, files: ["a`b.md"], problem: "@octocat" }]);
  expect(report.split("\n")[2]).toBe(
    "- `https://example.org/ @octocat ![x](https://evil.example/x.png) # Title`: `@octocat`, in `a b.md`",
  );
});
