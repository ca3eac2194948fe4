import { z } from "zod";
import type { Reporter } from "./diagnostics.ts";
import { factFields } from "./front-matter-schema.ts";
import type { RichText, Wrapup } from "./model.ts";

/**
 * A wrap-up that cannot be parsed: an event without topics, and the file's text as it is.
 *
 * @param reporter has been told why
 */
export function createPlainWrapup(
  source: string,
  { id, file }: { readonly id: string; readonly file: string },
  reporter: Reporter,
): Wrapup {
  const text = { type: "text", value: source } as const;
  const content: RichText = {
    type: "root",
    children: [{ type: "element", tagName: "pre", properties: { tabIndex: 0 }, children: [text] }],
  };
  return {
    event: {
      id,
      file,
      title: id,
      heading: null,
      status: "complete",
      dates: null,
      ...z.object(factFields).parse({}),
      otherFacts: [],
      cover: null,
      pictures: [],
      picturePaths: [],
      aliases: [],
      parts: [{ kind: "prose", content, text: source }],
      summary: "",
      wordCount: 0,
    },
    topics: [],
    diagnostics: reporter.diagnostics(),
  };
}
