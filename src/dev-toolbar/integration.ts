import type { AstroIntegration } from "astro";
import { checkContent } from "../check/check-content.ts";
import { contentFolder } from "../loader/environment.ts";
import { APP, FINDINGS } from "./channel.ts";

/** Shows the diagnostics of all content in the dev server's toolbar, and again whenever a file is saved. */
export function findingsToolbar(): AstroIntegration {
  return {
    name: "findings-toolbar",
    hooks: {
      "astro:config:setup": ({ addDevToolbarApp }) =>
        addDevToolbarApp({
          id: APP,
          name: "Findings",
          icon: "file-search",
          entrypoint: new URL("./app.ts", import.meta.url),
        }),
      "astro:server:setup": ({ server, toolbar, logger }) => {
        const send = (): void => {
          checkContent(contentFolder).then(
            ({ diagnostics }) => toolbar.send(FINDINGS, diagnostics),
            (error: unknown) => logger.error(String(error)),
          );
        };
        server.watcher.on("all", (_event, path) => path.startsWith(contentFolder) && send());
        toolbar.onAppInitialized(APP, send);
      },
    },
  };
}
