import { relative } from "node:path";
import { eventRoots, urls } from "../loader/environment.ts";
import { site } from "../site.config.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import { type CheckOptions, checkFiles } from "./check-files.ts";
import { checkSite } from "./check-site.ts";
import type { ContentFile } from "./content-file.ts";
import { type CheckedArchive, readArchive } from "./read-archive.ts";
import { readContent } from "./read-content.ts";

/** A content folder with everything that was found in it. */
export interface CheckedContent extends Omit<CheckedArchive, "diagnostics"> {
  readonly files: readonly ContentFile[];
  /** Every finding about the folder, sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly options: CheckOptions;
}

/**
 * Reads and checks a content folder: what `npm run check` prints, and what stops a build.
 *
 * @throws when the folder cannot be read
 */
export async function checkContent(folder: string): Promise<CheckedContent> {
  const files = await readContent(folder);
  const options = createCheckOptions(folder);
  const checked = await readArchive(files, options);
  const diagnostics = [...(await checkFiles(files, options, checked)), ...checkSite(site)];
  return { ...checked, files, options, diagnostics };
}

/** The community's settings, with paths as the working folder sees them. */
function createCheckOptions(folder: string): CheckOptions {
  const path = relative(process.cwd(), folder).replaceAll("\\", "/");
  return {
    folder: path === "" ? "" : `${path}/`,
    conventions: site,
    pages: site.pages,
    eventRoots,
    siteUrl: urls.absolute(urls.home()),
  };
}
