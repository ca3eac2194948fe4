import { type Archive, buildArchive } from "../archive/archive.ts";
import { compareDiagnostics, createReporter, type Reporter } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import type { ProposalNaming } from "../wrapup/references.ts";
import { checkArchive } from "./check-archive.ts";
import { checkEncoding } from "./check-encoding.ts";
import { checkHeadings } from "./check-headings.ts";
import { checkLabels } from "./check-labels.ts";
import { checkLinks } from "./check-links.ts";
import { checkPictureFile } from "./check-picture-file.ts";
import { checkPictureUses } from "./check-picture-uses.ts";
import { checkPlace } from "./check-place.ts";
import { checkUnusedPictures } from "./check-unused-pictures.ts";
import { baseName, type ContentFile, findFileRole } from "./content-file.ts";
import { type CheckedWrapup, readWrapupFile } from "./read-wrapup-file.ts";

export interface CheckOptions {
  /** What stands before each path in findings: `content/`. */
  readonly folder: string;
  readonly proposals: ProposalNaming;
  /** Scheme and host of the site: links to it are links inside the archive. */
  readonly siteUrl: string;
}

/** What a check of one wrap-up may look at. */
export interface CheckContext {
  readonly wrapup: CheckedWrapup;
  readonly archive: Archive;
  readonly files: readonly ContentFile[];
  readonly options: CheckOptions;
}

const WRAPUP_CHECKS = [checkHeadings, checkLabels, checkLinks, checkPictureUses];

/** Every finding about the files of a content folder, sorted by file and place. */
export function checkFiles(files: readonly ContentFile[], options: CheckOptions): Diagnostic[] {
  const found: Diagnostic[] = [];
  const inspect = (path: string, check: (reporter: Reporter) => void): void => {
    const reporter = createReporter(options.folder + path);
    guard(reporter, () => check(reporter));
    found.push(...reporter.diagnostics());
  };
  const wrapups: CheckedWrapup[] = [];
  for (const file of files) {
    inspect(file.path, (reporter) => {
      checkPlace(file, reporter);
      const role = file.kind === "file" ? findFileRole(file.path) : "unclaimed";
      if (role === "picture") checkPictureFile(file, options.folder, reporter);
      if (role !== "wrapup" && role !== "page") return;
      checkEncoding(file, options.folder, reporter);
      if (role === "page") return;
      const wrapup = readWrapupFile(file, options);
      found.push(...wrapup.parsed.diagnostics);
      wrapups.push(wrapup);
    });
  }
  const archive = buildArchive(
    wrapups.map(({ parsed }) => parsed.event),
    wrapups.flatMap(({ parsed }) => parsed.topics),
  );
  for (const wrapup of wrapups) {
    const context = { wrapup, archive, files, options };
    for (const check of WRAPUP_CHECKS) inspect(wrapup.path, (reporter) => check(context, reporter));
  }
  found.push(...checkArchive(wrapups), ...checkUnusedPictures(files, wrapups, options.folder));
  return found.sort(compareDiagnostics);
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

/** The id of the event that a wrap-up describes. */
export function eventId(path: string): string {
  return baseName(path).replace(/\.md$/, "");
}
