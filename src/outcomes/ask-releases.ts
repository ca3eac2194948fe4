import type { Commit, Tag as GitTag, Ref } from "@octokit/graphql-schema";
import type { Outcome } from "../archive/outcomes-file.ts";
import { compareText } from "../wrapup/compare-text.ts";
import type { Merge } from "./ask-states.ts";
import { askRepositories, listNodes, type Query, quote } from "./github.ts";

export type Release = NonNullable<Outcome["release"]>;

interface Tag {
  readonly name: string;
  readonly at: string;
}

const REPOSITORIES = 25;
const COMPARISONS = 50;
/** Tags after a merge that are asked at a time, and at all: patches of older lines come before the next one. */
const TAGS_AT_ONCE = 4;
const TAGS_AT_MOST = 24;

/** Versions; what has more behind it is a pre-release, what has a path before it a part of the repository. */
const VERSION = /^v?\d+(?:\.\d+)+$/;

/** The first release that has each merge, by the reference; those without one, or without an answer, have no entry. */
export async function askReleases(
  merges: ReadonlyMap<string, Merge>,
  query: Query,
): Promise<Map<string, Release>> {
  const tags = await askTags(merges, query);
  const releases = new Map<string, Release>();
  let pending = [...merges].map(([ref, merge]) => ({
    ref,
    merge,
    candidates: (tags.get(merge.repository) ?? []).filter(({ at }) => at >= merge.at).slice(0, TAGS_AT_MOST),
  }));
  while (pending.length > 0) {
    const questions = pending.flatMap(({ ref, merge, candidates }) =>
      candidates.slice(0, TAGS_AT_ONCE).map((tag) => ({ ref, merge, tag })),
    );
    const contained = await askComparisons(questions, query);
    pending = pending.flatMap(({ ref, merge, candidates }) => {
      const asked = candidates.slice(0, TAGS_AT_ONCE);
      const first = asked.find(({ name }) => contained.get(`${ref} ${name}`) !== false);
      // Without an answer the tag may be the first: the next run asks again.
      if (first && contained.get(`${ref} ${first.name}`))
        releases.set(ref, { tag: first.name, date: first.at.slice(0, 10) });
      return first || candidates.length <= TAGS_AT_ONCE
        ? []
        : { ref, merge, candidates: candidates.slice(TAGS_AT_ONCE) };
    });
  }
  return releases;
}

/** The versions of each repository since its first merge, oldest first. */
async function askTags(merges: ReadonlyMap<string, Merge>, query: Query): Promise<Map<string, Tag[]>> {
  const byRepository = Map.groupBy(merges.values(), ({ repository }) => repository);
  const tags = new Map<string, Tag[]>();
  let pending = [...byRepository].map(([repository, list]) => ({
    repository,
    since: list.reduce((since, { at }) => (at < since ? at : since), "9999"),
    after: null as string | null,
  }));
  while (pending.length > 0) {
    const next: typeof pending = [];
    await askRepositories(pending, query, {
      size: REPOSITORIES,
      ask: ({ repository, after }) => ({ repository, fields: listTagFields(after) }),
      take: (request, answer) => {
        const refs = answer?.refs;
        if (!refs) return false;
        const page = listNodes(refs).map(readTag);
        const known = tags.get(request.repository) ?? [];
        const versions = page.filter(({ name }) => VERSION.test(name));
        tags.set(
          request.repository,
          [...known, ...versions].sort((a, b) => compareText(a.at, b.at)),
        );
        const isPast = page.some(({ at }) => at < request.since);
        if (refs.pageInfo.hasNextPage && !isPast)
          next.push({ ...request, after: refs.pageInfo.endCursor ?? null });
        return true;
      },
    });
    pending = next;
  }
  return tags;
}

/** Whether tags have merges, by `<ref> <tag>`; what stayed without an answer has no entry. */
async function askComparisons(
  questions: readonly { readonly ref: string; readonly merge: Merge; readonly tag: Tag }[],
  query: Query,
): Promise<Map<string, boolean>> {
  const contained = new Map<string, boolean>();
  await askRepositories(questions, query, {
    size: COMPARISONS,
    ask: ({ merge: { repository, commit }, tag }) => ({
      repository,
      fields: `ref(qualifiedName: ${quote(`refs/tags/${tag.name}`)}) { compare(headRef: ${quote(commit)}) { status } }`,
    }),
    take: ({ ref, tag }, answer) => {
      const status = answer?.ref?.compare?.status;
      if (!status) return false;
      contained.set(`${ref} ${tag.name}`, status === "BEHIND" || status === "IDENTICAL");
      return true;
    },
  });
  return contained;
}

/** A page of tags, the newest first. */
function listTagFields(after: string | null): string {
  return `refs(refPrefix: "refs/tags/", first: 100, after: ${quote(after)}, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) {
    pageInfo { hasNextPage endCursor }
    nodes { name target { ... on Commit { committedDate } ... on Tag { tagger { date } target { ... on Commit { committedDate } } } } }
  }`;
}

/** An annotated tag has a day of its own; any other has that of its commit. */
function readTag({ name, target }: Ref): Tag {
  const { tagger, committedDate, target: tagged } = target as Partial<GitTag & Commit>;
  const at = tagger?.date ?? committedDate ?? (tagged as Commit | undefined)?.committedDate ?? "";
  return { name, at: at && new Date(at).toISOString().replace(".000Z", "Z") };
}
