import type { SiteConfig } from "../site-config.ts";
import type { Urls } from "../urls.ts";
import type { JsonLd } from "./json-ld.ts";

/** The whole site, with its search. */
export function describeSite(site: SiteConfig, urls: Urls): JsonLd {
  const home = urls.absolute(urls.home());
  return {
    "@type": "WebSite",
    "@id": `${home}#site`,
    name: site.name,
    description: site.description,
    url: home,
    inLanguage: site.language,
    publisher: { "@type": "Organization", name: site.community.name, url: site.community.url },
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${urls.absolute(urls.search())}?q={search_term_string}`,
      },
      "query-input": "required name=search_term_string",
    },
  };
}
