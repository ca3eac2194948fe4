import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename } from "node:fs/promises";
import { join } from "node:path";

const TRASH = join("node_modules", ".cache");

/**
 * Puts the output of the build before out of the way. Astro would delete it first, file by file, and file
 * systems are slow to create files where many were just deleted.
 *
 * @returns a function that deletes it, to be called at the end: another process does it, nobody waits
 */
export async function moveOldOutput(folder: string): Promise<() => void> {
  const isPlain = existsSync(folder) && !existsSync(join(folder, ".git"));
  if (!isPlain) return () => undefined;
  try {
    await mkdir(TRASH, { recursive: true });
    const place = await mkdtemp(join(TRASH, "old-output-"));
    await rename(folder, join(place, "site"));
    return () => deleteAside(place);
  } catch {
    // On another disk it cannot be moved; Astro deletes what is there.
    return () => undefined;
  }
}

function deleteAside(folder: string): void {
  const script = "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })";
  spawn(process.execPath, ["-e", script, folder], { detached: true, stdio: "ignore" }).unref();
}
