import type { Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { Place, Reporter } from "../wrapup/diagnostics.ts";
import { stripLeadingEmoji } from "../wrapup/emoji.ts";
import { FACT_KINDS, findFactList, readFacts } from "../wrapup/facts.ts";
import { findSectionKind, KNOWN_LABELS, normaliseLabel } from "../wrapup/labels.ts";
import type { Event } from "../wrapup/model.ts";
import { endsInColon, trimLabel } from "../wrapup/sections.ts";
import { suggest } from "../wrapup/suggest.ts";
import { inlineText } from "../wrapup/syntax.ts";
import type { CheckContext } from "./check-files.ts";

/** Words that look like a section's label, whether or not they are one. */
interface WrittenLabel {
  /** Without its colon. */
  readonly text: string;
  readonly place: Place;
  /** Of a heading; 0 for one that lacks the space behind its `#`. */
  readonly depth?: number;
  /** Whether it lacks the form of a label: bold up to its colon, and no further. */
  readonly isPlain?: true;
}

/** Labels that are misspelt, and sections that a topic has twice. */
export function checkLabels(
  { wrapup: { tree, parsed }, options }: Pick<CheckContext, "wrapup" | "options">,
  reporter: Reporter,
): void {
  checkFactLabels(tree, parsed.event, reporter);
  const labels = tree.children.flatMap(readBlock);
  const ownLabels = Object.values(options.conventions.sectionLabels ?? {}).flat();
  const known = Map.groupBy([...ownLabels, ...KNOWN_LABELS], normaliseLabel);
  for (const { title, lines } of parsed.topics) {
    const own = labels.filter(({ place: { line } }) => line > lines[0] && line <= lines[1]);
    const firstLines = new Map<string, number>();
    let heading: WrittenLabel | null = null;
    for (const label of own) {
      const words = normaliseLabel(label.text);
      if (label.depth === 0) firstLines.clear();
      else if (label.isPlain) {
        if (known.has(words)) reportPlain(label, reporter);
      } else if (findSectionKind(label.text, options.conventions) === null) {
        reportMisspelt(label, known, reporter);
        if (label.depth !== undefined) heading = label;
      } else {
        const first = firstLines.get(words);
        if (first !== undefined && heading) {
          // One mistake, however many sections follow it.
          reportNoTopic(heading, reporter);
          firstLines.clear();
          heading = null;
        } else if (first !== undefined) reportRepeated(label, title, first, reporter);
        if (!firstLines.has(words)) firstLines.set(words, label.place.line);
      }
    }
  }
}

/**
 * The bold words with a colon that begin a paragraph or a line, and the headings below topics, in order.
 * Paragraphs in quotes count; those in lists are text of their topic.
 */
function readBlock(block: RootContent): WrittenLabel[] {
  if (block.type === "blockquote") return block.children.flatMap(readBlock);
  if (block.type === "paragraph") return readParagraph(block);
  if (block.type !== "heading" || block.depth < 3 || !block.position) return [];
  const { depth, position } = block;
  return [{ text: trimLabel(inlineText(block.children)), place: position.start, depth }];
}

function readParagraph({ children, position }: Paragraph): WrittenLabel[] {
  const words = inlineText(children);
  if (position && /^#{2,6}[^#\s]/.test(words)) return [{ text: words, place: position.start, depth: 0 }];
  const labels = children.flatMap((node, index): WrittenLabel[] => {
    if (node.type !== "strong" || !node.position || !startsLine(children[index - 1], index)) return [];
    const text = inlineText(node.children).trim();
    const next = children[index + 1];
    const label = { text: trimLabel(text), place: node.position.start };
    if (endsInColon(text, next) || next === undefined) return [label];
    const isMeant =
      next.type === "text" && SENTENCE.test(next.value) && !NEVER_MEANT.has(normaliseLabel(text));
    return isMeant ? [{ ...label, isPlain: true }] : [];
  });
  // Stars are left of bold words whose end has a space before it.
  const plain = /^[^:：\n]+(?=[:：])/
    .exec(stripLeadingEmoji(words))?.[0]
    .match(/[^\s*_]+/g)
    ?.join(" ");
  if (!position || plain === undefined || normaliseLabel(plain) === normaliseLabel(labels[0]?.text ?? ""))
    return labels;
  return [{ text: plain, place: position.start, isPlain: true }, ...labels];
}

/** The beginning of a section's text: `**Results** were good` goes on in a small letter. */
const SENTENCE = /^\s+(?:[–—-]\s+)?\p{Lu}/u;

function startsLine(before: PhrasingContent | undefined, index: number): boolean {
  if (before === undefined || before.type === "break") return true;
  if (before.type !== "text") return false;
  const lastLine = before.value.slice(before.value.lastIndexOf("\n") + 1);
  return (index === 1 || before.value.includes("\n")) && stripLeadingEmoji(lastLine) === "";
}

const FACT_LABELS = Map.groupBy(["Date", "Location", "Organizer", "Organizers", "Topics"], normaliseLabel);

/** Labels that too many other words are close to, or begin with: tracing, cracking, tissue, code review. */
const NEVER_MEANT = new Set(["code", "issue", "tracking"]);

/** @param known labels by their normalised words */
function reportMisspelt(
  { text, place }: WrittenLabel,
  known: ReadonlyMap<string, readonly string[]>,
  reporter: Reporter,
): void {
  const words = normaliseLabel(text);
  // A shorter word, or one that differs more, is rather a word of its own: topic, activation.
  if (words.length < 6) return;
  const candidates = [...known.keys()].filter((label) => !NEVER_MEANT.has(label));
  const nearest = suggest(words, candidates, words.length < 11 ? 1 : 2);
  if (nearest === null || nearest === words) return;
  const [meant] = known.get(nearest) ?? [];
  reporter.warning(
    "label-unknown",
    `"${text}" looks like a label, but is none: did you mean "${meant}"?`,
    `Write \`**${meant}:**\`.`,
    place,
  );
}

function reportPlain({ text, place }: WrittenLabel, reporter: Reporter): void {
  reporter.warning(
    "label-unknown",
    `"${text}" begins no section: a label is bold up to its colon, and its text is not.`,
    `Write \`**${text}:**\`, with its text behind or below.`,
    place,
  );
}

function reportNoTopic({ text, place, depth = 3 }: WrittenLabel, reporter: Reporter): void {
  reporter.warning(
    "heading-level",
    `"${text}" has the sections of a topic, but its heading makes it a part of the topic above.`,
    `Write \`${"#".repeat(depth - 1)}\` in place of \`${"#".repeat(depth)}\`.`,
    place,
  );
}

function reportRepeated(
  { text, place }: WrittenLabel,
  topic: string,
  first: number,
  reporter: Reporter,
): void {
  reporter.warning(
    "section-repeated",
    `The topic "${topic}" has the section "${text}" twice; the first is in line ${first}.`,
    "Write both as one section, or give one of them another label.",
    place,
  );
}

function checkFactLabels({ children }: Root, event: Event, reporter: Reporter): void {
  const end = children.findIndex((block) => block.type === "heading" && block.depth === 2);
  const preamble = children.slice(0, end < 0 ? undefined : end);
  const list = findFactList(preamble);
  const facts = list ? readFacts(list).filter(({ label }) => label !== null) : [];
  for (const { kind, label, item } of facts) {
    if (kind === "other" && label && item.position)
      reportMisspelt({ text: label, place: item.position.start }, FACT_LABELS, reporter);
  }
  const lines = new Set(facts.map(({ item }) => item.position?.start.line));
  // What the event has, or a sentence may begin with.
  const held = new Set(["topics", event.dates && "date", event.location && "location"]);
  if (event.organizers.length > 0) held.add("organizer");
  for (const block of preamble) {
    const firsts = block.type === "list" ? block.children.map(({ children }) => children[0]) : [block];
    const labels = firsts.flatMap((first) => (first?.type === "paragraph" ? readParagraph(first) : []));
    for (const { text, place } of labels) {
      const kind = FACT_KINDS.get(normaliseLabel(text));
      if (kind && !lines.has(place.line) && (block === list || !held.has(kind)))
        reportNoFact(text, place, reporter);
    }
  }
}

function reportNoFact(text: string, place: Place, reporter: Reporter): void {
  reporter.warning(
    "label-unknown",
    `"${text}" is no fact here: facts are items of one list, each with a bold label.`,
    `Write \`- **${text}:** …\`, with a line for each fact.`,
    place,
  );
}
