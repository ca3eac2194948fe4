import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { listNextSteps, listWantedWork } from "../../../src/archive/next-steps.ts";
import {
  countMerges,
  findKnownDay,
  findThreadOutcome,
  listDoneSince,
  listShipped,
  listTimes,
} from "../../../src/archive/outcome-lists.ts";
import {
  findReferenceOutcome,
  findTopicOutcome,
  indexOutcomes,
  listReferenceOutcomes,
  type OutcomesByRef,
  type ReferenceOutcome,
} from "../../../src/archive/outcomes.ts";
import { type Outcome, parseOutcomes } from "../../../src/archive/outcomes-file.ts";
import { formatAsOf, formatReferenceOutcome } from "../../../src/format/outcomes.ts";
import { formatOutcomes } from "../../../src/outcomes/format-outcomes.ts";
import { outcomes as words } from "../../../src/strings/en.ts";
import type { DateRange, Reference, ReferenceKind, Topic } from "../../../src/wrapup/model.ts";
import { archiveOf } from "../../support/archive-of.ts";

const FOLDER = new URL("../../fixtures/outcomes/", import.meta.url);
const read = (name: string): Promise<string> => readFile(new URL(name, FOLDER), "utf8");

interface SnapshotRecord {
  readonly ref: string;
  readonly kind: ReferenceKind;
  readonly state: "merged" | "open" | "closed" | "completed" | "unknown";
  readonly date?: string;
  readonly release?: { readonly tag: string; readonly date: string };
}

interface FixtureEvent {
  readonly id: string;
  readonly dates: DateRange;
  readonly topics: Readonly<Record<string, readonly string[]>>;
}

const snapshot: readonly SnapshotRecord[] = JSON.parse(await read("snapshot.json"));
const events: readonly FixtureEvent[] = JSON.parse(await read("events.json"));
const parsed = parseOutcomes(await read("outcomes.json"), "", {
  file: "outcomes.json",
  overridesFile: "outcomes.overrides.yaml",
});
const outcomes = indexOutcomes(parsed.outcomes);

function createReference(kind: ReferenceKind, ref: string): Reference {
  const url = `https://github.com/${ref.replace("#", "/issues/")}`;
  return { kind, ref, url, repository: ref.replace(/#.*/, ""), title: null, isBackground: false };
}

function createTopic(...references: string[]): Pick<Topic, "references"> & Topic {
  const list = references.map((text) => {
    const [kind, ref = ""] = text.split(" ");
    return createReference(kind as ReferenceKind, ref);
  });
  return { references: list } as unknown as Topic;
}

const topics = events.flatMap(({ dates, id, topics }) =>
  Object.entries(topics).map(([slug, references]) => ({
    id: `${id}/${slug}`,
    dates,
    topic: createTopic(...references),
  })),
);

/** The outcome of a reference at each topic that names it, by the topic's event. */
function findEverywhere(
  ref: string,
): { event: string; dates: DateRange; outcome: ReferenceOutcome | null }[] {
  return topics.flatMap(({ id, dates, topic }) =>
    topic.references
      .filter((reference) => reference.ref === ref)
      .map((reference) => ({
        event: id.slice(0, 7),
        dates,
        outcome: findReferenceOutcome(reference, dates, outcomes),
      })),
  );
}

const SUCCESSORS: Readonly<Record<string, [ref: string, tag: string]>> = {
  "gardener/gardener#13545": ["gardener/gardener#14861", "v1.146.0"],
  "gardener/gardener#13565": ["gardener/gardener#14755", "v1.143.0"],
  "gardener/gardener#10973": ["gardener/gardener#11178", "v1.115.0"],
  "gardener/gardener#12251": ["gardener/gardener#13585", "v1.135.0"],
};
const BEFORE_THEIR_EVENT = [
  "fluent/fluent-operator#1616",
  "gardener/cc-utils#1382",
  "gardener/gardener#10585",
  "gardener/gardener#13242",
  "gardener/gardener#13332",
  "gardener/gardener#14420",
  "gardener/gardener-extension-provider-gcp#1052",
  "gardener/gardener-extension-provider-openstack#1042",
];

describe("the outcomes of twelve events", () => {
  test("are read without a finding, and written as they are", async () => {
    expect(parsed.diagnostics).toEqual([]);
    expect(formatOutcomes(parsed.outcomes)).toBe(await read("outcomes.json"));
  });

  test.each(snapshot)("$ref is told as it was found: $state", ({ ref, kind, state, date, release }) => {
    const places = findEverywhere(ref);
    expect(places.length).toBeGreaterThan(0);
    for (const { dates, outcome } of places) {
      if (state === "unknown") expect(outcome).toBeNull();
      else if (ref in SUCCESSORS) {
        const [successor, tag] = SUCCESSORS[ref] ?? [];
        expect(outcome).toMatchObject({ state: "released", outcome: { ref: successor, release: { tag } } });
      } else if (ref === "gardener/gardener#13332") {
        expect(outcome).toMatchObject({
          state: "reverted",
          outcome: { revertedBy: "gardener/gardener#13346" },
        });
      } else {
        const expected: Partial<Outcome> = { ref, ...(date && { date }), ...(release && { release }) };
        expect(outcome?.outcome).toMatchObject(expected);
        const isBefore = date !== undefined && date < dates.start;
        const shipped = release ? "released" : "merged";
        expect(outcome?.state).toBe(
          isBefore
            ? "background"
            : state === "merged"
              ? shipped
              : // A merge closed it.
                outcome?.outcome.state === "completed" && kind === "issue"
                ? "completed"
                : state,
        );
      }
    }
  });

  test("count nothing that was over before the event", () => {
    const early = snapshot.filter(({ ref, date }) =>
      findEverywhere(ref).some(({ dates }) => date !== undefined && date < dates.start),
    );
    expect(early.map(({ ref }) => ref).sort()).toEqual(BEFORE_THEIR_EVENT.toSorted());
    for (const { dates, topic } of topics) {
      const told = findTopicOutcome(topic, dates, outcomes)?.told;
      if (told?.outcome.date !== undefined) expect(told.outcome.date >= dates.start).toBe(true);
      expect(BEFORE_THEIR_EVENT).not.toContain(told?.outcome.ref);
    }
  });

  test("know how many topics shipped, and what is not known", () => {
    const states = topics.map(
      ({ dates, topic }) => findTopicOutcome(topic, dates, outcomes)?.state ?? "unknown",
    );
    const counts = Object.fromEntries(
      [...Map.groupBy(states, (state) => state)].map(([k, v]) => [k, v.length]),
    );
    expect(counts).toMatchInlineSnapshot(`
      {
        "closed": 18,
        "merged": 3,
        "open": 12,
        "released": 51,
        "unknown": 69,
      }
    `);
  });
});

const DATES = { start: "2030-01-14", end: "2030-01-18" };
const asOf = "2030-08-21";

function index(...list: (Partial<Outcome> & { ref: string })[]): OutcomesByRef {
  return indexOutcomes(list.map((outcome) => ({ state: "merged", asOf, ...outcome })));
}

function tell(known: OutcomesByRef, ...references: string[]): string | null {
  const outcome = findTopicOutcome(createTopic(...references), DATES, known);
  return outcome && `${outcome.state}: ${formatReferenceOutcome(outcome.told, "en")}`;
}

describe("what is told of a topic", () => {
  const PR = "pull-request example/widgets#1";
  const OTHER = "pull-request example/widgets#2";
  const ISSUE = "issue example/widgets#3";
  const one = { ref: "example/widgets#1" };
  const two = { ref: "example/widgets#2" };
  const three = { ref: "example/widgets#3" };
  const released = { ...one, date: "2030-01-20", release: { tag: "v1.0.0", date: "2030-02-14" } };
  test.each<[string, OutcomesByRef, string[], string | null]>([
    [
      "the first release",
      index(released, { ...two, date: "2030-01-19", release: { tag: "v1.1.0", date: "2030-03-01" } }),
      [OTHER, PR],
      "released: First in widgets v1.0.0 (14 Feb 2030), 27 days after the event",
    ],
    [
      "a release during the event",
      index({ ...one, date: "2030-01-15", release: { tag: "v1.0.0", date: "2030-01-16" } }),
      [PR],
      "released: In widgets v1.0.0 (16 Jan 2030), during the event",
    ],
    [
      "a release without a day",
      index({ ...one, release: { tag: "v1.0.0" } }),
      [PR],
      "released: In widgets v1.0.0",
    ],
    [
      "a release before a merge",
      index(released, { ...two, date: "2030-01-19" }),
      [OTHER, PR],
      "released: In widgets v1.0.0 (14 Feb 2030), 27 days after the event",
    ],
    [
      "a merge",
      index({ ...one, date: "2030-01-18" }, { ...two, state: "open" }),
      [OTHER, PR],
      "merged: Merged 18 Jan 2030",
    ],
    ["a merged number that is written as an issue", index(three), [ISSUE], "merged: Merged"],
    [
      "an open one",
      index({ ...one, state: "closed" }, { ...three, state: "open" }),
      [PR, ISSUE],
      "open: Open when last seen",
    ],
    [
      "closed ones",
      index({ ...one, state: "closed", date: "2030-01-19" }, { ...three, state: "completed" }),
      [PR, ISSUE],
      "closed: Closed without a merge 19 Jan 2030",
    ],
    ["no claim while one is unknown", index({ ...one, state: "closed" }), [PR, OTHER], null],
    [
      "an issue that is done",
      index({ ...three, state: "completed", date: "2030-02-01" }),
      [ISSUE],
      "closed: Issue completed 1 Feb 2030",
    ],
    [
      "an issue that nobody will do",
      index({ ...three, state: "not-planned" }),
      [ISSUE],
      "closed: Issue closed as not planned",
    ],
    ["nothing of what was merged before", index({ ...released, date: "2030-01-13" }), [PR], null],
    ["nothing of what was reverted", index({ ...released, revertedBy: "example/widgets#9" }), [PR], null],
    [
      "the successor of a reverted one",
      index(
        { ...one, revertedBy: "example/widgets#9", supersededBy: "example/widgets#2" },
        { ...two, date: "2030-02-01" },
      ),
      [PR],
      "merged: Merged 1 Feb 2030, through example/widgets#2",
    ],
    [
      "the last of several successors",
      index(
        { ...one, state: "closed", supersededBy: "Example/Widgets#2" },
        { ...two, state: "closed", supersededBy: "example/widgets#3" },
        { ...three, date: "2030-02-01" },
      ),
      [PR],
      "merged: Merged 1 Feb 2030, through example/widgets#3",
    ],
    [
      "its own answer where successors go round",
      index(
        { ...one, state: "closed", supersededBy: "example/widgets#2" },
        { ...two, state: "closed", supersededBy: "example/widgets#1" },
      ),
      [PR],
      "closed: Closed without a merge",
    ],
    [
      "nothing of what only prepared the work",
      index({ ...released, isPreparatory: true }, { ...two, state: "open" }),
      [PR, OTHER],
      "open: Open when last seen",
    ],
    [
      "a close beside what only prepared the work",
      index({ ...released, isPreparatory: true }, { ...two, state: "closed" }),
      [PR, OTHER],
      "closed: Closed without a merge",
    ],
    ["nothing where nothing is known", index(), [PR, ISSUE, "document example.org"], null],
  ])("%s", (_, known, references, expected) => {
    expect(tell(known, ...references)).toBe(expected);
  });

  test("what does not count says so", () => {
    const known = index(
      { ...one, date: "2030-01-20", revertedBy: "example/widgets#9" },
      { ...two, date: "2030-01-02" },
      { ...three, state: "closed", date: "2030-01-02" },
    );
    const all = listReferenceOutcomes(createTopic(PR, OTHER, ISSUE), DATES, known);
    expect(all.map((outcome) => formatReferenceOutcome(outcome, "en"))).toEqual([
      "Merged 20 Jan 2030, reverted by example/widgets#9",
      "Merged 2 Jan 2030, before the event",
      "Closed 2 Jan 2030, before the event",
    ]);
    expect(all.map((outcome) => formatAsOf(outcome, "en"))[0]).toBe("as of 21 August 2030");
  });
});

test("what the problem or the motivation names is background: no outcome, and no work on its repository", () => {
  const { topics, repositories } = archiveOf({
    "2030-01": `## A
**Problem:** As example/widgets#1 says, much as https://github.com/example/saws does.

**Motivation:** example/widgets#1

**Achievements:** example/gadgets#2

## B
**Problem:** example/widgets#1

**Issue:** example/widgets#1`,
  });
  const known = index({ ref: "example/widgets#1", state: "open" });
  const [a, b] = topics.map((topic) => findTopicOutcome(topic, null, known)?.state);
  expect([a, b]).toEqual([undefined, "open"]);
  expect(topics.map(repositories.namesOf)).toEqual([["example/gadgets"], ["example/widgets"]]);
});

describe("what is told of several topics", () => {
  const built = archiveOf({
    "2030-06": `---\ntitle: June\ndate: {start: 2030-06-03, end: 2030-06-07}\n---
## Continue Widget Trees\n\nSee [before](https://example.org/events/2030-01/widget-trees/), example/widgets#10.\n\n**Next Steps:** Water.
## Gadget Soup\n\nhttps://github.com/example/gadgets/pull/1\n\n**Next Steps:** Salt.
## Spoons\n\n**Next Steps:** Bend them.
## Forks\n\nexample/widgets#5\n\n**Next Steps:** Sharpen.`,
    "2030-01": `---\ntitle: January\ndate: {start: 2030-01-14, end: 2030-01-18}\n---
## Widget Trees\n\nhttps://github.com/example/widgets/pull/1 https://github.com/example/widgets/pull/2\n\n**Next Steps:** Merge example/widgets#1, then example/widgets#12.`,
  });
  const known = index(
    { ref: "example/widgets#1", date: "2030-01-22", release: { tag: "v1.0.0", date: "2030-01-30" } },
    { ref: "example/widgets#2", date: "2030-01-20" },
    { ref: "example/widgets#5", state: "completed" },
    { ref: "example/widgets#10", date: "2030-06-09", release: { tag: "v2.0.0", date: "2030-07-01" } },
    { ref: "example/gadgets#1", state: "open" },
  );
  const archive = { ...built, outcomes: known };

  test("they are known as of the last day on which somebody looked", () => {
    const outcomes = index(
      { ref: "example/widgets#1", date: "2030-01-22", asOf: "2030-02-01" },
      { ref: "example/gadgets#1", state: "open", asOf: "2030-07-02" },
    );
    expect(findKnownDay(built.topics, { outcomes })).toBe("2030-07-02");
    expect(findKnownDay(built.topics, { outcomes: index() })).toBeNull();
  });

  test("repositories are the same in capitals when their merges are counted", () => {
    expect(countMerges(archive.topics, archive, "Example/Widgets")).toEqual(
      countMerges(archive.topics, archive, "example/widgets"),
    );
  });

  test("a thread tells merges and releases in their order", () => {
    const [thread] = archive.threads;
    if (!thread) throw new Error("The two topics must be a thread.");
    const outcome = findThreadOutcome(thread, archive);
    expect(outcome?.happenings.map(({ kind, date, topic }) => `${date} ${kind} ${topic.event}`)).toEqual([
      "2030-01-20 merged 2030-01",
      "2030-01-22 merged 2030-01",
      "2030-01-30 released 2030-01",
      "2030-06-09 merged 2030-06",
      "2030-07-01 released 2030-06",
    ]);
    expect(outcome?.latest?.state).toBe("released");
    expect(findThreadOutcome(thread, { ...archive, outcomes: index() })).toBeNull();
  });

  test("next steps know which of the pull requests that they name were merged since", () => {
    const steps = listNextSteps(archive).find(({ topic }) => topic.id === "2030-01/widget-trees");
    if (!steps) throw new Error("The topic must have next steps.");
    expect(listDoneSince(steps, known).map((outcome) => formatReferenceOutcome(outcome, "en"))).toEqual([
      "In widgets v1.0.0 (30 Jan 2030), 12 days after the event",
    ]);
  });

  test("nobody is asked to take up what shipped, or what is in a closed issue", () => {
    expect(listWantedWork(archive, 9).map(({ topic }) => topic.id)).toEqual([
      "2030-06/gadget-soup",
      "2030-06/spoons",
    ]);
    expect(listWantedWork(archive, 1)).toHaveLength(1);
  });

  test("what shipped last comes first, each topic once", () => {
    expect(listShipped(archive).map(({ topic, kind, date }) => `${date} ${kind} ${topic.id}`)).toEqual([
      "2030-07-01 released 2030-06/continue-widget-trees",
      "2030-01-30 released 2030-01/widget-trees",
    ]);
  });

  test("counts name their base", () => {
    const counted = (repository?: string): string =>
      words.mergeCount(countMerges(archive.topics, archive, repository));
    expect(counted()).toBe("3 of 4 pull requests");
    expect(counted("example/gadgets")).toBe("0 of 1 pull request");
    const early = index({ ref: "example/widgets#1", date: "2030-01-02" });
    expect(
      words.mergeCount(
        countMerges(archive.topicsByEvent.get("2030-01") ?? [], { ...archive, outcomes: early }),
      ),
    ).toBe("0 of 0 pull requests (1 more not looked up)");
  });

  test("counts claim nothing of what nobody asked for", () => {
    const elsewhere = archiveOf({
      "2030-01":
        "## A\nhttps://codeberg.org/example/tool/pulls/1 https://gitlab.com/g/p/-/merge_requests/2 example/new#3",
    });
    const nothing = countMerges(elsewhere.topics, elsewhere);
    expect(nothing).toEqual({ merged: 0, total: 0, unknown: 2 });
    expect(words.mergeCount(nothing)).toBe("0 of 0 pull requests (2 more not looked up)");
    // GitHub's answer is about another tool.
    const told = index({ ref: "example/tool#1", date: "2030-02-02" });
    expect(countMerges(elsewhere.topics, { ...elsewhere, outcomes: told })).toEqual(nothing);
  });

  test("times count from the last day, and their median is in the middle", () => {
    expect(listTimes(archive).map(({ event, ...times }) => ({ event: event.id, ...times }))).toEqual([
      { event: "2030-06", toMerge: [2], toRelease: [24] },
      { event: "2030-01", toMerge: [2, 4], toRelease: [12] },
    ]);
  });
});

test("what another code host calls the same is something else", () => {
  const { topics } = archiveOf({
    "2030-01":
      "## Here\n\nSee example/widgets#1.\n\n## There\n\nhttps://gitlab.com/example/widgets/-/issues/1\n",
  });
  const known = indexOutcomes([{ ref: "example/widgets#1", state: "merged", asOf }]);
  expect(topics.map((topic) => findTopicOutcome(topic, null, known)?.state)).toEqual(["merged", undefined]);
});

describe("a person's correction", () => {
  const files = { file: "outcomes.json", overridesFile: "outcomes.overrides.yaml" };
  const json = JSON.stringify([{ ref: "example/widgets#1", state: "closed", date: "2030-01-20", asOf }]);

  test("wins field by field, takes a field away, and may stand alone", () => {
    const yaml = `
- {ref: Example/widgets#1, supersededBy: example/widgets#2, date: null, asOf: 2030-09-01, reason: Says so.}
- {ref: example/widgets#2, state: merged, asOf: 2030-09-01, reason: Merged by hand.}`;
    expect(parseOutcomes(json, yaml, files)).toEqual({
      outcomes: [
        { ref: "Example/widgets#1", state: "closed", supersededBy: "example/widgets#2", asOf: "2030-09-01" },
        { ref: "example/widgets#2", state: "merged", asOf: "2030-09-01" },
      ],
      diagnostics: [],
    });
  });

  test("that makes no sense leaves the answer as it was", () => {
    const yaml = "- {ref: example/widgets#1, release: {tag: v1.0.0}, asOf: 2030-09-01, reason: Says so.}";
    const { outcomes: kept, diagnostics } = parseOutcomes(json, yaml, files);
    expect(kept).toMatchObject([{ ref: "example/widgets#1", state: "closed", asOf }]);
    expect(diagnostics).toMatchObject([
      { code: "value-invalid", file: files.overridesFile, line: 1, column: 37 },
    ]);
  });
});
