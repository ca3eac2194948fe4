import type { Citation } from "./citation.ts";

/** A citation as an item of CSL-JSON, which Zotero, Pandoc and citeproc read. */
export function buildCslItem({ key, title, author, within, site, url, date, place, language }: Citation) {
  return {
    id: key,
    type: "webpage",
    title,
    author: [{ literal: author }],
    issued: date === null ? undefined : { "date-parts": [date.split("-").map(Number)] },
    "container-title": within ?? site,
    "event-place": place ?? undefined,
    URL: url,
    language,
  };
}
