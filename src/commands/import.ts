import { askDays, parseGivenDays } from "../import/ask-event.ts";
import type { GivenDays } from "../import/event-days.ts";
import { formatImport, summariseImports } from "../import/format-import.ts";
import { importPaths, type RunOptions } from "../import/import-run.ts";
import { contentFolder, urls } from "../loader/environment.ts";
import { site } from "../site.config.ts";
import { onTerminal, runCommand, showProgress } from "./run-command.ts";

const HELP = `npm run import -- PATH… [--site URL] [--month MONTH | --start DAY --end DAY] [--dry-run] [--force]

Brings existing wrap-ups into the archive: Markdown files, or folders of them, with the front matter of
Hugo, VitePress, Docusaurus or Jekyll. A folder's README.md or index.md is an event's wrap-up, and project
files below it become its topics. Mends text whose encoding was misread, finds pictures in the source tree
and makes them small, and says what it did. A picture as PATH is made small.

An event's days are looked for in front matter, fact list, title and text; on a terminal it asks for those
that are not there.

  --site URL      where the old site has PATH: its own links become absolute
  --month MONTH   the event's month, YYYY-MM, if PATH is one event
  --start DAY     its first day, YYYY-MM-DD
  --end DAY       its last day (the first day)
  --dry-run       says what would happen, and writes nothing
  --force         overwrites files that exist
  --help          this text

Ends with 0 when everything was imported, 1 when a named file was not, 2 when called wrongly, 130 when
interrupted.
Environment: ARCHIVE_CONTENT (content folder).`;

await runCommand(
  {
    name: "npm run import --",
    help: HELP,
    allowPositionals: true,
    options: {
      site: { type: "string" },
      month: { type: "string" },
      start: { type: "string" },
      end: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      force: { type: "boolean", default: false },
    },
  },
  async ({ values, positionals }) => {
    if (positionals.length === 0) throw new Error("Name a file or a folder to import.");
    if (values.site !== undefined && !/^https?:\/\/./.test(values.site))
      throw new Error(`"${values.site}" is no address: write https://….`);
    return await importAll(positionals, {
      force: values.force,
      dryRun: values["dry-run"],
      contentFolder,
      conventions: site,
      schema: urls.absolute(urls.asset("api/schema/front-matter.json")),
      site: values.site ?? null,
      given: readGiven(values.month, values.start, values.end),
    });
  },
);

/** @throws when the flags say no time that can be */
function readGiven(month?: string, start?: string, end?: string): GivenDays | null {
  if ((month ?? start ?? end) === undefined) return null;
  const given = parseGivenDays(month ?? start?.slice(0, 7) ?? "");
  const days = start === undefined ? null : parseGivenDays(`${start} – ${end ?? start}`);
  if (given === null || given.dates || (days === null && (start ?? end) !== undefined))
    throw new Error("Say the month as YYYY-MM, or the first day and the last as YYYY-MM-DD.");
  return { month: given.month, dates: days?.dates ?? null };
}

async function importAll(paths: readonly string[], options: RunOptions): Promise<number> {
  const asking: RunOptions = process.stdin.isTTY
    ? { ...options, askDays: (source, found) => onTerminal((author) => askDays(author, source, found)) }
    : options;
  const { reports, hasFailed } = await importPaths(paths, asking, (report, number, total) => {
    if (total >= 10) showProgress(`${number} of ${total}`, number === total);
    console.log(formatImport(report));
  });
  console.log(
    `\n${options.dryRun ? "Nothing is written (--dry-run): " : ""}${summariseImports(reports) || "nothing to import"}.`,
  );
  if (!options.dryRun && reports.some(({ result }) => result === "written" || result === "overwritten"))
    console.log("Next: `npm run check` shows what is left to do by hand.");
  return hasFailed ? 1 : 0;
}
