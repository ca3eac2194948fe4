import type { CheckedContent } from "./check-content.ts";
import { decodeText, findFileRole } from "./content-file.ts";
import type { Report } from "./format-report.ts";

/** What reporters print about a checked folder; `guide` is the address of the page that explains each code. */
export function buildReport(
  { files, diagnostics, options }: Pick<CheckedContent, "files" | "diagnostics" | "options">,
  guide: string | null = null,
): Report {
  const withFindings = new Set(diagnostics.map(({ file }) => file));
  const roles = files.map(({ path }) => findFileRole(path));
  const texts = files.filter(({ path }, index) => {
    const role = roles[index];
    return (
      (role === "wrapup" || role === "thread" || role === "page" || role === "settings") &&
      withFindings.has(options.folder + path)
    );
  });
  return {
    diagnostics,
    guide,
    linesByFile: new Map(
      texts.map(({ path, bytes }) => [options.folder + path, decodeText(bytes).split(/\r\n?|\n/)]),
    ),
    counts: {
      wrapups: roles.filter((role) => role === "wrapup").length,
      pictures: roles.filter((role) => role === "picture").length,
    },
  };
}
