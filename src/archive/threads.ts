import type { Topic } from "../wrapup/model.ts";
import { assignSlugs } from "../wrapup/slug.ts";
import { slugify } from "../wrapup/slug.ts";
import type { Join, Thread, ThreadFile } from "./thread.ts";

/**
 * The threads that joins and maintainers' files make of topics, the one that went on last first. A file
 * overrules what was found: its topics belong together, those it excludes never join it, and two files'
 * topics never meet.
 *
 * @param topics oldest event first
 * @param joins the surest first
 */
export function buildThreads(
  topics: readonly Topic[],
  joins: readonly Join[],
  files: readonly ThreadFile[],
): Thread[] {
  const groups = new TopicGroups(topics, files);
  const confirmed = files.flatMap((file) => joinListed(file, groups));
  const accepted = [...confirmed, ...joins].filter((join) => groups.unite(join));
  const places = new Map(topics.map(({ id }, index) => [id, index]));
  const threads = groups.list().map(({ file, members }) => ({
    file,
    topics: members,
    joins: orderJoins(
      accepted.filter(({ later }) => groups.areTogether(later, members[0]?.id ?? "")),
      places,
    ),
  }));
  return nameThreads(threads).sort((a, b) => findPlace(b, places) - findPlace(a, places));
}
