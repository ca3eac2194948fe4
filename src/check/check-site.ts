import { existsSync, readFileSync } from "node:fs";
import type { Colours, SiteConfig } from "../site-config.ts";
import { defaultColours, deriveTokens, readChannels } from "../theme.ts";
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
export function findWeakContrasts(colours: Colours = defaultColours) {
  const css = readFileSync("src/styles/tokens.css", "utf8");
  const raw = { ...Object.fromEntries(findAll(css, RAW_COLOUR)), ...deriveTokens(colours) };
  const roles = findAll(css, ROLE).map(([name = "", light = "", dark = ""]) => ({ name, light, dark }));
  const read = (value: string): string => raw[/--[\w-]+/.exec(value)?.[0] ?? ""] ?? value;
  const papers = roles.filter(({ name }) => PAPERS.includes(name));
  const texts = roles.filter(({ name }) => TEXT.test(name));
  const pairs = papers.flatMap((paper) => texts.map((text) => ({ text, paper })));
  return (["light", "dark"] as const)
    .flatMap((theme) =>
      pairs.map(({ text, paper }) => {
        const contrast = measureContrast(read(text[theme]), read(paper[theme]));
        return { theme, text: text.name, paper: paper.name, contrast };
      }),
    )
    .filter(({ contrast }) => contrast < 4.5);
}

const RAW_COLOUR = /(--[\w-]+): (#[\da-f]{6});/g;
const ROLE = /--color-([\w-]+): light-dark\((\S+), (\S+)\);/g;
const PAPERS = ["background", "raised"];
const TEXT = /^(?:text|link|accent$|motivation)/;

function findAll(text: string, pattern: RegExp): string[][] {
  return [...text.matchAll(pattern)].map(([, ...groups]) => groups);
}

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
