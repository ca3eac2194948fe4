import { setTimeout as sleep } from "node:timers/promises";
import { GraphqlResponseError, graphql } from "@octokit/graphql";
import type { Repository } from "@octokit/graphql-schema";

/** What one request answered. An alias that failed is `null` in `data`, and `errors` say why. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly AnswerError[];
}

export interface AnswerError {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

export type Query = (query: string) => Promise<Answer>;

export interface GitHubOptions {
  readonly token: string;
  /** `https://api.github.com`, or where another GitHub answers. */
  readonly baseUrl: string;
  readonly timeout?: number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  readonly tell?: (line: string) => void;
}

/** One request stayed without an answer: a smaller one may get one. */
export class UnansweredError extends Error {}

const TRIES = 3;
/** After so many failures in a row nothing is there to answer. */
const PATIENCE = 12;
const MINUTE = 60_000;

/**
 * Asks GitHub's GraphQL interface, again after a failure, and not before the time its limits name. Callers
 * send one request at a time.
 *
 * @throws {UnansweredError} when one request fails again and again
 * @throws when the token is refused, or nothing answers at all
 */
export function createQuery({
  token,
  baseUrl,
  timeout = 30_000,
  wait = sleep,
  tell = () => {},
}: GitHubOptions): Query {
  const client = graphql.defaults({ baseUrl, headers: { authorization: `bearer ${token}` } });
  let failures = 0;
  return async (query) => {
    for (let attempt = 1; ; ) {
      try {
        const request = { signal: AbortSignal.timeout(timeout) };
        const data = await client<Answer["data"]>(query, { request });
        failures = 0;
        return { data, errors: [] };
      } catch (error) {
        const limit = findLimit(error);
        if (!limit && error instanceof GraphqlResponseError && error.data) {
          failures = 0;
          return { data: error.data, errors: (error.errors as AnswerError[] | undefined) ?? [] };
        }
        requireTransient(error);
        failures += 1;
        if (failures >= PATIENCE) throw new Error(`GitHub does not answer: ${describe(error)}`);
        if (limit) tell(`GitHub asks to wait ${Math.ceil(limit / 1000)} s.`);
        else if (attempt === TRIES) throw new UnansweredError(describe(error));
        else attempt += 1;
        await wait(limit ?? 1000 * 2 ** attempt);
      }
    }
  };
}

/** How long a limit that was reached lasts, in milliseconds; `null` for any other failure. */
function findLimit(error: unknown): number | null {
  const headers = findHeaders(error);
  const isLimited =
    error instanceof GraphqlResponseError
      ? (error.errors as AnswerError[] | undefined)?.some(({ type }) => /^RATE_LIMIT/.test(type ?? ""))
      : findStatus(error) === 429 ||
        (findStatus(error) === 403 &&
          ("retry-after" in headers ||
            headers["x-ratelimit-remaining"] === "0" ||
            /limit/i.test(describe(error))));
  if (!isLimited) return null;
  const seconds = Number(headers["retry-after"]);
  if (seconds > 0) return seconds * 1000;
  const reset = Number(headers["x-ratelimit-reset"]) * 1000 - Date.now();
  return reset > 0 ? reset : MINUTE;
}

/** @throws what asking again would not mend */
function requireTransient(error: unknown): void {
  const status = findStatus(error);
  if (status === 401) throw new Error("GitHub does not accept the token in GITHUB_TOKEN.");
  if (status !== null && status >= 400 && status < 500 && findLimit(error) === null)
    throw new Error(`GitHub refuses to answer: ${describe(error)}`);
}

function findStatus(error: unknown): number | null {
  return error instanceof Error && "status" in error && typeof error.status === "number"
    ? error.status
    : null;
}

function findHeaders(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof GraphqlResponseError) return error.headers;
  const response = error instanceof Error && "response" in error ? error.response : null;
  const headers = typeof response === "object" && response && "headers" in response ? response.headers : null;
  return (headers as Record<string, unknown> | null) ?? {};
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Something that is asked of the repositories of many items. */
export interface Question<Item> {
  /** How many items one request asks for at most. */
  readonly size: number;
  /** The repository (`owner/name`) of an item, and the fields of GitHub's schema that are wanted. */
  readonly ask: (item: Item) => { readonly repository: string; readonly fields: string };
  /** Takes what an item got, `null` with an error where it is not there; says whether that was an answer. */
  readonly take: (item: Item, answer: Repository | null, error: AnswerError | undefined) => boolean;
  readonly fragments?: string;
}

/**
 * Asks for all items in chunks, one request at a time; what failed in a chunk is asked again, in smaller ones.
 *
 * @returns the items that stayed without an answer also when asked alone
 */
export async function askRepositories<Item>(
  items: readonly Item[],
  query: Query,
  { size, ask, take, fragments = "" }: Question<Item>,
): Promise<Item[]> {
  const chunks = divide(items, size);
  const lost: Item[] = [];
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    const left = await askChunk(chunk);
    if (left.length < chunk.length) chunks.push(...divide(left, size));
    else if (chunk.length === 1) lost.push(...left);
    else chunks.push(...divide(left, Math.ceil(chunk.length / 2)));
  }
  return lost;

  async function askChunk(chunk: Item[]): Promise<Item[]> {
    const aliases = chunk.map(ask).map(({ repository, fields }, index) => {
      const [owner, name] = repository.split("/");
      return `  r${index}: repository(owner: ${quote(owner)}, name: ${quote(name)}) { ${fields} }`;
    });
    const answer = await query(`query {\n${aliases.join("\n")}\n}${fragments}`).catch((error: unknown) => {
      if (error instanceof UnansweredError) return null;
      throw error;
    });
    return chunk.filter((item, index) => {
      const error = answer?.errors.find(({ path }) => path?.[0] === `r${index}`);
      return !answer || !take(item, (answer.data[`r${index}`] ?? null) as Repository | null, error);
    });
  }
}

function divide<Item>(items: readonly Item[], size: number): Item[][] {
  return [...Map.groupBy(items, (_, index) => Math.floor(index / size)).values()];
}

/** A value as GraphQL writes it, which is how JSON does. */
export function quote(value: string | null | undefined): string {
  return JSON.stringify(value ?? null);
}

/** What a connection holds; a node that is not for us to see is null. */
export function listNodes<Node>(
  connection: { readonly nodes?: readonly (Node | null)[] | null } | null | undefined,
): Node[] {
  return (connection?.nodes ?? []).filter((node) => node !== null);
}
