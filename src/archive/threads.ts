import type { Topic } from "../wrapup/model.ts";
import { assignSlugs, slugify } from "../wrapup/slug.ts";
import { joinNeighbours } from "./joins.ts";
import { findSharedTitle } from "./subjects.ts";
import type { Join, Thread } from "./thread.ts";
import type { ThreadFile } from "./thread-file.ts";

/**
 * The threads that joins and maintainers' files make of topics, the one that went on last first. A file
 * overrules what was found: its topics belong together, those it excludes never join it, and the topics of
 * two files never meet.
 *
 * @param topics oldest event first
 * @param joins the surest first
 */
export function buildThreads(
  topics: readonly Topic[],
  joins: readonly Join[],
  files: readonly ThreadFile[],
): Thread[] {
  const groups = new Map(topics.map((topic) => [topic.id, startGroup(topic, files)]));
  const places = new Map(topics.map(({ id }, index) => [id, index]));
  const placeOf = (id: string | undefined): number => places.get(id ?? "") ?? -1;
  const listed = files.flatMap((file) => joinListed(file, topics));
  const accepted = [...listed, ...joins].filter((join) => unite(join, groups));
  accepted.sort((a, b) => placeOf(a.later) - placeOf(b.later) || placeOf(a.earlier) - placeOf(b.earlier));
  const joinsByGroup = Map.groupBy(accepted, ({ later }) => groups.get(later));
  const threads = [...joinsByGroup].flatMap(([group, own]) => {
    const sorted = group?.topics.toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
    return group && sorted ? createThread(group.file, sorted, own) : [];
  });
  return separateSlugs(threads).sort((a, b) => placeOf(b.topics.at(-1)?.id) - placeOf(a.topics.at(-1)?.id));
}

/** The threads of the newest events first, among them those of most events. */
export function listActiveThreads(threads: readonly Thread[]): Thread[] {
  const byEvent = Map.groupBy(threads, ({ topics }) => topics.at(-1)?.event);
  return [...byEvent.values()].flatMap((same) => same.toSorted((a, b) => countEvents(b) - countEvents(a)));
}

/** At how many events a thread was worked on. */
export function countEvents({ topics }: Pick<Thread, "topics">): number {
  return new Set(topics.map(({ event }) => event)).size;
}

/** Topics that have been found to belong together, and the file that claims one of them. */
interface Group {
  readonly file: ThreadFile | null;
  readonly topics: readonly Topic[];
}

/** Every topic starts alone, or in the hands of the first file that lists it. */
function startGroup(topic: Topic, files: readonly ThreadFile[]): Group {
  return { file: files.find(({ topics }) => topics.includes(topic.id)) ?? null, topics: [topic] };
}

/** Brings the groups of two topics together, unless a file says otherwise; says whether they are together. */
function unite({ earlier, later }: Join, groups: Map<string, Group>): boolean {
  const [a, b] = [groups.get(earlier), groups.get(later)];
  if (!a || !b) return false;
  if (a === b) return true;
  const united = { file: a.file ?? b.file, topics: [...a.topics, ...b.topics] };
  if ((b.file ?? united.file) !== united.file) return false;
  if (united.topics.some(({ id }) => united.file?.without.includes(id))) return false;
  for (const { id } of united.topics) groups.set(id, united);
  return true;
}

/** A file's topics, each with the one before it in time. */
function joinListed({ file, topics: ids }: ThreadFile, topics: readonly Topic[]): Join[] {
  const members = topics.filter(({ id }) => ids.includes(id));
  return joinNeighbours(members, { kind: "file", evidence: file });
}

function createThread(file: ThreadFile | null, topics: readonly Topic[], joins: readonly Join[]): Thread {
  const title = file?.title ?? nameThread(topics, joins);
  return {
    slug: file?.slug ?? slugify(title),
    title,
    formerNames: file?.formerNames ?? [],
    content: file?.content ?? null,
    summary: file?.summary ?? topics.at(-1)?.summary ?? "",
    topics,
    joins,
    file: file?.file ?? null,
  };
}

/** What the topics share: words of their titles, or else the proposal that joined the last of them; then its title. */
function nameThread(topics: readonly Topic[], joins: readonly Join[]): string {
  const shared = findSharedTitle(topics.map(({ title }) => title));
  if (shared) return shared;
  const reason = joins.at(-1)?.reason;
  return reason?.kind === "proposal" ? reason.evidence : (topics.at(-1)?.title ?? "");
}

/** Files keep their slugs; a found thread that would take one gets a number. */
function separateSlugs(threads: readonly Thread[]): Thread[] {
  const filesFirst = threads.toSorted((a, b) => Number(b.file !== null) - Number(a.file !== null));
  const slugs = assignSlugs(
    filesFirst.map(({ slug }) => slug),
    "thread",
  );
  return filesFirst.map((thread, index) => ({ ...thread, slug: slugs[index] ?? thread.slug }));
}
