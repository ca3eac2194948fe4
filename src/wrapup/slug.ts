/**
 * The address segment of a heading: lower case letters and digits of any script, joined by hyphens.
 *
 * `slugify("Moving MCM Into `gardenlet`s")` is `moving-mcm-into-gardenlets`. A heading without any
 * letter or digit yields an empty string.
 */
export function slugify(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(EMOJI_JOINERS, "")
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/**
 * Slugs for headings of one event, in order. A slug that is taken gets the first free number, and a
 * number never takes the slug of another heading, so that adding a topic moves no other address.
 */
export function assignSlugs(titles: readonly string[], fallback = "topic"): string[] {
  const wanted = titles.map((title) => slugify(title) || fallback);
  const natural = new Set(wanted);
  const taken = new Set<string>();
  return wanted.map((slug) => {
    let free = slug;
    for (let number = 2; taken.has(free); number += 1) {
      const candidate = `${slug}-${number}`;
      free = natural.has(candidate) ? free : candidate;
    }
    taken.add(free);
    return free;
  });
}

/** Marks that glue or style emoji; they count as letters' marks and would survive otherwise. */
const EMOJI_JOINERS = /[\uFE00-\uFE0F\u20E3\u200D]/gu;
