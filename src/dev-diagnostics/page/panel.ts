import { create } from "../../search/page/dom.ts";
import type { PageDiagnostic } from "../page-diagnostics.ts";
import text from "./panel.css?inline";

/** Lists the diagnostics of the file that the page is made of, at the lower edge of the window. */
export class DiagnosticsPanel extends HTMLElement {
  // Screen readers announce changes of what was there before.
  readonly #status = create("p", { role: "status", class: "visually-hidden" });
  readonly #summary = create("summary");
  readonly #list = create("ol");
  readonly #details = create(
    "details",
    { open: sessionStorage.getItem(CLOSED) === null, hidden: true },
    this.#summary,
    // The keyboard scrolls what has the focus.
    create("div", { tabindex: "0", role: "group", "aria-label": "List of diagnostics" }, this.#list),
  );

  connectedCallback(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
    this.#details.addEventListener("toggle", () => {
      if (this.#details.open) sessionStorage.removeItem(CLOSED);
      else sessionStorage.setItem(CLOSED, "");
    });
    this.append(
      create("aside", { "aria-label": "Diagnostics", "data-no-print": true }, this.#status, this.#details),
    );
  }

  show(diagnostics: readonly PageDiagnostic[]): void {
    const sum = formatSum(diagnostics);
    // A save that mends everything must be heard as well; a page without diagnostics says nothing.
    const isQuiet = this.#details.hidden && diagnostics.length === 0;
    this.#status.textContent = isQuiet ? "" : sum;
    this.#summary.textContent = sum;
    this.#list.replaceChildren(...diagnostics.map(createItem));
    this.#details.hidden = diagnostics.length === 0;
  }
}

/** Whether the panel is closed must outlast the reload after each save. */
const CLOSED = "diagnostics-closed";

/** Texts come from contributed files: they become text nodes, never markup. */
function createItem({
  severity,
  code,
  file,
  line,
  column,
  message,
  hint,
  frame,
}: PageDiagnostic): HTMLLIElement {
  return create(
    "li",
    { "data-severity": severity },
    create(
      "p",
      { class: "diagnostic-place" },
      create("strong", {}, severity),
      " ",
      create("code", {}, `${file}:${line}:${column}`),
      " ",
      create("span", {}, code),
    ),
    create("p", {}, message),
    create("p", { class: "diagnostic-hint" }, `Hint: ${hint}`),
    ...(frame === null ? [] : [create("pre", { tabindex: "0" }, frame)]),
  );
}

/** `2 errors and 1 warning` */
function formatSum(diagnostics: readonly PageDiagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const counts = [formatCount(errors, "error"), formatCount(diagnostics.length - errors, "warning")];
  return diagnostics.length === 0 ? "No diagnostics are left." : counts.flat().join(" and ");
}

function formatCount(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`];
}

if (!customElements.get("dev-diagnostics")) customElements.define("dev-diagnostics", DiagnosticsPanel);
