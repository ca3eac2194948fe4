import type { FootnoteDefinition, Nodes, PhrasingContent } from "mdast";
import { readHostAddress } from "./code-hosts.ts";
import type { Conventions } from "./conventions.ts";
import { readHtmlTags } from "./html-tags.ts";
import type { Reference, ReferenceKind } from "./model.ts";
import type { PreparedTree } from "./prepare.ts";
import { inlineText, isParent } from "./syntax.ts";

type Target = Pick<Reference, "kind" | "ref" | "repository">;

/** Branch names under which a longer `tree/` address is a folder, not a branch with slashes. */
const LONG_LIVED_BRANCH = /^(?:main|master|develop|release-[^/]+|v\d[^/]*)$/;

/** A stretch of a topic, and whether what it names is background. */
interface ReferencePart extends Pick<Reference, "isBackground"> {
  readonly nodes: readonly Nodes[];
}

/** Every reference of a topic and of the footnotes it names, in reading order, each once. */
export function collectReferences(
  parts: readonly ReferencePart[],
  context: Pick<PreparedTree, "footnotes">,
  conventions: Conventions,
): Reference[] {
  const found = parts.flatMap(({ nodes, isBackground }) =>
    findReferences(nodes, context, conventions).map((reference) => ({ ...reference, isBackground })),
  );
  return mergeReferences(found.filter(isWebReference));
}

type FoundReference = Omit<Reference, "isBackground">;

function findReferences(
  nodes: readonly Nodes[],
  { footnotes }: Pick<PreparedTree, "footnotes">,
  conventions: Conventions,
): FoundReference[] {
  const found: FoundReference[] = [];
  const visited = new Set<FootnoteDefinition>();
  const collect = (node: Nodes): void => {
    if (node.type === "link") found.push(createReference(node.url, node.children, conventions));
    else if (node.type === "html") {
      for (const { attributes } of readHtmlTags(node)) {
        const url = attributes.get("href");
        if (url !== undefined) found.push(createReference(url, [], conventions));
      }
    } else if (node.type === "text") {
      found.push(...findProposals(node.value, conventions));
    } else if (node.type === "footnoteReference") {
      const footnote = footnotes.get(node.identifier);
      if (!footnote || visited.has(footnote)) return;
      visited.add(footnote);
      footnote.children.forEach(collect);
    } else if (isParent(node)) node.children.forEach(collect);
  };
  nodes.forEach(collect);
  return found;
}

/** What an address stands for. Only code hosts' addresses are more than a document. */
export function classifyAddress(address: string, conventions: Conventions): Target {
  const found = readHostAddress(address, conventions);
  if (!found) return { kind: "document", ref: formatDocument(address), repository: null };
  const { kind, ref, repository, branchPath } = found;
  const [branch = "", ...folders] = branchPath;
  const number = findProposalNumber(folders);
  if (conventions.proposals && number !== null)
    return { kind: "proposal", ref: `${conventions.proposals.prefix}-${number}`, repository };
  const isFolder = folders.length > 0 && LONG_LIVED_BRANCH.test(branch);
  return ref === null || isFolder
    ? { kind: "document", ref: formatDocument(new URL(address).href), repository }
    : { kind, ref, repository };
}

function createReference(
  url: string,
  children: readonly PhrasingContent[],
  conventions: Conventions,
): FoundReference {
  const target = classifyAddress(url, conventions);
  const text = inlineText(children).replace(/\s+/g, " ").trim();
  const saysMore =
    text !== "" &&
    text !== target.ref &&
    formatDocument(text) !== formatDocument(url) &&
    !/^(?:https?:\/\/|[#!]\d+$)/.test(text);
  return { ...target, url: formatUri(url), title: saysMore ? text : null };
}

/** An address as RFC 3986 has it, which forbids some characters that browsers let pass. */
function formatUri(address: string): string {
  const url = URL.parse(address);
  if (!url) return "";
  const encode = (part: string): string =>
    part.replace(/%(?![\da-f]{2})|[#[\]|\\^`{}]/gi, encodeURIComponent);
  const hash = url.hash && `#${encode(url.hash.slice(1))}`;
  return url.origin + encode(url.pathname + url.search) + hash;
}

/** The number of a proposal from its path: `docs/proposals/28-turn-around.md`, `weps/0028-…/README.md`. */
function findProposalNumber(path: readonly string[]): string | null {
  const folder = path.findIndex((segment) => /^(?:proposals|enhancements|[a-z]eps)$/i.test(segment));
  const inside = folder < 0 ? [] : path.slice(folder + 1);
  return inside.map((segment) => /^0*(\d+)-/.exec(segment)?.[1]).find(Boolean) ?? null;
}

/** Proposals that a text mentions: `WEP-28`. */
function findProposals(text: string, { proposals }: Conventions): FoundReference[] {
  if (!proposals) return [];
  const { prefix, url } = proposals;
  const mentions = text.matchAll(new RegExp(String.raw`\b${prefix}[- ](\d{1,9})\b`, "g"));
  return Array.from(mentions, ([, number]) => ({
    kind: "proposal",
    ref: `${prefix}-${Number(number)}`,
    url,
    repository: null,
    title: null,
  }));
}

/** One entry for each thing; the kind an address gives wins over the one a short reference guesses. */
function mergeReferences(found: readonly Reference[]): Reference[] {
  const byThing = new Map<string, Reference>();
  for (const reference of found) {
    const key = `${NUMBERED_KINDS.has(reference.kind) ? "number" : reference.kind} ${reference.ref}`;
    const known = byThing.get(key);
    byThing.set(key, known ? preferReference(known, reference) : reference);
  }
  return [...byThing.values()];
}

const NUMBERED_KINDS = new Set<ReferenceKind>(["pull-request", "issue", "discussion"]);

function preferReference(known: Reference, other: Reference): Reference {
  const better = known.kind === "issue" && other.kind !== "issue" ? other : known;
  const repository = known.repository ?? other.repository;
  const url = known.repository === null && other.repository !== null ? other.url : better.url;
  const isBackground = known.isBackground && other.isBackground;
  return { ...better, url, repository, title: known.title ?? other.title, isBackground };
}

function isWebReference({ url }: Reference): boolean {
  return /^https?:\/\//i.test(url);
}

function formatDocument(url: string): string {
  return url.replace(/^(?:https?:\/\/)?(?:www\.)?/i, "").replace(/\/$/, "");
}
