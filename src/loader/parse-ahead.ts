import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** A wrap-up that the cache does not hold yet. */
export interface UnparsedFile {
  readonly path: string;
  /** As diagnostics name it. */
  readonly file: string;
  readonly digest: string;
}

/** Below this, starting workers takes longer than parsing. */
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

function runWorker(files: readonly UnparsedFile[]): Promise<void> {
  return new Promise((done) => {
    // By its path from the project's root: the bundler moves this module, but not the worker.
    const worker = new Worker(join(process.cwd(), "src", "loader", "parse-worker.ts"), { workerData: files });
    worker.on("error", () => done());
    worker.on("exit", () => done());
  });
}
