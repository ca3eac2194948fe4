import type { Reporter } from "../wrapup/diagnostics.ts";
import { parseMarkdown } from "../wrapup/syntax.ts";
import { findAddresses } from "./addresses.ts";
import type { CheckContext } from "./check-files.ts";
import { reportBroken } from "./check-links.ts";
import { baseName, type ContentFile, decodeText } from "./content-file.ts";
import { resolveFromPage } from "./inside-links.ts";

/** Links of the site's named pages that lead to no page or heading of the archive. */
export function checkPageLinks(
  { path, bytes }: ContentFile,
  context: Omit<CheckContext, "wrapup">,
  reporter: Reporter,
): void {
  const page = baseName(path).replace(/\.mdx$/, "");
  if (!context.options.pages.includes(page)) return;
  const tree = parseMarkdown(decodeText(bytes));
  for (const { url, place } of findAddresses({ tree })) {
    const inside = resolveFromPage(url, page, context);
    const isNear = inside.kind === "no-page" && inside.nearest !== null;
    const shown = isNear ? { ...inside, nearest: formatAddress(inside.nearest) } : inside;
    reportBroken(shown, place, "Write the address as seen from this page: `../events/`.", reporter);
  }
}

/** `2030-01.md#arm`, as wrap-ups link to a topic, is `../events/2030-01/arm/` for a page. */
function formatAddress(link: string): string {
  return link.includes(".md")
    ? `../events/${link.replace(/\.md#?/, "/")}/`.replace(/\/+$/, "/")
    : `../${link}/`;
}
