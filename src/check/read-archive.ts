import { type Archive, buildArchive } from "../archive/archive.ts";
import type { ReadThreadFile } from "../archive/thread.ts";
import { parseThreadFile } from "../archive/thread-file.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import type { CheckOptions } from "./check-files.ts";
import { baseName, type ContentFile, decodeText, type FileRole, findFileRole } from "./content-file.ts";
import { inspect } from "./guard.ts";
import { type CheckedWrapup, readWrapupFile } from "./read-wrapup-file.ts";

/** All wrap-ups of a content folder, by themselves and together. */
export interface CheckedArchive {
  readonly wrapups: readonly CheckedWrapup[];
  readonly threads: readonly ReadThreadFile[];
  readonly archive: Archive;
  /** What reading them found. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the wrap-ups and thread files among some files.
 *
 * @param known wrap-ups that were read before: those whose bytes are the same are not read again
 */
export async function readArchive(
  files: readonly ContentFile[],
  options: CheckOptions,
  known: readonly CheckedWrapup[] = [],
): Promise<CheckedArchive> {
  const knownByPath = new Map(known.map((wrapup) => [wrapup.path, wrapup]));
  const wrapups: CheckedWrapup[] = [];
  const threads: ReadThreadFile[] = [];
  const stumbles: Diagnostic[] = [];
  for (const file of selectFiles(files, "wrapup")) {
    const before = knownByPath.get(file.path);
    const isSame = before !== undefined && Buffer.compare(before.bytes, file.bytes) === 0;
    const read = (): void => void wrapups.push(isSame ? before : readWrapupFile(file, options));
    stumbles.push(...(await inspect(options.folder + file.path, read)));
  }
  const topics = wrapups.flatMap(({ parsed }) => parsed.topics);
  const topicIds = new Set(topics.map(({ id }) => id));
  for (const { path, bytes } of selectFiles(files, "thread")) {
    const file = options.folder + path;
    const slug = baseName(path).replace(/\.md$/, "");
    const read = (): void => void threads.push(parseThreadFile(decodeText(bytes), { slug, file, topicIds }));
    stumbles.push(...(await inspect(file, read)));
  }
  const archive = buildArchive(
    wrapups.map(({ parsed }) => parsed.event),
    topics,
    { homes: options.homes, threadFiles: threads.flatMap(({ thread }) => thread ?? []) },
  );
  const findings = [...wrapups.map(({ parsed }) => parsed), ...threads].flatMap(
    ({ diagnostics }) => diagnostics,
  );
  return { wrapups, threads, archive, diagnostics: [...stumbles, ...findings] };
}

/** The regular files of a role. */
export function selectFiles(files: readonly ContentFile[], role: FileRole): ContentFile[] {
  return files.filter(({ path, kind }) => kind === "file" && findFileRole(path) === role);
}
