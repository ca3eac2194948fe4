import type { SiteConfig } from "./site-config.ts";

/** Who we are: the one file of `src/` that another community edits. */
export const site: SiteConfig = {
  name: "Hack The Garden",
  tagline: "What the Gardener community built together, one week at a time.",
  description:
    "The archive of the Gardener community's hackathons: every event, every topic, what became of it, and what is still open.",
  language: "en",
  url: "https://gardener-community.github.io",
  community: { name: "Gardener community", url: "https://gardener.cloud" },
  repository: { url: "https://github.com/gardener-community/hackathon", branch: "main" },
  pages: ["about", "contribute"],
  proposals: {
    prefix: "GEP",
    name: "Gardener Enhancement Proposal",
    url: "https://github.com/gardener/gardener/tree/master/docs/proposals",
  },
};
