import { createUrls } from "../urls.ts";

/** The addresses of this build's site. */
export const urls = createUrls(import.meta.env.BASE_URL, import.meta.env.SITE ?? "http://localhost:4321");
