import type { Yaml } from "mdast";
import type { z } from "zod";
import { parseDateRange } from "./dates.ts";
import { describeIssue, describeSchema, type Places } from "./describe-issue.ts";
import type { Place, Reporter } from "./diagnostics.ts";
import { FRONT_MATTER_KEYS, frontMatterSchema, isForeignKey } from "./front-matter-schema.ts";
import { readYaml } from "./read-yaml.ts";
import { suggest } from "./suggest.ts";
import { findKeyOffset, findOffset, placeInFile } from "./yaml-places.ts";

/** A broken file may lack even the title. */
const soundSchema = frontMatterSchema.partial({ title: true });

/** What the front matter says, as far as it is right, and where it says it. */
export interface ReadFrontMatter {
  readonly values: z.infer<typeof soundSchema>;
  /** The keys that have a value, right or wrong. */
  readonly given: ReadonlySet<string>;
  /** Where a value stands in the file: `place(["date", "start"])`. */
  readonly place: (path: readonly PropertyKey[]) => Place;
  /** Where a key stands in the file. */
  readonly keyPlace: (path: readonly PropertyKey[]) => Place;
}

const writtenSchema = describeSchema(frontMatterSchema);

/** Reads the YAML block; every finding is reported with its place in the file. */
export function readFrontMatter(node: Yaml | undefined, reporter: Reporter): ReadFrontMatter {
  const top: Place = { line: 1, column: 1 };
  if (!node) return { ...NOTHING, place: () => top, keyPlace: () => top };
  const { document, value } = readYaml(node, reporter);
  const placeAt = (offset: number): Place => placeInFile(node, offset);
  const place = (path: readonly PropertyKey[]): Place => placeAt(findOffset(document, path));
  const places: Places = { value: place, key: (path) => placeAt(findKeyOffset(document, path) ?? 0) };
  return { ...checkValues(value, reporter, places), place, keyPlace: places.key };
}

const NOTHING: Pick<ReadFrontMatter, "values" | "given"> = {
  values: soundSchema.parse({}),
  given: new Set(),
};

function checkValues(
  raw: unknown,
  reporter: Reporter,
  places: Places,
): Pick<ReadFrontMatter, "values" | "given"> {
  const place = places.value;
  if (raw === undefined) return NOTHING;
  if (!isRecord(raw)) {
    reporter.error(
      "front-matter-missing",
      place([]),
      "The front matter holds no keys.",
      "Write at least `title: Month Year`.",
    );
    return NOTHING;
  }
  const { own, meant } = partitionKeys(raw, reporter, places);
  const given = new Set(Object.keys(own));
  dropDateText(own, reporter, place);
  const result = frontMatterSchema.safeParse(own);
  if (result.success) {
    checkNestedKeys(own, result.data, [], reporter, places);
    return { values: result.data, given };
  }
  for (const issue of result.error.issues) {
    // A misspelt key is one mistake, not two.
    if (issue.path.length === 1 && meant.has(String(issue.path[0]))) continue;
    const [code, message, hint] = describeIssue(issue, raw, writtenSchema);
    reporter.error(code, place(issue.path), message, hint);
  }
  const broken = new Set(result.error.issues.map(({ path }) => path[0]));
  const sound = Object.fromEntries(Object.entries(own).filter(([key]) => !broken.has(key)));
  return { values: soundSchema.parse(sound), given };
}

function partitionKeys(
  raw: Record<string, unknown>,
  reporter: Reporter,
  places: Places,
): { own: Record<string, unknown>; meant: Set<string> } {
  const own: Record<string, unknown> = {};
  const meant = new Set<string>();
  for (const [key, value] of Object.entries(raw)) {
    if (FRONT_MATTER_KEYS.includes(key)) {
      // A key without a value says nothing; only the title must say something.
      if (value !== null) own[key] = value;
    } else if (!isForeignKey(key)) {
      reportUnknownKey(key, FRONT_MATTER_KEYS, reporter, places.key([key]));
      meant.add(suggest(key, FRONT_MATTER_KEYS) ?? "");
    }
  }
  return { own, meant };
}

function reportUnknownKey(key: string, allowed: readonly string[], reporter: Reporter, place: Place): void {
  const meant = suggest(key, allowed);
  if (meant)
    reporter.error(
      "unknown-key",
      place,
      `There is no key \`${key}\`: did you mean \`${meant}\`?`,
      `Write \`${meant}\`.`,
    );
  else
    reporter.warning(
      "unknown-key",
      place,
      `The key \`${key}\` is not used; its value appears nowhere.`,
      `Remove it, or use one of: ${allowed.join(", ")}.`,
    );
}

/**
 * Text in `date`. One day is what other generators keep there, the day of publication, and says nothing about
 * the event; anything else was meant as the event's days.
 */
function dropDateText(
  own: Record<string, unknown>,
  reporter: Reporter,
  place: ReadFrontMatter["place"],
): void {
  const text = own["date"];
  if (typeof text !== "string") return;
  delete own["date"];
  const at = place(["date"]);
  if (DAY_OF_PUBLICATION.test(text)) {
    reporter.warning(
      "date-shape",
      at,
      `\`date: ${text}\` is one day, not the event's first and last; it is not used.`,
      "Write `date: {start: YYYY-MM-DD, end: YYYY-MM-DD}`, or remove it.",
    );
    return;
  }
  const read = parseDateRange(text);
  const { start, end } = read.ok ? read.dates : { start: "YYYY-MM-DD", end: "YYYY-MM-DD" };
  reporter.error(
    "date-shape",
    at,
    `\`date: ${text}\` is one text; first and last day stand apart.`,
    `Write \`date: {start: ${start}, end: ${end}}\`.`,
  );
}

/** With or without a time. */
const DAY_OF_PUBLICATION = /^\d{4}-\d{2}-\d{2}(?:[T ]\d.*)?$/;

/** The schema passes over keys it does not know inside of `location`, `date` and the like: name them. */
function checkNestedKeys(
  raw: unknown,
  parsed: unknown,
  path: readonly PropertyKey[],
  reporter: Reporter,
  places: Places,
): void {
  if (Array.isArray(raw) && Array.isArray(parsed)) {
    raw.forEach(
      (item, index) => void checkNestedKeys(item, parsed[index], [...path, index], reporter, places),
    );
  } else if (isRecord(raw) && isRecord(parsed)) {
    for (const [key, value] of Object.entries(raw)) {
      const here = [...path, key];
      if (key in parsed) checkNestedKeys(value, parsed[key], here, reporter, places);
      else if (value !== null) reportUnknownKey(key, Object.keys(parsed), reporter, places.key(here));
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
