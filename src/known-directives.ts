import type { VitePlugin } from "./vite-plugin.ts";

/**
 * Keeps quiet about the mark that Astro sets into each MDX module for itself: the bundler warns of all marks
 * that it does not know, and a build without mistakes is to have no warnings.
 */
export function knownDirectives(): VitePlugin {
  return {
    name: "known-directives",
    onLog: (_level, { code, message }) =>
      code === "MODULE_LEVEL_DIRECTIVE" && message.includes("astro:head-inject") ? false : undefined,
  };
}
