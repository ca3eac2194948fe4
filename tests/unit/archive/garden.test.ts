import { describe, expect, test } from "vitest";
import { GARDEN, readArchive } from "../../support/read-archive.ts";

const archive = readArchive(GARDEN);

/** What people linked in each topic, as the events' own reports have it. */
const referencesByTopic: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "2021-11": {
    "kubernetes-control-plane-as-a-service": [],
    "kubernetes-version-per-worker-pool": [
      "pull-request gardener/gardener#4969",
      "pull-request gardener/gardener#4971",
    ],
    "hibernation-for-shoot-clusters-on-metal-stack": [
      "pull-request metal-stack/gardener-extension-provider-metal#221",
    ],
    "gardener-dev-setup-on-darwin-arm64": ["pull-request gardener/gardener#4955"],
    "mini-lab-on-containerlab": ["pull-request metal-stack/mini-lab#74"],
    "a-full-garden-on-the-developers-machine": ["issue gardener/gardener#5024"],
  },
  "2022-09": {
    "registry-pull-through-cache": [],
    "canary-rollout": [],
    ipv6: [],
    "access-control-for-shoot-clusters": [],
    "cilium-support-for-metal-stack": [],
    "kubelet-server-certificate": [],
    "replacing-the-last-shell-script-of-metal-stack": [],
    "resource-manager-health-checks-by-watch": [],
  },
  "2023-05": {
    "introduction-of-gardener-node-agent": [
      "document github.com/gardener-community/hackathon/blob/main/2023-05_Leverkusen/gardener-node-agent/readme.md",
    ],
    "ipv6-on-cloud-provider": [
      "document metal-stack.io/blog/2022/10/hack-the-garden",
      "document github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen#-ipv6-on-cloud-provider",
    ],
    "bootstrapping-masterful-clusters-aka-autonomous-shoots": [
      "document github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen/masterful-shoot",
    ],
    "garden-cluster-access-for-extensions-in-seed-clusters": [
      "document github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen#-garden-cluster-access-for-extensions-in-seed-clusters",
    ],
    "moving-machine-controller-manager-deployment-responsibility-to-gardenlet": [
      "document github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen#-moving-machine-controller-manager-deployment-responsibility-to-gardenlet",
    ],
    "replacement-of-shootstates-with-data-in-backup-buckets": [
      "document github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen#-replacement-of-shootstates-with-data-in-backup-buckets",
    ],
    "introducing-internalsecret-resource-in-gardener-api": [
      "document github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen#-introducing-internalsecret-resource-in-gardener-api",
    ],
    "improved-e2e-test-accuracy-for-local-control-plane-migration": [
      "document github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen#-improved-e2e-test-accuracy-for-local-control-plane-migration",
    ],
    "moving-apiserver-proxy-pod-mutator-webhook-into-gardener-resource-manager": [
      "document github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen#%EF%B8%8F-moving-apiserver-proxy-pod-mutator-webhook-into-gardener-resource-manager",
    ],
    "etcd-encryption-for-custom-resources": [
      "document github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen#%EF%B8%8F-etcd-encryption-for-custom-resources",
    ],
  },
  "2023-11": {
    "arm-support-for-openstack-extension": [
      "repository gardener/gardener-extension-provider-openstack",
      "pull-request gardener/gardener-extension-provider-openstack#690",
    ],
    "make-acl-extension-production-ready": [
      "repository stackitcloud/gardener-extension-acl",
      "branch kon-angelo/gardener@hackathon-acl",
      "branch stackitcloud/gardener-extension-acl@feature/SupportForMultipleIstioNamespaces",
      "pull-request stackitcloud/gardener-extension-acl#28",
      "pull-request stackitcloud/gardener-extension-acl#31",
      "pull-request stackitcloud/gardener-extension-acl#35",
    ],
    "continuation-of-gardener-node-agent": [
      "document github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen#%EF%B8%8F-introduction-of-gardener-node-agent",
      "pull-request gardener-community/hackathon#3",
      "issue gardener/gardener#8023",
      "pull-request gardener/gardener#8767",
      "pull-request gardener/gardener#8786",
    ],
    "deploy-gardenlets-through-custom-resource-via-gardener-operator": [
      "document github.com/gardener/gardener/tree/master/pkg/gardenlet/controller/managedseed",
      "issue gardener/gardener#8802",
      "branch metal-stack/gardener@hackathon-operator-gardenlet",
    ],
    "shoot-control-plane-live-migration-without-downtime": [
      "repository gardener/etcd-druid",
      "repository gardener/etcd-backup-restore",
      "repository ScheererJ/gardener-control-plane-live-migration",
    ],
    "stop-vendoring-third-party-code-in-vendor-folder": [
      "repository ironcore-dev/vgopath",
      "document github.com/gardener/gardener/tree/master/hack/tools/logcheck",
      "repository gardener/golangci-logcheck",
      "branch afritzler/gardener@enh/remove-vendoring",
      "pull-request gardener/gardener#8769",
      "pull-request gardener/gardener#8775",
    ],
    "generic-extension-for-shoot-cluster-audit-logs": [
      "document github.com/metal-stack/gardener-extension-audit/blob/main/architecture.drawio.svg",
      "document github.com/gardener-community",
      "repository metal-stack/gardener-extension-audit",
    ],
    "rework-shoot-flux-extension": [
      "repository stackitcloud/gardener-extension-shoot-flux",
      "document github.com/gardener-community",
    ],
    "auto-update-skaffold-dependencies": ["pull-request gardener/gardener#8766"],
    "discussion-air-gapped-shoot-clusters": [],
  },
};

/** Links of the events themselves: places, people, further reading. */
const eventLinks: Readonly<Record<string, readonly string[]>> = {
  "2021-11": ["https://www.mesnerhof-c.at/", "https://www.x-cellent.com/"],
  "2022-09": ["https://www.wuerttembergerhaus.de/", "https://metal-stack.io/blog/2022/10/hack-the-garden/"],
  "2023-05": [
    "https://www.stackit.de/",
    "https://sap.com",
    "https://23technologies.cloud/",
    "https://f-i-ts.de",
    "https://x-cellent.com",
    "https://www.openskyhouse.org/en/",
    "https://github.com/gardener-community/hackathon/blob/main/2023-05_Leverkusen/README.md",
    "https://sap-my.sharepoint.com/:v:/p/rafael_franzke/Eb4L8MjN7IdGoep2r6OSDA0BrpiLq4ot_cex59hOBecmdQ?e=FDZT8k",
  ],
  "2023-11": [
    "https://www.schlosshof-info.de/",
    "https://www.x-cellent.com/",
    "https://hackmd.io/H6w7MK4DTeOLbNd84QoeYQ",
  ],
};

const facts: Readonly<
  Record<string, readonly [start: string, end: string, city: string, organizer: string]>
> = {
  "2021-11": ["2021-11-02", "2021-11-06", "Steinberg am Rofan", "x-cellent"],
  "2022-09": ["2022-09-26", "2022-09-30", "Hirschegg", "SAP"],
  "2023-05": ["2023-05-22", "2023-05-26", "Leverkusen", "STACKIT"],
  "2023-11": ["2023-11-06", "2023-11-10", "Schelklingen", "x-cellent"],
};

describe.for(Object.entries(referencesByTopic))("%s", ([id, references]) => {
  test("has its topics, each with everything that people linked", () => {
    const found = (archive.topicsByEvent.get(id) ?? []).map((topic) => [
      topic.slug,
      topic.references.map(({ kind, ref }) => `${kind} ${ref}`),
    ]);
    expect(Object.fromEntries(found)).toEqual(references);
  });

  test("has its dates, its place and its organizer", () => {
    const event = archive.eventsById.get(id);
    const { start, end } = event?.dates ?? {};
    expect([start, end, event?.location?.city, event?.organizers[0]?.name]).toEqual(facts[id]);
  });

  test("keeps the links of the event itself", () => {
    const event = JSON.stringify(archive.eventsById.get(id)).replaceAll("&#x26;", "&");
    expect(eventLinks[id]?.filter((url) => !event.includes(url))).toEqual([]);
  });
});

test.for([
  ["2021-11", 2, 4],
  ["2022-09", 3, 5],
  ["2023-05", 5, 5],
  ["2023-11", 10, 0],
] as const)("%s has %i topics and %i fast tracks", ([id, topics, fastTracks]) => {
  const kinds = (archive.topicsByEvent.get(id) ?? []).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "topic")).toHaveLength(topics);
  expect(kinds.filter((kind) => kind === "fast-track")).toHaveLength(fastTracks);
});

test("every address of a reference is the one that was linked", () => {
  const byRef = new Map(
    archive.topics.flatMap(({ references }) => references.map(({ ref, url }) => [ref, url] as const)),
  );
  expect(byRef.get("gardener/gardener-extension-provider-openstack#690")).toBe(
    "https://github.com/gardener/gardener-extension-provider-openstack/pull/690",
  );
  expect(byRef.get("gardener/gardener#5024")).toBe("https://github.com/gardener/gardener/issues/5024");
  expect(byRef.get("afritzler/gardener@enh/remove-vendoring")).toBe(
    "https://github.com/afritzler/gardener/tree/enh/remove-vendoring",
  );
});

test("the link of 2023-11 to the work of 2023-05 leads to its topic", () => {
  const link = archive.topicsById
    .get("2023-11/continuation-of-gardener-node-agent")
    ?.references.find(({ url }) => url.includes("2023-05_Leverkusen"));
  expect(archive.resolveLink(link?.url ?? "")).toMatchObject({
    kind: "topic",
    topic: "2023-05/introduction-of-gardener-node-agent",
  });
});

test("every link of the old repository to a topic of 2023-05 leads to it", () => {
  const links = (archive.topicsByEvent.get("2023-05") ?? []).flatMap(({ id, references }) =>
    references.filter(({ url }) => url.includes("2023-05_Leverkusen#")).map(({ url }) => [id, url] as const),
  );
  expect(links).toHaveLength(8);
  for (const [topic, url] of links) expect(archive.resolveLink(url)).toMatchObject({ kind: "topic", topic });
});
