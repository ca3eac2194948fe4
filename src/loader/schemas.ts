import { reference, type SchemaContext } from "astro:content";
import { z } from "astro/zod";
import { eventSchema, topicSchema } from "../wrapup/model.ts";

/** An entry of `events`: the event, with its local pictures as Astro's image service knows them. */
export const eventEntrySchema = ({ image }: SchemaContext) =>
  eventSchema.extend({
    images: z.array(z.object({ path: z.string(), width: z.int(), height: z.int(), image: image() })),
  });

/** An entry of `topics`. */
export const topicEntrySchema = topicSchema.extend({ event: reference("events") });

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
