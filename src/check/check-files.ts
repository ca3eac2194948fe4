import { type Archive, buildArchive } from "../archive/archive.ts";
import { parseThreadFile } from "../archive/thread-file.ts";
import { compareDiagnostics, createReporter, type Reporter } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import type { ProposalNaming } from "../wrapup/references.ts";
import { checkArchive } from "./check-archive.ts";
import { checkEncoding } from "./check-encoding.ts";
import { checkHeadings } from "./check-headings.ts";
import { checkHtml } from "./check-html.ts";
import { checkLabels } from "./check-labels.ts";
import { checkLinks } from "./check-links.ts";
import { checkPictureFile } from "./check-picture-file.ts";
import { checkPictureUses } from "./check-picture-uses.ts";
import { checkPlace } from "./check-place.ts";
import { checkUnusedPictures } from "./check-unused-pictures.ts";
import { baseName, type ContentFile, type FileRole, findFileRole } from "./content-file.ts";
import { type CheckedWrapup, readWrapupFile } from "./read-wrapup-file.ts";

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
const FILE_CHECKS = [checkPlace, checkPictureFile, checkEncoding];

/** Each looks at one wrap-up, and may look around in the archive. */
const WRAPUP_CHECKS = [checkHeadings, checkHtml, checkLabels, checkLinks, checkPictureUses];

/** Every finding about the files of a content folder, sorted by file and place. */
export function checkFiles(files: readonly ContentFile[], options: CheckOptions): Diagnostic[] {
  const found: Diagnostic[] = [];
  const inspect = (path: string, check: (reporter: Reporter) => void): void => {
    const reporter = createReporter(options.folder + path);
    guard(reporter, () => check(reporter));
    found.push(...reporter.diagnostics());
  };
  for (const file of files) {
    for (const check of FILE_CHECKS) inspect(file.path, (reporter) => check(file, reporter, options.folder));
  }
  const wrapups: CheckedWrapup[] = [];
  for (const file of selectFiles(files, "wrapup")) {
    inspect(file.path, () => void wrapups.push(readWrapupFile(file, options)));
  }
  found.push(...wrapups.flatMap(({ parsed }) => parsed.diagnostics));
  const archive = buildArchive(
    wrapups.map(({ parsed }) => parsed.event),
    wrapups.flatMap(({ parsed }) => parsed.topics),
    { homes: options.homes },
  );
  for (const wrapup of wrapups) {
    const context = { wrapup, archive, files, options };
    for (const check of WRAPUP_CHECKS) inspect(wrapup.path, (reporter) => check(context, reporter));
  }
  found.push(...checkThreads(files, archive, options));
  found.push(...checkArchive(wrapups), ...checkUnusedPictures(files, wrapups, options.folder));
  return found.sort(compareDiagnostics);
}

/** The regular files of a role. */
export function selectFiles(files: readonly ContentFile[], role: FileRole): ContentFile[] {
  return files.filter(({ path, kind }) => kind === "file" && findFileRole(path) === role);
}

/** A check that stumbles over one file must not hide what others found. */
function guard(reporter: Reporter, check: () => void): void {
  try {
    check();
  } catch (error) {
    reporter.error(
      "file-unreadable",
      undefined,
      `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      "Look for something unusual, such as thousands of nested quotes or brackets, and make it simpler.",
    );
  }
}

function checkThreads(
  files: readonly ContentFile[],
  archive: Archive,
  { folder }: CheckOptions,
): Diagnostic[] {
  const topicIds = new Set(archive.topicsById.keys());
  return selectFiles(files, "thread").flatMap(({ path, bytes }) => [
    ...parseThreadFile(new TextDecoder().decode(bytes), {
      slug: baseName(path).replace(/\.md$/, ""),
      file: folder + path,
      topicIds,
    }).diagnostics,
  ]);
}
