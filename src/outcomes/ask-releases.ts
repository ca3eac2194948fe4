import type { Outcome } from "../archive/outcomes-file.ts";
import type { Merge } from "./ask-states.ts";
import { askInChunks, type Query } from "./github.ts";

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
    await askInChunks(pending, REPOSITORIES, async (chunk) => {
      const { data } = await query(
        buildTagsQuery(chunk.length),
        Object.fromEntries(
          chunk.flatMap(({ repository, after }, i) => [
            ...nameRepository(repository, i),
            [`after${i}`, after],
          ]),
        ),
      );
      return chunk.filter((request, i) => {
        const refs = (data[`r${i}`] as { readonly refs: RefsNode | null } | null)?.refs;
        if (!refs) return true;
        const page = refs.nodes.map(readTag);
        const known = tags.get(request.repository) ?? [];
        tags.set(request.repository, [...known, ...page]);
        const isPast = page.some(({ at }) => at < request.since);
        if (refs.pageInfo.hasNextPage && !isPast) next.push({ ...request, after: refs.pageInfo.endCursor });
        return false;
      });
    });
    pending = next;
  }
  for (const [repository, list] of tags) {
    const versions = list.filter(({ name }) => VERSION.test(name));
    tags.set(
      repository,
      versions.sort((a, b) => (a.at < b.at ? -1 : 1)),
    );
  }
  return tags;
}

/** Whether each tag has a commit, by `<ref> <tag>`; what stayed without an answer has no entry. */
async function askComparisons(
  questions: readonly { readonly ref: string; readonly merge: Merge; readonly tag: Tag }[],
  query: Query,
): Promise<Map<string, boolean>> {
  const contained = new Map<string, boolean>();
  await askInChunks(questions, COMPARISONS, async (chunk) => {
    const { data } = await query(
      buildCompareQuery(chunk.length),
      Object.fromEntries(
        chunk.flatMap(({ merge, tag }, i) => [
          ...nameRepository(merge.repository, i),
          [`tag${i}`, `refs/tags/${tag.name}`],
          [`commit${i}`, merge.commit],
        ]),
      ),
    );
    return chunk.filter(({ ref, tag }, i) => {
      const status = (data[`r${i}`] as CompareNode | null)?.ref?.compare?.status;
      if (!status) return true;
      contained.set(`${ref} ${tag.name}`, status === "BEHIND" || status === "IDENTICAL");
      return false;
    });
  });
  return contained;
}

function nameRepository(repository: string, index: number): [string, string][] {
  const [owner = "", name = ""] = repository.split("/");
  return [
    [`owner${index}`, owner],
    [`name${index}`, name],
  ];
}

function buildTagsQuery(count: number): string {
  return buildQuery("Tags", count, (i) => ({
    variables: `$after${i}: String`,
    fields: `refs(refPrefix: "refs/tags/", first: 100, after: $after${i}, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) {
      pageInfo { hasNextPage endCursor }
      nodes { name target { ... on Commit { committedDate } ... on Tag { tagger { date } target { ... on Commit { committedDate } } } } }
    }`,
  }));
}

function buildCompareQuery(count: number): string {
  return buildQuery("Comparisons", count, (i) => ({
    variables: `$tag${i}: String!, $commit${i}: String!`,
    fields: `ref(qualifiedName: $tag${i}) { compare(headRef: $commit${i}) { status } }`,
  }));
}

function buildQuery(
  name: string,
  count: number,
  part: (index: number) => { readonly variables: string; readonly fields: string },
): string {
  const parts = Array.from({ length: count }, (_, i) => part(i));
  const variables = parts.map((p, i) => `$owner${i}: String!, $name${i}: String!, ${p.variables}`);
  const aliases = parts.map(
    (p, i) => `  r${i}: repository(owner: $owner${i}, name: $name${i}) {\n    ${p.fields}\n  }`,
  );
  return `query ${name}(${variables.join(", ")}) {\n${aliases.join("\n")}\n}`;
}

interface RefsNode {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly TagNode[];
}

interface TagNode {
  readonly name: string;
  readonly target: {
    readonly committedDate?: string;
    readonly tagger?: { readonly date: string } | null;
    readonly target?: { readonly committedDate?: string };
  } | null;
}

interface CompareNode {
  readonly ref: {
    readonly compare: { readonly status: "AHEAD" | "BEHIND" | "DIVERGED" | "IDENTICAL" } | null;
  } | null;
}

/** An annotated tag has a day of its own; any other has that of its commit. */
function readTag({ name, target }: TagNode): Tag {
  const at = target?.tagger?.date ?? target?.committedDate ?? target?.target?.committedDate ?? "";
  return { name, at: at && new Date(at).toISOString().replace(".000Z", "Z") };
}
