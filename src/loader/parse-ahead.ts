import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";

/** A wrap-up that the cache does not hold yet. */
export interface UnparsedFile {
  readonly path: string;
  /** As diagnostics name it. */
  readonly file: string;
  readonly digest: string;
}

/** Below this, starting other processes takes longer than parsing. */
const WORTHWHILE = 60;

/**
 * Parses many files on all processors; what comes of them is in the parse cache afterwards. A file that
 * could not be parsed this way is left to the caller.
 */
export async function parseAhead(files: readonly UnparsedFile[]): Promise<void> {
  if (files.length < WORTHWHILE) return;
  const count = availableParallelism();
  const shares = Array.from({ length: count }, (_, share) =>
    files.filter((_, index) => index % count === share),
  );
  await Promise.all(shares.map(runWorker));
}

/** Processes and not threads: their memory is free again when they are done. */
function runWorker(files: readonly UnparsedFile[]): Promise<void> {
  return new Promise((done) => {
    // By its path from the project's root: the bundler moves this module, but not the worker.
    const worker = spawn(process.execPath, [join("src", "loader", "parse-worker.ts")], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    worker.on("error", () => done());
    worker.on("close", () => done());
    // A worker that ends early closes its input; the caller parses what is missing.
    worker.stdin.on("error", () => undefined);
    worker.stdin.end(JSON.stringify(files));
  });
}
