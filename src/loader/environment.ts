import { site } from "../site.config.ts";
import { createUrls } from "../urls.ts";

/** Whether social pictures are drawn; a quick build leaves them out. */
export const hasSocialPictures = process.env["ARCHIVE_PICTURES"] !== "none";

/** The path below which the site stands: `/`, or `/hackathons/`. */
export const base = `/${process.env["ARCHIVE_BASE"] ?? ""}/`.replace(/\/{2,}/g, "/");

/** Scheme and host. */
export const origin = process.env["ARCHIVE_SITE"] || site.url;

/** The addresses of the site. */
export const urls = createUrls(base, origin);
