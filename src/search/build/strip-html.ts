/** The text of a fragment that our own renderer wrote, a line for each block: `<p>a&#x26;b</p><p>c</p>`. */
export function stripHtml(html: string): string {
  return html
    .replace(
      /<\/?(?:p|li|ul|ol|div|h\d|pre|table|tr|t[dh]|blockquote|br|hr|dl|d[dt]|details|summary)\b[^>]*>/gi,
      " ",
    )
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
      if (name) return NAMED[name] ?? entity;
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
    })
    .replace(/[^\S\n]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };
