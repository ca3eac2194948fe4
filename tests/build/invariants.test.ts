import { describe, inject } from "vitest";
import { testInvariants } from "../support/site-invariants.ts";

describe("in the real archive", () => {
  testInvariants({ content: inject("realContent"), folder: inject("realSite"), base: "/" });
});

describe("in the fixtures, below a base path", () => {
  testInvariants({ content: inject("fixtureContent"), folder: inject("fixtureSite"), base: "/hackathons/" });
});
