import { create } from "./dom.ts";
import { SearchPanel } from "./search-panel.ts";
import { loadStyles } from "./styles.ts";

/** Opens the search dialog over this page; on the search page the field there takes the focus. */
export async function openDialog(base: string): Promise<void> {
  const onPage = document.querySelector<SearchPanel>("search-panel[data-address]");
  if (onPage) return onPage.focus();
  loadStyles();
  const known = document.querySelector<HTMLDialogElement>("dialog.search-dialog");
  const dialog = known ?? createDialog(base);
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector<SearchPanel>("search-panel")?.focus();
}

function createDialog(base: string): HTMLDialogElement {
  const close = create("button", { type: "button", class: "search-close" }, "Close");
  const title = create("h2", { class: "visually-hidden", id: "search-dialog-title" }, "Search the archive");
  const panel = create("search-panel" as "div", { "data-base": base });
  const dialog = create(
    "dialog",
    { class: "search-dialog", "aria-labelledby": title.id },
    title,
    close,
    panel,
  );
  close.addEventListener("click", () => dialog.close());
  // In a field with text, browsers use the first Escape up to empty it.
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && dialog.close());
  // A click on the backdrop is a click on the dialog itself.
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  return dialog;
}

if (!customElements.get("search-panel")) customElements.define("search-panel", SearchPanel);
