import { createHash } from "node:crypto";

/** The hash of an inline script or style, one character for each byte, as a Content-Security-Policy names it. */
export function hashInline(text: string): string {
  const known = hashes.get(text);
  if (known) return known;
  const hash = `'sha256-${createHash("sha256").update(text, "latin1").digest("base64")}'`;
  hashes.set(text, hash);
  return hash;
}

/** Most pages share their inline texts. */
const hashes = new Map<string, string>();

/**
 * A page whose policy names no other hashes than those of its own inline scripts, and of its one style.
 *
 * @param style the text of the page's style element; no other gets a hash
 */
export function keepOwnHashes(html: string, style?: string): string {
  const own = new Set([...readInlineScripts(html)].map(hashInline));
  return html.replace(POLICY, (policy) => {
    const lean = policy.replace(HASH, (whole, hash: string) => (own.delete(hash) ? whole : ""));
    return style === undefined ? lean : lean.replace(STYLE_SOURCES, `$& ${hashInline(style)}`);
  });
}

function* readInlineScripts(html: string): Generator<string> {
  for (let start = html.indexOf("<script"); start >= 0; start = html.indexOf("<script", start + 1)) {
    INLINE_SCRIPT.lastIndex = start;
    const text = INLINE_SCRIPT.exec(html)?.[1];
    if (text !== undefined) yield text;
  }
}

/** Data such as JSON-LD is no script: no policy asks for its hash. */
const INLINE_SCRIPT = /<script\b(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/script>/y;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*"/i;
const HASH = / ('sha256-[^']+')/g;
const STYLE_SOURCES = /style-src[^;"]*/;
