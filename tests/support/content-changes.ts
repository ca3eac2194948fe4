import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./run-command.ts";

/** What somebody does to the content folder in one pull request. */
export interface ContentChange {
  readonly name: string;
  readonly apply: (folder: string) => Promise<void>;
}

/** Valid changes of the garden, in an order in which all of them can be made to one folder. */
export const CHANGES: readonly ContentChange[] = [
  {
    name: "a new event at a known place",
    apply: (folder) =>
      writeEvent(folder, "2030-02", {
        place:
          "{name: Mesnerhof-C, city: Steinberg am Rofan, country: Austria, coordinates: [47.517, 11.8], url: https://www.mesnerhof-c.at/}",
        body: "## 🥶 Frozen Widgets\n\n**Problem Statement:** They thaw.\n\n**Next Steps:** Keep them cold.\n\n**Code:** [example/widgets@0123456](https://github.com/example/widgets/commit/0123456789abcdef0123456789abcdef01234567)\n",
      }),
  },
  {
    name: "titles in other letters, and without a word that counts",
    apply: (folder) =>
      writeEvent(folder, "2030-04", {
        body: ["Größe & Übermaß", "Тема недели", "The", "What is this?", "C#"]
          .map((title) => `## ${title}\n\n<p>Caf&eacute; &mdash; &frac12;</p>\n`)
          .join("\n"),
      }),
  },
  {
    name: "an event that continues two threads, one by a link and one by its file",
    apply: async (folder) => {
      const body = [
        "## `gardener-node-agent` at Home",
        "It goes on from [the continuation](2023-11.md#continuation-of-gardener-node-agent).",
        "## IPv6 Everywhere",
        "**Achievements:** It is everywhere, example/widgets#66.",
      ];
      await writeEvent(folder, "2030-03", { body: `${body.join("\n\n")}\n` });
      await edit(folder, "threads/ipv6.md", /^topics:$/m, "topics:\n  - 2030-03/ipv6-everywhere");
    },
  },
  {
    name: "a new thread file",
    apply: (folder) =>
      writeFile(
        join(folder, "threads/scripts.md"),
        `---
title: Fewer scripts
topics:
  - 2021-11/mini-lab-on-containerlab
  - 2023-11/auto-update-skaffold-dependencies
---

Machines do what people did.
`,
      ),
  },
  {
    name: "a typo mended in a heading that a thread names",
    apply: async (folder) => {
      await edit(folder, "events/2023-11.md", /^## 🛡️ Make /m, "## 🛡️ Making ");
      await editThreads(folder, (text) => text.replace("2023-11/make-acl-", "2023-11/making-acl-"));
    },
  },
  {
    name: "an event removed, and its topics from their threads",
    apply: async (folder) => {
      await rm(join(folder, "events/2022-09.md"));
      await editThreads(folder, (text) => text.replaceAll(/^ +- 2022-09\/.*\n/gm, ""));
    },
  },
  {
    name: "an event file renamed with the threads and links that name it",
    apply: async (folder) => {
      await rename(join(folder, "events/2023-11.md"), join(folder, "events/2023-11-schelklingen.md"));
      await editThreads(folder, (text) => text.replaceAll("- 2023-11/", "- 2023-11-schelklingen/"));
      for (const name of await readdir(join(folder, "events")))
        await edit(folder, `events/${name}`, /\(2023-11\.md/g, "(2023-11-schelklingen.md");
    },
  },
  {
    name: "wrap-ups of other generators brought in",
    apply: async (folder) => {
      const { code, stderr } = await runCommand("import", folder, "tests/fixtures/import");
      if (code !== 0) throw new Error(stderr);
    },
  },
];

/** Leaves an archive that has its pages and nothing else. */
export async function removeEvents(folder: string): Promise<void> {
  await rm(join(folder, "events"), { recursive: true });
  await rm(join(folder, "threads"), { recursive: true });
}

async function writeEvent(
  folder: string,
  month: string,
  {
    body,
    place = "{name: Example House, city: Exampletown, country: Examplia}",
  }: { body: string; place?: string },
): Promise<void> {
  const front = `title: Week ${month}\ndate: {start: ${month}-04, end: ${month}-08}\nlocation: ${place}`;
  await mkdir(join(folder, "events"), { recursive: true });
  await writeFile(
    join(folder, `events/${month}.md`),
    `---\n${front}\norganizers: [{name: Example Inc.}]\n---\n\nA week of widgets.\n\n${body}`,
  );
}

async function edit(folder: string, file: string, before: RegExp, after: string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, (await readFile(path, "utf8")).replace(before, after));
}

async function editThreads(folder: string, change: (text: string) => string): Promise<void> {
  for (const name of await readdir(join(folder, "threads"))) {
    const path = join(folder, "threads", name);
    await writeFile(path, change(await readFile(path, "utf8")));
  }
}
