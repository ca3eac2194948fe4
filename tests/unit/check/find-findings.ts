import { checkFiles } from "../../../src/check/check-files.ts";
import type { ContentFile } from "../../../src/check/content-file.ts";
import type { Diagnostic } from "../../../src/wrapup/model.ts";
import { OPTIONS } from "./check-options.ts";

export const FRONT = "---\ntitle: January 2030\ndate: {start: 2030-01-14, end: 2030-01-18}\n---\n\n";
export const TOPIC = "## Faster Widgets\n\nThey are fast now.\n\n";

/** What is found in some files, by their paths below the content folder. */
export function findFindings(files: Readonly<Record<string, string | Uint8Array>>): Promise<Diagnostic[]> {
  return checkFiles(
    Object.entries(files).map(([path, content]): ContentFile => {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      return { path, kind: "file", size: bytes.length, bytes };
    }),
    OPTIONS,
  );
}

/** The same of one wrap-up, each as its code with what stands behind it. */
export async function findInWrapup(source: string): Promise<string[]> {
  const findings = await findFindings({ "events/2030-01.md": source });
  return findings.map(({ code, message, hint }) => `${code} ${message} ${hint}`);
}
