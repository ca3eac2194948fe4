import { findDocumentDays, type ReadDocument } from "./read-document.ts";

/** An event's own document, and those of its projects. */
export interface EventFolder {
  readonly main: ReadDocument;
  readonly parts: readonly ReadDocument[];
}

const INDEX = /(?:^|\/)(?:readme|index)\.\w+$/i;
/** Below an event's folder, these are projects, whatever days they name. */
const PROJECT = /(?:^|\/)(?:projects?|topics?|teams?)\/|(?:^|\/)\d{1,3}(?:\/(?:readme|index))?\.\w+$/i;
const NO_REPORT =
  /(?:^|\/)(?:_?templates?(?:\/(?:readme|index))?|contributing|code[-_]of[-_]conduct|licen[cs]e|changelog)\.\w+$/i;

/** Whether a document belongs to a repository, or is a template for others. */
export function isNoReport(path: string): boolean {
  return NO_REPORT.test(path);
}

/**
 * The events of a tree. `README.md` or `index.md` is an event's own document, unless there are events below it; the
 * documents of its subfolders, those with numbers for names, and those it links to are its projects.
 */
export function groupDocuments(documents: readonly ReadDocument[]): EventFolder[] {
  const months = new Map(
    documents.map((document) => [document, findDocumentDays(document, null)?.month ?? null]),
  );
  const holdsEvents = (index: ReadDocument): boolean =>
    documents.some((other) => {
      const path = pathBelow(other, index);
      const month = months.get(other) ?? null;
      return path?.includes("/") && !PROJECT.test(path) && month !== null && month !== months.get(index);
    });
  const heads = documents
    .filter((document) => INDEX.test(document.path) && !holdsEvents(document))
    .sort((a, b) => a.path.length - b.path.length);
  const byMain = Map.groupBy(documents, (document) => {
    const head = heads.find((other) => pathBelow(document, other) !== null);
    return head && isProject(document, head) ? head : document;
  });
  const { compare } = new Intl.Collator("en", { numeric: true });
  return [...byMain].map(([main, all]) => ({
    main,
    parts: all.filter((document) => document !== main).sort((a, b) => compare(a.path, b.path)),
  }));
}

function isProject(document: ReadDocument, head: ReadDocument): boolean {
  const path = pathBelow(document, head) ?? "";
  return path.includes("/") || PROJECT.test(path) || head.body.includes(`(${path})`);
}

/** A document's path as seen from the folder of another; `null` outside of it. */
function pathBelow({ path }: ReadDocument, head: ReadDocument): string | null {
  const folder = head.path.slice(0, head.path.lastIndexOf("/") + 1);
  return path.startsWith(folder) ? path.slice(folder.length) : null;
}
