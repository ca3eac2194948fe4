import { glob, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Size of everything in a folder. */
export async function measureFolder(folder: string): Promise<{ outputMegabytes: number; files: number }> {
  let bytes = 0;
  let files = 0;
  for await (const entry of glob("**/*", { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
    files += 1;
  }
  return { outputMegabytes: Math.round(bytes / 1e6), files };
}

/** A page as a server sends it: gzipped. */
export async function weighPage(path: string): Promise<number> {
  return gzipSync(await readFile(path)).length;
}

/** The page that weighs most, among those whose HTML could be too heavy. */
export async function findHeaviestPage(folder: string): Promise<{ path: string; bytes: number }> {
  const sizes: { path: string; size: number }[] = [];
  for await (const path of glob("**/*.html", { cwd: folder }))
    sizes.push({ path, size: (await stat(join(folder, path))).size });
  const largest = sizes.sort((a, b) => b.size - a.size).slice(0, 40);
  const weighed = await Promise.all(
    largest.map(async ({ path }) => ({ path, bytes: await weighPage(join(folder, path)) })),
  );
  return weighed.sort((a, b) => b.bytes - a.bytes)[0] ?? { path: "", bytes: 0 };
}

/**
 * What a browser loads until the search page shows its first result, gzipped; `null` without a browser.
 */
export async function weighSearch(folder: string, query: string): Promise<number | null> {
  const { launchBrowser } = await import("../tests/support/browser.ts");
  const { serveSite } = await import("../tests/support/serve-site.ts");
  const site = await serveSite(folder);
  try {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    let bytes = 0;
    page.on("response", async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      // The index and fonts are compressed already.
      const isPacked = /\.(?:bin|woff2|png|webp)(?:\?|$)/.test(response.url());
      bytes += isPacked ? body.length : gzipSync(body).length;
    });
    await page.goto(`${site.address}search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector("[data-result]", { timeout: 30_000 });
    await browser.close();
    return bytes;
  } catch (error) {
    console.error(`The search page could not be measured: ${String(error).split("\n")[0]}`);
    return null;
  } finally {
    await site.close();
  }
}
