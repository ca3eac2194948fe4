import { z } from "zod";
import { isDay } from "./dates.ts";

const day = z.string().refine(isDay, { error: "is not a day of the calendar, written YYYY-MM-DD" });

/** Letters, digits and hyphens with dots between them: no address can end an attribute or name a user. */
const HOST =
  /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}(?::\d+)?(?:[/?#][^\s<>"]*)?$/iu;

const address = z
  .string()
  .max(2000, { error: "is longer than 2,000 characters" })
  .refine((url) => HOST.test(url) && URL.canParse(url), {
    error: "is not an address that starts with https://",
  });

const text = z.string().trim().min(1, { error: "is empty" });

/** The front matter of a wrap-up. Editors and contributors read the descriptions. */
export const frontMatterSchema = z.object({
  title: text.describe("The event's name, usually its month: November 2023."),
  status: z
    .enum(["announced", "complete"])
    .optional()
    .describe("`announced` while the event lies ahead, `complete` once it is written up."),
  date: z
    .object({ start: day.describe("First day, YYYY-MM-DD."), end: day.describe("Last day, YYYY-MM-DD.") })
    .optional()
    .describe("First and last day of the event."),
  location: z
    .object({
      name: text.describe("The house or venue."),
      city: text.optional().describe("City or village."),
      country: text.optional().describe("Country, in English."),
      url: address.optional().describe("The venue's own page."),
      coordinates: z
        .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
        .optional()
        .describe("Degrees north and east: [48.35, 9.73]."),
    })
    .optional()
    .describe("Where the event took place."),
  organizers: z
    .array(
      z.object({
        name: text.describe("Company or person."),
        url: address.optional().describe("Their page."),
      }),
    )
    .optional()
    .describe("Who organised the event."),
  topicsUrl: address.optional().describe("Where topics were collected before the event."),
  cover: z
    .object({
      image: text.describe("Path of the picture, relative to this file."),
      alt: text.describe("What the picture shows, for people who cannot see it."),
      credit: text.optional().describe("Who took the picture."),
    })
    .optional()
    .describe("The picture that stands for the event."),
  attendance: z.int().positive().optional().describe("How many people came."),
  organizations: z.array(text).optional().describe("The companies and groups they came from."),
  reports: z
    .array(
      z.object({
        title: text.describe("The report's title."),
        url: address.optional().describe("Where it can be read."),
        publisher: text.optional().describe("Who published it."),
        author: text.optional().describe("Who wrote it."),
        date: day.optional().describe("When it was published, YYYY-MM-DD."),
      }),
    )
    .optional()
    .describe("Accounts of the event that were published elsewhere."),
  aliases: z
    .array(address)
    .optional()
    .describe("Addresses where this wrap-up stood before; links to them lead here."),
  topics: z
    .record(z.string(), z.boolean())
    .optional()
    .describe('Overrules which headings are topics: {"Preparation": false, "Fishbowl": true}.'),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

export const FRONT_MATTER_KEYS: readonly string[] = Object.keys(frontMatterSchema.shape);

/** Keys of other generators, accepted and without effect. */
const FOREIGN_KEYS = new Set(
  "weight prev next outline layout params local type tags categories authors author description watermark shortDescription draft slug sidebar sidebar_position sidebar_label sidebar_class_name id hide_title hide_table_of_contents toc_min_heading_level toc_max_heading_level keywords image head lang navbar footer pageClass editLink lastUpdated lastmod publishDate expiryDate linkTitle menu toc url permalink parent nav_order has_children published excerpt comments featured cascade resources outputs summary ShowToc TocOpen unlisted custom_edit_url pagination_next pagination_prev truncate heroImage pubDate updatedDate".split(
    " ",
  ),
);

/** Whether a key means something to another generator and nothing here. */
export function isForeignKey(key: string): boolean {
  return FOREIGN_KEYS.has(key) || key.startsWith("github_") || key.startsWith("path_base_");
}
