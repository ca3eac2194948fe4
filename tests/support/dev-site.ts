import { spawn } from "node:child_process";
import { resolve } from "node:path";

export interface DevSite {
  /** Scheme, host and base path, with a final slash. */
  readonly address: string;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** Edits a content folder as `npm run dev` does, on a free port. Rejects with the output when it ends instead. */
export async function startDevSite(content: string, base = "/"): Promise<DevSite> {
  // The test runner's own variables (MODE, BASE_URL) would reach the site through import.meta.env.
  const { PATH, HOME, SYSTEMROOT, TEMP } = process.env;
  const server = spawn(process.execPath, ["node_modules/astro/bin/astro.mjs", "dev", "--port", "0"], {
    env: {
      ...{ PATH, HOME, SYSTEMROOT, TEMP },
      ARCHIVE_CONTENT: resolve(content),
      ARCHIVE_BASE: base,
      ASTRO_DEV_BACKGROUND: "0",
    },
  });
  let output = "";
  const ended = new Promise<void>((done) => server.on("close", () => done()));
  const address = await new Promise<string>((found, fail) => {
    const read = (chunk: Buffer): void => {
      output += chunk;
      const announced = /(http:\/\/localhost:\d+\S*)/.exec(output)?.[1];
      if (announced) found(announced);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    ended.then(() => fail(new Error(`The dev server ended:\n${output}`)));
  });
  return {
    address,
    output: () => output,
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}
