import type { Definition, FootnoteDefinition, Nodes, PhrasingContent } from "mdast";
import { decodeEncoded } from "./decode.ts";
import type { Reference, ReferenceKind } from "./model.ts";
import { inlineText, isParent } from "./syntax.ts";

/** How the community's enhancement proposals are named and where they are kept. */
export interface ProposalNaming {
  readonly prefix: string;
  readonly url: string;
}

type Target = Pick<Reference, "kind" | "ref" | "repository">;

/** Branch names under which a longer `tree/` address is a folder, not a branch with slashes. */
const LONG_LIVED_BRANCH = /^(?:main|master|develop|release-[^/]+|v\d[^/]*)$/;

/** What the rest of the file lends to a topic's references. */
export interface ReferenceContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  readonly proposals: ProposalNaming;
}

/** Every reference of a topic and of the footnotes it names, in reading order, each once. */
export function collectReferences(nodes: readonly Nodes[], context: ReferenceContext): Reference[] {
  const { definitions, footnotes, proposals } = context;
  const found: Reference[] = [];
  const mention = proposalPattern(proposals);
  const visited = new Set<FootnoteDefinition>();
  const collect = (node: Nodes): void => {
    if (node.type === "link") found.push(createReference(node.url, node.children, proposals));
    else if (node.type === "linkReference") {
      const definition = definitions.get(node.identifier);
      if (definition) found.push(createReference(definition.url, node.children, proposals));
    } else if (node.type === "html") {
      for (const [, quoted, bare] of node.value.matchAll(HTML_ADDRESS))
        found.push(createReference(quoted ?? bare ?? "", [], proposals));
    } else if (node.type === "text") {
      for (const [, number] of node.value.matchAll(mention)) found.push(createProposal(number, proposals));
    } else if (node.type === "footnoteReference") {
      const footnote = footnotes.get(node.identifier);
      if (!footnote || visited.has(footnote)) return;
      visited.add(footnote);
      footnote.children.forEach(collect);
    } else if (isParent(node)) node.children.forEach(collect);
  };
  nodes.forEach(collect);
  return mergeReferences(found.filter(isWebReference));
}

const HTML_ADDRESS = /\shref\s*=\s*(?:["']([^"']+)["']|([^\s"'>]+))/gi;

/** What an address stands for. Only code hosts' addresses are more than a document. */
export function classifyAddress(address: string, proposals: ProposalNaming): Target {
  const url = URL.canParse(address) ? new URL(address) : null;
  const target = url && /^(?:www\.)?github\.com$/.test(url.hostname) ? classifyGitHub(url, proposals) : null;
  return target ?? { kind: "document", ref: formatDocument(address), repository: null };
}

/** Matches `owner/repo#123` in running text. */
export const SHORT_REFERENCE = /(?<![\w/.#@-])([A-Za-z0-9][\w-]*)\/([\w.-]+)#(\d+)\b/g;

/** The address behind `owner/repo#123`; the host leads on to the pull request if it is one. */
export function shortReferenceUrl(owner: string, name: string, number: string): string {
  return `https://github.com/${owner}/${name}/issues/${number}`;
}

function createReference(
  url: string,
  children: readonly PhrasingContent[],
  proposals: ProposalNaming,
): Reference {
  const target = classifyAddress(url, proposals);
  const text = inlineText(children).replace(/\s+/g, " ").trim();
  const saysMore =
    text !== "" &&
    text !== target.ref &&
    formatDocument(text) !== formatDocument(url) &&
    !/^(?:https?:\/\/|#\d+$)/.test(text);
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

function classifyGitHub(url: URL, proposals: ProposalNaming): Target | null {
  const [owner, name, area, ...rest] = url.pathname
    .split("/")
    .filter(Boolean)
    .map((segment) => decodeEncoded(segment));
  const repositoryName = name?.replace(/\.git$/, "");
  if (!isName(owner) || !isName(repositoryName) || RESERVED_OWNERS.has(owner)) return null;
  const repository = `${owner}/${repositoryName}`;
  const target = (kind: ReferenceKind, ref: string): Target => ({ kind, ref, repository });
  const [first, ...path] = rest;
  if (area === undefined) return target("repository", repository);
  const document = target("document", formatDocument(url.href));
  if (first === undefined) return document;
  switch (area) {
    case "pull":
    case "issues":
    case "discussions":
      return /^\d+$/.test(first) ? target(NUMBERED[area], `${repository}#${first}`) : document;
    case "commit":
      return target("commit", `${repository}@${first.slice(0, 7)}`);
    case "compare":
      return target("comparison", `${repository}@${rest.join("/")}`);
    case "commits":
    case "tree":
    case "blob":
      return classifyPath(target, area, [first, ...path], proposals, url);
    default:
      return document;
  }
}

/** Owner and repository become folders of the site. */
function isName(name: string | undefined): name is string {
  return /^[\w.-]{1,100}$/.test(name ?? "") && !/^\.{1,2}$/.test(name ?? "");
}

const NUMBERED = { pull: "pull-request", issues: "issue", discussions: "discussion" } as const;

/** First path segments of the host's own pages. */
const RESERVED_OWNERS = new Set(
  `about account apps collections customer-stories enterprise events explore features issues login marketplace new
  notifications organizations orgs pricing pulls search security settings site sponsors stars topics trending`.split(
    /\s+/,
  ),
);

function classifyPath(
  target: (kind: ReferenceKind, ref: string) => Target,
  area: "commits" | "tree" | "blob",
  path: readonly [branch: string, ...path: string[]],
  proposals: ProposalNaming,
  url: URL,
): Target {
  const [branch, ...folders] = path;
  const number = findProposalNumber(folders);
  if (number !== null) return target("proposal", `${proposals.prefix}-${number}`);
  const isBranch = area !== "blob" && (folders.length === 0 || !LONG_LIVED_BRANCH.test(branch));
  const { repository } = target("branch", "");
  return isBranch
    ? target("branch", `${repository}@${path.join("/")}`)
    : target("document", formatDocument(url.href));
}

/** The number of a proposal from its path: `docs/proposals/28-autonomous-shoots.md`, `geps/0028-…/README.md`. */
function findProposalNumber(path: readonly string[]): string | null {
  const folder = path.findIndex((segment) => /^(?:proposals|enhancements|[a-z]eps)$/i.test(segment));
  const number =
    folder < 0
      ? null
      : path
          .slice(folder + 1)
          .map((segment) => /^0*(\d+)-/.exec(segment)?.[1])
          .find(Boolean);
  return number ?? null;
}

function proposalPattern({ prefix }: ProposalNaming): RegExp {
  return new RegExp(String.raw`\b${prefix}[- ](\d{1,9})\b`, "g");
}

function createProposal(number = "", { prefix, url }: ProposalNaming): Reference {
  return { kind: "proposal", ref: `${prefix}-${Number(number)}`, url, repository: null, title: null };
}

/** One entry for each thing; the kind an address gives wins over the one a short reference guesses. */
function mergeReferences(found: readonly Reference[]): Reference[] {
  const byThing = new Map<string, Reference>();
  for (const reference of found) {
    const key = `${NUMBERED_KINDS.has(reference.kind) ? "number" : reference.kind} ${reference.ref}`;
    const known = byThing.get(key);
    if (!known) byThing.set(key, reference);
    else byThing.set(key, preferReference(known, reference));
  }
  return [...byThing.values()];
}

const NUMBERED_KINDS = new Set<ReferenceKind>(["pull-request", "issue", "discussion"]);

function preferReference(known: Reference, other: Reference): Reference {
  const better = known.kind === "issue" && other.kind !== "issue" ? other : known;
  const repository = known.repository ?? other.repository;
  const url = known.repository === null && other.repository !== null ? other.url : better.url;
  return { ...better, url, repository, title: known.title ?? other.title };
}

function isWebReference({ url }: Reference): boolean {
  return /^https?:\/\//i.test(url);
}

function formatDocument(url: string): string {
  return url.replace(/^(?:https?:\/\/)?(?:www\.)?/i, "").replace(/\/$/, "");
}
