import { spawn } from "node:child_process";
import { join } from "node:path";
import type { SearchRecord } from "../record.ts";
import type { Synonyms } from "./synonyms.ts";

/** What the worker is told. */
export interface IndexOrder {
  /** Where the index's directory goes. */
  readonly directory: string;
  /** Where the folders of indexes are. */
  readonly parent: string;
  /** Name of this index's folder. */
  readonly folder: string;
  readonly records: readonly SearchRecord[];
  readonly synonyms: Synonyms;
}

/**
 * Writes an index in a process of its own, while this one makes pages.
 *
 * @returns when every file is written
 * @throws when the process fails; what it had to say went to the terminal
 */
export function writeAhead(order: IndexOrder): Promise<void> {
  return new Promise((done, fail) => {
    const worker = spawn(process.execPath, [...LEAN, join("src", "search", "build", "index-worker.ts")], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    worker.on("error", fail);
    worker.on("close", (code) =>
      code === 0 ? done() : fail(new Error(`The search index could not be written (exit code ${code}).`)),
    );
    // A worker that ends early closes its input; its exit code tells why.
    worker.stdin.on("error", () => undefined);
    worker.stdin.end(JSON.stringify(order));
  });
}

/** The page process and Pagefind hold a gigabyte each by then: rather collect garbage more often. */
const LEAN = ["--max-old-space-size=1024", "--max-semi-space-size=4"];
