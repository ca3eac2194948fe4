import { enableCompileCache } from "node:module";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { isContentError } from "../content-error.ts";
import { base } from "../loader/environment.ts";

const HELP = `node src/commands/site.ts build|start|dev [--port 4321]

  build    writes the whole site to dist/        (npm run build)
  start    builds the archive and serves it      (npm start)
  dev      edit with live reload, search included (npm run dev)

  --port N   the port to serve on (4321)
  --help     this text

Environment: ARCHIVE_CONTENT (content folder), ARCHIVE_BASE (base path, such as /hackathons/),
ARCHIVE_SITE (scheme and host), ARCHIVE_OUT (output folder), ARCHIVE_PICTURES=none (no social pictures),
BUILD_DATE (YYYY-MM-DD, tells what lies ahead).`;

// Compiling Astro's and Vite's own code takes most of a second; the processes that a build starts share it.
process.env["NODE_COMPILE_CACHE"] ??= resolve("node_modules/.cache/code");
enableCompileCache(process.env["NODE_COMPILE_CACHE"]);

// Builds are offline; Astro reads this before it would report usage.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

process.exitCode = await run().catch(stopForContent);

async function run(): Promise<number> {
  const { command, port } = readArguments();
  const server = { port };
  switch (command) {
    case "build":
    case "start": {
      await startAhead();
      const { build, preview } = await import("astro");
      await build({});
      if (command === "start") announce("The archive is at", (await preview({ server })).port);
      return 0;
    }
    case "dev": {
      const { dev } = await import("astro");
      announce("Editing at", (await dev({ server })).address.port);
      return 0;
    }
    default:
      console.log(HELP);
      return command === "help" ? 0 : 2;
  }
}

/** Who writes content needs no stack of calls. */
function stopForContent(error: unknown): never {
  if (!isContentError(error)) throw error;
  console.error(`\n${error.message}`);
  // At once: other processes wait for this one.
  process.exit(1);
}

/** What cannot be read is answered with the reason and the help. */
function readArguments(): { readonly command: string | undefined; readonly port: number } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { port: { type: "string", default: "4321" }, help: { type: "boolean", default: false } },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port is "${values.port}"; write a number from 0 to 65535.`);
    return { command: values.help ? "help" : positionals[0], port };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return { command: undefined, port: 0 };
  }
}

/**
 * Other processes parse the wrap-ups, and then prepare what no page waits for, while this one loads Astro,
 * which reads the same and reports what fails.
 */
async function startAhead(): Promise<void> {
  const [{ contentFolder }, { parseWrapups }, { startWriter }] = await Promise.all([
    import("../loader/content-folder.ts"),
    import("../loader/read-wrapups.ts"),
    import("../write-ahead/writer.ts"),
  ]);
  const writer = startWriter();
  parseWrapups(contentFolder).then(writer.prepare, writer.prepare);
}

function announce(what: string, port: number): void {
  console.log(`\n${what} http://localhost:${port}${base} (Ctrl+C stops it).`);
}
