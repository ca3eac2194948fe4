import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { urls } from "../loader/environment.ts";
import { listHomes } from "../loader/homes.ts";
import { site } from "../site.config.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import { type CheckOptions, checkFiles } from "./check-files.ts";
import type { ContentFile } from "./content-file.ts";
import { type CheckedArchive, readArchive } from "./read-archive.ts";
import { readContent } from "./read-content.ts";

/** A content folder with everything that was found in it. */
export interface CheckedContent extends Pick<CheckedArchive, "wrapups" | "threads" | "outcomes" | "archive"> {
  readonly files: readonly ContentFile[];
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly options: CheckOptions;
}

/**
 * Every finding about a content folder, sorted by file and place.
 *
 * @throws when the folder cannot be read
 */
export async function checkContent(folder: URL): Promise<Diagnostic[]> {
  return [...(await readAndCheck(folder)).diagnostics];
}

/** The same, with the files: reporters show the lines that findings are about. */
export async function readAndCheck(folder: URL): Promise<CheckedContent> {
  const files = await readContent(folder);
  const options = createCheckOptions(folder);
  const checked = readArchive(files, options);
  return { ...checked, files, options, diagnostics: checkFiles(files, options, checked) };
}

/** The community's settings, with paths as the working folder sees them. */
export function createCheckOptions(folder: URL): CheckOptions {
  const path = relative(process.cwd(), fileURLToPath(folder)).replaceAll("\\", "/");
  return {
    folder: path === "" ? "" : `${path}/`,
    proposals: site.proposals,
    homes: listHomes(),
    siteUrl: urls.absolute(urls.home()),
  };
}
