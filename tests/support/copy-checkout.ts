import { cp, mkdir, readdir, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";

/**
 * Copies what a build needs into a folder, with the content and the settings of another community, as an adopter
 * changes them. Packages are linked, but not the caches that builds keep among them.
 *
 * @param community a folder with `content/`, `site.config.ts`, and files for `public/`
 */
export async function copyCheckout(folder: string, community: string): Promise<void> {
  for (const name of ["src", "public", "package.json", "astro.config.mjs", "tsconfig.json"])
    await cp(name, join(folder, name), { recursive: true });
  const packages = (await readdir("node_modules")).filter((name) => name === ".bin" || !name.startsWith("."));
  await mkdir(join(folder, "node_modules"));
  for (const name of packages)
    await symlink(resolve("node_modules", name), join(folder, "node_modules", name), "junction");
  const own = { content: "content", "site.config.ts": "src/site.config.ts" } as const;
  for (const name of await readdir(community))
    await cp(join(community, name), join(folder, own[name as keyof typeof own] ?? `public/${name}`), {
      recursive: true,
    });
}
