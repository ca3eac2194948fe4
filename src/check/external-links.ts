import { lookup } from "node:dns/promises";
import { BlockList, isIP, isIPv6 } from "node:net";
import { formatCode } from "../format/escape.ts";
import { compareText } from "../wrapup/compare-text.ts";

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

/** Addresses of this machine, its network, and what clouds tell their machines: no page of the web. */
const PRIVATE = new BlockList();
const SUBNETS =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.168.0.0/16 224.0.0.0/3 " +
  "::/127 fc00::/7 fe80::/10 ff00::/8";
for (const [network = "", prefix] of SUBNETS.split(" ").map((subnet) => subnet.split("/")))
  PRIVATE.addSubnet(network, Number(prefix), isIPv6(network) ? "ipv6" : "ipv4");

/** Whether an address may be a page of the web, by its name alone. */
export function isPublicAddress(url: string): boolean {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return false;
  const host = new URL(url).hostname.replace(/^\[|\]$|\.$/g, "");
  if (isIP(host) !== 0) return !isPrivate(host);
  return host.includes(".") && !/\.(?:localhost|local|internal|lan|home\.arpa)$/i.test(host);
}

function isPrivate(address: string): boolean {
  return PRIVATE.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** Asks for a page, unless its name leads to this machine or its network. */
async function askPublic(url: string, init: RequestInit): Promise<Response> {
  const addresses = await lookup(new URL(url).hostname.replace(/^\[|\]$/g, ""), { all: true });
  if (addresses.some(({ address }) => isPrivate(address))) throw new Error("leads to a private network");
  return fetch(url, init);
}

const MOST_REDIRECTS = 5;
const TIMEOUT = 20_000;
const AT_ONCE = 8;

/** Answers that say a page is gone. All others may be about the asking: limits, robots, sign-in. */
const GONE = new Set([404, 410]);

/** Asks for each address once, a few at a time; a failure is asked a second time. */
export async function askAddresses(
  filesByUrl: ReadonlyMap<string, readonly string[]>,
  ask: Ask = askPublic,
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
  return answers.sort((a, b) => compareText(a.url, b.url));
}

async function findProblem(url: string, ask: Ask): Promise<string | null> {
  try {
    for (let [address, hops] = [url, 0]; hops <= MOST_REDIRECTS; hops += 1) {
      if (!isPublicAddress(address)) return "leads to no public page";
      const response = await ask(address, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT) });
      await response.body?.cancel();
      const location = response.headers.get("location");
      if (response.status < 300 || response.status > 399 || location === null)
        return GONE.has(response.status) ? `answers ${response.status}` : null;
      address = new URL(location, address).href;
    }
    return "leads from page to page without end";
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    const cause = error.cause instanceof Error ? error.cause.message : "";
    return [error.message, cause].filter(Boolean).join(": ");
  }
}

/** In characters: GitHub takes 65,536 for an issue. */
const LONGEST_LIST = 60_000;

/** The dead addresses as Markdown, for an issue; of very many, the first. */
export function formatLinkReport(answers: readonly LinkAnswer[]): string {
  const dead = answers.filter(({ problem }) => problem !== null);
  const lines = dead.map(
    ({ url, files, problem }) =>
      `- ${formatCode(url)}: ${formatCode(problem ?? "")}, in ${files.map(formatCode).join(", ")}`,
  );
  let length = 0;
  const shown = lines.filter((line) => {
    length += line.length + 1;
    return length < LONGEST_LIST;
  });
  if (shown.length < lines.length) shown.push(`- and ${lines.length - shown.length} more`);
  return [
    `${dead.length} of ${answers.length} addresses lead nowhere.`,
    "",
    ...shown,
    "",
    "Link to where the page is now, or to a copy of it in a web archive.",
    "",
  ].join("\n");
}
