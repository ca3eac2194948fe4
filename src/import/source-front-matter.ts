import { parseDocument } from "yaml";

/** A document in its two parts. */
export interface SplitSource {
  /** The keys of the front matter; empty without one. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly hasFrontMatter: boolean;
  readonly body: string;
  /** Why the front matter could not be read, if it could not. */
  readonly problem: string | null;
}

const FENCES = [
  { pattern: /^---[ \t]*\n([\s\S]*?)\n?^---[ \t]*(?:\n|$)/m, parse: parseYaml },
  { pattern: /^\+\+\+[ \t]*\n([\s\S]*?)\n?^\+\+\+[ \t]*(?:\n|$)/m, parse: parseTomlValues },
  { pattern: /^;;;[ \t]*\n([\s\S]*?)\n?^;;;[ \t]*(?:\n|$)/m, parse: parseYaml },
] as const;

/** Splits a document into front matter (YAML, TOML, or JSON between `;;;`) and body. */
export function splitSource(text: string): SplitSource {
  for (const { pattern, parse } of FENCES) {
    const match = pattern.exec(text);
    if (match?.index !== 0) continue;
    const body = text.slice(match[0].length);
    try {
      return { values: parse(match[1] ?? ""), hasFrontMatter: true, body, problem: null };
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return { values: {}, hasFrontMatter: true, body, problem };
    }
  }
  return { values: {}, hasFrontMatter: false, body: text, problem: null };
}

function parseYaml(text: string): Record<string, unknown> {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new Error(error.message);
  const values: unknown = document.toJS({ maxAliasCount: 20 });
  return typeof values === "object" && values !== null && !Array.isArray(values)
    ? (values as Record<string, unknown>)
    : {};
}

/**
 * The top-level keys of simple TOML, as front matter uses it: strings, numbers, booleans, dates (as text)
 * and lists of these. Tables and everything else are passed over.
 */
function parseTomlValues(text: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const top = text.split(/^[ \t]*\[/m)[0] ?? "";
  const assignment =
    /^[ \t]*([\w-]+|"[^"\n]*")[ \t]*=[ \t]*(\[[^\]]*\]|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\n#]+)/gm;
  for (const [, key = "", value = ""] of top.matchAll(assignment)) {
    values[key.replaceAll('"', "")] = parseTomlValue(value.trim());
  }
  return values;
}

function parseTomlValue(text: string): unknown {
  if (text.startsWith("[")) {
    const items = text.slice(1, -1).match(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,]+/g) ?? [];
    return items.map(parseTomlValue);
  }
  if (text.startsWith('"""')) return text.slice(3, -3).trim();
  if (text.startsWith('"')) return JSON.parse(text) as unknown;
  if (text.startsWith("'")) return text.slice(1, -1);
  if (text === "true" || text === "false") return text === "true";
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
