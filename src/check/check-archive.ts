import { createReporter, type Place } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import type { CheckedWrapup } from "./read-wrapup-file.ts";

/** What only shows when all wrap-ups are seen together: an event, or an old address of one, that is there twice. */
export function checkArchive(files: readonly CheckedWrapup[]): Diagnostic[] {
  // The shorter name is the older one: `2030-01.md` was there before `2030-01-again.md`.
  const wrapups = files.toSorted((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
  return [
    ...checkRepeats(wrapups, {
      code: "event-repeated",
      keys: ({ path }) => [path.toLowerCase()],
      message: (other) => `${other} is the same name to many file systems.`,
      hint: "Give one of the files another name.",
    }),
    ...checkRepeats(wrapups, {
      code: "event-repeated",
      keys: ({ parsed: { event } }) => (event.dates ? [`${event.dates.start} to ${event.dates.end}`] : []),
      message: (other, key) => `${other} is about the same days, ${key}.`,
      hint: "Keep one wrap-up for each event, or mend the dates of one.",
    }),
    ...checkRepeats(wrapups, {
      code: "event-repeated",
      keys: ({ parsed: { event } }) => [event.title.trim().toLowerCase()],
      message: (other) => `${other} has the same title.`,
      hint: "Give each event a title of its own.",
    }),
    ...checkRepeats(wrapups, {
      code: "alias-repeated",
      keys: ({ parsed: { event } }) => event.aliases,
      message: (other, key) => `${other} has the alias ${key} too.`,
      hint: "Keep the alias with the event that the address was about.",
    }),
  ];
}

interface RepeatRule {
  readonly code: string;
  readonly keys: (wrapup: CheckedWrapup) => readonly string[];
  readonly message: (other: string, key: string) => string;
  readonly hint: string;
}

function checkRepeats(wrapups: readonly CheckedWrapup[], rule: RepeatRule): Diagnostic[] {
  const first = new Map<string, CheckedWrapup>();
  return wrapups.flatMap((wrapup) => {
    const reporter = createReporter(wrapup.parsed.event.file);
    for (const key of rule.keys(wrapup)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, wrapup);
      else
        reporter.error(
          rule.code,
          rule.message(other.parsed.event.file, key),
          rule.hint,
          findKey(wrapup, key),
        );
    }
    return reporter.diagnostics();
  });
}

function findKey({ source, placeAt }: CheckedWrapup, key: string): Place | undefined {
  const offset = source.toLowerCase().indexOf(key.toLowerCase());
  return offset < 0 ? undefined : placeAt(offset);
}
