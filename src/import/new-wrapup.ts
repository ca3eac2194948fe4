import { site } from "../site.config.ts";
import { formatWrapup } from "./format-wrapup.ts";

/** What an author says about a new event. */
export interface NewEvent {
  /** First and last day, YYYY-MM-DD. */
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly place: string;
  readonly city: string;
  readonly country: string;
  /** Names, or names with their pages: `Example Inc.=https://example.org`. */
  readonly organizers: readonly string[];
  readonly topics: readonly string[];
  /** Whether the event lies ahead. */
  readonly announced: boolean;
}

/** A wrap-up to fill in. It has no errors as it is, and a warning for each sentence that asks. */
export function buildNewWrapup(event: NewEvent, schema: string): string {
  const values = {
    title: event.title,
    ...(event.announced ? { status: "announced" } : {}),
    date: { start: event.start, end: event.end },
    location: {
      name: event.place,
      ...(event.city ? { city: event.city } : {}),
      ...(event.country ? { country: event.country } : {}),
    },
    organizers: event.organizers.map(readOrganizer),
  };
  const topics = event.topics.length > 0 ? event.topics : event.announced ? [] : ["The First Topic"];
  const body = event.announced
    ? topics.map(formatTopic)
    : [FRAME.introduction, ...topics.map(formatTopic), FAST_TRACKS];
  return formatWrapup(values, body.join("\n\n"), schema);
}

/** `November 2023` for a day in it, in the language of the wrap-ups. */
export function nameMonth(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return date.toLocaleDateString(site.language, { month: "long", year: "numeric", timeZone: "UTC" });
}

function readOrganizer(written: string): { name: string; url?: string } {
  const [, name = written, url] = /^(.*?)=(https?:\/\/.*)$/.exec(written) ?? [];
  return url === undefined ? { name: name.trim() } : { name: name.trim(), url };
}

/** What an author replaces. */
const FRAME = {
  introduction: "Two or three sentences: who met, where, and what the week was like.",
  problem: "What was wrong, and for whom?",
  motivation: "📈 What gets better?",
  achievements: "What works now?",
  nextSteps: "What is left?",
  code: "The pull requests, as owner/repo#123 or with their addresses.",
  fastTrack: "What was done, with its link.",
};
export const FRAME_SENTENCES: readonly string[] = Object.values(FRAME);

function formatTopic(title: string): string {
  return `## ${title.replace(/\s+/g, " ").trim()}

**Problem Statement:** ${FRAME.problem}

**Motivation/Benefits:** ${FRAME.motivation}

**Achievements:** ${FRAME.achievements}

**Next Steps:** ${FRAME.nextSteps}

**Code:** ${FRAME.code}`;
}

const FAST_TRACKS = `## Fast Tracks

- **A small topic.** ${FRAME.fastTrack}`;
