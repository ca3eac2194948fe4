/** One file of a content folder, as the checks see it. */
export interface ContentFile {
  /** Below the content folder, with forward slashes: `events/images/group.jpg`. */
  readonly path: string;
  /** `unreadable`: one that the system does not let us read. */
  readonly kind: "file" | "symbolic-link" | "unreadable";
  /** In bytes. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** What the archive takes a file for. */
export type FileRole = "wrapup" | "thread" | "page" | "picture" | "settings" | "license" | "unclaimed";

/** The role of a file by its path; a file that no collection claims has none. */
export function findFileRole(path: string): FileRole {
  if (/^events\/[^/]+\.md$/.test(path)) return "wrapup";
  if (/^threads\/[^/]+\.md$/.test(path)) return "thread";
  if (/^pages\/[^/]+\.mdx$/.test(path)) return "page";
  if (/^(?:vocabulary\.yaml|outcomes\.json|outcomes\.overrides\.yaml)$/.test(path)) return "settings";
  // Vite takes what is behind these for a query or a fragment.
  if (isPictureName(path) && !/[?#]/.test(path)) return "picture";
  return /^(?:LICENSE|NOTICE)(?:\.\w+)?$/i.test(path) ? "license" : "unclaimed";
}

/** Whether the name is that of a picture which browsers show. */
export function isPictureName(path: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|gif)$/i.test(path);
}

/** The text of a file: UTF-16 where its first bytes say so, else UTF-8; what is neither becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(findUtf16(bytes) ?? "utf-8").decode(bytes);
}

/** The kind of UTF-16 that a file is: by its mark, or by the empty halves of its first letters. */
export function findUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const letters = bytes.subarray(0, 64);
  const isEmpty = (half: number): boolean =>
    letters.length >= 8 && letters.every((byte, index) => (byte === 0) === (index % 2 === half));
  return isEmpty(1) ? "utf-16le" : isEmpty(0) ? "utf-16be" : null;
}
