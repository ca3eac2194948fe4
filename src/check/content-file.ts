/** One file of a content folder, as the checks see it. */
export interface ContentFile {
  /** Below the content folder, with forward slashes: `events/images/group.jpg`. */
  readonly path: string;
  readonly kind: "file" | "symbolic-link";
  /** In bytes. */
  readonly size: number;
  /** The whole file; of pictures only the beginning, which holds their measurements. */
  readonly bytes: Uint8Array;
}

/** What the archive takes a file for. */
export type FileRole = "wrapup" | "thread" | "page" | "picture" | "settings" | "license" | "unclaimed";

const PICTURE_NAME = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** The role of a file by its path; a file that no collection claims has none. */
export function findFileRole(path: string): FileRole {
  if (/^events\/[^/]+\.md$/.test(path)) return "wrapup";
  if (/^threads\/[^/]+\.md$/.test(path)) return "thread";
  if (/^pages\/[^/]+\.mdx$/.test(path)) return "page";
  if (/^(?:vocabulary\.yaml|outcomes\.json|outcomes\.overrides\.yaml)$/.test(path)) return "settings";
  if (isPictureName(path)) return "picture";
  return /^(?:LICENSE|NOTICE)(?:\.\w+)?$/.test(path) ? "license" : "unclaimed";
}

/** Whether the name is that of a picture which browsers show. */
export function isPictureName(path: string): boolean {
  return PICTURE_NAME.test(path);
}

/** The file's name without its folders. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
