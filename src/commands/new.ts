import { existsSync } from "node:fs";
import { join } from "node:path";
import { askEvent, checkEvent } from "../import/ask-event.ts";
import { showPath } from "../import/import-run.ts";
import { buildNewWrapup, type NewEvent, nameMonth } from "../import/new-wrapup.ts";
import { writeWhole } from "../import/write-file.ts";
import { contentFolder, urls } from "../loader/environment.ts";
import { isDay } from "../wrapup/dates.ts";
import { onTerminal, runCommand } from "./run-command.ts";

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

await runCommand(
  {
    name: "npm run new --",
    help: HELP,
    options: {
      start: { type: "string" },
      end: { type: "string" },
      place: { type: "string", default: "" },
      city: { type: "string", default: "" },
      country: { type: "string", default: "" },
      organizer: { type: "string", multiple: true, default: [] },
      topic: { type: "string", multiple: true, default: [] },
      title: { type: "string" },
      announced: { type: "boolean", default: false },
      force: { type: "boolean", default: false },
    },
  },
  async ({ values: { start, end, title, organizer, topic, force, ...values } }) => {
    const event =
      start === undefined
        ? await askOnTerminal(force)
        : {
            ...values,
            start,
            end: end ?? start,
            organizers: organizer,
            topics: topic,
            title: title ?? (isDay(start) ? nameMonth(start) : ""),
          };
    checkEvent(event);
    return await writeWrapup(event, force);
  },
);

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

async function askOnTerminal(force: boolean): Promise<NewEvent> {
  if (!process.stdin.isTTY)
    throw new Error("There is nobody to ask: say at least --start DAY and --place NAME.");
  return await onTerminal((author) => askEvent(author, (day) => findExistingFault(day, force))).catch(
    (error) => {
      if (error.name === "AbortError") console.error("\nNothing is written.");
      throw error;
    },
  );
}

function findExistingFault(start: string, force: boolean): string | null {
  const path = findPath(start);
  return existsSync(path) && !force ? `${showPath(path)} exists already. --force overwrites it.` : null;
}

function findPath(start: string): string {
  return join(contentFolder, `events/${start.slice(0, 7)}.md`);
}
