import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Puts the output of the build before out of the way, and deletes it at the end. Astro would delete it first,
 * file by file, and file systems are slow to create files where many were just deleted.
 */
export function oldOutput(): AstroIntegration {
  let out: string;
  return {
    name: "old-output",
    hooks: {
      "astro:config:done": ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      // The content has no errors by then: a build that stops before leaves the old site.
      "astro:build:start": () => moveAside(out, OLD_OUTPUT),
      "astro:build:done": () => deleteAside(OLD_OUTPUT, TRASH),
    },
  };
}

/** No place for anything else: all of it is deleted at the end of each build. */
const TRASH = join("node_modules", ".cache", "old-output");

/** Where the old output is while this process builds. */
export const OLD_OUTPUT = join(TRASH, String(process.pid));

/**
 * Moves what is in a folder, but not the folder itself, which may be a link or be served at this moment, and
 * not what Git keeps there.
 */
export async function moveAside(folder: string, place: string): Promise<void> {
  if (!existsSync(folder)) return;
  await mkdir(place, { recursive: true });
  for (const name of await readdir(folder)) {
    // What cannot be moved, as onto another disk, is Astro's to delete.
    if (name !== ".git") await rename(join(folder, name), join(place, name)).catch(() => undefined);
  }
}

/**
 * Lets another process delete what was moved away, and what builds that never ended have left. Nobody waits.
 * Other builds may run, and take files from their own old output: that is theirs.
 */
export async function deleteAside(place: string, trash: string): Promise<void> {
  const done = `${place}-done`;
  await rename(place, done).catch(() => undefined);
  const names = existsSync(trash) ? await readdir(trash) : [];
  const stale = names.filter((name) => !isRunning(Number(name))).map((name) => join(trash, name));
  const script =
    "for (const path of process.argv.slice(1)) fs.rmSync(path, { recursive: true, force: true })";
  spawn(process.execPath, ["-e", script, ...stale], { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process runs too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
