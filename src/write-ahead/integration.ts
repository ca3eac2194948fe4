import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { site } from "../site.config.ts";

/** What the worker is told. */
export interface WriteOrder {
  /** Path of the folder of the whole site. */
  readonly out: string;
  readonly base: string;
  /** Scheme and host. */
  readonly site: string;
}

/**
 * Writes what no page waits for, the search index and the files to take away, in a process of its own while
 * this one makes pages.
 */
export function writeAhead(): AstroIntegration {
  let order: WriteOrder;
  let writing: Promise<WorkerEnd> | undefined;
  return {
    name: "write-ahead",
    hooks: {
      "astro:config:done": ({ config }) => {
        order = { out: fileURLToPath(config.outDir), base: config.base, site: config.site ?? site.url };
      },
      // The wrap-ups are parsed by then, and Astro has emptied the output folder.
      "astro:build:setup": () => {
        writing ??= runWorker(order);
      },
      "astro:build:done": async ({ logger }) => {
        const { code, output } = (await writing) ?? { code: null, output: "" };
        if (code !== 0) throw new Error("The search index and the files to take away could not be written.");
        for (const line of output.trim().split("\n")) logger.info(line);
      },
    },
  };
}

interface WorkerEnd {
  /** `null` if it could not be started or was stopped. */
  readonly code: number | null;
  readonly output: string;
}

/** Its errors go to the terminal at once. */
function runWorker(order: WriteOrder): Promise<WorkerEnd> {
  return new Promise((done) => {
    const worker = spawn(process.execPath, [join("src", "write-ahead", "worker.ts"), JSON.stringify(order)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    // It must not write into what the next build makes.
    const stop = () => worker.kill();
    process.once("exit", stop);
    let output = "";
    worker.stdout.on("data", (text) => (output += String(text)));
    worker.on("error", () => done({ code: null, output }));
    worker.on("close", (code) => {
      process.off("exit", stop);
      done({ code, output });
    });
  });
}
