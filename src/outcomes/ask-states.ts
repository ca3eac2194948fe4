import type { Issue, IssueState, PullRequest } from "@octokit/graphql-schema";
import { normaliseRef, type Outcome } from "../archive/outcomes-file.ts";
import { askRepositories, listNodes, type Query } from "./github.ts";

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
  const lost = await askRepositories(refs, query, {
    size: CHUNK,
    fragments: FRAGMENTS,
    ask: (ref) => {
      const [repository = "", number] = ref.split("#");
      const fields = `nameWithOwner issueOrPullRequest(number: ${Number(number)}) { ...IssueState ...PullRequestState }`;
      return { repository, fields };
    },
    take: (ref, answer, error) => {
      const node = answer?.issueOrPullRequest as IssueNode | PullRequest | null | undefined;
      if (answer && node) answers.set(ref, readState(ref, answer.nameWithOwner, node));
      else if (error && error.type !== "NOT_FOUND") return false;
      else gone.push(ref);
      tell(answers.size + gone.length);
      return true;
    },
  });
  return { answers, gone, lost };
}

const FRAGMENTS = `
fragment IssueState on Issue {
  title
  issueState: state
  stateReason
  closedAt
  closedByPullRequestsReferences(first: 5, includeClosedPrs: true) { nodes { merged } }
}
fragment PullRequestState on PullRequest {
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

/** Issues and pull requests have states of different types: that of an issue goes by another name. */
type IssueNode = Issue & { readonly issueState: IssueState };

function readState(ref: string, repository: string, node: IssueNode | PullRequest): StateAnswer {
  const outcome = { ref, title: node.title.replaceAll(/\s+/g, " ").trim() || undefined };
  if ("issueState" in node) {
    const state = readIssueState(node);
    const date = state === "open" ? undefined : toDay(node.closedAt);
    return { outcome: { ...outcome, state, date }, merge: null };
  }
  const sources = listNodes(node.timelineItems)
    // A pull request that mentions this one; an issue that does has no fields here.
    .flatMap((item) => ("source" in item && "merged" in item.source ? item.source : []))
    // Whoever may write elsewhere does not speak for this repository.
    .filter(({ repository: { nameWithOwner } }) => nameWithOwner.toLowerCase() === repository.toLowerCase());
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
    merge: node.mergeCommit ? { repository, commit: node.mergeCommit.oid, at } : null,
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
  { title, number }: PullRequest,
  repository: string,
  sources: readonly PullRequest[],
): string | undefined {
  const own = normaliseRef(`${repository}#${number}`);
  const revert = sources.find(
    (source) =>
      source.merged &&
      source.title.startsWith('Revert "') &&
      (source.title === `Revert "${title}"` || saysOf(source, /\breverts\s+/i, own)),
  );
  return revert && `${revert.repository.nameWithOwner}#${revert.number}`;
}

/** What says in so many words that it takes the place of a closed pull request, or is said to do so there. */
function findSuccessor(
  { number, comments }: PullRequest,
  repository: string,
  sources: readonly PullRequest[],
): string | undefined {
  const own = normaliseRef(`${repository}#${number}`);
  const successor = sources.find((source) => saysOf(source, /\b(?:supersedes|replaces)\s+/i, own));
  if (successor) return `${successor.repository.nameWithOwner}#${successor.number}`;
  const said = listNodes(comments).flatMap(({ body }) =>
    listRefs(body, /\b(?:superseded by|replaced by|in favou?r of)\s+/i, repository),
  );
  return said.findLast((ref) => normaliseRef(ref) !== own);
}

/** Whether a pull request says these words of a reference. */
function saysOf({ body, repository }: PullRequest, words: RegExp, ref: string): boolean {
  return listRefs(body, words, repository.nameWithOwner).some((other) => normaliseRef(other) === ref);
}

/** The references right behind some words: `#12`, `owner/repo#12`, or an address. */
function listRefs(text: string, words: RegExp, repository: string): string[] {
  const pattern = new RegExp(
    `${words.source}(?:(?:https://github\\.com/)?([\\w.-]+/[\\w.-]+))?(?:#|/pull/|/issues/)(\\d+)`,
    "gi",
  );
  return [...text.matchAll(pattern)].map(([, other, number]) => `${other ?? repository}#${number}`);
}

function toDay(time: string | null): string | undefined {
  return time?.slice(0, 10) || undefined;
}
