import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

// Two cores: more workers at a time only wait for each other.
const shared = { environment: "node", maxWorkers: 2 } as const;
const DEV_TESTS = ["tests/browser/dev-*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        // The settings of an invented community, in English, so that tests pass in the checkout of whoever adopts this.
        resolve: {
          alias: [
            {
              find: /^.*\/site\.config\.ts$/,
              replacement: resolve("tests/fixtures/community/site.config.ts"),
            },
            { find: /^\.\/strings\/\w+\.ts$/, replacement: resolve("src/strings/en.ts") },
          ],
        },
        test: {
          ...shared,
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/content/**/*.test.ts", "tests/search/**/*.test.ts"],
          // Modules keep no state: files share them instead of loading them anew.
          isolate: false,
          // A busy machine starts processes slowly.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...shared,
          name: "fuzz",
          include: ["tests/hostile/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          ...shared,
          name: "site",
          include: ["tests/build/**/*.test.ts", "tests/browser/**/*.test.ts"],
          exclude: DEV_TESTS,
          // Each file reads sites that are built once.
          globalSetup: "tests/support/build-sites.ts",
          testTimeout: 240_000,
          // Two cores build, serve and browse: what is polled for may take a moment.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
          name: "dev",
          include: DEV_TESTS,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          // Builds write into the folder that the dev server watches: it runs when they are done.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
