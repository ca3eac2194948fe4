import { basename } from "node:path/posix";
import { findNamedMonth } from "../wrapup/dates.ts";
import { createReporter, type Reporter } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import { slugifyPlain } from "../wrapup/slug.ts";
import { type ContentFile, findFileRole, isPictureName } from "./content-file.ts";
import { foldPath } from "./picture-uses.ts";

/** Files that no collection claims, or that would not be what their author thinks. */
export function checkPlace(
  { path, kind }: ContentFile,
  reporter: Reporter,
  { pages }: { readonly pages: readonly string[] },
): void {
  const role = findFileRole(path);
  const name = basename(path).replace(/\.mdx?$/, "");
  if (kind === "symbolic-link")
    reporter.error("file-link", "This is a symbolic link, not a file.", "Copy the file that it leads to.");
  else if (kind === "unreadable")
    reporter.error(
      "file-unreadable",
      "The system does not let us read this file.",
      "Make it a regular file that everybody may read, or remove it.",
    );
  else if (role === "unclaimed") reportUnclaimed(path, reporter);
  else if (path.split("/").some((part) => UNPORTABLE.test(part) || Buffer.byteLength(part) > LONGEST_NAME))
    reporter.error(
      "file-name",
      `Not every computer can store this name: it is a device of Windows (\`con\`), holds one of \`<>:"|*\\\`, ends in a dot or a space, or has more than ${LONGEST_NAME} bytes.`,
      "Give it a shorter one, of letters, digits and hyphens.",
    );
  else if (role === "wrapup" || role === "thread") checkName(name, role, reporter);
  else if (role === "page" && !pages.includes(name))
    reporter.error(
      "page-unknown",
      `The site has no page "${name}": MDX runs code while the site is built, so maintainers name each page.`,
      `Write a wrap-up as events/2030-01.md; maintainers add "${name}" to \`pages\` in src/site.config.ts.`,
    );
}

/** Adds the files whose names Windows and macOS do not tell apart. Of wrap-ups, `checkArchive` does. */
export function checkSameNames(files: readonly ContentFile[], folder: string, found: Diagnostic[]): void {
  const first = new Map<string, string>();
  for (const { path } of files.filter(({ path }) => findFileRole(path) !== "wrapup")) {
    const other = first.get(foldPath(path));
    if (other === undefined) first.set(foldPath(path), path);
    else
      createReporter(folder + path, found).error(
        "file-name",
        `${folder}${other} is the same name to Windows and macOS.`,
        "Give one of the files another name.",
      );
  }
}

/** Names that Windows has for devices, or cannot have. */
const UNPORTABLE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:"|*\\\p{Cc}]|[. ]$/iu;

/** A file system allows 255, to which the build adds its own: `.csl.json`, the hash of a picture. */
const LONGEST_NAME = 150;

function reportUnclaimed(path: string, reporter: Reporter): void {
  const name = basename(path);
  const stem = name.replace(/\.[^.]*$/, "");
  if (/\.mdx$/i.test(name))
    reporter.error(
      "file-mdx",
      "Wrap-ups are Markdown: MDX would run code while the site is built.",
      `Rename the file to events/${suggestId(stem)}.md.`,
    );
  else if (/\.(?:md|markdown)$/i.test(name))
    reporter.error(
      "file-misplaced",
      "No page is made of this file: wrap-ups stand in events/ itself and end in .md.",
      suggestPlace(path, stem),
    );
  else if (isPictureName(name))
    reporter.error(
      "file-unclaimed",
      "Nothing in the archive uses this picture: `?` and `#` end its path.",
      "Rename it, and write that name.",
    );
  else
    reporter.error(
      "file-unclaimed",
      "Nothing in the archive uses this file.",
      /\.(?:svg|heic|tiff?|bmp)$/i.test(name)
        ? "Save the picture as JPEG, PNG, WebP or AVIF."
        : "Remove it, or link to it where it is kept.",
    );
}

function suggestPlace(path: string, stem: string): string {
  if (path.startsWith("pages/")) return `Move it to pages/${stem}.mdx.`;
  if (path.startsWith("threads/")) return `Move it to threads/${slugifyPlain(stem) || "name"}.md.`;
  if (stem.toLowerCase() !== "readme") return `Move it to events/${suggestId(stem)}.md.`;
  // The month that a folder is named for.
  const month = /\d{4}-\d{2}/.exec(path)?.[0];
  return month ? `Move it to events/${month}.md.` : "Keep it out of this folder.";
}

/** `2030-03` for `March 2030`, which a wrap-up should be named for. */
function suggestId(name: string): string {
  return findNamedMonth(name) ?? (slugifyPlain(name) || "2030-01");
}

function checkName(id: string, role: "wrapup" | "thread", reporter: Reporter): void {
  if (!NAMES[role].test(id)) {
    reporter.error(
      "file-name",
      `"${id}" would become part of an address: it may hold small letters, digits and hyphens.`,
      `Rename the file to ${role === "wrapup" ? suggestId(id) : slugifyPlain(id) || "name"}.md.`,
    );
  } else if (role === "wrapup" && !/^\d{4}-(?:0[1-9]|1[0-2])(?:[-_]|$)/.test(id)) {
    reporter.warning(
      "file-name",
      `"${id}" does not begin with the event's month.`,
      "Rename the file to the month the event began in: 2030-01.md.",
    );
  }
}

/** Two names of threads that differ in punctuation would be one address; `2030-01.bib` is that of another file. */
const NAMES = {
  wrapup: /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/,
  thread: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
};
