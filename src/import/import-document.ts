import { posix } from "node:path";
import { formatCount } from "../format/counts.ts";
import type { Conventions } from "../wrapup/conventions.ts";
import type { Place } from "../wrapup/diagnostics.ts";
import { normaliseLabel } from "../wrapup/labels.ts";
import type { Topic } from "../wrapup/model.ts";
import { parseWrapup } from "../wrapup/parse-wrapup.ts";
import { decodePath } from "../wrapup/pictures.ts";
import { isRemote } from "../wrapup/remote-address.ts";
import { assignSlugs } from "../wrapup/slug.ts";
import { findEventDays, type GivenDays } from "./event-days.ts";
import type { EventFolder } from "./event-folders.ts";
import { buildEventValues, readCover } from "./event-values.ts";
import { formatWrapup } from "./format-wrapup.ts";
import { joinTopics } from "./join-topics.ts";
import { findMarks, type ReadDocument } from "./read-document.ts";
import { type Part, readPart } from "./read-part.ts";
import type { LostCharacter } from "./repair-text.ts";
import { copyPicture, type PictureCopy, type RewrittenBody, rewriteBody } from "./rewrite-body.ts";

export interface ImportOptions {
  /** Paths of all pictures of the source tree. */
  readonly pictures: readonly string[];
  readonly conventions: Conventions;
  /** Address of the front matter's JSON Schema. */
  readonly schema: string;
  /** When the event was, if somebody says so. */
  readonly given?: GivenDays | null;
  /** Where the old site is; its own links become absolute. */
  readonly site?: string | null;
  /** The folder of the source tree, which the old site has at its address. */
  readonly root?: string;
}

/** A character that is gone, with its place in the source document. */
export interface LostPlace extends LostCharacter {
  /** Its place in the new file; `null` where the text went into no line of it. */
  readonly result: Place | null;
}

export type ImportedDocument =
  | { readonly kind: "refused"; readonly reason: string }
  | {
      readonly kind: "imported";
      /** Below the content folder. */
      readonly path: string;
      readonly markdown: string;
      readonly copies: readonly PictureCopy[];
      /** What was done, in words. */
      readonly notes: readonly string[];
      readonly lost: readonly LostPlace[];
    };

/**
 * An event's document, and those that belong to it, as one wrap-up of the archive. The words of their bodies stay as
 * they are.
 */
export function importEvent(
  { main, texts, projects }: EventFolder,
  options: ImportOptions,
): ImportedDocument {
  if (main.isPlainText) return { kind: "refused", reason: PLAIN_TEXT };
  const days = findEventDays(main, options.given ?? null);
  if (days === null) return { kind: "refused", reason: NO_MONTH };
  const title = main.title || main.event.heading || days.month;
  const { values, notes } = buildEventValues(main, title, days.dates);
  const documents = [main, ...texts, ...projects];
  const rewritten = rewriteBodies(documents, days.month, options);
  const [, ...parts] = documents.map((document, index) =>
    readPart(document, options.conventions, rewritten[index]),
  );
  const joined = joinTopics(
    rewritten[0]?.body ?? "",
    parts.slice(0, texts.length),
    parts.slice(texts.length),
    main.topics.flatMap((topic) =>
      topic.sections.some(({ label }) => label) ? normaliseLabel(topic.title) : [],
    ),
    options.conventions,
  );
  const copies = rewritten.flatMap((document) => document.copies);
  const cover = readCover(main.values, title);
  const image =
    cover && copyPicture(cover.image, main.path, { id: days.month, pictures: options.pictures }, copies);
  const rules = { ...joined.topics, ...(values["topics"] as object | undefined) };
  const all = {
    ...values,
    ...(image ? { cover: { ...cover, image } } : {}),
    ...(Object.keys(rules).length > 0 ? { topics: rules } : {}),
  };
  const markdown = formatWrapup(all, joined.body, options.schema);
  const naming = { id: days.month, file: main.path, conventions: options.conventions };
  const topics = parts.length > 0 ? parseWrapup(markdown, naming).topics : main.topics;
  return {
    kind: "imported",
    path: `events/${days.month}.md`,
    markdown,
    copies,
    notes: [
      ...main.notes,
      ...notes,
      ...(days.note === null ? [] : [days.note]),
      ...(days.dates ? [] : ["the event's first and last day are not in the document: add `date`"]),
      ...(cover && !image ? [`no picture ${cover.image} in the source tree: the cover is left out`] : []),
      ...(image && cover?.alt === title ? ["nothing says what the cover shows: write its `alt`"] : []),
      ...(rewritten[0]?.notes ?? []),
      ...parts.flatMap((part, index) => describePart(part, index < texts.length ? "text" : "topic", main)),
      ...describeTopics(topics, joined.topics),
    ],
    lost: locateLosses(main, parts.length > 0 ? "" : markdown),
  };
}

const PLAIN_TEXT =
  "this is the text of a page, not its Markdown: headings, links and front matter are gone. Import the Markdown that the page was made of, or write the wrap-up with `npm run new`";
const NO_MONTH =
  "nothing says which month it is about: neither its dates (written YYYY-MM-DD), nor its title, nor its name; say --month";

/** The bodies of an event's documents, whose links among each other lead to the topics they become. */
function rewriteBodies(
  documents: readonly ReadDocument[],
  id: string,
  { pictures, conventions, site = null, root = "" }: ImportOptions,
): RewrittenBody[] {
  const parts = documents.slice(1).map((document) => readPart(document, conventions));
  const slugs = ["", ...assignSlugs(parts.map(({ plainTitle }) => plainTitle))];
  const hrefs = new Map(
    documents.map(({ path }, index) => [pathKey(path), slugs[index] && `#${slugs[index]}`]),
  );
  const bodies: RewrittenBody[] = [];
  for (const [index, document] of documents.entries()) {
    const slug = slugs[index] ?? "";
    const resolve = (url: string): string | null => {
      // Template code may have stood there.
      if (url === "") return "";
      if (isRemote(url)) return null;
      // A part's headings have no addresses of their own.
      if (url.startsWith("#")) return slug === "" ? null : `#${slug}`;
      if (url.startsWith("/")) return site && new URL(url, site).href;
      const [, address = "", behind = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
      const target = posix.join(posix.dirname(document.path), decodePath(address));
      const old =
        site && new URL(encodeURI(posix.relative(root, target)) + behind, site.replace(/\/?$/, "/")).href;
      return hrefs.get(pathKey(target)) ?? old;
    };
    const copies = bodies.flatMap((other) => other.copies);
    bodies.push(rewriteBody(document, { id, pictures, copies, resolve, prefix: slug }));
  }
  return bodies;
}

/** What the ways to write a document's address have in common: `1/README.md`, `1/index.html`, `1/` and `1`. */
function pathKey(path: string): string {
  return path.replace(/\.(?:md|mdx|markdown|html?)$|\/$/i, "").replace(/\/(?:readme|index)$/i, "");
}

function describePart({ path, plainTitle, notes }: Part, role: string, main: ReadDocument): string[] {
  const from = posix.relative(posix.dirname(main.path), path);
  return [`${role} “${plainTitle}” from ${from}`, ...notes.map((note) => `  ${note}`)];
}

function describeTopics(topics: readonly Topic[], rules: Readonly<Record<string, boolean>>): string[] {
  const none = Object.keys(rules).filter((title) => rules[title] === false);
  const fastTracks = topics.filter(({ kind }) => kind === "fast-track").length;
  return [
    ...(none.length > 0 ? [`no topics, says the front matter now: “${none.join("”, “")}”`] : []),
    `${formatCount(topics.length - fastTracks, "topic")}, ${formatCount(fastTracks, "fast track")}`,
  ];
}

/** Losses are marked by U+FFFD in the new file, in the source's order. */
export function locateLosses({ lost }: Pick<ReadDocument, "lost">, markdown: string): LostPlace[] {
  const marks = findMarks(markdown);
  return lost.map((character, index) => ({ ...character, result: marks[index] ?? null }));
}
