import { createHash } from "node:crypto";

/** The hash of an inline script or style as a Content-Security-Policy names it. */
export function hashInline(text: string): string {
  const known = hashes.get(text);
  if (known) return known;
  const hash = `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  hashes.set(text, hash);
  return hash;
}

/** Most pages share their inline texts. */
const hashes = new Map<string, string>();

/**
 * A page whose policy names no other hashes than those of its own inline scripts and styles. `replaced` names
 * the new text for inline texts that are no longer in the page.
 */
export function keepOwnHashes(html: string, replaced: ReadonlyMap<string, string> = new Map()): string {
  const own = new Set([...html.matchAll(INLINE_ELEMENT)].map(([, , text = ""]) => hashInline(text)));
  const renamed = new Map([...replaced].map(([before, after]) => [hashInline(before), hashInline(after)]));
  return html.replace(POLICY, (policy) => {
    const seen = new Set<string>();
    return policy.replace(HASH, (whole) => {
      const value = renamed.get(whole.trim()) ?? whole.trim();
      if (!own.has(value) || seen.has(value)) return "";
      seen.add(value);
      return ` ${value}`;
    });
  });
}

/** Data such as JSON-LD is no script: no policy asks for its hash. */
const INLINE_ELEMENT =
  /<(script|style)\b(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/\1>/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*"/i;
const HASH = / '(sha256-[^']+)'/g;
