import { z } from "zod";
import type { Urls } from "../urls.ts";
import { frontMatterSchema } from "../wrapup/front-matter-schema.ts";
import { directorySchema } from "./directory.ts";
import { eventRecordSchema, topicRecordSchema } from "./records.ts";
import { threadRecordSchema } from "./threads.ts";

/**
 * JSON Schema of each data file (2020-12), by the file's name, and of a wrap-up's front matter (draft 7,
 * which is what editors read).
 */
export function buildJsonSchemas(urls: Urls): Record<string, object> {
  const describe = (
    name: string,
    shape: z.ZodType,
    target: "draft-2020-12" | "draft-7" = "draft-2020-12",
  ): object => {
    const { $schema, ...rest } = z.toJSONSchema(shape, {
      target,
      io: target === "draft-7" ? "input" : "output",
    });
    return { $schema, $id: urls.absolute(urls.asset(`api/schema/${name}.json`)), ...rest };
  };
  return {
    events: describe("events", z.array(eventRecordSchema)),
    topics: describe("topics", z.array(topicRecordSchema)),
    threads: describe("threads", z.array(threadRecordSchema)),
    index: describe("index", directorySchema),
    "front-matter": describe("front-matter", frontMatterSchema, "draft-7"),
  };
}
