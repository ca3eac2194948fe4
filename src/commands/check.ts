import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkContent } from "../check/check-content.ts";
import { explainWrapup } from "../check/explain.ts";
import { buildReport, type ReportFormat, reportFormats } from "../check/format-report.ts";
import { readWrapupFile } from "../check/read-wrapup-file.ts";
import { contentFolder } from "../loader/content-folder.ts";
import { urls } from "../loader/environment.ts";
import { site } from "../site.config.ts";
import { formatDiagnostic } from "../wrapup/format-diagnostic.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import { runCommand } from "./run-command.ts";

const HELP = `npm run check -- [FILE…] [--format text|github|json] [--explain FILE]

Checks all content and prints every finding with its place and what to do. With files, prints only
what was found in them.

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
    if (explain !== undefined) return await explainFile(explain);
    if (!isFormat(format)) throw new Error(`There is no format "${format}": use text, github or json.`);
    return await check(format, positionals);
  },
);

async function check(format: ReportFormat, paths: readonly string[]): Promise<number> {
  for (const path of paths) requireFile(path);
  const content = await checkContent(contentFolder);
  const wanted = new Set(paths.map(showPath));
  const diagnostics = content.diagnostics.filter(
    ({ file }) => wanted.size === 0 || wanted.has(showPath(file)),
  );
  const guide = site.pages.includes("findings") ? urls.absolute(urls.page("findings")) : null;
  const report = buildReport({ ...content, diagnostics }, guide);
  console.log(reportFormats[format](report));
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

async function explainFile(path: string): Promise<number> {
  requireFile(path);
  const address = resolve(path);
  const content = await checkContent(contentFolder);
  const inside = relative(fileURLToPath(contentFolder), address).replaceAll("\\", "/");
  const options = { ...content.options, folder: `${dirname(showPath(path))}/` };
  const wrapup =
    content.wrapups.find((candidate) => candidate.path === inside) ??
    readWrapupFile({ path: basename(address), bytes: await readFile(address) }, options);
  const threads = (id: string): string | null => content.archive.threadByTopic.get(id)?.title ?? null;
  const isHere = ({ file }: Diagnostic): boolean => showPath(file) === showPath(path);
  const findings = (wrapup.path === inside ? content.diagnostics : wrapup.parsed.diagnostics).filter(isHere);
  console.log([explainWrapup(wrapup.parsed, threads), ...findings.map(formatDiagnostic)].join("\n"));
  return 0;
}

/** @throws when there is no such file: nothing found in a file that was mistyped would look like praise */
function requireFile(path: string): void {
  if (!existsSync(path)) throw new Error(`There is no ${showPath(path)}.`);
}

function isFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reportFormats, name);
}

/** Paths relative to the working folder, however they are written. */
function showPath(path: string): string {
  return relative(process.cwd(), resolve(path)).replaceAll("\\", "/");
}
