import { defineCollection, reference } from "astro:content";
import { pathToFileURL } from "node:url";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { outcomeSchema } from "./archive/outcomes-file.ts";
import { threadSchema } from "./archive/thread-file.ts";
import { contentFolder } from "./loader/environment.ts";
import { createLoaders } from "./loader/loaders.ts";
import { site } from "./site.config.ts";
import { eventSchema, topicSchema } from "./wrapup/model.ts";

const loaders = createLoaders(contentFolder);
// Others would run code that no maintainer has named.
const pages = glob({
  base: pathToFileURL(`${contentFolder}/pages/`),
  pattern: site.pages.map((name) => `${name}.mdx`),
});

export const collections = {
  events: defineCollection({
    loader: loaders.events,
    // With its local pictures as Astro's image service knows them.
    schema: ({ image }) =>
      eventSchema.extend({
        images: z.array(z.object({ path: z.string(), width: z.int(), image: image() })),
      }),
  }),
  topics: defineCollection({
    loader: loaders.topics,
    schema: topicSchema.extend({ event: reference("events") }),
  }),
  threads: defineCollection({ loader: loaders.threads, schema: threadSchema }),
  outcomes: defineCollection({ loader: loaders.outcomes, schema: outcomeSchema }),
  pages: defineCollection({
    // Entries of a build of another content folder would keep the places of their files.
    loader: {
      ...pages,
      load: (context) => {
        context.store.clear();
        return pages.load(context);
      },
    },
    schema: z.strictObject({
      title: z.string().describe("The page's heading and its name in the navigation."),
      description: z.string().describe("One sentence for search engines."),
      order: z
        .number()
        .int()
        .optional()
        .describe("Its place in the navigation, from 1; without it, only other pages lead there."),
    }),
  }),
};
