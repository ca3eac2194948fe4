import { blankNodes } from "../check/read-wrapup-file.ts";
import { createReporter } from "../wrapup/diagnostics.ts";
import { parseGuarded } from "../wrapup/parse-guarded.ts";
import { applyEdits } from "./body-edits.ts";

/**
 * A body without the markup that only another generator understands: template code around pictures and code becomes
 * Markdown, the code of MDX files is taken out. Words stay, or are in the notes; what the body shows as code stays
 * as it is.
 */
export function removeGeneratorMarkup(body: string, isMdx: boolean): { body: string; notes: string[] } {
  const notes: string[] = [];
  let text = body;
  for (const { pattern, note, isQuoted, replacement } of isMdx ? [MODULE_RULE, ...RULES] : RULES) {
    if (text.search(pattern) < 0) continue;
    // A rule may make code, so each sees a tree of its own.
    const tree = parseGuarded(text, createReporter(""));
    if (tree === null) break;
    const matches = [...blankNodes(text, tree, /^(?:code|inlineCode)$/).matchAll(pattern)];
    const edits = matches.map(({ index: start, 0: { length } }) => {
      const written = text.slice(start, start + length);
      return { start, end: start + length, written, text: written.replace(pattern, replacement) };
    });
    const found = isQuoted ? `: ${edits.map(({ written }) => written).join(" ")}` : ` (${edits.length})`;
    if (edits.length > 0) notes.push(note + found);
    text = applyEdits(text, edits);
  }
  return { body: text, notes };
}

interface Rule {
  readonly pattern: RegExp;
  readonly note: string;
  /** Whether the report shows what was found, rather than how often. */
  readonly isQuoted?: boolean;
  readonly replacement: (match: string, content: string) => string;
}

const RULES: readonly Rule[] = [
  {
    pattern: /\{[{%][<%-]?\s*(?:end|\/)?highlight\b([^{}]*)\}\}?/g,
    note: "template code around code became fences",
    replacement: (_, language) => `\`\`\`${/\w[\w+#-]*/.exec(language)?.[0] ?? ""}`,
  },
  {
    pattern: /\{%-?\s*comment\s*-?%\}((?:[^{]|\{(?!%-?\s*(?:end)?comment))*)\{%-?\s*endcomment\s*-?%\}/g,
    note: "comments of templates became comments of HTML",
    replacement: (_, words) => `<!--${words.replaceAll("-->", "--")}-->`,
  },
  {
    pattern: /^( {0,3}#{1,6}[ \t].*)\{#[^{}\n]*\}[ \t]*$/gm,
    note: "ids of headings taken off",
    replacement: (_, heading) => heading.trimEnd(),
  },
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
  {
    pattern: /\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\}/g,
    note: "template code taken out",
    isQuoted: true,
    replacement: () => "",
  },
];
const MODULE_RULE: Rule = {
  pattern:
    /^(?:import\s[^\n]*from\s*["'][^"']+["'];?|import\s*["'][^"']+["'];?|export\s+(?:const|default|let)\s[^\n]*)\n/gm,
  note: "lines of code taken out",
  replacement: () => "",
};

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
