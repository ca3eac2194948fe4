import { visit } from "unist-util-visit";
import type { Reporter } from "../wrapup/diagnostics.ts";
import { readHtmlTags } from "../wrapup/html-tags.ts";
import { isAllowedTag } from "../wrapup/sanitize-schema.ts";
import type { CheckContext } from "./check-files.ts";

/** Attributes that run code or dress text. Removed elements are named elsewhere, as a whole. */
const REMOVED = /^(?:on\w+|style|class|role|dir|aria-.*|data-.*|srcset|form\w*)$/;

/** Attributes of a wrap-up's own HTML that are taken out of the page. */
export function checkHtml({ wrapup }: Pick<CheckContext, "wrapup">, reporter: Reporter): void {
  visit(wrapup.tree, "html", (node) => {
    for (const { name, attributes, place } of readHtmlTags(node)) {
      const removed = isAllowedTag(name) ? [...attributes.keys()].filter((key) => REMOVED.test(key)) : [];
      for (const attribute of removed) {
        reporter.warning(
          "html-attribute",
          `\`${attribute}\` is taken off \`<${name}>\`.`,
          "Leave it out: pages run no code of wrap-ups, and all have the same look.",
          place,
        );
      }
    }
  });
}
