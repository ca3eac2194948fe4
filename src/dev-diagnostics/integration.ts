import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from "astro";
import { buildReport } from "../check/build-report.ts";
import { type CheckedContent, readAndCheck } from "../check/check-content.ts";
import { showControls } from "../check/code-frame.ts";
import { formatSummary } from "../check/format-report.ts";
import { contentFolder } from "../loader/content-folder.ts";
import { runAfterPause } from "../run-after-pause.ts";
import { site } from "../site.config.ts";
import { createUrls, type Urls } from "../urls.ts";
import { formatDiagnostic } from "../wrapup/format-diagnostic.ts";
import { DIAGNOSTICS, DIAGNOSTICS_WANTED } from "./channel.ts";
import { listPageDiagnostics, type PageDiagnostic } from "./page-diagnostics.ts";

type DevServer = HookParameters<"astro:server:setup">["server"];

/**
 * Checks the content whenever a file of it is saved, and shows what was found in the terminal and on the pages
 * of the file. Only the dev server does this: a build is given neither script nor style.
 */
export function devDiagnostics(): AstroIntegration {
  let urls = createUrls("/", site.url);
  return {
    name: "diagnostics",
    hooks: {
      "astro:config:setup": ({ command, injectScript }) => {
        if (command === "dev") injectScript("page", 'import "/src/dev-diagnostics/page/main.ts";');
      },
      "astro:config:done": ({ config }) => {
        urls = createUrls(config.base, config.site ?? site.url);
      },
      "astro:server:setup": ({ server, logger }) => serveDiagnostics(server, logger, urls),
    },
  };
}

function serveDiagnostics(server: DevServer, logger: AstroIntegrationLogger, urls: Urls): void {
  const channel = server.environments.client.hot;
  let shown: readonly PageDiagnostic[] = [];
  const check = async (): Promise<void> => {
    const content = await readAndCheck(contentFolder);
    const found = listPageDiagnostics(content, urls);
    if (JSON.stringify(found) === JSON.stringify(shown)) return;
    shown = found;
    channel.send(DIAGNOSTICS, found);
    print(content, logger);
  };
  const checkSoon = runAfterPause(() =>
    check().catch((error: unknown) => logger.error(showControls(String(error)))),
  );
  channel.on(DIAGNOSTICS_WANTED, (_data, client) => client.send(DIAGNOSTICS, shown));
  const folder = fileURLToPath(contentFolder);
  server.watcher.add(folder);
  server.watcher.on("all", (_event, path) => path.startsWith(folder) && checkSoon());
  checkSoon();
}

function print(content: CheckedContent, logger: AstroIntegrationLogger): void {
  for (const diagnostic of content.diagnostics) {
    const text = formatDiagnostic(diagnostic).split("\n").map(showControls).join("\n");
    if (diagnostic.severity === "error") logger.error(text);
    else logger.warn(text);
  }
  logger.info(formatSummary(buildReport(content)));
}
