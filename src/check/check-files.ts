import type { Archive } from "../archive/archive.ts";
import type { Conventions } from "../wrapup/conventions.ts";
import { compareDiagnostics } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import { checkArchive } from "./check-archive.ts";
import { checkEncoding, checkGarbledText, checkHiddenCharacters } from "./check-encoding.ts";
import { checkHeadings } from "./check-headings.ts";
import { checkLabels } from "./check-labels.ts";
import { checkLinks } from "./check-links.ts";
import { checkMarkup } from "./check-markup.ts";
import { checkPictureFile } from "./check-picture-file.ts";
import { checkNoPictures, checkPictureUses, checkUnusedPictures } from "./check-picture-uses.ts";
import { checkPlace, checkSameNames } from "./check-place.ts";
import { checkVocabulary } from "./check-vocabulary.ts";
import type { ContentFile } from "./content-file.ts";
import { findMeantPictures, foldPath } from "./picture-uses.ts";
import { type CheckedArchive, inspect, readArchive, selectFiles } from "./read-archive.ts";
import { type CheckedWrapup, readWrapupFile } from "./read-wrapup-file.ts";

export interface CheckOptions {
  /** What stands before each path in findings: `content/`. */
  readonly folder: string;
  readonly conventions: Conventions;
  /** Names of the site's own pages. */
  readonly pages: readonly string[];
  /** Addresses below which events stand. */
  readonly eventRoots: readonly string[];
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
const FILE_CHECKS = [checkPlace, checkEncoding, checkPictureFile, checkVocabulary];

/** Each looks at one wrap-up, and may look around in the archive. */
const WRAPUP_CHECKS = [
  checkGarbledText,
  checkHiddenCharacters,
  checkHeadings,
  checkLabels,
  checkLinks,
  checkMarkup,
  checkPictureUses,
];

/** The same for the file of a thread, whose text is read as if it were a wrap-up's. */
const THREAD_CHECKS = [
  checkGarbledText,
  checkHiddenCharacters,
  checkHeadings,
  checkLinks,
  checkMarkup,
  checkNoPictures,
];

/** Mistakes that make others of what follows them: a file that has one has no other findings. */
const ROOT_CAUSES: ReadonlySet<string> = new Set(["front-matter-broken", "merge-conflict"]);

/**
 * Every finding about the files of a content folder, sorted by file and place.
 *
 * @param checked the same files, where they have been read already
 */
export async function checkFiles(
  files: readonly ContentFile[],
  options: CheckOptions,
  checked?: CheckedArchive,
): Promise<Diagnostic[]> {
  const { wrapups, archive, diagnostics } = checked ?? (await readArchive(files, options));
  const { folder } = options;
  const context = { archive, files, options };
  const found = [...diagnostics];
  for (const file of files)
    for (const check of FILE_CHECKS)
      await inspect(folder + file.path, found, (reporter) => check(file, reporter, options));
  for (const wrapup of wrapups)
    for (const check of WRAPUP_CHECKS)
      await inspect(folder + wrapup.path, found, (reporter) => check({ wrapup, ...context }, reporter));
  for (const file of selectFiles(files, "thread"))
    await inspect(folder + file.path, found, (reporter) => {
      const wrapup = readWrapupFile(file, options);
      for (const check of THREAD_CHECKS) check({ wrapup, ...context }, reporter);
    });
  const meant = new Set(wrapups.flatMap(findMeantPictures));
  checkArchive(wrapups, options, found);
  checkSameNames(files, folder, found);
  checkUnusedPictures(files, meant, folder, found);
  // The wrap-up that shows such a file is told so.
  const isTold = ({ code, file }: Diagnostic): boolean =>
    code === "file-unclaimed" && meant.has(foldPath(file.slice(folder.length)));
  const rooted = new Set(found.filter(({ code }) => ROOT_CAUSES.has(code)).map(({ file }) => file));
  return found
    .filter((finding) => !isTold(finding) && (!rooted.has(finding.file) || ROOT_CAUSES.has(finding.code)))
    .sort(compareDiagnostics);
}
