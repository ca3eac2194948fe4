import text from "./search.css?inline";

let styles: CSSStyleSheet | undefined;

/** Adds the style sheet of the dialog and the marks, which ordinary visits never need. */
export function loadStyles(): void {
  if (styles) return;
  styles = new CSSStyleSheet();
  styles.replaceSync(text);
  document.adoptedStyleSheets.push(styles);
}
