import { type Archive, buildArchive } from "../archive/archive.ts";
import { normaliseRef, type Outcome, parseOutcomes } from "../archive/outcomes-file.ts";
import type { ThreadFile } from "../archive/thread.ts";
import { parseThreadFile } from "../archive/thread-file.ts";
import type { Diagnostic, Topic } from "../wrapup/model.ts";
import type { CheckOptions } from "./check-files.ts";
import { baseName, type ContentFile, type FileRole, findFileRole } from "./content-file.ts";
import { inspect } from "./guard.ts";
import { type CheckedWrapup, readWrapupFile } from "./read-wrapup-file.ts";

/** All wrap-ups of a content folder, by themselves and together. */
export interface CheckedArchive {
  readonly wrapups: readonly CheckedWrapup[];
  /** Those without errors. */
  readonly threads: readonly ThreadFile[];
  readonly outcomes: readonly Outcome[];
  readonly archive: Archive;
  /** What reading them found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the wrap-ups and thread files among some files. */
export function readArchive(files: readonly ContentFile[], options: CheckOptions): CheckedArchive {
  const wrapups: CheckedWrapup[] = [];
  const stumbles = selectFiles(files, "wrapup").flatMap((file) =>
    inspect(options.folder + file.path, () => void wrapups.push(readWrapupFile(file, options))),
  );
  const topics = wrapups.flatMap(({ parsed }) => parsed.topics);
  const topicIds = new Set(topics.map(({ id }) => id));
  const threadFiles = selectFiles(files, "thread").map(({ path, bytes }) =>
    parseThreadFile(new TextDecoder().decode(bytes), {
      slug: baseName(path).replace(/\.md$/, ""),
      file: options.folder + path,
      topicIds,
    }),
  );
  const threads = threadFiles.flatMap(({ thread }) => thread ?? []);
  const { outcomes, diagnostics: outcomeFindings } = readOutcomes(files, topics, options.folder);
  const archive = buildArchive(
    wrapups.map(({ parsed }) => parsed.event),
    topics,
    { homes: options.homes, threadFiles: threads, outcomes },
  );
  const findings = [...wrapups.map(({ parsed }) => parsed), ...threadFiles].flatMap(
    ({ diagnostics }) => diagnostics,
  );
  return { wrapups, threads, outcomes, archive, diagnostics: [...stumbles, ...findings, ...outcomeFindings] };
}

/** What became of references; a folder needs neither of the two files. */
function readOutcomes(files: readonly ContentFile[], topics: readonly Topic[], folder: string) {
  const read = (name: string): string | undefined => {
    const file = files.find(({ path, kind }) => path === name && kind === "file");
    return file && new TextDecoder().decode(file.bytes);
  };
  return parseOutcomes(read("outcomes.json") ?? "[]", read("outcomes.overrides.yaml") ?? "", {
    file: `${folder}outcomes.json`,
    overridesFile: `${folder}outcomes.overrides.yaml`,
    refs: new Set(topics.flatMap(({ references }) => references.map(({ ref }) => normaliseRef(ref)))),
  });
}

/** The regular files of a role. */
export function selectFiles(files: readonly ContentFile[], role: FileRole): ContentFile[] {
  return files.filter(({ path, kind }) => kind === "file" && findFileRole(path) === role);
}
