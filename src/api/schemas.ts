import { z } from "zod";
import type { Urls } from "../urls.ts";
import { eventRecordSchema, topicRecordSchema } from "./records.ts";

/** JSON Schema (2020-12) of each data file, by the file's name. */
export function buildJsonSchemas(urls: Urls): Record<string, object> {
  const describe = (name: string, schema: z.ZodType): object => {
    const { $schema, ...rest } = z.toJSONSchema(z.array(schema), { target: "draft-2020-12" });
    return { $schema, $id: urls.absolute(urls.asset(`api/schema/${name}.json`)), ...rest };
  };
  return { events: describe("events", eventRecordSchema), topics: describe("topics", topicRecordSchema) };
}
