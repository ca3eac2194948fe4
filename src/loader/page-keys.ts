import { createHash } from "node:crypto";
import { type Archive, findEventNeighbours } from "../archive/archive.ts";
import { findEventState } from "../archive/event-state.ts";
import { findTrail } from "../archive/thread-trail.ts";
import { hashCode } from "../hash-code.ts";
import type { Event, Topic } from "../wrapup/model.ts";
import { loadArchive, loadPictures } from "./archive.ts";
import { loadBuildDay } from "./build-day.ts";
import { contentFolder } from "./content-folder.ts";
import { hasSocialPictures, urls } from "./environment.ts";
import { listLinks } from "./finish-html.ts";
import { loadNavigation } from "./navigation.ts";
import { readWrapups } from "./read-wrapups.ts";

/**
 * Keys that change with everything that a page shows, so that a build takes pages with known keys from the
 * build before.
 */
export interface PageKeys {
  readonly nameEvent: (event: Event) => Promise<string>;
  readonly nameTopic: (topic: Topic) => Promise<string>;
  /** For a page with these topics and their events, and with these facts that are not about one topic. */
  readonly nameTopicList: (topics: readonly Topic[], facts: readonly unknown[]) => Promise<string>;
}

/** Every route asks for them; the dev server takes nothing from a build before. */
export function loadPageKeys(): Promise<PageKeys> {
  if (import.meta.env.DEV) return Promise.resolve(NO_KEYS);
  keys ??= createPageKeys();
  return keys;
}

let keys: Promise<PageKeys> | undefined;

const noKey = (): Promise<string> => Promise.resolve("");
const NO_KEYS: PageKeys = { nameEvent: noKey, nameTopic: noKey, nameTopicList: noKey };

async function createPageKeys(): Promise<PageKeys> {
  const [archive, wrapups, day, navigation, code] = await Promise.all([
    loadArchive(),
    readWrapups(contentFolder),
    loadBuildDay(),
    loadNavigation(),
    hashCode(["astro.config.mjs", "package-lock.json", "src"]),
  ]);
  const digests = new Map(wrapups.map(({ wrapup, digest }) => [wrapup.event.id, digest]));
  const common = hash([code, urls.absolute(urls.home()), navigation, hasSocialPictures]);
  const topicNames = new Map<string, Promise<string>>();
  const nameTopic = (topic: Topic): Promise<string> => {
    const name = topicNames.get(topic.id) ?? nameTopicAnew(topic);
    topicNames.set(topic.id, name);
    return name;
  };
  const nameTopicAnew = async (topic: Topic): Promise<string> =>
    hash([
      common,
      digests.get(topic.event),
      topic.id,
      await listPictures(topic.event),
      describeTrail(archive, topic),
      resolveLinks(archive, listTopicFragments(topic)),
      topic.references.map(({ url }) => archive.resolveLink(url)),
    ]);
  return {
    nameEvent: async (event) => {
      const topics = archive.topicsByEvent.get(event.id) ?? [];
      const { previous, next } = findEventNeighbours(archive, event);
      return hash([
        common,
        digests.get(event.id),
        await listPictures(event.id),
        findEventState(event, day),
        [previous, next].map((neighbour) => neighbour && [neighbour.id, neighbour.title]),
        resolveLinks(archive, [listFragments(event), ...topics.map(listTopicFragments)].flat()),
      ]);
    },
    nameTopic,
    nameTopicList: async (topics, facts) => hash([common, await Promise.all(topics.map(nameTopic)), facts]),
  };
}

/** The names of optimised pictures change with their content. */
async function listPictures(eventId: string): Promise<unknown> {
  return [...(await loadPictures(eventId))].map(([path, { src }]) => [path, src]);
}

/** Where the links lead that leave the page; the others lead to what is in the same file. */
function resolveLinks(archive: Archive, fragments: readonly string[]): unknown[] {
  return fragments.flatMap(listLinks).map((address) => archive.resolveLink(address));
}

function listFragments({ parts, otherFacts }: Event): string[] {
  const texts = parts.flatMap((part) => {
    if (part.kind === "topic") return [];
    return part.kind === "prose" ? [part.html] : [part.titleHtml, part.html];
  });
  return [...texts, ...otherFacts.map(({ html }) => html)];
}

function listTopicFragments({ titleHtml, sections }: Topic): string[] {
  return [titleHtml, ...sections.map(({ html }) => html)];
}

/** What a page shows of the events around it. */
function describeTrail(archive: Archive, topic: Topic): unknown {
  const trail = findTrail(archive, topic);
  if (!trail) return null;
  const { thread, before, after } = trail;
  const steps = [before, after].map((list) =>
    list.map(({ topic: { id, title, event }, joins }) => [
      id,
      title,
      archive.eventsById.get(event)?.title,
      joins,
    ]),
  );
  return [thread.slug, thread.title, thread.formerNames, steps];
}

function hash(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
