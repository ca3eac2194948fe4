import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkContent } from "../../../src/check/check-content.ts";
import { groupDocuments } from "../../../src/import/event-folders.ts";
import { formatImport } from "../../../src/import/format-import.ts";
import { importEvent } from "../../../src/import/import-document.ts";
import { importPaths, type RunOptions } from "../../../src/import/import-run.ts";
import { type ReadDocument, readDocument } from "../../../src/import/read-document.ts";
import { splitSource } from "../../../src/import/read-source.ts";
import { parseWrapup } from "../../../src/wrapup/parse-wrapup.ts";
import { conventionsOf } from "../../support/conventions-of.ts";
import { collectWords, splitWords } from "../../support/words.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/communities/", import.meta.url));
const CONVENTIONS = conventionsOf("WEP");
const SITE = "https://old.example.org/weeks/";

let content = "";
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), "communities-"));
});
afterEach(() => rm(content, { recursive: true, force: true }));

/** Imports a community into an empty archive; how each event was understood, and what was reported. */
async function importCommunity(name: string, options: Partial<RunOptions> = {}) {
  const defaults = { force: false, dryRun: false, contentFolder: content, schema: "https://example.org/s" };
  const reports: string[] = [];
  await importPaths(
    [FIXTURES + name],
    { ...defaults, conventions: CONVENTIONS, site: SITE, ...options },
    (report) => void reports.push(formatImport(report).replaceAll(/\S+communities-\w+\//g, "content/")),
  );
  const { archive, diagnostics } = await checkContent(content);
  const events = [...archive.eventsById.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, dates }) => ({
      event: `${id}: ${dates ? `${dates.start} to ${dates.end}` : "no days"}`,
      topics: (archive.topicsByEvent.get(id) ?? []).map(
        ({ title, sections }) => `${title} [${sections.map(({ kind }) => kind).join(" ")}]`,
      ),
    }));
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
  return { events, errors, report: reports.join("\n") };
}

describe("a community is imported with every project and day", () => {
  test("posts with prose headings", async () => {
    const { events, errors, report } = await importCommunity("prose-posts");
    expect(errors).toEqual([]);
    expect(events).toMatchInlineSnapshot(`
      [
        {
          "event": "2030-06: 2030-06-17 to 2030-06-21",
          "topics": [
            "Making widgets spin faster [introduction]",
            "A widget that nobody hears [introduction]",
          ],
        },
        {
          "event": "2031-01: 2031-01-27 to 2031-01-31",
          "topics": [
            "Widgets in the cold [introduction]",
          ],
        },
        {
          "event": "2032-04: no days",
          "topics": [
            "Widgets by mail [introduction]",
          ],
        },
      ]
    `);
    expect(report).toContain("the month is that of the publication, 2032-04-02: check it, or say --month");
  });

  test("a README for each event and each project", async () => {
    const { events, errors, report } = await importCommunity("folder-per-event");
    expect(errors).toEqual([]);
    expect(events).toMatchInlineSnapshot(`
      [
        {
          "event": "2033-03: 2033-03-11 to 2033-03-16",
          "topics": [
            "Faster Widgets [introduction problem motivation introduction achievements introduction]",
            "Quiet Widgets [introduction problem achievements]",
            "Square Widgets [introduction problem motivation introduction]",
          ],
        },
        {
          "event": "2033-09: 2033-09-05 to 2033-09-09",
          "topics": [
            "Widgets for everyone [introduction problem nextSteps]",
            "Project 2 [introduction]",
          ],
        },
      ]
    `);
    expect(report).toMatchInlineSnapshot(`
      "tests/fixtures/communities/folder-per-event/Exampleton-Week/Projects/Template/README.md: left out
        a template, or a file about the repository
      tests/fixtures/communities/folder-per-event/Exampleton-Week/README.md → content/events/2033-03.md: new
        template code taken out: {% include projects.md %}
        days from the text: “11th and 16th March 2033”
        text “Minutes of the meeting” from Minutes.md
        text “Project List” from Projects/README.md
        topic “Faster Widgets” from Projects/FasterWidgets/README.md
          repeated \`#\` headings became \`##\`, and those below them moved along
          front matter left out: layout: example-project, category: Mechanics
        topic “Quiet Widgets” from Projects/QuietWidgets/README.md
        topic “Square Widgets” from Projects/SquareWidgets/README.md
          repeated \`#\` headings became \`##\`, and those below them moved along
          front matter left out: layout: example-project
        no topics, says the front matter now: “What is a project week?”, “Mechanics”, “Acoustics”, “Minutes of the meeting”, “Project List”
        3 topics, 0 fast tracks
        picture tests/fixtures/communities/folder-per-event/Exampleton-Week/room.png → content/events/images/2033-03-room.png: new
        picture tests/fixtures/communities/folder-per-event/Exampleton-Week/Projects/FasterWidgets/result.png → content/events/images/2033-03-result.png: new
        picture tests/fixtures/communities/folder-per-event/Exampleton-Week/Projects/QuietWidgets/result.png → content/events/images/2033-03-result-2.png: new
      tests/fixtures/communities/folder-per-event/README.md: left out
        nothing says which month it is about: neither its dates (written YYYY-MM-DD), nor its title, nor its name; say --month
      tests/fixtures/communities/folder-per-event/Sampleton-Week/README.md → content/events/2033-09.md: new
        days from the text: “September 5 – Friday, September 9, 2033”
        topic “Widgets for Everyone” from 1/README.md
        topic “Project 2” from 2.md
        2 topics, 0 fast tracks"
    `);
  });

  test("Jekyll posts", async () => {
    const { events, errors } = await importCommunity("jekyll-posts");
    expect(errors).toEqual([]);
    expect(events).toMatchInlineSnapshot(`
      [
        {
          "event": "2034-05: 2034-05-15 to 2034-05-19",
          "topics": [
            "Round widgets [problem achievements]",
            "A widget of glass [introduction]",
            "A widget of wood [introduction]",
          ],
        },
        {
          "event": "2034-12: 2034-12-08 to 2034-12-10",
          "topics": [
            "Widgets with gloves [introduction]",
            "Widgets with hats [introduction]",
          ],
        },
      ]
    `);
  });

  test("a report in each folder, with a question for the days that are in none", async () => {
    const asked: unknown[] = [];
    const { events, errors } = await importCommunity("report-folders", {
      askDays: async (source, found) => {
        asked.push([source, found?.month]);
        return { month: "2031-02", dates: { start: "2031-02-03", end: "2031-02-07" } };
      },
    });
    expect(errors).toEqual([]);
    expect(asked).toEqual([
      ["tests/fixtures/communities/report-folders/2031-02_Testville/report.md", "2031-02"],
    ]);
    expect(events).toMatchInlineSnapshot(`
      [
        {
          "event": "2031-02: 2031-02-03 to 2031-02-07",
          "topics": [
            "Testing widgets [problem achievements]",
            "Testing tests [introduction]",
          ],
        },
        {
          "event": "2032-02: 2032-02-02 to 2032-02-06",
          "topics": [
            "Testing gadgets [introduction]",
          ],
        },
      ]
    `);
  });

  test("one file with several titles", async () => {
    const { events, errors } = await importCommunity("flat-file");
    expect(errors).toEqual([]);
    expect(events).toMatchInlineSnapshot(`
      [
        {
          "event": "2036-11: 2036-11-02 to 2036-11-06",
          "topics": [
            "Widgets that fold [problem achievements]",
            "Widgets that stretch [introduction]",
            "Widgets that do both of it [nextSteps]",
          ],
        },
      ]
    `);
  });

  test("--month, --start and --end are for one event", async () => {
    const given = { month: "2031-02", dates: null };
    await expect(importCommunity("report-folders", { given })).rejects.toThrow("are for one event");
  });
});

/** An event's folder, from paths and texts: the titles of its topics, and the wrap-up. */
function importFolder(files: Readonly<Record<string, string>>) {
  const documents = Object.entries(files).map(([path, text]) =>
    readDocument({ path, bytes: new TextEncoder().encode(text) }, CONVENTIONS),
  );
  const [event] = groupDocuments(documents as ReadDocument[]);
  if (!event) throw new Error("no event");
  const options = { pictures: [], conventions: CONVENTIONS, schema: "https://example.org/s" };
  const imported = importEvent(event, options);
  if (imported.kind === "refused") throw new Error(imported.reason);
  const { markdown } = imported;
  const { topics } = parseWrapup(markdown, { id: "2033-03", file: "x.md", conventions: CONVENTIONS });
  return { titles: topics.map(({ title }) => title), markdown };
}

test.each([
  [{ "2033-03/projects/widgets.md": "# Widgets\n\nFast.\n" }],
  [{ "2033-03/widgets/README.md": "# Widgets\n\nFast.\n" }],
])("only project files become topics: %j", (projects) => {
  const { titles, markdown } = importFolder({
    "2033-03/README.md": "# Week, 7–11 March 2033\n\nWe met.\n",
    ...projects,
    "2033-03/docs/checklist.md": "# Checklist\n\n## Before\n\nBring cake.\n",
  });
  expect(titles).toEqual(["Widgets"]);
  expect(markdown).toContain("Bring cake.");
});

test("a project's picture without a file is a comment, though its name is no other project's", () => {
  const { markdown } = importFolder({
    "2033-03/README.md": "# Week, 7–11 March 2033\n\nWe met.\n",
    "2033-03/1.md":
      "# Widgets\n\nSee ![them] and [this].\n\n[them]: lost.png\n[this]: https://example.org/\n",
  });
  expect(markdown).toContain(
    "See <!-- missing: ![them] --> and [this][widgets-this].\n\n<!-- missing: [them]: lost.png -->\n[widgets-this]: https://example.org/\n",
  );
});

test.for(["prose-posts", "folder-per-event", "jekyll-posts", "report-folders", "flat-file"])(
  "no word of %s is lost",
  async (name) => {
    const { report } = await importCommunity(name);
    const leftOut = [...report.matchAll(/^tests\/fixtures\/communities\/(\S+): left out$/gm)].map(
      ([, path]) => path,
    );
    const available = new Map<string, number>();
    for (const path of await listDocuments(content)) {
      for (const word of splitWords(await readFile(path, "utf8")))
        available.set(word, (available.get(word) ?? 0) + 1);
    }
    for (const word of splitWords(report)) available.set(word, (available.get(word) ?? 0) + 1);
    const lost: string[] = [];
    for (const path of await listDocuments(FIXTURES + name)) {
      if (leftOut.includes(path.slice(FIXTURES.length))) continue;
      const { values, body } = splitSource(await readFile(path, "utf8"));
      const said = listTexts(values).flatMap(splitWords);
      for (const word of [...said, ...collectWords(body.replace(/\{\{.*?\}\}/g, ""))]) {
        const count = available.get(word) ?? 0;
        if (count === 0) lost.push(`${path}: ${word}`);
        available.set(word, count - 1);
      }
    }
    expect(lost).toEqual([]);
  },
);

/** What front matter says, without its keys. */
function listTexts(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(listTexts);
  return [String(value)];
}

async function listDocuments(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name }) => name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Blocks of a project, each with a word that stands nowhere else. */
const block = fc.constantFrom<(word: string) => string>(
  (word) => word,
  (word) => `# ${word}`,
  (word) => `### ${word}`,
  (word) => `${word}\n===`,
  (word) => `${word} and\nmore\n---`,
  (word) => `- ${word}\n- [link ${word}](../../README.md#${word} "title${word}")`,
  (word) => `![${word}](https://example.org/${word}.png "about ${word}")`,
  (word) => `[![${word}](https://example.org/a.png)](https://example.org/)`,
  (word) => `![${word}](lost.png) <img src="gone.png" alt="html${word}">`,
  (word) => `<p><img src="//example.org/a.png" alt="${word}"></p>`,
  (word) => `Noted.[^1]\n\n[^1]: ${word}`,
  (word) => `[${word}][1] and [1]\n\n[1]: /old/${word}`,
  (word) => `\`\`\`\n# ${word}\n\`\`\``,
  (word) => `> ## ${word}`,
  (word) => `| ${word} |\n| --- |\n| [cell${word}](../1/) |`,
  (word) => `## Description\n\n${word}`,
);
const blocks = fc.array(block, { maxLength: 6 });

test("whatever stands in the documents of an event, each project is a topic and no word is lost", () => {
  fc.assert(
    fc.property(blocks, fc.array(blocks, { minLength: 1, maxLength: 3 }), (own, projects) => {
      let number = 0;
      const words: string[] = [];
      const write = (parts: readonly ((word: string) => string)[]): string =>
        parts
          .map((part) => {
            number += 1;
            const text = part(`word${number}x`);
            words.push(...(text.match(/(?:title|about|html|cell)?word\d+x/g) ?? []));
            return text;
          })
          .join("\n\n");
      const documents = [
        ["2033-03/README.md", `# Week, 7–11 March 2033\n\n[one](1/README.md)\n\n${write(own)}\n`],
        ...projects.map((parts, index) => [
          `2033-03/${index + 1}/README.md`,
          `---\nlayout: layout${index}\n---\n# Project title${index}\n\n${write(parts)}\n`,
        ]),
      ].map(([path = "", text = ""]) =>
        readDocument({ path, bytes: new TextEncoder().encode(text) }, CONVENTIONS),
      );
      const [event, ...others] = groupDocuments(documents as ReadDocument[]);
      expect(others).toEqual([]);
      if (!event) throw new Error("no event");
      const imported = importEvent(event, {
        pictures: [],
        conventions: CONVENTIONS,
        schema: "https://example.org/s",
      });
      if (imported.kind === "refused") throw new Error(imported.reason);
      const found = new Set([...splitWords(imported.markdown), ...splitWords(imported.notes.join(" "))]);
      const wanted = [...words, ...projects.map((_, index) => `layout${index}`)];
      expect(wanted.filter((word) => !found.has(word))).toEqual([]);
      const { topics } = parseWrapup(imported.markdown, {
        id: "2033-03",
        file: "x.md",
        conventions: CONVENTIONS,
      });
      const titles = topics.map(({ title }) => title);
      expect(titles).toEqual(expect.arrayContaining(projects.map((_, index) => `Project title${index}`)));
    }),
    { numRuns: 60 },
  );
});
