import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { createSheetParser, leanPage } from "./lean-page.ts";

/** Takes from every built page the rules and the policy's hashes that are for other pages. */
export function leanPages(): AstroIntegration {
  return {
    name: "lean-pages",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const parse = createSheetParser();
        for await (const file of glob("**/*.html", { cwd: folder })) {
          const path = join(folder, file);
          await writeFile(path, leanPage(await readFile(path, "utf8"), parse));
        }
      },
    },
  };
}
