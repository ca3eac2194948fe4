import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkContent } from "../../../src/check/check-content.ts";
import { checkEvent } from "../../../src/import/ask-event.ts";
import { formatImport, summariseImports } from "../../../src/import/format-import.ts";
import { importPaths, type RunOptions } from "../../../src/import/import-run.ts";
import { buildNewWrapup } from "../../../src/import/new-wrapup.ts";
import { site } from "../../../src/site.config.ts";
import { runCommand } from "../../support/run-command.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/import/", import.meta.url));

let content = "";
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), "import-"));
});
afterEach(() => rm(content, { recursive: true, force: true }));

async function listContent(): Promise<string[]> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

/** Imports as the command does. */
async function importInto(paths: readonly string[], options: Partial<RunOptions> = {}) {
  const lines: string[] = [];
  const defaults = { force: false, dryRun: false, contentFolder: content, schema: "https://example.org/s" };
  const { reports, hasFailed } = await importPaths(
    paths,
    { ...defaults, conventions: site, ...options },
    (report) => void lines.push(formatImport(report)),
  );
  return { hasFailed, summary: summariseImports(reports), report: lines.join("\n") };
}

async function checkErrors(): Promise<string[]> {
  const { diagnostics } = await checkContent(content);
  return diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
}

describe("npm run import", () => {
  test("brings in a folder, makes pictures small, and a second run changes nothing", async () => {
    expect((await importInto([FIXTURES])).hasFailed).toBe(false);
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
    expect(await checkErrors()).toEqual([]);
    const { width } = await sharp(join(content, "events/images/2029-07-group.png")).metadata();
    expect(width).toBe(2000);
    const before = await stat(join(content, "events/2029-07.md"));
    expect((await importInto([FIXTURES])).summary).toBe("4 unchanged, 1 left out");
    expect((await stat(join(content, "events/2029-07.md"))).mtimeMs).toBe(before.mtimeMs);
  });

  test("--dry-run writes nothing", async () => {
    const { hasFailed, summary } = await importInto([FIXTURES], { dryRun: true });
    expect([hasFailed, summary, await listContent()]).toEqual([false, "4 new, 1 left out", []]);
  });

  test("a file that exists and differs is overwritten only with --force", async () => {
    const path = join(content, "events/2029-11.md");
    const source = `${FIXTURES}vitepress/docs/2029-11_Sampleton/README.md`;
    expect((await importInto([source], { dryRun: true })).report).not.toContain("written");
    await importInto([source]);
    const pictures = (await listContent()).filter((name) => !name.endsWith(".md"));
    expect(pictures.length).toBeGreaterThan(0);
    await rm(join(content, "events/images"), { recursive: true });
    const imported = await readFile(path, "utf8");
    await writeFile(path, "mine\n");
    expect((await importInto([source])).hasFailed).toBe(true);
    expect(await readFile(path, "utf8")).toBe("mine\n");
    expect(await listContent()).toEqual(["2029-11.md"]);
    expect((await importInto([source], { force: true })).hasFailed).toBe(false);
    expect(await readFile(path, "utf8")).toBe(imported);
  });

  test.each(["events", "threads"])("a file of the archive's %s is mended where it is", async (folder) => {
    const front = "---\nslug: widgets\n---\n\n# Widgets\n\n";
    await mkdir(join(content, folder));
    const path = join(content, folder, "widgets.md");
    await writeFile(path, `${front}At 06.11.2023 \u00e2\u20ac\u201c 10.11.2023.\n`);
    expect((await importInto([path], { force: true })).report).toContain("1 places mended");
    expect(await listContent()).toEqual(["widgets.md"]);
    expect(await readFile(path, "utf8")).toBe(`${front}At 06.11.2023 \u2013 10.11.2023.\n`);
  });

  test("a named file that is no wrap-up, and a path that is none, are errors", async () => {
    const named = await runCommand("import", content, `${FIXTURES}plain/page.txt`, "--dry-run");
    expect(named.code).toBe(1);
    expect(named.stdout).toContain("Nothing is written (--dry-run): 1 left out.");
    expect(await runCommand("import", content, "no-such-folder")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^There is no no-such-folder\.\n/),
    });
    expect((await runCommand("import", content)).code).toBe(2);
  });

  test("a picture bomb is refused, and nothing else suffers", async () => {
    const bomb = new URL(
      "../../fixtures/broken/picture-bomb/content/events/images/group.png",
      import.meta.url,
    );
    const { hasFailed, report } = await importInto([fileURLToPath(bomb)]);
    expect([hasFailed, await listContent()]).toEqual([true, []]);
    expect(report).toMatch(/left out/);
  });

  test("no picture keeps what a camera wrote about place and time, named or shown by a document", async () => {
    const sources = await mkdtemp(join(tmpdir(), "sources-"));
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#456" } })
      .withExif({ IFD0: { Artist: "Ada" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 21/1 0/1" } })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif?.includes("Ada")).toBe(true);
    for (const name of ["shown.jpg", "named.jpg"]) await writeFile(join(sources, name), photo);
    await writeFile(
      join(sources, "2030-01.md"),
      "# January 2030\n\n![Six people](shown.jpg)\n\n## Widgets\n\nFast.\n",
    );
    await mkdir(join(content, "events/images"), { recursive: true });
    await writeFile(join(content, "events/images/present.jpg"), photo);
    await importInto([sources, join(sources, "named.jpg")]);
    await importInto([join(content, "events/images/present.jpg")], { force: true });
    const pictures = (await listContent()).filter((name) => name.endsWith(".jpg"));
    expect(pictures).toEqual(["2030-01-shown.jpg", "named.jpg", "present.jpg"]);
    for (const name of pictures) {
      const { exif, xmp, iptc } = await sharp(join(content, "events/images", name)).metadata();
      expect([name, exif, xmp, iptc]).toEqual([name, undefined, undefined, undefined]);
    }
    await rm(sources, { recursive: true });
  });
});

test("a run that is cut off leaves only whole files", { timeout: 60_000 }, async () => {
  const sources = await mkdtemp(join(tmpdir(), "sources-"));
  const body = "## Faster Widgets\n\nThey are fast now.\n\n".repeat(100);
  for (let month = 1; month <= 24; month += 1) {
    const name = `${2040 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, "0")}`;
    await writeFile(join(sources, `${name}.md`), `---\ntitle: Week ${name}\n---\n\n${body}`);
  }
  const env = { ...process.env, ARCHIVE_CONTENT: content };
  const child = spawn(process.execPath, ["src/commands/import.ts", sources], { env });
  await new Promise((done) => {
    child.on("close", done);
    child.stdout.once("data", () => child.kill("SIGKILL"));
  });
  const names = (await listContent()).filter((name) => !name.startsWith("."));
  expect(names.length).toBeGreaterThan(0);
  expect(names.length).toBeLessThan(24);
  for (const name of names) {
    expect(await readFile(join(content, "events", name), "utf8"), name).toMatch(/^---\n[\s\S]*fast now\.\n$/);
  }
  expect((await runCommand("import", content, sources)).code).toBe(0);
  await rm(sources, { recursive: true });
});

describe("npm run new", () => {
  const FLAGS = ["--start", "2030-01-14", "--end", "2030-01-18", "--place", "Example House"];
  const EVENT = {
    start: "2030-01-14",
    end: "2030-01-18",
    title: "January 2030",
    place: "Example House",
    city: "",
    country: "",
    organizers: [],
    topics: [],
    announced: false,
  };

  test("writes a wrap-up of which the check says only what is left to write, and never twice", async () => {
    const { code, stdout } = await runCommand(
      "new",
      content,
      ...FLAGS,
      "--topic",
      "Faster Widgets",
      "--organizer",
      "Example Inc.=https://example.org",
    );
    expect(code).toBe(0);
    expect(stdout).toContain("npm run check");
    const { diagnostics } = await checkContent(content);
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      Array.from({ length: 7 }, () => "warning text-placeholder"),
    );
    expect((await runCommand("new", content, ...FLAGS)).code).toBe(1);
  });

  test("an announced event needs no topics", async () => {
    await mkdir(join(content, "events"));
    const wrapup = buildNewWrapup({ ...EVENT, announced: true }, "https://example.org/schema.json");
    await writeFile(join(content, "events/2030-01.md"), wrapup);
    expect((await checkContent(content)).diagnostics).toEqual([]);
  });

  test.each([
    [{ start: "2030-02-30" }, '"2030-02-30" is no day'],
    [{ end: "2030-01-01" }, "ends (2030-01-01) before it starts"],
    [{ place: "" }, "--place NAME"],
    [{ end: "2031-01-10" }, "would last 362 days"],
    [{ organizers: ["Foo=javascript:alert(1)"] }, '"javascript:alert(1)" is no address'],
  ])("%j is refused with the reason", (change, reason) => {
    expect(() => checkEvent({ ...EVENT, ...change })).toThrow(reason);
  });

  test.each([
    [["--start", "2030-02-30", "--place", "x"], '"2030-02-30" is no day'],
    [[], "There is nobody to ask"],
    [["--strat", "2030-01-14"], "Unknown option"],
  ])("%j ends with the reason", async (args, reason) => {
    const { code, stderr } = await runCommand("new", content, ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
  });
});
