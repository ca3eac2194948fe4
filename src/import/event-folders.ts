import { type EventDays, findEventDays } from "./event-days.ts";
import type { ReadDocument } from "./read-document.ts";

/** An event's own document, and what belongs to it. */
export interface EventFolder {
  readonly main: ReadDocument;
  /** Documents that are about no project. */
  readonly texts: readonly ReadDocument[];
  readonly projects: readonly ReadDocument[];
}

const INDEX = /(?:^|\/)(?:readme|index)\.\w+$/i;
/** Below an event's folder, these are projects, whatever days they name. */
const PROJECT = /(?:^|\/)(?:projects?|topics?|teams?)\/|(?:^|\/)\d{1,3}(?:\/(?:readme|index))?\.\w+$/i;
/** Says how projects are written down. */
const PROJECT_LIST = /^(?:projects?|topics?|teams?)\/(?:readme|index)\.\w+$/i;

/**
 * The events of a tree. `README.md` or `index.md` is an event's own document, unless others below it are events for
 * better reasons; what stands below it, or what it links to, are its projects.
 */
export function groupDocuments(documents: readonly ReadDocument[]): EventFolder[] {
  const days = new Map(documents.map((document) => [document, findEventDays(document, null)]));
  const holdsEvents = (index: ReadDocument): boolean =>
    documents.some((other) => {
      const path = pathBelow(other, index);
      const [own, others] = [days.get(index) ?? null, days.get(other) ?? null];
      return path && !PROJECT.test(path) && rate(others) > rate(own) && others?.month !== own?.month;
    });
  const heads = documents
    .filter((document) => INDEX.test(document.path) && !holdsEvents(document))
    .sort((a, b) => a.path.length - b.path.length);
  const folders = heads.filter((head) =>
    documents.some((other) => PROJECT.test(pathBelow(other, head) ?? "")),
  );
  const byMain = Map.groupBy(documents, (document) => {
    const head = heads.find((other) => pathBelow(document, other) !== null);
    const path = head && pathBelow(document, head);
    const isPart =
      head && path && (folders.includes(head) || path.includes("/") || head.body.includes(`(${path})`));
    return isPart ? head : document;
  });
  const { compare } = new Intl.Collator("en", { numeric: true });
  return [...byMain].map(([main, all]) => {
    const isText = (document: ReadDocument): boolean => {
      const path = pathBelow(document, main) ?? "";
      const isProject = folders.includes(main)
        ? PROJECT.test(path)
        : INDEX.test(path) || main.body.includes(`(${path})`);
      return !isProject || PROJECT_LIST.test(path);
    };
    const parts = all.filter((document) => document !== main).sort((a, b) => compare(a.path, b.path));
    return { main, texts: parts.filter(isText), projects: parts.filter((document) => !isText(document)) };
  });
}

/** How sure it is when an event was: not at all, by its text, or by its title, name or front matter. */
function rate(days: EventDays | null): number {
  if (days === null) return 0;
  return days.note === null ? 2 : 1;
}

/** A document's path as seen from the folder of another; `null` outside of it. */
function pathBelow({ path }: ReadDocument, head: ReadDocument): string | null {
  const folder = head.path.slice(0, head.path.lastIndexOf("/") + 1);
  return path.startsWith(folder) ? path.slice(folder.length) : null;
}
