import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { formatOutcome, formatOutcomes } from "../import/format-outcome.ts";
import {
  type ImportOutcome,
  placePicture,
  type RunOptions,
  runDocument,
  runPicture,
} from "../import/import-run.ts";
import { readSourceTree } from "../import/source-tree.ts";
import { contentFolder } from "../loader/content-folder.ts";
import { urls } from "../loader/environment.ts";
import { site } from "../site.config.ts";

const HELP = `npm run import -- PATH… [--dry-run] [--force]

Brings existing wrap-ups into the archive: Markdown files, or folders of them, with the front matter of
Hugo, VitePress, Docusaurus or Jekyll. Mends text whose encoding was misread, finds pictures in the
source tree and makes them small, and says what it did. A picture as PATH is made small.

  --dry-run   says what would happen, and writes nothing
  --force     overwrites files that exist
  --help      this text

Ends with 0 when everything was imported, 1 when a named file was not, 2 when called wrongly.
Environment: ARCHIVE_CONTENT (content folder).`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        force: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    if (positionals.length === 0) throw new Error("Name a file or a folder to import.");
    return await importPaths(positionals, createRunOptions(values.force, values["dry-run"]));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nSee npm run import -- --help.`);
    return 2;
  }
}

async function importPaths(paths: readonly string[], options: RunOptions): Promise<number> {
  const outcomes: ImportOutcome[] = [];
  const taken = new Map<string, string>();
  let failed = false;
  for (const path of paths) {
    const tree = await readSourceTree(path);
    const isNamed = tree.documents.length + tree.namedPictures.length === 1;
    const tasks = [
      ...tree.documents.map((source) => () => runDocument(source, tree, taken, options)),
      ...tree.namedPictures.map(
        (source) => () => runPicture(source, placePicture(source, options.contentFolder), options),
      ),
    ];
    for (const [index, task] of tasks.entries()) {
      showProgress(index + 1, tasks.length);
      const outcome = await task();
      failed ||= outcome.result === "kept" || (outcome.result === "refused" && isNamed);
      outcomes.push(outcome);
      console.log(formatOutcome(outcome));
    }
  }
  console.log(
    `\n${options.dryRun ? "Nothing is written (--dry-run): " : ""}${formatOutcomes(outcomes) || "nothing to import"}.`,
  );
  if (outcomes.some(({ result }) => result === "written" || result === "overwritten"))
    console.log("Next: `npm run check` shows what is left to do by hand.");
  return failed ? 1 : 0;
}

function createRunOptions(force: boolean, dryRun: boolean): RunOptions {
  return {
    force,
    dryRun,
    contentFolder: fileURLToPath(contentFolder),
    conventions: site,
    schema: urls.absolute(urls.asset("api/schema/front-matter.json")),
  };
}

/** A line that is written over, where somebody watches and there is much to do. */
function showProgress(number: number, total: number): void {
  if (total < 10 || !process.stderr.isTTY) return;
  process.stderr.write(`\r${number} of ${total}${number === total ? "\n" : ""}`);
}
