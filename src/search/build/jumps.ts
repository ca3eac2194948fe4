import type { Archive } from "../../archive/archive.ts";
import type { NavigationLink } from "../../loader/navigation.ts";
import { createUrls } from "../../urls.ts";
import type { Jump } from "../index-format.ts";

/** Threads, repositories and the given pages by their names. */
export function listJumps(
  { threads, repositories }: Pick<Archive, "threads" | "repositories">,
  pages: readonly NavigationLink[],
): Jump[] {
  return [
    ...threads.map(({ title, formerNames, slug }): Jump => {
      return { title, otherNames: formerNames, path: below.thread(slug).slice(1), kind: "thread" };
    }),
    ...repositories.entries.map(({ name }): Jump => {
      const short = name.replace(/^.*\//, "");
      return { title: name, otherNames: [short], path: below.repository(name).slice(1), kind: "repository" };
    }),
    ...pages.map(({ title, href }): Jump => ({ title, otherNames: [], path: href.slice(1), kind: "" })),
  ];
}

/** Addresses in the index stand below the site's root, so that it works under every base path. */
export const below = createUrls("/", "http://localhost");
