import { basename } from "node:path/posix";
import { createReporter, type Reporter } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import { suggest } from "../wrapup/suggest.ts";
import type { CheckContext } from "./check-files.ts";
import { type ContentFile, decodeText, findFileRole } from "./content-file.ts";
import { findPictureUses, foldPath, mendPath, type PictureUse, resolvePicture } from "./picture-uses.ts";
import { selectFiles } from "./read-archive.ts";

/** Pictures that are not there, that readers cannot hear about, or that lie on another host. */
export function checkPictureUses({ wrapup, files }: CheckContext, reporter: Reporter): void {
  const paths = files.filter(({ kind }) => kind === "file").map(({ path }) => path);
  const pictures = paths.filter((path) => findFileRole(path) === "picture");
  let suggested = 0;
  const findMeant = (path: string): string | null => {
    suggested += 1;
    return suggested > MOST_SUGGESTED ? null : findNearest(path, pictures);
  };
  for (const use of findPictureUses(wrapup)) {
    checkDescription(use, reporter);
    if (use.isRemote) reportRemote(use, reporter);
    else checkPath(use, wrapup.path, { paths, pictures, findMeant }, reporter);
  }
}

/** Whoever mends twenty paths runs the check again. */
const MOST_SUGGESTED = 20;

/** Pictures in the file of a thread, whose page would leave their descriptions only. */
export function checkNoPictures({ wrapup }: CheckContext, reporter: Reporter): void {
  for (const { place } of findPictureUses(wrapup))
    reporter.error(
      "picture-missing",
      "The page of a thread shows no pictures.",
      "Show it in the wrap-up of an event, or link to where it is kept.",
      place,
    );
}

/**
 * Adds the pictures that no wrap-up and no page shows.
 *
 * @param meant the folded paths of what wrap-ups show, or mean to show
 */
export function checkUnusedPictures(
  files: readonly ContentFile[],
  meant: ReadonlySet<string>,
  folder: string,
  found: Diagnostic[],
): void {
  const pageTexts = selectFiles(files, "page").map(({ bytes }) => decodeText(bytes));
  for (const { path } of selectFiles(files, "picture")) {
    if (meant.has(foldPath(path)) || pageTexts.some((text) => text.includes(basename(path)))) continue;
    createReporter(folder + path, found).warning(
      "picture-unused",
      "No wrap-up shows this picture.",
      `Show it with \`![What it shows](./${encodeURI(path.replace(/^events\//, ""))})\`, or remove it.`,
    );
  }
}

function reportRemote({ path, place }: PictureUse, reporter: Reporter): void {
  reporter.warning(
    "picture-remote",
    "Pages only show pictures that are files of the archive, so that no other host learns who reads them.",
    /^data:/i.test(path)
      ? "Save the picture as a file in events/images/."
      : "Save the picture in events/images/ if you may, and show it from there.",
    place,
  );
}

interface KnownFiles {
  readonly paths: readonly string[];
  readonly pictures: readonly string[];
  readonly findMeant: (path: string) => string | null;
}

function checkPath(
  { path, place }: PictureUse,
  wrapupPath: string,
  { paths, pictures, findMeant }: KnownFiles,
  reporter: Reporter,
): void {
  const report = (code: string, message: string, hint: string): void =>
    reporter.error(code, message, hint, place);
  if (pictures.includes(resolvePicture(wrapupPath, path) ?? "")) return;
  const meant = resolvePicture(wrapupPath, mendPath(path));
  const other = paths.find((file) => meant !== null && foldPath(file) === foldPath(meant));
  if (path === "")
    report("picture-missing", "The picture has no path.", "Write where it is: `./images/2030-01.jpg`.");
  else if (meant === null)
    report(
      "picture-outside",
      `The path ${path} leads out of the content folder.`,
      "Put the picture into events/images/ and write its path from there: `./images/2030-01.jpg`.",
    );
  else if (pictures.includes(meant))
    report("picture-missing", `No file is called ${path}.`, `Write \`${showPath(meant)}\`.`);
  else if (other !== undefined && !pictures.includes(other)) {
    const type = other.slice(other.lastIndexOf(".") + 1).toUpperCase();
    report(
      "picture-format",
      `${path} is there, but browsers show no ${type} as a picture.`,
      type === "PDF"
        ? "Show a picture of its first page, and link to where the document is kept."
        : "Save it as JPEG, PNG, WebP or AVIF.",
    );
  } else if (other?.normalize("NFC") === meant.normalize("NFC"))
    report(
      "picture-case",
      `There is no ${path}; the file's name looks the same, but has its accents as letters of their own.`,
      `Rename the file to ${suggestName(basename(other))}, and write that name.`,
    );
  else if (other !== undefined)
    report(
      "picture-case",
      `There is no ${path}; the file is called ${basename(other)}.`,
      `Write \`${showPath(other)}\`: most hosts tell capital letters from small ones.`,
    );
  else {
    const nearest = findMeant(meant);
    report(
      "picture-missing",
      `There is no picture ${path}.`,
      nearest ? `Did you mean \`${showPath(nearest)}\`?` : "Add the file, or remove the picture.",
    );
  }
}

/** A name without accents and spaces: `groesse.png`. */
function suggestName(name: string): string {
  return name
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]+/g, "-");
}

function findNearest(path: string, pictures: readonly string[]): string | null {
  const names = pictures.map((picture) => basename(picture));
  const meant = suggest(basename(path), names);
  return pictures.find((picture) => basename(picture) === meant) ?? null;
}

/** As a wrap-up writes it. */
function showPath(path: string): string {
  return encodeURI(path.startsWith("events/") ? `./${path.slice("events/".length)}` : `../${path}`);
}

const EMPTY_PHRASES = new Set(
  "picture|photo|photograph|image|img|screenshot|figure|diagram|graphic|group|group picture|group photo|group image|team picture|team photo|picture of the group|photo of the group|attendees|alt|alt text|untitled|logo|cover|the picture|a picture|the group".split(
    "|",
  ),
);

/** Whether a description says nothing about what is to be seen. */
function isEmptyPhrase(alt: string): boolean {
  const words = alt
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(?<!\d)\d+$/, "")
    .trim();
  return EMPTY_PHRASES.has(words) || /^\S+\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(alt);
}

function checkDescription({ alt, place }: PictureUse, reporter: Reporter): void {
  if (alt === "") {
    reporter.warning(
      "picture-alt",
      "The picture has no description.",
      'Say what is to be seen, for people who cannot see it: `![Fourteen people in front of a hut](…)`, or `alt="…"`.',
      place,
    );
  } else if (isEmptyPhrase(alt)) {
    reporter.warning(
      "picture-alt",
      `"${alt}" does not say what is to be seen.`,
      "Say who or what: `Fourteen people in front of a wooden hut`.",
      place,
    );
  }
}
