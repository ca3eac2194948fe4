import { glob, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { createRuleSelector, leanPage } from "./lean-page.ts";

/** Takes from every built page the rules and the policy's hashes that are for other pages. */
export function leanPages(): AstroIntegration {
  return {
    name: "lean-pages",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const select = createRuleSelector();
        const rewrite = async (path: string): Promise<void> =>
          writeFile(path, leanPage(await readFile(path, "utf8"), select));
        const pending = new Set<Promise<void>>();
        for await (const file of glob("**/*.html", { cwd: folder })) {
          const rewriting = rewrite(join(folder, file)).finally(() => pending.delete(rewriting));
          pending.add(rewriting);
          if (pending.size >= AT_ONCE) await Promise.race(pending);
        }
        await Promise.all(pending);
      },
    },
  };
}

/** Reading and writing one page after the other would keep the disk waiting. */
const AT_ONCE = 16;
