import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

function runWith(version: string) {
  const disguise = `Object.defineProperty(process, "versions", {value: {...process.versions, node: "${version}"}})`;
  const imports = [`data:text/javascript,${encodeURIComponent(disguise)}`, "./src/commands/require-node.js"];
  return spawnSync(process.execPath, [...imports.flatMap((name) => ["--import", name]), "--eval", "0"], {
    encoding: "utf8",
  });
}

test.for(["18.20.8", "20.19.0", "22.12.0", "22.17.1"])(
  "Node %s is told in one sentence which one is needed",
  (version) => {
    expect(runWith(version)).toMatchObject({
      status: 1,
      stdout: "",
      stderr: `Node ${version} is too old: the archive needs Node 22.18 or newer, which "npm ci" brings along on most machines.\n`,
    });
  },
);

test.for(["22.18.0", "23.6.0", "24.0.0"])("Node %s is new enough", (version) => {
  expect(runWith(version)).toMatchObject({ status: 0, stderr: "" });
});

test.for(["example.org", "ftp://example.org", "https://"])(
  "ARCHIVE_SITE=%s is told in one sentence",
  (site) => {
    const options = { encoding: "utf8", env: { ...process.env, ARCHIVE_SITE: site } } as const;
    expect(
      spawnSync(process.execPath, ["--import", "./src/commands/require-node.js", "--eval", "0"], options),
    ).toMatchObject({
      status: 2,
      stderr: `ARCHIVE_SITE is "${site}": write the address of the site, such as https://example.org.\n`,
    });
  },
);

test("the package says the same", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).engines.node).toBe(">=22.18");
});
