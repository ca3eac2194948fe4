import type { Topic } from "../wrapup/model.ts";
import { assignSlugs, slugify } from "../wrapup/slug.ts";
import { findSharedTitle } from "./subjects.ts";
import type { Join, Thread } from "./thread.ts";
import type { ThreadFile } from "./thread-file.ts";
import { createTopicGroups } from "./topic-groups.ts";

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
  const groups = createTopicGroups(topics, files);
  const places = new Map(topics.map(({ id }, index) => [id, index]));
  const placeOf = (id: string | undefined): number => places.get(id ?? "") ?? -1;
  const listed = files.flatMap((file) => joinListed(file, topics));
  const accepted = [...listed, ...joins].filter(({ earlier, later }) => groups.unite(earlier, later));
  accepted.sort((a, b) => placeOf(a.later) - placeOf(b.later) || placeOf(a.earlier) - placeOf(b.earlier));
  const joinsByGroup = Map.groupBy(accepted, ({ later }) => groups.find(later));
  const threads = [...joinsByGroup].flatMap(([group, own]) => {
    const sorted = group?.topics.toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
    return group && sorted ? createThread(group.file, sorted, own) : [];
  });
  return separateSlugs(threads).sort((a, b) => placeOf(b.topics.at(-1)?.id) - placeOf(a.topics.at(-1)?.id));
}

/** A file's topics, each with the one before it in time. */
function joinListed({ file, topics: ids }: ThreadFile, topics: readonly Topic[]): Join[] {
  if (ids.length < 2) return [];
  const members = topics.filter(({ id }) => ids.includes(id));
  return members.slice(1).map((topic, index) => ({
    earlier: (members[index] as Topic).id,
    later: topic.id,
    reason: { kind: "file", file },
  }));
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
  return reason?.kind === "proposal" ? reason.ref : (topics.at(-1)?.title ?? "");
}

/** Files keep their slugs; a found thread that would take one gets a number. */
function separateSlugs(threads: readonly Thread[]): Thread[] {
  const named = threads.filter(({ file }) => file !== null);
  const found = threads.filter(({ file }) => file === null);
  const slugs = assignSlugs(
    [...named, ...found].map(({ slug }) => slug),
    "thread",
  );
  return [...named, ...found].map((thread, index) => ({ ...thread, slug: slugs[index] ?? thread.slug }));
}
