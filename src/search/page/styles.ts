import address from "./search.css?url";

let styles: Promise<unknown> | undefined;

/** Adds the style sheet of the dialog and the marks, which ordinary visits never need. */
export function loadStyles(): Promise<unknown> {
  styles ??= new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    document.head.append(link);
  });
  return styles;
}
