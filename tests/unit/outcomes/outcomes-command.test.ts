import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createPullRequest, type FakeGitHub, type Fault, serveGitHub } from "./github-server.ts";

const REFS = 200;
const REPOSITORIES = {
  "example/widgets": {
    name: "example/widgets",
    numbers: Object.fromEntries(
      Array.from({ length: REFS }, (_, i) => [i + 1, createPullRequest(`Change ${i + 1}`)]),
    ),
    tags: [{ name: "v1.0.0", date: "2030-02-01T00:00:00Z", commits: ["Change 1"] }],
  },
  "example/gadgets": { name: "example/gadgets", numbers: { 1: createPullRequest("Gadget") } },
};
const KNOWN = `${JSON.stringify([{ ref: "example/widgets#1", state: "open", asOf: "2030-02-01" }], null, 2)}\n`;

let folder = "";
let github: FakeGitHub | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "outcomes-"));
  await mkdir(join(folder, "events"));
  const refs = Array.from(
    { length: REFS },
    (_, i) => `- https://github.com/example/widgets/issues/${i + 1}`,
  ).join("\n");
  await writeFile(
    join(folder, "events/2030-01.md"),
    `---\ntitle: January 2030\ndate: {start: 2030-01-14, end: 2030-01-18}\n---\n\n## Smaller Widgets\n\n${refs}\n- https://github.com/example/gadgets/issues/1\n- https://codeberg.org/example/widgets/pulls/999 https://gitlab.com/a/b/c/-/issues/1\n`,
  );
  await writeFile(join(folder, "outcomes.json"), KNOWN);
});

afterEach(async () => {
  await github?.close();
  github = undefined;
  await rm(folder, { recursive: true });
});

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[], env: Record<string, string>) {
  return spawn(process.execPath, ["src/commands/outcomes.ts", ...args], {
    env: { ...process.env, ARCHIVE_CONTENT: folder, GITHUB_TOKEN: "", BUILD_DATE: "2030-03-01", ...env },
  });
}

async function run(args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  const child = start(args, env);
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => stream.setEncoding("utf8").toArray());
  const [code] = await once(child, "close");
  return { code, stdout: (await stdout)?.join("") ?? "", stderr: (await stderr)?.join("") ?? "" };
}

async function serve(findFault?: (request: number) => Fault | null): Promise<Record<string, string>> {
  github = await serveGitHub(REPOSITORIES, findFault);
  return { GITHUB_API_URL: github.url, GITHUB_TOKEN: "good" };
}

function readOutcomes(): Promise<string> {
  return readFile(join(folder, "outcomes.json"), "utf8");
}

describe("npm run outcomes", { timeout: 120_000 }, () => {
  test("writes what became of everything, and a second run on another day changes no byte", async () => {
    const env = await serve();
    const first = await run([], env);
    expect(first.stderr).toContain("is written");
    expect(first.stdout).toContain("200 merged, 1 released since 1 February 2030.\n");
    expect(first.code).toBe(0);
    const written = await readOutcomes();
    expect(JSON.parse(written)).toHaveLength(REFS + 1);
    expect(written).toContain('"tag": "v1.0.0"');
    const second = await run([], { ...env, BUILD_DATE: "2030-04-01" });
    expect(second).toMatchObject({ code: 0, stdout: "Nothing new since 1 March 2030.\n" });
    expect(await readOutcomes()).toBe(written);
  });

  test("leaves the old file whole when it is killed", async () => {
    let ask = (): void => {};
    const asked = new Promise<void>((done) => {
      ask = done;
    });
    const env = await serve((request) => {
      if (request < 5) return null;
      ask();
      return "hang";
    });
    const child = start([], env);
    await asked;
    child.kill("SIGKILL");
    await once(child, "close");
    expect(await readOutcomes()).toBe(KNOWN);
    expect((await readdir(folder)).sort()).toEqual(["events", "outcomes.json"]);
  });

  test("--dry-run tells and writes nothing, --only asks about one repository, --json is for programs", async () => {
    const env = await serve();
    const { code, stdout } = await run(["--dry-run", "--json", "--only", "Example/Gadgets"], env);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      changes: [
        {
          ref: "example/gadgets#1",
          what: "merged",
          outcome: {
            ref: "example/gadgets#1",
            state: "merged",
            date: "2030-01-20",
            title: "Gadget",
            asOf: "2030-03-01",
          },
        },
      ],
      gone: [],
      lost: [],
    });
    expect(await readOutcomes()).toBe(KNOWN);
    await run(["--only", "example/gadgets"], env);
    expect(JSON.parse(await readOutcomes())).toMatchObject([
      { ref: "example/gadgets#1" },
      { ref: "example/widgets#1", state: "open" },
    ]);
  });

  test("drops what no topic names any longer", async () => {
    await writeFile(join(folder, "outcomes.json"), KNOWN.replace("widgets#1", "widgets#999"));
    await run(["--only", "example/gadgets"], await serve());
    expect(JSON.parse(await readOutcomes())).toMatchObject([{ ref: "example/gadgets#1" }]);
  });

  test("says in a sentence what it needs", async () => {
    expect(await run(["--help"])).toMatchObject({ code: 0, stderr: "" });
    expect((await run([])).stderr).toMatch(
      /^GITHUB_TOKEN is not set\..*\nSee npm run outcomes -- --help\.\n$/,
    );
    const env = await serve();
    const refused = await run([], { ...env, GITHUB_TOKEN: "bad" });
    expect(refused.stderr).toMatch(/^GitHub does not accept the token in GITHUB_TOKEN\.\n/);
    expect(await run(["--only", "example/nothing"], env)).toMatchObject({
      code: 2,
      stderr: "No topic names anything of example/nothing.\nSee npm run outcomes -- --help.\n",
    });
    await writeFile(join(folder, "outcomes.json"), KNOWN.replace("open", "abandoned"));
    expect((await run([], env)).stderr).toContain("outcomes.json:4:14  error  value-invalid");
  });
});
