import type { JoinReason } from "../archive/thread.ts";
import { strings } from "../site.config.ts";

/** Why two topics are one line of work, as a part of a sentence: `both refer to example/widget#8023`. */
export function formatReason(reason: JoinReason): string {
  switch (reason.kind) {
    case "file":
      return strings.joins.file;
    case "link":
      return strings.joins.link;
    case "reference":
      return strings.joins.reference(reason.evidence);
    case "proposal":
      return strings.joins.proposal({ ref: reason.evidence, words: reason.words });
    case "title":
      return strings.joins.title(reason.evidence);
  }
}

/** All reasons in one phrase, each once. */
export function formatReasons(reasons: readonly JoinReason[]): string {
  return [...new Set(reasons.map(formatReason))].join("; ");
}
