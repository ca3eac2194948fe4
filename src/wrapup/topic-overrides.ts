import type { RootContent } from "mdast";
import type { Reporter } from "./diagnostics.ts";
import { stripEmoji } from "./emoji.ts";
import type { ReadFrontMatter } from "./front-matter.ts";
import { normaliseLabel } from "./labels.ts";
import { suggest } from "./suggest.ts";
import { inlineText } from "./syntax.ts";

/**
 * What the front matter says about headings, by normalised title: `{"Fishbowl": true}` is `fishbowl → true`.
 * Reports titles that no heading has.
 */
export function readTopicOverrides(
  { values, places }: ReadFrontMatter,
  blocks: readonly RootContent[],
  reporter: Reporter,
): Map<string, boolean> {
  const given = Object.entries(values.topics);
  const titles = blocks.flatMap((block) =>
    block.type === "heading" ? stripEmoji(inlineText(block.children)).trim() : [],
  );
  const known = new Set(titles.map(normaliseLabel));
  const unknown = given.filter(([title]) => !known.has(normaliseLabel(title)));
  for (const [title] of unknown.slice(0, MOST_REPORTED)) {
    const meant = suggest(stripEmoji(title).trim(), titles.slice(0, MOST_CANDIDATES));
    reporter.warning(
      "heading-unknown",
      places.key(["topics", title]),
      `No heading is called "${title}", so this says nothing.`,
      meant ? `Did you mean \`${meant}\`?` : "Write the title as it stands in the heading, or remove it.",
    );
  }
  return new Map(given.map(([title, isTopic]) => [normaliseLabel(title), isTopic]));
}

/** Nobody overrules more headings; a file made to keep the parser busy may. */
const MOST_REPORTED = 20;
const MOST_CANDIDATES = 200;
