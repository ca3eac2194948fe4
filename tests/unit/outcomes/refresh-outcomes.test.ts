import { afterEach, describe, expect, test } from "vitest";
import type { Outcome } from "../../../src/archive/outcomes-file.ts";
import { formatOutcomes, formatSummary, listChanges } from "../../../src/outcomes/format-outcomes.ts";
import { createQuery } from "../../../src/outcomes/github.ts";
import {
  type Refresh,
  type RefreshOptions,
  refreshOutcomes,
} from "../../../src/outcomes/refresh-outcomes.ts";
import {
  createHiccup,
  createIssue,
  createMentions,
  createPullRequest,
  createUnmerged,
  type FakeGitHub,
  type FakeRepository,
  type Fault,
  serveGitHub,
} from "./github-server.ts";

const TODAY = "2030-03-01";
let github: FakeGitHub | undefined;
let waits: number[] = [];

afterEach(async () => {
  await github?.close();
  github = undefined;
  waits = [];
});

interface Setting extends Partial<RefreshOptions> {
  readonly repositories: Readonly<Record<string, FakeRepository>>;
  readonly findFault?: (request: number, query: string) => Fault | null;
  readonly token?: string;
}

async function refresh({ repositories, findFault, token = "good", ...options }: Setting): Promise<Refresh> {
  await github?.close();
  github = await serveGitHub(repositories, findFault);
  const query = createQuery({
    token,
    baseUrl: github.url,
    timeout: 2000,
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  return refreshOutcomes({ refs: [], known: [], today: TODAY, query, ...options });
}

/** What is told of `example/widgets#1` when GitHub has these numbers. */
async function askOne(numbers: Record<number, object>, known: Outcome[] = []): Promise<Refresh> {
  const repositories = { "example/widgets": { name: "example/widgets", numbers } };
  return refresh({ repositories, refs: ["example/widgets#1"], known });
}

const ref = "example/widgets#1";

describe("the state of one number", () => {
  const closed = { state: "CLOSED", closedAt: "2030-01-22T23:59:00Z" };
  const mergedLink = { closedByPullRequestsReferences: { nodes: [{ merged: true }] } };
  test.each([
    ["a merged pull request", createPullRequest("A"), { state: "merged", date: "2030-01-20" }],
    ["an open pull request", createUnmerged("A", "OPEN"), { state: "open" }],
    ["a closed pull request", createUnmerged("A", "CLOSED"), { state: "closed", date: "2030-01-21" }],
    ["an open issue", createIssue("A"), { state: "open" }],
    [
      "an issue that is done",
      createIssue("A", { ...closed, stateReason: "COMPLETED" }),
      { state: "completed", date: "2030-01-22" },
    ],
    [
      "an issue that nobody will do",
      createIssue("A", { ...closed, stateReason: "NOT_PLANNED" }),
      { state: "not-planned", date: "2030-01-22" },
    ],
    [
      "an issue without a reason that a merge closed",
      createIssue("A", { ...closed, ...mergedLink }),
      { state: "completed", date: "2030-01-22" },
    ],
    ["an issue without a reason", createIssue("A", closed), { state: "closed", date: "2030-01-22" }],
    [
      "a reverted pull request",
      createPullRequest("A", { timelineItems: createMentions({ number: 9, title: 'Revert "A"' }) }),
      { state: "merged", date: "2030-01-20", revertedBy: "example/widgets#9" },
    ],
    [
      "one whose revert was not merged",
      createPullRequest("A", {
        timelineItems: createMentions({ number: 9, title: 'Revert "A"', merged: false }),
      }),
      { state: "merged", date: "2030-01-20" },
    ],
    [
      "one that is only mentioned",
      createUnmerged("A", "CLOSED", {
        timelineItems: createMentions({ number: 9, title: "B", body: "As in #1." }),
      }),
      { state: "closed", date: "2030-01-21" },
    ],
  ])("%s", async (_, node, expected) => {
    const { outcomes } = await askOne({ 1: node });
    expect(outcomes).toEqual([{ ref, title: "A", asOf: TODAY, ...expected }]);
  });

  test.each([
    [
      "by its successor",
      { timelineItems: createMentions({ number: 2, title: "B", body: "Supersedes #1." }) },
    ],
    ["by a comment", { comments: { nodes: [{ body: "Superseded by #2, thanks." }] } }],
    [
      "by a comment with an address",
      { comments: { nodes: [{ body: "Closing in favour of https://github.com/example/widgets/pull/2" }] } },
    ],
  ])("one that is superseded, said %s, brings its successor", async (_, fields) => {
    const { outcomes } = await askOne({
      1: createUnmerged("A", "CLOSED", fields),
      2: createPullRequest("B"),
    });
    expect(outcomes).toMatchObject([
      { ref, state: "closed", supersededBy: "example/widgets#2" },
      { ref: "example/widgets#2", state: "merged" },
    ]);
  });

  test("a repository that was renamed is followed, and the reference stays as it is written", async () => {
    const repositories = {
      "example/widgets": {
        name: "example/new-widgets",
        numbers: { 1: createPullRequest("A") },
      },
      "example/new-widgets": {
        name: "example/new-widgets",
        tags: [{ name: "v2.0.0", date: "2030-02-01T00:00:00Z", commits: ["A"] }],
      },
    };
    const { outcomes } = await refresh({ repositories, refs: [ref] });
    expect(outcomes).toMatchObject([
      { ref, state: "merged", release: { tag: "v2.0.0", date: "2030-02-01" } },
    ]);
  });
});

describe("the first release", () => {
  async function findRelease(tags: FakeRepository["tags"]): Promise<Outcome["release"]> {
    const repositories = {
      "example/widgets": {
        name: "example/widgets",
        numbers: { 1: createPullRequest("A") },
        tags: tags ?? [],
      },
    };
    const { outcomes } = await refresh({ repositories, refs: [ref] });
    return outcomes[0]?.release;
  }

  test("is the oldest version that has the merge; pre-releases and parts of the repository are none", async () => {
    const commits = ["A"];
    expect(
      await findRelease([
        { name: "v1.3.0", date: "2030-02-20T00:00:00Z", commits },
        { name: "v1.2.0", date: "2030-02-10T00:00:00Z", commits, isAnnotated: true },
        { name: "v1.1.7", date: "2030-02-01T00:00:00Z" },
        { name: "v1.2.0-rc.1", date: "2030-01-30T00:00:00Z", commits },
        { name: "charts/v0.9.0", date: "2030-01-29T00:00:00Z", commits },
        { name: "v1.1.0", date: "2030-01-10T00:00:00Z" },
      ]),
    ).toEqual({ tag: "v1.2.0", date: "2030-02-10" });
    const asked = github?.requests.map(({ query }) => query).join("\n");
    expect(asked).not.toContain("refs/tags/v1.1.0");
    expect(asked).not.toContain("refs/tags/v1.2.0-rc.1");
  });

  test("is found behind many patches of older lines, and many tags", async () => {
    const later = Array.from({ length: 120 }, (_, i) => ({
      name: `v3.0.${i}`,
      date: `2030-06-01T00:00:${String(i % 60).padStart(2, "0")}Z`,
    }));
    const patches = Array.from({ length: 6 }, (_, i) => ({
      name: `v1.0.${i}`,
      date: `2030-02-0${i + 1}T00:00:00Z`,
    }));
    const release = { name: "v1.1.0", date: "2030-02-15T00:00:00Z", commits: ["A"] };
    expect(await findRelease([...patches, ...later, release])).toEqual({ tag: "v1.1.0", date: "2030-02-15" });
  });

  test("is not guessed where no version has it", async () => {
    expect(await findRelease([{ name: "v1.1.7", date: "2030-02-01T00:00:00Z" }])).toBeUndefined();
    expect(await findRelease([])).toBeUndefined();
  });
});

describe("what was known", () => {
  const old: Outcome = { ref, state: "open", title: "A", asOf: "2030-02-01" };

  test("stays, with its day, for what is deleted or was moved elsewhere", async () => {
    const { outcomes, gone } = await askOne({}, [old]);
    expect(outcomes).toEqual([old]);
    expect(gone).toEqual([ref]);
  });

  test("stays, with its day, when one part of an answer fails, and the rest is taken", async () => {
    const repositories = {
      "example/widgets": {
        name: "example/widgets",
        numbers: { 1: createHiccup(), 2: createUnmerged("B", "OPEN") },
      },
    };
    const { outcomes, lost } = await refresh({
      repositories,
      refs: [ref, "example/widgets#2"],
      known: [old],
    });
    expect(outcomes).toEqual([old, { ref: "example/widgets#2", state: "open", title: "B", asOf: TODAY }]);
    expect(lost).toEqual([ref]);
  });

  test("keeps its day when nothing is new, unless it is open", async () => {
    const merged: Outcome = { ref, state: "merged", date: "2030-01-20", title: "A", asOf: "2030-02-01" };
    expect((await askOne({ 1: createPullRequest("A") }, [merged])).outcomes).toEqual([merged]);
    const open = (await askOne({ 1: createUnmerged("A", "OPEN") }, [old])).outcomes;
    expect(open).toEqual([{ ...old, asOf: TODAY }]);
    expect(listChanges([old], open)).toEqual([]);
  });

  test("is not lost to an answer that knows less", async () => {
    const known: Outcome[] = [
      {
        ref,
        state: "merged",
        date: "2030-01-20",
        release: { tag: "v1.0.0" },
        revertedBy: "example/widgets#9",
        title: "A",
        asOf: "2030-02-01",
      },
    ];
    expect((await askOne({ 1: createPullRequest("A") }, known)).outcomes).toEqual(known);
    expect((await askOne({ 1: createUnmerged("A", "CLOSED") }, known)).outcomes).toEqual(known);
  });

  test("of what superseded it is asked too", async () => {
    const known: Outcome[] = [{ ...old, state: "closed", supersededBy: "example/widgets#2" }];
    const numbers = { 1: createUnmerged("A", "CLOSED"), 2: createPullRequest("B") };
    expect((await askOne(numbers, known)).outcomes).toMatchObject([
      { ref, supersededBy: "example/widgets#2" },
      { ref: "example/widgets#2", state: "merged" },
    ]);
  });
});

describe("a GitHub that is slow, busy or broken", () => {
  const numbers = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [i + 1, createPullRequest(`Change ${i + 1}`)]),
  );
  const commits = Object.keys(numbers).map((number) => `Change ${number}`);
  const tags = [{ name: "v1.0.0", date: "2030-02-01T00:00:00Z", commits: commits.slice(0, 50) }];
  const repositories = { "example/widgets": { name: "example/widgets", numbers, tags } };
  const refs = Object.keys(numbers).map((number) => `example/widgets#${number}`);
  /** Most releases are known from the run before. */
  const known = refs.slice(50).map(
    (ref): Outcome => ({
      ref,
      state: "merged",
      release: { tag: "v1.0.0", date: "2030-02-01" },
      asOf: "2030-02-02",
    }),
  );
  const isWhole = ({ outcomes, gone, lost }: Refresh): void => {
    expect(gone).toEqual([]);
    expect(lost).toEqual([]);
    expect(new Set(outcomes.map((outcome) => outcome.ref))).toEqual(new Set(refs));
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ state: "merged", release: { tag: "v1.0.0", date: "2030-02-01" } });
  };

  test("answers 200 references in at most ten requests", async () => {
    isWhole(await refresh({ repositories, refs, known }));
    expect(github?.requests.length).toBeLessThanOrEqual(10);
  });

  test("loses nothing when every second request fails", async () => {
    const findFault = (request: number): Fault | null => (request % 2 === 1 ? { status: 502 } : null);
    isWhole(await refresh({ repositories, refs, known, findFault }));
    expect(waits.length).toBe(github?.requests.filter((_, index) => index % 2 === 0).length);
  });

  test("is asked in halves when it cannot answer much at a time", async () => {
    const findFault = (_: number, query: string): Fault | null =>
      (query.match(/r\d+: repository/g) ?? []).length > 10 ? { status: 504 } : null;
    isWhole(
      await refresh({ repositories, refs: refs.slice(0, 25), known: [], findFault }).then((result) => ({
        ...result,
        outcomes: [
          ...result.outcomes,
          ...known,
          ...refs.slice(25, 50).map((ref) => ({ ...known[0], ref }) as Outcome),
        ],
      })),
    );
  });

  test("is waited for as long as it says", async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 90);
    const limits: Fault[] = [
      { status: 403, headers: { "retry-after": "7" } },
      { status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset } },
      {
        status: 200,
        headers: { "x-ratelimit-reset": reset },
        body: { data: null, errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] },
      },
    ];
    isWhole(
      await refresh({ repositories, refs, known, findFault: (request) => limits[request - 1] ?? null }),
    );
    expect(waits[0]).toBe(7000);
    for (const wait of waits.slice(1)) expect(wait).toBeGreaterThan(60_000);
    expect(waits).toHaveLength(3);
  });

  test("is asked again when it does not answer in time", async () => {
    const findFault = (request: number): Fault | null => (request === 1 ? "hang" : null);
    isWhole(await refresh({ repositories, refs, known, findFault }));
    expect(waits).toHaveLength(1);
  });

  test("is left alone when it never answers", async () => {
    const findFault = (): Fault => ({ status: 503 });
    await expect(refresh({ repositories, refs, known, findFault })).rejects.toThrow("GitHub does not answer");
    expect(github?.requests.length).toBeLessThan(20);
  });

  test("is not asked twice with a token that it refuses", async () => {
    await expect(refresh({ repositories, refs, token: "bad" })).rejects.toThrow("does not accept the token");
    expect(github?.requests).toHaveLength(1);
  });
});

describe("what a run tells", () => {
  const before: Outcome[] = [
    { ref: "example/widgets#9", state: "merged", date: "2030-01-20", asOf: "2030-02-01" },
    { ref: "example/widgets#10", state: "open", title: "Ten of @example/all", asOf: "2030-02-01" },
  ];
  const after: Outcome[] = [
    { ...(before[1] as Outcome), state: "merged", date: "2030-02-03", asOf: TODAY },
    { ...(before[0] as Outcome), release: { tag: "v1.0.0", date: "2030-02-02" }, asOf: TODAY },
  ];

  test("is a sentence, then one line for each reference", () => {
    const changes = listChanges(before, after);
    expect(formatSummary(changes, before, { gone: ["example/widgets#3"], lost: [] })).toMatchInlineSnapshot(`
      "1 released, 1 merged since 1 February 2030.

      - example/widgets#9: released in v1.0.0 on 2030-02-02
      - example/widgets#10: merged on 2030-02-03 (\`Ten of @example/all\`)

      1 reference gone, or not to be seen: example/widgets#3."
    `);
    expect(formatSummary([], [], { gone: [], lost: [] })).toBe("Nothing new.");
  });

  test("stands in the file by reference, fields in their order", () => {
    expect(formatOutcomes(after)).toMatchInlineSnapshot(`
      "[
        {
          "ref": "example/widgets#9",
          "state": "merged",
          "date": "2030-01-20",
          "release": {
            "tag": "v1.0.0",
            "date": "2030-02-02"
          },
          "asOf": "2030-03-01"
        },
        {
          "ref": "example/widgets#10",
          "state": "merged",
          "date": "2030-02-03",
          "title": "Ten of @example/all",
          "asOf": "2030-03-01"
        }
      ]
      "
    `);
  });
});
