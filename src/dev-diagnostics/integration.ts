import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroIntegrationLogger, HookParameters } from "astro";
import { buildReport } from "../check/build-report.ts";
import { type CheckedContent, checkContent } from "../check/check-content.ts";
import { formatSummary } from "../check/format-report.ts";
import { contentFolder } from "../loader/content-folder.ts";
import { urls } from "../loader/environment.ts";
import { runAfterPause } from "../run-after-pause.ts";
import { formatDiagnostic, showControls } from "../wrapup/format-diagnostic.ts";
import { DIAGNOSTICS, DIAGNOSTICS_WANTED } from "./channel.ts";
import { listPageDiagnostics, type PageDiagnostic } from "./page-diagnostics.ts";

type DevServer = HookParameters<"astro:server:setup">["server"];

/**
 * Checks the content whenever a file of it is saved, and shows what was found in the terminal and on the pages
 * of the file. Only the dev server does this: a build is given neither script nor style.
 */
export function devDiagnostics(): AstroIntegration {
  return {
    name: "diagnostics",
    hooks: {
      "astro:config:setup": ({ command, injectScript }) => {
        if (command === "dev") injectScript("page", 'import "/src/dev-diagnostics/page/main.ts";');
      },
      "astro:server:setup": ({ server, logger }) => serveDiagnostics(server, logger),
    },
  };
}

function serveDiagnostics(server: DevServer, logger: AstroIntegrationLogger): void {
  const channel = server.environments.client.hot;
  let shown: readonly PageDiagnostic[] = [];
  const check = async (): Promise<void> => {
    const content = await checkContent(contentFolder);
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
