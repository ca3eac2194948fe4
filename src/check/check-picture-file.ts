import type { Reporter } from "../wrapup/diagnostics.ts";
import { type ContentFile, findFileRole } from "./content-file.ts";
import { readPictureHeader } from "./picture-header.ts";

const LARGEST_FILE = 1_000_000;
const LONGEST_SIDE = 3000;
/** A picture that would take gigabytes of memory to open; no camera makes them. */
const MOST_PIXELS = 100_000_000;

/** Pictures that are too large, or none. */
export function checkPictureFile(
  { path, kind, size, bytes }: ContentFile,
  reporter: Reporter,
  folder: string,
): void {
  if (kind !== "file" || findFileRole(path) !== "picture") return;
  const header = readPictureHeader(bytes);
  if (header === null || header.width === 0 || header.height === 0) {
    reporter.error(
      "picture-unreadable",
      undefined,
      "This is not a picture that browsers show, whatever its name says.",
      "Save it again as JPEG, PNG, WebP or AVIF.",
    );
    return;
  }
  const { width, height } = header;
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
