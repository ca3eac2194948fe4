import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** Where sites of tests say that they are. */
export const ORIGIN = "https://example.org";

export interface SiteOptions {
  /** The content folder. */
  readonly content: string;
  /** Where the site is written. */
  readonly outDir: string;
  /** `/` or `/hackathons/`. */
  readonly base?: string;
  /** `BUILD_DATE`. */
  readonly day?: string;
  /** `ARCHIVE_ERRORS`: `report` builds a site of content with errors. */
  readonly errors?: "report" | "";
  /** `ARCHIVE_PICTURES`: `none` leaves social pictures out. */
  readonly pictures?: "none" | "";
  /** The checkout to build, if not this one. */
  readonly checkout?: string;
}

/**
 * Builds a site with `npm run build`. Rejects with the build's output when it fails.
 *
 * Builds of one checkout share Astro's folders: they run one after the other.
 */
export async function buildSite({
  content,
  outDir,
  base = "/",
  day = "",
  errors = "",
  pictures = "",
  checkout = ".",
}: SiteOptions): Promise<string> {
  // The test runner's own variables (MODE, BASE_URL) would reach the site through import.meta.env.
  const { PATH, HOME, SYSTEMROOT, TEMP } = process.env;
  const env = {
    ...{ PATH, HOME, SYSTEMROOT, TEMP },
    ARCHIVE_CONTENT: resolve(content),
    ARCHIVE_OUT: resolve(outDir),
    ARCHIVE_SITE: ORIGIN,
    ARCHIVE_BASE: base,
    ARCHIVE_ERRORS: errors,
    ARCHIVE_PICTURES: pictures,
    BUILD_DATE: day,
  };
  const build = spawn("npm", ["run", "--silent", "build"], {
    env,
    cwd: checkout,
    shell: process.platform === "win32",
  });
  let output = "";
  build.stdout.on("data", (chunk) => {
    output += chunk;
  });
  build.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const code = await new Promise((done) => build.on("close", done));
  if (code !== 0) throw new Error(`The build of ${content} failed:\n${output}`);
  return output;
}
