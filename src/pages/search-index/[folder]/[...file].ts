import type { APIRoute, GetStaticPaths } from "astro";
import { loadSearchIndex } from "../../../search/build/load-index.ts";

export const getStaticPaths = (async () => {
  const { manifest, files } = await loadSearchIndex();
  return [...files].map(([file, content]) => ({
    params: { folder: manifest.folder, file },
    props: { content },
  }));
}) satisfies GetStaticPaths;

/** The files of the search index. Their folder is named by their content, so that a browser may keep them. */
export const GET: APIRoute<{ readonly content: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.content);
