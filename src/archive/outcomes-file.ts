import { Document, parseDocument } from "yaml";
import { z } from "zod";
import { describeSchema, reportIssues } from "../wrapup/describe-issue.ts";
import { createPlaceFinder, createReporter, type Reporter } from "../wrapup/diagnostics.ts";
import { text } from "../wrapup/front-matter-schema.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import { type ReadYaml, readYaml } from "../wrapup/read-yaml.ts";
import { findPlaces, type Places } from "../wrapup/yaml-places.ts";

const day = z.iso.date({ error: "is not a day such as `2026-08-21`" });
const number = z
  .string()
  .regex(/^[\w.-]+\/[\w.-]+#[1-9]\d*$/, { error: "is not of the form `owner/repo#123`" });

/** What is known of one issue or pull request. */
export const outcomeFields = {
  ref: number.describe("The issue or pull request, as `owner/repo#123`."),
  state: z
    .enum(["merged", "open", "closed", "completed", "not-planned"])
    .describe(
      "merged, open or closed; completed or not-planned for an issue that was closed for that reason.",
    ),
  date: day.optional().describe("The day it was merged or closed."),
  release: z
    .strictObject({ tag: text, date: day.optional() })
    .optional()
    .describe("The first release that has it, as `{tag: v1.37.0, date: 2021-12-03}`."),
  supersededBy: number.optional().describe("What took its place, as `owner/repo#123`."),
  revertedBy: number.optional().describe("The pull request that took it back, as `owner/repo#123`."),
  title: text.optional().describe("Its title on the code host."),
  isPreparatory: z
    .boolean()
    .optional()
    .describe(
      "true for what a topic needed first, and is not its work: a proposal, a bug that stood in the way.",
    ),
  asOf: day.describe("The day this was known."),
};

/** What the code host said about one issue or pull request: an entry of `content/outcomes.json`. */
export const outcomeSchema = z
  .strictObject(outcomeFields)
  .superRefine(({ state, date, release, revertedBy, asOf }, context) => {
    const add = (path: string[], message: string): void =>
      context.addIssue({ code: "custom", path, message });
    if (state === "open" && date !== undefined) add(["date"], "is given, but it is open");
    if (state !== "merged" && release) add(["release"], "is given, but it was not merged");
    if (state !== "merged" && revertedBy) add(["revertedBy"], "is given, but it was not merged");
    if (date !== undefined && date > asOf) add(["date"], `is after ${asOf}, the day it was known`);
    if (!release?.date) return;
    if (release.date > asOf) add(["release", "date"], `is after ${asOf}, the day it was known`);
    if (date !== undefined && release.date < date) add(["release", "date"], `is before the merge, ${date}`);
  });

export type Outcome = z.infer<typeof outcomeSchema>;

/** A person's correction: its fields win, and `null` takes one away. */
const outcomeOverrideSchema = z.strictObject({
  ...z.object(outcomeFields).partial().extend({ ref: outcomeFields.ref, asOf: outcomeFields.asOf }).shape,
  date: outcomeFields.date.nullable(),
  release: outcomeFields.release.nullable(),
  supersededBy: outcomeFields.supersededBy.nullable(),
  revertedBy: outcomeFields.revertedBy.nullable(),
  reason: text.describe("Why the code host's answer is not the whole story."),
});

export interface OutcomesOptions {
  /** The files' paths, as diagnostics print them. */
  readonly file: string;
  readonly overridesFile: string;
  /** The short forms that topics name, in lower case; without them nothing is said about unknown ones. */
  readonly refs?: ReadonlySet<string>;
}

/**
 * The outcomes of `content/outcomes.json` with the corrections of `content/outcomes.overrides.yaml`, in the
 * file's order. Never throws for bad content: what is wrong comes back as diagnostics, and is left out.
 */
export function parseOutcomes(
  json: string,
  overrides: string,
  { file, overridesFile, refs }: OutcomesOptions,
): { readonly outcomes: readonly Outcome[]; readonly diagnostics: readonly Diagnostic[] } {
  const written = openList(file, (reporter) => readJson(json, reporter));
  const corrections = openList(overridesFile, (reporter) => readYaml(overrides, 1, reporter));
  const entries = new Map<string, Entry>();
  for (const { index, value: outcome } of readEntries(written, outcomeSchema))
    entries.set(normaliseRef(outcome.ref), { list: written, index, outcome });
  for (const { index, value } of readEntries(corrections, outcomeOverrideSchema)) {
    const key = normaliseRef(value.ref);
    const { reason: _, ...correction } = value;
    const fields = Object.entries({ ...entries.get(key)?.outcome, ...correction });
    const corrected = Object.fromEntries(fields.filter(([, field]) => field !== null));
    const outcome = checkValue(corrections, index, outcomeSchema, corrected);
    if (outcome) entries.set(key, { list: corrections, index, outcome });
  }
  const outcomes = [...entries.values()].map(({ outcome }) => outcome);
  const successors = outcomes.flatMap(({ supersededBy }) => supersededBy ?? []).map(normaliseRef);
  const known = refs && new Set([...refs, ...successors]);
  for (const [key, { list, index, outcome }] of entries) {
    if (known && !known.has(key)) {
      list.reporter.warning(
        "outcome-unknown",
        `No topic names ${outcome.ref}.`,
        "Mend the reference here or in the wrap-up; `npm run outcomes` drops what no topic names.",
        list.places.value([index, "ref"]),
      );
    }
    if (isCycle(key, entries)) {
      list.reporter.error(
        "outcome-cycle",
        `What took the place of ${outcome.ref} leads back to it.`,
        "Leave `supersededBy` out of the one that was really merged.",
        list.places.value([index, "supersededBy"]),
      );
    }
  }
  return {
    outcomes,
    diagnostics: [...written.reporter.diagnostics(), ...corrections.reporter.diagnostics()],
  };
}

/** Code hosts do not tell upper from lower case. */
export function normaliseRef(ref: string): string {
  return ref.toLowerCase();
}

interface List {
  readonly entries: readonly unknown[];
  readonly reporter: Reporter;
  readonly places: Places;
}

/** An outcome, and where it stands. */
interface Entry {
  readonly list: List;
  readonly index: number;
  readonly outcome: Outcome;
}

function openList(file: string, read: (reporter: Reporter) => ReadYaml): List {
  const reporter = createReporter(file);
  const { value, places } = read(reporter);
  const entries = Array.isArray(value) ? value : [];
  if (value !== undefined && value !== null && !Array.isArray(value))
    reporter.error("value-invalid", "The file is not a list.", "Begin each entry with its `ref`.");
  return { entries, reporter, places };
}

/** JSON is YAML too, and read as such only to find the place of a finding: a large archive has much of it. */
function readJson(text: string, reporter: Reporter): ReadYaml {
  const placeAt = createPlaceFinder(text);
  let document: Document | undefined;
  const places = findPlaces(() => {
    document ??= parseAsYaml(text);
    return document;
  }, placeAt);
  try {
    return { value: JSON.parse(text), places };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const offset = Number(/ position (\d+)/.exec(reason)?.[1] ?? 0);
    const hint = "`npm run outcomes` writes this file: take it from the commit before, and run that again.";
    const message = `The file cannot be read: ${reason.replace(/\s+/g, " ")}.`;
    reporter.error("yaml-syntax", message, hint, placeAt(offset));
    return { value: undefined, places };
  }
}

/** Thousands of brackets inside of each other are too much for the parser, and their places no loss. */
function parseAsYaml(json: string): Document {
  try {
    return parseDocument(json, { prettyErrors: false });
  } catch {
    return new Document();
  }
}

/** The entries that are right, each reference once. */
function readEntries<Value extends { readonly ref: string }>(
  list: List,
  schema: z.ZodType<Value>,
): { readonly index: number; readonly value: Value }[] {
  const seen = new Set<string>();
  return list.entries.flatMap((entry, index) => {
    const value = checkValue(list, index, schema, entry);
    if (!value) return [];
    if (seen.has(normaliseRef(value.ref))) {
      const place = list.places.value([index, "ref"]);
      list.reporter.error("outcome-repeated", `${value.ref} is listed twice.`, "Keep one of the two.", place);
      return [];
    }
    seen.add(normaliseRef(value.ref));
    return { index, value };
  });
}

function checkValue<Value>(
  { reporter, places }: List,
  index: number,
  schema: z.ZodType<Value>,
  value: unknown,
): Value | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const inEntry = {
    value: (path: readonly PropertyKey[]) => places.value([index, ...path]),
    key: (path: readonly PropertyKey[]) => places.key([index, ...path]),
  };
  reportIssues(result.error.issues, value, describeSchema(schema), inEntry, reporter);
  return null;
}

/** Whether what took the place of a reference leads back to it. */
function isCycle(key: string, entries: ReadonlyMap<string, Entry>): boolean {
  const seen = new Set<string>();
  let next = key;
  while (!seen.has(next)) {
    seen.add(next);
    next = normaliseRef(entries.get(next)?.outcome.supersededBy ?? "");
  }
  return next === key;
}
