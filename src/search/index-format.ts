import type { FilterName, FilterValue, SearchRecord } from "./record.ts";

/** `search/manifest.json`: where the index of today is, and what every search needs of it. */
export interface Manifest {
  /** Name of the folder of all other files. It changes with their content. */
  readonly folder: string;
  readonly recordCount: number;
  /** First letters for which there is a file of the vocabulary. */
  readonly letters: string;
  readonly synonyms: readonly WordGroup[];
}

/** Words and phrases that mean the same, or nearly so. */
export type WordGroup = readonly string[];

/**
 * `words/<letter>.json`: the words of the archive that begin so, with the number of records whose text or title
 * says them; 0 for what else finds a record, such as the name of a repository.
 */
export type VocabularyShard = readonly (readonly [word: string, count: number])[];

/** `filters.json` lists the filters. */
export interface Filter {
  readonly name: FilterName;
  readonly values: readonly FilterValue[];
  /** Which of the values each record has. */
  readonly byRecord: readonly (readonly number[])[];
}

/** `records/<number>.json`: what a result shows. Records are numbered by date, the oldest first. */
export type ShownRecord = Omit<SearchRecord, "aliases" | "references" | "context" | "filters">;

/** `jumps.json`: what else there is to go to, by its name. */
export interface Jump {
  readonly title: string;
  readonly otherNames: readonly string[];
  /** The page's address below the site's root. */
  readonly path: string;
  readonly kind: "thread" | "repository" | "";
}

/** Pagefind's fields of a record besides its content: names are its references and repositories, context is place and date. */
export type Field = "title" | "names" | "context";

/** File names are made of letters that every server and file system can hold. */
export function nameShard(letter: string): string {
  return `words/${/[a-z]/.test(letter) ? letter : letter.codePointAt(0)?.toString(16)}.json`;
}
