/** Text as it may stand between tags and in double-quoted attributes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Text as code in Markdown: contributed words must neither mention people nor show pictures. */
export function formatCode(text: string): string {
  return `\`${text.replace(/[`\s\p{Cc}]+/gu, " ").trim()}\``;
}

/**
 * Text without the characters that neither XML 1.0 nor iCalendar can hold: control characters but tab and line
 * breaks, lone surrogates, and two noncharacters.
 */
export function dropControlCharacters(text: string): string {
  return text.replace(FORBIDDEN, "");
}

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the formats forbid
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF\p{Surrogate}]/gu;
