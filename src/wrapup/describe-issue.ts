import { z } from "zod";
import { frontMatterSchema } from "./front-matter-schema.ts";

/** The parts of a schema issue that matter here. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly expected?: unknown;
  readonly values?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

/** A schema issue as code, message and hint of a finding, in plain words. */
export function describeIssue(
  issue: Issue,
  own: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
): readonly [code: string, message: string, hint: string] {
  const name = issue.path.map(String).join(".");
  const value = issue.path.reduce(readChild, own as unknown);
  const description = findDescription(issue.path);
  const hint = description ? `${name}: ${description}` : "See the contributor guide for what the key holds.";
  if (value === undefined || value === null) {
    const code = name === "title" ? "title-missing" : "value-missing";
    const isEmpty = value === null || (known.has(String(issue.path[0])) && issue.path.length === 1);
    return [code, isEmpty ? `\`${name}\` is empty.` : `\`${name}\` is missing.`, hint];
  }
  const shown = typeof value === "object" ? "" : ` (${JSON.stringify(value)})`;
  const isCustom = /^is /.test(issue.message);
  const code = isCustom && issue.path.includes("date") ? "date-invalid" : "value-invalid";
  return [code, `\`${name}\`${shown} ${isCustom ? issue.message : describeShape(issue)}.`, hint];
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

function describeShape({ code, expected, values, minimum, maximum, message }: Issue): string {
  if (code === "invalid_value" && Array.isArray(values)) {
    return `is none of ${values.map((value) => `\`${String(value)}\``).join(", ")}`;
  }
  if (code === "too_big") return `is more than ${String(maximum)}`;
  if (code === "too_small") return `is too small: it must be ${String(minimum)} at least`;
  return SHAPES[String(expected)] ?? `has the wrong form: ${message}`;
}

const JSON_SCHEMA = z.toJSONSchema(frontMatterSchema, { io: "input" });

/** The sentence that the schema has for the deepest key of a path. */
function findDescription(path: readonly PropertyKey[]): string | undefined {
  let [schema, description]: [unknown, unknown] = [JSON_SCHEMA, undefined];
  for (const key of path) {
    // What may be left out is its own form, or null.
    const form = readChild(readChild(schema, "anyOf"), 0) ?? schema;
    schema =
      typeof key === "number" ? readChild(form, "items") : readChild(readChild(form, "properties"), key);
    description = readChild(schema, "description") ?? description;
  }
  return typeof description === "string" ? description : undefined;
}

function readChild(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}
