import { createUrls } from "../urls.ts";

/** Whether social pictures are drawn; a quick build leaves them out. */
export const hasSocialPictures = process.env["ARCHIVE_PICTURES"] !== "none";

/** The addresses of this build's site. */
export const urls = createUrls(import.meta.env.BASE_URL, import.meta.env.SITE ?? "http://localhost:4321");
