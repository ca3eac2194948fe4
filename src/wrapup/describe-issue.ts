import { z } from "zod";
import type { Place, Reporter } from "./diagnostics.ts";
import { suggest } from "./suggest.ts";
import type { Places } from "./yaml-places.ts";

/** A JSON Schema; its descriptions are the hints of findings. */
export type WrittenSchema = z.core.JSONSchema.BaseSchema;

/** What people write for a schema, as JSON Schema. */
export function describeSchema(schema: z.ZodType): WrittenSchema {
  return z.toJSONSchema(schema, { io: "input" });
}

/** Reports what a strict schema does not accept, each with its place. */
export function reportIssues(
  issues: readonly z.core.$ZodIssue[],
  written: unknown,
  schema: WrittenSchema,
  places: Places,
  reporter: Reporter,
): void {
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") {
      const allowed = Object.keys(readChild(findForm(issue.path, schema), "properties") ?? {});
      for (const key of issue.keys)
        reportUnknownKey(key, allowed, places.key([...issue.path, key]), reporter);
    } else reporter.error(...describeIssue(issue, written, schema), places.value(issue.path));
  }
}

/** Reports a key that a schema does not have, with the one that was meant, or all that there are. */
export function reportUnknownKey(
  key: string,
  allowed: readonly string[],
  place: Place,
  reporter: Reporter,
): void {
  const meant = suggest(key, allowed);
  const question = meant ? `: did you mean \`${meant}\`?` : ".";
  const hint = meant ? `Write \`${meant}\`.` : `Use one of: ${allowed.join(", ")}.`;
  reporter.error("unknown-key", `There is no key \`${key}\`${question}`, hint, place);
}

/** A schema issue as code, message and hint of a finding, in plain words. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  written: unknown,
  schema: WrittenSchema,
): readonly [code: string, message: string, hint: string] {
  const name = issue.path.map(String).join(".");
  const value = issue.path.reduce(readChild, written);
  const description = findDescription(issue.path, schema);
  const keys = Object.keys(readChild(findForm(issue.path, schema), "properties") ?? {});
  const hint = description ? `${name}: ${description}` : `Its keys are: ${keys.join(", ")}.`;
  // What stands for all of an entry, or of a file, has no name.
  const subject = name === "" ? "This" : `\`${name}\``;
  if (value === undefined || value === null) {
    const code = name === "title" ? "title-missing" : "value-missing";
    return [code, `${subject} is ${value === null ? "empty" : "missing"}.`, hint];
  }
  const shown = typeof value === "object" ? "" : ` (${JSON.stringify(value)})`;
  const isCustom = /^is /.test(issue.message);
  const code = isCustom && issue.path.includes("date") ? "date-invalid" : "value-invalid";
  const message = `${subject}${shown} ${isCustom ? issue.message : describeShape(issue)}.`;
  const isBareItem = typeof value !== "object" && typeof issue.path.at(-1) === "number" && keys.length > 0;
  return [code, message, isBareItem ? `Write \`- ${keys[0]}: ${value}\`.` : hint];
}

const SHAPES: Readonly<Record<string, string>> = {
  string: "is not a text",
  number: "is not a number",
  int: "is not a whole number",
  boolean: "is neither `true` nor `false`",
  array: "is not a list: write `[one, two]`, or a line with `- ` for each",
  tuple: "is not a list of two numbers: write `[48.35, 9.73]`",
  object: "is not a group of keys: write `{key: value}`, or a line for each, indented by two spaces",
  record: "is not a group of keys: write `{key: value}`",
};

function describeShape(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value")
    return `is none of ${issue.values.map((value) => `\`${String(value)}\``).join(", ")}`;
  if (issue.code === "too_big") return `is more than ${issue.maximum}`;
  if (issue.code === "too_small") return `is too small: it must be ${issue.minimum} at least`;
  const shape = issue.code === "invalid_type" ? SHAPES[issue.expected] : undefined;
  return shape ?? `has the wrong form: ${issue.message}`;
}

/** The sentence that the schema has for the deepest key of a path. */
function findDescription(path: readonly PropertyKey[], schema: WrittenSchema): string | undefined {
  const descriptions = path.map((_, index) => {
    const start = path.slice(0, index + 1);
    return (
      readChild(findChild(start, schema), "description") ?? readChild(findForm(start, schema), "description")
    );
  });
  return descriptions.findLast((description) => typeof description === "string");
}

function findChild(path: readonly PropertyKey[], schema: unknown): unknown {
  return path.reduce((parent, key) => {
    const form = findForm([], parent);
    return typeof key === "number" ? readChild(form, "items") : readChild(readChild(form, "properties"), key);
  }, schema);
}

/** What may be left out is its own form, or null. */
function findForm(path: readonly PropertyKey[], schema: unknown): unknown {
  const child = findChild(path, schema);
  return readChild(readChild(child, "anyOf"), 0) ?? child;
}

function readChild(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}
