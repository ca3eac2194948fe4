import jsonld from "jsonld";
import { expect, it } from "vitest";
import {
  describeBreadcrumbs,
  describeEvent,
  describeSite,
  describeTopic,
  formatJsonLd,
  type JsonLd,
} from "../../../src/exports/json-ld.ts";
import { buildSampleArchive, sampleSite as site, sampleUrls as urls } from "../../support/sample-archive.ts";

const { eventsById, topicsByEvent, threadByTopic } = buildSampleArchive();
const event = eventsById.get("2030-01");
const topics = topicsByEvent.get("2030-01") ?? [];
if (!event || !topics[0]) throw new Error("The sample has an event with topics.");
const SCHEMA = "https://schema.org/";

/** What a JSON-LD processor makes of the things; schema.org's context is stood in for by its vocabulary. */
async function expand(things: readonly JsonLd[]): Promise<Record<string, unknown>[]> {
  const document = JSON.parse(formatJsonLd(things));
  expect(document["@context"]).toBe("https://schema.org");
  // Safe: whatever the processor would drop is an error. Its types do not know the option yet.
  const options: object = { safe: true };
  const expanded: unknown = await jsonld.expand({ ...document, "@context": { "@vocab": SCHEMA } }, options);
  return expanded as Record<string, unknown>[];
}

it("describes an event with its days and place", async () => {
  const [thing] = await expand([describeEvent(event, site, urls)]);
  expect(thing?.["@type"]).toEqual([`${SCHEMA}Event`]);
  expect(thing?.[`${SCHEMA}startDate`]).toEqual([{ "@value": "2030-01-28" }]);
  expect(thing?.[`${SCHEMA}endDate`]).toEqual([{ "@value": "2030-01-31" }]);
  expect(JSON.stringify(thing?.[`${SCHEMA}location`])).toContain("PostalAddress");
});

it("describes a topic as an article about its event", async () => {
  const topic = topics[0] as (typeof topics)[number];
  const [thing] = await expand([
    describeTopic(topic, event, threadByTopic.get(topic.id) ?? null, site, urls),
  ]);
  expect(thing?.["@type"]).toEqual([`${SCHEMA}Article`]);
  expect(thing?.[`${SCHEMA}headline`]).toEqual([{ "@value": topic.title }]);
  expect(thing?.[`${SCHEMA}isPartOf`]).toHaveLength(2);
});

it("describes the site with its search, and the way to a page", async () => {
  const things = await expand([
    describeSite(site, urls),
    describeBreadcrumbs([{ name: "Events", href: urls.events() }], urls),
  ]);
  expect(things.map((thing) => thing["@type"])).toEqual([[`${SCHEMA}WebSite`], [`${SCHEMA}BreadcrumbList`]]);
  expect(JSON.stringify(things[0])).toContain(
    "https://example.org/hackathons/search/?q={search_term_string}",
  );
});

it("never ends its element early", () => {
  expect(formatJsonLd([{ name: "</script><script>alert(1)" }])).not.toContain("</script");
});
