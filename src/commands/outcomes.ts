import { join, relative } from "node:path";
import { isAsked } from "../archive/outcomes.ts";
import { normaliseRef, type Outcome, parseOutcomes } from "../archive/outcomes-file.ts";
import { type CheckedContent, checkContent } from "../check/check-content.ts";
import { decodeText } from "../check/content-file.ts";
import { writeWhole } from "../import/write-file.ts";
import { contentFolder } from "../loader/environment.ts";
import { formatOutcomes, formatSummary, listChanges } from "../outcomes/format-outcomes.ts";
import { createQuery } from "../outcomes/github.ts";
import { refreshOutcomes } from "../outcomes/refresh-outcomes.ts";
import { formatDiagnostic } from "../wrapup/format-diagnostic.ts";
import { runCommand, showProgress } from "./run-command.ts";

const HELP = `npm run outcomes -- [--only OWNER/REPO] [--dry-run] [--json]

Asks GitHub what became of every pull request and issue there that the archive names, and writes
content/outcomes.json. What GitHub does not answer stays as it was. Needs the network.

  --only OWNER/REPO   asks only about this repository; may be repeated
  --dry-run           asks and tells, but writes nothing
  --json              tells what changed as JSON
  --help              this text

Ends with 0, with 1 when some questions stayed without an answer, with 2 when it could not ask at all.
Environment: GITHUB_TOKEN (a token; it needs no rights), GITHUB_API_URL (https://api.github.com),
ARCHIVE_CONTENT (content folder), BUILD_DATE (the day that is written down, instead of today).`;

await runCommand(
  {
    name: "npm run outcomes --",
    help: HELP,
    options: {
      only: { type: "string", multiple: true, default: [] },
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  },
  ({ values }) => refresh(values.only, values["dry-run"], values.json),
);

async function refresh(only: readonly string[], dryRun: boolean, json: boolean): Promise<number> {
  const token = process.env["GITHUB_TOKEN"];
  if (!token)
    throw new Error(
      "GITHUB_TOKEN is not set. GitHub answers these questions only with a token; one without any rights will do: https://github.com/settings/personal-access-tokens",
    );
  const path = join(contentFolder, "outcomes.json");
  const content = await checkContent(contentFolder);
  const written = readWritten(content);
  const named = listRefs(content);
  const isWanted = (ref: string): boolean =>
    only.length === 0 || only.some((name) => normaliseRef(ref).startsWith(`${name.toLowerCase()}#`));
  const refs = named.filter(isWanted);
  if (refs.length === 0) throw new Error(`No topic names anything of ${only.join(", ") || "GitHub"}.`);
  const result = await refreshOutcomes({
    refs,
    known: written,
    today: process.env["BUILD_DATE"] ?? new Date().toISOString().slice(0, 10),
    query: createQuery({
      token,
      baseUrl: process.env["GITHUB_API_URL"] ?? "https://api.github.com",
      tell: (line) => console.error(line),
    }),
    tell: (answered, all) => showProgress(`Asked ${answered} of ${all}`, answered === all),
  });
  const successors = result.outcomes.flatMap(({ supersededBy }) => supersededBy ?? []);
  const kept = new Set([...named, ...successors].map(normaliseRef));
  const outcomes = result.outcomes.filter(({ ref }) => kept.has(normaliseRef(ref)));
  const changes = listChanges(written, outcomes);
  const isChanged = changes.length > 0 || outcomes.length !== written.length;
  if (isChanged && !dryRun) await writeWhole(path, formatOutcomes(outcomes), { force: true, dryRun });
  const { gone, lost } = result;
  console.log(
    json ? JSON.stringify({ changes, gone, lost }, null, 2) : formatSummary(changes, written, result),
  );
  if (isChanged) console.error(`${relative(process.cwd(), path)} ${dryRun ? "would be" : "is"} written.`);
  return lost.length > 0 ? 1 : 0;
}

/**
 * What is written down, without the corrections.
 *
 * @throws when a file is not right: a run would lose what could not be read
 */
function readWritten({ files, options, diagnostics }: CheckedContent): readonly Outcome[] {
  const file = `${options.folder}outcomes.json`;
  const overridesFile = `${options.folder}outcomes.overrides.yaml`;
  const errors = diagnostics.filter(
    (finding) => finding.severity === "error" && [file, overridesFile].includes(finding.file),
  );
  if (errors.length > 0) throw new Error(errors.map(formatDiagnostic).join("\n"));
  const written = files.find(({ path }) => path === "outcomes.json");
  return parseOutcomes(written ? decodeText(written.bytes) : "[]", "", { file, overridesFile }).outcomes;
}

/** The issues and pull requests on GitHub that topics name, and what corrections say took their place; each once. */
function listRefs({ archive, outcomes }: CheckedContent): string[] {
  const named = archive.topics.flatMap((topic) => topic.references.filter(isAsked));
  const refs = [
    ...named.map(({ ref }) => ref),
    ...outcomes.flatMap(({ supersededBy }) => supersededBy ?? []),
  ];
  return [...new Map(refs.map((ref) => [normaliseRef(ref), ref])).values()];
}
