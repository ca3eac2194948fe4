import { basename } from "node:path/posix";
import type { Place, Reporter } from "../wrapup/diagnostics.ts";
import { parseMarkdown } from "../wrapup/syntax.ts";
import { describeAddressProblem } from "./address-problem.ts";
import { findAddresses, findBrokenLinkTexts } from "./addresses.ts";
import { checkDefinitions } from "./check-definitions.ts";
import type { CheckContext } from "./check-files.ts";
import { type ContentFile, decodeText, isPictureName } from "./content-file.ts";
import { type BrokenLink, findBrokenLink, findBrokenPageLink } from "./inside-links.ts";

/** Addresses that lead nowhere: malformed ones, and those inside the archive that no page has. */
export function checkLinks(context: CheckContext, reporter: Reporter): void {
  checkDefinitions(context.wrapup, reporter);
  for (const { written, place } of findBrokenLinkTexts(context.wrapup))
    reporter.error(
      "address-malformed",
      place,
      `"${written}" is no address.`,
      `Write \`${mendScheme(written)}\`.`,
    );
  for (const { url, place } of findAddresses(context.wrapup)) {
    const problem = describeAddressProblem(url);
    if (problem) reporter.error("address-malformed", place, problem.message, problem.hint);
    else reportBroken(findBrokenLink(url, context), place, advise(url), reporter);
  }
}

function advise(url: string): string {
  return isPictureName(url)
    ? `Pages show pictures, but do not link to them: write \`![What it shows](${url})\`, without a link.`
    : "Link to an event by its file: `2030-01.md`.";
}

/** Links of the site's named pages that lead to no page or heading of the archive. */
export function checkPageLinks(
  { path, bytes }: ContentFile,
  context: Omit<CheckContext, "wrapup">,
  reporter: Reporter,
): void {
  const page = basename(path, ".mdx");
  if (!context.options.pages.includes(page)) return;
  const tree = parseMarkdown(decodeText(bytes));
  for (const { url, place } of findAddresses({ tree })) {
    const broken = findBrokenPageLink(url, page, context);
    const isNear = broken?.event === null && broken.nearest !== null;
    const shown = isNear ? { ...broken, nearest: formatAddress(broken.nearest) } : broken;
    reportBroken(shown, place, "Write the address as seen from this page: `../events/`.", reporter);
  }
}

/** `2030-01.md#arm`, as wrap-ups link to a topic, is `../events/2030-01/arm/` for a page. */
function formatAddress(link: string): string {
  const path = link.includes(".md") ? `events/${link.replace(/\.md#?/, "/")}` : link;
  return `../${path.replace(/\/$/, "")}/`;
}

/** Reports an address that no page or heading of the archive has; `advice` is for those that are near none. */
function reportBroken(
  broken: BrokenLink | null,
  place: Place | undefined,
  advice: string,
  reporter: Reporter,
): void {
  if (broken?.event === null)
    reporter.error(
      "link-broken",
      place,
      `The archive has no page ${broken.written}.`,
      broken.nearest ? `Did you mean \`${broken.nearest}\`?` : advice,
    );
  else if (broken)
    reporter.error(
      "anchor-broken",
      place,
      `${broken.event} has no heading #${broken.written}.`,
      broken.nearest ? `Did you mean \`#${broken.nearest}\`?` : "Leave the part behind the # out.",
    );
}

/** `http//example.org` and `https:/example.org` with the scheme they were meant to have. */
function mendScheme(address: string): string {
  const scheme = /^h(?:t|x){1,3}ps/i.test(address) ? "https" : "http";
  return `${scheme}://${address.replace(/^h[tx]+ps?[:;]?\/*/i, "")}`;
}
