import { z } from "zod";
import type { Urls } from "../urls.ts";
import { frontMatterSchema } from "../wrapup/front-matter-schema.ts";
import { eventRecordSchema, threadRecordSchema, topicRecordSchema } from "./records.ts";

const file = z.strictObject({ url: z.url(), schema: z.url() });

/** `/api/index.json`: where the data is, and which version of its shape it has. */
const directorySchema = z
  .strictObject({
    version: z
      .literal(1)
      .describe("Grows when a field is removed or changes its meaning; new fields do not count."),
    files: z.strictObject({ events: file, topics: file, threads: file }),
    feed: z.url().describe("Atom feed of the events."),
    calendar: z.url().describe("iCalendar file of the events."),
  })
  .describe("The archive's data files.");

/** What data there is. */
export function buildDirectory(urls: Urls): z.infer<typeof directorySchema> {
  const describe = (name: string) => ({
    url: urls.absolute(urls.asset(`api/${name}.json`)),
    schema: urls.absolute(urls.asset(`api/schema/${name}.json`)),
  });
  return {
    version: 1,
    files: { events: describe("events"), topics: describe("topics"), threads: describe("threads") },
    feed: urls.absolute(urls.feed()),
    calendar: urls.absolute(urls.calendar()),
  };
}

/**
 * JSON Schema of each data file (2020-12), by the file's name, and of a wrap-up's front matter (draft 7,
 * which is what editors read).
 */
export function buildJsonSchemas(urls: Urls): Record<string, object> {
  const schemas: Record<string, object> = {
    events: z.toJSONSchema(z.array(eventRecordSchema)),
    topics: z.toJSONSchema(z.array(topicRecordSchema)),
    threads: z.toJSONSchema(z.array(threadRecordSchema)),
    index: z.toJSONSchema(directorySchema),
    "front-matter": z.toJSONSchema(frontMatterSchema, { target: "draft-7", io: "input" }),
  };
  const addressOf = (name: string) => urls.absolute(urls.asset(`api/schema/${name}.json`));
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, { ...schema, $id: addressOf(name) }]),
  );
}
