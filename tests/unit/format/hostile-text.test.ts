import fc from "fast-check";
import type { Element, Properties, Root } from "hast";
import { raw } from "hast-util-raw";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { type Archive, buildArchive } from "../../../src/archive/archive.ts";
import { parseThreadFile } from "../../../src/archive/thread-file.ts";
import { buildEventFeed } from "../../../src/exports/atom.ts";
import { formatBibtex } from "../../../src/exports/bibtex.ts";
import { buildCitation } from "../../../src/exports/citation.ts";
import { describeEvent, describeTopic, formatJsonLd } from "../../../src/exports/json-ld.ts";
import { formatLlmsText } from "../../../src/exports/llms.ts";
import { finishRichText } from "../../../src/format/finish-rich-text.ts";
import { renderCover } from "../../../src/garden/cover.ts";
import { drawGarden } from "../../../src/garden/garden.ts";
import type { RichText } from "../../../src/wrapup/model.ts";
import { parseWrapup } from "../../../src/wrapup/parse-wrapup.ts";
import { findPicturePaths } from "../../../src/wrapup/pictures.ts";
import { hostileThread, hostileWrapup } from "../../hostile/hostile-wrapup.ts";
import { vectors } from "../../hostile/vectors.ts";
import { sampleSite as site, sampleUrls as urls } from "../../support/sample-archive.ts";
import { fixtureOptions, parseFixture } from "../../support/wrapup-fixtures.ts";

/** `FUZZ_RUNS=100000` looks longer; `FUZZ_SEED` looks again where a failure was. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 60);
const seed = process.env["FUZZ_SEED"] === undefined ? {} : { seed: Number(process.env["FUZZ_SEED"]) };

/** What may stand in contributed text: on purpose not read from the schema that is tested. */
const ELEMENTS = new Set(
  (
    "a abbr b bdi blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure " +
    "h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary " +
    "sup table tbody td tfoot th thead time tr tt u ul var wbr"
  ).split(" "),
);
const ATTRIBUTES = new Set(
  (
    "align alt ariaDescribedBy ariaLabel ariaLabelledBy cite className colSpan dataFootnoteBackref dataFootnoteRef " +
    "dataFootnotes decoding dir height href id lang loading open reversed role rowSpan scope sizes src srcSet start " +
    "tabIndex title width"
  ).split(" "),
);
const CLASSES =
  /^(?:language-[\w+#.-]+|hljs-[\w-]+|[\w-]+_+|alert(?:-\w+)?|bare-address|contains-task-list|data-footnote-backref|footnotes|picture-missing|sr-only|table-scroll|task(?:-(?:done|open|list-item))?)$/;
const DRAWING = { elements: /^(?:svg|defs|g|path|use|text|title)$/, address: /^#[\w-]+$/ };

/** A page's tree as a browser reads it, of which this HTML is the content. */
function parsePage(html: string): Element {
  const page = { type: "raw", value: `<main>${html}</main><footer></footer>` } as const;
  const [main, footer, ...others] = (raw({ type: "root", children: [page] }) as Root).children;
  if (main?.type !== "element" || main.tagName !== "main")
    throw new Error("The text stands before its place.");
  if (footer?.type !== "element" || footer.tagName !== "footer" || others.length > 0)
    throw new Error("The text stands behind its place.");
  return main;
}

function findMisdeeds(html: string, pictures: ReadonlyMap<string, Properties>): string[] {
  const found: string[] = [];
  const sources = new Set([...pictures.values()].flatMap(({ src, srcSet }) => [src, srcSet]));
  visit(parsePage(html), (node) => {
    if (node.type !== "element") {
      if (node.type !== "text") found.push(node.type);
      return;
    }
    const { tagName, properties } = node;
    if (tagName === "main") return;
    if (!ELEMENTS.has(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      const isAllowed =
        ATTRIBUTES.has(name) &&
        (name !== "href" || isSafeAddress(String(value))) &&
        (name !== "cite" || /^https?:/i.test(String(value)) || isSafeAddress(String(value))) &&
        ((name !== "src" && name !== "srcSet") || sources.has(String(value))) &&
        (name !== "className" || [value].flat().every((word) => CLASSES.test(String(word)))) &&
        (name !== "id" || (String(value).includes("--") && !/^page--/.test(String(value))));
      if (!isAllowed) found.push(`${tagName} ${name}=${String(value)}`);
    }
  });
  return found;
}

function isSafeAddress(address: string): boolean {
  const url = URL.parse(address, "https://archive.example/events/2030-01/");
  return url === null || /^(?:https?|mailto):$/.test(url.protocol);
}

function findDrawingMisdeeds(svg: string): string[] {
  const found: string[] = [];
  visit(parsePage(svg), "element", ({ tagName, properties }) => {
    if (tagName === "main") return;
    if (!DRAWING.elements.test(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on|^style|^src/i.test(name)) found.push(name);
      if (/href/i.test(name) && !DRAWING.address.test(String(value))) found.push(String(value));
    }
  });
  return found;
}

interface HostileArchive {
  readonly archive: Archive;
  readonly pictures: ReadonlyMap<string, Properties>;
}

function readHostile(source: string, thread = ""): HostileArchive {
  const { event, topics } = parseWrapup(source, fixtureOptions);
  const [topic] = topics;
  const { thread: threadFile } = parseThreadFile(
    thread.replace("\n---\n\n", `\ntopics: [${topic?.id}]\n---\n\n`),
    {
      slug: "hostile",
      file: "content/threads/hostile.md",
      topicIds: new Set(topics.map(({ id }) => id)),
      conventions: fixtureOptions.conventions,
    },
  );
  const archive = buildArchive([event], topics, {
    eventRoots: ["https://archive.example/events/"],
    threadFiles: threadFile ? [threadFile] : [],
  });
  const pictures = new Map(
    [
      ...new Set([
        ...event.pictures.map(({ path }) => path),
        ...topics.flatMap(({ sections }) =>
          sections.flatMap(({ content }) => [...findPicturePaths(content)]),
        ),
      ]),
    ].map((path) => [path, { src: `/_astro/${path}`, srcSet: `/_astro/${path} 400w`, loading: "lazy" }]),
  );
  return { archive, pictures };
}

/** Each contributed text at each place where a page puts it. */
function finishAll({ archive, pictures }: HostileArchive): string[] {
  const site = { resolveLink: archive.resolveLink, urls, conventions: {}, pictures };
  const finish = (content: RichText, place: Parameters<typeof finishRichText>[1]) =>
    finishRichText(content, { event: "2030-01", ...place }, site);
  return [
    ...archive.events.flatMap(({ parts, otherFacts }) => [
      ...otherFacts.map(({ content }) => finish(content, {})),
      ...parts.flatMap((part) => (part.kind === "topic" ? [] : [finish(part.content, { level: 2 })])),
      ...parts.flatMap((part) =>
        part.kind === "heading" ? [finish(part.richTitle, { title: "plain" })] : [],
      ),
    ]),
    ...archive.topics.flatMap(({ id, richTitle, sections }) => [
      `<h1>${finish(richTitle, { topic: id, title: "plain" })}</h1>`,
      `<h3><a href="/">${finish(richTitle, { title: "linked" })}</a></h3>`,
      ...sections.map(({ content }) => finish(content, { topic: id, level: 3 })),
    ]),
    ...archive.threads.flatMap(({ content }) => (content ? [finishRichText(content, {}, site)] : [])),
  ];
}

describe(`${numRuns} hostile wrap-ups`, () => {
  test("hold nothing but what the allow-list has", { timeout: 20 * 60_000 }, () => {
    fc.assert(
      fc.property(hostileWrapup, hostileThread, (source, thread) => {
        const hostile = readHostile(source, thread);
        for (const html of finishAll(hostile)) expect(findMisdeeds(html, hostile.pictures), html).toEqual([]);
      }),
      { numRuns, ...seed },
    );
  });

  test("cannot end a drawing, a JSON-LD script, or the HTML of a feed", { timeout: 20 * 60_000 }, () => {
    fc.assert(
      fc.property(hostileWrapup, (source) => {
        const { archive } = readHostile(source);
        const [event] = archive.events;
        if (!event) throw new Error("There is one event.");
        const { shapes, plants } = drawGarden(archive);
        const drawings = [renderCover(event, archive.topics), shapes, ...plants.map(({ svg }) => svg)];
        expect(drawings.flatMap(findDrawingMisdeeds)).toEqual([]);
        const things = [
          describeEvent(event, site, urls),
          ...archive.topics.map((topic) => describeTopic(topic, event, null, site, urls)),
        ];
        expect(formatJsonLd(things)).not.toContain("<");
        const feed = buildEventFeed(archive, { site, urls, today: "2030-08-01" });
        for (const { content } of feed.entries ?? [])
          expect(findMisdeeds(content?.value ?? "", new Map()), content?.value).toEqual([]);
      }),
      { numRuns, ...seed },
    );
  });
});

test.for(vectors)("%j is text, or what the allow-list has", (vector) => {
  const hostile = readHostile(`---\ntitle: January 2030\n---\n\n## A ${vector}\n\n${vector}\n`);
  for (const html of finishAll(hostile)) expect(findMisdeeds(html, hostile.pictures), html).toEqual([]);
});

test("text in an attribute never becomes a tag when the links beside it are finished", () => {
  const hostile = readHostile(parseFixture("text-in-attributes").source);
  const texts = finishAll(hostile);
  expect(texts.at(-1)).toMatchInlineSnapshot(
    `"<p>Some <abbr title="<a href=">a.b" x="</abbr><abbr title="><script src=/events/2030-01/x.md></script>">rest</abbr></p>"`,
  );
  for (const html of texts) expect(findMisdeeds(html, hostile.pictures)).toEqual([]);
});

test.for(["Page", "Content", "Contents", "Table of contents", "Reports", "Outcomes"])(
  "a topic named %s takes none of the page's own ids",
  (title) => {
    const body = `## ${title}\n\n<p id="content">x</p><p id="contents">x</p>\n\n### ${title}\n\nx\n`;
    const hostile = readHostile(`---\ntitle: January 2030\n---\n\n${body}`);
    for (const html of finishAll(hostile)) expect(findMisdeeds(html, hostile.pictures), html).toEqual([]);
  },
);

test("a line break in a title begins no line of its own in a text for machines", () => {
  const title = JSON.stringify("January\n\n## Evil\n- [x](https://evil.example/)\r\n}\n@misc{evil,");
  const { archive } = readHostile(
    `---\ntitle: ${title}\ndate: {start: 2030-01-14, end: 2030-01-18}\n---\n\nx\n`,
  );
  const [event] = archive.events;
  if (!event) throw new Error("There is one event.");
  expect(formatLlmsText(archive, site, urls)).not.toMatch(/^(?:## Evil|- \[x)/m);
  expect(formatBibtex(buildCitation(event, null, site, urls)).match(/^@|^\}/gm)).toEqual(["@", "}"]);
});

test("the watch would see what must not stand there", () => {
  expect(
    findMisdeeds(
      '<p onclick=x style=x id=main class=site-header>x</p><script></script><a href="java&#9;script:1">x</a><img src=https://evil.example/><meta><!-- x -->',
      new Map(),
    ),
  ).toMatchInlineSnapshot(`
    [
      "p onClick=x",
      "p style=x",
      "p id=main",
      "p className=site-header",
      "<script>",
      "a href=java	script:1",
      "img src=https://evil.example/",
      "<meta>",
      "comment",
    ]
  `);
  expect(() => findMisdeeds("</main>x", new Map())).toThrow("behind its place");
});
