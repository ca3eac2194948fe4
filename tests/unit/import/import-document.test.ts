import { readdir, readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { ImportedDocument } from "../../../src/import/import-document.ts";
import { conventionsOf } from "../../support/conventions-of.ts";
import { importDocument } from "../../support/import-document.ts";
import { misread } from "./misread.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures/import/", import.meta.url));
const OPTIONS = {
  pictures: [] as string[],
  conventions: conventionsOf("WEP"),
  schema: "https://archive.example.org/front-matter.json",
};

async function importFixture(site: string, path: string): Promise<ImportedDocument> {
  const entries = await readdir(FIXTURES + site, { recursive: true, withFileTypes: true });
  const pictures = entries
    .filter(({ name }) => name.endsWith(".png"))
    .map((entry) => relative(FIXTURES, `${entry.parentPath}/${entry.name}`));
  const bytes = await readFile(`${FIXTURES}${site}/${path}`);
  return importDocument({ path: `${site}/${path}`, bytes }, { ...OPTIONS, pictures });
}

function importText(text: string, path = "2029-11_Sampleton/README.md"): ImportedDocument {
  return importDocument({ path, bytes: new TextEncoder().encode(text) }, OPTIONS);
}

function markdownOf(document: ImportedDocument): string {
  if (document.kind === "refused") throw new Error(document.reason);
  return document.markdown;
}

describe("documents of other generators", () => {
  test("Hugo: TOML, figures, and pictures in static/", async () => {
    expect(await importFixture("hugo", "content/events/2029-07/index.md")).toMatchInlineSnapshot(`
      {
        "copies": [
          {
            "from": "hugo/static/images/2029/group.png",
            "to": "events/images/2029-07-group.png",
          },
        ],
        "kind": "imported",
        "lost": [],
        "markdown": "---
      # yaml-language-server: $schema=https://archive.example.org/front-matter.json
      title: Hack Week July 2029
      date:
        start: 2029-07-02
        end: 2029-07-06
      location:
        name: Sample Hall
        city: Samplebury
        country: Examplia
      ---

      - **Date:** 02.07.2029 – 06.07.2029
      - **Location:** Sample Hall, Samplebury, Examplia
      - **Weather:** Rain, then _sun_

      ![Six people below umbrellas](./images/2029-07-group.png)

      _Everybody_

      ## Faster Widgets

      They are fast now: example/widgets#12.
      ",
        "notes": [
          "figures of Hugo became pictures (1)",
          "facts from the list: date, location",
          "front matter left out: date: 2029-07-09, weight: 7, draft: false, tags: ["hack","week"]",
          "1 topic, 0 fast tracks",
        ],
        "path": "events/2029-07.md",
      }
    `);
  });

  test("VitePress: a README per folder, pictures below the site's base path", async () => {
    expect(await importFixture("vitepress", "docs/2029-11_Sampleton/README.md")).toMatchInlineSnapshot(`
      {
        "copies": [
          {
            "from": "vitepress/docs/public/images/2029-11.png",
            "to": "events/images/2029-11.png",
          },
        ],
        "kind": "imported",
        "lost": [],
        "markdown": "---
      # yaml-language-server: $schema=https://archive.example.org/front-matter.json
      title: November 2029
      date:
        start: 2029-11-05
        end: 2029-11-09
      location:
        name: Sample Inn
        city: Sampleton
        url: https://example.org/inn
      organizers:
        - name: Example Inc.
          url: https://example.org/
        - name: Sample Ltd.
      topicsUrl: https://example.org/pad
      ---

      # Hack Week 11/2029 Wrap Up

      - 🗓️ **Date:** 05.11.2029 – 09.11.2029
      - 📍 **Location:** [Sample Inn, Sampleton](https://example.org/inn)
      - 👤 **Organizer:** [Example Inc.](https://example.org/) and Sample Ltd.
      - 📘 **Topics:** https://example.org/pad

      <img src="./images/2029-11.png" alt="Seven people on a hill" width="400">

      ## 🚀 Faster Widgets

      **Problem Statement:** Widgets are slow.
      ",
        "notes": [
          "facts from the list: date, location, organizers, topicsUrl",
          "front matter left out: outline: deep, prev: false, next: false, weight: -202911",
          "1 topic, 0 fast tracks",
        ],
        "path": "events/2029-11.md",
      }
    `);
  });

  test("Docusaurus: a post with authors becomes a wrap-up that names it as a report", async () => {
    expect(await importFixture("docusaurus", "blog/2029-06-02-hack-week/index.mdx")).toMatchInlineSnapshot(`
      {
        "copies": [
          {
            "from": "docusaurus/blog/2029-06-02-hack-week/board.png",
            "to": "events/images/2029-05-board.png",
          },
        ],
        "kind": "imported",
        "lost": [],
        "markdown": "---
      # yaml-language-server: $schema=https://archive.example.org/front-matter.json
      title: Hack Week May 2029
      reports:
        - title: Hack Week May 2029
          author: ada, grace
          date: 2029-06-02
      ---

      The week was fine.

      <!-- truncate -->

      ![The whiteboard, full](./images/2029-05-board.png)
      <!-- missing: ![](./lost.png) -->

      ## Topics

      ### Faster Widgets

      They are fast now.
      ",
        "notes": [
          "lines of code taken out (1)",
          "front matter left out: tags: ["hack"], description: A week.",
          "the event's first and last day are not in the document: add \`date\`",
          "no picture ./lost.png in the source tree: a comment keeps its place",
          "1 topic, 0 fast tracks",
        ],
        "path": "events/2029-05.md",
      }
    `);
  });

  test("Hugo: tables of TOML are left out by name, and dates in quotes or not are the same", () => {
    const toml = (day: string) =>
      importText(
        `+++\ntitle = 'Hack Week'\nstartDate = ${day} # Monday\n[params]\ntags = [\n "a]b",\n]\n[[menu]]\nweight = 1_000\n+++\n\n## Widgets\n\nFast.\n`,
      );
    expect(toml("2029-07-02")).toEqual(toml('"2029-07-02"'));
    expect(toml("2029-07-02T09:00:00+02:00")).toMatchObject({
      markdown: expect.stringContaining("start: 2029-07-02\n"),
      notes: expect.arrayContaining([
        'front matter left out: params: {"tags":["a]b"]}, menu: [{"weight":1000}]',
      ]),
    });
    expect(toml('"2029-13-45"')).toMatchObject({
      notes: expect.arrayContaining(["the event's first and last day are not in the document: add `date`"]),
    });
  });

  test("Jekyll: template code in addresses, days of the event in the front matter", async () => {
    expect(await importFixture("jekyll", "_posts/2029-03-20-hack-week.md")).toMatchInlineSnapshot(`
      {
        "copies": [
          {
            "from": "jekyll/assets/img/dog.png",
            "to": "events/images/2029-03-dog.png",
          },
          {
            "from": "jekyll/assets/img/Curve One.png",
            "to": "events/images/2029-03-Curve-One.png",
          },
        ],
        "kind": "imported",
        "lost": [],
        "markdown": "---
      # yaml-language-server: $schema=https://archive.example.org/front-matter.json
      title: Hack Week, March 2029
      date:
        start: 2029-03-12
        end: 2029-03-16
      location:
        name: Example House
      ---

      Five days in March.

      ![Four people and a dog](./images/2029-03-dog.png)

      ## Faster Widgets

      See ![the curve](./images/2029-03-Curve-One.png).
      ",
        "notes": [
          "template code before addresses taken out (1)",
          "template code around addresses taken out (1)",
          "front matter left out: layout: post, author: {"name":"Ada"}",
          "1 topic, 0 fast tracks",
        ],
        "path": "events/2029-03.md",
      }
    `);
  });
});

describe("markup of other generators", () => {
  test.each([
    [
      "template code that is shown as code stays",
      "Say `{{ site.url }}` or:\n\n```liquid\n{% comment %}a{% endcomment %}\n# b {#c}\n```\n\n    {% assign a = 1 %}",
      "Say `{{ site.url }}` or:\n\n```liquid\n{% comment %}a{% endcomment %}\n# b {#c}\n```\n\n    {% assign a = 1 %}",
      "0 topics, 0 fast tracks",
    ],
    [
      "Jekyll's code becomes a fence, in which nothing else counts",
      "{% highlight python linenos %}\ndef spin():\n\n    return {% include a.html %}\n{% endhighlight %}",
      "```python\ndef spin():\n\n    return {% include a.html %}\n```",
      "template code around code became fences (2)",
    ],
    [
      "Hugo's code too",
      "- {{< highlight c++ >}}\n  spin();\n  {{< /highlight >}}",
      "- ```c++\n  spin();\n  ```",
      "template code around code became fences (2)",
    ],
    [
      "Hugo's shortcodes go whole",
      "{{% notice warning %}}\nIt *spins*.\n{{% /notice %}}",
      "It *spins*.",
      "template code taken out: {{% notice warning %}} {{% /notice %}}",
    ],
    [
      "comments stay comments",
      "A.\n\n{% comment %}\nSay <!-- not --> this {% include b.html %}\n{% endcomment %}",
      "A.\n\n<!--\nSay <!-- not -- this \n-->",
      "comments of templates became comments of HTML (1)",
    ],
    [
      "a link to what only the generator knows leaves its words",
      "See [our *kickoff*]({{ site.url }}{% post_url 2029-10-01-kickoff %}).",
      "See our *kickoff*.",
      "template code taken out: {% post_url 2029-10-01-kickoff %}",
    ],
    [
      "headings lose their ids",
      "## **Widgets** `{#w}` {#widgets}\n\n### Fast {#fast .big}\n\nAll {#text}",
      "## **Widgets** `{#w}`\n\n### Fast\n\nAll {#text}",
      "ids of headings taken off (2)",
    ],
  ])("%s", (_, written, expected, note) => {
    const document = importText(`---\ntitle: x\n---\n\n${written}\n`);
    expect(markdownOf(document).split("---\n\n")[1]).toBe(`${expected}\n`);
    expect(document).toMatchObject({ notes: expect.arrayContaining([note]) });
  });
});

describe("documents that are not imported say why", () => {
  test("the text of a page", async () => {
    expect(await importFixture("plain", "page.txt")).toMatchInlineSnapshot(`
      {
        "kind": "refused",
        "reason": "this is the text of a page, not its Markdown: headings, links and front matter are gone. Import the Markdown that the page was made of, or write the wrap-up with \`npm run new\`",
      }
    `);
  });

  test("one without a month", () => {
    expect(importText("# Notes\n\nSome words.", "notes.md")).toMatchInlineSnapshot(`
      {
        "kind": "refused",
        "reason": "nothing says which month it is about: neither its dates (written YYYY-MM-DD), nor its title, nor its name; say --month",
      }
    `);
  });

  test("one whose front matter is broken", () => {
    expect(importText("---\ntitle: [a\n---\n\nWords.")).toMatchInlineSnapshot(`
      {
        "kind": "refused",
        "reason": "its front matter cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]",
      }
    `);
  });
});

test("the body's words stay exactly as they were, emoji and extra facts included", () => {
  const body = `# Hack Week

- 🗓️ **Date:** 05.11.2029 – 09.11.2029
- ☀️ **Weather:** Rain, then _sun_

Some "straight" quotes -- and   spaces;\ttabs, <b>HTML</b> and \`code\`.

## Topic\\_with\\_escapes

* star list
1) other list`;
  expect(markdownOf(importText(`---\ntitle: x\n---\n\n${body}\n`))).toContain(`---\n\n${body}\n`);
});

test("a lost character is found in the source and in the new file", () => {
  const text = misread(
    "---\ntitle: November 2029\n---\n\nÖsterreich – ja.\n\n## 🔐 Keys\n",
    "windows-1254",
    true,
  );
  const document = importText(text);
  if (document.kind === "refused") throw new Error(document.reason);
  const [place] = document.lost;
  const { line = 0, column = 0 } = place?.result ?? {};
  expect(document.markdown.split("\n")[line - 1]?.slice(column - 1)).toBe("� Keys");
  expect(text.split("\n")[(place?.line ?? 0) - 1]).toMatch(/^## ğŸ” Keys/);
});

test("Windows line ends, a byte order mark and Latin-1 are read", () => {
  const bytes = Uint8Array.from(
    [..."---\r\ntitle: x\r\n---\r\n\r\nCaf\xe9.\r\n"].map((letter) => letter.charCodeAt(0)),
  );
  const document = importDocument({ path: "2029-11/README.md", bytes }, OPTIONS);
  expect(markdownOf(document)).toContain("\n\nCafé.\n");
});

test.each(["title", "subject", "name", "heading"])("`%s` is the title", (key) => {
  const markdown = markdownOf(importText(`---\n${key}: Hack Week\n---\n\n## Widgets\n\nFast.\n`));
  expect(markdown).toContain("\ntitle: Hack Week\n");
});

describe("pictures of other hosts become links", () => {
  test.each([
    ["![Six people](https://example.org/a.png)", "[Six people](https://example.org/a.png)"],
    ["![](https://example.org/a%20b.png?w=3)", "[a b.png](https://example.org/a%20b.png?w=3)"],
    ['![Six](https://example.org/a.png "By Ada")', "[Six](https://example.org/a.png) (By Ada)"],
    ["[![Six](//example.org/a.png)](https://example.org/)", "[Six](https://example.org/)"],
    [
      '<img width="9" src="//example.org/a.png" alt="A &amp; B">',
      '<a href="https://example.org/a.png">A &amp; B</a>',
    ],
    [
      '<a href="https://example.org/"><img src="https://example.org/a.png" alt="Six"></a>',
      '<a href="https://example.org/">Six</a>',
    ],
  ])("%s", (written, expected) => {
    expect(markdownOf(importText(`# Week\n\nSee ${written}\n`))).toContain(`\n\nSee ${expected}\n`);
  });
});

describe("pictures in the text itself become comments without their bytes", () => {
  const DATA = `data:image/png;base64,${"iVBORw0KGgo=".repeat(100_000)}`;

  test.each([
    ["See ![Six people](PNG).", "See <!-- missing: ![Six people](data:image/png) -->."],
    ["<img src='PNG' alt='Six'>", "<!-- missing: <img src='data:image/png' alt='Six'> -->"],
    [
      "See ![][one] and ![one].\n\n[one]: <PNG>",
      "See <!-- missing: ![][one] --> and <!-- missing: ![one] -->.\n\n<!-- missing: [one]: <data:image/png> -->",
    ],
  ])("%s", (written, expected) => {
    const document = importText(`# Week\n\n${written.replace("PNG", DATA)}\n`);
    expect(markdownOf(document)).toContain(`\n\n${expected}\n`);
    expect(document).toMatchObject({
      notes: expect.arrayContaining([
        "pictures in the text itself as data (1): save them as files, comments keep their places",
      ]),
    });
  });
});

describe("the front matter's cover", () => {
  const importCover = (yaml: string) => {
    const bytes = new TextEncoder().encode(`---\ntitle: Hack Week\n${yaml}\n---\n\n![All](hall.png)\n`);
    const pictures = ["2029-11/hall.png"];
    return importDocument({ path: "2029-11/index.md", bytes }, { ...OPTIONS, pictures });
  };

  test.each([
    ["cover: {image: hall.png, caption: A hall}", "  alt: A hall\n"],
    ["cover: {image: ./hall.png, alt: A hall, credit: Ada}", "  alt: A hall\n  credit: Ada\n"],
    ["cover: hall.png", "  alt: Hack Week\n"],
  ])("is copied: %s", (yaml, expected) => {
    const document = importCover(yaml);
    expect(markdownOf(document)).toContain(`cover:\n  image: ./images/2029-11-hall.png\n${expected}---\n`);
    expect(document).toMatchObject({ copies: [{ to: "events/images/2029-11-hall.png" }] });
  });

  test("is left out where it is missing, and the report says so", () => {
    const document = importCover("cover: {image: gone.png, alt: A hall}");
    expect(markdownOf(document)).not.toContain("cover:");
    expect(document).toMatchObject({
      notes: expect.arrayContaining(["no picture gone.png in the source tree: the cover is left out"]),
    });
  });
});

test("a venue and its city are the event's place", () => {
  const document = importText("---\ntitle: x\nvenue: Sample Hall\ncity: Samplebury\n---\n\nWords.\n");
  expect(markdownOf(document)).toContain("location:\n  name: Sample Hall\n  city: Samplebury\n");
  expect(document).not.toMatchObject({
    notes: expect.arrayContaining([expect.stringContaining("left out")]),
  });
});

describe("--site makes the old site's own links absolute", () => {
  const importWith = (text: string, site: string | null) => {
    const bytes = new TextEncoder().encode(`# Week\n\n${text}\n`);
    return markdownOf(
      importDocument({ path: "/old/2029-11/README.md", bytes }, { ...OPTIONS, site, root: "/old" }),
    );
  };

  test.each([
    ["[plan](/docs/plan/#two)", "[plan](https://old.example.org/docs/plan/#two)"],
    ["[`plan`](../plan.pdf 'The plan')", "[`plan`](https://old.example.org/weeks/plan.pdf 'The plan')"],
    ["[plan][1]\n\n[1]: notes.txt", "[plan][1]\n\n[1]: https://old.example.org/weeks/2029-11/notes.txt"],
    ['<a href="/docs/">docs</a>', '<a href="https://old.example.org/docs/">docs</a>'],
    ["![Lost](/a.png)", "[Lost](https://old.example.org/a.png)"],
    ["[here](#plan), [mail](mailto:ada@example.org)", "[here](#plan), [mail](mailto:ada@example.org)"],
  ])("%s", (written, expected) => {
    expect(importWith(written, "https://old.example.org/weeks")).toContain(`\n\n${expected}\n`);
  });

  test("without it they stay", () => {
    expect(importWith("[plan](/docs/plan/)", null)).toContain("[plan](/docs/plan/)");
  });
});
