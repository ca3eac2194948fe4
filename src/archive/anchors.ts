/**
 * What all generators leave of a heading, however they write its anchor: letters and digits, in lower case.
 *
 * `#%EF%B8%8F-make-extensionsgardenercloudv1-faster`, `#make-extensions-gardener-cloud-v1-faster` and the
 * heading itself give the same.
 */
export function squash(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
