/** Every address of the site, under its base path. The only file that builds hrefs. */
export interface Urls {
  home(): string;
  events(): string;
  event(eventId: string): string;
  /** A heading on the event's page. */
  eventAnchor(eventId: string, slug: string): string;
  eventSource(eventId: string): string;
  topic(topicId: string): string;
  topics(): string;
  search(query?: string): string;
  /** One of the site's own pages: `about`, `contribute`. */
  page(slug: string): string;
  /** A file at a fixed address, such as `favicon.svg`. */
  asset(path: string): string;
  /** A finished href as the whole address that other sites need. */
  absolute(href: string): string;
}

/**
 * Addresses for a site at `origin` (`https://example.org`) below `base` (`/` or `/hackathons/`).
 *
 * `createUrls("/hackathons", origin).topic("2023-11/arm")` is `/hackathons/events/2023-11/arm/`.
 */
export function createUrls(base: string, origin: string): Urls {
  const root = base.endsWith("/") ? base : `${base}/`;
  const folder = (...segments: string[]) => `${root}${segments.map(encodePath).join("/")}/`;
  return {
    home: () => root,
    events: () => folder("events"),
    event: (eventId) => folder("events", eventId),
    eventAnchor: (eventId, slug) => `${folder("events", eventId)}#${encodeURIComponent(slug)}`,
    eventSource: (eventId) => `${root}events/${encodePath(eventId)}.md`,
    topic: (topicId) => folder("events", topicId),
    topics: () => folder("topics"),
    search: (query) => folder("search") + (query ? `?${new URLSearchParams({ q: query })}` : ""),
    page: (slug) => folder(slug),
    asset: (path) => root + encodePath(path),
    absolute: (href) => new URL(href, origin).href,
  };
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
