import type { APIRoute, GetStaticPaths } from "astro";
import type { Thread } from "../../../archive/thread.ts";
import { buildThreadFeed, formatAtom } from "../../../exports/atom.ts";
import { loadArchive } from "../../../loader/archive.ts";
import { loadBuildDay } from "../../../loader/build-day.ts";
import { urls } from "../../../loader/environment.ts";
import { site } from "../../../site.config.ts";

export const getStaticPaths = (async () =>
  (await loadArchive()).threads.map((thread) => ({
    params: { thread: thread.slug },
    props: { thread },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ thread: Thread }> = async ({ props }) => {
  const context = { site, urls, today: await loadBuildDay() };
  return new Response(formatAtom(buildThreadFeed(props.thread, await loadArchive(), context)), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
};
