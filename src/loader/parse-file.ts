import { site } from "../site.config.ts";
import type { Wrapup } from "../wrapup/model.ts";
import { parseWrapup } from "../wrapup/parse-wrapup.ts";

/** A wrap-up's source, parsed. The event's id is the file's name. */
export function parseFile(source: string, file: string): Wrapup {
  const id = file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/, "");
  return parseWrapup(source, { id, file, proposals: site.proposals });
}
