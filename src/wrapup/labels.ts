import type { Conventions, WordTable } from "./conventions.ts";
import { stripEmoji } from "./emoji.ts";
import type { LabelledSectionKind } from "./model.ts";

const SECTION_LABELS: Readonly<Record<Exclude<LabelledSectionKind, "references">, readonly string[]>> = {
  problem: ["problem", "problem statement", "problem description", "problem space", "problems"],
  motivation: [
    "motivation",
    "motivations",
    "motivation benefits",
    "benefits",
    "benefit",
    "benefits motivation",
  ],
  achievements: [
    "achievements",
    "achievement",
    "outcome",
    "outcomes",
    "results",
    "result",
    "achievements results",
  ],
  nextSteps: ["next steps", "next step", "follow ups", "follow up", "open points", "open questions"],
};

/** A label made only of these words names references: `Code/Pull Requests`, `WEP Document`. */
const REFERENCE_WORDS = new Set(
  "issue issues tracking code pull request requests pr prs repo repos repository repositories document documents documentation proposal design doc docs link links reference references branch branches commit commits".split(
    " ",
  ),
);

const FRAMING = new Set([
  "preparation",
  "preparations",
  "introduction",
  "intro",
  "agenda",
  "schedule",
  "program",
  "conclusion",
  "conclusions",
  "summary",
  "wrap up",
  "thanks",
  "thank you",
  "acknowledgements",
  "acknowledgments",
  "credits",
  "outlook",
  "retrospective",
  "retro",
  "feedback",
  "impressions",
  "lessons learned",
  "attendees",
  "participants",
  "overview",
  "about",
  "about the event",
  "background",
  "location",
  "venue",
  "organization",
  "logistics",
  "pictures",
  "photos",
  "gallery",
  "next hackathon",
  "see you next time",
  "final words",
  "closing words",
  "closing",
  "table of contents",
  "contents",
  "next steps",
  "foreword",
  "preface",
  "welcome",
  "social events",
  "demo",
  "demos",
  "recording",
  "links",
]);

const CONTAINERS = new Set([
  "topics",
  "topic",
  "projects",
  "project",
  "results",
  "result",
  "achievements",
  "outcomes",
  "outcome",
  "main topics",
  "hackathon topics",
  "hackathon projects",
  "hacking topics",
  "big topics",
  "large topics",
  "tracks",
  "main tracks",
  "other topics",
  "further topics",
  "more topics",
  "additional topics",
  "what we built",
  "what we worked on",
  "our topics",
  "topics and results",
  "project results",
]);

const FAST_TRACK_CONTAINERS = new Set([
  "fast tracks",
  "fast track",
  "fast track topics",
  "fasttracks",
  "fasttrack",
  "small topics",
  "smaller topics",
  "quick wins",
  "other fast tracks",
  "more fast tracks",
  "small tracks",
  "smaller tracks",
]);

/** What a heading's words say about its role, before looking at what stands below it. */
export type HeadingRole = "framing" | "container" | "fast-tracks" | "topic";

/** The role of a heading by its plain text, whatever its emoji, case and punctuation. */
export function findHeadingRole(title: string, { headingWords }: Conventions): HeadingRole {
  const words = normaliseLabel(title);
  const findOwn = (label: string) => findMeaning(headingWords, (word) => word === label);
  const own = findOwn(words);
  if (own) return own;
  if (FAST_TRACK_CONTAINERS.has(words)) return "fast-tracks";
  if (CONTAINERS.has(words)) return "container";
  const parts = title.split(/\s*(?:&|\/|,|\+|\band\b)\s*/i).map(normaliseLabel);
  const isFraming = (part: string): boolean => FRAMING.has(part) || findOwn(part) === "framing";
  return isFraming(words) || parts.every(isFraming) ? "framing" : "topic";
}

/** The section that a label opens, or `null` for a label that is neither the grammar's nor the community's own. */
export function findSectionKind(
  label: string,
  { sectionLabels, proposals }: Conventions,
): LabelledSectionKind | null {
  const words = normaliseLabel(label);
  const own = findMeaning(sectionLabels, (word) => word === words);
  if (own) return own;
  for (const [kind, labels] of Object.entries(SECTION_LABELS)) {
    if (labels.includes(words)) return kind as LabelledSectionKind;
  }
  const isReference =
    words !== "" &&
    words.split(" ").every((word) => REFERENCE_WORDS.has(word) || word === proposals?.prefix.toLowerCase());
  return isReference ? "references" : null;
}

/** Every label an author can write, for suggestions. */
export const KNOWN_LABELS: readonly string[] = [
  "Problem Statement",
  "Motivation",
  "Benefits",
  "Achievements",
  "Outcome",
  "Results",
  "Next Steps",
  "Issue",
  "Tracking",
  "Code",
  "Pull Requests",
  "Repository",
];

/** The meaning that a community gives to a word that fits. */
export function findMeaning<Meaning extends string>(
  table: WordTable<Meaning> | undefined,
  fits: (word: string) => boolean,
): Meaning | undefined {
  const entries = Object.entries(table ?? {}) as [Meaning, readonly string[]][];
  return entries.find(([, words]) =>
    words.map(normaliseLabel).some((word) => word !== "" && fits(word)),
  )?.[0];
}

/** `"🎯 Motivation & Benefits:"` and `"motivation/benefits"` are both `"motivation benefits"`. */
export function normaliseLabel(label: string): string {
  return stripEmoji(label)
    .toLowerCase()
    .replace(/\band\b/g, " ")
    .replace(/\(s\)/g, "s")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
