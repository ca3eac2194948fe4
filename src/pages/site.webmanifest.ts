import type { APIRoute } from "astro";
import { urls } from "../loader/environment.ts";
import { site } from "../site.config.ts";
import { defaultColours } from "../theme.ts";

const { paper } = (site.colours ?? defaultColours).light;

export const GET: APIRoute = () =>
  Response.json({
    name: site.name,
    description: site.description,
    lang: site.language,
    start_url: urls.home(),
    scope: urls.home(),
    display: "minimal-ui",
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: urls.asset("favicon.svg"), type: "image/svg+xml", sizes: "any" },
      { src: urls.asset("apple-touch-icon.png"), type: "image/png", sizes: "180x180" },
      { src: urls.asset("icon-512.png"), type: "image/png", sizes: "512x512", purpose: "any maskable" },
    ],
  });
