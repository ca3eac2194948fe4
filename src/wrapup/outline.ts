import type { Heading, RootContent } from "mdast";
import type { Conventions } from "./conventions.ts";
import { splitFastTrack } from "./fast-tracks.ts";
import { findHeadingRole, type HeadingRole, normaliseLabel } from "./labels.ts";
import type { TopicKind } from "./model.ts";
import { readHeadingLabel } from "./sections.ts";
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

export interface OutlineRules {
  /** Overrules by normalised title, from the front matter: `{Preparation: false, Fishbowl: true}`. */
  readonly overrides: ReadonlyMap<string, boolean>;
  readonly conventions: Conventions;
}

/** Blocks under one heading, up to the next of its depth. */
interface Branch {
  readonly heading: Heading;
  readonly blocks: RootContent[];
}

/** Cuts a wrap-up into prose, framing and container headings, and topics. Every block is in exactly one part. */
export function outlineWrapup(blocks: readonly RootContent[], rules: OutlineRules): OutlinePart[] {
  const { before, branches } = splitAtHeadings(blocks, 2);
  const prose: OutlinePart[] = before.length > 0 ? [{ kind: "prose", nodes: before }] : [];
  return [...prose, ...branches.flatMap((branch) => outlineBranch(branch, "topic", rules))];
}

function outlineBranch(branch: Branch, topicKind: TopicKind, rules: OutlineRules): OutlinePart[] {
  const { heading, blocks } = branch;
  const role = findRole(heading, rules);
  const { before, branches } = splitAtHeadings(blocks, nextDepth(blocks, heading.depth));
  if (role === "topic")
    return [{ kind: "topic", topicKind, title: heading.children, nodes: blocks, source: heading }];
  const isTopic = (child: Branch): boolean =>
    // What somebody declared to be no topic holds none either, unless that is declared too.
    isOverruled(heading, rules)
      ? findOverride(child.heading, rules) === true
      : isTopicBelowFraming(child, rules);
  if (role === "framing" && !branches.some(isTopic)) {
    return [{ kind: "heading", role: "framing", heading, nodes: blocks }];
  }
  const childKind = role === "fast-tracks" ? "fast-track" : topicKind;
  if (role === "fast-tracks" && branches.length === 0) return outlineFastTracks(branch);
  return [
    { kind: "heading", role: role === "framing" ? "framing" : "container", heading, nodes: before },
    ...branches.flatMap((child) => outlineChild(child, childKind, rules)),
  ];
}

/** A label below a container (`### Next Steps` under `## Summary`) is text of the container, not a topic. */
function outlineChild(branch: Branch, topicKind: TopicKind, rules: OutlineRules): OutlinePart[] {
  const isLabel = readHeadingLabel(branch.heading, rules.conventions) !== null;
  if (isLabel && findOverride(branch.heading, rules) !== true) {
    return [{ kind: "heading", role: "framing", heading: branch.heading, nodes: branch.blocks }];
  }
  return outlineBranch(branch, topicKind, rules);
}

/** Each item of a Fast-Tracks list is a topic; text around the lists stays where it is. */
function outlineFastTracks({ heading, blocks }: Branch): OutlinePart[] {
  const firstList = blocks.findIndex(({ type }) => type === "list");
  const lead = firstList < 0 ? blocks : blocks.slice(0, firstList);
  const rest = firstList < 0 ? [] : blocks.slice(firstList);
  return [
    { kind: "heading", role: "container", heading, nodes: lead },
    ...rest.flatMap((block): OutlinePart[] => {
      if (block.type !== "list") return [{ kind: "prose", nodes: [block] }];
      return block.children.map((item) => ({
        kind: "topic",
        topicKind: "fast-track",
        ...splitFastTrack(item),
        source: item,
      }));
    }),
  ];
}

function findRole(heading: Heading, rules: OutlineRules): HeadingRole {
  const guessed = findHeadingRole(inlineText(heading.children), rules.conventions);
  const override = findOverride(heading, rules);
  if (override === undefined) return guessed;
  if (override) return "topic";
  return guessed === "topic" ? "framing" : guessed;
}

/** Whether a heading would be a topic, had the front matter not said otherwise. */
function isOverruled(heading: Heading, rules: OutlineRules): boolean {
  return (
    findOverride(heading, rules) === false &&
    findHeadingRole(inlineText(heading.children), rules.conventions) === "topic"
  );
}

function findOverride(heading: Heading, { overrides }: OutlineRules): boolean | undefined {
  return overrides.size === 0 ? undefined : overrides.get(normaliseLabel(inlineText(heading.children)));
}

function isTopicBelowFraming({ heading }: Branch, rules: OutlineRules): boolean {
  const override = findOverride(heading, rules);
  if (override !== undefined) return override;
  const isLabel = readHeadingLabel(heading, rules.conventions) !== null;
  return !isLabel && findHeadingRole(inlineText(heading.children), rules.conventions) !== "framing";
}

/** The depth of the topmost headings below a heading. */
function nextDepth(blocks: readonly RootContent[], depth: number): number {
  return blocks.reduce(
    (least, block) =>
      block.type === "heading" && block.depth > depth && block.depth < least ? block.depth : least,
    7,
  );
}

/** Branches at headings of at most this depth. */
function splitAtHeadings(
  blocks: readonly RootContent[],
  depth: number,
): { before: RootContent[]; branches: Branch[] } {
  const before: RootContent[] = [];
  const branches: Branch[] = [];
  for (const block of blocks) {
    if (block.type === "heading" && block.depth <= depth) branches.push({ heading: block, blocks: [] });
    else (branches.at(-1)?.blocks ?? before).push(block);
  }
  return { before, branches };
}
