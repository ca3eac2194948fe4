import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { outcomeSchema } from "./archive/outcomes-file.ts";
import { contentFolder } from "./loader/content-folder.ts";
import { createLoaders } from "./loader/loaders.ts";
import { eventSchema, pageSchema, threadSchema, topicSchema } from "./loader/schemas.ts";

const loaders = createLoaders(contentFolder);
const pages = glob({ base: new URL("pages/", contentFolder), pattern: "*.mdx" });

export const collections = {
  events: defineCollection({ loader: loaders.events, schema: eventSchema }),
  topics: defineCollection({ loader: loaders.topics, schema: topicSchema }),
  threads: defineCollection({ loader: loaders.threads, schema: threadSchema }),
  outcomes: defineCollection({ loader: loaders.outcomes, schema: outcomeSchema }),
  pages: defineCollection({
    loader: {
      name: "pages",
      load(context) {
        // The glob loader keeps where an unchanged entry stood, even if that was another content folder, which may be gone.
        context.store.clear();
        return pages.load(context);
      },
    },
    schema: pageSchema,
  }),
};
