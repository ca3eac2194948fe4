/**
 * What a wrap-up is once it has been understood: the words of DESIGN.md as types.
 *
 * Everything here is plain data (strings, numbers, arrays), so that it survives a data store or JSON file.
 * All strings are plain text.
 */

import type { Root } from "hast";

/**
 * Formatted text as a sanitised HTML syntax tree without positions. Local pictures and links stand as written: pages
 * finish them on the tree, sanitise it again and serialise it once.
 */
export type RichText = Root;

/** Everything one file yields. A wrap-up with errors still yields what could be understood. */
export interface Wrapup {
  readonly event: Event;
  readonly topics: readonly Topic[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One hackathon. */
export interface Event {
  /** The file's name without its ending: `2023-11`. */
  readonly id: string;
  readonly title: string;
  /** The first `#` heading, where it says something other than the title. */
  readonly heading: string | null;
  readonly status: EventStatus;
  readonly dates: DateRange | null;
  readonly location: Location | null;
  readonly organizers: readonly Organizer[];
  /** Where the topics were collected before the event. */
  readonly topicsUrl: string | null;
  /** Facts of the fact list with labels that have no field of their own, in order. */
  readonly otherFacts: readonly Fact[];
  /** The picture that stands for the event; without one the site draws a cover. */
  readonly cover: Picture | null;
  /** The pictures before the first `##`, in order. */
  readonly pictures: readonly Picture[];
  /** Every local picture of the file, as written there, without repeats. */
  readonly picturePaths: readonly string[];
  /** How many people came. */
  readonly attendance: number | null;
  readonly organizations: readonly string[];
  readonly reports: readonly Report[];
  /** Addresses where the archive, or a part of it, stood before. */
  readonly aliases: readonly string[];
  /** The whole file after its facts and pictures, in its order. */
  readonly parts: readonly Part[];
  /** The first plain sentences, for lists and previews. */
  readonly summary: string;
  /** Words in the whole file. */
  readonly wordCount: number;
  /** Path of the file, as diagnostics print it. */
  readonly file: string;
}

/** `announced`: dates are known, topics are not. `complete`: the wrap-up is written. */
export type EventStatus = "announced" | "complete";

/** First and last day, ISO 8601 (`2023-11-06`). */
export interface DateRange {
  readonly start: string;
  readonly end: string;
}

export interface Location {
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly url: string | null;
  /** Degrees north and east. */
  readonly coordinates: readonly [latitude: number, longitude: number] | null;
}

export interface Organizer {
  readonly name: string;
  readonly url: string | null;
}

export interface Fact {
  /** As written, without emoji and colon; `null` for an item without a label. */
  readonly label: string | null;
  readonly content: RichText;
  readonly text: string;
}

export interface Picture {
  /** As written: relative to the wrap-up. */
  readonly path: string;
  readonly alt: string;
  readonly credit: string | null;
}

/** Somebody's own account of the event, published elsewhere. */
export interface Report {
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO 8601 date. */
  readonly date: string | null;
}

/** A stretch of the wrap-up, in the file's order. */
export type Part =
  /** Text before the first `##`. */
  | { readonly kind: "prose"; readonly content: RichText; readonly text: string }
  /** A framing or container heading with the text right below it. */
  | {
      readonly kind: "heading";
      readonly role: "framing" | "container";
      /** 2 for `##`, 3 for `###`. */
      readonly depth: number;
      readonly slug: string;
      readonly title: string;
      readonly richTitle: RichText;
      readonly content: RichText;
      /** Without the title. */
      readonly text: string;
    }
  /** The topic with this slug. */
  | { readonly kind: "topic"; readonly slug: string };

/** One piece of work at an event. */
export interface Topic {
  /** `2023-11/air-gapped-shoot-clusters`: event and slug. */
  readonly id: string;
  readonly event: string;
  readonly slug: string;
  readonly kind: TopicKind;
  /** Plain text without emoji and without a reference at its end. */
  readonly title: string;
  /** The heading as written, with code, links and emoji. */
  readonly richTitle: RichText;
  /** The heading's first emoji. */
  readonly emoji: string | null;
  /** All of the topic's text, in order. The first may be an introduction. */
  readonly sections: readonly Section[];
  readonly motivations: readonly Motivation[];
  readonly references: readonly Reference[];
  /** One or two plain sentences, at most 200 characters. */
  readonly summary: string;
  /** First and last line in the file, from 1. */
  readonly lines: readonly [first: number, last: number];
}

export type TopicKind = "topic" | "fast-track";

/** A labelled part of a topic; text before the first label is its introduction. */
export interface Section {
  readonly kind: SectionKind;
  /** As written, without its colon; empty for the introduction. */
  readonly label: string;
  readonly content: RichText;
  readonly text: string;
}

export type SectionKind = "introduction" | LabelledSectionKind;
export type LabelledSectionKind = "problem" | "motivation" | "achievements" | "nextSteps" | "references";

/** A benefit that a topic promises. */
export interface Motivation {
  readonly category: MotivationCategory;
  readonly emoji: string | null;
  readonly text: string;
}

export type MotivationCategory =
  | "security"
  | "availability"
  | "scalability"
  | "cost"
  | "productivity"
  | "operations"
  | "experience"
  | "use-cases"
  | "observability"
  | "quality"
  | "dependencies"
  | "community"
  | "other";

/** A link with a meaning. */
export interface Reference {
  readonly kind: ReferenceKind;
  /**
   * The short form, unique together with the kind: `owner/repo#123` for issues, pull requests and
   * discussions, `owner/repo@branch`, `owner/repo@c0ffee1`, `owner/repo@a...b`, `owner/repo`, `GEP-28`;
   * for a document its address without the scheme.
   */
  readonly ref: string;
  readonly url: string;
  /** `owner/name` for everything that lives in a repository. */
  readonly repository: string | null;
  /** The link's text, where it says more than the address. */
  readonly title: string | null;
}

export type ReferenceKind =
  | "pull-request"
  | "issue"
  | "discussion"
  | "commit"
  | "branch"
  | "comparison"
  | "repository"
  | "proposal"
  | "document";

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
