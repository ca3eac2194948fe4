import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";

export interface Measurement {
  readonly seconds: number;
  /** Of all processes together; `null` where the system does not tell. */
  readonly peakMegabytes: number | null;
  /** Of the largest of them, as `time -v` tells. */
  readonly largestMegabytes: number | null;
}

/**
 * Runs a command as `npm run` does, and measures it with all its processes. Rejects with its output when it
 * fails.
 */
export async function measureCommand(
  name: "build" | "check",
  env: Readonly<Record<string, string>>,
): Promise<Measurement> {
  const start = performance.now();
  const command = spawn("npm", ["run", name], {
    env: { ...process.env, ...env },
    // npm is a script on Windows.
    shell: process.platform === "win32",
  });
  let output = "";
  for (const stream of [command.stdout, command.stderr])
    stream.on("data", (chunk) => {
      output = (output + chunk).slice(-20_000);
    });
  let [peak, largest] = [0, 0];
  const watch = setInterval(async () => {
    const sizes = await readSizes(command.pid ?? 0);
    peak = Math.max(
      peak,
      sizes.reduce((sum, size) => sum + size, 0),
    );
    largest = Math.max(largest, ...sizes);
  }, 500);
  const code = await new Promise((done) => command.on("close", done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`npm run ${name} failed:\n${output}`);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  // The system counts in 1024 bytes.
  const asMegabytes = (size: number) => (size > 0 ? Math.round((size * 1024) / 1e6) : null);
  return { seconds, peakMegabytes: asMegabytes(peak), largestMegabytes: asMegabytes(largest) };
}

/** Kilobytes that a process and each of its children hold now; none where there is no `/proc`. */
async function readSizes(pid: number): Promise<number[]> {
  const processes = await readdir("/proc").catch(() => []);
  const statuses = await Promise.all(
    processes
      .filter((name) => /^\d+$/.test(name))
      .map((name) => readFile(`/proc/${name}/status`, "utf8").catch(() => "")),
  );
  const all = statuses.map((text) => ({
    pid: readNumber(text, "Pid"),
    parent: readNumber(text, "PPid"),
    size: readNumber(text, "VmRSS"),
  }));
  const family = new Set([pid]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const entry of all) if (family.has(entry.parent)) family.add(entry.pid);
  }
  return all.filter((entry) => family.has(entry.pid)).map(({ size }) => size);
}

function readNumber(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
}
