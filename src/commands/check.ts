import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { checkContent } from "../check/check-content.ts";
import { explainWrapup } from "../check/explain.ts";
import { type ReportFormat, reportFormats } from "../check/format-report.ts";
import { contentFolder, urls } from "../loader/environment.ts";
import { site } from "../site.config.ts";
import { formatDiagnostic } from "../wrapup/format-diagnostic.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import { runCommand } from "./run-command.ts";

const HELP = `npm run check -- [PATH…] [--format text|github|json] [--explain FILE]

Checks all content and prints every finding with its place and what to do. With files or
folders, prints only what was found in them.

  --format text     for people, with the lines around each place (default)
  --format github   annotates a pull request
  --format json     an array of findings
  --explain FILE    shows how a wrap-up is understood: facts, topics, sections, references, findings
  --help            this text

Ends with 0 when there are no errors (warnings may remain), 1 when there are, 2 when called wrongly.
Environment: ARCHIVE_CONTENT (content folder); ARCHIVE_SITE, ARCHIVE_BASE (where the page of findings is).`;

await runCommand(
  {
    name: "npm run check --",
    help: HELP,
    allowPositionals: true,
    options: { format: { type: "string", default: "text" }, explain: { type: "string" } },
  },
  async ({ values: { format, explain }, positionals }) => {
    if (explain !== undefined && positionals.length > 0)
      throw new Error(`--explain shows one file: leave out ${positionals.join(" ")}.`);
    if (explain !== undefined) return await explainFile(explain);
    if (!isFormat(format)) throw new Error(`There is no format "${format}": use text, github or json.`);
    return await check(format, positionals);
  },
);

async function check(format: ReportFormat, paths: readonly string[]): Promise<number> {
  for (const path of paths) requireInside(path);
  const content = await checkContent(contentFolder);
  const isWanted = (file: string): boolean =>
    paths.length === 0 || paths.some((path) => isBelow(showPath(file), showPath(path)));
  const diagnostics = content.diagnostics.filter(({ file }) => isWanted(file));
  const files = content.files.filter(({ path }) => isWanted(content.options.folder + path));
  const guide = site.pages.includes("findings") ? urls.absolute(urls.page("findings")) : null;
  console.log(reportFormats[format]({ files, diagnostics, options: content.options, guide }));
  return endWith(diagnostics);
}

async function explainFile(path: string): Promise<number> {
  requireInside(path);
  const content = await checkContent(contentFolder);
  const wrapup = content.wrapups.find(({ parsed }) => showPath(parsed.event.file) === showPath(path));
  if (!wrapup) throw new Error(`${showPath(path)} is no wrap-up: those are files such as events/2030-01.md.`);
  const threads = (id: string): string | null => content.archive.threadByTopic.get(id)?.title ?? null;
  const findings = content.diagnostics.filter(({ file }) => file === wrapup.parsed.event.file);
  console.log([explainWrapup(wrapup.parsed, threads), ...findings.map(formatDiagnostic)].join("\n"));
  return endWith(findings);
}

/** @throws when no file of the content is meant: nothing found in a file that was mistyped would look like praise */
function requireInside(path: string): void {
  if (!existsSync(path)) throw new Error(`There is no ${showPath(path)}.`);
  const folder = showPath(contentFolder);
  if (!isBelow(showPath(path), folder) && !isBelow(folder, showPath(path)))
    throw new Error(`${showPath(path)} is not in the content folder, ${folder}: nothing checks it.`);
}

/** Whether a path is that of a folder, or of something in it. */
function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

function endWith(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

function isFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reportFormats, name);
}

/** Paths relative to the working folder, however they are written. */
function showPath(path: string): string {
  return relative(process.cwd(), resolve(path)).replaceAll("\\", "/");
}
