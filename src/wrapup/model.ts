/**
 * What a wrap-up is once it has been understood: the words of DESIGN.md as schemas and types.
 *
 * Everything here is plain data (strings, numbers, arrays), so that it survives a data store or JSON file.
 * All strings are plain text.
 */

import { z } from "zod";
import { day, factFields } from "./front-matter-schema.ts";

/**
 * Formatted text: a sanitised HTML syntax tree without positions, as JSON, which takes a third of the memory that its
 * objects would. Local pictures and links stand as written: pages finish them on the tree, sanitise it again and
 * serialise it once.
 */
export type RichText = z.infer<typeof richText>;

/** Data that all pages share: nobody may change it. */
export type Immutable<Data> = Data extends string
  ? Data
  : Data extends object
    ? { readonly [Key in keyof Data]: Immutable<Data[Key]> }
    : Data;

const text = z.string();
const maybe = text.nullable();
export const richText = text.brand("RichText");

const pictureSchema = z.object({
  /** As written: relative to the wrap-up. */
  path: text,
  alt: text,
  credit: maybe,
});

/** A stretch of the wrap-up, in the file's order. */
const partSchema = z.discriminatedUnion("kind", [
  /** Text before the first `##`. */
  z.object({ kind: z.literal("prose"), content: richText, text }),
  /** A framing or container heading with the text right below it. */
  z.object({
    kind: z.literal("heading"),
    role: z.enum(["framing", "container"]),
    /** 2 for `##`, 3 for `###`. */
    depth: z.int(),
    slug: text,
    title: text,
    richTitle: richText,
    content: richText,
    /** Without the title. */
    text,
  }),
  /** The topic with this slug. */
  z.object({ kind: z.literal("topic"), slug: text }),
]);

/** One hackathon, without its topics. */
export const eventSchema = z.object({
  /** The file's name without its ending: `2023-11`. */
  id: text,
  title: text,
  /** The first `#` heading, where it says something other than the title. */
  heading: maybe,
  /** `announced`: dates are known, topics are not. `complete`: the wrap-up is written. */
  status: z.enum(["announced", "complete"]),
  /** First and last day, ISO 8601 (`2023-11-06`). */
  dates: z.object({ start: day, end: day }).nullable(),
  ...factFields,
  /** Facts of the fact list with labels that have no field of their own, in order. */
  otherFacts: z.array(
    z.object({
      /** As written, without emoji and colon; `null` for an item without a label. */
      label: maybe,
      content: richText,
      text,
    }),
  ),
  /** The picture that stands for the event; without one the site draws a cover. */
  cover: pictureSchema.nullable(),
  /** The pictures before the first `##`, in order. */
  pictures: z.array(pictureSchema),
  /** Addresses where the archive, or a part of it, stood before. */
  aliases: z.array(text),
  /** The whole file after its facts and pictures, in its order. */
  parts: z.array(partSchema),
  /** The first plain sentences, for lists and previews. */
  summary: text,
  /** Words in the whole file. */
  wordCount: z.int(),
  /** Path of the file, as diagnostics print it. */
  file: text,
});

export const sectionKinds = ["problem", "motivation", "achievements", "nextSteps", "references"] as const;

/** A labelled part of a topic; text before the first label is its introduction. */
const sectionSchema = z.object({
  kind: z.enum(["introduction", ...sectionKinds]),
  /** As written, without its colon; empty for the introduction. */
  label: text,
  content: richText,
  text,
});

/** A benefit that a topic promises. */
const motivationSchema = z.object({
  category: z.enum([
    "security",
    "availability",
    "scalability",
    "cost",
    "productivity",
    "operations",
    "experience",
    "use-cases",
    "observability",
    "quality",
    "dependencies",
    "community",
    "other",
  ]),
  emoji: maybe,
  text,
});

/** A link with a meaning. */
export const referenceSchema = z.object({
  kind: z.enum([
    "pull-request",
    "issue",
    "discussion",
    "commit",
    "branch",
    "comparison",
    "repository",
    "proposal",
    "document",
  ]),
  /**
   * The short form, unique together with the kind: `owner/repo#123` for issues, pull requests and
   * discussions, `group/project!123` for GitLab's merge requests, `owner/repo@branch`, `owner/repo@c0ffee1`,
   * `owner/repo@a...b`, `owner/repo`, `WEP-28`; for a document its address without the scheme.
   */
  ref: text,
  url: text,
  /** `owner/name`, on GitLab `group/sub/project`, for everything that lives in a repository. */
  repository: maybe,
  /** The link's text, where it says more than the address. */
  title: maybe,
  /** Named only in the problem or the motivation: no work of the topic's own. */
  isBackground: z.boolean(),
});

/** One piece of work at an event. */
export const topicSchema = z.object({
  /** `2023-11/air-gapped-clusters`: event and slug. */
  id: text,
  event: text,
  slug: text,
  kind: z.enum(["topic", "fast-track"]),
  /** Plain text without emoji and without a reference at its end. */
  title: text,
  /** The heading as written, with code, links and emoji. */
  richTitle: richText,
  /** The heading's first emoji. */
  emoji: maybe,
  /** All of the topic's text, in order. The first may be an introduction. */
  sections: z.array(sectionSchema),
  motivations: z.array(motivationSchema),
  references: z.array(referenceSchema),
  /** One or two plain sentences, at most 200 characters. */
  summary: text,
  /** First and last line in the file, from 1. */
  lines: z.tuple([z.int(), z.int()]),
});

export type Event = Immutable<z.infer<typeof eventSchema>>;
export type DateRange = NonNullable<Event["dates"]>;
export type Location = NonNullable<Event["location"]>;
export type Organizer = Event["organizers"][number];
export type Fact = Event["otherFacts"][number];
export type Picture = Event["pictures"][number];
export type Report = Event["reports"][number];
export type Part = Event["parts"][number];

export type Topic = Immutable<z.infer<typeof topicSchema>>;
export type TopicKind = Topic["kind"];
export type Section = Topic["sections"][number];
export type SectionKind = Section["kind"];
export type LabelledSectionKind = (typeof sectionKinds)[number];
export type Motivation = Topic["motivations"][number];
export type MotivationCategory = Motivation["category"];
export type Reference = Topic["references"][number];
export type ReferenceKind = Reference["kind"];

/** Everything one file yields. A wrap-up with errors still yields what could be understood. */
export interface Wrapup {
  readonly event: Event;
  readonly topics: readonly Topic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A finding about a contributed file. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** Kebab case, stable: `date-order`. */
  readonly code: string;
  readonly message: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** What to do about it. */
  readonly hint: string;
}
