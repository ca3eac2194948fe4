import { serveIndex } from "../../bench/search/serve-index.ts";
import { checkContent } from "../../src/check/check-content.ts";
import { buildSearchRecords } from "../../src/search/build/records.ts";
import { buildSearchIndex } from "../../src/search/build/search-index.ts";
import { readSynonyms } from "../../src/search/build/synonyms.ts";
import { search } from "../../src/search/planner/search.ts";
import { splitTellingWords } from "../../src/search/words/tokens.ts";
import { site } from "../../src/site.config.ts";
import { formatDiagnostic } from "../../src/wrapup/format-diagnostic.ts";
import { readArchive, readMarkdown } from "./read-archive.ts";

/** What is wrong with a content folder whatever it holds: nothing, if its files are valid. */
export async function findContentProblems(folder: string): Promise<string[]> {
  const { diagnostics } = await checkContent(folder);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return errors.length > 0 ? errors.map(formatDiagnostic) : findModelProblems(folder);
}

/** The topics that a search for their own titles does not find; one called `The` or `C` has no word to search for. */
export async function findUnfoundTopics(folder: string): Promise<string[]> {
  const { topics } = readArchive(folder);
  const records = buildSearchRecords(readArchive(folder), site.language);
  const built = await buildSearchIndex(records, readSynonyms(folder), site.language);
  const { index, close } = await serveIndex(built);
  const unfound: string[] = [];
  for (const { id, title } of topics) {
    if (!splitTellingWords(title).some((word) => word.length > 1)) continue;
    const { hits } = await search(title, index);
    const isFound = hits.some(({ record }) => decodeURI(records[record]?.path ?? "") === `events/${id}/`);
    if (!isFound) unfound.push(`${id}: ${title}`);
  }
  await close();
  return unfound;
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
