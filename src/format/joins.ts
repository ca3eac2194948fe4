import type { JoinReason } from "../archive/thread.ts";

/** Why two topics are one line of work, as a part of a sentence: `both refer to example/widget#8023`. */
export function formatReason(reason: JoinReason): string {
  switch (reason.kind) {
    case "file":
      return "confirmed by the maintainers";
    case "link":
      return "one links to the other";
    case "reference":
      return `both refer to ${reason.reference.ref}`;
    case "proposal":
      return `both belong to ${reason.ref} and are about ${LIST.format(reason.words)}`;
    case "title":
      return `both are about ${reason.about}`;
  }
}

/** All reasons in one phrase, each once. */
export function formatReasons(reasons: readonly JoinReason[]): string {
  return [...new Set(reasons.map(formatReason))].join("; ");
}

const LIST = new Intl.ListFormat("en-GB");
