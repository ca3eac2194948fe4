import { DIAGNOSTICS, DIAGNOSTICS_WANTED } from "../channel.ts";
import type { PageDiagnostic } from "../page-diagnostics.ts";
import { DiagnosticsPanel } from "./panel.ts";

const panel = new DiagnosticsPanel();
document.body.append(panel);

import.meta.hot?.on(DIAGNOSTICS, (all: readonly PageDiagnostic[]) => {
  panel.show(all.filter(({ page }) => page === null || isBelow(page)));
});
import.meta.hot?.send(DIAGNOSTICS_WANTED);

/** Browsers and `encodeURIComponent` encode different characters. */
function isBelow(page: string): boolean {
  const decode = (path: string): string => path.split("/").map(decodePart).join("/");
  return decode(location.pathname).startsWith(decode(page));
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
