import type { CheckOptions } from "../../../src/check/check-files.ts";
import { conventionsOf } from "../../support/conventions-of.ts";

/** The settings of an invented archive. */
export const OPTIONS: CheckOptions = {
  folder: "content/",
  conventions: conventionsOf("WEP"),
  pages: ["about", "contribute"],
  eventRoots: ["https://archive.example.org/events/"],
  siteUrl: "https://archive.example.org/",
};
