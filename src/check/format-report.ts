import { formatCount } from "../format/counts.ts";
import { formatDiagnostic, showControls } from "../wrapup/format-diagnostic.ts";
import type { CheckedContent } from "./check-content.ts";
import { decodeText, type FileRole, findFileRole } from "./content-file.ts";

/** The findings of one check, and what was checked. */
export interface Report extends Pick<CheckedContent, "files" | "diagnostics" | "options"> {
  /** The page with an entry for each code; `null` for a site without one. */
  readonly guide: string | null;
}

export const reportFormats = { text: formatText, github: formatGitHub, json: formatJson } as const;
export type ReportFormat = keyof typeof reportFormats;

/** For people: each finding with its lines, then where its code is explained, and the sum. */
function formatText(report: Report): string {
  const linesByFile = readLines(report);
  const findings = report.diagnostics.map((diagnostic) => {
    const text = formatDiagnostic(diagnostic);
    const lines = linesByFile.get(diagnostic.file);
    return lines ? `${text}\n${formatCodeFrame(lines, diagnostic.line, diagnostic.column)}\n` : `${text}\n`;
  });
  const codes = [...new Set(report.diagnostics.map(({ code }) => code))].sort();
  const entries = report.guide === null ? [] : codes.map((code) => `  ${report.guide}#${code}\n`);
  const explained = entries.length > 0 ? [`Wrong and right examples:\n${entries.join("")}`] : [];
  return [...findings, ...explained, formatSummary(report)].join("\n");
}

/** The lines of each text file with findings, by its path as they name it. */
function readLines({ files, diagnostics, options: { folder } }: Report): Map<string, string[]> {
  const named = new Set(diagnostics.map(({ file }) => file));
  const texts = files.filter(({ path }) => named.has(folder + path) && TEXT_ROLES.has(findFileRole(path)));
  return new Map(texts.map(({ path, bytes }) => [folder + path, decodeText(bytes).split(/\r\n?|\n/)]));
}

const TEXT_ROLES: ReadonlySet<FileRole> = new Set(["wrapup", "thread", "page", "settings"]);

const CONTEXT_LINES = 1;
const WIDEST = 100;

/**
 * The lines around a place, with a mark below it:
 *
 * ```
 *   6 |
 * > 7 | - **Date:** 10.11.2023 – 06.11.2023
 *     | ^
 * ```
 */
export function formatCodeFrame(lines: readonly string[], line: number, column: number): string {
  const from = Math.max(1, line - CONTEXT_LINES);
  const to = Math.min(lines.length, line + CONTEXT_LINES);
  const width = String(to).length;
  // Long lines show the stretch around the place.
  const shift = Math.max(0, column - 1 - WIDEST / 2);
  const rows: string[] = [];
  for (let number = from; number <= to; number += 1) {
    const text = lines[number - 1] ?? "";
    const start = shift > 0 && text.length > shift ? "…" : "";
    const end = text.length > shift + WIDEST ? "…" : "";
    const shown = showControls(start + text.slice(shift, shift + WIDEST) + end);
    rows.push(`${number === line ? ">" : " "} ${String(number).padStart(width)} | ${shown}`.trimEnd());
    // A terminal counts characters, not code units.
    const before = [...start, ...text.slice(shift, column - 1)].map(() => " ");
    if (number === line) rows.push(`  ${" ".repeat(width)} | ${before.join("")}^`);
  }
  return rows.join("\n");
}

/** Workflow commands, which a code host shows beside the changed lines. */
function formatGitHub(report: Report): string {
  const commands = report.diagnostics.map(({ severity, file, line, column, code, message, hint }) => {
    const properties = Object.entries({ file, line, col: column, title: code })
      .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      .join(",");
    const entry = report.guide === null ? "" : `\n${report.guide}#${code}`;
    return `::${severity} ${properties}::${escapeData(`${message}\n${hint}${entry}`)}`;
  });
  return [...commands, formatSummary(report)].join("\n");
}

/** For programs: an array of findings. */
function formatJson({ diagnostics }: Report): string {
  return JSON.stringify(diagnostics, null, 2);
}

/** `2 errors and 1 warning in 12 wrap-ups and 30 pictures.`; of other files alone, `in 1 file.` */
function formatSummary({ diagnostics, files }: Report): string {
  const countRole = (role: FileRole): number =>
    files.filter(({ path }) => findFileRole(path) === role).length;
  const [wrapups, pictures] = [countRole("wrapup"), countRole("picture")];
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const findings =
    diagnostics.length === 0
      ? "No findings"
      : `${formatCount(errors, "error")} and ${formatCount(diagnostics.length - errors, "warning")}`;
  const checked =
    wrapups + pictures > 0
      ? `${formatCount(wrapups, "wrap-up")} and ${formatCount(pictures, "picture")}`
      : formatCount(files.length, "file");
  return `${findings} in ${checked}.`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
