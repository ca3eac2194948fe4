import { reference, type SchemaContext } from "astro:content";
import { z } from "astro/zod";
import type { ThreadFile } from "../archive/thread.ts";
import type { Event, RichText, Topic } from "../wrapup/model.ts";

/** Schemas of the collections: everything that a page shows. The model in `src/wrapup/` says what fields mean. */

const text = z.string();
const maybe = text.nullable();
const richText = z.custom<RichText>((value) => (value as RichText | undefined)?.type === "root");
const picture = z.object({ path: text, alt: text, credit: maybe });

const event = z.object({
  id: text,
  title: text,
  heading: maybe,
  status: z.enum(["announced", "complete"]),
  dates: z.object({ start: z.iso.date(), end: z.iso.date() }).nullable(),
  location: z
    .object({
      name: text,
      city: maybe,
      country: maybe,
      url: maybe,
      coordinates: z.tuple([z.number(), z.number()]).nullable(),
    })
    .nullable(),
  organizers: z.array(z.object({ name: text, url: maybe })),
  topicsUrl: maybe,
  otherFacts: z.array(z.object({ label: maybe, content: richText, text })),
  cover: picture.nullable(),
  pictures: z.array(picture),
  picturePaths: z.array(text),
  attendance: z.number().nullable(),
  organizations: z.array(text),
  reports: z.array(z.object({ title: text, url: maybe, publisher: maybe, author: maybe, date: maybe })),
  aliases: z.array(text),
  parts: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("prose"), content: richText, text }),
      z.object({
        kind: z.literal("heading"),
        role: z.enum(["framing", "container"]),
        depth: z.int(),
        slug: text,
        title: text,
        richTitle: richText,
        content: richText,
        text,
      }),
      z.object({ kind: z.literal("topic"), slug: text }),
    ]),
  ),
  summary: text,
  wordCount: z.int(),
  file: text,
}) satisfies z.ZodType<Event>;

/** A wrap-up without its topics, with its local pictures as Astro's image service knows them. */
export const eventSchema = ({ image }: SchemaContext) =>
  event.extend({
    images: z.array(z.object({ path: text, width: z.int(), height: z.int(), image: image() })),
  });

const topic = z.object({
  id: text,
  slug: text,
  kind: z.enum(["topic", "fast-track"]),
  title: text,
  richTitle: richText,
  emoji: maybe,
  sections: z.array(
    z.object({
      kind: z.enum(["introduction", "problem", "motivation", "achievements", "nextSteps", "references"]),
      label: text,
      content: richText,
      text,
    }),
  ),
  motivations: z.array(
    z.object({
      category: z.enum([
        "security",
        "availability",
        "scalability",
        "cost",
        "productivity",
        "operations",
        "experience",
        "use-cases",
        "observability",
        "quality",
        "dependencies",
        "community",
        "other",
      ]),
      emoji: maybe,
      text,
    }),
  ),
  references: z.array(
    z.object({
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
      ref: text,
      url: text,
      repository: maybe,
      title: maybe,
    }),
  ),
  summary: text,
  lines: z.tuple([z.int(), z.int()]),
}) satisfies z.ZodType<Omit<Topic, "event">>;

export const topicSchema = topic.extend({ event: reference("events") });

/** What `content/threads/<slug>.md` says. */
export const threadSchema = z.object({
  slug: text,
  title: text,
  formerNames: z.array(text),
  topics: z.array(text),
  without: z.array(text),
  content: richText,
  summary: text,
  file: text,
}) satisfies z.ZodType<ThreadFile>;

/** Front matter of the site's own pages in `content/pages/`. */
export const pageSchema = z.strictObject({
  title: z.string().describe("The page's heading and its name in the navigation."),
  description: z.string().describe("One sentence for search engines."),
  order: z
    .number()
    .int()
    .optional()
    .describe("Its place in the navigation, from 1; without it, only other pages lead there."),
});
