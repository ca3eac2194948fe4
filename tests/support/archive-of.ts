import { type Archive, buildArchive } from "../../src/archive/archive.ts";
import { parseThreadFile } from "../../src/archive/thread-file.ts";
import { parseWrapup } from "../../src/wrapup/parse-wrapup.ts";
import { conventionsOf } from "./conventions-of.ts";

const invented = {
  conventions: conventionsOf("WEP"),
  eventRoots: ["https://example.org/events"],
};

/** An archive of wrap-ups given by event id, and of thread files given by slug. */
export function archiveOf(
  sources: Readonly<Record<string, string>>,
  threads: Readonly<Record<string, string>> = {},
  { conventions, eventRoots } = invented,
): Archive {
  const wrapups = Object.entries(sources).map(([id, body]) => {
    const source = body.startsWith("---") ? body : `---\ntitle: ${id}\n---\n${body}`;
    return parseWrapup(source, { id, file: `content/events/${id}.md`, conventions });
  });
  const topics = wrapups.flatMap((wrapup) => wrapup.topics);
  const topicIds = new Set(topics.map(({ id }) => id));
  const threadFiles = Object.entries(threads).flatMap(([slug, source]) => {
    const { thread, diagnostics } = parseThreadFile(source, {
      slug,
      file: `content/threads/${slug}.md`,
      topicIds,
      conventions,
    });
    if (!thread) throw new Error(JSON.stringify(diagnostics));
    return thread;
  });
  return buildArchive(
    wrapups.map(({ event }) => event),
    topics,
    { threadFiles, eventRoots },
  );
}
