import { type Adopter, adoptArchive, REMOVED } from "../import/adopt-archive.ts";
import { onTerminal, runCommand } from "./run-command.ts";

const HELP = `npm run adopt -- [--name NAME --community NAME --page URL --repository URL --language en|de --yes]

Makes this archive your own: writes src/site.config.ts, CITATION.cff, .github/CODEOWNERS and content/pages/about.mdx
from five answers, and empties content/. Without flags it asks.

  --name NAME        the archive's name: Example Hack Weeks
  --community NAME   who meets: the Example community
  --page URL         the community's page
  --repository URL   where the archive's sources will be: https://github.com/example/hack-weeks
  --language en|de   the language of the interface and of the wrap-ups
  --yes              removes our events and threads without asking
  --help             this text

Ends with 0 when all is written, 1 when you said no, 2 when called wrongly.`;

const QUESTIONS = {
  name: "Name of the archive (Example Hack Weeks)",
  community: "Name of the community",
  page: "Page of the community, https://…",
  repository: "Repository of the archive, https://…",
  language: "Language, en or de",
} as const satisfies Record<keyof Adopter, string>;

const text = { type: "string" } as const;

await runCommand(
  {
    name: "npm run adopt --",
    help: HELP,
    options: {
      name: text,
      community: text,
      page: text,
      repository: text,
      language: text,
      yes: { type: "boolean" },
    },
  },
  async ({ values }) => {
    if (process.env["ARCHIVE_CONTENT"]) throw new Error("This changes the checkout: unset ARCHIVE_CONTENT.");
    const checkout = new URL("../../", import.meta.url);
    const answers: Record<keyof Adopter, string> = { ...QUESTIONS };
    for (const key of Object.keys(QUESTIONS) as (keyof Adopter)[])
      answers[key] = values[key] ?? (await ask(`${QUESTIONS[key]}: `));
    const adopter = readAdopter(answers);
    const isSure = values.yes || /^y/i.test(await ask(`This removes ${REMOVED.join(" and ")}. Go on? y/n: `));
    if (!isSure) return 1;
    const written = await adoptArchive(adopter, checkout);
    console.log(`Written: ${written.join(", ")}. Next:

  1. npm run import -- OLD/REPORTS   brings in what you have; npm run new begins an event.
  2. src/site.config.ts              \`url\` must say where the site will be, with its path; only GitHub's workflow
                                     knows it by itself. There is more to choose: colours, logo, plants, your own words,
                                     and code hosts: one that we do not know is taken for a GitLab.
  3. content/pages/, content/LICENSE.md and the icons in public/ are ours until you replace them.
  4. npm run format && npm run check && npm start`);
    return 0;
  },
);

/** @throws with the reason when an answer cannot be used */
function readAdopter(answers: Record<keyof Adopter, string>): Adopter {
  const { name, community, page, repository, language } = answers;
  if (!name || !community) throw new Error("The archive and the community need a name.");
  for (const address of [page, repository])
    if (!/^https?:\/\/[^\s/"()]+\.[^\s"()]+$/.test(address) || !URL.canParse(address))
      throw new Error(`"${address}" is no address: write https://…`);
  if (!/^\/[^/]+\/[^/]/.test(new URL(repository).pathname))
    throw new Error(`${repository} is no repository: write https://github.com/OWNER/NAME.`);
  if (language !== "en" && language !== "de") throw new Error(`The language is en or de, not "${language}".`);
  return { name, community, page, repository: repository.replace(/\/$/, ""), language };
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error(`There is nobody to ask: ${question}`);
  return (await onTerminal((author) => author.ask(question))).trim();
}
