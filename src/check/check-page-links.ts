import type { Reporter } from "../wrapup/diagnostics.ts";
import { parseMarkdown } from "../wrapup/syntax.ts";
import { findAddresses } from "./addresses.ts";
import type { CheckContext } from "./check-files.ts";
import { baseName, type ContentFile } from "./content-file.ts";
import { resolveFromPage } from "./inside-links.ts";

/** Links of the site's own pages that lead to no page or heading of the archive. */
export function checkPageLinks(
  { path, bytes }: ContentFile,
  context: Omit<CheckContext, "wrapup">,
  reporter: Reporter,
): void {
  const page = baseName(path).replace(/\.mdx$/, "");
  const tree = parseMarkdown(new TextDecoder().decode(bytes));
  for (const { url, place } of findAddresses({ tree })) {
    const inside = resolveFromPage(url, page, context);
    if (inside.kind === "no-page") {
      const nearest = inside.nearest && formatAddress(inside.nearest);
      reporter.error(
        "link-broken",
        place,
        `The archive has no page ${inside.written}.`,
        nearest ? `Did you mean \`${nearest}\`?` : "Write the address as seen from this page: `../events/`.",
      );
    }
    if (inside.kind === "no-anchor") {
      reporter.error(
        "anchor-broken",
        place,
        `${inside.event} has no heading #${inside.written}.`,
        inside.nearest ? `Did you mean \`#${inside.nearest}\`?` : "Leave the part behind the # out.",
      );
    }
  }
}

/** `2030-01.md#arm`, as wrap-ups link to a topic, is `../events/2030-01/arm/` for a page. */
function formatAddress(link: string): string {
  return link.includes(".md")
    ? `../events/${link.replace(/\.md#?/, "/")}/`.replace(/\/+$/, "/")
    : `../${link}/`;
}
