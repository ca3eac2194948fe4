import { expect, it } from "vitest";
import { readArchive } from "../support/real-archive.ts";

it("finds the lines of work of the real events, and no other", async () => {
  const { threads } = await readArchive();
  const found = Object.fromEntries(threads.map(({ slug, topics }) => [slug, topics.map(({ id }) => id)]));
  expect(found).toEqual({
    "gardener-node-agent": [
      "2023-05/introduction-of-gardener-node-agent",
      "2023-11/continuation-of-gardener-node-agent",
    ],
    ipv6: ["2022-09/ipv6", "2023-05/ipv6-on-cloud-provider"],
    "access-control-for-shoot-clusters": [
      "2022-09/access-control-for-shoot-clusters",
      "2023-11/make-acl-extension-production-ready",
    ],
  });
});

it("says why topics belong together", async () => {
  const { threads } = await readArchive();
  const reasons = threads.map(({ slug, joins }) => [slug, joins.map(({ reason }) => reason.kind)]);
  expect(Object.fromEntries(reasons)).toEqual({
    "gardener-node-agent": ["file", "link", "identifier"],
    ipv6: ["file", "identifier"],
    "access-control-for-shoot-clusters": ["file"],
  });
});

it("leads an old link of a code host to the archive's own topic", async () => {
  const { resolveLink } = await readArchive();
  const link =
    "https://github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen#%EF%B8%8F-introduction-of-gardener-node-agent";
  expect(resolveLink(link)).toEqual({
    kind: "topic",
    event: "2023-05",
    topic: "2023-05/introduction-of-gardener-node-agent",
  });
});
