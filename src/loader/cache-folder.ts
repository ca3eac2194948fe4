import { createHash } from "node:crypto";

/**
 * Where a build keeps what the next build of the same content may take, relative to the project. Cached
 * entries name their files, so two content folders must not share one.
 */
export function nameCacheFolder(contentFolder: URL): string {
  return `node_modules/.astro/${createHash("sha256").update(contentFolder.href).digest("hex").slice(0, 8)}`;
}
