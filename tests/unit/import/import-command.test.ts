import { execFile, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkContent } from "../../../src/check/check-content.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/import/", import.meta.url));

interface Run {
  readonly code: number;
  readonly output: string;
}

let content = "";
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), "import-"));
});
afterEach(() => rm(content, { recursive: true, force: true }));

function runCommand(name: string, ...args: string[]): Promise<Run> {
  const env = { ...process.env, ARCHIVE_CONTENT: content };
  return new Promise((done) => {
    execFile(process.execPath, [`src/commands/${name}.ts`, ...args], { env }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr }),
    );
  });
}

async function listContent(): Promise<string[]> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

describe("npm run import", () => {
  test("brings in a folder, makes pictures small, and a second run changes nothing", async () => {
    const first = await runCommand("import", FIXTURES);
    expect(first.code).toBe(0);
    expect(await listContent()).toEqual([
      "2029-03-Curve-One.png",
      "2029-03-dog.png",
      "2029-03.md",
      "2029-05-board.png",
      "2029-05.md",
      "2029-07-group.png",
      "2029-07.md",
      "2029-11.md",
      "2029-11.png",
    ]);
    const { width } = await sharp(join(content, "events/images/2029-07-group.png")).metadata();
    expect(width).toBe(2000);
    const before = await stat(join(content, "events/2029-07.md"));
    const second = await runCommand("import", FIXTURES);
    expect(second.output).toContain("4 unchanged, 1 left out.");
    expect((await stat(join(content, "events/2029-07.md"))).mtimeMs).toBe(before.mtimeMs);
  }, 30_000);

  test("what it wrote passes the check", async () => {
    await runCommand("import", FIXTURES);
    const errors = (await checkContent(pathToFileURL(`${content}/`))).diagnostics.filter(
      ({ severity }) => severity === "error",
    );
    expect(errors).toEqual([]);
  }, 30_000);

  test("--dry-run writes nothing", async () => {
    const { code, output } = await runCommand("import", "--dry-run", FIXTURES);
    expect([code, await listContent()]).toEqual([0, []]);
    expect(output).toContain("Nothing is written (--dry-run): 4 new, 1 left out.");
  }, 30_000);

  test("a file that exists and differs is overwritten only with --force", async () => {
    const path = join(content, "events/2029-11.md");
    const source = `${FIXTURES}vitepress/docs/2029-11_Sampleton/README.md`;
    await runCommand("import", source);
    const imported = await readFile(path, "utf8");
    await writeFile(path, "mine\n");
    expect((await runCommand("import", source)).code).toBe(1);
    expect(await readFile(path, "utf8")).toBe("mine\n");
    expect((await runCommand("import", "--force", source)).code).toBe(0);
    expect(await readFile(path, "utf8")).toBe(imported);
  }, 30_000);

  test("a named file that is no wrap-up, and a path that is none, are errors", async () => {
    expect((await runCommand("import", `${FIXTURES}plain/page.txt`)).code).toBe(1);
    expect((await runCommand("import", "no-such-folder")).code).toBe(2);
    expect((await runCommand("import")).code).toBe(2);
  }, 30_000);

  test("a picture bomb is refused, and nothing else suffers", async () => {
    const bomb = new URL(
      "../../fixtures/broken/picture-bomb/content/events/images/group.png",
      import.meta.url,
    );
    const { code, output } = await runCommand("import", fileURLToPath(bomb));
    expect([code, await listContent()]).toEqual([1, []]);
    expect(output).toMatch(/left out/);
  }, 30_000);
});

test("a run that is cut off leaves only whole files", async () => {
  const sources = await mkdtemp(join(tmpdir(), "sources-"));
  const body = "## Faster Widgets\n\nThey are fast now.\n\n".repeat(200);
  for (let month = 1; month <= 24; month += 1) {
    const name = `${2040 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, "0")}`;
    await writeFile(join(sources, `${name}.md`), `---\ntitle: Week ${name}\n---\n\n${body}`);
  }
  const env = { ...process.env, ARCHIVE_CONTENT: content };
  const child = spawn(process.execPath, ["src/commands/import.ts", sources], { env });
  let printed = 0;
  await new Promise((done) => {
    child.on("close", done);
    child.stdout.on("data", () => {
      printed += 1;
      if (printed === 3) child.kill("SIGKILL");
    });
  });
  const names = (await listContent()).filter((name) => !name.startsWith("."));
  expect(names.length).toBeGreaterThan(0);
  expect(names.length).toBeLessThan(24);
  for (const name of names) {
    expect(await readFile(join(content, "events", name), "utf8"), name).toMatch(/^---\n[\s\S]*fast now\.\n$/);
  }
  expect((await runCommand("import", sources)).code).toBe(0);
  await rm(sources, { recursive: true });
}, 60_000);

describe("npm run new", () => {
  const FLAGS = ["--start", "2030-01-14", "--end", "2030-01-18", "--place", "Example House"];

  test("writes a wrap-up of which the check says only what is left to write, and never twice", async () => {
    const { code, output } = await runCommand(
      "new",
      ...FLAGS,
      "--topic",
      "Faster Widgets",
      "--organizer",
      "Example Inc.=https://example.org",
    );
    expect(code).toBe(0);
    expect(output).toContain("npm run check");
    const { diagnostics } = await checkContent(pathToFileURL(`${content}/`));
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      Array.from({ length: 7 }, () => "warning text-placeholder"),
    );
    expect((await runCommand("new", ...FLAGS)).code).toBe(1);
  }, 30_000);

  test("an announced event needs no topics", async () => {
    expect((await runCommand("new", ...FLAGS, "--announced")).code).toBe(0);
    expect((await checkContent(pathToFileURL(`${content}/`))).diagnostics).toEqual([]);
  }, 30_000);

  test.each([
    [["--start", "2030-02-30", "--place", "x"], '"2030-02-30" is no day'],
    [["--start", "2030-01-14", "--end", "2030-01-01", "--place", "x"], "ends (2030-01-01) before it starts"],
    [["--start", "2030-01-14"], "--place NAME"],
    [[], "There is nobody to ask"],
    [["--strat", "2030-01-14"], "Unknown option"],
  ])(
    "%j is refused with the reason",
    async (args, reason) => {
      const { code, output } = await runCommand("new", ...args);
      expect([code, output]).toEqual([2, expect.stringContaining(reason)]);
    },
    30_000,
  );
});
