/** A body without the markup that only another generator understands. */
export interface PlainBody {
  readonly body: string;
  readonly notes: readonly string[];
}

/** Turns template code around pictures into Markdown, and takes the code of MDX files out. Words stay. */
export function removeGeneratorMarkup(body: string, isMdx: boolean): PlainBody {
  const notes: string[] = [];
  const replace = (
    text: string,
    pattern: RegExp,
    by: (...groups: string[]) => string,
    note: string,
  ): string => {
    let found = 0;
    const result = text.replace(pattern, (...groups: string[]) => {
      found += 1;
      return by(...groups);
    });
    if (found > 0) notes.push(`${note} (${found})`);
    return result;
  };
  let text = replace(
    body,
    FIGURE,
    (_, attributes = "") => formatFigure(attributes),
    "figures of Hugo became pictures",
  );
  text = replace(text, BASE_ADDRESS, () => "", "template code before addresses taken out");
  text = replace(text, RELATIVE_ADDRESS, (_, path = "") => path, "template code around addresses taken out");
  const tags = text.match(LIQUID_TAG) ?? [];
  if (tags.length > 0) notes.push(`template code taken out: ${tags.join(" ")}`);
  text = text.replace(LIQUID_TAG, "");
  if (isMdx) text = replace(text, MODULE_LINE, () => "", "lines of code taken out");
  return { body: text, notes };
}

const FIGURE = /\{\{[<%]\s*(?:figure|image|img)\s([^{}]*)[>%]\}\}/g;
const BASE_ADDRESS = /\{\{\s*(?:site\.(?:baseurl|url)|base_path|\$?\.Site\.BaseURL)\s*\}\}/g;
const RELATIVE_ADDRESS = /\{\{\s*["']([^"']+)["']\s*\|\s*(?:relative_url|absolute_url|relURL|absURL)\s*\}\}/g;
const LIQUID_TAG = /\{%(?:[^%]|%(?!\}))*%\}/g;
const MODULE_LINE =
  /^(?:import\s[^\n]*from\s*["'][^"']+["'];?|import\s*["'][^"']+["'];?|export\s+(?:const|default|let)\s[^\n]*)\n/gm;

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
