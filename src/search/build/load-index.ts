import { getCollection } from "astro:content";
import { hash } from "node:crypto";
import { loadArchive } from "../../loader/archive.ts";
import { contentFolder } from "../../loader/environment.ts";
import { linkLists } from "../../loader/navigation.ts";
import { site } from "../../site.config.ts";
import { below, listJumps } from "./jumps.ts";
import { buildSearchRecords } from "./records.ts";
import { buildSearchIndex, type SearchIndex } from "./search-index.ts";
import { readSynonyms } from "./synonyms.ts";

let known: { readonly key: string; readonly index: Promise<SearchIndex> } | undefined;

/** The index of the archive; while editing, it is built anew when what is searched has changed. */
export async function loadSearchIndex(): Promise<SearchIndex> {
  if (known && import.meta.env.PROD) return known.index;
  const [archive, pages] = await Promise.all([loadArchive(), getCollection("pages")]);
  const synonyms = readSynonyms(contentFolder);
  const records = buildSearchRecords(archive, site.language);
  const own = pages.map(({ id, data }) => ({ title: data.title, href: below.page(id) }));
  const jumps = listJumps(archive, [...linkLists(below), ...own]);
  const key = hash("sha256", JSON.stringify([records, synonyms, jumps]));
  if (known?.key !== key) known = { key, index: buildSearchIndex(records, synonyms, site.language, jumps) };
  return known.index;
}
