import { beforeAll, describe, expect, test } from "vitest";
import { inventRecords } from "../../../src/search/bench/invent-records.ts";
import { openInMemory } from "../../../src/search/bench/open-in-memory.ts";
import { nameIndex } from "../../../src/search/build/name-index.ts";
import { splitRecords } from "../../../src/search/build/record-parts.ts";
import { buildSearchRecords } from "../../../src/search/build/records.ts";
import { buildSearchIndex, type SearchIndex } from "../../../src/search/build/search-index.ts";
import type { IndexReader } from "../../../src/search/index/index-reader.ts";
import { search } from "../../../src/search/query/search.ts";
import type { SearchRecord } from "../../../src/search/record.ts";
import { archiveOf } from "../../support/archive-of.ts";

const archive = archiveOf({
  "2030-01": `---
title: January 2030
date: {start: 2030-01-07, end: 2030-01-11}
location: {name: Old Mill, city: Salzbrück, country: Examplia}
organizers: [{name: Mole & Pier}]
---

The first meeting.

## 🌱 Introduction of \`lantern-node-agent\`

**Problem Statement:** Shell scripts rolled out too slowly.

**Achievements:** A \`ManagedSeed\` at extensions.example.org/v1alpha1 with version v1.28.

**Code:** [example/lantern#12](https://github.com/example/lantern/pull/12)
`,
  "2031-01":
    "---\ntitle: January 2031\ndate: {start: 2031-01-07, end: 2031-01-11}\n---\n\n## Data base backups\n\nText about seeds.\n",
});
const records = buildSearchRecords(archive, "en");

test("there is one record for each event and each topic, the oldest first", () => {
  expect(records.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    "event events/2030-01/",
    "topic events/2030-01/introduction-of-lantern-node-agent/",
    "event events/2031-01/",
    "topic events/2031-01/data-base-backups/",
  ]);
  expect(records[1]).toMatchObject({
    emoji: "🌱",
    date: "2030-01-07",
    event: { title: "January 2030", place: "Salzbrück, Examplia", days: "7–11 January 2030" },
    references: ["example/lantern#12", "example/lantern"],
    filters: {
      year: [{ value: "2030" }],
      repository: [{ value: "example/lantern" }],
      organizer: [{ value: "Mole & Pier" }],
    },
  });
  expect(JSON.stringify(records[0]?.sections)).not.toContain("Shell scripts");
});

describe("an index of them", () => {
  let built: SearchIndex;
  let index: IndexReader;
  beforeAll(async () => {
    built = await buildSearchIndex(records, { LNA: ["lantern node agent"] });
    ({ index } = await openInMemory(built));
  });
  const find = async (query: string) =>
    (await search(query, index)).hits.map(({ page }) => records[page]?.path);
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
    ["example/lantern#12", agent],
    ["lantern#12", agent],
    ["#12", agent],
    ["1.28", agent],
    ["script", agent],
    ["lantren", agent],
    ["introd", agent],
    ["salzbruck", "events/2030-01/"],
    ["script salzbruck", agent],
    ["january 2030", "events/2030-01/"],
    ["database", "events/2031-01/data-base-backups/"],
    ["back up", "events/2031-01/data-base-backups/"],
    ['"data base"', "events/2031-01/data-base-backups/"],
    ["snapshotting", "events/2031-01/data-base-backups/"],
    ["seed snapshots", "events/2031-01/data-base-backups/"],
  ])("answers %s", async (query, path) => expect((await find(query))[0]).toBe(path));

  test.each([
    "lantern#13",
    "128",
    "january 2032",
    '"base data"',
    "zeppelin",
    "lantern zeppelin",
    "zeppelin script salzbruck",
    "GEP-7",
    "",
  ])("has no answer to “%s”", async (query) => expect(await find(query)).toEqual([]));

  test("says which other words it found where a query's own words found nothing", async () => {
    const { additions, marks } = await search("a snapshot", index);
    expect(additions).toEqual([{ from: "snapshot", to: ["backup", "backups"] }]);
    expect(marks).toContain("backups");
  });

  test("asks for related words only where a query's own words found nothing", async () => {
    const { index: fresh, cost } = await openInMemory(built);
    await search("backup", fresh);
    const before = cost.requests;
    await fresh.readRelated();
    expect(cost.requests).toBe(before + 1);
  });

  test("does not take related words for an answer where a word is missing", async () => {
    expect(await find("zeppelin snapshots")).toEqual([]);
  });

  test("is the same, to the byte, when it is built again", async () => {
    const again = await buildSearchIndex(records, { LNA: ["lantern node agent"] });
    expect(again.files).toEqual(built.files);
  });
});

test("lies in another folder when a record or a synonym changes, and only then", async () => {
  const [first, ...others] = records;
  const changed = [{ ...first, title: "Changed" } as SearchRecord, ...others];
  const name = await nameIndex(splitRecords(records), {});
  expect(await nameIndex(splitRecords(structuredClone(records)), {})).toBe(name);
  expect(await nameIndex(splitRecords(changed), {})).not.toBe(name);
  expect(await nameIndex(splitRecords(records), { LNA: ["lantern node agent"] })).not.toBe(name);
});

test("finds every record of an archive with several index files by its whole title", {
  timeout: 30_000,
}, async () => {
  const many = inventRecords(12);
  const built = await buildSearchIndex(many, {});
  const { index, cost } = await openInMemory(built);
  expect([...built.files.keys()].filter((path) => path.startsWith("index/index/")).length).toBeGreaterThan(2);
  for (const [page, { title }] of many.entries()) {
    expect(
      (await search(`${title} `, index)).hits.some((hit) => hit.page === page),
      title,
    ).toBe(true);
  }
  expect(cost.requests).toBeLessThan(built.files.size);
});

test("an archive without events has an index that answers nothing", async () => {
  const { index } = await openInMemory(await buildSearchIndex([], {}));
  expect((await search("anything", index)).hits).toEqual([]);
});
