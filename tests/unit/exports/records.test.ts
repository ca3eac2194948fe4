import { Ajv2020 } from "ajv/dist/2020.js";
import formatsPlugin from "ajv-formats";
import { expect, it } from "vitest";
import { indexOutcomes } from "../../../src/archive/outcomes.ts";
import { buildEventRecords, buildThreadRecords, buildTopicRecords } from "../../../src/exports/records.ts";
import { buildDirectory, buildJsonSchemas } from "../../../src/exports/schemas.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { GARDEN, readArchive } from "../../support/read-archive.ts";
import { buildSampleArchive, sampleUrls as urls } from "../../support/sample-archive.ts";

const schemas = buildJsonSchemas(urls);
const ajv = new Ajv2020({ allErrors: true, strict: true });
// The package's default export is a namespace to some module systems.
const addFormats = "default" in formatsPlugin ? formatsPlugin.default : formatsPlugin;
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);

it.each([
  ["an invented archive", buildSampleArchive()],
  ["four real events", readArchive(GARDEN)],
])("all data of %s has the shape that its schema promises", (_, archive) => {
  const data: Record<string, unknown> = {
    events: buildEventRecords(archive, urls),
    topics: buildTopicRecords(archive, urls),
    threads: buildThreadRecords(archive, urls),
    index: buildDirectory(urls),
  };
  for (const [name, records] of Object.entries(data)) {
    expectSchema(name, records);
  }
});

function expectSchema(name: string, records: unknown): void {
  const schema = schemas[name] ?? {};
  const validate = ajv.getSchema((schema as { $id: string }).$id) ?? ajv.compile(schema);
  validate(JSON.parse(JSON.stringify(records)));
  expect(validate.errors ?? []).toEqual([]);
}

it("the schemas name their draft and their own address", () => {
  expect(schemas["topics"]).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://example.org/hackathons/api/schema/topics.json",
  });
});

it("a topic names its thread", () => {
  const threads = buildTopicRecords(buildSampleArchive(), urls).map(({ thread }) => thread);
  expect(threads).toEqual(["warm-caches", "warm-caches", null]);
});

it("references and topics say what became of them, and nothing where nothing is known", () => {
  const archive = {
    ...buildSampleArchive(),
    outcomes: indexOutcomes([
      {
        ref: "example/widgets#12",
        title: "Cache widgets",
        state: "merged",
        date: "2030-07-09",
        release: { tag: "v1.2.0", date: "2030-08-01" },
        asOf: "2030-08-21",
      },
    ]),
  };
  const records = buildTopicRecords(archive, urls);
  expectSchema("topics", records);
  const known = {
    state: "merged",
    date: "2030-07-09",
    release: { tag: "v1.2.0", date: "2030-08-01" },
    asOf: "2030-08-21",
  };
  expect(records.map(({ references }) => references.map(({ outcome }) => outcome))).toEqual([
    [known],
    [known],
    [undefined],
  ]);
  expect(records.map(({ outcome }) => outcome)).toEqual([
    { ...known, state: "released", ref: "example/widgets#12" },
    { ...known, state: "released", ref: "example/widgets#12" },
    undefined,
  ]);
});

it("an event names how many people came, and from where", () => {
  const archive = archiveOf({
    "2030-01": "---\ntitle: T\nattendance: 42\norganizations: [Example, Sample]\n---\nHello.\n",
  });
  expect(buildEventRecords(archive, urls)).toMatchObject([
    { attendance: 42, organizations: ["Example", "Sample"] },
  ]);
});
