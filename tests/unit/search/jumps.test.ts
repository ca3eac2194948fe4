import { expect, test } from "vitest";
import type { Jump } from "../../../src/search/index-format.ts";
import { findJumps } from "../../../src/search/planner/jumps.ts";

const jumps: Jump[] = [
  { title: "IPv6 and dual-stack", otherNames: ["Pure IPv6"], path: "threads/ipv6/", kind: "thread" },
  {
    title: "example/lantern",
    otherNames: ["lantern"],
    path: "repositories/example/lantern/",
    kind: "repository",
  },
  { title: "example/lantern-agent", otherNames: ["lantern-agent"], path: "r/", kind: "repository" },
  { title: "OpenBeacons", otherNames: [], path: "threads/openbeacons/", kind: "thread" },
  { title: "Statistics", otherNames: [], path: "statistics/", kind: "" },
];

test.each([
  ["ipv6", ["IPv6 and dual-stack"]],
  ["what became of IPv6?", ["IPv6 and dual-stack"]],
  ["lantern", ["example/lantern", "example/lantern-agent"]],
  ["https://github.com/example/lantern-agent", ["example/lantern-agent"]],
  ["openbeacons", ["OpenBeacons"]],
  ["open beacons", ["OpenBeacons"]],
  ["OpenBeacons", ["OpenBeacons"]],
  ["stat", ["Statistics"]],
  ["ipv6 lantern", []],
  ["", []],
])("%s leads to %j", (query, titles) =>
  expect(findJumps(query, jumps).map(({ title }) => title)).toEqual(titles),
);
