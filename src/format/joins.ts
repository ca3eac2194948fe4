import type { JoinReason } from "../archive/thread.ts";
import { strings } from "../site.config.ts";

/** Why two topics are one line of work, as a part of a sentence: `both refer to example/widget#8023`. */
export function formatReason(reason: JoinReason): string {
  const words = reason.kind === "proposal" ? reason.words : [];
  return strings.joins[reason.kind](reason.evidence, words);
}

/** All reasons in one phrase, each once. */
export function formatReasons(reasons: readonly JoinReason[]): string {
  return [...new Set(reasons.map(formatReason))].join("; ");
}
