import { basename } from "node:path/posix";
import { type Archive, buildArchive } from "../archive/archive.ts";
import { isAsked } from "../archive/outcomes.ts";
import { normaliseRef, type Outcome, parseOutcomes } from "../archive/outcomes-file.ts";
import { parseThreadFile, type ThreadFile } from "../archive/thread-file.ts";
import { createReporter, type Reporter } from "../wrapup/diagnostics.ts";
import type { Diagnostic, Topic } from "../wrapup/model.ts";
import type { CheckOptions } from "./check-files.ts";
import { type ContentFile, decodeText, type FileRole, findFileRole } from "./content-file.ts";
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

/** Reads the wrap-ups, the thread files and the outcomes among some files. */
export async function readArchive(
  files: readonly ContentFile[],
  options: CheckOptions,
): Promise<CheckedArchive> {
  const wrapups: CheckedWrapup[] = [];
  const threads: ThreadFile[] = [];
  const found: Diagnostic[] = [];
  for (const file of selectFiles(files, "wrapup"))
    await inspect(options.folder + file.path, found, () => {
      const wrapup = readWrapupFile(file, options);
      wrapups.push(wrapup);
      found.push(...wrapup.parsed.diagnostics);
    });
  const topics = wrapups.flatMap(({ parsed }) => parsed.topics);
  const topicIds = new Set(topics.map(({ id }) => id));
  for (const { path, bytes } of selectFiles(files, "thread")) {
    const file = options.folder + path;
    const slug = basename(path, ".md");
    await inspect(file, found, () => {
      const context = { slug, file, topicIds, others: threads, conventions: options.conventions };
      const { thread, diagnostics } = parseThreadFile(decodeText(bytes), context);
      if (thread) threads.push(thread);
      found.push(...diagnostics);
    });
  }
  const { outcomes, diagnostics } = readOutcomes(files, topics, options.folder);
  const archive = buildArchive(
    wrapups.map(({ parsed }) => parsed.event),
    topics,
    { eventRoots: options.eventRoots, threadFiles: threads, outcomes },
  );
  for (const { file } of threads) checkExtent(archive, file, createReporter(file, found));
  return { wrapups, threads, outcomes, archive, diagnostics: [...found, ...diagnostics] };
}

/** What a file says about a thread would be on no page, or on one about a single event. */
function checkExtent({ threads }: Archive, file: string, reporter: Reporter): void {
  const topics = threads.find((thread) => thread.file === file)?.topics ?? [];
  if (new Set(topics.map(({ event }) => event)).size < 2)
    reporter.warning(
      "thread-short",
      "A thread needs topics of two events.",
      "List a topic of another event under `topics`, or remove the file.",
    );
}

/** What became of references; a folder needs neither of the two files. */
function readOutcomes(files: readonly ContentFile[], topics: readonly Topic[], folder: string) {
  const read = (name: string): string | undefined => {
    const file = files.find(({ path, kind }) => path === name && kind === "file");
    return file && decodeText(file.bytes);
  };
  return parseOutcomes(read("outcomes.json") ?? "[]", read("outcomes.overrides.yaml") ?? "", {
    file: `${folder}outcomes.json`,
    overridesFile: `${folder}outcomes.overrides.yaml`,
    refs: new Set(
      topics.flatMap(({ references }) => references.filter(isAsked).map(({ ref }) => normaliseRef(ref))),
    ),
  });
}

/** The regular files of a role. */
export function selectFiles(files: readonly ContentFile[], role: FileRole): ContentFile[] {
  return files.filter(({ path, kind }) => kind === "file" && findFileRole(path) === role);
}

/** Adds what a check finds about a file; one that stumbles must not hide what others find. */
export async function inspect(
  file: string,
  found: Diagnostic[],
  check: (reporter: Reporter) => void | Promise<void>,
): Promise<void> {
  const reporter = createReporter(file, found);
  try {
    await check(reporter);
  } catch (error) {
    reporter.error(
      "file-unreadable",
      `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      "Look for something unusual, such as thousands of nested quotes or brackets, and make it simpler.",
    );
  }
}
