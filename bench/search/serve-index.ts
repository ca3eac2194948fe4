import { gzipSync } from "node:zlib";
import type { SearchIndex } from "../../src/search/build/search-index.ts";
import { type OpenIndex, openIndex } from "../../src/search/open-index.ts";
import { runPagefind } from "./run-pagefind.ts";

/** An open index with a count of what was read of it. */
export interface MeasuredIndex {
  readonly index: OpenIndex;
  /** Opens it again: Pagefind has what it loaded, and every question is a new one. */
  readonly reopen: () => OpenIndex;
  /** Bytes as a server sends them, packed. */
  readonly cost: { bytes: number; requests: number };
  readonly close: () => Promise<void>;
}

/** Opens an index that was just built, as a browser would that has nothing of it yet. */
export async function serveIndex({ manifest, files }: SearchIndex): Promise<MeasuredIndex> {
  const cost = { bytes: weigh(Buffer.from(JSON.stringify(manifest))), requests: 1 };
  const read = (path: string) => {
    const file = files.get(path);
    cost.requests += 1;
    cost.bytes += file ? weigh(file) : 0;
    return file;
  };
  const { pagefind, close } = await runPagefind(read);
  // A browser runs this one instead of the other half of `pagefind.js`.
  read("pagefind-worker.js");
  const open = () =>
    openIndex({
      manifest,
      pagefind,
      readJson: async (path) => JSON.parse(new TextDecoder().decode(read(path))),
      confirm: async () => undefined,
    });
  return { index: open(), reopen: open, cost, close };
}

/** Pagefind's own files are packed already. */
function weigh(file: Uint8Array): number {
  return file[0] === 0x1f && file[1] === 0x8b ? file.length : gzipSync(file, { level: 9 }).length;
}
