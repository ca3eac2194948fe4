import { z } from "zod";
import type { Place, Reporter } from "./diagnostics.ts";
import { suggest } from "./suggest.ts";
import type { Places } from "./yaml-places.ts";

/** The part of a JSON Schema that findings need; its descriptions are their hints. */
export interface WrittenSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<PropertyKey, WrittenSchema>>;
  readonly items?: WrittenSchema;
  readonly anyOf?: readonly WrittenSchema[];
}

/** What people write for a schema, as JSON Schema. */
export function describeSchema(schema: z.ZodType): WrittenSchema {
  return z.toJSONSchema(schema, { io: "input" }) as WrittenSchema;
}

/** Reports what a schema does not accept, each with its place. */
export function reportIssues(
  issues: readonly z.core.$ZodIssue[],
  written: unknown,
  schema: WrittenSchema,
  places: Places,
  reporter: Reporter,
): void {
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") {
      const allowed = Object.keys(findForms(issue.path, schema).at(-1)?.properties ?? {});
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
function describeIssue(
  issue: z.core.$ZodIssue,
  written: unknown,
  schema: WrittenSchema,
): readonly [code: string, message: string, hint: string] {
  const name = issue.path.map(String).join(".");
  const value = issue.path.reduce(readChild, written);
  const [whole, ...forms] = findForms(issue.path, schema);
  const description = forms.findLast((form) => form.description !== undefined)?.description;
  const keys = Object.keys((forms.at(-1) ?? whole)?.properties ?? {});
  const hint = description ? `${name}: ${description}` : `Its keys are: ${keys.join(", ")}.`;
  // What stands for all of an entry, or of a file, has no name.
  const subject = name === "" ? "This" : `\`${name}\``;
  if (value === undefined || value === null) {
    const code = name === "title" ? "title-missing" : "value-missing";
    return value === null
      ? [code, `${subject} is empty.`, `${hint} A value that begins with \`#\` needs quotes.`]
      : [code, `${subject} is missing.`, hint];
  }
  const shown = typeof value === "object" ? "" : ` (${JSON.stringify(value)})`;
  const isCustom = /^(?:is|holds) /.test(issue.message);
  const code = isCustom && issue.path.includes("date") ? "date-invalid" : "value-invalid";
  const message = `${subject}${shown} ${isCustom ? issue.message : describeShape(issue)}.`;
  return [code, message, suggestValue(issue, value, forms.at(-1) ?? whole ?? {}) ?? hint];
}

/** What to write for a value of another type. */
function suggestValue(issue: z.core.$ZodIssue, value: unknown, form: WrittenSchema): string | null {
  const expected = issue.code === "invalid_type" ? issue.expected : "";
  if (expected === "string" && typeof value !== "object") return `Put it into quotes: \`"${value}"\`.`;
  if (typeof value !== "string") return null;
  if (expected === "number" && /^\d+$/.test(value)) return `Leave the quotes out: \`${value}\`.`;
  // Between braces and brackets, a comma ends a value.
  const quoted = /[^\p{L}\p{N} ./-]/u.test(value) ? JSON.stringify(value) : value;
  const name = issue.path.map(String).join(".");
  const [key] = Object.keys((expected === "array" ? form.items : form)?.properties ?? {});
  if (expected === "array") return `Write \`${name}: [${key ? `{${key}: ${quoted}}` : quoted}]\`.`;
  if (key === undefined || name === "") return null;
  const isItem = typeof issue.path.at(-1) === "number";
  return `Write \`${isItem ? `- ${key}: ${value}` : `${name}: {${key}: ${quoted}}`}\`.`;
}

const SHAPES: Readonly<Record<string, string>> = {
  string: "is not a text",
  number: "is not a number",
  int: "is not a whole number",
  boolean: "is neither `true` nor `false`",
  array: "is not a list, which has brackets around it, or a line with `- ` for each",
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

/** The schemas on the way to a value, that of the whole first. What may be left out is its own form, or null. */
export function findForms(path: readonly PropertyKey[], schema: WrittenSchema | undefined): WrittenSchema[] {
  const form = { ...schema?.anyOf?.[0], ...schema };
  const [key, ...others] = path;
  if (key === undefined) return [form];
  return [form, ...findForms(others, typeof key === "number" ? form.items : form.properties?.[key])];
}

function readChild(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}
