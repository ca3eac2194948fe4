import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
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
        ? await askEvent(values.force)
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

/** Asks on the terminal; an answer that cannot be is asked for again, with the reason. */
async function askEvent(force: boolean): Promise<NewEvent> {
  if (!process.stdin.isTTY)
    throw new Error("There is nobody to ask: say at least --start DAY and --place NAME.");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (
    question: string,
    { fallback = "", findFault = () => null }: AskOptions = {},
  ): Promise<string> => {
    for (;;) {
      const answer =
        (await terminal.question(`${question}${fallback ? ` [${fallback}]` : ""}: `)).trim() || fallback;
      const fault = findFault(answer);
      if (fault === null) return answer;
      console.log(`  ${fault}`);
    }
  };
  const askList = async (question: string): Promise<string[]> => {
    const items: string[] = [];
    for (;;) {
      const item = await ask(items.length === 0 ? question : "  and (empty: no more)");
      if (item === "") return items;
      items.push(item);
    }
  };
  try {
    const start = await ask("First day, YYYY-MM-DD", {
      findFault: (day) => findDayFault(day) ?? findExistingFault(day, force),
    });
    return {
      start,
      end: await ask("Last day, YYYY-MM-DD", {
        fallback: start,
        findFault: (day) => findDayFault(day) ?? findOrderFault(start, day),
      }),
      title: await ask("Title", { fallback: nameMonth(start) }),
      place: await ask("House or venue", { findFault: findPlaceFault }),
      city: await ask("City (may be empty)"),
      country: await ask("Country (may be empty)"),
      organizers: await askList("Organizer, NAME or NAME=https://… (may be empty)"),
      topics: await askList("First topic (may be empty)"),
      announced: /^y/i.test(
        await ask("Does the event lie ahead? y/n", {
          fallback: "n",
          findFault: (answer) => (/^(?:y|yes|n|no)$/i.test(answer) ? null : "Say y or n."),
        }),
      ),
    };
  } finally {
    terminal.close();
  }
}

interface AskOptions {
  /** The answer of somebody who just presses Enter. */
  readonly fallback?: string;
  /** What is wrong with an answer; `null` for nothing. */
  readonly findFault?: (answer: string) => string | null;
}

function checkEvent({ start, end, place }: NewEvent): void {
  const fault =
    findDayFault(start) ?? findDayFault(end) ?? findOrderFault(start, end) ?? findPlaceFault(place);
  if (fault !== null) throw new Error(fault);
}

function findDayFault(day: string): string | null {
  return isDay(day) ? null : `"${day}" is no day: write YYYY-MM-DD.`;
}

function findOrderFault(start: string, end: string): string | null {
  return end < start ? `The event ends (${end}) before it starts (${start}).` : null;
}

function findPlaceFault(place: string): string | null {
  return place.trim() === "" ? "Say where it was (--place NAME)." : null;
}

/** Said before eight more questions are answered in vain. */
function findExistingFault(start: string, force: boolean): string | null {
  const path = findPath(start);
  return existsSync(path) && !force ? `${showPath(path)} exists already. --force overwrites it.` : null;
}

function findPath(start: string): string {
  return fileURLToPath(new URL(`events/${start.slice(0, 7)}.md`, contentFolder));
}
