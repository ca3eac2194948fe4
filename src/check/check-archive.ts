import { compareText } from "../wrapup/compare-text.ts";
import { createReporter, type Place } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import type { CheckedWrapup } from "./read-wrapup-file.ts";

/** Adds what only shows when all wrap-ups are seen together: an event, or an old address of one, that is there twice. */
export function checkArchive(files: readonly CheckedWrapup[], found: Diagnostic[]): void {
  // The shorter name is the older one: `2030-01.md` was there before `2030-01-again.md`.
  const wrapups = files.toSorted((a, b) => a.path.length - b.path.length || compareText(a.path, b.path));
  for (const { code, keys, message, hint } of RULES) {
    const first = new Map<string, CheckedWrapup>();
    for (const wrapup of wrapups) {
      const reporter = createReporter(wrapup.parsed.event.file, found);
      for (const key of keys(wrapup)) {
        const other = first.get(key);
        if (other) reporter.error(code, message(other.parsed.event.file, key), hint, findKey(wrapup, key));
        else first.set(key, wrapup);
      }
    }
  }
}

interface RepeatRule {
  readonly code: string;
  readonly keys: (wrapup: CheckedWrapup) => readonly string[];
  readonly message: (other: string, key: string) => string;
  readonly hint: string;
}

const RULES: readonly RepeatRule[] = [
  {
    code: "event-repeated",
    keys: ({ path }) => [path.toLowerCase()],
    message: (other) => `${other} is the same name to many file systems.`,
    hint: "Give one of the files another name.",
  },
  {
    code: "event-repeated",
    keys: ({ parsed: { event } }) => (event.dates ? [`${event.dates.start} to ${event.dates.end}`] : []),
    message: (other, key) => `${other} is about the same days, ${key}.`,
    hint: "Keep one wrap-up for each event, or mend the dates of one.",
  },
  {
    code: "event-repeated",
    keys: ({ parsed: { event } }) => [event.title.trim().toLowerCase()],
    message: (other) => `${other} has the same title.`,
    hint: "Give each event a title of its own.",
  },
  {
    code: "alias-repeated",
    keys: ({ parsed: { event } }) => event.aliases,
    message: (other, key) => `${other} has the alias ${key} too.`,
    hint: "Keep the alias with the event that the address was about.",
  },
];

function findKey({ source, placeAt }: CheckedWrapup, key: string): Place | undefined {
  const offset = source.toLowerCase().indexOf(key.toLowerCase());
  return offset < 0 ? undefined : placeAt(offset);
}
