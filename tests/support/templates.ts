import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { listPages } from "./site-files.ts";

/**
 * One page of each template in `src/pages/`, the one with the most HTML.
 *
 * @throws when a template has no page, or a page no template
 */
export async function choosePages(folder: string): Promise<string[]> {
  const templates = globSync("src/pages/**/*.astro").map((file) => file.slice("src/pages/".length));
  const longest = new Map<string, { readonly path: string; readonly size: number }>();
  for (const path of await listPages(folder)) {
    // As in Astro, a fixed name goes before a parameter.
    const [template] = templates.filter((one) => patternOf(one).test(path)).sort(compareParameters);
    if (template === undefined) throw new Error(`No template makes ${path}.`);
    const { size } = statSync(join(folder, path.endsWith(".html") ? path : `${path}index.html`));
    if (size > (longest.get(template)?.size ?? 0)) longest.set(template, { path, size });
  }
  const unused = templates.filter((template) => !longest.has(template));
  if (unused.length > 0) throw new Error(`No page is made by ${unused.join(", ")}.`);
  return [...longest.values()].map(({ path }) => path);
}

/** `threads/[thread]/index.astro` makes `threads/ipv6/`. */
function patternOf(template: string): RegExp {
  const path = template
    .replaceAll("\\", "/")
    .replace(/(^|\/)index\.astro$/, "$1")
    .replace(/^404\.astro$/, "404\\.html")
    .replace(/\.astro$/, "/")
    .replaceAll(/\[\.{3}\w+\]\//g, "(?:page/\\d+/)?")
    .replaceAll(/\[\w+\]/g, "[^/]+");
  return new RegExp(`^${path}$`);
}

function compareParameters(a: string, b: string): number {
  return a.split("[").length - b.split("[").length;
}
