import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Pagefind } from "../../src/search/open-index.ts";

/** A running Pagefind, as a browser would have it. */
export interface RunningPagefind {
  readonly pagefind: Pagefind;
  readonly close: () => Promise<void>;
}

/**
 * Runs Pagefind's own script over its files, in Node. It fetches them, so they are served.
 *
 * @param read gives a file by its path
 */
export async function runPagefind(read: (path: string) => Uint8Array | undefined): Promise<RunningPagefind> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = read(pathname.slice(1));
    response.statusCode = file ? 200 : 404;
    response.end(file);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const script = Buffer.from(read("pagefind.js") ?? "").toString("base64");
  // Each has a state of its own, as every page has.
  const module = await import(`data:text/javascript;base64,${script}#${port}`);
  await module.options({ basePath: `http://127.0.0.1:${port}/` });
  return {
    pagefind: module,
    close: async () => {
      await module.destroy();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
