import type { Reporter } from "../wrapup/diagnostics.ts";
import { type ContentFile, findFileRole } from "./content-file.ts";
import { MOST_PIXELS, readPictureFacts } from "./picture-facts.ts";

const LARGEST_FILE = 1_000_000;
const LONGEST_SIDE = 3000;

/** Pictures that are too large, broken, or none, and those that tell where they were taken. */
export async function checkPictureFile(
  { path, kind, size, bytes }: ContentFile,
  reporter: Reporter,
  { folder }: { readonly folder: string },
): Promise<void> {
  if (kind !== "file" || findFileRole(path) !== "picture") return;
  const facts = await readPictureFacts(bytes);
  if (facts === null || facts.isCutOff) {
    reporter.error(
      "picture-unreadable",
      undefined,
      facts
        ? "The picture ends in the middle: a part of the file is missing."
        : "This is not a picture that browsers show, whatever its name says.",
      facts ? "Copy or download it again." : "Save it again as JPEG, PNG, WebP or AVIF.",
    );
    return;
  }
  const { width, height } = facts;
  const measure = `${width} × ${height} pixels`;
  if (width * height > MOST_PIXELS) {
    reporter.error(
      "picture-huge",
      undefined,
      `The picture says that it has ${measure}: to open it would take all memory.`,
      "Remove it, or replace it by one of at most 3000 pixels on its longer side.",
    );
    return;
  }
  if (facts.hasLocation) {
    reporter.warning(
      "picture-location",
      undefined,
      "The picture tells where it was taken: whoever has it can look up the place.",
      `Take it out with \`npm run import -- --force ${folder}${path}\`.`,
    );
  }
  const excess = [
    size > LARGEST_FILE ? `${(size / 1_000_000).toFixed(1)} MB` : "",
    Math.max(width, height) > LONGEST_SIDE ? measure : "",
  ].filter(Boolean);
  if (excess.length > 0) {
    reporter.warning(
      "picture-large",
      undefined,
      `The picture is too large (${excess.join(", ")}): 1 MB and ${LONGEST_SIDE} pixels are the most.`,
      `Make it smaller with \`npm run import -- --force ${folder}${path}\`.`,
    );
  }
}
