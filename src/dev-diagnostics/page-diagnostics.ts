import { buildReport } from "../check/build-report.ts";
import type { CheckedContent } from "../check/check-content.ts";
import { formatCodeFrame } from "../check/code-frame.ts";
import { baseName, findFileRole } from "../check/content-file.ts";
import type { Urls } from "../urls.ts";
import { showControls } from "../wrapup/format-diagnostic.ts";
import type { Diagnostic } from "../wrapup/model.ts";

/** A diagnostic as a page shows it. */
export interface PageDiagnostic extends Diagnostic {
  /** The lines around the place; `null` for files that are no text. */
  readonly frame: string | null;
  /** Where the file's pages start: `/events/2023-11/`. `null` for files without a page, which concern all pages. */
  readonly page: string | null;
}

/** Every diagnostic of a content folder with the pages that show it. */
export function listPageDiagnostics(content: CheckedContent, urls: Urls): PageDiagnostic[] {
  const { diagnostics, linesByFile } = buildReport(content);
  return diagnostics.map((diagnostic) => {
    const lines = linesByFile.get(diagnostic.file);
    return {
      ...diagnostic,
      message: showControls(diagnostic.message),
      hint: showControls(diagnostic.hint),
      frame: lines ? formatCodeFrame(lines, diagnostic.line, diagnostic.column) : null,
      page: findPage(diagnostic.file.slice(content.options.folder.length), content, urls),
    };
  });
}

/** A wrap-up's topics have their pages below its own. */
function findPage(path: string, { archive }: Pick<CheckedContent, "archive">, urls: Urls): string | null {
  const name = baseName(path).replace(/\.mdx?$/, "");
  switch (findFileRole(path)) {
    case "wrapup":
      return archive.eventsById.has(name) ? urls.event(name) : null;
    case "thread":
      return archive.threads.some(({ slug }) => slug === name) ? urls.thread(name) : null;
    case "page":
      return urls.page(name);
    default:
      return null;
  }
}
