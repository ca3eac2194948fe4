import type { SiteConfig } from "../../src/site-config.ts";
import { createUrls } from "../../src/urls.ts";
import { archiveOf } from "./archive-of.ts";

/** A community that does not exist, with characters that formats must escape. */
export const sampleSite: SiteConfig = {
  name: "Example & Söhne <Hack Week>",
  tagline: "What we built.",
  introduction: ({ events, topics }) => `${events} weeks, ${topics} topics.`,
  questions: ["Widgets"],
  description: 'Everything, "quoted"; with commas, and semicolons; and a backslash \\.',
  language: "en",
  url: "https://example.org",
  community: { name: "Widget community", url: "https://example.org/community" },
  repository: { url: "https://github.com/example/hack-week", branch: "main" },
  pages: ["about"],
  proposals: { prefix: "WEP", url: "https://example.org/proposals" },
};

export const sampleUrls = createUrls("/hackathons/", "https://example.org");

/** Three events: one with a thread, one that continues it, one that is announced. */
export function buildSampleArchive() {
  return archiveOf({
    "2030-01": `---
title: January 2030
date: {start: 2030-01-28, end: 2030-01-31}
location: {name: Example House, city: Exampletown, country: Examplia, coordinates: [48.5, 9.5]}
organizers: [{name: "Example, Inc.", url: "https://example.org/"}]
---
The first & best week: "good", 50% of it; see \\\\ and ünï — ${"a long sentence that must be folded, ".repeat(6)}

## Faster \`widgetd\` Startup & More {100%} #1_2
**Problem Statement:** It was slow.

**Motivation:** 🛡️ Security, 💰 lower costs

**Achievements:** It is fast: example/widgets#12.

**Next Steps:** Measure it.

## Lone Topic
**Next Steps:** Document it. See https://github.com/example/manual
`,
    "2030-07": `---
title: July 2030
date: {start: 2030-07-01, end: 2030-07-05}
location: {name: Sample Hall, city: Samplebury, country: Examplia, coordinates: [40.4, -3.7]}
organizers: [{name: "Sample"}]
---
The second week.

## Warm Caches
Goes on with example/widgets#12.

**Next Steps:** Rest.
`,
    "2031-02": `---
title: February 2031
status: announced
date: {start: 2031-02-03, end: 2031-02-07}
location: {name: Example House, city: Exampletown, country: Examplia}
---
The next week.
`,
  });
}
