import type { Yaml } from "mdast";
import type { z } from "zod";
import { parseDateRange } from "./dates.ts";
import { describeSchema, findForms, reportIssues, reportUnknownKey } from "./describe-issue.ts";
import type { Place, Reporter } from "./diagnostics.ts";
import { FRONT_MATTER_KEYS, frontMatterSchema, isForeignKey } from "./front-matter-schema.ts";
import { readYaml } from "./read-yaml.ts";
import { suggest } from "./suggest.ts";
import type { Places } from "./yaml-places.ts";

/** A broken file may lack even the title. */
const soundSchema = frontMatterSchema.partial({ title: true });

/** What the front matter says, as far as it is right, and where it says it. */
export interface ReadFrontMatter {
  readonly values: z.infer<typeof soundSchema>;
  /** The keys that have a value, right or wrong. */
  readonly given: ReadonlySet<string>;
  readonly places: Places;
}

const writtenSchema = describeSchema(frontMatterSchema);

/** Reads the YAML block; every finding is reported with its place in the file. */
export function readFrontMatter(node: Yaml | undefined, reporter: Reporter): ReadFrontMatter {
  const top = () => ({ line: 1, column: 1 });
  if (!node) return { ...NOTHING, places: { value: top, key: top } };
  const { value, places } = readYaml(node.value, 2, reporter);
  return { ...checkValues(value, reporter, places), places };
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
  if (raw === undefined) return NOTHING;
  if (!isRecord(raw)) {
    const hint = "Write at least `title: Month Year`.";
    reporter.error("front-matter-missing", "The front matter holds no keys.", hint, places.value([]));
    return NOTHING;
  }
  const { own, meant } = partitionKeys(raw, reporter, places);
  const given = new Set(Object.keys(own));
  dropDateText(own, reporter, places.value(["date"]));
  for (const name of checkNestedKeys(own, [], reporter, places)) meant.add(name);
  const result = frontMatterSchema.safeParse(own);
  if (result.success) return { values: result.data, given };
  // A misspelt key is one mistake, not two.
  const issues = result.error.issues.filter(({ path }) => !meant.has(path.join(".")));
  reportIssues(issues, raw, writtenSchema, places, reporter);
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
    } else if (HIDING.test(`${key}: ${value}`)) {
      reporter.warning(
        "unknown-key",
        `\`${key}\` hides nothing here: the page is public.`,
        "Remove it, or keep the file back until everybody may read it.",
        places.key([key]),
      );
    } else if (!isForeignKey(key)) {
      reportKey(key, FRONT_MATTER_KEYS, places.key([key]), reporter);
      meant.add(suggest(key, FRONT_MATTER_KEYS) ?? "");
    }
  }
  return { own, meant };
}

/** What keeps a page from readers of other generators. */
const HIDING = /^(?:(?:draft|unlisted|expiryDate): (?!false$|null$)|published: false$)/;

/** A key that is close to a known one is a mistake; any other says nothing to anybody. */
function reportKey(key: string, allowed: readonly string[], place: Place, reporter: Reporter): void {
  const message = `The key \`${key}\` is not used; its value appears nowhere.`;
  if (suggest(key, allowed)) reportUnknownKey(key, allowed, place, reporter);
  else reporter.warning("unknown-key", message, `Remove it, or use one of: ${allowed.join(", ")}.`, place);
}

/**
 * Text in `date`. One day is what other generators keep there, the day of publication, and says nothing about
 * the event; anything else was meant as the event's days.
 */
function dropDateText(own: Record<string, unknown>, reporter: Reporter, place: Place): void {
  const text = own["date"];
  if (typeof text !== "string") return;
  delete own["date"];
  const read = parseDateRange(text);
  const { start, end } = read.ok ? read.dates : { start: "YYYY-MM-DD", end: "YYYY-MM-DD" };
  if (DAY_OF_PUBLICATION.test(text))
    reporter.warning(
      "date-shape",
      `\`date: ${text}\` is one day, not the event's first and last; it is not used.`,
      "Write `date: {start: YYYY-MM-DD, end: YYYY-MM-DD}`, or remove it.",
      place,
    );
  else
    reporter.error(
      "date-shape",
      `\`date: ${text}\` is one text; first and last day stand apart.`,
      `Write \`date: {start: ${start}, end: ${end}}\`.`,
      place,
    );
}

/** With or without a time. */
const DAY_OF_PUBLICATION = /^\d{4}-\d{2}-\d{2}(?:[T ]\d.*)?$/;

/** Reports the keys inside of `location`, `date` and the like that the schema would pass over, and lists what was meant. */
function checkNestedKeys(
  raw: unknown,
  path: readonly PropertyKey[],
  reporter: Reporter,
  places: Places,
): string[] {
  if (Array.isArray(raw))
    return raw.flatMap((item, index) => checkNestedKeys(item, [...path, index], reporter, places));
  if (!isRecord(raw)) return [];
  const allowed = Object.keys(findForms(path, writtenSchema).at(-1)?.properties ?? {});
  return Object.entries(raw).flatMap(([key, value]) => {
    const here = [...path, key];
    if (allowed.length === 0 || allowed.includes(key)) return checkNestedKeys(value, here, reporter, places);
    if (value !== null) reportKey(key, allowed, places.key(here), reporter);
    return [...path, suggest(key, allowed)].join(".");
  });
}

/** Whether a value is what YAML calls a map. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Says why a file has no front matter: there is none, or its fences are not what they must be. */
export function reportNoFrontMatter(source: string, reporter: Reporter): void {
  const lines = source
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/, MOST_LINES)
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== "");
  const opening = lines[first] ?? "";
  const report = (index: number, message: string, hint: string): void =>
    reporter.error("front-matter-broken", message, hint, { line: index + 1, column: 1 });
  const closing = lines.findIndex((line, index) => index > first && (line === "---" || ALMOST.test(line)));
  if (opening === "---" && first > 0)
    report(first, "The front matter is not the first thing in the file.", "Remove the blank lines above it.");
  else if (opening !== "---" && ALMOST.test(opening) && isKey(lines[first + 1]))
    report(first, `\`${opening}\` opens no front matter.`, "Write `---`.");
  else if (opening === "---" && closing > 0)
    report(closing, `\`${lines[closing]}\` closes no front matter.`, "Write `---`.");
  else if (opening === "---")
    report(
      first,
      "The front matter is never closed.",
      "Write `---` in a line of its own below the last key.",
    );
  else
    reporter.error(
      "front-matter-missing",
      "The file has no front matter.",
      "Start the file with `---`, `title: Month Year` and `---`.",
    );
}

/** Lines of hyphens or dashes that were meant as `---`. */
const ALMOST = /^(?:-{2}|-{4,}|[–—−]+-?|\.{3})\s*$/;
/** Nobody's front matter is longer. */
const MOST_LINES = 200;

function isKey(line: string | undefined): boolean {
  return /^[\w-]+:/.test(line ?? "");
}
