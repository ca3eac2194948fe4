import { readHostAddress } from "../wrapup/code-hosts.ts";
import type { Conventions } from "../wrapup/conventions.ts";

/** An address as people read it: without scheme, `www.` and a final slash. */
export function formatAddress(url: string): string {
  return url.replace(/^[a-z]+:\/\/(www\.)?/i, "").replace(/\/$/, "");
}

/**
 * What an address on a code host stands for, where nothing else stands in it: `owner/repo#123`, `owner/repo@branch`.
 * `null` for every other address.
 */
export function shortenAddress(url: string, conventions: Pick<Conventions, "codeHosts">): string | null {
  const found = readHostAddress(url, conventions);
  return found?.isWhole ? found.ref : null;
}
