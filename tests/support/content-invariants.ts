import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkContent } from "../../src/check/check-content.ts";
import { formatDiagnostic } from "../../src/wrapup/format-diagnostic.ts";
import { readArchive, readMarkdown } from "./read-archive.ts";

/** What is wrong with a content folder whatever it holds: nothing, if its files are valid. */
export async function findContentProblems(folder: string): Promise<string[]> {
  const { diagnostics } = await checkContent(pathToFileURL(`${resolve(folder)}/`));
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? errors.map(formatDiagnostic) : findModelProblems(folder);
}

function findModelProblems(folder: string): string[] {
  const { events, topics, threads, topicsById } = readArchive(folder);
  const found: string[] = [];
  const files = Object.keys(readMarkdown(`${folder}/events`));
  if (events.length !== files.length) found.push(`${files.length} wrap-ups are ${events.length} events`);
  if (topicsById.size !== topics.length) found.push("two topics have one id");
  const members = threads.flatMap((thread) => thread.topics.map(({ id }) => id));
  if (new Set(members).size !== members.length) found.push("a topic is in two threads");
  for (const { slug, topics: own } of threads) {
    if (own.length < 2) found.push(`the thread ${slug} is a single topic`);
    if (!own.every(({ id }) => topicsById.has(id))) found.push(`the thread ${slug} has a topic that is none`);
  }
  return found;
}
