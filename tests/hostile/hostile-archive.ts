import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lineVectors, vectors } from "./vectors.ts";

/** One vector in its place, with the words that its page must still show. */
export interface HostileTopic {
  readonly event: string;
  readonly slug: string;
  readonly vector: string;
  readonly words: readonly string[];
}

const PER_EVENT = 20;

/** Opens something that only a later line, or the end of the file, closes: nothing may stand behind it. */
const SWALLOWS_REST = /<(?:script|style|textarea|title|xmp|noembed|noframes|template|!--|\?|!\[CDATA)/i;

/** Every vector through body, title, link, picture, front matter and the picture's file name. */
export function planTopics(): HostileTopic[] {
  const bodies = vectors.map((vector, index) => createTopic(`body${index}`, vector));
  const titles = lineVectors.map((vector, index) => createTopic(`title${index}`, vector));
  const links = lineVectors.map((vector, index) => createTopic(`link${index}`, vector));
  const pictures = lineVectors.map((vector, index) => createTopic(`picture${index}`, vector));
  const all = [...bodies, ...titles, ...links, ...pictures];
  const alone = all.filter(({ slug, vector }) => slug.startsWith("body") && SWALLOWS_REST.test(vector));
  const together = all.filter((topic) => !alone.includes(topic));
  const inEvents = [...alone.map((topic) => [topic]), ...chunk(together, PER_EVENT)];
  return inEvents.flatMap((topics, index) => topics.map((topic) => ({ ...topic, event: nameEvent(index) })));
}

/** Writes the archive. Its front matter and its pictures' names are hostile, too. */
export async function writeHostileArchive(folder: string, topics: readonly HostileTopic[]): Promise<void> {
  await mkdir(join(folder, "events/images"), { recursive: true });
  await cp("tests/fixtures/archive/pages", join(folder, "pages"), { recursive: true });
  const picture = "tests/fixtures/archive/events/images/curve.png";
  await cp(picture, join(folder, "events/images/group.png"));
  for (const name of PICTURE_NAMES) await cp(picture, join(folder, "events/images", name));
  const byEvent = [...Map.groupBy(topics, ({ event }) => event)];
  for (const [index, [event, group]] of byEvent.entries()) {
    const front = createFrontMatter(event, index);
    await writeFile(join(folder, `events/${event}.md`), `${front}\n${group.map(formatTopic).join("\n")}`);
  }
  await mkdir(join(folder, "threads"));
  const bodies = chunk(
    topics.filter(({ slug }) => slug.startsWith("body")),
    2,
  );
  for (const [index, pair] of bodies.slice(0, THREADS).entries())
    await writeFile(
      join(folder, `threads/thread${index}.md`),
      formatThread(lineVectors.at(-1 - index) ?? "", pair),
    );
}

const THREADS = 40;

/** Names that a file system allows. */
const PICTURE_NAMES = [
  "x' onerror=alert(1) y.png",
  '"><img src=x onerror=alert(1)>.png',
  "&lt;script&gt;alert(1).png",
  "javascript:alert(1).png",
  "$\u007Balert(1)}.png",
];

function createTopic(slug: string, vector: string): HostileTopic {
  return { event: "", slug, vector, words: [`before${slug}`] };
}

function formatTopic({ slug, vector, words: [word] }: HostileTopic): string {
  if (slug.startsWith("title")) return `## ${slug} ${vector}\n\n${word}\n`;
  if (slug.startsWith("link")) {
    const address = vector.replaceAll(/[<>\n\\]/g, "");
    return `## ${slug}\n\n${word} [${vector.replaceAll(/[[\]]/g, "")}](<https://example.org/${address}>) [x](<${address}>)\n`;
  }
  if (slug.startsWith("picture")) {
    return `## ${slug}\n\n${word}\n\n![${vector.replaceAll(/[[\]]/g, "")}](./images/group.png)\n`;
  }
  return `## ${slug}\n\n${word}\n\n${vector}\n`;
}

function formatThread(vector: string, topics: readonly HostileTopic[]): string {
  const title = JSON.stringify(vector);
  const ids = topics.map(({ event, slug }) => `${event}/${slug}`);
  return `---\ntitle: ${title}\nformerNames: [${title}]\ntopics: [${ids.join(", ")}]\n---\n\n${vector}\n`;
}

function createFrontMatter(event: string, index: number): string {
  const at = (offset: number): string =>
    JSON.stringify(lineVectors[(index * 8 + offset) % lineVectors.length] ?? "");
  const picture = PICTURE_NAMES[index % PICTURE_NAMES.length] ?? "";
  const day = `${event}-1${index % 9}`;
  return `---
title: ${at(0)}
date: {start: ${day}, end: ${day}}
location: {name: ${at(1)}, city: ${at(2)}, country: ${at(3)}}
organizers: [{name: ${at(4)}, url: "https://example.org/\\"onmouseover=alert(1)"}]
organizations: [${at(5)}]
reports: [{title: ${at(6)}, author: ${at(7)}, publisher: ${at(0)}, url: "https://example.org/?</script>"}]
topicsUrl: "https://example.org/'><script>alert(1)</script>"
cover: {image: ${JSON.stringify(`./images/${picture}`)}, alt: ${at(1)}, credit: ${at(2)}}
aliases: [${at(6)}, ${JSON.stringify(`https://example.org/${event}#${lineVectors[index]}`)}]
---

- **${lineVectors[index % lineVectors.length]?.replaceAll("*", "")}:** ${lineVectors[(index * 3) % lineVectors.length]}

beforeevent${index}
`;
}

/** `2100-01`, `2100-02`, …: one month each. */
function nameEvent(index: number): string {
  return `${2100 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
