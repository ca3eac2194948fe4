import { readFile } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { type EventDays, findEventDays, type GivenDays } from "./event-days.ts";
import { type EventFolder, groupDocuments } from "./event-folders.ts";
import { type ImportOptions, importEvent, type LostPlace, locateLosses } from "./import-document.ts";
import { type ReadDocument, type RefusedDocument, readDocument } from "./read-document.ts";
import { readSource } from "./read-source.ts";
import { repairText } from "./repair-text.ts";
import { resizePicture } from "./resize-picture.ts";
import { readSourceTree, type SourceTree } from "./source-tree.ts";
import { type WriteOptions, type WriteResult, writeWhole } from "./write-file.ts";

/** What became of one document or picture. */
export interface ImportReport {
  readonly source: string;
  /** Where it went; `null` for what was not imported. */
  readonly target: string | null;
  readonly result: WriteResult | "refused";
  readonly notes: readonly string[];
  readonly lost: readonly LostPlace[];
}

export interface RunOptions extends WriteOptions, Omit<ImportOptions, "pictures" | "root"> {
  /** The archive's content folder. */
  readonly contentFolder: string;
  /** Asks when an event was that does not say it; `null` for what nobody knows. */
  readonly askDays?: (source: string, found: EventDays | null) => Promise<GivenDays | null>;
}

/** Imports files and folders, one event after the other, and tells what became of each. */
export async function importPaths(
  paths: readonly string[],
  options: RunOptions,
  tell: (report: ImportReport, number: number, total: number) => void,
): Promise<{ readonly reports: readonly ImportReport[]; readonly hasFailed: boolean }> {
  const reports: ImportReport[] = [];
  const sourceByTarget = new Map<string, string>();
  let hasFailed = false;
  for (const path of paths) {
    const tree = await readSourceTree(path);
    const { events, refused, inPlace } = await readDocuments(tree, options);
    if (options.given && events.length > 1)
      throw new Error(`--month, --start and --end are for one event; ${path} has ${events.length}.`);
    const tasks = [
      ...refused.map((document) => async () => refuse(document.path, document.reason)),
      ...inPlace.map((source) => () => mendInPlace(source, options)),
      ...events.map((event) => () => runEvent(event, tree, sourceByTarget, options)),
      ...tree.namedPictures.map(
        (source) => () => runPicture(source, placePicture(source, options.contentFolder), options),
      ),
    ];
    for (const [index, task] of tasks.entries()) {
      const report = await task();
      hasFailed ||= report.result === "kept" || (report.result === "refused" && tasks.length === 1);
      reports.push(report);
      tell(report, index + 1, tasks.length);
    }
  }
  return { reports, hasFailed };
}

async function readDocuments({ documents }: SourceTree, { contentFolder, conventions }: RunOptions) {
  const isInPlace = (path: string): boolean =>
    ["events", "threads"].includes(relative(contentFolder, dirname(path)));
  const read: (ReadDocument | RefusedDocument)[] = [];
  for (const path of documents.filter((document) => !isInPlace(document)))
    read.push(readDocument({ path, bytes: await readFile(path) }, conventions));
  return {
    events: groupDocuments(read.filter((document) => document.kind === "document")),
    refused: read.filter((document) => document.kind === "refused"),
    inPlace: documents.filter(isInPlace),
  };
}

/** Imports one event with its pictures, which come first: no wrap-up lacks its pictures, and one that is kept needs none. */
async function runEvent(
  event: EventFolder,
  { pictures, root }: SourceTree,
  sourceByTarget: Map<string, string>,
  options: RunOptions,
): Promise<ImportReport> {
  const source = event.main.path;
  const days = findEventDays(event.main, options.given ?? null);
  const isAsked = !event.main.isPlainText && !days?.dates;
  const given = (isAsked && (await options.askDays?.(showPath(source), days))) || (options.given ?? null);
  const document = importEvent(event, { ...options, pictures, root, given });
  if (document.kind === "refused") return refuse(source, document.reason);
  const other = sourceByTarget.get(document.path);
  if (other !== undefined)
    return refuse(source, `${showPath(other)} is about the same event; join the two by hand`);
  sourceByTarget.set(document.path, source);
  const target = resolve(options.contentFolder, document.path);
  const notes = [...document.notes];
  const isKept = (await writeWhole(target, document.markdown, { ...options, dryRun: true })) === "kept";
  for (const { from, to } of isKept ? [] : document.copies) {
    const report = await runPicture(from, resolve(options.contentFolder, to), options);
    const result = report.result === "written" ? "new" : report.result;
    notes.push(
      `picture ${showPath(from)} → ${showPath(report.target ?? to)}: ${[result, ...report.notes].join(", ")}`,
    );
  }
  const result = await writeWhole(target, document.markdown, options);
  return { source, target, result, notes, lost: document.lost };
}

/** Makes a picture small and puts it where it belongs. */
async function runPicture(source: string, target: string, options: WriteOptions): Promise<ImportReport> {
  try {
    const { bytes, note } = await resizePicture(await readFile(source));
    const result = await writeWhole(target, bytes, options);
    return { source, target, result, notes: note === null ? [] : [note], lost: [] };
  } catch (error) {
    return refuse(source, error instanceof Error ? error.message : String(error));
  }
}

/** Where a picture that was named itself goes: its own place, if that is in the archive. */
function placePicture(source: string, contentFolder: string): string {
  const images = resolve(contentFolder, "events/images");
  const isInside = !relative(resolve(contentFolder), source).startsWith("..");
  return isInside ? source : resolve(images, basename(source));
}

/** A wrap-up or thread of the archive keeps its form; only its text is mended. */
async function mendInPlace(source: string, options: WriteOptions): Promise<ImportReport> {
  const { text, notes } = readSource(await readFile(source));
  const repaired = repairText(text);
  const result = await writeWhole(source, repaired.text, options);
  const lost = locateLosses(repaired, "");
  const mended = repaired.misreadAs === null ? [] : [`${repaired.runs.length} places mended`];
  return { source, target: source, result, notes: [...notes, ...mended], lost };
}

function refuse(source: string, reason: string): ImportReport {
  return { source, target: null, result: "refused", notes: [reason], lost: [] };
}

/** As the terminal's reader would type it. */
export function showPath(path: string): string {
  const short = relative(process.cwd(), path).replaceAll("\\", "/");
  return short === "" || short.split("/").filter((segment) => segment === "..").length > 2 ? path : short;
}
