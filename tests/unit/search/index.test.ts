import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inventRecords } from "../../../bench/search/invent-records.ts";
import { type MeasuredIndex, serveIndex } from "../../../bench/search/serve-index.ts";
import { indexOutcomes } from "../../../src/archive/outcomes.ts";
import { buildSearchRecords } from "../../../src/search/build/records.ts";
import { buildSearchIndex, type SearchIndex } from "../../../src/search/build/search-index.ts";
import { search } from "../../../src/search/planner/search.ts";
import type { SearchRecord } from "../../../src/search/record.ts";
import { archiveOf } from "../../support/archive-of.ts";

const wrapups = archiveOf({
  "2030-01": `---
title: January 2030
date: {start: 2030-01-07, end: 2030-01-11}
location: {name: Old Mill, city: Salzbrück, country: Examplia}
organizers: [{name: Mole & Pier}]
---

The first meeting.

## 🌱 Introduction of \`lantern-node-agent\`

**Problem Statement:** Shell scripts rolled out too slowly. Nobody could log in for an in-place update.

**Achievements:** A \`ManagedSeed\` at extensions.example.org/v1alpha1 with version v1.28.

**Code:** [example/lantern#12](https://github.com/example/lantern/pull/12) [the lamp](https://gitlab.com/team/sub/lamp/-/merge_requests/7)
`,
  "2031-01":
    "---\ntitle: January 2031\ndate: {start: 2031-01-07, end: 2031-01-11}\n---\n\n- **Weather:** Thunderstorms\n\n## Data base backups\n\nText about seeds.\n",
});
const released = {
  ref: "example/lantern#12",
  state: "merged",
  date: "2030-01-20",
  release: { tag: "v1.37.0", date: "2030-02-01" },
  asOf: "2030-03-01",
} as const;
const archive = { ...wrapups, outcomes: indexOutcomes([released]) };
const records = buildSearchRecords(archive, "en");
const synonyms = { LNA: ["lantern node agent"] };

test("there is one record for each event and each topic, the oldest first", () => {
  expect(records.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    "topic events/2030-01/introduction-of-lantern-node-agent/",
    "event events/2030-01/",
    "topic events/2031-01/data-base-backups/",
    "event events/2031-01/",
  ]);
  expect(records[0]).toMatchObject({
    emoji: "🌱",
    event: { title: "January 2030", place: "Salzbrück, Examplia", days: "7–11 January 2030" },
    notes: ["In lantern v1.37.0 (1 Feb 2030)"],
    references: [
      "example/lantern#12",
      "team/sub/lamp!7",
      "example/lantern",
      "team/sub/lamp",
      "v1.37.0",
      "v1.37",
    ],
    filters: {
      year: [{ value: "2030" }],
      repository: [{ value: "example/lantern" }, { value: "team/sub/lamp" }],
      organizer: [{ value: "Mole & Pier" }],
    },
  });
  expect(JSON.stringify(records[1]?.sections)).not.toContain("Shell scripts");
});

describe("an index of them", () => {
  let built: SearchIndex;
  let served: MeasuredIndex;
  beforeAll(async () => {
    built = await buildSearchIndex(records, synonyms, "en");
    served = await serveIndex(built);
  });
  afterAll(() => served.close());
  const ask = (query: string) => search(query, served.index);
  const find = async (query: string) => (await ask(query)).hits.map(({ record }) => records[record]?.path);
  const agent = "events/2030-01/introduction-of-lantern-node-agent/";

  test.each([
    ["lantern-node-agent", agent],
    ["node-agent", agent],
    ["nodeagent", agent],
    ["lantern node", agent],
    ["LNA", agent],
    ["rollout", agent],
    ["extensions.example.org", agent],
    ["managedseed", agent],
    ["login", agent],
    ["inplace", agent],
    ["example/lantern#12", agent],
    ["lantern#12", agent],
    ["#12", agent],
    ["team/sub/lamp!7", agent],
    ["lamp!7", agent],
    ["MR 7", agent],
    ["https://gitlab.com/team/sub/lamp/-/merge_requests/7/diffs", agent],
    ["team/sub/lamp", agent],
    ["1.28", agent],
    ["v1.37.0", agent],
    ["lantern 1.37", agent],
    ["script", agent],
    ["lantren", agent],
    ["introd", agent],
    ["salzbruck", "events/2030-01/"],
    ["script salzbruck", agent],
    ["january 2030", "events/2030-01/"],
    ["thunderstorms", "events/2031-01/"],
    ["database", "events/2031-01/data-base-backups/"],
    ["back up", "events/2031-01/data-base-backups/"],
    ['"data base"', "events/2031-01/data-base-backups/"],
    ["snapshotting", "events/2031-01/data-base-backups/"],
    ["seed snapshots", "events/2031-01/data-base-backups/"],
  ])("answers %s", async (query, path) => expect((await find(query))[0]).toBe(path));

  test.each([
    "lantern#13",
    "128",
    "1.36",
    "january 2032",
    '"base data"',
    "zeppelin",
    "lantern zeppelin",
    "zeppelin script salzbruck",
    "GEP-7",
    "",
  ])("has no answer to “%s”", async (query) => expect(await find(query)).toEqual([]));

  test("says how it read a misspelt word", async () => {
    const { corrections, marks } = await ask("lantren");
    expect(corrections).toEqual([{ from: "lantren", to: ["lantern"] }]);
    expect(marks).toContain("lantern");
    expect((await ask("lantern#12")).marks).toContain("lanternn12");
  });

  test("says which other words it found for a word and for a synonym", async () => {
    const { additions, marks } = await ask("a snapshot");
    expect(additions).toEqual([{ from: "snapshot", to: ["backup"] }]);
    expect(marks).toContain("backups");
    expect((await ask("LNA")).additions).toEqual([{ from: "LNA", to: ["lantern node agent"] }]);
  });

  test("asks for related words only where a query's own words found nothing", async () => {
    const fresh = served.reopen();
    await search("backup", fresh);
    const before = served.cost.requests;
    await fresh.readRelated();
    expect(served.cost.requests).toBe(before + 1);
  });

  test("does not take related words for an answer where a word is missing, and names them as the closest", async () => {
    const { hits, closest, unknown } = await ask("zeppelin snapshots");
    expect(hits).toEqual([]);
    expect(closest.map((record) => records[record]?.path)).toEqual(["events/2031-01/data-base-backups/"]);
    expect(unknown).toEqual(["zeppelin"]);
  });

  test.each(["lantern#13", "#13 lantern", "GEP-7 backups", "1.29", "zeppelin", '"base data" backups'])(
    "has nothing close to “%s”, which is there or not",
    async (query) => expect((await ask(query)).closest).toEqual([]),
  );

  test("is the same, to the byte, when it is built again", async () => {
    expect(await buildSearchIndex(records, synonyms, "en")).toEqual(built);
  });

  test("lies in another folder when a record changes, and its manifest tells the synonyms", async () => {
    const [first, ...others] = records;
    const changed = [{ ...first, title: "Changed" } as SearchRecord, ...others];
    expect((await buildSearchIndex(changed, synonyms, "en")).manifest.folder).not.toBe(built.manifest.folder);
    expect(built.manifest.synonyms).toEqual([["LNA", "lantern node agent"]]);
    expect((await buildSearchIndex(records, {}, "en")).manifest.synonyms).toEqual([]);
  });

  test("does not take an index that is gone for one that has nothing", async () => {
    const gone = {
      ...served.reopen(),
      find: async () => [],
      confirm: () => Promise.reject(new Error("gone")),
    };
    await expect(search("lantern", gone)).rejects.toThrow("gone");
    await expect(search("zeppelin", gone)).resolves.toMatchObject({ hits: [] });
  });
});

test("finds every record of an archive with several index files by its whole title", {
  timeout: 60_000,
}, async () => {
  const many = inventRecords(12);
  const { index, close } = await serveIndex(await buildSearchIndex(many, {}, "en"));
  for (const [number, { title }] of many.entries()) {
    const { hits } = await search(`${title} `, index);
    expect(
      hits.some(({ record }) => record === number),
      title,
    ).toBe(true);
  }
  await close();
});

test("an archive without events has an index that answers nothing", async () => {
  const { index, close } = await serveIndex(await buildSearchIndex([], {}, "en"));
  expect((await search("anything", index)).hits).toEqual([]);
  await close();
});

test("beside a record that only mentions a word, the closest are those whose title has a related one", async () => {
  const [blank] = inventRecords(1);
  const texts: [title: string, text: string][] = [
    ["Backups", "Copies."],
    ["Weather", "A snapshot of the clouds."],
  ];
  const two = texts.map(
    ([title, text], number) =>
      ({ ...blank, path: `${number}/`, title, sections: [{ label: "", text }] }) as SearchRecord,
  );
  const { index, close } = await serveIndex(await buildSearchIndex(two, {}, "en"));
  const { hits, closest, additions } = await search("snapshot", index);
  expect(hits.map(({ record }) => record)).toEqual([1]);
  expect(closest).toEqual([0]);
  expect(additions).toEqual([]);
  expect((await search("backups", index)).closest).toEqual([]);
  await close();
});

test("a record called as the query comes first, and a word that the archive has is no misspelt one", async () => {
  const [blank] = inventRecords(1);
  const texts = ["Backups", "Backups of everything, backups", "opentelemtry", "opentelemetry"];
  const few = texts.map(
    (text, number) =>
      ({ ...blank, path: `${number}/`, title: text, sections: [{ label: "", text }] }) as SearchRecord,
  );
  const { index, close } = await serveIndex(await buildSearchIndex(few, {}, "en"));
  expect((await search("backups", index)).hits[0]?.record).toBe(0);
  expect((await search("opentelemtry", index)).hits.map(({ record }) => record)).toEqual([2]);
  await close();
});
