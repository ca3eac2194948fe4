import { stringify } from "yaml";

/**
 * A wrap-up's file.
 *
 * @param schema address of the front matter's JSON Schema, for editors
 */
export function formatWrapup(
  values: Readonly<Record<string, unknown>>,
  body: string,
  schema: string,
): string {
  const yaml = stringify(values, { lineWidth: 0, defaultStringType: "PLAIN" });
  return `---\n# yaml-language-server: $schema=${schema}\n${yaml}---\n\n${body.replace(/^\n+/, "").trimEnd()}\n`;
}
