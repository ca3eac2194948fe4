import "@citation-js/plugin-bibtex";
import { Cite } from "@citation-js/core";
import { expect, it } from "vitest";
import { formatBibtex } from "../../../src/exports/bibtex.ts";
import { buildCitation, buildCitations, buildCslItem } from "../../../src/exports/citation.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { buildSampleArchive, sampleSite as site, sampleUrls as urls } from "../../support/sample-archive.ts";

const { eventsById, topics } = buildSampleArchive();

function cite(title: string) {
  const topic = topics.find((candidate) => candidate.title.startsWith(title));
  const event = eventsById.get(topic?.event ?? "2030-01");
  if (!event) throw new Error(`There is no event of ${title}.`);
  return buildCitation(event, topic ?? null, site, urls);
}

it("gives citation managers a topic as BibTeX, with every special character", () => {
  const [item] = new Cite(formatBibtex(cite("Faster"))).data;
  expect(item).toMatchObject({
    title: expect.stringContaining("Faster widgetd Startup & More {100%} #1_2"),
    author: [{ family: "Widget community" }],
    issued: { "date-parts": [[2030, 1, 31]] },
    URL: "https://example.org/hackathons/events/2030-01/faster-widgetd-startup-more-100-1-2/",
  });
});

it("gives them an event as BibTeX", () => {
  const [item] = new Cite(formatBibtex(cite("no topic"))).data;
  expect(item).toMatchObject({
    title: "Example & Söhne <Hack Week>, January 2030",
    URL: "https://example.org/hackathons/events/2030-01/",
  });
});

it("gives them the same as CSL-JSON", () => {
  const item = buildCslItem(cite("Warm"));
  const [read] = new Cite(JSON.stringify([item])).data;
  expect(read).toMatchObject({ ...item });
  expect(item).toMatchInlineSnapshot(`
    {
      "URL": "https://example.org/hackathons/events/2030-07/warm-caches/",
      "author": [
        {
          "literal": "Widget community",
        },
      ],
      "container-title": "Example & Söhne <Hack Week>, July 2030",
      "event-place": "Samplebury, Examplia",
      "id": "example-sohne-hack-week-2030-07-warm-caches",
      "issued": {
        "date-parts": [
          [
            2030,
            7,
            5,
          ],
        ],
      },
      "language": "en",
      "title": "Warm Caches",
      "type": "webpage",
    }
  `);
});

it("cites an event before its topics, each under a key of its own", () => {
  const event = eventsById.get("2030-01");
  if (!event) throw new Error("The sample has this event.");
  const members = topics.filter((topic) => topic.event === event.id);
  const citations = buildCitations(event, members, site, urls);
  expect(citations.map(({ title }) => title)).toEqual([
    "Example & Söhne <Hack Week>, January 2030",
    ...members.map(({ title }) => title),
  ]);
  expect(new Cite(citations.map(formatBibtex).join("\n")).data).toHaveLength(1 + members.length);
  expect(new Set(citations.map(({ key }) => key)).size).toBe(1 + members.length);
});

it("has a key of its own for each title, whatever its letters", () => {
  const archive = archiveOf({
    "2030-01": "## Тема\n\nx\n\n## Тема v2\n\nx\n\n## Задача v2\n\nx\n\n## 主题\n\nx\n",
  });
  const [event] = archive.events;
  const keys = event ? buildCitations(event, archive.topics, site, urls).map(({ key }) => key) : [];
  expect(new Set(keys).size).toBe(5);
  for (const key of keys) expect(key).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
});
