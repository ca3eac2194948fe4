import { z } from "zod";
import type { Archive } from "../archive/archive.ts";
import type { JoinReason } from "../archive/thread.ts";
import { formatReason } from "../format/joins.ts";
import type { Urls } from "../urls.ts";

/** One entry of `/api/threads.json`. */
export const threadRecordSchema = z
  .strictObject({
    slug: z.string().describe("The thread's segment of the address."),
    title: z.string(),
    formerNames: z.array(z.string()).describe("What the work was called before."),
    url: z.url().describe("The thread's page."),
    feed: z.url().describe("The thread's Atom feed."),
    summary: z.string(),
    topics: z.array(z.string()).describe("Ids of its topics, oldest first."),
    joins: z
      .array(
        z.strictObject({
          earlier: z.string().describe("Id of a topic."),
          later: z.string().describe("Id of a topic of the same line of work."),
          kind: z.enum(["file", "link", "reference", "proposal", "title"]),
          evidence: z
            .string()
            .describe(
              "The maintainers' file, the link, the reference, the proposal, or what both titles say.",
            ),
          reason: z.string().describe("Why the two belong together, for people."),
        }),
      )
      .describe("Why the topics belong together."),
  })
  .describe("Work that continues over several events.");

export type ThreadRecord = z.infer<typeof threadRecordSchema>;

/** The whole archive's threads as data, the one that went on last first. */
export function buildThreadRecords({ threads }: Archive, urls: Urls): ThreadRecord[] {
  return threads.map((thread) => ({
    slug: thread.slug,
    title: thread.title,
    formerNames: [...thread.formerNames],
    url: urls.absolute(urls.thread(thread.slug)),
    feed: urls.absolute(urls.threadFeed(thread.slug)),
    summary: thread.summary,
    topics: thread.topics.map(({ id }) => id),
    joins: thread.joins.map(({ earlier, later, reason }) => ({
      earlier,
      later,
      kind: reason.kind,
      evidence: findEvidence(reason),
      reason: formatReason(reason),
    })),
  }));
}

function findEvidence(reason: JoinReason): string {
  switch (reason.kind) {
    case "file":
      return reason.file;
    case "link":
      return reason.url;
    case "reference":
      return reason.reference.ref;
    case "proposal":
      return reason.ref;
    case "title":
      return reason.about;
  }
}
