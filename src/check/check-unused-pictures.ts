import { basename } from "node:path/posix";
import { createReporter } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import { findSpacedAddresses } from "./check-markup.ts";
import { type ContentFile, decodeText } from "./content-file.ts";
import { findPictureUses, foldPath, mendPath, resolvePicture } from "./picture-uses.ts";
import { selectFiles } from "./read-archive.ts";
import type { CheckedWrapup } from "./read-wrapup-file.ts";

/**
 * Pictures that no wrap-up and no page shows.
 *
 * @param meant the folded paths of what wrap-ups show, or mean to show
 */
export function checkUnusedPictures(
  files: readonly ContentFile[],
  meant: ReadonlySet<string>,
  folder: string,
): Diagnostic[] {
  const pageTexts = selectFiles(files, "page").map(({ bytes }) => decodeText(bytes));
  return selectFiles(files, "picture")
    .filter(({ path }) => !meant.has(foldPath(path)))
    .filter(({ path }) => !pageTexts.some((text) => text.includes(basename(path))))
    .flatMap(({ path }) => {
      const reporter = createReporter(folder + path);
      reporter.warning(
        "picture-unused",
        undefined,
        "No wrap-up shows this picture.",
        `Show it with \`![What it shows](./${encodeURI(path.replace(/^events\//, ""))})\`, or remove it.`,
      );
      return reporter.diagnostics();
    });
}

/** Paths, folded, of the pictures and other files that a wrap-up shows as pictures. */
export function findMeantPictures(wrapup: CheckedWrapup): string[] {
  const paths = [...findPictureUses(wrapup).map(({ path }) => path), ...findSpacedAddresses(wrapup)];
  return paths.flatMap((path) => {
    const meant = resolvePicture(wrapup.path, mendPath(path));
    return meant === null ? [] : [foldPath(meant)];
  });
}
