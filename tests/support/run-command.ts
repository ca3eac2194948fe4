import { execFile } from "node:child_process";

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of `src/commands/` on a content folder. */
export function runCommand(name: string, content: string, ...args: string[]): Promise<Run> {
  const env = { ...process.env, ARCHIVE_CONTENT: content };
  return new Promise((done) => {
    execFile(process.execPath, [`src/commands/${name}.ts`, ...args], { env }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}
