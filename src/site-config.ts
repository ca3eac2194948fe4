import type { ArchiveNumbers } from "./archive/numbers.ts";
import type { Conventions } from "./wrapup/conventions.ts";

/**
 * What a community says about itself in `site.config.ts`, with its ways of writing: the archive's repository, and
 * where they are needed `proposals`, `codeHosts`, `sectionLabels`, `motivationWords` and `headingWords`.
 */
export interface SiteConfig extends Conventions {
  readonly name: string;
  /** One short sentence, for the home page. */
  readonly tagline: string;
  /** The sentence below it, for somebody who has never heard of the community, with the archive's numbers. */
  readonly introduction: (numbers: ArchiveNumbers) => string;
  /** What can be asked: searches that the home page offers and that find something. */
  readonly questions: readonly string[];
  /** One or two sentences, for search engines and feeds. */
  readonly description: string;
  /** BCP 47 tag of the wrap-ups' language. */
  readonly language: string;
  /** Scheme and host, without a path; `ARCHIVE_SITE` overrides it. */
  readonly url: string;
  readonly community: { readonly name: string; readonly url: string };
  /** The site's own pages, by name: `content/pages/about.mdx` is `about`. Their MDX runs while the site is built. */
  readonly pages: readonly string[];
}
