import { createHash } from "node:crypto";
import { openFileCache } from "../file-cache.ts";
import { hashCode } from "../hash-code.ts";
import { site } from "../site.config.ts";
import type { Wrapup } from "../wrapup/model.ts";

/** Parsed wrap-ups on disk, so that a build parses only files that changed. */
export interface ParseCache {
  /** Names the parser: changes with its code, with the libraries and with how proposals are named. */
  readonly parser: string;
  readonly has: (key: string) => Promise<boolean>;
  readonly read: (key: string) => Promise<Wrapup | null>;
  readonly write: (key: string, wrapup: Wrapup) => Promise<void>;
}

export async function openParseCache(): Promise<ParseCache> {
  const parser = await PARSER;
  const files = await openFileCache("wrapups", parser);
  return {
    parser,
    has: files.has,
    read: async (key) => {
      const content = await files.read(key);
      return content && parseEntry(content.toString("utf8"));
    },
    write: (key, wrapup) => files.write(key, JSON.stringify(wrapup)),
  };
}

function parseEntry(text: string): Wrapup | null {
  try {
    // Only `write` above makes these files.
    return JSON.parse(text) as Wrapup;
  } catch {
    return null;
  }
}

/** The parser that this process has loaded: a server that goes on after a change must not pass for the new one. */
const PARSER = hashParser();

async function hashParser(): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(site.proposals));
  return hash
    .update(await hashCode(["package-lock.json", "src/wrapup"]))
    .digest("hex")
    .slice(0, 12);
}
