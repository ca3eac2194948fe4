import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";

/** No two builds share it. */
const TRASH = join("node_modules", ".cache", `old-output-${process.pid}`);

/**
 * Puts the output of the build before out of the way. Astro would delete it first, file by file, and file
 * systems are slow to create files where many were just deleted.
 *
 * @param folder where the output is
 * @param trash where it goes meanwhile; nothing is there yet
 * @returns a function that deletes it, to be called at the end: another process does it, nobody waits
 */
export async function moveOldOutput(folder: string, trash = TRASH): Promise<() => void> {
  const isPlain = existsSync(folder) && !existsSync(join(folder, ".git"));
  if (!isPlain) return () => undefined;
  try {
    await mkdir(dirname(trash), { recursive: true });
    await rename(folder, trash);
    return () => deleteAside(trash);
  } catch {
    // On another disk it cannot be moved; Astro deletes what is there.
    return () => undefined;
  }
}

function deleteAside(folder: string): void {
  const script = "require('node:fs').rmSync(process.argv[1], { recursive: true, force: true })";
  spawn(process.execPath, ["-e", script, folder], { detached: true, stdio: "ignore" }).unref();
}
