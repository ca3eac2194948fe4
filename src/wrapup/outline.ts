import type { Heading, ListItem, RootContent } from "mdast";
import type { Conventions } from "./conventions.ts";
import type { Reporter } from "./diagnostics.ts";
import { stripEmoji } from "./emoji.ts";
import { splitFastTrack } from "./fast-tracks.ts";
import type { ReadFrontMatter } from "./front-matter.ts";
import { findHeadingRole, findSectionKind, type HeadingRole, normaliseLabel } from "./labels.ts";
import type { TopicKind } from "./model.ts";
import { splitSections } from "./sections.ts";
import { suggest } from "./suggest.ts";
import { inlineText } from "./syntax.ts";

/** A stretch of a wrap-up's syntax tree, in the file's order. */
export type OutlinePart =
  | { readonly kind: "prose"; readonly nodes: RootContent[] }
  | {
      readonly kind: "heading";
      readonly role: "framing" | "container";
      readonly heading: Heading;
      readonly nodes: RootContent[];
    }
  | TopicNodes;

export interface TopicNodes {
  readonly kind: "topic";
  readonly topicKind: TopicKind;
  readonly title: Heading["children"];
  readonly nodes: RootContent[];
  /** The heading or list item, for its place. */
  readonly source: Heading | RootContent;
}

interface OutlineRules {
  /** Overrules by normalised title, from the front matter: `{Preparation: false, Fishbowl: true}`. */
  readonly overrides: ReadonlyMap<string, boolean>;
  readonly conventions: Conventions;
  readonly reporter: Reporter;
}

/** Blocks under one heading, up to the next of its depth, and what the heading says. */
interface Branch {
  readonly heading: Heading;
  readonly blocks: RootContent[];
  /** By its words alone. */
  readonly guess: HeadingRole;
  /** Whether it is a topic, if the front matter says so. */
  readonly declared: boolean | undefined;
  /** Whether it is a section's label. */
  readonly isLabel: boolean;
}

/** Cuts a wrap-up into prose, framing and container headings, and topics. Every block is in exactly one part. */
export function outlineWrapup(
  blocks: readonly RootContent[],
  front: ReadFrontMatter,
  conventions: Conventions,
  reporter: Reporter,
): OutlinePart[] {
  const rules = { overrides: readOverrides(blocks, front, reporter), conventions, reporter };
  const { before, branches } = splitAtHeadings(blocks, 2, rules);
  const prose: OutlinePart[] = before.length > 0 ? [{ kind: "prose", nodes: before }] : [];
  return [...prose, ...branches.flatMap((branch) => outlineBranch(branch, "topic", rules))];
}

/**
 * What the front matter says about headings, by normalised title: `{"Fishbowl": true}` is `fishbowl → true`.
 * Reports titles that no heading has.
 */
function readOverrides(
  blocks: readonly RootContent[],
  { values, places }: ReadFrontMatter,
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
      `No heading is called "${title}", so this says nothing.`,
      meant ? `Did you mean \`${meant}\`?` : "Write the title as it stands in the heading, or remove it.",
      places.key(["topics", title]),
    );
  }
  return new Map(given.map(([title, isTopic]) => [normaliseLabel(title), isTopic]));
}

/** Nobody overrules more headings; a file made to keep the parser busy may. */
const MOST_REPORTED = 20;
const MOST_CANDIDATES = 200;

function outlineBranch(branch: Branch, topicKind: TopicKind, rules: OutlineRules): OutlinePart[] {
  const { heading, blocks, guess, declared } = branch;
  // What somebody declared to be no topic holds none either, unless that is declared too.
  const isOverruled = declared === false && guess === "topic";
  const role = declared ? "topic" : isOverruled ? "framing" : guess;
  if (role === "topic")
    return [{ kind: "topic", topicKind, title: heading.children, nodes: blocks, source: heading }];
  const { before, branches } = splitAtHeadings(blocks, nextDepth(blocks, heading.depth), rules);
  const isTopic = (child: Branch): boolean =>
    child.declared ?? (!isOverruled && !child.isLabel && child.guess !== "framing");
  const hasTopics = branches.some(isTopic);
  if (declared === undefined) checkSections(heading, hasTopics ? before : blocks, rules);
  if (role === "framing" && !hasTopics) return [{ kind: "heading", role: "framing", heading, nodes: blocks }];
  const childKind = role === "fast-tracks" ? "fast-track" : topicKind;
  if (role === "fast-tracks" && branches.length === 0) return outlineFastTracks(branch);
  return [
    { kind: "heading", role: role === "framing" ? "framing" : "container", heading, nodes: before },
    ...branches.flatMap((child): OutlinePart[] =>
      // A label below a container (`### Next Steps` under `## Summary`) is text of the container, not a topic.
      child.isLabel && !child.declared
        ? [{ kind: "heading", role: "framing", heading: child.heading, nodes: child.blocks }]
        : outlineBranch(child, childKind, rules),
    ),
  ];
}

/** A topic may be called like a part of the event: `## Demo` with a problem and what was achieved is one. */
function checkSections(
  heading: Heading,
  blocks: RootContent[],
  { conventions, reporter }: OutlineRules,
): void {
  const kinds = new Set(splitSections(blocks, conventions).map(({ kind }) => kind));
  const saysWhy = kinds.has("problem") || kinds.has("motivation");
  if (!saysWhy || !(kinds.has("achievements") || kinds.has("nextSteps") || kinds.has("references"))) return;
  const title = JSON.stringify(inlineText(heading.children));
  reporter.warning(
    "topics-missing",
    `${title} has the sections of a topic, but reads like another part of an event, so it is none.`,
    `Write \`topics: {${title}: true}\` into the front matter, or \`false\` if it is none.`,
    heading.position?.start,
  );
}

/** Each item of a Fast-Tracks list is a topic; text around the lists stays where it is. */
function outlineFastTracks({ heading, blocks }: Branch): OutlinePart[] {
  const firstList = blocks.findIndex(({ type }) => type === "list");
  const end = firstList < 0 ? blocks.length : firstList;
  return [
    { kind: "heading", role: "container", heading, nodes: blocks.slice(0, end) },
    ...blocks.slice(end).flatMap((block): OutlinePart[] => {
      if (block.type !== "list") return [{ kind: "prose", nodes: [block] }];
      return block.children.filter(saysSomething).map((item) => ({
        kind: "topic",
        topicKind: "fast-track",
        ...splitFastTrack(item),
        source: item,
      }));
    }),
  ];
}

/** An empty bullet is no topic, nor is one that only holds a comment. */
function saysSomething({ children }: ListItem): boolean {
  return children.some(
    (child) => child.type !== "html" || child.value.replace(/<!--[\s\S]*?-->/g, "").trim() !== "",
  );
}

/** The depth of the topmost headings below a heading. */
function nextDepth(blocks: readonly RootContent[], depth: number): number {
  const depths = blocks.flatMap((block) => (block.type === "heading" ? block.depth : []));
  return Math.min(7, ...new Set(depths.filter((below) => below > depth)));
}

/** Branches at headings of at most this depth. */
function splitAtHeadings(
  blocks: readonly RootContent[],
  depth: number,
  { overrides, conventions }: OutlineRules,
): { before: RootContent[]; branches: Branch[] } {
  const before: RootContent[] = [];
  const branches: Branch[] = [];
  for (const block of blocks) {
    if (block.type === "heading" && block.depth <= depth) {
      const words = inlineText(block.children);
      branches.push({
        heading: block,
        blocks: [],
        guess: findHeadingRole(words, conventions),
        declared: overrides.get(normaliseLabel(words)),
        isLabel: findSectionKind(words, conventions) !== null,
      });
    } else (branches.at(-1)?.blocks ?? before).push(block);
  }
  return { before, branches };
}
