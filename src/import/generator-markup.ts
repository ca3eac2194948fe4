/**
 * A body without the markup that only another generator understands: template code around pictures becomes Markdown,
 * the code of MDX files is taken out. Words stay, or are in the notes.
 */
export function removeGeneratorMarkup(body: string, isMdx: boolean): { body: string; notes: string[] } {
  const notes: string[] = [];
  let text = body;
  for (const { pattern, note, replacement } of isMdx ? [...RULES, MODULE_RULE] : RULES) {
    const found = text.match(pattern) ?? [];
    if (found.length > 0) notes.push(`${note} (${found.length})`);
    text = text.replace(pattern, replacement);
  }
  const tags = text.match(LIQUID_TAG) ?? [];
  if (tags.length > 0) notes.push(`template code taken out: ${tags.join(" ")}`);
  return { body: text.replace(LIQUID_TAG, ""), notes };
}

interface Rule {
  readonly pattern: RegExp;
  readonly note: string;
  readonly replacement: (match: string, content: string) => string;
}

const RULES: readonly Rule[] = [
  {
    pattern: /\{\{[<%]\s*(?:figure|image|img)\s([^{}]*)[>%]\}\}/g,
    note: "figures of Hugo became pictures",
    replacement: (_, attributes) => formatFigure(attributes),
  },
  {
    pattern: /\{\{\s*(?:site\.(?:baseurl|url)|base_path|\$?\.Site\.BaseURL)\s*\}\}/g,
    note: "template code before addresses taken out",
    replacement: () => "",
  },
  {
    pattern: /\{\{\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|relURL|absURL)\s*\}\}/g,
    note: "template code around addresses taken out",
    replacement: (_, path) => path,
  },
];
const MODULE_RULE: Rule = {
  pattern:
    /^(?:import\s[^\n]*from\s*["'][^"']+["'];?|import\s*["'][^"']+["'];?|export\s+(?:const|default|let)\s[^\n]*)\n/gm,
  note: "lines of code taken out",
  replacement: () => "",
};
const LIQUID_TAG = /\{%(?:[^%]|%(?!\}))*%\}/g;

function formatFigure(attributes: string): string {
  const read = (name: string): string =>
    new RegExp(String.raw`\b${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))`)
      .exec(attributes)
      ?.slice(1)
      .find(Boolean) ?? "";
  const [alt, caption] = [read("alt"), read("caption")];
  const picture = `![${alt || caption || read("title")}](${read("src").replaceAll(" ", "%20")})`;
  return alt !== "" && caption !== "" ? `${picture}\n\n_${caption}_` : picture;
}
