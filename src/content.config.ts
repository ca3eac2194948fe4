import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { contentFolder } from "./loader/content-folder.ts";
import { pagesSchema } from "./loader/pages.ts";
import { eventSchema, threadSchema, topicSchema } from "./loader/schemas.ts";
import { createThreadLoader } from "./loader/thread-loader.ts";
import { createWrapupLoaders } from "./loader/wrapup-loaders.ts";

const wrapups = createWrapupLoaders(contentFolder);

export const collections = {
  events: defineCollection({ loader: wrapups.events, schema: eventSchema }),
  topics: defineCollection({ loader: wrapups.topics, schema: topicSchema }),
  threads: defineCollection({ loader: createThreadLoader(contentFolder), schema: threadSchema }),
  pages: defineCollection({
    loader: glob({ base: new URL("pages/", contentFolder), pattern: "*.mdx" }),
    schema: pagesSchema,
  }),
};
