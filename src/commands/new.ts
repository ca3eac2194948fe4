import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { askEvent, checkEvent } from "../import/ask-event.ts";
import { showPath } from "../import/import-run.ts";
import { buildNewWrapup, type NewEvent, nameMonth } from "../import/new-wrapup.ts";
import { writeWhole } from "../import/write-file.ts";
import { contentFolder } from "../loader/content-folder.ts";
import { urls } from "../loader/environment.ts";
import { isDay } from "../wrapup/dates.ts";

const HELP = `npm run new -- [--start DAY --end DAY --place NAME …]

Writes a wrap-up to fill in, content/events/YYYY-MM.md. Without flags it asks; with --start it does not.

  --start DAY           first day, YYYY-MM-DD
  --end DAY             last day (the first day)
  --place NAME          the house or venue
  --city NAME           city or village
  --country NAME        country, in English
  --organizer NAME      company or person, NAME=https://… with their page; may be repeated
  --topic TITLE         a topic to begin with; may be repeated
  --title TITLE         the event's name (its month: January 2030)
  --announced           the event lies ahead: the wrap-up needs no topics yet
  --force               overwrites a wrap-up of that month
  --help                this text

Ends with 0 when the file is written, 1 when it exists already, 2 when called wrongly, 130 when interrupted.
Environment: ARCHIVE_CONTENT (content folder).`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        start: { type: "string" },
        end: { type: "string" },
        place: { type: "string" },
        city: { type: "string", default: "" },
        country: { type: "string", default: "" },
        organizer: { type: "string", multiple: true, default: [] },
        topic: { type: "string", multiple: true, default: [] },
        title: { type: "string" },
        announced: { type: "boolean", default: false },
        force: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const start = values.start;
    const event =
      start === undefined
        ? await askOnTerminal(values.force)
        : {
            start,
            end: values.end ?? start,
            place: values.place ?? "",
            city: values.city,
            country: values.country,
            organizers: values.organizer,
            topics: values.topic,
            title: values.title ?? (isDay(start) ? nameMonth(start) : ""),
            announced: values.announced,
          };
    checkEvent(event);
    return await writeWrapup(event, values.force);
  } catch (error) {
    // Ctrl+C or Ctrl+D at a question.
    if (error instanceof Error && error.name === "AbortError") {
      console.error("\nNothing is written.");
      return 130;
    }
    console.error(`${error instanceof Error ? error.message : String(error)}\nSee npm run new -- --help.`);
    return 2;
  }
}

async function writeWrapup(event: NewEvent, force: boolean): Promise<number> {
  const markdown = buildNewWrapup(event, urls.absolute(urls.asset("api/schema/front-matter.json")));
  const path = findPath(event.start);
  const result = await writeWhole(path, markdown, { force, dryRun: false });
  if (result === "kept") {
    console.error(`${showPath(path)} exists already. --force overwrites it.`);
    return 1;
  }
  console.log(`${showPath(path)} is written. Next:

  1. Open it and replace the sentences that ask.
  2. npm run dev     shows the page while you write.
  3. npm run check   says what is left or wrong, and how to mend it.
  4. Open a pull request.`);
  return 0;
}

/** Asks on the terminal. */
async function askOnTerminal(force: boolean): Promise<NewEvent> {
  if (!process.stdin.isTTY)
    throw new Error("There is nobody to ask: say at least --start DAY and --place NAME.");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const author = { ask: (question: string) => terminal.question(question), tell: console.log };
  try {
    return await askEvent(author, (day) => findExistingFault(day, force));
  } finally {
    terminal.close();
  }
}

function findExistingFault(start: string, force: boolean): string | null {
  const path = findPath(start);
  return existsSync(path) && !force ? `${showPath(path)} exists already. --force overwrites it.` : null;
}

function findPath(start: string): string {
  return fileURLToPath(new URL(`events/${start.slice(0, 7)}.md`, contentFolder));
}
