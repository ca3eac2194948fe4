import { findSectionKind } from "../wrapup/labels.ts";
import { inlineText, parseMarkdown } from "../wrapup/syntax.ts";
import { listHeadings, offsetsOf } from "./body-edits.ts";
import type { ReadDocument } from "./read-document.ts";

/** A document that becomes part of an event's wrap-up. */
export interface Part {
  /** As Markdown, on one line. */
  readonly title: string;
  readonly plainTitle: string;
  /** Without its title. */
  readonly body: string;
  /** Whether it only introduces the projects. */
  readonly isList: boolean;
}

/** A project's document. Its title is its first heading, else its front matter's, else its name. */
export function readPart({ path, title: given }: ReadDocument, body: string): Part {
  const [first] = listHeadings(parseMarkdown(body));
  const words = first ? inlineText(first.children).trim() : "";
  const isTitle = words !== "" && (first?.depth === 1 || given === "") && findSectionKind(words, "") === null;
  const isList = /(?:^|\/)(?:projects?|topics?)\/(?:readme|index)\.\w+$/i.test(path);
  const [start, end] = first && isTitle ? offsetsOf(first) : [0, 0];
  const [from, to] = [first?.children[0], first?.children.at(-1)].map((node) => node && offsetsOf(node));
  const title =
    isTitle && from && to ? body.slice(from[0], to[1]).replace(/\s*\n\s*/g, " ") : given || nameFile(path);
  const rest = [body.slice(0, start).trim(), body.slice(end).trim()].filter(Boolean).join("\n\n");
  return { title, plainTitle: isTitle ? words : title, body: rest, isList };
}

/** `Projects/FasterWidgets/README.md` is `FasterWidgets`, and `1.md` is `Project 1`. */
function nameFile(path: string): string {
  const [name = "", folder = ""] = path.split("/").toReversed();
  const words = /^(?:readme|index)\./i.test(name) ? folder : name.replace(/\.\w+$/, "");
  return /\p{L}/u.test(words) ? words.replace(/[_-]+/g, " ").trim() : `Project ${words}`;
}
