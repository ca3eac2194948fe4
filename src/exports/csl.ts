import type { Citation } from "./citation.ts";

/** An item of CSL-JSON, as Zotero, Pandoc and citeproc read it. */
export interface CslItem {
  readonly id: string;
  readonly type: "webpage";
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly issued:
    | { readonly "date-parts": readonly [readonly [year: number, month: number, day: number]] }
    | undefined;
  readonly "container-title": string;
  readonly "event-place": string | undefined;
  readonly URL: string;
  readonly language: string;
}

/** A citation as CSL-JSON. */
export function buildCslItem(citation: Citation): CslItem {
  const { title, date, place, language } = citation;
  const [year = 0, month = 0, day = 0] = date?.split("-").map(Number) ?? [];
  return {
    id: citation.key,
    type: "webpage",
    title,
    author: [{ literal: citation.author }],
    issued: date === null ? undefined : { "date-parts": [[year, month, day]] },
    "container-title": citation.within ?? citation.site,
    "event-place": place ?? undefined,
    URL: citation.url,
    language,
  };
}
