import { gunzipSync } from "node:zlib";
import type { IndexFile } from "pagefind";
import { decodeChunk } from "../index/decode.ts";
import type { IndexDirectory } from "../index/directory.ts";

/** The words for which a reader would load much: only a large archive has such words. */
export function findHeavyWords(files: readonly IndexFile[], recordCount: number): IndexDirectory["heavy"] {
  const large = files.filter(
    ({ path, content }) => path.endsWith(".pf_index") && content.length > LEAST_BYTES,
  );
  const found = large.flatMap(({ content }) =>
    [...decodeChunk(gunzipSync(content))]
      .filter(([, { pages }]) => pages.length > recordCount * LEAST_SHARE)
      .map(([word]): [string, number] => [word, Math.round(content.length / 1000)]),
  );
  return Object.fromEntries(found);
}

const LEAST_BYTES = 20_000;
const LEAST_SHARE = 0.1;
