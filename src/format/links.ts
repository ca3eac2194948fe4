/** An address as people read it: without scheme, `www.` and a final slash. */
export function formatAddress(url: string): string {
  return url.replace(/^[a-z]+:\/\/(www\.)?/i, "").replace(/\/$/, "");
}

/**
 * What an address on the code host stands for, where nothing else stands in it: `owner/repo#123`, `owner/repo@branch`.
 * `null` for every other address.
 */
export function shortenAddress(url: string): string | null {
  const [, repository, area, name = ""] = ADDRESS.exec(url) ?? [];
  if (repository === undefined) return null;
  if (area === undefined) return repository;
  const isNumber = /^\d+$/.test(name);
  if (area === "pull" || area === "issues" || area === "discussions")
    return isNumber ? `${repository}#${name}` : null;
  return `${repository}@${area === "commit" ? name.slice(0, 7) : name}`;
}

const ADDRESS =
  /^https?:\/\/(?:www\.)?github\.com\/([\w-]+\/[\w.-]+)(?:\/(pull|issues|discussions|tree|commit|compare)\/([^\s?#]+?))?\/?$/i;

/** A text of the interface in pieces: its `[words](name)` get the address of that name. */
export function splitLinks(
  text: string,
  hrefs: Readonly<Record<string, string>>,
): { readonly words: string; readonly href: string | undefined }[] {
  return text.split(/(\[[^\]]+\]\(\w+\))/).map((piece) => {
    const [, words = piece, name = ""] = /^\[(.+)\]\((\w+)\)$/.exec(piece) ?? [];
    return { words, href: hrefs[name] };
  });
}

/** Where a code host shows lines of a file: `…/blob/main/content/events/2023-11.md?plain=1#L12-L30`. */
export function buildSourceUrl(
  repository: { readonly url: string; readonly branch: string },
  file: string,
  lines: readonly [first: number, last: number],
): string {
  return `${repository.url}/blob/${repository.branch}/${file}?plain=1#L${lines[0]}-L${lines[1]}`;
}

/** Where a code host lets people edit a file. */
export function buildEditUrl(
  repository: { readonly url: string; readonly branch: string },
  file: string,
): string {
  return `${repository.url}/edit/${repository.branch}/${file}`;
}
