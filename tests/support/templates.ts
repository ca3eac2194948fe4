import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listPages } from "./site-files.ts";

/**
 * One page of each template in `src/pages/`, the one with the most kinds of elements.
 *
 * @throws when a template has no page, or a page no template
 */
export async function choosePages(folder: string): Promise<string[]> {
  const templates = globSync("src/pages/**/*.astro").map((file) => file.slice("src/pages/".length));
  const chosen = new Map<string, { readonly path: string; readonly kinds: number }>();
  for (const path of await listPages(folder)) {
    // As in Astro, fixed names go before parameters.
    const [template] = templates.filter((one) => patternOf(one).test(path)).sort(compareParameters);
    if (template === undefined) throw new Error(`No template makes ${path}.`);
    const html = await readFile(join(folder, path.endsWith(".html") ? path : `${path}index.html`), "utf8");
    const kinds = new Set(html.match(/<[a-z][\w-]*(?: class="[^"]*")?/g)).size;
    if (kinds > (chosen.get(template)?.kinds ?? 0)) chosen.set(template, { path, kinds });
  }
  const unused = templates.filter((template) => !chosen.has(template));
  if (unused.length > 0) throw new Error(`No page is made by ${unused.join(", ")}.`);
  return [...chosen.values()].map(({ path }) => path);
}

/** `threads/[thread]/index.astro` makes `threads/ipv6/`. */
function patternOf(template: string): RegExp {
  const path = template
    .replaceAll("\\", "/")
    .replace(/(^|\/)index\.astro$/, "$1")
    .replace(/^404\.astro$/, "404\\.html")
    .replace(/\.astro$/, "/")
    .replaceAll(/\[\.{3}\w+\]\//g, "(?:.+/)?")
    .replaceAll(/\[\w+\]/g, "[^/]+");
  return new RegExp(`^${path}$`);
}

/** Templates with the longer fixed beginning first, then those of a fixed depth, then those with fewer parameters. */
function compareParameters(a: string, b: string): number {
  const [rankOfA, rankOfB] = [a, b].map((template) => {
    const [start = "", ...parameters] = template.split("[");
    return [-start.length, Number(template.includes("[...")), parameters.length];
  });
  const differences = rankOfA?.map((rank, index) => rank - (rankOfB?.[index] ?? 0)) ?? [];
  return differences.find((difference) => difference !== 0) ?? 0;
}
