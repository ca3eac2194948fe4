import type { List, ListItem, PhrasingContent, RootContent } from "mdast";
import { stripEmoji, stripLeadingEmoji } from "./emoji.ts";
import type { Location, Organizer } from "./model.ts";
import { inlineText } from "./syntax.ts";

/** One item of the fact list, before it is known what it says. */
export interface RawFact {
  readonly kind: "date" | "location" | "organizer" | "topics" | "other";
  /** As written, without emoji and colon; `null` for an item without a label. */
  readonly label: string | null;
  /** What stands behind the label. */
  readonly value: readonly PhrasingContent[];
  readonly item: ListItem;
}

const LABEL_KINDS: Readonly<Record<string, RawFact["kind"]>> = {
  date: "date",
  dates: "date",
  when: "date",
  location: "location",
  venue: "location",
  place: "location",
  where: "location",
  organizer: "organizer",
  organizers: "organizer",
  organiser: "organizer",
  organisers: "organizer",
  host: "organizer",
  hosts: "organizer",
  topics: "topics",
  "topic list": "topics",
  "topics list": "topics",
};

/** The fact list among the blocks before the first `##`: the first list whose first item has a bold label. */
export function findFactList(blocks: readonly RootContent[]): List | null {
  const list = blocks.find((block): block is List => block.type === "list");
  const first = list?.children[0] && readFact(list.children[0]);
  return list && first?.label ? list : null;
}

/** Every item as a fact, in order. */
export function readFacts(list: List): RawFact[] {
  return list.children.map(readFact);
}

function readFact(item: ListItem): RawFact {
  const paragraph = item.children[0];
  const children = paragraph?.type === "paragraph" ? paragraph.children : [];
  const [first, ...behind] = children;
  const leadsWithEmoji = first?.type === "text" && stripLeadingEmoji(first.value) === "";
  const [strong, ...value] = leadsWithEmoji ? behind : children;
  if (strong?.type !== "strong") return { kind: "other", label: null, value: children, item };
  const label = stripEmoji(inlineText(strong.children)).replace(/\s*[:：]\s*$/, "");
  return { kind: LABEL_KINDS[label.toLowerCase()] ?? "other", label, value: trimColon(value), item };
}

function trimColon(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== "text") return [...nodes];
  const value = first.value.replace(/^\s*[:：]?\s*/, "");
  return value === "" ? others : [{ ...first, value }, ...others];
}

/** Whether the value is the sign for "none". */
export function isNone(value: readonly PhrasingContent[]): boolean {
  return /^(?:\/|-|–|—|none|n\/a|tbd)?$/i.test(inlineText(value).trim());
}

/** `[Mesnerhof-C, Steinberg am Rofan, Austria](https://…)`: name, city and country, by its commas. */
export function readLocation(value: readonly PhrasingContent[]): Location {
  const parts = inlineText(value)
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const country = parts.length > 2 ? (parts.pop() ?? null) : null;
  const city = parts.length > 1 ? (parts.pop() ?? null) : null;
  return { name: parts.join(", "), city, country, url: firstUrl(value), coordinates: null };
}

/** Linked names, and names between commas or "and". */
export function readOrganizers(value: readonly PhrasingContent[]): Organizer[] {
  return value.flatMap((node): Organizer[] => {
    if (node.type === "link") return [{ name: inlineText([node]).trim(), url: node.url }];
    return inlineText([node])
      .split(/,|&|\band\b/)
      .map((name) => name.trim())
      .filter((name) => /[\p{L}\p{N}]/u.test(name))
      .map((name) => ({ name, url: null }));
  });
}

/** The first address in the value, linked or bare. */
export function firstUrl(value: readonly PhrasingContent[]): string | null {
  return value.find((node) => node.type === "link")?.url ?? null;
}
