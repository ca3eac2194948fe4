import type { Manifest } from "../index-format.ts";
import { type OpenIndex, openIndex, type Pagefind } from "../open-index.ts";

/** Below which the site stands. */
export const base = import.meta.env.BASE_URL;

let index: Promise<OpenIndex> | undefined;
let failures = 0;

/** The index, opened once. */
export function loadIndex(): Promise<OpenIndex> {
  index ??= open();
  return index;
}

/** After a failure: the next call opens the index that is there by then. */
export function forgetIndex(): void {
  index = undefined;
  failures += 1;
}

/** The manifest is always asked for anew: after a deployment there is another index. */
async function open(): Promise<OpenIndex> {
  const readManifest = () => fetchJson<Manifest>(`${base}search/manifest.json`, { cache: "no-cache" });
  const manifest = await readManifest();
  const folder = `${base}search-index/${manifest.folder}/`;
  // A browser keeps a module that failed; by another address it is loaded again.
  const address = `${folder}pagefind.js${failures > 0 ? `?${failures}` : ""}`;
  const pagefind: Pagefind & { init(): Promise<void> } = await import(/* @vite-ignore */ address);
  // Pagefind reports an index of nothing as an error.
  if (manifest.recordCount > 0) await pagefind.init();
  const confirm = async () => {
    if ((await readManifest()).folder !== manifest.folder) throw new Error("There is a newer index.");
  };
  return openIndex({ manifest, pagefind, readJson: (path) => fetchJson(folder + path), confirm });
}

async function fetchJson<Value>(address: string, options?: RequestInit): Promise<Value> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}
