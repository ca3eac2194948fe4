import type { Archive } from "../../archive/archive.ts";
import { createUrls } from "../../urls.ts";
import type { Jump } from "../index-format.ts";

/** Threads, repositories and the given pages by their names. */
export function listJumps(
  { threads, repositories }: Pick<Archive, "threads" | "repositories">,
  pages: readonly (readonly [title: string, path: string])[],
): Jump[] {
  return [
    ...threads.map(({ title, formerNames, slug }): Jump => {
      return { title, otherNames: formerNames, path: below.thread(slug).slice(1), kind: "thread" };
    }),
    ...repositories.entries.map(({ name }): Jump => {
      const short = name.replace(/^.*\//, "");
      return { title: name, otherNames: [short], path: below.repository(name).slice(1), kind: "repository" };
    }),
    ...pages.map(([title, path]): Jump => ({ title, otherNames: [], path, kind: "" })),
  ];
}

/** Addresses in the index stand below the site's root, so that it works under every base path. */
export const below = createUrls("/", "http://localhost");
