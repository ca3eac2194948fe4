import type { Archive } from "../archive/archive.ts";
import { checkContent } from "../check/check-content.ts";

/** The archive of a content folder, for whoever runs outside of Astro. */
export async function readArchive(contentFolder: URL): Promise<Archive> {
  return (await checkContent(contentFolder)).archive;
}
