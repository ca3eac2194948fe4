import type { CheckOptions } from "../../../src/check/check-files.ts";

/** The settings of an invented archive. */
export const OPTIONS: CheckOptions = {
  folder: "content/",
  proposals: { prefix: "WEP", url: "https://example.org/proposals" },
  pages: ["about", "contribute"],
  homes: ["https://archive.example.org/events/"],
  siteUrl: "https://archive.example.org/",
};
