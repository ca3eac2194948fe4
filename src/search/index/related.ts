import { FIELD_SIZE, type Posting } from "./decode.ts";

/** Which records have something of a group of words that mean nearly the same. */
export interface RelatedPages {
  /** What of the group they have, then every single word that says it, inflected as it is. */
  readonly words: readonly string[];
  /**
   * Page numbers as differences, the first from -1, with a minus where the title has it: `1 -3 5` are pages
   * 0, 3 and 8.
   */
  readonly pages: string;
}

/**
 * One place on each page. No two groups share a place, and none is next to a word: what stands next to what
 * is not known of them.
 */
export function placeRelated(differences: string, titleField: number, group: number): Posting {
  const places: number[] = [];
  let page = -1;
  const pages = differences.split(" ").map((difference) => {
    places.push((Number(difference) < 0 ? titleField + 0.5 : 0.5) * FIELD_SIZE + 10 * group);
    page += Math.abs(Number(difference));
    return page;
  });
  return { pages, starts: [...pages.keys(), pages.length], places };
}
