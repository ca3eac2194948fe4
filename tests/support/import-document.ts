import { type ImportedDocument, type ImportOptions, importEvent } from "../../src/import/import-document.ts";
import { readDocument, type SourceDocument } from "../../src/import/read-document.ts";

/** One document as an event without others, as the command reads and imports it. */
export function importDocument(source: SourceDocument, options: ImportOptions): ImportedDocument {
  const document = readDocument(source, options.conventions);
  return document.kind === "refused"
    ? { kind: "refused", reason: document.reason }
    : importEvent({ main: document, texts: [], projects: [] }, options);
}
