import type { Topic } from "../wrapup/model.ts";

/** The lines of a wrap-up that are about one topic. */
export function sliceTopic(source: string, { lines: [first, last] }: Topic): string {
  const lines = source.split(/\r?\n/).slice(first - 1, last);
  return `${lines.join("\n").trim()}\n`;
}
