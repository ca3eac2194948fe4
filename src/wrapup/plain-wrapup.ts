import { toHtml } from "hast-util-to-html";
import type { Reporter } from "./diagnostics.ts";
import type { Wrapup } from "./model.ts";

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
  const html = toHtml({
    type: "element",
    tagName: "pre",
    properties: { tabIndex: 0 },
    children: [{ type: "text", value: source }],
  });
  return {
    event: {
      id,
      file,
      title: id,
      heading: null,
      status: "complete",
      dates: null,
      location: null,
      organizers: [],
      topicsUrl: null,
      otherFacts: [],
      cover: null,
      pictures: [],
      picturePaths: [],
      attendance: null,
      organizations: [],
      reports: [],
      aliases: [],
      parts: [{ kind: "prose", html }],
      summary: "",
      wordCount: 0,
    },
    topics: [],
    diagnostics: reporter.diagnostics(),
  };
}
