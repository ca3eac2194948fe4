import type { Urls } from "../urls.ts";
import type { JsonLd } from "./json-ld.ts";

/** The way from the home page to a page. */
export function describeBreadcrumbs(
  steps: readonly { readonly name: string; readonly href: string }[],
  urls: Urls,
): JsonLd {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: urls.absolute(href),
    })),
  };
}
