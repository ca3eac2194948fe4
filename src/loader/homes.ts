import { site } from "../site.config.ts";
import { urls } from "./environment.ts";

/** Addresses below which events stand: the site's own, and that of their sources on the code host. */
export function listHomes(): string[] {
  const { url, branch } = site.repository;
  return [
    urls.absolute(urls.events()),
    `${url}/blob/${branch}/content/events`,
    `${url}/tree/${branch}/content/events`,
  ];
}
