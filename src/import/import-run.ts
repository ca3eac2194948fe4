import { readFile } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import { type ImportOptions, importDocument, type LostPlace } from "./import-document.ts";
import { readSource } from "./read-source.ts";
import { repairText } from "./repair-text.ts";
import { resizePicture } from "./resize-picture.ts";
import type { SourceTree } from "./source-tree.ts";
import { type WriteOptions, type WriteResult, writeWhole } from "./write-file.ts";

/** What became of one document or picture. */
export interface ImportOutcome {
  readonly source: string;
  /** Where it went; `null` for what was not imported. */
  readonly target: string | null;
  readonly result: WriteResult | "refused";
  readonly notes: readonly string[];
  readonly lost: readonly LostPlace[];
}

export interface RunOptions extends WriteOptions, Omit<ImportOptions, "pictures"> {
  /** The archive's content folder. */
  readonly contentFolder: string;
}

/** Imports one document with its pictures, which come first: no wrap-up ever lacks its pictures. */
export async function runDocument(
  source: string,
  { pictures }: SourceTree,
  taken: Map<string, string>,
  options: RunOptions,
): Promise<ImportOutcome> {
  const bytes = await readFile(source);
  if (resolve(source, "..") === resolve(options.contentFolder, "events"))
    return mendInPlace(source, bytes, options);
  const path = source.replaceAll("\\", "/");
  const document = importDocument({ path, bytes }, { ...options, pictures });
  if (document.kind === "refused") return refuse(source, document.reason);
  const other = taken.get(document.path);
  if (other !== undefined)
    return refuse(source, `${showPath(other)} is about the same event; join the two by hand`);
  taken.set(document.path, source);
  const target = resolve(options.contentFolder, document.path);
  const notes = [...document.notes];
  for (const { from, to } of document.copies) {
    const outcome = await runPicture(from, resolve(options.contentFolder, to), options);
    notes.push(
      `picture ${showPath(from)} → ${showPath(outcome.target ?? to)}: ${[outcome.result, ...outcome.notes].join(", ")}`,
    );
  }
  const result = await writeWhole(target, document.markdown, options);
  return { source, target, result, notes, lost: document.lost };
}

/** Makes a picture small and puts it where it belongs. */
export async function runPicture(
  source: string,
  target: string,
  options: WriteOptions,
): Promise<ImportOutcome> {
  try {
    const { bytes, note } = await resizePicture(await readFile(source));
    const result = await writeWhole(target, bytes, options);
    return { source, target, result, notes: note === null ? [] : [note], lost: [] };
  } catch (error) {
    return refuse(source, error instanceof Error ? error.message : String(error));
  }
}

/** Where a picture that was named itself goes: its own place, if that is in the archive. */
export function placePicture(source: string, contentFolder: string): string {
  const images = resolve(contentFolder, "events/images");
  const isInside = !relative(resolve(contentFolder), source).startsWith("..");
  return isInside ? source : resolve(images, basename(source));
}

/** A wrap-up of the archive keeps its form; only its text is mended. */
async function mendInPlace(source: string, bytes: Uint8Array, options: WriteOptions): Promise<ImportOutcome> {
  const { text, notes } = readSource(bytes);
  const repaired = repairText(text);
  const result = await writeWhole(source, repaired.text, options);
  const lost = repaired.lost.map(
    ({ line, column, candidates }): LostPlace => ({ source: [line, column], result: null, candidates }),
  );
  const mended = repaired.misreadAs === null ? [] : [`${repaired.runs.length} places mended`];
  return { source, target: source, result, notes: [...notes, ...mended], lost };
}

function refuse(source: string, reason: string): ImportOutcome {
  return { source, target: null, result: "refused", notes: [reason], lost: [] };
}

/** As the terminal's reader would type it. */
export function showPath(path: string): string {
  const short = relative(process.cwd(), path).replaceAll("\\", "/");
  return short === "" || short.split("/").filter((segment) => segment === "..").length > 2 ? path : short;
}
