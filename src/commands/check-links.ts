import { writeFile } from "node:fs/promises";
import { findAddresses } from "../check/addresses.ts";
import { checkContent } from "../check/check-content.ts";
import { askAddresses, formatLinkReport, isPublicAddress } from "../check/external-links.ts";
import { contentFolder } from "../loader/environment.ts";
import { runCommand } from "./run-command.ts";

const HELP = `node src/commands/check-links.ts [--report FILE]

Asks every page that a wrap-up links to whether it still exists. Needs the network, and time.

  --report FILE   writes the dead links as Markdown
  --help          this text

Ends with 0 when all answer, 1 when some do not, 2 when called wrongly.
Environment: ARCHIVE_CONTENT (content folder).`;

await runCommand(
  { name: "node src/commands/check-links.ts", help: HELP, options: { report: { type: "string" } } },
  async ({ values }) => {
    const answers = await askAddresses(await listWebAddresses());
    const report = formatLinkReport(answers);
    console.log(report);
    if (values.report !== undefined) await writeFile(values.report, report);
    return answers.some(({ problem }) => problem !== null) ? 1 : 0;
  },
);

/** The web addresses of all wrap-ups, without their fragments, with the files that have them. */
async function listWebAddresses(): Promise<Map<string, string[]>> {
  const { wrapups, options } = await checkContent(contentFolder);
  const found = wrapups.flatMap((wrapup) =>
    findAddresses(wrapup)
      .filter(({ url }) => isPublicAddress(url))
      .map(({ url }) => ({ url: url.replace(/#.*$/, ""), file: options.folder + wrapup.path })),
  );
  const byUrl = Map.groupBy(found, ({ url }) => url);
  return new Map([...byUrl].map(([url, uses]) => [url, [...new Set(uses.map(({ file }) => file))]]));
}
