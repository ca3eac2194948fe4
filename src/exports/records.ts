import { z } from "zod";
import type { Archive } from "../archive/archive.ts";
import { findOutcomeAt, isAsked, type TopicOutcome } from "../archive/outcomes.ts";
import { normaliseRef, outcomeFields } from "../archive/outcomes-file.ts";
import type { Thread } from "../archive/thread.ts";
import { formatReason } from "../format/joins.ts";
import type { Urls } from "../urls.ts";
import { day, factFields } from "../wrapup/front-matter-schema.ts";
import {
  type Event,
  eventSchema,
  type Reference,
  referenceSchema,
  sectionKinds,
  type Topic,
  topicSchema,
} from "../wrapup/model.ts";

/**
 * Fields of a record: each field of the model that is not named in `LeftOut`, and fields of its own. A field
 * that is added to the model and forgotten here does not compile.
 */
type Fields<Model, LeftOut extends keyof Model> = Record<Exclude<keyof Model, LeftOut>, z.ZodType> &
  Record<string, z.ZodType>;

const address = z.url();
const topicId = z
  .string()
  .regex(/^[^/]+\/[^/]+$/)
  .describe("Event and slug: `2023-11/air-gapped-clusters`.");

const outcomeSchema = z.object(outcomeFields);

const referenceRecordSchema = z.object({
  kind: referenceSchema.shape.kind,
  ref: z
    .string()
    .describe(
      "`owner/repo#123` for issues, pull requests and discussions (`group/project!123` for GitLab's merge requests); a short form for all others.",
    ),
  url: address.describe("The address as the wrap-up gives it."),
  repository: z.string().nullable().describe("`owner/name` of what lives in a repository."),
  title: z.string().optional().describe("The link's text, where it says more than the address."),
  outcome: outcomeSchema
    .omit({ ref: true, title: true })
    .optional()
    .describe("What the code host said about a pull request or issue; absent where nothing is known."),
} satisfies Fields<Reference, "isBackground">);

/** One entry of `/api/topics.json`. */
export const topicRecordSchema = z
  .object({
    id: topicId,
    event: z.string().describe("The event's id."),
    slug: z.string().describe("The topic's segment of the address, unique in its event."),
    title: z.string().describe("Plain text without emoji."),
    emoji: z.string().nullable().describe("The heading's first emoji."),
    kind: topicSchema.shape.kind,
    url: address.describe("The topic's page."),
    sections: z
      .array(z.enum(sectionKinds))
      .describe("The labelled sections that are present, in canonical order."),
    motivations: z.array(
      z.object({
        category: z.string().describe("What kind of benefit it is: `security`, `cost`, …"),
        emoji: z.string().nullable(),
        text: z.string().describe("The benefit as written."),
      }),
    ),
    references: z.array(referenceRecordSchema),
    thread: z.string().nullable().describe("The slug of the thread the topic belongs to."),
    summary: z.string().describe("One or two plain sentences, at most 200 characters."),
    outcome: outcomeSchema
      .pick({ date: true, release: true, asOf: true })
      .extend({
        state: z.enum(["released", "merged", "open", "closed"]),
        ref: outcomeFields.ref.describe("The pull request or issue that tells it, or what superseded it."),
      })
      .optional()
      .describe("What became of it after the event; absent where nothing is known."),
  } satisfies Fields<Topic, "richTitle" | "lines">)
  .describe("One piece of work at an event.");

/** One entry of `/api/events.json`. */
export const eventRecordSchema = z
  .object({
    id: z.string().describe("The event's id, usually its month: `2023-11`."),
    title: z.string(),
    url: address.describe("The event's page."),
    start: day.nullable().describe("First day."),
    end: day.nullable().describe("Last day."),
    ...factFields,
    status: eventSchema.shape.status,
    summary: z.string().describe("The wrap-up's first sentences."),
    topics: z.array(topicId).describe("Ids of the event's topics, in the wrap-up's order."),
  } satisfies Fields<
    Event,
    "heading" | "dates" | "otherFacts" | "cover" | "pictures" | "aliases" | "parts" | "wordCount" | "file"
  >)
  .describe("One hackathon.");

/** One entry of `/api/threads.json`. */
export const threadRecordSchema = z
  .object({
    slug: z.string().describe("The thread's segment of the address."),
    title: z.string(),
    formerNames: z.array(z.string()).describe("What the work was called before."),
    url: address.describe("The thread's page."),
    feed: address.describe("The thread's Atom feed."),
    summary: z.string(),
    topics: z.array(z.string()).describe("Ids of its topics, oldest first."),
    joins: z
      .array(
        z.object({
          earlier: z.string().describe("Id of a topic."),
          later: z.string().describe("Id of a topic of the same line of work."),
          kind: z.enum(["file", "link", "reference", "proposal", "title"]),
          evidence: z
            .string()
            .describe(
              "The maintainers' file, the link, the reference, the proposal or the common words of the titles.",
            ),
          reason: z.string().describe("Why the two belong together, for people."),
        }),
      )
      .describe("Why the topics belong together."),
  } satisfies Fields<Thread, "content" | "file">)
  .describe("Work that continues over several events.");

export type TopicRecord = z.infer<typeof topicRecordSchema>;
export type EventRecord = z.infer<typeof eventRecordSchema>;
export type ThreadRecord = z.infer<typeof threadRecordSchema>;

/** The whole archive's topics as data, newest event first. The schema of a record picks its fields from the model's. */
export function buildTopicRecords(archive: Archive, urls: Urls): TopicRecord[] {
  const { topics, threadByTopic, eventsById, outcomes } = archive;
  return topics.map((topic) => {
    const record = topicRecordSchema.parse({
      ...topic,
      url: urls.absolute(urls.topic(topic.id)),
      sections: sectionKinds.filter((name) => topic.sections.some(({ kind }) => kind === name)),
      references: topic.references.map((reference) => ({
        ...reference,
        title: reference.title ?? undefined,
        outcome: isAsked(reference) ? outcomes.get(normaliseRef(reference.ref)) : undefined,
      })),
      thread: threadByTopic.get(topic.id)?.slug ?? null,
    });
    return { ...record, outcome: describeOutcome(findOutcomeAt(topic, eventsById, outcomes)) };
  });
}

function describeOutcome(outcome: TopicOutcome | null): TopicRecord["outcome"] {
  if (!outcome) return undefined;
  const { ref, date, release, asOf } = outcome.told.outcome;
  return { state: outcome.state, ref, date, release, asOf };
}

/** The whole archive's events as data, newest first. */
export function buildEventRecords({ events, topicsByEvent }: Archive, urls: Urls): EventRecord[] {
  return events.map((event) =>
    eventRecordSchema.parse({
      ...event,
      url: urls.absolute(urls.event(event.id)),
      start: event.dates?.start ?? null,
      end: event.dates?.end ?? null,
      topics: (topicsByEvent.get(event.id) ?? []).map(({ id }) => id),
    }),
  );
}

/** The whole archive's threads as data, the one that went on last first. */
export function buildThreadRecords({ threads }: Archive, urls: Urls): ThreadRecord[] {
  return threads.map((thread) =>
    threadRecordSchema.parse({
      ...thread,
      url: urls.absolute(urls.thread(thread.slug)),
      feed: urls.absolute(urls.threadFeed(thread.slug)),
      topics: thread.topics.map(({ id }) => id),
      joins: thread.joins.map(({ reason, ...join }) => ({
        ...join,
        ...reason,
        reason: formatReason(reason),
      })),
    }),
  );
}
