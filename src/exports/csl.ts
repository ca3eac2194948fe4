import type { Citation } from "./citation.ts";

/** An item of CSL-JSON, as Zotero, Pandoc and citeproc read it. */
export interface CslItem {
  readonly id: string;
  readonly type: "webpage";
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly issued?: { readonly "date-parts": readonly [readonly [year: number, month: number, day: number]] };
  readonly "container-title": string;
  readonly "event-place"?: string;
  readonly URL: string;
  readonly language: string;
}

/** A citation as CSL-JSON. */
export function buildCslItem({
  key,
  title,
  author,
  within,
  site,
  url,
  date,
  place,
  language,
}: Citation): CslItem {
  const [year = 0, month = 0, day = 0] = date?.split("-").map(Number) ?? [];
  return {
    id: key,
    type: "webpage",
    title,
    author: [{ literal: author }],
    ...(date === null ? {} : { issued: { "date-parts": [[year, month, day]] } }),
    "container-title": within ?? site,
    ...(place === null ? {} : { "event-place": place }),
    URL: url,
    language,
  };
}
