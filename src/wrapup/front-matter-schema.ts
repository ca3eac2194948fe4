import { z } from "zod";
import { findHidden } from "./hidden-characters.ts";

/** A day of the calendar. */
export const day = z.iso.date({ error: "is not a day of the calendar, written YYYY-MM-DD" });

/** Letters, digits and hyphens with dots between them: no address can end an attribute or name a user. */
const HOST =
  /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}(?::\d+)?(?:[/?#][^\s\p{C}<>"]*)?$/iu;

/** An address that pages may link to as it is. */
export const address = z
  .string()
  .max(2000, { error: "is longer than 2,000 characters" })
  .refine((url) => HOST.test(url) && URL.canParse(url), {
    error: "is not an address that starts with https://",
  })
  .meta({ format: "uri" });

/** A text of one line, that says what readers see. */
export const text = z
  .string()
  .trim()
  .overwrite((value) => value.replace(/\s*[\n\r\u2028\u2029]\s*/g, " "))
  .min(1, { error: "is empty" })
  .refine((value) => !findHidden(value), {
    error: ({ input }) => `holds the invisible character ${findHidden(String(input))?.name}`,
  });

/** What may be left out is `null` once it is read. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().prefault(null);

/** A list that may be left out is empty once it is read. */
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).prefault([]);

/**
 * The facts of an event. One shape for the front matter, the model, the collection and the data files: a fact that is
 * added here is in all of them.
 */
export const factFields = {
  location: optional(
    z.object({
      name: text.describe("The house or venue."),
      city: optional(text).describe("City or village."),
      country: optional(text).describe("Country, in English."),
      url: optional(address).describe("The venue's own page."),
      coordinates: optional(z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])).describe(
        "Degrees north and east: [48.35, 9.73].",
      ),
    }),
  ).describe("Where the event took place."),
  organizers: list(
    z.object({
      name: text.describe("Company or person."),
      url: optional(address).describe("Their page."),
    }),
  ).describe("Who organised the event."),
  topicsUrl: optional(address).describe("Where topics were collected before the event."),
  attendance: optional(z.int().min(1)).describe("How many people came."),
  organizations: list(text).describe("The companies and groups they came from."),
  reports: list(
    z.object({
      title: text.describe("The report's title."),
      url: optional(address).describe("Where it can be read."),
      publisher: optional(text).describe("Who published it."),
      author: optional(text).describe("Who wrote it."),
      date: optional(day).describe("When it was published, YYYY-MM-DD."),
    }),
  ).describe("Accounts of the event that were published elsewhere."),
};

/** The front matter of a wrap-up. Editors and contributors read the descriptions. */
export const frontMatterSchema = z.object({
  title: text.describe("The event's name, usually its month: November 2023."),
  status: z
    .enum(["announced", "complete"])
    .prefault("complete")
    .describe("`announced` while the event lies ahead, `complete` once it is written up."),
  date: optional(
    z.object({ start: day.describe("First day, YYYY-MM-DD."), end: day.describe("Last day, YYYY-MM-DD.") }),
  ).describe("First and last day of the event."),
  ...factFields,
  cover: optional(
    z.object({
      image: text.describe("Path of the picture, relative to this file."),
      alt: text.describe("What the picture shows, for people who cannot see it."),
      credit: optional(text).describe("Who took the picture."),
    }),
  ).describe("The picture that stands for the event."),
  aliases: list(address).describe("Addresses where this wrap-up stood before; links to them lead here."),
  topics: z
    .record(z.string(), z.boolean())
    .prefault({})
    .describe('Overrules which headings are topics: {"Preparation": false, "Fishbowl": true}.'),
});

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
