import type { Archive } from "../archive/archive.ts";
import { compareDiagnostics, type Reporter } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import type { ProposalNaming } from "../wrapup/references.ts";
import { checkArchive } from "./check-archive.ts";
import { checkEncoding } from "./check-encoding.ts";
import { checkHeadings } from "./check-headings.ts";
import { checkHtml } from "./check-html.ts";
import { checkLabels } from "./check-labels.ts";
import { checkLinks } from "./check-links.ts";
import { checkPageLinks } from "./check-page-links.ts";
import { checkPictureFile } from "./check-picture-file.ts";
import { checkPictureUses } from "./check-picture-uses.ts";
import { checkPlace } from "./check-place.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import { checkUnusedPictures } from "./check-unused-pictures.ts";
import type { ContentFile } from "./content-file.ts";
import { inspect } from "./guard.ts";
import { type CheckedArchive, readArchive, selectFiles } from "./read-archive.ts";
import type { CheckedWrapup } from "./read-wrapup-file.ts";

export interface CheckOptions {
  /** What stands before each path in findings: `content/`. */
  readonly folder: string;
  readonly proposals: ProposalNaming;
  /** Addresses below which events stand. */
  readonly homes: readonly string[];
  /** The site's home page: links below it are links inside the archive. */
  readonly siteUrl: string;
}

/** What a check of one wrap-up may look at. */
export interface CheckContext {
  readonly wrapup: CheckedWrapup;
  readonly archive: Archive;
  readonly files: readonly ContentFile[];
  readonly options: CheckOptions;
}

/** Each looks at one file alone. */
type FileCheck = (file: ContentFile, reporter: Reporter, folder: string) => void;
const SOURCE_CHECKS: readonly FileCheck[] = [checkPlace, checkEncoding];

/** Each looks at one wrap-up, and may look around in the archive. */
const WRAPUP_CHECKS = [
  checkHeadings,
  checkHtml,
  checkLabels,
  checkLinks,
  checkPictureUses,
  checkPlaceholders,
];

/** Findings that need no file to be parsed: files in the wrong place, and texts whose encoding is broken. */
export function checkSources(files: readonly ContentFile[], folder: string): Diagnostic[] {
  return checkEachFile(files, folder, SOURCE_CHECKS);
}

function checkEachFile(
  files: readonly ContentFile[],
  folder: string,
  checks: readonly FileCheck[],
): Diagnostic[] {
  return files.flatMap((file) =>
    checks.flatMap((check) => inspect(folder + file.path, (reporter) => check(file, reporter, folder))),
  );
}

/**
 * Every finding about the files of a content folder, sorted by file and place.
 *
 * @param checked the same files, where they have been read already
 */
export function checkFiles(
  files: readonly ContentFile[],
  options: CheckOptions,
  checked: CheckedArchive = readArchive(files, options),
): Diagnostic[] {
  const { wrapups, archive, diagnostics } = checked;
  const { folder } = options;
  const alone = checkEachFile(files, folder, [...SOURCE_CHECKS, checkPictureFile]);
  const together = wrapups.flatMap((wrapup) =>
    WRAPUP_CHECKS.flatMap((check) =>
      inspect(folder + wrapup.path, (reporter) => check({ wrapup, archive, files, options }, reporter)),
    ),
  );
  const pages = selectFiles(files, "page").flatMap((page) =>
    inspect(folder + page.path, (reporter) => checkPageLinks(page, { archive, files, options }, reporter)),
  );
  const all = [
    ...diagnostics,
    ...alone,
    ...together,
    ...pages,
    ...checkArchive(wrapups),
    ...checkUnusedPictures(files, wrapups, folder),
  ];
  return all.sort(compareDiagnostics);
}
