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
 * A page whose policy names no other hashes than those of its own inline scripts and styles.
 *
 * @param style the text of a style that the policy does not name yet
 */
export function keepOwnHashes(html: string, style?: string): string {
  const own = new Set([...html.matchAll(INLINE_ELEMENT)].map(([, , text = ""]) => hashInline(text)));
  const added = style === undefined ? undefined : hashInline(style);
  return html.replace(POLICY, (policy) => {
    const lean = policy.replace(HASH, (whole, hash: string) =>
      own.delete(hash) && hash !== added ? whole : "",
    );
    return added ? lean.replace(STYLE_SOURCES, `$& ${added}`) : lean;
  });
}

/** Data such as JSON-LD is no script: no policy asks for its hash. */
const INLINE_ELEMENT =
  /<(script|style)\b(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/\1>/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*"/i;
const HASH = / ('sha256-[^']+')/g;
const STYLE_SOURCES = /style-src[^;"]*/;
