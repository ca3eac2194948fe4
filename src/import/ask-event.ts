import { countDays, isDay, MOST_DAYS, parseDateRange } from "../wrapup/dates.ts";
import { address } from "../wrapup/front-matter-schema.ts";
import type { EventDays, GivenDays } from "./event-days.ts";
import { type NewEvent, nameMonth } from "./new-wrapup.ts";

/** Somebody who can be asked. */
export interface Author {
  readonly ask: (question: string) => Promise<string>;
  readonly tell: (text: string) => void;
}

/**
 * Asks for an event, one fact after the other. An answer that cannot be is asked for again, with the reason.
 *
 * @param findExistingFault why there must not be an event that begins on this day, if so: said before eight more
 *   questions are answered in vain
 */
export async function askEvent(
  author: Author,
  findExistingFault: (day: string) => string | null,
): Promise<NewEvent> {
  const ask = async (
    question: string,
    { fallback = "", findFault = () => null }: AskOptions = {},
  ): Promise<string> => {
    for (;;) {
      const answer =
        (await author.ask(`${question}${fallback ? ` [${fallback}]` : ""}: `)).trim() || fallback;
      const fault = findFault(answer);
      if (fault === null) return answer;
      author.tell(`  ${fault}`);
    }
  };
  const askList = async (question: string, options: AskOptions = {}): Promise<string[]> => {
    const items: string[] = [];
    for (;;) {
      const item = await ask(items.length === 0 ? question : "  and (empty: no more)", options);
      if (item === "") return items;
      items.push(item);
    }
  };
  const start = await ask("First day, YYYY-MM-DD", {
    findFault: (day) => findDayFault(day) ?? findExistingFault(day),
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
    organizers: await askList("Organizer, NAME or NAME=https://… (may be empty)", {
      findFault: findOrganizerFault,
    }),
    topics: await askList("First topic (may be empty)"),
    announced: /^y/i.test(
      await ask("Does the event lie ahead? y/n", {
        fallback: "n",
        findFault: (answer) => (/^(?:y|yes|n|no)$/i.test(answer) ? null : "Say y or n."),
      }),
    ),
  };
}

/**
 * Asks for the days of an event whose document does not say them; `null` for an empty answer.
 *
 * @param found what the document says
 */
export async function askDays(
  author: Author,
  source: string,
  found: EventDays | null,
): Promise<GivenDays | null> {
  const month =
    found && `${found.month}, ${found.note === null ? "without days" : "the month of its publication"}`;
  for (;;) {
    const answer = await author.ask(
      `When was the event of ${source}? First and last day, or its month (empty: ${month ?? "leave it out"}): `,
    );
    if (answer.trim() === "") return null;
    const given = parseGivenDays(answer.trim());
    if (given !== null) return given;
    author.tell(`  "${answer}" is no time: write 2030-01-14 – 2030-01-18, or 2030-01.`);
  }
}

/** First and last day, or a month as `2030-01`; `null` for text that is neither. */
export function parseGivenDays(text: string): GivenDays | null {
  if (isDay(`${text}-01`)) return { month: text, dates: null };
  const result = parseDateRange(text);
  if (!result.ok || findOrderFault(result.dates.start, result.dates.end) !== null) return null;
  return { month: result.dates.start.slice(0, 7), dates: result.dates };
}

interface AskOptions {
  /** The answer of somebody who just presses Enter. */
  readonly fallback?: string;
  /** What is wrong with an answer; `null` for nothing. */
  readonly findFault?: (answer: string) => string | null;
}

/** @throws with the reason when there cannot be such an event */
export function checkEvent({ start, end, place, organizers }: NewEvent): void {
  const faults = [
    findDayFault(start) ?? findDayFault(end) ?? findOrderFault(start, end),
    findPlaceFault(place),
    ...organizers.map(findOrganizerFault),
  ];
  const fault = faults.find((fault) => fault !== null);
  if (fault) throw new Error(fault);
}

function findDayFault(day: string): string | null {
  return isDay(day) ? null : `"${day}" is no day: write YYYY-MM-DD.`;
}

function findOrderFault(start: string, end: string): string | null {
  if (end < start) return `The event ends (${end}) before it starts (${start}).`;
  const days = countDays({ start, end });
  return days > MOST_DAYS ? `From ${start} to ${end} the event would last ${days} days.` : null;
}

function findOrganizerFault(written: string): string | null {
  const url = /=(.*)$/s.exec(written)?.[1]?.trim();
  const isSound = url === undefined || address.safeParse(url).success;
  return isSound ? null : `"${url}" is no address: write NAME=https://….`;
}

function findPlaceFault(place: string): string | null {
  return place.trim() === "" ? "Say where it was (--place NAME)." : null;
}
