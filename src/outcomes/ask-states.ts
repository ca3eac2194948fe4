import { normaliseRef, type Outcome } from "../archive/outcomes-file.ts";
import { askInChunks, type Query } from "./github.ts";

/** What GitHub says about one issue or pull request today. */
export interface StateAnswer {
  readonly outcome: Omit<Outcome, "asOf" | "release">;
  /** Where and when it was merged. */
  readonly merge: Merge | null;
}

export interface Merge {
  /** `owner/name`, as it is called today. */
  readonly repository: string;
  readonly commit: string;
  readonly at: string;
}

export interface States {
  readonly answers: ReadonlyMap<string, StateAnswer>;
  /** Deleted, moved elsewhere, or not for us to see. */
  readonly gone: readonly string[];
  /** Without an answer. */
  readonly lost: readonly string[];
}

const CHUNK = 25;

/** Asks for the state of issues and pull requests given as `owner/repo#123`. */
export async function askStates(
  refs: readonly string[],
  query: Query,
  tell: (answered: number) => void = () => {},
): Promise<States> {
  const answers = new Map<string, StateAnswer>();
  const gone: string[] = [];
  const lost = await askInChunks(refs, CHUNK, async (chunk) => {
    const { data, errors } = await query(buildStateQuery(chunk.length), buildVariables(chunk));
    const left = chunk.filter((ref, index) => {
      const repository = data[`r${index}`] as RepositoryNode | null | undefined;
      const node = repository?.issueOrPullRequest;
      if (repository && node) {
        answers.set(ref, readState(ref, repository.nameWithOwner, node));
        return false;
      }
      const error = errors.find(({ path }) => path?.[0] === `r${index}`);
      if (error && error.type !== "NOT_FOUND") return true;
      gone.push(ref);
      return false;
    });
    tell(answers.size + gone.length);
    return left;
  });
  return { answers, gone, lost };
}

function buildVariables(refs: readonly string[]): Record<string, string | number> {
  return Object.fromEntries(
    refs.flatMap((ref, index) => {
      const [, owner = "", name = "", number] = /^([^/]+)\/([^#]+)#(\d+)$/.exec(ref) ?? [];
      return [
        [`owner${index}`, owner],
        [`name${index}`, name],
        [`number${index}`, Number(number)],
      ];
    }),
  );
}

function buildStateQuery(count: number): string {
  const indexes = Array.from({ length: count }, (_, index) => index);
  return `query States(${indexes.map((i) => `$owner${i}: String!, $name${i}: String!, $number${i}: Int!`).join(", ")}) {
${indexes
  .map(
    (i) => `  r${i}: repository(owner: $owner${i}, name: $name${i}) {
    nameWithOwner
    issueOrPullRequest(number: $number${i}) { ...IssueState ...PullRequestState }
  }`,
  )
  .join("\n")}
}
${FRAGMENTS}`;
}

const FRAGMENTS = `fragment IssueState on Issue {
  __typename
  title
  issueState: state
  stateReason
  closedAt
  closedByPullRequestsReferences(first: 5, includeClosedPrs: true) { nodes { merged } }
}
fragment PullRequestState on PullRequest {
  __typename
  title
  number
  state
  closedAt
  mergedAt
  mergeCommit { oid }
  comments(last: 5) { nodes { body } }
  timelineItems(last: 20, itemTypes: [CROSS_REFERENCED_EVENT]) {
    nodes {
      ... on CrossReferencedEvent {
        source { ... on PullRequest { number title body merged repository { nameWithOwner } } }
      }
    }
  }
}`;

interface RepositoryNode {
  readonly nameWithOwner: string;
  readonly issueOrPullRequest: IssueNode | PullRequestNode | null;
}

interface IssueNode {
  readonly __typename: "Issue";
  readonly title: string;
  readonly issueState: "OPEN" | "CLOSED";
  readonly stateReason: "COMPLETED" | "NOT_PLANNED" | "REOPENED" | null;
  readonly closedAt: string | null;
  readonly closedByPullRequestsReferences: Nodes<{ readonly merged: boolean }> | null;
}

interface PullRequestNode {
  readonly __typename: "PullRequest";
  readonly title: string;
  readonly number: number;
  readonly state: "OPEN" | "CLOSED" | "MERGED";
  readonly closedAt: string | null;
  readonly mergedAt: string | null;
  readonly mergeCommit: { readonly oid: string } | null;
  readonly comments: Nodes<{ readonly body: string }>;
  readonly timelineItems: Nodes<{ readonly source?: Partial<SourceNode> }>;
}

/** A pull request that mentions another one; an issue that does has no fields here. */
interface SourceNode {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly merged: boolean;
  readonly repository: { readonly nameWithOwner: string };
}

interface Nodes<Node> {
  readonly nodes: readonly (Node | null)[] | null;
}

function readState(ref: string, repository: string, node: IssueNode | PullRequestNode): StateAnswer {
  const outcome = { ref, title: node.title.replaceAll(/\s+/g, " ").trim() || undefined };
  if (node.__typename === "Issue") {
    const state = readIssueState(node);
    const date = state === "open" ? undefined : toDay(node.closedAt);
    return { outcome: { ...outcome, state, date }, merge: null };
  }
  const sources = listNodes(node.timelineItems).flatMap(({ source }) =>
    source?.number === undefined ? [] : (source as SourceNode),
  );
  if (node.state === "OPEN") return { outcome: { ...outcome, state: "open" }, merge: null };
  if (node.state === "CLOSED") {
    const supersededBy = findSuccessor(node, repository, sources);
    return {
      outcome: { ...outcome, state: "closed", date: toDay(node.closedAt), supersededBy },
      merge: null,
    };
  }
  const revertedBy = findRevert(node, repository, sources);
  const at = node.mergedAt ?? "";
  return {
    outcome: { ...outcome, state: "merged", date: toDay(at), revertedBy },
    merge: node.mergeCommit && { repository, commit: node.mergeCommit.oid, at },
  };
}

function readIssueState(node: IssueNode): Outcome["state"] {
  if (node.issueState === "OPEN") return "open";
  if (node.stateReason === "NOT_PLANNED") return "not-planned";
  // Issues that were closed before GitHub asked for a reason have none.
  const isMerged = listNodes(node.closedByPullRequestsReferences).some(({ merged }) => merged);
  return node.stateReason === "COMPLETED" || isMerged ? "completed" : "closed";
}

/** The pull request that GitHub's button made: it repeats the title, and says what it reverts. */
function findRevert(
  { title, number }: PullRequestNode,
  repository: string,
  sources: readonly SourceNode[],
): string | undefined {
  const own = normaliseRef(`${repository}#${number}`);
  const revert = sources.find(
    (source) =>
      source.merged &&
      source.title.startsWith('Revert "') &&
      (source.title === `Revert "${title}"` ||
        listRefs(source.body, /\breverts\s+/i, source.repository.nameWithOwner).some(
          (ref) => normaliseRef(ref) === own,
        )),
  );
  return revert && `${revert.repository.nameWithOwner}#${revert.number}`;
}

/** What says in so many words that it takes the place of a closed pull request, or is said to do so there. */
function findSuccessor(
  { number, comments }: PullRequestNode,
  repository: string,
  sources: readonly SourceNode[],
): string | undefined {
  const own = normaliseRef(`${repository}#${number}`);
  const successor = sources.find((source) =>
    listRefs(source.body, /\b(?:supersedes|replaces)\s+/i, source.repository.nameWithOwner).some(
      (ref) => normaliseRef(ref) === own,
    ),
  );
  if (successor) return `${successor.repository.nameWithOwner}#${successor.number}`;
  const said = listNodes(comments).flatMap(({ body }) =>
    listRefs(body, /\b(?:superseded by|replaced by|in favou?r of)\s+/i, repository),
  );
  return said.findLast((ref) => normaliseRef(ref) !== own);
}

/** The references right behind some words: `#12`, `owner/repo#12`, or an address. */
function listRefs(text: string, words: RegExp, repository: string): string[] {
  const pattern = new RegExp(
    `${words.source}(?:(?:https://github\\.com/)?([\\w.-]+/[\\w.-]+))?(?:#|/pull/|/issues/)(\\d+)`,
    "gi",
  );
  return [...text.matchAll(pattern)].map(([, other, number]) => `${other ?? repository}#${number}`);
}

function listNodes<Node>(connection: Nodes<Node> | null): Node[] {
  return (connection?.nodes ?? []).filter((node) => node !== null);
}

function toDay(time: string | null): string | undefined {
  return time?.slice(0, 10) || undefined;
}
