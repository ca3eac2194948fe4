import { FIELD_SIZE, type Posting } from "../index/decode.ts";

export const NO_POSTING: Posting = { pages: [], starts: [0], places: [] };

/** The places on one page, by the page's index in the posting. */
export function listPlaces({ starts, places }: Posting, index: number): readonly number[] {
  return places.slice(starts[index], starts[index + 1]);
}

/** Where words follow each other in one field. The places are those of the first word. */
export function findPhrase(postings: readonly Posting[]): Posting {
  const [first, ...rest] = postings;
  if (!first) return NO_POSTING;
  return rest.reduce((found, next, index) => keepFollowed(found, next, index + 1), first);
}

function keepFollowed(found: Posting, next: Posting, distance: number): Posting {
  const pages: number[] = [];
  const starts: number[] = [0];
  const places: number[] = [];
  let at = 0;
  found.pages.forEach((page, index) => {
    while ((next.pages[at] ?? Number.POSITIVE_INFINITY) < page) at++;
    if (next.pages[at] !== page) return;
    const following = new Set(listPlaces(next, at));
    const kept = listPlaces(found, index).filter((place) => following.has(place + distance));
    if (kept.length === 0) return;
    pages.push(page);
    places.push(...kept);
    starts.push(places.length);
  });
  return { pages, starts, places };
}

/** 0 for the text, n + 1 for field n of the meta data. */
export function fieldOf(place: number): number {
  return Math.floor(place / FIELD_SIZE);
}
