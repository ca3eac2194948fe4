import type { Conventions } from "../wrapup/conventions.ts";
import { findSectionKind, normaliseLabel } from "../wrapup/labels.ts";
import { inlineText, parseMarkdown } from "../wrapup/syntax.ts";
import { listHeadings, offsetsOf } from "./body-edits.ts";
import { describeLeftOut } from "./event-values.ts";
import type { ReadDocument } from "./read-document.ts";
import type { RewrittenBody } from "./rewrite-body.ts";

/** A document that becomes part of an event's wrap-up. */
export interface Part {
  readonly path: string;
  /** As Markdown, on one line. */
  readonly title: string;
  readonly plainTitle: string;
  /** Its title for comparisons. */
  readonly name: string;
  /** Without its title; people of the front matter come first. */
  readonly body: string;
  readonly notes: readonly string[];
}

/** A document as part of its event. Its title is its first heading, else its front matter's, else its name. */
export function readPart(
  document: ReadDocument,
  conventions: Conventions,
  { body, notes }: Omit<RewrittenBody, "copies"> = { body: document.body, notes: [] },
): Part {
  const { path, values, title: given, titleKey, lost } = document;
  const [first, ...others] = listHeadings(parseMarkdown(body));
  const words = first ? inlineText(first.children).trim() : "";
  const isTitle =
    words !== "" && (first?.depth === 1 || given === "") && findSectionKind(words, conventions) === null;
  const [start, end] = first && isTitle ? offsetsOf(first) : [0, 0];
  const [from, to] = [first?.children[0], first?.children.at(-1)].map((node) => node && offsetsOf(node));
  const title =
    isTitle && from && to ? body.slice(from[0], to[1]).replace(/\s*\n\s*/g, " ") : given || nameFile(path);
  const plainTitle = isTitle ? words : title;
  const name = normaliseLabel(plainTitle);
  const inner = (first && !isTitle ? [first, ...others] : others).map(({ depth }) => depth);
  const top = Math.min(...inner, inner.length > 0 ? 6 : 2);
  const people = Object.keys(values).filter((key) => PEOPLE.test(key) && Array.isArray(values[key]));
  const lists = people.map((key) => formatPeople(key, values[key], top));
  const texts = [body.slice(0, start), ...lists, body.slice(end)].map((text) => text.trim());
  const places = lost.map(({ line, column }) => `${line}:${column}`);
  return {
    path,
    title,
    plainTitle,
    name,
    body: texts.filter(Boolean).join("\n\n"),
    notes: [
      ...document.notes,
      ...describeLeftOut(values, name === normaliseLabel(given) ? [titleKey, ...people] : people),
      ...(places.length > 0 ? [`lost characters, marked by �, in the source at ${places.join(", ")}`] : []),
      ...notes,
    ],
  };
}

const PEOPLE = /(?:investigators|leads|team|members|participants)$/i;

/** `key_investigators: [{name: Ada, affiliation: Example Inc.}]` is a heading and a list. */
function formatPeople(key: string, people: unknown, depth: number): string {
  const label = key.replace(/[_-]+/g, " ").replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
  const items = [people].flat().map((person: unknown) => {
    const facts = typeof person === "object" && person !== null ? Object.values(person) : [person];
    return `- ${facts.map(String).join(", ")}`;
  });
  return `${"#".repeat(depth)} ${label}\n\n${items.join("\n")}`;
}

/** `Projects/FasterWidgets/README.md` is `FasterWidgets`, and `1.md` is `Project 1`. */
function nameFile(path: string): string {
  const [name = "", folder = ""] = path.split("/").toReversed();
  const words = /^(?:readme|index)\./i.test(name) ? folder : name.replace(/\.\w+$/, "");
  return /\p{L}/u.test(words) ? words.replace(/[_-]+/g, " ").trim() : `Project ${words}`;
}
