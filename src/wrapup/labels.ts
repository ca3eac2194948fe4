import type { Conventions, WordTable } from "./conventions.ts";
import { parseDateRange } from "./dates.ts";
import { stripEmoji } from "./emoji.ts";
import type { LabelledSectionKind } from "./model.ts";

/** The grammar's labels of sections; a community's own come on top. */
const SECTION_LABELS = indexWords<Exclude<LabelledSectionKind, "references">>({
  problem: `problem, problem statement, problem description, problem space, problems, description,
    project description, abstract`,
  motivation: `motivation, motivations, motivation benefits, benefits, benefit, benefits motivation, objective,
    objectives`,
  achievements: `achievements, achievement, outcome, outcomes, results, result, achievements results,
    project outcomes, progress, progress next steps`,
  nextSteps: "next steps, next step, follow ups, follow up, open points, open questions",
});

/** A label made only of these words names references: `Code/Pull Requests`, `WEP Document`. */
const REFERENCE_WORDS = new Set(
  "issue issues tracking code pull request requests pr prs repo repos repository repositories document documents documentation proposal design doc docs link links reference references branch branches commit commits".split(
    " ",
  ),
);

/** Headings that are no topics. */
const HEADING_ROLES = indexWords<Exclude<HeadingRole, "topic">>({
  framing: `preparation, preparations, introduction, intro, agenda, schedule, program, programme, conclusion,
    conclusions, summary, wrap up, thanks, thank you, acknowledgements, acknowledgments, credits, outlook,
    retrospective, retro, feedback, impressions, lessons learned, attendees, participants, who came, registrants,
    registration, overview, about, about the event, background, location, venue, where, when, date, dates,
    organization, organizers, organisers, organizing committee, sponsors, logistics, accommodation, travel, contact,
    code of conduct, pictures, photos, gallery, next hackathon, see you next time, looking ahead, final words,
    closing words, closing, table of contents, contents, next steps, foreword, preface, welcome, social events,
    demo, demos, recording, links, history, statistics`,
  container: `topics, topic, projects, project, results, result, achievements, outcomes, outcome, main topics,
    hackathon topics, hackathon projects, hacking topics, big topics, large topics, tracks, main tracks, other topics,
    further topics, more topics, additional topics, what we built, what we worked on, our topics,
    project results`,
  "fast-tracks": `fast tracks, fast track, fast track topics, fasttracks, fasttrack, small topics, smaller topics,
    quick wins, other fast tracks, more fast tracks, small tracks, smaller tracks`,
});

/** What a heading's words say about its role, before looking at what stands below it. */
export type HeadingRole = "framing" | "container" | "fast-tracks" | "topic";

/** The role of a heading by its plain text, whatever its emoji, case and punctuation. */
export function findHeadingRole(title: string, { headingWords }: Conventions): HeadingRole {
  const words = normaliseLabel(title);
  const findOwn = (label: string) => findMeaning(headingWords, (word) => word === label);
  const own = findOwn(words);
  if (own) return own;
  const role = HEADING_ROLES.get(words);
  if (role) return role;
  const withoutBrackets = normaliseLabel(title.replace(/\([^()]*\)\s*$/, ""));
  if (HEADING_ROLES.get(withoutBrackets) === "container") return "container";
  const parts = title.split(/\s*(?:&|\/|,|\+|\band\b)\s*/i).map(normaliseLabel);
  const isFraming = (part: string): boolean =>
    HEADING_ROLES.get(part) === "framing" || findOwn(part) === "framing";
  if (parts.every(isFraming)) return "framing";
  return /\d{4}/.test(title) && parseDateRange(stripEmoji(title)).ok ? "framing" : "topic";
}

/** The section that a label opens, or `null` for a label that is neither the grammar's nor the community's own. */
export function findSectionKind(
  label: string,
  { sectionLabels, proposals }: Conventions,
): LabelledSectionKind | null {
  const words = normaliseLabel(label);
  const kind = findMeaning(sectionLabels, (word) => word === words) ?? SECTION_LABELS.get(words);
  if (kind) return kind;
  const isReference =
    words !== "" &&
    words.split(" ").every((word) => REFERENCE_WORDS.has(word) || word === proposals?.prefix.toLowerCase());
  return isReference ? "references" : null;
}

/** Labels as an author writes them, for suggestions: those that the guide names come first. */
export const KNOWN_LABELS: readonly string[] = (
  "Problem Statement|Motivation|Benefits|Achievements|Outcome|Results|Next Steps|Issue|Tracking|Code|Pull Requests|" +
  "Repository|Problem|Motivation/Benefits|Code/Pull Requests|Pull Request|Documentation"
).split("|");

/** The meaning of each word, from lists of words between commas. */
export function indexWords<Meaning extends string>(
  lists: Readonly<Record<Meaning, string>>,
): ReadonlyMap<string, Meaning> {
  const entries = Object.entries(lists) as [Meaning, string][];
  return new Map(
    entries.flatMap(([meaning, words]) => words.split(/,\s+/).map((word) => [word, meaning] as const)),
  );
}

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
