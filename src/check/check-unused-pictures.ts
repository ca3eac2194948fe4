import { createReporter } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import { baseName, type ContentFile, findFileRole } from "./content-file.ts";
import { findPictureUses, resolvePicture } from "./picture-uses.ts";
import type { CheckedWrapup } from "./read-wrapup-file.ts";

/** Pictures that no wrap-up and no page shows. */
export function checkUnusedPictures(
  files: readonly ContentFile[],
  wrapups: readonly CheckedWrapup[],
  folder: string,
): Diagnostic[] {
  const used = new Set(
    wrapups.flatMap((wrapup) => findPictureUses(wrapup).map(({ path }) => resolvePicture(wrapup.path, path))),
  );
  const pages = files.filter(({ path }) => findFileRole(path) === "page");
  const pageTexts = pages.map(({ bytes }) => new TextDecoder().decode(bytes));
  const known = new Set([...used].map((path) => path?.toLowerCase()));
  return files
    .filter(({ path, kind }) => kind === "file" && findFileRole(path) === "picture")
    .filter(({ path }) => !known.has(path.toLowerCase()))
    .filter(({ path }) => !pageTexts.some((text) => text.includes(baseName(path))))
    .flatMap(({ path }) => {
      const reporter = createReporter(folder + path);
      reporter.warning(
        "picture-unused",
        undefined,
        "No wrap-up shows this picture.",
        `Show it with \`![What it shows](./${path.replace(/^events\//, "")})\`, or remove it.`,
      );
      return reporter.diagnostics();
    });
}
