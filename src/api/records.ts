import { z } from "zod";
import type { Archive } from "../archive/archive.ts";
import type { Urls } from "../urls.ts";
import type { Event, Section, Topic } from "../wrapup/model.ts";

const address = z.url();
const day = z.iso.date();
const topicId = z
  .string()
  .regex(/^[^/]+\/[^/]+$/)
  .describe("Event and slug: `2023-11/air-gapped-shoot-clusters`.");

export const SECTION_NAMES = ["problem", "motivation", "achievements", "nextSteps", "references"] as const;

/** One entry of `/api/topics.json`. */
export const topicRecordSchema = z
  .strictObject({
    id: topicId,
    event: z.string().describe("The event's id."),
    slug: z.string().describe("The topic's segment of the address, unique in its event."),
    title: z.string().describe("Plain text without emoji."),
    emoji: z.string().nullable().describe("The heading's first emoji."),
    kind: z.enum(["topic", "fast-track"]),
    url: address.describe("The topic's page."),
    sections: z
      .array(z.enum(SECTION_NAMES))
      .describe("The labelled sections that are present, in canonical order."),
    motivations: z.array(
      z.strictObject({
        category: z.string().describe("What kind of benefit it is: `security`, `cost`, …"),
        emoji: z.string().nullable(),
        text: z.string().describe("The benefit as written."),
      }),
    ),
    references: z.array(
      z.strictObject({
        kind: z.enum([
          "pull-request",
          "issue",
          "discussion",
          "commit",
          "branch",
          "comparison",
          "repository",
          "proposal",
          "document",
        ]),
        ref: z
          .string()
          .describe(
            "`owner/repo#123` for issues, pull requests and discussions; a short form for all others.",
          ),
        url: address.describe("The address as the wrap-up gives it."),
        title: z.string().optional().describe("The link's text, where it says more than the address."),
      }),
    ),
    thread: z.string().nullable().describe("The slug of the thread the topic belongs to."),
    summary: z.string().describe("One or two plain sentences, at most 200 characters."),
  })
  .describe("One piece of work at an event.");

/** One entry of `/api/events.json`. */
export const eventRecordSchema = z
  .strictObject({
    id: z.string().describe("The event's id, usually its month: `2023-11`."),
    title: z.string(),
    url: address.describe("The event's page."),
    start: day.nullable().describe("First day."),
    end: day.nullable().describe("Last day."),
    location: z
      .strictObject({
        name: z.string(),
        city: z.string().nullable(),
        country: z.string().nullable(),
        url: address.nullable(),
        coordinates: z.tuple([z.number(), z.number()]).nullable().describe("Degrees north and east."),
      })
      .nullable(),
    organizers: z.array(z.strictObject({ name: z.string(), url: address.nullable() })),
    topicsUrl: address.nullable().describe("Where topics were collected before the event."),
    status: z.enum(["announced", "complete"]),
    topics: z.array(topicId).describe("Ids of the event's topics, in the wrap-up's order."),
  })
  .describe("One hackathon.");

export type TopicRecord = z.infer<typeof topicRecordSchema>;
export type EventRecord = z.infer<typeof eventRecordSchema>;

/** The whole archive's topics as data, newest event first. */
export function buildTopicRecords({ topics, threadByTopic }: Archive, urls: Urls): TopicRecord[] {
  return topics.map((topic) => ({
    id: topic.id,
    event: topic.event,
    slug: topic.slug,
    title: topic.title,
    emoji: topic.emoji,
    kind: topic.kind,
    url: urls.absolute(urls.topic(topic.id)),
    sections: listSections(topic.sections),
    motivations: topic.motivations.map(({ category, emoji, text }) => ({ category, emoji, text })),
    references: topic.references.map(({ kind, ref, url, title }) =>
      title === null ? { kind, ref, url } : { kind, ref, url, title },
    ),
    thread: threadByTopic.get(topic.id)?.slug ?? null,
    summary: topic.summary,
  }));
}

/** The whole archive's events as data, newest first. */
export function buildEventRecords({ events, topicsByEvent }: Archive, urls: Urls): EventRecord[] {
  return events.map((event) => ({
    id: event.id,
    title: event.title,
    url: urls.absolute(urls.event(event.id)),
    start: event.dates?.start ?? null,
    end: event.dates?.end ?? null,
    location: copyLocation(event),
    organizers: event.organizers.map(({ name, url }) => ({ name, url })),
    topicsUrl: event.topicsUrl,
    status: event.status,
    topics: (topicsByEvent.get(event.id) ?? []).map(({ id }: Topic) => id),
  }));
}

function copyLocation({ location }: Event): EventRecord["location"] {
  if (!location) return null;
  const { name, city, country, url, coordinates } = location;
  return { name, city, country, url, coordinates: coordinates && [coordinates[0], coordinates[1]] };
}

function listSections(sections: readonly Section[]): TopicRecord["sections"] {
  return SECTION_NAMES.filter((name) => sections.some(({ kind }) => kind === name));
}
