import { resolve } from "node:path";
import { site } from "../site.config.ts";
import { createUrls } from "../urls.ts";
import { buildFileUrl } from "../wrapup/code-hosts.ts";

/** Where the wrap-ups and pages are: `content/`, or what `ARCHIVE_CONTENT` names. */
export const contentFolder = resolve(process.env["ARCHIVE_CONTENT"] || "content");

/** Whether social pictures are drawn; a quick build leaves them out. */
export const hasSocialPictures = process.env["ARCHIVE_PICTURES"] !== "none";

const address = new URL(process.env["ARCHIVE_SITE"] || site.url);

/** The path below which the site stands: `/`, or `/hackathons/`. */
export const base = `/${process.env["ARCHIVE_BASE"] || address.pathname}/`.replace(/\/{2,}/g, "/");

/** Scheme and host. */
export const { origin } = address;

/** The addresses of the site. */
export const urls = createUrls(base, origin);

/** Addresses below which events stand: the site's own, and that of their sources on the code host. */
export const eventRoots: readonly string[] = [
  urls.absolute(urls.events()),
  buildFileUrl("file", "content/events", site),
  buildFileUrl("folder", "content/events", site),
];
