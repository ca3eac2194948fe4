import type { Heading, Nodes, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import type { Conventions } from "../wrapup/conventions.ts";
import { findHeadingRole, findSectionKind, type HeadingRole, normaliseLabel } from "../wrapup/labels.ts";
import { inlineText, parseMarkdown } from "../wrapup/syntax.ts";
import { applyEdits, createDepthEdit, listHeadings, offsetsOf } from "./body-edits.ts";
import type { Part } from "./read-part.ts";

/**
 * One body of an event's own, its texts and its projects. A project goes below the heading of its name, else into the
 * list of projects, else to the end. Other headings of the event are no topics: `topics` is what the front matter has to
 * say about them.
 *
 * @param ownTopics normalised titles of topics that the event's own document describes
 */
export function joinTopics(
  ownBody: string,
  texts: readonly Part[],
  projects: readonly Part[],
  ownTopics: readonly string[],
  conventions: Conventions,
): { body: string; topics: Record<string, boolean> } {
  const roleOf = ({ children }: Heading) => findHeadingRole(inlineText(children), conventions);
  if (texts.length + projects.length === 0) return { body: ownBody, topics: {} };
  const body = [ownBody.trimEnd(), ...texts.map((text) => formatPart(text, 2))].join("\n\n");
  const blocks = parseMarkdown(body).children;
  const headings = blocks.filter((block) => block.type === "heading");
  const container = headings.findLast(
    (heading) =>
      heading.depth === 2 &&
      roleOf(heading) === "container" &&
      /proje[ck]t|topic|them|track/.test(nameOf(heading)),
  );
  const below = headings.filter(({ depth }) => depth > 1);
  const byName = new Map(below.map((heading) => [nameOf(heading), heading]));
  const inserted = new Map<number, string[]>();
  const insert = (heading: Heading | undefined, text: string): void => {
    const behind = heading ? headings.slice(headings.indexOf(heading) + 1) : [];
    const next = behind.find(({ depth }) => depth <= (heading?.depth ?? 1));
    const offset = next ? offsetsOf(next)[0] : body.length;
    inserted.set(offset, [...(inserted.get(offset) ?? []), text]);
  };
  for (const { name, body: text } of projects) {
    const heading = byName.get(name);
    if (heading) insert(heading, shiftHeadings(text, heading.depth + 1));
  }
  for (const part of projects)
    if (!byName.has(part.name)) insert(container, formatPart(part, container ? 3 : 2));
  const topicNames = new Set([...ownTopics, ...projects.map(({ name }) => name)]);
  const noTopics = headings.filter(
    (heading) => !topicNames.has(nameOf(heading)) && looksLikeTopic(heading, headings, blocks, roleOf),
  );
  const hidden = projects.filter(
    ({ plainTitle }) =>
      findHeadingRole(plainTitle, conventions) !== "topic" ||
      findSectionKind(plainTitle, conventions) !== null,
  );
  return {
    body: applyEdits(
      body,
      [...inserted].map(([end, texts]) => ({
        start: body.slice(0, end).trimEnd().length,
        end,
        text: `\n\n${texts.join("\n\n")}\n\n`,
      })),
    ),
    topics: Object.fromEntries([
      ...noTopics.map(({ children }) => [inlineText(children).trim(), false]),
      ...hidden.map(({ plainTitle }) => [plainTitle, true]),
    ]),
  };
}

function formatPart({ title, body }: Part, depth: number): string {
  return `${"#".repeat(depth)} ${title}\n\n${shiftHeadings(body, depth + 1)}`.trim();
}

/** A body whose topmost headings have a depth. */
function shiftHeadings(body: string, depth: number): string {
  const headings = listHeadings(parseMarkdown(body));
  const top = Math.min(...headings.map((heading) => heading.depth));
  return applyEdits(
    body,
    headings.map((heading) => createDepthEdit(body, heading, heading.depth - top + depth)),
  );
}

/** Whether the parser would take a heading of the event's own document for a topic, though it only sorts projects. */
function looksLikeTopic(
  heading: Heading,
  headings: readonly Heading[],
  blocks: readonly RootContent[],
  roleOf: (heading: Heading) => HeadingRole,
): boolean {
  if (roleOf(heading) !== "topic" || heading.depth === 1) return false;
  const above = headings.slice(0, headings.indexOf(heading)).findLast(({ depth }) => depth === 2);
  if (heading.depth === 2 || !above || roleOf(above) === "framing") return true;
  const from = blocks.indexOf(heading) + 1;
  const end = blocks.findIndex(({ type }, index) => index >= from && type === "heading");
  const below = blocks.slice(from, end < 0 ? undefined : end);
  return roleOf(above) === "container" && below.flatMap(listItems).every(linksToTopic);
}

function listItems(block: RootContent): readonly Nodes[] {
  if (block.type === "table") return block.children.slice(1);
  return block.type === "list" ? block.children : [block];
}

function linksToTopic(node: Nodes): boolean {
  const urls: string[] = [];
  visit(node, "link", ({ url }) => void urls.push(url));
  return urls.some((url) => url.startsWith("#"));
}

function nameOf({ children }: Heading): string {
  return normaliseLabel(inlineText(children));
}
