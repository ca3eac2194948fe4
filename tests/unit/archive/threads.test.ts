import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Archive, buildArchive } from "../../../src/archive/archive.ts";
import { listActiveThreads } from "../../../src/archive/threads.ts";
import { parseWrapup } from "../../../src/wrapup/parse-wrapup.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { conventionsOf } from "../../support/conventions-of.ts";
import { showRichText } from "../../support/rich-text.ts";

/** Each thread as its topics' ids and the kinds of its reasons. */
function listThreads({ threads }: Archive): [topics: string[], reasons: string[]][] {
  return threads.map(({ topics, joins }) => [
    topics.map(({ id }) => id),
    [...new Set(joins.map(({ reason }) => reason.kind))],
  ]);
}

const first = "---\ntitle: First\naliases: [https://github.com/example/hack/tree/main/2030-01]\n---\n";

describe("topics are one line of work", () => {
  it.each([
    [
      "an alias with the emoji remains of a code host",
      "https://github.com/example/hack/tree/main/2030-01#%EF%B8%8F-faster-startup",
    ],
    [
      "an alias with README.md and a query",
      "https://github.com/example/hack/tree/main/2030-01/README.md?plain=1#-faster-startup",
    ],
    ["an anchor without hyphens", "https://www.github.com/example/hack/tree/main/2030-01#fasterstartup"],
    ["the topic's own page", "https://example.org/events/2030-01/faster-startup/"],
    ["a heading of the event's page", "https://example.org/events/2030-01/#faster-startup"],
  ])("when one links to the other by %s", (_, url) => {
    const archive = archiveOf({
      "2030-01": `${first}## ⚡️ Faster Startup\nIt was slow.`,
      "2030-07": `## Warm Caches\nGoes on from [there](${url}).`,
    });
    expect(listThreads(archive)).toEqual([[["2030-01/faster-startup", "2030-07/warm-caches"], ["link"]]]);
  });

  it.each([
    ["issue", "https://github.com/a/b/issues/7"],
    ["pull request", "https://github.com/a/b/pull/7"],
    ["branch", "https://github.com/a/b/tree/enh/warm"],
    ["short form in another case", "A/B#7"],
  ])("when both refer to one %s", (_, reference) => {
    const archive = archiveOf({
      "2030-01": `## Startup\nSee ${reference}`,
      "2030-07": `## Caches\nSee ${reference.toLowerCase()}`,
    });
    expect(listThreads(archive)).toEqual([[["2030-01/startup", "2030-07/caches"], ["reference"]]]);
  });

  it("when they belong to one proposal and have one subject", () => {
    const archive = archiveOf({
      "2030-01": "## [WEP-3] Widgets Without Servers\nText",
      "2030-07": "## Servers for Widgets (WEP-3)\nSee WEP-3.",
      "2031-01": "## [WEP-3] Documentation\nText",
    });
    expect(listThreads(archive)).toEqual([
      [["2030-01/wep-3-widgets-without-servers", "2030-07/servers-for-widgets"], ["proposal"]],
    ]);
  });

  it.each([
    ["the same words", "Replace OpenTunnel with WireTube", "Replace OpenTunnel with WireTube"],
    ["another case and punctuation", "Faster Startup (Cold)", "faster startup, cold"],
    ["a plural", "Version Lifecycle", "Version Lifecycles"],
    ["words of continuation", "Rework Flux Extension", "Making the Flux Extension Production-Ready"],
    ["a proposal in front", "Version Lifecycles", "[WEP-3] Version Lifecycles"],
    ["one name of software", "Introduction Of `widget-node-agent`", "Continuation of `widget-node-agent`"],
  ])("when their titles differ by no more than %s", (_, earlier, later) => {
    const archive = archiveOf({ "2030-01": `## ${earlier}\nText`, "2030-07": `## ${later}\nText` });
    expect(listThreads(archive)).toEqual([[[expect.anything(), expect.anything()], ["title"]]]);
  });

  it("over more than two events", () => {
    const archive = archiveOf({
      "2030-01": "## A\na/b#1",
      "2030-07": "## B\na/b#1 a/b#2",
      "2031-01": "## C\na/b#2",
    });
    expect(listThreads(archive)).toEqual([[["2030-01/a", "2030-07/b", "2031-01/c"], ["reference"]]]);
  });
});

describe("a thread without a file is named by what its topics share", () => {
  it.each([
    ["words", "Introduction of `widget-node-agent`", "Make `widget-node-agent`s Robust", "widget-node-agent"],
    [
      "words in their order",
      "Stop Vendoring Code In Core",
      "Stop Vendoring Code in OS",
      "Stop Vendoring Code",
    ],
    ["all that one title says", "IPv6", "IPv6 in the Cloud", "IPv6"],
    ["or else by the newest title", "Startup of Caches", "Startup of Doors", "Startup of Doors"],
  ])("%s", (_, earlier, later, name) => {
    const archive = archiveOf({ "2030-01": `## ${earlier}\na/b#1`, "2030-07": `## ${later}\na/b#1` });
    expect(archive.threads.map(({ title }) => title)).toEqual([name]);
  });

  it("or else by the proposal", () => {
    const archive = archiveOf({
      "2030-01": "## [WEP-3] Gates\nText",
      "2030-07": "## [WEP-3] Doors without Gates\nText",
      "2031-01": "## Doors\nSee WEP-3.",
    });
    expect(archive.threads.map(({ title }) => title)).toEqual(["WEP-3"]);
  });
});

describe("topics stay apart", () => {
  it.each([
    ["of one event", { "2030-01": "## A\na/b#1\n## B\na/b#1" }],
    [
      "that share a repository only",
      { "2030-01": "## A\nhttps://github.com/a/b", "2030-07": "## B\nhttps://github.com/a/b" },
    ],
    [
      "that share a long-lived branch",
      {
        "2030-01": "## A\nhttps://github.com/a/b/tree/main",
        "2030-07": "## B\nhttps://github.com/a/b/tree/main",
      },
    ],
    [
      "that share an issue with half of an event",
      { "2030-01": "## A\na/b#1\n## B\na/b#1", "2030-07": "## C\na/b#1" },
    ],
    [
      "that name a component in other work",
      {
        "2030-01": "## Move the Manager into `widgetlet`\nText",
        "2030-07": "## Deploy `widgetlet`s via Operator\nText",
      },
    ],
    [
      "that share words of the language",
      { "2030-01": "## Hibernation on metal-stack\nText", "2030-07": "## Cilium for metal-stack\nText" },
    ],
    [
      "that belong to a proposal with many subjects",
      { "2030-01": "## [WEP-3] Backups\nText", "2030-07": "## [WEP-3] Networking\nText" },
    ],
    [
      "that belong to a proposal and share ordinary words",
      {
        "2030-01": "## [WEP-3] Control Plane Restoration\nText",
        "2030-07": "## [WEP-3] Joining Control Plane Nodes\nText",
      },
    ],
    [
      "that are both called by one word of the language",
      { "2030-01": "## Documentation\nText", "2030-07": "## Improve Documentation\nText" },
    ],
    [
      "of which one links to the other's event only",
      {
        "2030-01": `${first}## A\nText`,
        "2030-07": "## B\nSee https://github.com/example/hack/tree/main/2030-01",
      },
    ],
  ])("%s", (_, sources) => {
    expect(listThreads(archiveOf(sources as Record<string, string>))).toEqual([]);
  });

  it("that name something everybody mentions", () => {
    const others = ["b", "c", "d"].map((name) => `## ${name}\nIt needs \`widget-api-server\`.`).join("\n");
    const archive = archiveOf({
      "2030-01": `## \`widget-api-server\`\nText\n${others}`,
      "2030-07": "## Faster `widget-api-server`\nText",
    });
    expect(archive.threads).toEqual([]);
  });
});

describe("a maintainer's file", () => {
  const sources = {
    "2030-01": "## Access Lists\na/b#1",
    "2030-07": "## Production-Ready Gate\nText",
    "2031-01": "## Third Gate\na/b#1",
  };

  it("joins topics that nothing else joins, names them, and takes in what is found", () => {
    const archive = archiveOf(sources, {
      gate: "---\ntitle: The gate\nformerNames: [ACL]\ntopics: [2030-07/production-ready-gate, 2030-01/access-lists]\n---\nA *few* words.",
    });
    expect(listThreads(archive)).toEqual([
      [
        ["2030-01/access-lists", "2030-07/production-ready-gate", "2031-01/third-gate"],
        ["file", "reference"],
      ],
    ]);
    expect(archive.threads[0]).toMatchObject({
      slug: "gate",
      title: "The gate",
      formerNames: ["ACL"],
      summary: "A few words.",
      file: "content/threads/gate.md",
    });
    expect(showRichText(archive.threads[0]?.content)).toBe("<p>A <em>few</em> words.</p>");
    expect(archive.threadByTopic.get("2031-01/third-gate")?.slug).toBe("gate");
  });

  it("keeps a topic out", () => {
    const archive = archiveOf(sources, {
      gate: "---\ntitle: Gate\ntopics: [2030-01/access-lists, 2030-07/production-ready-gate]\nwithout: [2031-01/third-gate]\n---\n",
    });
    expect(listThreads(archive)).toEqual([
      [["2030-01/access-lists", "2030-07/production-ready-gate"], ["file"]],
    ]);
  });

  it("never meets another file's topics", () => {
    const archive = archiveOf(sources, {
      lists: "---\ntitle: Lists\ntopics: [2030-01/access-lists]\n---\n",
      gate: "---\ntitle: Gate\ntopics: [2030-07/production-ready-gate, 2031-01/third-gate]\n---\n",
    });
    expect(listThreads(archive)).toEqual([
      [["2030-07/production-ready-gate", "2031-01/third-gate"], ["file"]],
    ]);
  });

  it("keeps its address when a found thread would take it", () => {
    const archive = archiveOf(
      { ...sources, "2031-07": "## Gate\nx/y#1", "2032-01": "## New Gate\nx/y#1" },
      { gate: "---\ntitle: Gate\ntopics: [2030-01/access-lists, 2030-07/production-ready-gate]\n---\n" },
    );
    expect(archive.threads.map(({ slug }) => slug)).toEqual(["gate-2", "gate"]);
  });
});

it("finds these joins in twelve real events without a maintainer's file, and no other", () => {
  const folder = new URL("../../fixtures/twelve/events/", import.meta.url);
  const wrapups = readdirSync(folder).map((file) =>
    parseWrapup(readFileSync(new URL(file, folder), "utf8"), {
      id: file.replace(".md", ""),
      file,
      conventions: conventionsOf("GEP"),
    }),
  );
  const { threads } = buildArchive(
    wrapups.map(({ event }) => event),
    wrapups.flatMap(({ topics }) => topics),
  );
  const joins = threads.flatMap(({ joins }) => joins);
  const lines = joins.map(({ earlier, later, reason }) => `${reason.kind} ${earlier} ${later}`);
  expect(lines.sort().join("\n")).toMatchInlineSnapshot(`
    "link 2022-09/resource-manager-health-check-watches 2024-12/watch-managedresources-in-shoot-care-controller
    link 2023-05/bootstrapping-masterful-clusters-aka-autonomous-shoots 2024-05/gardenlet-self-upgrades-for-unmanaged-seeds
    link 2023-05/introduction-of-gardener-node-agent 2023-11/continuation-of-gardener-node-agent
    link 2023-05/introduction-of-gardener-node-agent 2024-05/rewrite-gardener-vpn2-from-bash-to-golang
    link 2023-05/introduction-of-gardener-node-agent 2024-05/type-safe-configurability-in-operatingsystemconfig-for-containerd-dns-ntp-etc
    link 2023-11/auto-update-skaffold-dependencies 2024-05/consider-embedded-files-for-local-image-builds
    link 2023-11/rework-shoot-flux-extension 2024-05/making-shoot-flux-extension-production-ready
    link 2023-11/stop-vendoring-third-party-code-in-vendor-folder 2024-05/stop-vendoring-third-party-code-in-os-extensions
    link 2025-06/replace-openvpn-with-wireguard 2026-05/replace-openvpn-with-wireguard
    link 2026-03/gep-28-self-hosted-shoot-gardener-in-docker-gind 2026-05/gep-28-run-garden-and-seed-in-self-hosted-shoot-cluster-on-managed
    reference 2024-05/gardenlet-self-upgrades-for-unmanaged-seeds 2024-12/e2e-test-skeleton-for-autonomous-shoot-clusters
    reference 2024-12/e2e-test-skeleton-for-autonomous-shoot-clusters 2025-11/gep-28-expose-api-server-of-self-hosted-shoots
    reference 2024-12/load-balancing-for-calls-to-kube-apiservers 2025-06/cluster-internal-l7-load-balancing-endpoints-for-kube-apiservers
    reference 2024-12/version-classification-lifecycle-in-cloudprofiles 2025-06/gep-32-version-classification-lifecycles
    reference 2026-03/gep-28-eliminate-static-admin-token-after-gardenadm-connect 2026-05/gep-28-experiment-with-shoot-shoot-controller-in-self-hosted-shoot-clusters
    reference 2026-03/gep-28-self-hosted-shoot-gardener-in-docker-gind 2026-05/gep-28-run-garden-and-seed-in-self-hosted-shoot-cluster-on-managed
    title 2023-05/introduction-of-gardener-node-agent 2023-11/continuation-of-gardener-node-agent
    title 2023-11/rework-shoot-flux-extension 2024-05/making-shoot-flux-extension-production-ready
    title 2025-06/replace-openvpn-with-wireguard 2026-05/replace-openvpn-with-wireguard"
  `);
});

it("lists the threads of the newest event first, among them those of most events", () => {
  const [old, short, long] = ["## Old Widgets\na\n", "## Short Pipes\na\n", "## Long Ropes\na\n"];
  const archive = archiveOf({
    "2030-01": `${old}${long}`,
    "2030-07": `${old}${long}${short}`,
    "2031-01": `${long}${short}`,
  });
  const titles = listActiveThreads(archive.threads).map(({ title }) => title);
  expect(titles).toEqual(["Long Ropes", "Short Pipes", "Old Widgets"]);
});
