import { normaliseAddress } from "../archive/links.ts";
import { readHostAddress } from "../wrapup/code-hosts.ts";
import { compareText } from "../wrapup/compare-text.ts";
import { createReporter, type Place, type Reporter } from "../wrapup/diagnostics.ts";
import type { Diagnostic, ReferenceKind } from "../wrapup/model.ts";
import type { CheckOptions } from "./check-files.ts";
import { ROUTES } from "./inside-links.ts";
import type { CheckedWrapup } from "./read-wrapup-file.ts";

/** Adds what only shows when all wrap-ups are seen together: an event, or an old address of one, that is there twice. */
export function checkArchive(
  files: readonly CheckedWrapup[],
  options: CheckOptions,
  found: Diagnostic[],
): void {
  // The shorter name is the older one: `2030-01.md` was there before `2030-01-again.md`.
  const wrapups = files.toSorted((a, b) => a.path.length - b.path.length || compareText(a.path, b.path));
  for (const { code, list, normalise = foldCase, message, hint } of RULES) {
    const first = new Map<string, CheckedWrapup>();
    for (const wrapup of wrapups) {
      const reporter = createReporter(wrapup.parsed.event.file, found);
      for (const written of list(wrapup)) {
        const key = normalise(written);
        const other = first.get(key) ?? wrapup;
        if (other !== wrapup)
          reporter.error(code, message(other.parsed.event.file, written), hint, findPlace(wrapup, written));
        else first.set(key, wrapup);
      }
    }
  }
  for (const wrapup of wrapups)
    checkAliases(wrapup, options, createReporter(wrapup.parsed.event.file, found));
}

/** Old addresses that are not the event's alone: links of other events to them would lead to it. */
function checkAliases(
  wrapup: CheckedWrapup,
  { conventions, pages, siteUrl }: CheckOptions,
  reporter: Reporter,
): void {
  const home = normaliseAddress(siteUrl);
  const own = [...ROUTES, ...pages].map((route) => normaliseAddress(siteUrl + route));
  for (const alias of wrapup.parsed.event.aliases) {
    const address = normaliseAddress(alias);
    const isOwn = address === home || own.some((page) => `${address}/`.startsWith(`${page}/`));
    const isThing = SHARED_KINDS.has(readHostAddress(alias, conventions)?.kind ?? "document");
    if (isOwn || isThing || !/[/?]/.test(address))
      reporter.error(
        "alias-invalid",
        `${alias} is a page of ${isOwn ? "the archive" : isThing ? "a code host" : "a whole site"}, which other events link to.`,
        "Keep only addresses where this very wrap-up stood before.",
        findPlace(wrapup, alias),
      );
  }
}

const SHARED_KINDS = new Set<ReferenceKind>(["repository", "issue", "pull-request", "discussion", "commit"]);

interface RepeatRule {
  readonly code: string;
  /** What is compared, as it is written. */
  readonly list: (wrapup: CheckedWrapup) => readonly string[];
  readonly normalise?: (written: string) => string;
  readonly message: (other: string, written: string) => string;
  readonly hint: string;
}

const RULES: readonly RepeatRule[] = [
  {
    code: "event-repeated",
    list: ({ path }) => [path],
    message: (other) => `${other} is the same name to many file systems.`,
    hint: "Give one of the files another name.",
  },
  {
    code: "event-repeated",
    list: ({ parsed: { event } }) => (event.dates ? [`${event.dates.start} to ${event.dates.end}`] : []),
    message: (other, written) => `${other} is about the same days, ${written}.`,
    hint: "Keep one wrap-up for each event, or mend the dates of one.",
  },
  {
    code: "event-repeated",
    list: ({ parsed: { event } }) => [event.title],
    message: (other) => `${other} has the same title.`,
    hint: "Give each event a title of its own.",
  },
  {
    code: "alias-repeated",
    list: ({ parsed: { event } }) => event.aliases,
    normalise: normaliseAddress,
    message: (other, written) => `${other} has the alias ${written} too.`,
    hint: "Keep the alias with the event that the address was about.",
  },
];

function foldCase(text: string): string {
  return text.trim().toLowerCase();
}

/** Where a title or an address stands, and not a longer one that begins with it. */
function findPlace({ source, placeAt }: CheckedWrapup, written: string): Place | undefined {
  const pattern = written.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const match = new RegExp(`${pattern}(?![\\w/?#-])`, "i").exec(source);
  return match ? placeAt(match.index) : undefined;
}
