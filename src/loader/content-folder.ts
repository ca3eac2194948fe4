import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Where the wrap-ups and pages are: `content/`, or what `ARCHIVE_CONTENT` names. */
export const contentFolder: URL = pathToFileURL(`${resolve(process.env["ARCHIVE_CONTENT"] || "content")}/`);
