import type { Place, Reporter } from "../wrapup/diagnostics.ts";
import { describeAddressProblem } from "./address-problem.ts";
import { findAddresses, findBrokenLinkTexts } from "./addresses.ts";
import type { CheckContext } from "./check-files.ts";
import { type InsideLink, resolveInside } from "./inside-links.ts";

/** Addresses that lead nowhere: malformed ones, and those inside the archive that no page has. */
export function checkLinks(context: CheckContext, reporter: Reporter): void {
  for (const { written, place } of findBrokenLinkTexts(context.wrapup))
    reportMalformed(place, `"${written}" is no address.`, `Write \`${mendScheme(written)}\`.`, reporter);
  for (const { url, place } of findAddresses(context.wrapup)) checkAddress(url, place, context, reporter);
}

function checkAddress(
  url: string,
  place: Place | undefined,
  context: CheckContext,
  reporter: Reporter,
): void {
  const problem = describeAddressProblem(url);
  if (problem) {
    reportMalformed(place, problem.message, problem.hint, reporter);
    return;
  }
  reportBroken(resolveInside(url, context), place, "Link to an event by its file: `2030-01.md`.", reporter);
}

/** Reports an address that no page or heading of the archive has; `advice` is for those that are near none. */
export function reportBroken(
  inside: InsideLink,
  place: Place | undefined,
  advice: string,
  reporter: Reporter,
): void {
  if (inside.kind === "no-page") {
    reporter.error(
      "link-broken",
      place,
      `The archive has no page ${inside.written}.`,
      inside.nearest ? `Did you mean \`${inside.nearest}\`?` : advice,
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

/** `http//example.org` and `https:/example.org` with the scheme they were meant to have. */
function mendScheme(address: string): string {
  const scheme = /^h(?:t|x){1,3}ps/i.test(address) ? "https" : "http";
  return `${scheme}://${address.replace(/^h[tx]+ps?[:;]?\/*/i, "")}`;
}

function reportMalformed(place: Place | undefined, message: string, hint: string, reporter: Reporter): void {
  reporter.error("address-malformed", place, message, hint);
}
