/** Every address of the site, under its base path. The only file that builds hrefs. */
export interface Urls {
  home(): string;
  events(page?: number): string;
  event(eventId: string): string;
  /** A heading on the event's page. */
  eventAnchor(eventId: string, slug: string): string;
  eventSource(eventId: string): string;
  topic(topicId: string): string;
  topics(page?: number): string;
  /** A topic's own part of its wrap-up. */
  topicSource(topicId: string): string;
  /** How to cite an event and its topics. */
  citations(eventId: string, format: CitationFormat): string;
  /** The picture that other sites show for an event, or for a topic by its id. */
  socialPicture(id: string): string;
  threads(page?: number): string;
  thread(slug: string): string;
  threadFeed(slug: string): string;
  repositories(): string;
  repository(name: string, page?: number): string;
  nextSteps(page?: number): string;
  statistics(): string;
  feed(): string;
  calendar(): string;
  search(query?: string): string;
  /** One of the site's own pages: `about`, `contribute`. */
  page(slug: string): string;
  /** A file at a fixed address, such as `favicon.svg`. */
  asset(path: string): string;
  /** A finished href as the whole address that other sites need. */
  absolute(href: string): string;
}

export type CitationFormat = "bib" | "csl.json";

/**
 * Addresses for a site at `origin` (`https://example.org`) below `base` (`/` or `/hackathons/`).
 *
 * `createUrls("/hackathons", origin).topic("2023-11/arm")` is `/hackathons/events/2023-11/arm/`.
 */
export function createUrls(base: string, origin: string): Urls {
  const root = base.endsWith("/") ? base : `${base}/`;
  const folder = (...segments: string[]) => `${root}${segments.map(encodePath).join("/")}/`;
  const file = (...segments: string[]) => root + segments.map(encodePath).join("/");
  // `page/` keeps further pages of a list apart from entries whose names may be numbers.
  const numbered = (address: string, page: number) => (page > 1 ? `${address}page/${page}/` : address);
  return {
    home: () => root,
    events: (page = 1) => numbered(folder("events"), page),
    event: (eventId) => folder("events", eventId),
    eventAnchor: (eventId, slug) => `${folder("events", eventId)}#${encodeURIComponent(slug)}`,
    eventSource: (eventId) => `${root}events/${encodePath(eventId)}.md`,
    topic: (topicId) => folder("events", topicId),
    topics: (page = 1) => numbered(folder("topics"), page),
    topicSource: (topicId) => `${file("events", topicId)}.md`,
    citations: (eventId, format) => `${file("events", eventId)}.${format}`,
    socialPicture: (id) => `${file("og", id)}.png`,
    threads: (page = 1) => numbered(folder("threads"), page),
    thread: (slug) => folder("threads", slug),
    threadFeed: (slug) => file("threads", slug, "feed.xml"),
    repositories: () => folder("repositories"),
    repository: (name, page = 1) => numbered(folder("repositories", name), page),
    nextSteps: (page = 1) => numbered(folder("next-steps"), page),
    statistics: () => folder("statistics"),
    feed: () => file("feed.xml"),
    calendar: () => file("events.ics"),
    search: (query) => folder("search") + (query ? `?${new URLSearchParams({ q: query })}` : ""),
    page: (slug) => folder(slug),
    asset: (path) => root + encodePath(path),
    absolute: (href) => new URL(href, origin).href,
  };
}

function encodePath(path: string): string {
  return PLAIN.test(path) ? path : path.split("/").map(encodeURIComponent).join("/");
}

/** Most paths: a large site asks for a million of them. */
const PLAIN = /^[\w./-]*$/;
