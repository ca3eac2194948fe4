import type { FilterName } from "./search/record.ts";

/**
 * Every address of the site, under its base path; the only file that builds hrefs. For a site at `origin` (`https://example.org`) below `base` (`/` or `/hackathons/`),
 * `createUrls("/hackathons", origin).topic("2023-11/arm")` is `/hackathons/events/2023-11/arm/`.
 */
export function createUrls(base: string, origin: string) {
  const root = base.endsWith("/") ? base : `${base}/`;
  const folder = (...segments: string[]) => `${root}${segments.map(encodePath).join("/")}/`;
  const file = (...segments: string[]) => root + segments.map(encodePath).join("/");
  // `page/` keeps further pages of a list apart from entries whose names may be numbers.
  const numbered = (address: string, page: number) => (page > 1 ? `${address}page/${page}/` : address);
  return {
    home: () => root,
    events: (page = 1) => numbered(folder("events"), page),
    event: (eventId: string) => folder("events", eventId),
    /** A heading on the event's page. */
    eventAnchor: (eventId: string, slug: string) =>
      `${folder("events", eventId)}#${encodeURIComponent(slug)}`,
    eventSource: (eventId: string) => `${root}events/${encodePath(eventId)}.md`,
    topic: (topicId: string) => folder("events", topicId),
    topics: (page = 1) => numbered(folder("topics"), page),
    /** How to cite an event and its topics. */
    citations: (eventId: string, format: "bib" | "csl.json") => `${file("events", eventId)}.${format}`,
    /** The picture that other sites show for an event, or for a topic by its id. */
    socialPicture: (id: string) => `${file("og", id)}.png`,
    threads: (page = 1) => numbered(folder("threads"), page),
    thread: (slug: string) => folder("threads", slug),
    threadFeed: (slug: string) => file("threads", slug, "feed.xml"),
    repositories: () => folder("repositories"),
    repository: (name: string, page = 1) => numbered(folder("repositories", toRepositoryPath(name)), page),
    nextSteps: (page = 1) => numbered(folder("next-steps"), page),
    statistics: () => folder("statistics"),
    feed: () => file("feed.xml"),
    calendar: () => file("events.ics"),
    /** The search; for `q`, among what has the values of its filters: `{ motivation: "cost" }`. */
    search: (asked: Partial<Record<"q" | FilterName, string>> = {}) =>
      folder("search") + (Object.keys(asked).length > 0 ? `?${new URLSearchParams(asked)}` : ""),
    /** One of the site's own pages: `about`, `contribute`. */
    page: (slug: string) => folder(slug),
    /** A file at a fixed address, such as `favicon.svg`. */
    asset: (path: string) => root + encodePath(path),
    /** A finished href as the whole address that other sites need. */
    absolute: (href: string) => new URL(href, origin).href,
  };
}

export type Urls = ReturnType<typeof createUrls>;

/** `owner/.github` is `owner/~.github`: publishing leaves out folders whose names begin with a dot. */
export function toRepositoryPath(name: string): string {
  return name.replace(/(?<=^|\/)\./g, "~.");
}

function encodePath(path: string): string {
  return PLAIN.test(path) ? path : path.split("/").map(encodeURIComponent).join("/");
}

/** Most paths: a large site asks for a million of them. */
const PLAIN = /^[\w./-]*$/;
