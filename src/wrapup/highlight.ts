import type { Element } from "hast";
import { common, createLowlight } from "lowlight";

/** Shared by all files: grammars are compiled on first use and never change. */
const lowlight = createLowlight(common);

/** Marks the parts of a `<pre><code class="language-…">` by classes. Unknown languages stay plain. */
export function highlightCode(pre: Element): void {
  const code = pre.children.find(
    (child): child is Element => child.type === "element" && child.tagName === "code",
  );
  const language = code && findLanguage(code);
  const [text] = code?.children ?? [];
  if (!code || !language || text?.type !== "text" || !lowlight.registered(language)) return;
  const marked = lowlight.highlight(language, text.value).children;
  code.children = marked.filter((node) => node.type === "element" || node.type === "text");
}

function findLanguage({ properties }: Element): string | null {
  const names = Array.isArray(properties["className"]) ? properties["className"] : [];
  const name = names.map(String).find((candidate) => candidate.startsWith("language-"));
  return name ? name.slice("language-".length).toLowerCase() : null;
}
