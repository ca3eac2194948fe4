/** What is wrong with an address, and what to write instead. */
export interface AddressProblem {
  readonly message: string;
  readonly hint: string;
}

/** Schemes that a reader's click may follow. */
const ALLOWED_SCHEMES = new Set(["http", "https", "mailto"]);

/** Finds what keeps an address from leading anywhere; `null` for a sound one, or one inside the archive. */
export function describeAddressProblem(url: string): AddressProblem | null {
  if (url.trim() === "")
    return { message: "The link has no address.", hint: "Write the address into the brackets." };
  // Browsers pass over these characters, which hides a scheme from whoever reads the file.
  const address = url.replace(/[\p{Cc} ]/gu, "");
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return describeRelative(address);
  if (!ALLOWED_SCHEMES.has(scheme)) {
    return {
      message: `Addresses that begin with \`${scheme}:\` are taken out of the page.`,
      hint: "Link to an address that begins with https://.",
    };
  }
  if (scheme === "mailto") return describeMail(address);
  return describeWeb(url);
}

/** `github.com/owner/repo`, `example.org`. */
const BARE_HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|io|dev|eu|de|cloud|app|ai)(?:[/?#]|$)/i;

function describeRelative(address: string): AddressProblem | null {
  const meant = /^(?:https?|htt?ps?)[:;]?\/+(.+)/i.exec(address)?.[1];
  if (meant) return malformed(address, `https://${meant}`);
  if (address.startsWith("//")) return malformed(address, `https:${address}`);
  if (/^www\./i.test(address) || BARE_HOST.test(address)) return malformed(address, `https://${address}`);
  return null;
}

function describeMail(address: string): AddressProblem | null {
  if (/^mailto:[^@\s?]+@[^@\s.?]+(?:\.[^@\s.?]+)+(?:\?.*)?$/i.test(address)) return null;
  return { message: `"${address}" is no mail address.`, hint: "Write `mailto:name@example.org`." };
}

function describeWeb(url: string): AddressProblem | null {
  if (/\s/.test(url.trim())) return malformed(url, url.trim().replace(/\s+/g, "%20"));
  const authority = /^https?:\/\/([^/?#]*)/i.exec(url);
  if (!authority) return malformed(url, url.replace(/^(https?):\/*/i, "$1://"));
  const host = authority[1]?.replace(/^.*@/, "").replace(/:\d+$/, "") ?? "";
  const isHost = /^(?:\[[\da-f:.]+\]|localhost|[^\s.]+(?:\.[^\s.]+)+)$/i.test(host);
  if (isHost && URL.canParse(url)) return null;
  return {
    message: `The address ${url} names no host.`,
    hint: "Open the page and copy its address from the browser.",
  };
}

function malformed(url: string, right: string): AddressProblem {
  return { message: `"${url}" is no address.`, hint: `Write \`${right}\`.` };
}
