import { getCollection } from "astro:content";
import { strings } from "../site.config.ts";
import type { Urls } from "../urls.ts";
import { urls } from "./environment.ts";

export interface NavigationLink {
  readonly title: string;
  readonly href: string;
}

/** The lists of everything that the archive has. */
export function linkLists(urls: Urls): NavigationLink[] {
  const { navigation } = strings;
  return [
    { title: navigation.events, href: urls.events() },
    { title: navigation.topics, href: urls.topics() },
    { title: navigation.threads, href: urls.threads() },
    { title: navigation.nextSteps, href: urls.nextSteps() },
    { title: navigation.repositories, href: urls.repositories() },
    { title: navigation.statistics, href: urls.statistics() },
  ];
}

/** What header and footer lead to: the lists, and those of the site's own pages that have a place there. */
export async function loadNavigation(): Promise<NavigationLink[]> {
  const pages = await getCollection("pages");
  const listed = pages
    .filter(({ data }) => data.order !== undefined)
    .toSorted((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0));
  return [...linkLists(urls), ...listed.map(({ id, data }) => ({ title: data.title, href: urls.page(id) }))];
}
