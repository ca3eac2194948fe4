import { h } from "hastscript";
import type { Root } from "mdast";
import type { Conventions } from "./conventions.ts";
import { createReporter, type Reporter } from "./diagnostics.ts";
import { readText } from "./fragment-text.ts";
import { readFrontMatter, reportNoFrontMatter } from "./front-matter.ts";
import { readTitle } from "./heading-title.ts";
import { normaliseLabel } from "./labels.ts";
import type { Part, Topic, Wrapup } from "./model.ts";
import { type OutlinePart, outlineWrapup } from "./outline.ts";
import { parseGuarded } from "./parse-guarded.ts";
import { prepareTree } from "./prepare.ts";
import { readEvent } from "./read-event.ts";
import { readTopic } from "./read-topic.ts";
import { type RenderContext, type Rendered, renderGroups, renderInline } from "./render.ts";
import { formatRichText, parseRichText } from "./rich-text.ts";
import { assignSlugs } from "./slug.ts";
import { summarise } from "./summary.ts";
import { inlineText } from "./syntax.ts";

export interface WrapupOptions {
  /** The event's id: the file's name without its ending. */
  readonly id: string;
  /** The file's path, as diagnostics print it. */
  readonly file: string;
  readonly conventions: Conventions;
}

/**
 * Reads one wrap-up. Never throws for bad content: what is wrong comes back as diagnostics, and whatever
 * could be understood as event and topics.
 */
export function parseWrapup(source: string, options: WrapupOptions): Wrapup {
  return readWrapup(source, options).wrapup;
}

/** The same, with the syntax tree as it is written; an empty one for a file that cannot be parsed. */
export function readWrapup(source: string, options: WrapupOptions): { wrapup: Wrapup; tree: Root } {
  const reporter = createReporter(options.file);
  const tree = parseGuarded(source, reporter);
  if (!tree) return { wrapup: createPlainWrapup(source, options, reporter), tree: createEmptyTree() };
  // Preparing changes the tree.
  return { wrapup: understand(structuredClone(tree), source, options, reporter), tree };
}

/** A wrap-up that cannot be parsed, as the reporter has been told: an event without topics, and the text as it is. */
function createPlainWrapup(source: string, options: WrapupOptions, reporter: Reporter): Wrapup {
  const { event, topics } = understand(createEmptyTree(), "", options, createReporter(options.file));
  const content = formatRichText({ type: "root", children: [h("pre", { tabIndex: 0 }, source)] });
  const parts: Part[] = [{ kind: "prose", content, text: source }];
  return { event: { ...event, parts }, topics, diagnostics: reporter.diagnostics() };
}

function createEmptyTree(): Root {
  return { type: "root", children: [] };
}

function understand(tree: Root, source: string, options: WrapupOptions, reporter: Reporter): Wrapup {
  const { conventions } = options;
  const yaml = tree.children.find((node) => node.type === "yaml");
  if (!yaml) reportNoFrontMatter(source, reporter);
  const front = readFrontMatter(yaml, reporter);
  const { blocks, footnotes } = prepareTree(tree, conventions, reporter);
  const context: RenderContext = { idPrefix: "", footnotes };
  const { event, body } = readEvent(blocks, front, context, options, reporter);
  const outline = outlineWrapup(body, front, conventions, reporter);
  const slugs = slugOutline(outline, conventions);
  const topics = outline.flatMap((part): Topic[] =>
    part.kind === "topic"
      ? [readTopic(part, { event: options.id, slug: slugs.get(part) ?? "" }, context, conventions)]
      : [],
  );
  const parts = outline.map((part, index) =>
    renderPart(part, slugs.get(part) ?? "", index, context, options),
  );
  if (event.status !== "announced") checkTopics(outline, topics, reporter);
  return {
    event: {
      ...event,
      parts: parts.filter((part) => part.kind !== "prose" || part.content !== ""),
      summary: summarise(parts[0]?.kind === "prose" ? [parts[0].text] : []),
      wordCount: countWords([...parts.flatMap(listPartTexts), ...topics.flatMap(listTopicTexts)]),
    },
    topics,
    diagnostics: reporter.diagnostics(),
  };
}

/** Topics take their slugs first, so that no framing heading moves a topic's address. */
function slugOutline(outline: readonly OutlinePart[], conventions: Conventions): Map<OutlinePart, string> {
  const topics = outline.filter((part) => part.kind === "topic");
  const headings = outline.filter((part) => part.kind === "heading");
  const titles = [...topics.map(({ title }) => title), ...headings.map(({ heading }) => heading.children)];
  const slugs = assignSlugs(titles.map((title) => readTitle(title, conventions).plain));
  return new Map([...topics, ...headings].map((part, index) => [part, slugs[index] ?? ""]));
}

function renderPart(
  part: OutlinePart,
  slug: string,
  index: number,
  context: RenderContext,
  { conventions }: WrapupOptions,
): Part {
  if (part.kind === "topic") return { kind: "topic", slug };
  // No slug holds two hyphens: the prefixes of topics and prose never meet.
  const idPrefix = part.kind === "prose" ? `part--${index}--` : `${slug}--`;
  const rendered = renderGroups([part.nodes], { ...context, idPrefix })[0] as Rendered;
  if (part.kind === "prose") return { kind: "prose", ...rendered };
  return {
    kind: "heading",
    role: part.role,
    depth: part.heading.depth,
    slug,
    title: readTitle(part.heading.children, conventions).plain,
    richTitle: renderInline(part.heading.children, context).content,
    ...rendered,
  };
}

function checkTopics(outline: readonly OutlinePart[], topics: readonly Topic[], reporter: Reporter): void {
  if (topics.length === 0) {
    const titles = outline.flatMap((part) =>
      part.kind === "heading" ? JSON.stringify(inlineText(part.heading.children)) : [],
    );
    const others =
      titles.length > 0 ? `, only headings of other parts of an event: ${titles.slice(0, 5).join(", ")}` : "";
    const rule = titles.length > 0 ? `, or write \`topics: {${titles[0]}: true}\` into the front matter` : "";
    reporter.warning(
      "topics-missing",
      `The wrap-up has no topics${others}.`,
      `Give each topic a heading of its own: \`## Title\`${rule}.`,
    );
  }
  const sources = outline.filter((part) => part.kind === "topic");
  const titles = new Map<string, string>();
  topics.forEach((topic, index) => {
    const place = sources[index]?.source.position?.start;
    if (topic.kind === "topic" && topic.sections.length === 0) {
      reporter.warning(
        "topic-empty",
        `The topic "${topic.title}" has no text.`,
        "Say in a sentence what it was about and what came of it.",
        place,
      );
    }
    const words = normaliseLabel(topic.title);
    const other = titles.get(words);
    if (other !== undefined && words !== "") {
      reporter.warning(
        "topic-repeated",
        other === topic.title
          ? `There are two topics called "${topic.title}"; this one is at #${topic.slug}.`
          : `The topics "${other}" and "${topic.title}" differ in case or punctuation only; this one is at #${topic.slug}.`,
        "Give one of them a title of its own.",
        place,
      );
    }
    titles.set(words, topic.title);
  });
}

function listPartTexts(part: Part): string[] {
  if (part.kind === "topic") return [];
  return part.kind === "heading" ? [readText(parseRichText(part.richTitle)), part.text] : [part.text];
}

function listTopicTexts({ title, sections }: Topic): string[] {
  return [title, ...sections.flatMap(({ label, text }) => [label, text])];
}

function countWords(texts: readonly string[]): number {
  return texts.join("\n").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/gu)?.length ?? 0;
}
