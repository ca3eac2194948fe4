import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/** What the writer is told when it may write. */
export interface WriteOrder {
  /** Path of the folder of the whole site. */
  readonly out: string;
  /** Path of what the build before wrote. */
  readonly oldOutput: string;
}

/** The message that no other process parses wrap-ups any more. */
export const PARSED = "parsed";

/** A process that prepares the files to take away, and writes them when it is told to. */
export interface Writer {
  /** Tells it that no other process parses wrap-ups any more, if it waits for that. */
  readonly prepare: () => void;
  readonly write: (order: WriteOrder) => void;
  readonly end: Promise<WriterEnd>;
}

interface WriterEnd {
  /** `null` if it could not be started or was stopped. */
  readonly code: number | null;
  /** What it wrote, for people. */
  readonly output: string;
}

const WRITER = Symbol.for("hackathon-archive.writer");
const shared = globalThis as { [WRITER]?: Writer };

/**
 * The one writer of this build, started by whoever asks first: the command and Astro's configuration may load
 * this module once each. Its errors go to the terminal at once.
 */
export function startWriter(): Writer {
  shared[WRITER] ??= createWriter();
  return shared[WRITER];
}

function createWriter(): Writer {
  const worker = spawn(process.execPath, [join("src", "write-ahead", "worker.ts")], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  // A writer that ended early says so by its code.
  const send = (message: WriteOrder | typeof PARSED) => void worker.send(message, () => undefined);
  return { prepare: () => send(PARSED), write: send, end: waitFor(worker) };
}

function waitFor(worker: ChildProcess): Promise<WriterEnd> {
  // It must not write into what the next build makes.
  const stop = () => worker.kill();
  process.once("exit", stop);
  return new Promise((done) => {
    let output = "";
    worker.stdout?.on("data", (text) => (output += String(text)));
    worker.on("error", () => done({ code: null, output }));
    worker.on("close", (code) => {
      process.off("exit", stop);
      done({ code, output });
    });
  });
}
