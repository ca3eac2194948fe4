/** A value of a JSON-LD document. */
export type JsonLd = { readonly [key: string]: JsonLdValue };
type JsonLdValue = string | number | boolean | null | JsonLd | readonly JsonLdValue[] | undefined;

/** A graph of things as schema.org describes them, ready for a `<script type="application/ld+json">`. */
export function formatJsonLd(things: readonly JsonLd[]): string {
  const graph = { "@context": "https://schema.org", "@graph": things };
  // A closing tag inside of a string must not end the element.
  return JSON.stringify(graph).replaceAll("<", "\\u003c");
}
