import { loadSearchIndex } from "../../search/build/load-index.ts";

/** Names the index of today, which a page asks for first. */
export async function GET(): Promise<Response> {
  return Response.json((await loadSearchIndex()).manifest);
}
