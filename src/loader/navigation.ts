import { getCollection } from "astro:content";
import { urls } from "./environment.ts";

/** A link to one of the site's own pages. */
export interface NavigationLink {
  readonly title: string;
  readonly href: string;
}

/** The site's own pages as the header lists them. */
export async function loadNavigation(): Promise<NavigationLink[]> {
  const pages = await getCollection("pages");
  return pages
    .filter(({ data }) => data.order !== undefined)
    .toSorted((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0))
    .map(({ id, data }) => ({ title: data.title, href: urls.page(id) }));
}
