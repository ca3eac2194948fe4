import type { List, ListItem, PhrasingContent, RootContent } from "mdast";
import { stripEmoji } from "./emoji.ts";
import { address } from "./front-matter-schema.ts";
import { findLinks } from "./html-tags.ts";
import { indexWords } from "./labels.ts";
import type { Location, Organizer } from "./model.ts";
import { endsInColon, showAddress, skipEmoji, trimColon, trimLabel } from "./sections.ts";
import { findNodes, inlineText } from "./syntax.ts";

/** One item of the fact list, before it is known what it says. */
export interface RawFact {
  readonly kind: "date" | "location" | "organizer" | "topics" | "other";
  /** As written, without emoji and colon; `null` for an item without a label. */
  readonly label: string | null;
  readonly hasColon: boolean;
  /** What stands behind the label. */
  readonly value: readonly PhrasingContent[];
  /** The item's other blocks. */
  readonly below: readonly RootContent[];
  readonly item: ListItem;
}

export const FACT_KINDS = indexWords<Exclude<RawFact["kind"], "other">>({
  date: "date, dates, when",
  location: "location, venue, place, where",
  organizer: "organizer, organizers, organiser, organisers, host, hosts",
  topics: "topics, topic list, topics list",
});

/** The fact list among the blocks before the first `##`: the first list whose first item has a label. */
export function findFactList(blocks: readonly RootContent[]): List | null {
  return blocks.find((block): block is List => block.type === "list" && startsWithLabel(block)) ?? null;
}

/** A label is known or has a colon: `- **Everybody** had fun` is an ordinary list. */
function startsWithLabel({ children: [first] }: List): boolean {
  const fact = first && readFact(first);
  return Boolean(fact?.label) && (fact?.kind !== "other" || fact.hasColon);
}

/** Every item as a fact, in order. */
export function readFacts(list: List): RawFact[] {
  return list.children.map(readFact);
}

function readFact(item: ListItem): RawFact {
  const [paragraph, ...others] = item.children;
  const [children, below] =
    paragraph?.type === "paragraph" ? [paragraph.children, others] : [[], item.children];
  const [strong, ...value] = skipEmoji(children);
  if (strong?.type !== "strong")
    return { kind: "other", label: null, hasColon: false, value: children, below, item };
  const written = stripEmoji(inlineText(strong.children));
  const label = trimLabel(written);
  const kind = FACT_KINDS.get(label.toLowerCase()) ?? "other";
  const behind = trimColon(written, value);
  const links = findLinks(strong.children).map(showAddress);
  // The link of `**[Location](https://…):** House` is the house's; of several organizers, nobody's.
  const isLinked = kind !== "organizer" && behind.every(({ type }) => type === "text");
  const [link] = isLinked ? links : [];
  const spare = isLinked ? links.slice(1) : links;
  const linked = link && behind.length > 0 ? { ...link, children: behind } : link;
  return {
    kind,
    label,
    hasColon: endsInColon(written, value[0]),
    value: [...findNodes(strong.children, "footnoteReference"), ...(linked ? [linked] : behind)],
    below: spare.length > 0 ? [{ type: "paragraph", children: spare }, ...below] : below,
    item,
  };
}

/** Whether a text says "none", by a sign or in words. */
export function isNoneText(text: string): boolean {
  return /^(?:\/|-|–|—|none|n\/a|tbd|tba)?\.?$/i.test(text.trim());
}

/**
 * `[Mesnerhof-C, Steinberg am Rofan, Austria](https://…)`: name, city and country, by its commas. The second of two is a
 * city, but for a country's name: `Berlin, Germany` is a place without a house.
 */
export function readLocation(value: readonly PhrasingContent[]): Location | null {
  const parts = inlineText(value)
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const hasCountry = parts.length > 2 || (parts.length === 2 && COUNTRIES.has(parts[1]?.toLowerCase() ?? ""));
  const country = hasCountry ? (parts.pop() ?? null) : null;
  const city = parts.length > 1 ? (parts.pop() ?? null) : null;
  const name = parts.join(", ");
  return name === "" ? null : { name, city, country, url: firstUrl(value), coordinates: null };
}

/** English names of countries, in lower case. */
const COUNTRIES = listCountries();

function listCountries(): Set<string> {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set(["uk", "usa", ...codes.flatMap((code) => names.of(code)?.toLowerCase() ?? [])]);
}

/** Names between commas, "&" and "and", each with the address it is linked to. */
export function readOrganizers(value: readonly PhrasingContent[]): Organizer[] {
  return splitAtSeparators(value)
    .map((nodes) => ({ name: inlineText(nodes).replace(/\s+/g, " ").trim(), url: firstUrl(nodes) }))
    .filter(({ name }) => /[\p{L}\p{N}]/u.test(name));
}

function splitAtSeparators(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const groups: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const pieces = node.type === "text" ? node.value.split(/,|\s&\s|\band\b/) : [];
    if (pieces.length < 2) groups.at(-1)?.push(node);
    else
      pieces.forEach((value, index) => {
        if (index > 0) groups.push([]);
        groups.at(-1)?.push({ type: "text", value });
      });
  }
  return groups;
}

/** The first web address in the value, linked or bare. */
export function firstUrl(value: readonly PhrasingContent[]): string | null {
  const link = value.find((node) => node.type === "link");
  return address.safeParse(link?.url).data ?? null;
}
