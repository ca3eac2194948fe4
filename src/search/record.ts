/** What can be found: one topic or one event. Plain data, made from the values that the pages show. */
export interface SearchRecord {
  /** The page's address below the site's root: `events/2023-11/air-gapped-clusters/`. */
  readonly path: string;
  readonly kind: RecordKind;
  readonly title: string;
  /** What it is known by besides its title: an event by its place and date, a topic by the names of its thread. */
  readonly aliases: readonly string[];
  readonly emoji: string | null;
  readonly event: { readonly title: string; readonly place: string | null; readonly days: string | null };
  /** What became of it, and its thread. */
  readonly notes: readonly string[];
  /** The text that is searched and shown, labelled as on the page. */
  readonly sections: readonly RecordSection[];
  /** Short forms of references and names of repositories. */
  readonly references: readonly string[];
  /** What leads here without standing in the text: the event's title and id, its place, and its date as people write it. */
  readonly context: readonly string[];
  readonly filters: Readonly<Partial<Record<FilterName, readonly FilterValue[]>>>;
}

export type RecordKind = "event" | "topic" | "fast-track";

export interface RecordSection {
  readonly label: string;
  readonly text: string;
  /** Whether it only lists references. */
  readonly isList?: boolean;
}

export const filterNames = [
  "kind",
  "outcome",
  "year",
  "event",
  "motivation",
  "repository",
  "organizer",
] as const;
export type FilterName = (typeof filterNames)[number];

export interface FilterValue {
  /** As it stands in addresses. */
  readonly value: string;
  readonly label: string;
}
