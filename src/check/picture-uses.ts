import { dirname, join } from "node:path/posix";
import type { Definition } from "mdast";
import { visit } from "unist-util-visit";
import type { Place } from "../wrapup/diagnostics.ts";
import { readHtmlTags } from "../wrapup/html-tags.ts";
import { decodePath } from "../wrapup/pictures.ts";
import { isRemote } from "../wrapup/remote-address.ts";
import { findSpacedAddresses } from "./check-markup.ts";
import type { CheckedWrapup } from "./read-wrapup-file.ts";

/** A picture where a wrap-up shows it. */
export interface PictureUse {
  /** As written; decoded when local. */
  readonly path: string;
  readonly alt: string;
  readonly isRemote: boolean;
  readonly place: Place | undefined;
}

/** Every picture of a wrap-up: Markdown, HTML, and the cover of the front matter. */
export function findPictureUses({ tree, parsed, source, placeAt }: CheckedWrapup): PictureUse[] {
  const uses: PictureUse[] = [];
  const definitions = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    // The first of a name counts.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node) => {
    if (node.type === "image" || node.type === "imageReference") {
      const url = node.type === "image" ? node.url : definitions.get(node.identifier)?.url;
      if (url !== undefined) uses.push(createUse(url, node.alt ?? "", node.position?.start));
    }
    if (node.type === "html")
      for (const { name, attributes, place } of readHtmlTags(node))
        if (name === "img")
          uses.push(createUse(attributes.get("src") ?? "", attributes.get("alt") ?? "", place));
  });
  const { cover, pictures } = parsed.event;
  if (cover && !pictures.includes(cover)) {
    // YAML may write the path in other characters.
    const offset = [cover.path, "cover"].map((text) => source.indexOf(text)).find((at) => at >= 0);
    uses.unshift(createUse(cover.path, cover.alt, placeAt(offset ?? 0)));
  }
  return uses;
}

/** Paths, folded, of the pictures and other files that a wrap-up shows as pictures. */
export function findMeantPictures(wrapup: CheckedWrapup): string[] {
  const paths = [...findPictureUses(wrapup).map(({ path }) => path), ...findSpacedAddresses(wrapup)];
  return paths.flatMap((path) => {
    const meant = resolvePicture(wrapup.path, mendPath(path));
    return meant === null ? [] : [foldPath(meant)];
  });
}

/** The path below the content folder that a wrap-up's picture has; `null` outside of the folder. */
export function resolvePicture(wrapupPath: string, path: string): string | null {
  const resolved = join(dirname(wrapupPath), path);
  return path.startsWith("/") || /^\.\.(?:\/|$)/.test(resolved) ? null : resolved;
}

/** The path that was meant: without what an address may have behind it, and with slashes for folders. */
export function mendPath(path: string): string {
  return path.replace(/[?#].*$/s, "").replaceAll("\\", "/");
}

/** Paths that are the same to a reader, and to some file systems, have this in common. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function createUse(url: string, alt: string, place: Place | undefined): PictureUse {
  const path = isRemote(url) ? url : decodePath(url);
  return { path, alt: alt.trim(), isRemote: isRemote(url), place };
}
