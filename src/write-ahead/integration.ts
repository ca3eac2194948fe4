import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { OLD_OUTPUT } from "../old-output.ts";
import { startWriter, type WriteOrder } from "./writer.ts";

/**
 * Lets a process of its own write what no page waits for, the files to take away, while
 * this one makes pages.
 */
export function writeAhead(): AstroIntegration {
  let order: WriteOrder;
  let isOrdered = false;
  return {
    name: "write-ahead",
    hooks: {
      "astro:config:done": ({ config }) => {
        order = { out: fileURLToPath(config.outDir), oldOutput: OLD_OUTPUT };
      },
      // For scripts and for pages. The content has no errors by then, and Astro has emptied the output folder.
      "astro:build:setup": () => {
        if (!isOrdered) startWriter().write(order);
        isOrdered = true;
      },
      "astro:build:done": async ({ logger }) => {
        const { code, output } = await startWriter().end;
        if (code !== 0) throw new Error("The files to take away could not be written.");
        for (const line of output.trim().split("\n")) logger.info(line);
      },
    },
  };
}
