import { site } from "../site.config.ts";

/** Addresses below which events stand: the site's own, and that of their sources on the code host. */
export function listHomes(eventsAddress: string): string[] {
  const { url, branch } = site.repository;
  return [eventsAddress, `${url}/blob/${branch}/content/events`, `${url}/tree/${branch}/content/events`];
}
