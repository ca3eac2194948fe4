import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { schema as githubSchema } from "@octokit/graphql-schema";
import { buildClientSchema, execute, GraphQLError, type IntrospectionQuery, parse, validate } from "graphql";

/** A repository of the invented GitHub. */
export interface FakeRepository {
  /** What it is called today: another name than it is asked by, after a renaming. */
  readonly name: string;
  /** Issues and pull requests by number, in the fields of GitHub's schema. */
  readonly numbers?: Readonly<Record<number, object>>;
  readonly tags?: readonly FakeTag[];
}

export interface FakeTag {
  readonly name: string;
  readonly date: string;
  /** Commits that the tag has. */
  readonly commits?: readonly string[];
  readonly isAnnotated?: boolean;
}

/** What a server does instead of answering: an HTTP answer of its own, or `hang`. */
export type Fault =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: object }
  | "hang";

export interface FakeGitHub {
  readonly url: string;
  /** The bodies of all requests so far. */
  readonly requests: readonly { readonly query: string }[];
  readonly close: () => Promise<void>;
}

const schema = buildClientSchema(githubSchema.json as IntrospectionQuery);

/** Serves GitHub's own schema over invented repositories. A query that the schema does not allow is refused. */
export async function serveGitHub(
  repositories: Readonly<Record<string, FakeRepository>>,
  findFault: (request: number, query: string) => Fault | null = () => null,
): Promise<FakeGitHub> {
  const requests: { query: string }[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { query } = JSON.parse(await readBody(request));
    requests.push({ query });
    const fault = findFault(requests.length, query);
    if (fault === "hang") return;
    if (request.headers.authorization !== "bearer good")
      return send(response, { status: 401, body: { message: "Bad credentials" } });
    try {
      send(response, fault ?? { status: 200, body: await run(repositories, query) });
    } catch (error) {
      send(response, { status: 400, body: { message: String(error) } });
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}

function send(response: ServerResponse, { status, headers, body }: Exclude<Fault, "hang">): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body ?? {}));
}

async function run(repositories: Readonly<Record<string, FakeRepository>>, query: string): Promise<object> {
  const document = parse(query);
  const problems = validate(schema, document);
  if (problems.length > 0) throw new Error(`GitHub's schema forbids it: ${problems.join("\n")}`);
  const rootValue = {
    repository: ({ owner, name }: { owner: string; name: string }) =>
      createRepository(repositories[`${owner}/${name}`]),
  };
  const { data, errors } = await execute({ schema, document, rootValue });
  const described = errors?.map(({ message, path, extensions }) => ({
    type: extensions["type"],
    message,
    path,
  }));
  return described ? { data, errors: described } : { data };
}

function createRepository(repository: FakeRepository | undefined): object {
  if (!repository) throw notFound("Could not resolve to a Repository.");
  const tags = [...(repository.tags ?? [])].sort((a, b) => (a.date < b.date ? 1 : -1));
  return {
    nameWithOwner: repository.name,
    issueOrPullRequest: ({ number }: { number: number }) => {
      const thing = repository.numbers?.[number];
      if (!thing)
        throw notFound(`Could not resolve to an issue or pull request with the number of ${number}.`);
      if (thing instanceof Error) throw thing;
      return { number, ...thing };
    },
    refs: ({ first, after }: { first: number; after: string | null }) => {
      const start = Number(after ?? 0);
      const end = start + first;
      const pageInfo = { hasNextPage: tags.length > end, endCursor: String(end) };
      return { pageInfo, nodes: tags.slice(start, end).map(createTag) };
    },
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      const tag = tags.find(({ name }) => `refs/tags/${name}` === qualifiedName);
      return (
        tag && {
          compare: ({ headRef }: { headRef: string }) => ({
            status: tag.commits?.includes(headRef) ? "BEHIND" : "DIVERGED",
          }),
        }
      );
    },
  };
}

function createTag({ name, date, isAnnotated = false }: FakeTag): object {
  const commit = { __typename: "Commit", committedDate: date };
  return { name, target: isAnnotated ? { __typename: "Tag", tagger: { date }, target: commit } : commit };
}

function notFound(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type: "NOT_FOUND" } });
}

/** An error that GitHub gives for one alias now and then. */
export function createHiccup(): GraphQLError {
  return new GraphQLError("Something went wrong while executing your query.", {
    extensions: { type: "SERVICE_UNAVAILABLE" },
  });
}

/** A pull request; merged unless `fields` say otherwise. */
export function createPullRequest(title: string, fields: object = {}): object {
  return {
    __typename: "PullRequest",
    title,
    state: "MERGED",
    mergedAt: "2030-01-20T10:00:00Z",
    closedAt: "2030-01-20T10:00:00Z",
    mergeCommit: { oid: title },
    comments: { nodes: [] },
    timelineItems: { nodes: [] },
    ...fields,
  };
}

/** A closed or open pull request. */
export function createUnmerged(title: string, state: "OPEN" | "CLOSED", fields: object = {}): object {
  const closedAt = state === "CLOSED" ? "2030-01-21T10:00:00Z" : null;
  return createPullRequest(title, { state, closedAt, mergedAt: null, mergeCommit: null, ...fields });
}

/** An issue; open unless `fields` say otherwise. */
export function createIssue(title: string, fields: object = {}): object {
  return {
    __typename: "Issue",
    title,
    state: "OPEN",
    stateReason: null,
    closedAt: null,
    closedByPullRequestsReferences: { nodes: [] },
    ...fields,
  };
}

/** Mentions of a pull request in others. */
export function createMentions(...sources: object[]): object {
  return {
    nodes: sources.map((source) => ({
      __typename: "CrossReferencedEvent",
      source: {
        __typename: "PullRequest",
        merged: true,
        body: "",
        repository: { nameWithOwner: "example/widgets" },
        ...source,
      },
    })),
  };
}
