import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { outcomeSchema } from "./archive/outcomes-file.ts";
import { threadSchema } from "./archive/thread-file.ts";
import { contentFolder } from "./loader/content-folder.ts";
import { createLoaders } from "./loader/loaders.ts";
import { eventEntrySchema, pageSchema, topicEntrySchema } from "./loader/schemas.ts";
import { site } from "./site.config.ts";

const loaders = createLoaders(contentFolder);
// Others would run code that no maintainer has named.
const pages = glob({
  base: new URL("pages/", contentFolder),
  pattern: site.pages.map((name) => `${name}.mdx`),
});

export const collections = {
  events: defineCollection({ loader: loaders.events, schema: eventEntrySchema }),
  topics: defineCollection({ loader: loaders.topics, schema: topicEntrySchema }),
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
    schema: pageSchema,
  }),
};
