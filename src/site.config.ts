import type { SiteConfig } from "./site-config.ts";

/** The language of the interface. */
export * as strings from "./strings/en.ts";

/** Who we are: the one file of `src/` that another community edits. */
export const site: SiteConfig = {
  name: "Hack The Garden",
  tagline: "What the Gardener community builds at its hackathons.",
  introduction: ({ events, firstYear, topics, repositories }) =>
    `Gardener runs Kubernetes clusters as a service. Its community has met for ${events} hackathons since ${firstYear}: ${topics} topics in ${repositories} repositories.`,
  questions: ["IPv6", "etcd backups", "self-hosted shoots"],
  description:
    "The archive of the Gardener community's hackathons: every event, every topic, what became of it, and what is still open.",
  language: "en",
  url: "https://gardener-community.github.io",
  community: { name: "Gardener community", url: "https://gardener.cloud" },
  repository: { url: "https://github.com/gardener-community/hackathon", branch: "main" },
  pages: ["about", "contribute", "findings"],
  proposals: {
    prefix: "GEP",
    url: "https://github.com/gardener/gardener/tree/master/docs/proposals",
  },
};
