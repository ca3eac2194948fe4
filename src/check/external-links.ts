/** What an address answered. */
export interface LinkAnswer {
  readonly url: string;
  /** Wrap-ups that have it. */
  readonly files: readonly string[];
  /** Why it is taken for dead; `null` for one that answers. */
  readonly problem: string | null;
}

/** Asks for an address; `fetch`, or what a test puts in its place. */
export type Ask = (url: string, init: RequestInit) => Promise<Response>;

const TIMEOUT = 20_000;
const AT_ONCE = 8;

/** Answers that say a page is gone. All others may be about the asking: limits, robots, sign-in. */
const GONE = new Set([404, 410]);

/** Asks for each address once, a few at a time; a failure is asked a second time. */
export async function askAddresses(
  filesByUrl: ReadonlyMap<string, readonly string[]>,
  ask: Ask = fetch,
): Promise<LinkAnswer[]> {
  const pending = [...filesByUrl];
  const answers: LinkAnswer[] = [];
  const work = async (): Promise<void> => {
    for (let next = pending.shift(); next; next = pending.shift()) {
      const [url, files] = next;
      const problem = (await findProblem(url, ask)) && (await findProblem(url, ask));
      answers.push({ url, files, problem });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers.sort((a, b) => (a.url < b.url ? -1 : 1));
}

async function findProblem(url: string, ask: Ask): Promise<string | null> {
  try {
    const response = await ask(url, { redirect: "follow", signal: AbortSignal.timeout(TIMEOUT) });
    await response.body?.cancel();
    return GONE.has(response.status) ? `answers ${response.status}` : null;
  } catch (error) {
    return describeFailure(error);
  }
}

function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause.message : "";
  return [error.message, cause].filter(Boolean).join(": ");
}

/** The dead addresses as Markdown, for an issue. */
export function formatLinkReport(answers: readonly LinkAnswer[]): string {
  const dead = answers.filter(({ problem }) => problem !== null);
  const lines = dead.map(
    ({ url, files, problem }) =>
      `- <${url}>: ${problem}, in ${files.map((file) => `\`${file}\``).join(", ")}`,
  );
  return [
    `${dead.length} of ${answers.length} addresses lead nowhere.`,
    "",
    ...lines,
    "",
    "Link to where the page is now, or to a copy of it in a web archive.",
    "",
  ].join("\n");
}
