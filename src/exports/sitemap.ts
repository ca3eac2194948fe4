import { readFile } from "node:fs/promises";
import sitemap, { type SitemapItem } from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";
import type { Urls } from "../urls.ts";
import type { EventRecord, ThreadRecord, TopicRecord } from "./records.ts";

/**
 * The sitemap of all pages but the search and further pages of lists, with the day of their newest content,
 * which the data files of the built site know.
 *
 * @param outDir path of the folder of the whole site
 */
export function datedSitemap(outDir: string, urls: Urls): AstroIntegration {
  const read = async (name: string) => JSON.parse(await readFile(`${outDir}/api/${name}.json`, "utf8"));
  let days: Promise<Map<string, string>> | undefined;
  const readDays = async () =>
    listModifiedDays(await read("events"), await read("topics"), await read("threads"), urls);
  return sitemap({
    filter: (url) => !/\/(?:search|page\/\d+)\/$/.test(url),
    serialize: async (item): Promise<SitemapItem> => {
      days ??= readDays();
      const lastmod = (await days).get(item.url);
      return lastmod ? { ...item, lastmod } : item;
    },
    namespaces: { news: false, xhtml: false, image: false, video: false },
  });
}

/** The day of the newest content of each page, ISO 8601, by its whole address. */
export function listModifiedDays(
  events: readonly EventRecord[],
  topics: readonly TopicRecord[],
  threads: readonly ThreadRecord[],
  urls: Urls,
): Map<string, string> {
  const dayByEvent = new Map(events.map(({ id, end }) => [id, end]));
  const dayByTopic = new Map(topics.map(({ id, event }) => [id, dayByEvent.get(event)]));
  const written = events.filter(({ status }) => status === "complete");
  const newest = written.flatMap(({ end }) => end ?? []).reduce((a, b) => (a > b ? a : b), "");
  const lists = [
    urls.home(),
    urls.events(),
    urls.topics(),
    urls.threads(),
    urls.repositories(),
    urls.nextSteps(),
    urls.statistics(),
  ];
  // The newest topics come first, so that the last ones must not overwrite what is known of a repository.
  const repositories = topics
    .toReversed()
    .flatMap(({ event, references }) =>
      references.flatMap(({ repository }) =>
        repository ? [[urls.absolute(urls.repository(repository)), dayByEvent.get(event)] as const] : [],
      ),
    );
  const days = [
    ...lists.map((href) => [urls.absolute(href), newest] as const),
    ...events.map(({ url, end }) => [url, end] as const),
    ...topics.map(({ url, id }) => [url, dayByTopic.get(id)] as const),
    ...threads.map(({ url, topics }) => [url, dayByTopic.get(topics.at(-1) ?? "")] as const),
    ...repositories,
  ];
  return new Map(days.flatMap(([url, day]) => (day ? [[url, day]] : [])));
}
