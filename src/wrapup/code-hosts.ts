import type { Conventions, HostKind } from "./conventions.ts";
import { decodeEncoded } from "./decode.ts";
import type { ReferenceKind } from "./model.ts";

/** How the addresses of one kind of code host are written. */
interface HostPattern {
  /** What stands behind the repository, by the path that leads to it. */
  readonly areas: Readonly<Record<string, ReferenceKind>>;
  /** Whether groups hold groups; `/-/` ends the name of such a repository. */
  readonly isNested: boolean;
  /** First path segments of the host's own pages. */
  readonly ownPages: string;
  /** Where the numbers of short references lead, by the mark before them. */
  readonly marks: Readonly<Record<string, string>>;
  /** Where a branch shows a file or a folder, and where a file is edited. */
  readonly views: Readonly<Record<"file" | "folder" | "edit", string>>;
  /** Shows these lines of a Markdown file as they are written. */
  readonly formatLines: (first: number, last: number) => string;
}

/** What GitHub and GitLab call the same. */
const AREAS = {
  issues: "issue",
  commit: "commit",
  compare: "comparison",
  commits: "branch",
  tree: "branch",
  blob: "document",
} as const;

const PATTERNS: Readonly<Record<HostKind, HostPattern>> = {
  github: {
    areas: { pull: "pull-request", discussions: "discussion", ...AREAS },
    isNested: false,
    ownPages: `about account apps collections customer-stories enterprise events explore features issues login marketplace
      new notifications organizations orgs pricing pulls search security settings site sponsors stars topics trending`,
    marks: { "#": "issues" },
    views: { file: "blob", folder: "tree", edit: "edit" },
    formatLines: (first, last) => `?plain=1#L${first}-L${last}`,
  },
  gitlab: {
    areas: { merge_requests: "pull-request", work_items: "issue", ...AREAS },
    isNested: true,
    ownPages:
      "admin api dashboard explore groups help import oauth profile projects public search snippets users",
    marks: { "#": "-/issues", "!": "-/merge_requests" },
    views: { file: "-/blob", folder: "-/tree", edit: "-/edit" },
    formatLines: (first, last) => `?plain=1#L${first}-${last}`,
  },
  gitea: {
    areas: {
      pulls: "pull-request",
      issues: "issue",
      commit: "commit",
      compare: "comparison",
      "commits/branch": "branch",
      "src/branch": "branch",
    },
    isNested: false,
    ownPages:
      "admin api assets attachments avatars explore issues milestones notifications org pulls repo user users",
    marks: { "#": "issues" },
    views: { file: "src/branch", folder: "src/branch", edit: "_edit" },
    formatLines: (first, last) => `?display=source#L${first}-L${last}`,
  },
};

/** Whose kind nobody need say. */
export const KNOWN_HOSTS: Readonly<Record<string, HostKind>> = {
  "github.com": "github",
  "gitlab.com": "gitlab",
  "codeberg.org": "gitea",
};

/** Where the archive's sources are kept, and which other hosts are code hosts. */
type Hosts = Pick<Conventions, "repository" | "codeHosts">;

/** What an address of a code host stands for. */
export interface HostAddress {
  readonly kind: ReferenceKind;
  /** `owner/repo#123` and the like; `null` for a document. */
  readonly ref: string | null;
  /** `owner/name`, or `group/sub/project`. */
  readonly repository: string;
  /** Branch and path of what lies on a branch. */
  readonly branchPath: readonly string[];
  /** Whether the short form says all that the address says. */
  readonly isWhole: boolean;
}

/** Reads an address of a code host; `null` for all others, and for those that name no repository. */
export function readHostAddress(
  address: string,
  { codeHosts }: Pick<Hosts, "codeHosts">,
): HostAddress | null {
  const url = URL.parse(address);
  const pattern = url && findPattern(url, codeHosts);
  if (!pattern) return null;
  const segments = url.pathname
    .split("/")
    .filter(Boolean)
    .map((segment) => decodeEncoded(segment));
  const depth = pattern.isNested ? findDepth(segments, pattern) : 2;
  const names = segments.slice(0, depth).map((name) => name.replace(/\.git$/, ""));
  if (names.length < 2 || names.length > MOST_NAMES || !names.every(isName)) return null;
  if (pattern.ownPages.split(/\s+/).includes(names[0] ?? "")) return null;
  const repository = names.join("/");
  const behind = segments.slice(pattern.isNested && segments[depth] === "-" ? depth + 1 : depth);
  const { kind, path } = readArea(behind, pattern);
  const ref = formatRef(kind, repository, path, pattern);
  const mayBeLong = kind === "branch" || kind === "comparison";
  return {
    kind,
    ref,
    repository,
    branchPath: kind === "branch" || kind === "document" ? path : [],
    isWhole: ref !== null && url.search + url.hash === "" && (mayBeLong || path.length < 2),
  };
}

/** The pattern of `owner/repo#123`, `group/sub/project!12` and `#123`, where nothing else stands. */
export const REFERENCE = String.raw`(?:[\w.-]+(?:\/[\w.-]+)+)?[#!]\d+`;

/** Matches `owner/repo#123`, `group/sub/project!12` in running text. */
export const SHORT_REFERENCE = /(?<![\w/.#@-])([A-Za-z0-9][\w-]*(?:\/[\w.-]+)+)([#!])(\d+)\b/g;

/**
 * The address behind a short reference, on the host of the archive's own repository, which leads on to the pull
 * request if it is one; `null` for what is none on such a host.
 */
export function buildReferenceUrl(
  repository: string,
  mark: string,
  number: string,
  conventions: Conventions,
): string | null {
  const { marks, isNested } = findOwnPattern(conventions);
  const area = marks[mark];
  if (area === undefined || (!isNested && repository.split("/").length > 2)) return null;
  return `${new URL(conventions.repository.url).origin}/${repository}/${area}/${number}`;
}

/** Where the host of the archive's own repository shows a file or a folder, or lets people edit a file. */
export function buildFileUrl(view: keyof HostPattern["views"], path: string, hosts: Hosts): string {
  const { url, branch } = hosts.repository;
  return `${url}/${findOwnPattern(hosts).views[view]}/${branch}/${path}`;
}

/** Where it shows lines of a file: `…/blob/main/content/events/2023-11.md?plain=1#L12-L30`. */
export function buildSourceUrl(
  path: string,
  [first, last]: readonly [first: number, last: number],
  hosts: Hosts,
): string {
  return buildFileUrl("file", path, hosts) + findOwnPattern(hosts).formatLines(first, last);
}

/** Whether an address is one of github.com, the only host that is asked what became of things. */
export function isOnGitHub(address: string): boolean {
  return /^https?:\/\/(?:www\.)?github\.com\//.test(address);
}

function findPattern({ host }: URL, codeHosts: Conventions["codeHosts"]): HostPattern | undefined {
  const hosts = { ...KNOWN_HOSTS, ...codeHosts };
  const name = host.replace(/^www\./, "");
  return Object.hasOwn(hosts, name) ? PATTERNS[hosts[name] as HostKind] : undefined;
}

/** A host that nobody named is taken for one like GitHub. */
function findOwnPattern({ repository, codeHosts }: Hosts): HostPattern {
  return findPattern(new URL(repository.url), codeHosts) ?? PATTERNS.github;
}

/** How many segments name the repository. Older addresses have no `/-/` behind it. */
function findDepth(segments: readonly string[], { areas }: HostPattern): number {
  const end = segments.findIndex(
    (segment, index) => segment === "-" || (index > 1 && Object.hasOwn(areas, segment)),
  );
  return end < 0 ? segments.length : end;
}

/** As many as GitLab allows: twenty groups and a project. */
const MOST_NAMES = 21;

/** Names become folders of the site, where a repository's page has an `index.html` and further pages in `page`. */
function isName(name: string, index: number): boolean {
  if (index > 1 && /^(?:index\.html|page)$/i.test(name)) return false;
  return /^[\w.-]{1,100}$/.test(name) && !/^(?:\.{1,2}|-)$/.test(name);
}

function readArea(
  behind: readonly string[],
  { areas }: HostPattern,
): { readonly kind: ReferenceKind; readonly path: readonly string[] } {
  if (behind.length === 0) return { kind: "repository", path: [] };
  const [area, kind] =
    Object.entries(areas).find(([area]) => `${behind.join("/")}/`.startsWith(`${area}/`)) ?? [];
  const path = area === undefined ? [] : behind.slice(area.split("/").length);
  const [first, ...others] = path;
  if (kind === undefined || first === undefined) return { kind: "document", path: [] };
  const hasNumber = kind === "pull-request" || kind === "issue" || kind === "discussion";
  if (hasNumber && !/^\d+$/.test(first)) return { kind: "document", path: [] };
  // Gitea shows files and folders at one address.
  const isFile = area === "src/branch" && /\.[a-z]\w*$/i.test(others.at(-1) ?? "");
  return { kind: isFile ? "document" : kind, path };
}

function formatRef(
  kind: ReferenceKind,
  repository: string,
  path: readonly string[],
  { marks }: HostPattern,
): string | null {
  const [first = ""] = path;
  switch (kind) {
    case "repository":
      return repository;
    case "pull-request":
      return `${repository}${"!" in marks ? "!" : "#"}${first}`;
    case "issue":
    case "discussion":
      return `${repository}#${first}`;
    case "commit":
      return `${repository}@${first.slice(0, 7)}`;
    case "branch":
    case "comparison":
      return `${repository}@${path.join("/")}`;
    default:
      return null;
  }
}
