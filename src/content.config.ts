import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { contentFolder } from "./loader/content-folder.ts";
import { pagesSchema } from "./loader/pages.ts";
import { eventSchema } from "./loader/schemas.ts";
import { createWrapupLoader } from "./loader/wrapup-loader.ts";

export const collections = {
  events: defineCollection({ loader: createWrapupLoader(contentFolder), schema: eventSchema }),
  pages: defineCollection({
    loader: glob({ base: new URL("pages/", contentFolder), pattern: "*.mdx" }),
    schema: pagesSchema,
  }),
};
