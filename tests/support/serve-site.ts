import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export interface ServedSite {
  /** Scheme, host and base path, with a final slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a built folder below a base path on a free port, with its 404 page, as static hosts do. */
export async function serveSite(folder: string, base = "/"): Promise<ServedSite> {
  const files = sirv(folder, { etag: true });
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    const notFound = async (): Promise<void> => {
      const page = join(folder, "404.html");
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      response.end(existsSync(page) ? await readFile(page) : "Not found");
    };
    if (!path.startsWith(base)) return notFound();
    request.url = `/${path.slice(base.length)}`;
    files(request, response, () => void notFound());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
