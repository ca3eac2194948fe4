import type { Conventions } from "../../src/wrapup/conventions.ts";

/** The ways of writing of an invented community on GitHub, whose proposals have this prefix. */
export function conventionsOf(prefix: string): Conventions {
  return {
    repository: { url: "https://github.com/example/hack-week", branch: "main" },
    proposals: { prefix, url: "https://example.org/proposals" },
  };
}
