import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findBrowser } from "./browser.ts";
import { buildSite } from "./build-site.ts";
import { copyCheckout } from "./copy-checkout.ts";
import { writeFixtureArchive } from "./fixture-archive.ts";
import { GARDEN } from "./read-archive.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The real archive, at the root of its host. No test knows what it holds. */
    realSite: string;
    /** The folder that the real archive was built from. */
    realContent: string;
    /** A copy of this checkout with the settings of the garden, whatever the real ones say. */
    checkout: string;
    /** The garden and the invented archive together, below `/hackathons/`. */
    fixtureSite: string;
    /** The folder that these two were built from. */
    fixtureContent: string;
  }
}

/** Unpacks the browser and builds the sites that build tests and browser tests read. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "archive-"));
  const realSite = join(folder, "real");
  const fixtureSite = join(folder, "fixture");
  const fixtureContent = join(folder, "content");
  const checkout = join(folder, "checkout");
  await copyCheckout(checkout, "tests/fixtures/community");
  await cp(GARDEN, fixtureContent, { recursive: true });
  await writeFixtureArchive(fixtureContent);
  await findBrowser();
  await Promise.all([
    buildSite({ content: fixtureContent, outDir: fixtureSite, base: "/hackathons/", checkout }),
    buildSite({ content: "content", outDir: realSite }),
  ]);
  provide("realSite", realSite);
  provide("realContent", "content");
  provide("checkout", checkout);
  provide("fixtureSite", fixtureSite);
  provide("fixtureContent", fixtureContent);
  return () => rm(folder, { recursive: true, force: true });
}
