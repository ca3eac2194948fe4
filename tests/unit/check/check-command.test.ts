import { execFile } from "node:child_process";
import { describe, expect, test } from "vitest";

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function runCheck(content: string, ...args: string[]): Promise<Run> {
  const env = {
    ...process.env,
    ARCHIVE_CONTENT: content,
    ARCHIVE_SITE: "https://example.org",
    ARCHIVE_BASE: "hackathons",
  };
  return new Promise((done) => {
    execFile(process.execPath, ["src/commands/check.ts", ...args], { env }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });
}

const BROKEN = "tests/fixtures/broken";

describe("npm run check", { timeout: 30_000 }, () => {
  test("finds no error in the archive's own content", async () => {
    const { code, stdout } = await runCheck("content");
    expect(stdout).toMatch(
      /^(?:No findings|0 errors and \d+ warnings?) in \d+ wrap-ups? and \d+ pictures?\.\n$/m,
    );
    expect(code).toBe(0);
  });

  test("prints a finding with its lines, and ends with 1", async () => {
    const { code, stdout } = await runCheck(`${BROKEN}/date-month/content`);
    expect(code).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "tests/fixtures/broken/date-month/content/events/2030-02.md:3:7  error  date-month  The file is named 2030-02, but the event took place from 2030-01-14 to 2030-01-18.
                                                                             hint: Rename the file to 2030-01.md, or mend the dates.
        2 | title: January 2030
      > 3 | date: {start: 2030-01-14, end: 2030-01-18}
          |       ^
        4 | location: {name: Example House, city: Exampletown}

      Wrong and right examples:
        https://example.org/hackathons/findings/#date-month

      1 error and 0 warnings in 1 wrap-up and 0 pictures.
      "
    `);
  });

  test("annotates a pull request", async () => {
    const { code, stdout } = await runCheck(`${BROKEN}/fact-date-disagrees/content`, "--format", "github");
    expect(code).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "::error file=tests/fixtures/broken/fact-date-disagrees/content/events/2030-01.md,line=9,col=1,title=fact-disagrees::The fact list says 2030-01-14 to 2030-01-17, the front matter 2030-01-14 to 2030-01-18.%0AKeep the right one of the two.%0Ahttps://example.org/hackathons/findings/#fact-disagrees
      1 error and 0 warnings in 1 wrap-up and 0 pictures.
      "
    `);
  });

  test("gives programs an array", async () => {
    const { stdout } = await runCheck(`${BROKEN}/topic-empty/content`, "--format=json");
    expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
      [
        {
          "code": "topic-empty",
          "column": 1,
          "file": "tests/fixtures/broken/topic-empty/content/events/2030-01.md",
          "hint": "Say in a sentence what it was about and what came of it.",
          "line": 15,
          "message": "The topic "Slower Widgets" has no text.",
          "severity": "warning",
        },
      ]
    `);
  });

  test("warnings alone are no failure", async () => {
    expect((await runCheck(`${BROKEN}/topic-empty/content`)).code).toBe(0);
  });

  test("only named files count", async () => {
    const content = `${BROKEN}/two-broken-files/content`;
    const { stdout } = await runCheck(content, "--format=json", `${content}/events/2030-03.md`);
    expect(JSON.parse(stdout).map(({ code }: { code: string }) => code)).toEqual(["yaml-syntax"]);
  });

  test("a folder means its files", async () => {
    const content = `${BROKEN}/two-broken-files/content`;
    const all = await runCheck(content, `${content}/events/`);
    expect(all).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/in 2 wrap-ups and 0 pictures\.\n$/),
    });
    expect((await runCheck(content, "tests")).stdout).toBe(all.stdout);
  });

  test("counts only what it was asked for", async () => {
    const thread = "content/threads/widgets.md";
    const { stdout } = await runCheck(
      "tests/fixtures/broken/thread-text/content",
      `${BROKEN}/thread-text/${thread}`,
    );
    expect(stdout).toMatch(/6 errors and 1 warning in 1 file\.\n$/);
  });

  test("--explain ends with what was found in the file, and nothing of other files", async () => {
    const folder = "tests/fixtures/broken/twelve-mistakes/content";
    const file = `${folder}/events/2030-01.md`;
    const { code, stdout } = await runCheck(folder, "--explain", file);
    expect(code).toBe(1);
    const found = stdout.split("\n").filter((line) => / {2}(?:error|warning) {2}/.test(line));
    expect(found.length).toBeGreaterThan(5);
    for (const line of found) expect(line).toMatch(`${file}:`);
    expect(found.join("\n")).toContain("date-invalid");
  });

  test("--explain shows how a file is understood, threads included", async () => {
    const { code, stdout } = await runCheck(
      "tests/fixtures/archive",
      "--explain",
      "tests/fixtures/archive/events/2030-07.md",
    );
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "event:
        id: 2030-07
        file: tests/fixtures/archive/events/2030-07.md
        title: July 2030
        status: complete
        location:
          name: Sample Hall
          city: Samplebury
          country: Examplia
          coordinates:
            - 48.5
            - 9.5
        organizers:
          - name: Sample Ltd.
        attendance: 8
        organizations:
          - Example Inc.
          - Sample Ltd.
        reports:
          - title: A week of samples
            url: https://example.org/report
            publisher: Sample Ltd.
            author: The Sample Team
            date: 2030-07-09
        dates:
          start: 2030-07-01
          end: 2030-07-05
        parts:
          - kind: prose
            text: The second meeting of the invented Widget project.
          - kind: topic
            slug: continue-the-widgetd-startup
          - kind: topic
            slug: widget-encryption
        summary: The second meeting of the invented Widget project.
        wordCount: 67
      topics:
        - id: 2030-07/continue-the-widgetd-startup
          event: 2030-07
          slug: continue-the-widgetd-startup
          kind: topic
          title: Continue the widgetd Startup
          sections:
            - kind: introduction
              text: It goes on from the first week.
            - kind: motivation
              label: Motivation
              text: 🔧 Simpler operations.
            - kind: achievements
              label: Results
              text: Startup is now measured on every change. It has nothing to do with encryption or the first meeting.
            - kind: nextSteps
              label: Next Steps
              text: Nothing is left to do.
          motivations:
            - category: operations
              emoji: 🔧
              text: Simpler operations
          references:
            - kind: document
              ref: github.com/example/hack-week/tree/main/2030-01#-faster-widgetd-startup
              repository: example/hack-week
              url: https://github.com/example/hack-week/tree/main/2030-01#-faster-widgetd-startup
              title: the first week
              isBackground: false
          summary: It goes on from the first week.
          lines:
            - 19
            - 27
          thread: widgetd Startup
        - id: 2030-07/widget-encryption
          event: 2030-07
          slug: widget-encryption
          kind: topic
          title: Widget Encryption
          sections:
            - kind: introduction
              text: Why now? Because an invented auditor asked for it. document.title = "mistake";
            - kind: motivation
              label: Benefits
              text: 🛡️ Widgets that keep secrets.
          motivations:
            - category: security
              emoji: 🛡️
              text: Widgets that keep secrets
          summary: Why now? Because an invented auditor asked for it. document.title = "mistake";
          lines:
            - 29
            - 39

      tests/fixtures/archive/events/2030-07.md:37:1  warning  html-removed  \`<script>\` is taken out of the page; its text stays.
                                                              hint: Use Markdown instead, or HTML such as \`<details>\`, \`<kbd>\`, \`<sub>\` or \`<table>\`.
      "
    `);
  });

  test.each([
    ["content", ["--explain", "content/events/a.md", "b.md"], "leave out b.md"],
    ["README.md", [], "There is no content folder"],
  ])("a call that cannot be is told in a sentence: %s %j", async (content, args, reason) => {
    const { code, stderr } = await runCheck(content, ...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
  });

  test("--help says how, and a wrong call ends with 2", async () => {
    expect(await runCheck("content", "--help")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("--format github"),
    });
    expect(await runCheck("content", "--format", "xml")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("use text, github or json"),
    });
    for (const args of [["content/events/2030-13.md"], ["--explain", "content/events/2030-13.md"]]) {
      expect(await runCheck("content", ...args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("There is no content/events/2030-13.md."),
      });
    }
    for (const args of [["README.md"], ["--explain", "README.md"]]) {
      expect(await runCheck("content", ...args)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("README.md is not in the content folder, content"),
      });
    }
    for (const path of ["content/vocabulary.yaml", "content/events"]) {
      expect(await runCheck("content", "--explain", path)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`${path} is no wrap-up`),
      });
    }
    expect(await runCheck("no-such-folder")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no-such-folder"),
    });
  });
});
