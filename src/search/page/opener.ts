/** On every page, so very small: everything else comes when somebody searches, or on the search page. */
const load = () => import("./main.ts");
const panel = document.querySelector("search-panel");

function open(event: Event): void {
  event.preventDefault();
  const dialog = panel?.closest("dialog");
  if (!dialog?.open) dialog?.showModal();
  panel?.querySelector("input")?.select();
}

addEventListener("keydown", (event) => {
  // In a field with text, browsers use the first Escape up to empty it.
  if (event.key === "Escape") panel?.closest("dialog")?.close();
  const isTyping = (event.target as Element).closest?.("input,select,textarea,[contenteditable]");
  const isHeld = event.ctrlKey || event.metaKey;
  if (event.key === "k" ? isHeld : event.key === "/" && !isHeld && !event.altKey && !isTyping) open(event);
});

addEventListener("click", (event) => {
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);
  if (isPlain && (event.target as Element).closest?.("[data-search-open]")) open(event);
});

addEventListener("focusin", (event) => {
  if ((event.target as Element).matches?.("[type=search]")) load().then(({ warm }) => warm());
});

// Marks mean that a result led here. A browser that keeps nothing throws.
try {
  if (document.querySelector("search-panel[data-address]") || "search-marks" in sessionStorage) load();
} catch {}
