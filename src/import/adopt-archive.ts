import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { KNOWN_HOSTS } from "../wrapup/code-hosts.ts";
import { writeWhole } from "./write-file.ts";

/** Who takes the archive over for their own hackathons. */
export interface Adopter {
  /** The archive's name: `Example Hack Weeks`. */
  readonly name: string;
  /** The community's name, and its page. */
  readonly community: string;
  readonly page: string;
  /** Where the archive's sources will be: `https://github.com/example/hack-weeks`. */
  readonly repository: string;
  readonly language: "en" | "de";
}

/** Everything that speaks of the community that the archive was made for, by path below the checkout. */
export const REMOVED = ["content/events", "content/threads"] as const;

/**
 * Makes the archive an adopter's own: their settings in place of ours, and nothing in `content/` but the pages that
 * explain the archive.
 *
 * @param checkout the archive's folder, with a slash at its end
 * @returns the paths of the files that were written
 */
export async function adoptArchive(adopter: Adopter, checkout: URL): Promise<string[]> {
  for (const path of REMOVED) await rm(new URL(path, checkout), { recursive: true, force: true });
  const files = {
    "src/site.config.ts": formatSiteConfig(adopter),
    "CITATION.cff": formatCitation(adopter),
    ".github/CODEOWNERS": formatOwners(adopter),
    "content/pages/about.mdx": formatAboutPage(adopter),
    "content/outcomes.json": "[]\n",
    "content/outcomes.overrides.yaml": OVERRIDES,
    "content/vocabulary.yaml": VOCABULARY,
  };
  for (const [path, text] of Object.entries(files))
    await writeWhole(fileURLToPath(new URL(path, checkout)), text, { force: true, dryRun: false });
  return Object.keys(files);
}

function formatSiteConfig({ name, community, page, repository, language }: Adopter): string {
  const quote = (text: string) => JSON.stringify(text);
  const { tagline, introduction, description, conventions } = SENTENCES[language];
  const { origin, host } = new URL(repository);
  const pagesHost = PAGES_HOSTS.get(host);
  const url = pagesHost ? `https://${readOwner(repository).toLowerCase()}.${pagesHost}` : origin;
  const hosts = Object.hasOwn(KNOWN_HOSTS, host) ? "" : `\n  codeHosts: { ${quote(host)}: "gitlab" },`;
  return `import type { SiteConfig } from "./site-config.ts";

/** The language of the interface. */
export * as strings from "./strings/${language}.ts";

/** Who we are: the one file of \`src/\` that another community edits. */
export const site: SiteConfig = {
  name: ${quote(name)},
  tagline: ${quote(tagline(community))},
  introduction: ({ events, topics, repositories }) =>
    \`${introduction}\`,
  questions: [],
  description: ${quote(description(community))},
  language: "${language}",
  url: ${quote(url)},
  community: { name: ${quote(community)}, url: ${quote(page)} },
  repository: { url: ${quote(repository)}, branch: "main" },
  pages: ["about", "contribute", "findings"],${hosts}${conventions}
};
`;
}

/** Where code hosts publish the sites of an owner. */
const PAGES_HOSTS: ReadonlyMap<string, string> = new Map([
  ["github.com", "github.io"],
  ["gitlab.com", "gitlab.io"],
  ["codeberg.org", "codeberg.page"],
]);

function readOwner(repository: string): string {
  return new URL(repository).pathname.split("/")[1] ?? "";
}

/** What can be said of any community, whatever its name; numbers are filled in by the site. */
const SENTENCES = {
  en: {
    tagline: (community: string) => `What ${community} builds at its hackathons.`,
    introduction: `\${events} hackathons so far: \${topics} topics in \${repositories} repositories.`,
    description: (community: string) =>
      `The hackathons of ${community}: every event, every topic, what became of it, and what is still open.`,
    conventions: "",
    about: {
      title: "About",
      description: (name: string) => `What ${name} is, and how to use its data.`,
      text: (community: string) =>
        `This archive keeps the hackathons of ${community}. Every event ends with a **wrap-up**: one text that says what was attempted, what came of it and what is left.

Everything here is also data: [events](../api/events.json), [topics](../api/topics.json) and [threads](../api/threads.json) as JSON, described by [schemas](../api/index.json); a [feed](../feed.xml) and a [calendar](../events.ics).`,
    },
  },
  de: {
    tagline: (community: string) => `${community}: was auf den Hackathons entsteht.`,
    introduction: `Bisher \${events} Hackathons: \${topics} Themen in \${repositories} Repositorys.`,
    description: (community: string) =>
      `${community}: jeder Hackathon, jedes Thema, was daraus wurde und was noch offen ist.`,
    // Words that the grammar does not know itself.
    conventions: `
  sectionLabels: {
    problem: ["Problemstellung"],
    achievements: ["Ergebnis", "Ergebnisse", "Erreicht"],
    nextSteps: ["Nächste Schritte"],
    references: ["Verweise"],
  },
  headingWords: {
    framing: ["Vorbereitung", "Einleitung", "Fazit", "Danke", "Ausblick", "Nächste Schritte"],
    container: ["Projekte", "Ergebnisse", "Themen"],
    "fast-tracks": ["Kurzthemen"],
  },`,
    about: {
      title: "Über das Archiv",
      description: (name: string) => `${name}: was hier steht, und was die Daten hergeben.`,
      text: (community: string) =>
        `Dieses Archiv bewahrt die Hackathons einer Community auf: ${community}. Zu jeder Veranstaltung gehört ein **Bericht**: ein Text, der sagt, was versucht wurde, was daraus wurde und was noch offen ist.

Alles hier gibt es auch als Daten: [Veranstaltungen](../api/events.json), [Themen](../api/topics.json) und [Stränge](../api/threads.json) als JSON, beschrieben durch [Schemas](../api/index.json), dazu einen [Feed](../feed.xml) und einen [Kalender](../events.ics).`,
    },
  },
} as const;

function formatCitation({ name, community, page, repository }: Adopter): string {
  return `cff-version: 1.2.0
message: If you use this archive, or something that is written in it, please cite it as below.
title: ${JSON.stringify(name)}
type: software
authors:
  - name: ${JSON.stringify(community)}
    website: ${page}
repository-code: ${repository}
license:
  - Apache-2.0
  - CC-BY-4.0
`;
}

function formatOwners({ repository }: Adopter): string {
  const owner = readOwner(repository);
  return `# What runs while the site is built or published: a maintainer looks at every change. Wrap-ups need none of this.
/.github/ @${owner}
/content/pages/ @${owner}
/public/ @${owner}
/.npmrc @${owner}
/package.json @${owner}
/package-lock.json @${owner}
/astro.config.mjs @${owner}
/src/ @${owner}
`;
}

function formatAboutPage({ name, community, page, language }: Adopter): string {
  const { title, description, text } = SENTENCES[language].about;
  return `---
title: ${title}
description: ${JSON.stringify(description(name))}
order: 1
---

${text(`[${community.replace(/[[\]\\<>{}*_`]/g, "\\$&")}](${page})`)}
`;
}

const OVERRIDES = `# Corrections of outcomes.json, which win over it:
#
# - ref: example/widgets#12
#   supersededBy: example/widgets#34
#   reason: "#34 says that it takes over the work of #12."
#   asOf: 2030-02-01
`;

const VOCABULARY = `# Words that mean the same, one line for each word: \`KMS: key management system\`.
# Several meanings stand in brackets: \`agent: [node agent, cloud agent]\`.
`;
