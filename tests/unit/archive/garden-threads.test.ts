import { expect, it } from "vitest";
import { GARDEN, readArchive } from "../../support/read-archive.ts";

const { threads, resolveLink } = readArchive(GARDEN);

it("finds the lines of work of four real events, and no other", () => {
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

it("says why topics belong together", () => {
  const reasons = threads.map(({ slug, joins }) => [slug, joins.map(({ reason }) => reason.kind)]);
  expect(Object.fromEntries(reasons)).toEqual({
    "gardener-node-agent": ["file", "link", "title"],
    ipv6: ["file"],
    "access-control-for-shoot-clusters": ["file"],
  });
});

it("leads an old link of a code host to the archive's own topic", () => {
  const link =
    "https://github.com/gardener-community/hackathon/tree/main/2023-05_Leverkusen#%EF%B8%8F-introduction-of-gardener-node-agent";
  expect(resolveLink(link)).toEqual({
    kind: "topic",
    event: "2023-05",
    topic: "2023-05/introduction-of-gardener-node-agent",
  });
});
