/**
 * The top-level keys of simple TOML, as front matter uses it: strings, numbers, booleans, dates (as text)
 * and lists of these. Tables and everything else are passed over.
 */
export function parseTomlValues(text: string): Record<string, unknown> {
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
