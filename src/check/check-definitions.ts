import type { Definition } from "mdast";
import { visit } from "unist-util-visit";
import type { Reporter } from "../wrapup/diagnostics.ts";
import { blankNodes, type CheckedWrapup } from "./read-wrapup-file.ts";

/** `[text][name]` and `[text][]`; neither `a[0][1]`, nor footnotes, nor `[text][link](address)`. */
const REFERENCE = /(?<![\w\\\]])\[(?!\^)[^[\]]+\]\[(?!\^)[^[\]]*\](?!\()/g;

/** `[^name]`; no character class, such as `[^a-z]+`. */
const FOOTNOTE = /(?<!\\)\[\^([\w-]+)\](?![+*?{(])/g;

/** Links and their addresses, `[name]: address`, that miss each other, and footnotes without a text. */
export function checkDefinitions({ tree, source, prose, placeAt }: CheckedWrapup, reporter: Reporter): void {
  const used = new Set<string>();
  const definitions: Definition[] = [];
  const footnotes = new Set<string>();
  visit(tree, (node) => {
    if (node.type === "linkReference" || node.type === "imageReference") used.add(node.identifier);
    if (node.type === "definition") definitions.push(node);
    if (node.type === "footnoteDefinition") footnotes.add(node.identifier);
  });
  const defined = new Map<string, Definition>();
  for (const definition of definitions) {
    const { identifier, label, position } = definition;
    const first = defined.get(identifier);
    if (!first) defined.set(identifier, definition);
    if (!first && used.has(identifier)) continue;
    const [message, hint] = first
      ? [
          `\`[${label}]\` has an address already, in line ${first.position?.start.line}`,
          "Give it another name",
        ]
      : [`Nothing refers to \`[${label}]\``, `Write \`[words][${label}]\` where it belongs`];
    reporter.warning(
      "link-unused",
      `${message}: this one is on no page.`,
      `${hint}, or delete the line.`,
      position?.start,
    );
  }
  // The words of a link may hold any brackets.
  for (const { index, 0: match } of blankNodes(prose, tree, /^link$/).matchAll(REFERENCE)) {
    // Code is no prose, but may stand in a name.
    const written = source.slice(index, index + match.length).replace(/\s+/g, " ");
    const [, words = "", name = ""] = /^\[(.*)\]\[(.*)\]$/.exec(written) ?? [];
    const label = (name.trim() || words).trim();
    if (defined.has(label.toUpperCase().toLowerCase())) continue;
    reporter.warning(
      "link-undefined",
      `\`${written}\` has no address: readers see its brackets.`,
      `Write \`[${words}](address)\`, or \`[${label}]: address\` in a line of its own.`,
      placeAt(index),
    );
  }
  for (const { index, 0: written, 1: name = "" } of prose.matchAll(FOOTNOTE))
    if (!footnotes.has(name.toLowerCase()))
      reporter.warning(
        "footnote-undefined",
        `The footnote \`${written}\` has no text: readers see its brackets.`,
        `Write \`${written}: text\` in a line of its own, or delete it.`,
        placeAt(index),
      );
}
