import { z } from "astro/zod";

/** Front matter of the site's own pages in `content/pages/`. */
export const pagesSchema = z.strictObject({
  title: z.string().describe("The page's heading and its name in the navigation."),
  description: z.string().describe("One sentence for search engines."),
  order: z.number().int().describe("Its place in the navigation, from 1."),
});
