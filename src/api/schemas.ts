import { z } from "zod";
import type { Urls } from "../urls.ts";
import { directorySchema } from "./directory.ts";
import { eventRecordSchema, topicRecordSchema } from "./records.ts";
import { threadRecordSchema } from "./threads.ts";

/** JSON Schema (2020-12) of each data file, by the file's name. */
export function buildJsonSchemas(urls: Urls): Record<string, object> {
  const describe = (name: string, shape: z.ZodType): object => {
    const { $schema, ...rest } = z.toJSONSchema(shape, { target: "draft-2020-12" });
    return { $schema, $id: urls.absolute(urls.asset(`api/schema/${name}.json`)), ...rest };
  };
  return {
    events: describe("events", z.array(eventRecordSchema)),
    topics: describe("topics", z.array(topicRecordSchema)),
    threads: describe("threads", z.array(threadRecordSchema)),
    index: describe("index", directorySchema),
  };
}
