import type { ArchiveNumbers } from "./archive/statistics.ts";
import type { Conventions } from "./wrapup/conventions.ts";

/** Paper and accent, `#rrggbb`, by day and by night; all other colours follow. Texts need 4.5:1 on the paper. */
export interface Colours {
  readonly light: { readonly paper: string; readonly accent: string };
  readonly dark: { readonly paper: string; readonly accent: string };
}

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
  /** BCP 47 tag of the wrap-ups' language; dates are written in it. Words of the interface: `strings`. */
  readonly language: string;
  /**
   * Where the site is published, with its path if it has one: `https://example.github.io/hack-weeks`. `ARCHIVE_SITE`
   * and `ARCHIVE_BASE` override host and path.
   */
  readonly url: string;
  readonly community: { readonly name: string; readonly url: string };
  /** The site's own pages, by name: `content/pages/about.mdx` is `about`. Their MDX runs while the site is built. */
  readonly pages: readonly string[];
  /** Without them, the site is in the greens of `defaultColours`. */
  readonly colours?: Colours;
  /** A picture in `public/` beside the site's name, also for the browser's tab; without one, a sprig. */
  readonly logo?: string;
  /** Whether events are drawn as plants; `false` gives quiet covers, and no garden on the home page. */
  readonly plants?: boolean;
}
