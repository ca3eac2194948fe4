import { visit } from "unist-util-visit";
import type { Place, Reporter } from "../wrapup/diagnostics.ts";
import type { Topic } from "../wrapup/model.ts";
import { findNodes, inlineText } from "../wrapup/syntax.ts";
import { describeAddressProblem } from "./address-problem.ts";
import { findAddresses, findBrokenLinkTexts } from "./addresses.ts";
import { checkDefinitions } from "./check-definitions.ts";
import type { CheckContext } from "./check-files.ts";
import { isPictureName } from "./content-file.ts";
import { type BrokenLink, findBrokenLink } from "./inside-links.ts";
import { blankNodes, type CheckedWrapup } from "./read-wrapup-file.ts";

/** Addresses that lead nowhere: malformed ones, and those inside the archive that no page has. */
export function checkLinks(context: CheckContext, reporter: Reporter): void {
  checkDefinitions(context.wrapup, reporter);
  checkWords(context.wrapup, reporter);
  for (const { url, place } of findBrokenLinkTexts(context.wrapup))
    reporter.error("address-malformed", `"${url}" is no address.`, `Write \`${mendScheme(url)}\`.`, place);
  let suggested = 0;
  for (const { url, place } of findAddresses(context.wrapup)) {
    const problem = describeAddressProblem(url);
    const broken = problem ? null : findBrokenLink(url, context);
    if (problem) reporter.error("address-malformed", ...problem, place);
    else if (broken) {
      suggested += 1;
      const nearest = suggested > MOST_SUGGESTED ? null : broken.nearest;
      const meant = nearest && `Did you mean \`${broken.event === null ? "" : "#"}${nearest}\`?`;
      reportBroken(broken, meant ?? advise(url, broken, context.wrapup.parsed.topics), place, reporter);
    }
  }
}

/** Whoever mends twenty links runs the check again. */
const MOST_SUGGESTED = 20;

/** `<a href="…"></a>`, `<a name="…"></a>` */
const EMPTY_TAG = /<a\s([^<>]*)>\s*<\/a\s*>/gi;

/** Links that readers cannot see. */
function checkWords({ tree, source, placeAt }: CheckedWrapup, reporter: Reporter): void {
  const report = (place: Place | undefined): void =>
    reporter.warning(
      "link-unused",
      "The link has no words: readers cannot see it.",
      "Write between its brackets, or tags, what it leads to.",
      place,
    );
  visit(tree, "link", ({ url, children, position }) => {
    const isEmpty = inlineText(children).trim() === "" && findNodes(children, "image").length === 0;
    if (isEmpty && url !== "") report(position?.start);
  });
  const text = blankNodes(source, tree, /^(?:yaml|code|inlineCode)$/);
  for (const { index, 1: attributes = "" } of text.matchAll(EMPTY_TAG))
    if (/\bhref\s*=/i.test(attributes)) report(placeAt(index));
}

/** Reports an address that no page or heading of the archive has. */
function reportBroken(
  { event, written }: BrokenLink,
  hint: string,
  place: Place | undefined,
  reporter: Reporter,
): void {
  if (event === null) reporter.error("link-broken", `The archive has no page ${written}.`, hint, place);
  else reporter.error("anchor-broken", `${event} has no heading #${written}.`, hint, place);
}

/** What to do about an address that nothing in the archive is close to. */
function advise(url: string, { event }: BrokenLink, topics: readonly Topic[]): string {
  if (event !== null) return "Leave the part behind the # out.";
  if (isPictureName(url))
    return `Pages show pictures, but do not link to them: write \`![What it shows](${url})\`, without a link.`;
  const slug = url.replace(/^(?:\.{1,2}\/)+|\/$/g, "");
  if (topics.some((topic) => topic.slug === slug)) return `Did you mean \`#${slug}\`?`;
  return /^\/(?!events\/)/.test(url)
    ? "Write the whole address, with `https://` and its host."
    : "Link to an event by its file: `2030-01.md`.";
}

/** `http//example.org` and `https:/example.org` with the scheme they were meant to have. */
function mendScheme(address: string): string {
  const scheme = /^h(?:t|x){1,3}ps/i.test(address) ? "https" : "http";
  return `${scheme}://${address.replace(/^h[tx]+ps?[:;]?\/*/i, "")}`;
}
