import { readFileSync } from "node:fs";
import type { Colours } from "./site-config.ts";

/** The colours of `styles/tokens.css`, where the community has none of its own. */
export const defaultColours: Colours = {
  light: { paper: "#f8f3e6", accent: "#2f6b45" },
  dark: { paper: "#0f1a14", accent: "#a9d6a4" },
};

/**
 * What stands in the head of each page before any style sheet: the order of the layers, and the community's colours.
 * The Content-Security-Policy names its hash.
 */
export function formatHeadStyle(layerOrder: string, colours: Colours | undefined): string {
  if (!colours) return layerOrder;
  const values = Object.entries(deriveTokens(colours)).map(([name, value]) => `${name}:${value}`);
  // More specific than the tokens' own rule, which comes later.
  return `${layerOrder}@layer tokens{html:root{${values.join(";")}}}`;
}

/** The raw tokens of `styles/tokens.css` that paper and accent decide: those themselves and their shades. */
export function deriveTokens({ light, dark }: Colours): Readonly<Record<string, string>> {
  return {
    "--paper-0": mixColours(WHITE, light.paper, 0.45),
    "--paper-1": light.paper,
    "--paper-2": mixColours(INK, light.paper, 0.04),
    "--paper-3": mixColours(INK, light.paper, 0.13),
    "--paper-4": mixColours(INK, light.paper, 0.48),
    "--leaf-1": mixColours(INK, light.accent, 0.3),
    "--leaf-2": light.accent,
    "--leaf-3": mixColours(light.accent, light.paper, 0.12),
    "--night-0": mixColours(MOON, dark.paper, 0.04),
    "--night-1": dark.paper,
    "--night-2": mixColours(MOON, dark.paper, 0.06),
    "--night-3": mixColours(MOON, dark.paper, 0.14),
    "--night-4": mixColours(MOON, dark.paper, 0.45),
    "--sprout-1": dark.accent,
    "--sprout-3": mixColours(dark.accent, dark.paper, 0.15),
  };
}

/** The colours of `styles/tokens.css` in one theme, by their roles without `--color-`. */
export function readRoles(theme: "light" | "dark", colours?: Colours): Readonly<Record<string, string>> {
  const css = readFileSync("src/styles/tokens.css", "utf8");
  const written = Array.from(css.matchAll(RAW_COLOUR), ([, name = "", colour = ""]) => [name, colour]);
  const raw: Record<string, string> = {
    ...Object.fromEntries(written),
    ...(colours && deriveTokens(colours)),
  };
  const roles = Array.from(css.matchAll(ROLE), ([, name = "", light = "", dark = ""]) => {
    const value = theme === "light" ? light : dark;
    return [name, raw[/--[\w-]+/.exec(value)?.[0] ?? ""] ?? value];
  });
  return Object.fromEntries(roles);
}

const RAW_COLOUR = /(--[\w-]+): (#[\da-f]{6});/g;
const ROLE = /--color-([\w-]+): light-dark\((\S+), (\S+)\);/g;

const WHITE = "#ffffff";
/** Text by day and by night. */
const [INK, MOON] = ["#1b2a20", "#ece7d4"];

/** `part` of the first colour in the second; both are `#rrggbb`. */
export function mixColours(first: string, second: string, part: number): string {
  const [a, b] = [readChannels(first), readChannels(second)];
  const channels = a.map((channel, index) => Math.round(channel * part + (b[index] ?? 0) * (1 - part)));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Red, green and blue of `#rrggbb`, from 0 to 255. */
export function readChannels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
