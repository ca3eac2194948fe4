/** What is wrong with an address, and what to write instead. */
export type AddressProblem = readonly [message: string, hint: string];

/** Schemes that a reader's click may follow. */
const ALLOWED_SCHEMES = new Set(["http", "https", "mailto"]);

/** Finds what keeps an address from leading anywhere; `null` for a sound one, or one inside the archive. */
export function describeAddressProblem(url: string): AddressProblem | null {
  if (url.trim() === "") return ["The link has no address.", "Write the address into the brackets."];
  // Browsers pass over these characters, which hides a scheme from whoever reads the file.
  const address = url.replace(/[\p{Cc} ]/gu, "");
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return describeRelative(address);
  if (!ALLOWED_SCHEMES.has(scheme))
    return [
      `Addresses that begin with \`${scheme}:\` are taken out of the page.`,
      "Link to an address that begins with https://.",
    ];
  return scheme === "mailto" ? describeMail(address) : describeWeb(url);
}

/** `github.com/owner/repo`, `example.org`. */
const BARE_HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|io|dev|eu|de|cloud|app|ai)(?:[/?#]|$)/i;

function describeRelative(address: string): AddressProblem | null {
  const meant = /^(?:https?|htt?ps?)[:;]?\/+(.+)/i.exec(address)?.[1];
  if (meant) return malformed(address, `https://${meant}`);
  // Browsers take backslashes for slashes.
  if (/^[\\/]{2}/.test(address)) return malformed(address, address.replace(/^[\\/]+/, "https://"));
  if (/^www\./i.test(address) || BARE_HOST.test(address)) return malformed(address, `https://${address}`);
  return null;
}

function describeMail(address: string): AddressProblem | null {
  if (/^mailto:[^@\s?]+@[^@\s.?]+(?:\.[^@\s.?]+)+(?:\?.*)?$/i.test(address)) return null;
  return [`"${address}" is no mail address.`, "Write `mailto:name@example.org`."];
}

function describeWeb(url: string): AddressProblem | null {
  if (/\s/.test(url.trim())) return malformed(url, url.trim().replace(/\s+/g, "%20"));
  const authority = /^https?:\/\/([^/?#]*)/i.exec(url);
  if (!authority) return malformed(url, url.replace(/^(https?):\/*/i, "$1://"));
  const host = authority[1]?.replace(/^.*@/, "").replace(/:\d+$/, "") ?? "";
  const isHost = /^(?:\[[\da-f:.]+\]|localhost|[^\s.]+(?:\.[^\s.]+)+)$/i.test(host);
  if (isHost && URL.canParse(url)) return null;
  return [`The address ${url} names no host.`, "Open the page and copy its address from the browser."];
}

function malformed(url: string, right: string): AddressProblem {
  return [`"${url}" is no address.`, `Write \`${right}\`.`];
}
