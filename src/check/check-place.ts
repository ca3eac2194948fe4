import { basename } from "node:path/posix";
import type { Reporter } from "../wrapup/diagnostics.ts";
import { slugifyPlain } from "../wrapup/slug.ts";
import { type ContentFile, findFileRole, isPictureName } from "./content-file.ts";

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
  else if (role === "wrapup" || role === "thread") checkName(name, role, reporter);
  else if (role === "page" && !pages.includes(name))
    reporter.error(
      "page-unknown",
      `The site has no page "${name}": MDX runs code while the site is built, so maintainers name each page.`,
      `Write a wrap-up as events/2030-01.md; maintainers add "${name}" to \`pages\` in src/site.config.ts.`,
    );
}

function reportUnclaimed(path: string, reporter: Reporter): void {
  const name = basename(path);
  const stem = name.replace(/\.[^.]*$/, "");
  if (/\.mdx$/i.test(name))
    reporter.error(
      "file-mdx",
      "Wrap-ups are Markdown: MDX would run code while the site is built.",
      `Rename the file to events/${stem}.md.`,
    );
  else if (/\.(?:md|markdown)$/i.test(name)) {
    const meant = path.startsWith("pages/")
      ? `pages/${stem}.mdx`
      : `events/${stem.toLowerCase() === "readme" ? findMonth(path) : stem}.md`;
    reporter.error(
      "file-misplaced",
      "No page is made of this file: wrap-ups stand in events/ itself and end in .md.",
      `Move it to ${meant}.`,
    );
  } else if (isPictureName(name))
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

/** The month that a folder is named for. */
function findMonth(path: string): string {
  return /\d{4}-\d{2}/.exec(path)?.[0] ?? "2030-01";
}

function checkName(id: string, role: "wrapup" | "thread", reporter: Reporter): void {
  if (!NAMES[role].test(id)) {
    reporter.error(
      "file-name",
      `"${id}" would become part of an address: it may hold small letters, digits and hyphens.`,
      `Rename the file to ${slugifyPlain(id) || "2030-01"}.md.`,
    );
  } else if (role === "wrapup" && !/^\d{4}-(?:0[1-9]|1[0-2])(?:[-_.]|$)/.test(id)) {
    reporter.warning(
      "file-name",
      `"${id}" does not begin with the event's month.`,
      "Rename the file to the month the event began in: 2030-01.md.",
    );
  }
}

/** Two names of threads that differ in punctuation would be one address. */
const NAMES = {
  wrapup: /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/,
  thread: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
};
