import { defineToolbarApp } from "astro/toolbar";
import { formatCount } from "../format/counts.ts";
import type { Diagnostic } from "../wrapup/model.ts";
import { FINDINGS } from "./channel.ts";

/** Lists the diagnostics of all content; opens by itself when there are errors. */
export default defineToolbarApp({
  init(canvas, app, server) {
    const window = document.createElement("astro-dev-toolbar-window");
    const style = document.createElement("style");
    style.textContent = "li { margin-block: 1rem; overflow-wrap: anywhere } p { margin: 0.25rem 0 }";
    canvas.append(style, window);
    server.on<readonly Diagnostic[]>(FINDINGS, (diagnostics) => {
      const hasErrors = diagnostics.some(({ severity }) => severity === "error");
      const heading = document.createElement("h1");
      heading.textContent =
        diagnostics.length === 0 ? "No findings" : formatCount(diagnostics.length, "finding");
      const list = document.createElement("ol");
      list.append(...diagnostics.map(createItem));
      window.replaceChildren(heading, list);
      app.toggleNotification({ state: diagnostics.length > 0, level: hasErrors ? "error" : "warning" });
      app.toggleState({ state: hasErrors });
    });
  },
});

/** Texts come from contributed files: they become text nodes, never markup. */
function createItem({ severity, code, file, line, column, message, hint }: Diagnostic): HTMLLIElement {
  const item = document.createElement("li");
  for (const text of [`${file}:${line}:${column}  ${severity}  ${code}`, message, `Hint: ${hint}`]) {
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    item.append(paragraph);
  }
  return item;
}
