/** An address as people read it: without scheme, `www.` and a final slash. */
export function formatAddress(url: string): string {
  return url.replace(/^[a-z]+:\/\/(www\.)?/i, "").replace(/\/$/, "");
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
