/** A segment becomes the name of a folder: 80 letters of any script stay below 255 bytes. */
const LONGEST = 80;

/**
 * The address segment of a heading: lower case letters and digits of any script, joined by hyphens.
 *
 * `slugify("Moving MCM Into `gardenlet`s")` is `moving-mcm-into-gardenlets`. A heading without any
 * letter or digit yields an empty string.
 */
export function slugify(text: string): string {
  const slug = text
    .normalize("NFC")
    .toLowerCase()
    .replace(EMOJI_JOINERS, "")
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  if (slug.length <= LONGEST) return slug;
  const end = slug.lastIndexOf("-", LONGEST);
  return end > 0 ? slug.slice(0, end) : [...slug].slice(0, LONGEST / 2).join("");
}

/** A name for files and keys, in the letters that all of them can hold: `Größe 2` is `grosse-2`. */
export function slugifyPlain(text: string): string {
  const letters = text.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
  return letters
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/**
 * Slugs for headings of one event, in order. A slug that is taken gets the first free number, and a
 * number never takes the slug of another heading, so that adding a topic moves no other address.
 */
export function assignSlugs(titles: readonly string[], fallback = "topic"): string[] {
  const wanted = titles.map((title) => slugify(title) || fallback);
  const natural = new Set(wanted);
  // The page's own ids begin with `page--`, as those of a topic with this slug would.
  const numbers = new Map([["page", 1]]);
  return wanted.map((slug) => {
    const seen = numbers.get(slug);
    if (seen === undefined) {
      numbers.set(slug, 1);
      return slug;
    }
    let number = seen + 1;
    while (natural.has(`${slug}-${number}`)) number += 1;
    numbers.set(slug, number);
    return `${slug}-${number}`;
  });
}

/** Marks that glue or style emoji; they count as letters' marks and would survive otherwise. */
const EMOJI_JOINERS = /[\uFE00-\uFE0F\u20E3\u200D]/gu;
