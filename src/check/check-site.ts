import { existsSync } from "node:fs";
import type { Colours, SiteConfig } from "../site-config.ts";
import { readChannels, readRoles } from "../theme.ts";
import { createReporter } from "../wrapup/diagnostics.ts";
import type { Diagnostic } from "../wrapup/model.ts";

/** Findings about the community's settings: a logo that is not there, and colours that nobody can read. */
export function checkSite({ colours, logo }: SiteConfig): Diagnostic[] {
  const reporter = createReporter("src/site.config.ts");
  if (logo !== undefined && !existsSync(`public/${logo}`))
    reporter.error(
      "logo-missing",
      `There is no public/${logo}.`,
      "Put the logo into public/, and write its name as it is there.",
    );
  if (colours)
    for (const { theme, text, paper, contrast } of findWeakContrasts(colours))
      reporter.error(
        "contrast-weak",
        `In the ${theme} theme, ${text} on ${paper} has a contrast of ${contrast.toFixed(1)}:1.`,
        `Text needs 4.5:1: move \`paper\` and \`accent\` of \`colours.${theme}\` further apart.`,
      );
  return reporter.diagnostics();
}

/**
 * What is less than 4.5:1 among the texts and papers of `styles/tokens.css` (WCAG 2.2, 1.4.3): their roles, without
 * `--color-`.
 */
export function findWeakContrasts(colours?: Colours) {
  return (["light", "dark"] as const)
    .flatMap((theme) => {
      const roles = readRoles(theme, colours);
      const texts = Object.keys(roles).filter((role) => TEXT.test(role));
      return PAPERS.flatMap((paper) =>
        texts.map((text) => {
          const contrast = measureContrast(roles[text] ?? "", roles[paper] ?? "");
          return { theme, text, paper, contrast };
        }),
      );
    })
    .filter(({ contrast }) => contrast < 4.5);
}

const PAPERS = ["background", "raised"];
const TEXT = /^(?:text|link|accent$|motivation)/;

/** The ratio of the luminances of two colours, the lighter to the darker, as WCAG defines it. */
function measureContrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [first, second].map(measureLuminance).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function measureLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = readChannels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
