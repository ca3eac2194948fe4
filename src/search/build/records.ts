import type { Archive } from "../../archive/archive.ts";
import { findTopicOutcome, type ReferenceOutcome } from "../../archive/outcomes.ts";
import { listRepositories } from "../../archive/references.ts";
import { findYear } from "../../archive/years.ts";
import { formatDateRange, formatMonth } from "../../format/dates.ts";
import { formatReferenceOutcome } from "../../format/outcomes.ts";
import { formatTown } from "../../format/places.ts";
import { strings } from "../../site.config.ts";
import type { Event, Topic } from "../../wrapup/model.ts";
import { listMotivations } from "../../wrapup/motivations.ts";
import type { RecordSection, SearchRecord } from "../record.ts";
import { below } from "./jumps.ts";

/**
 * One record per topic and one per event, the oldest event first: their order is the order by date. The newest come
 * first in answers, so that an event and its topics stand there as in the wrap-up.
 */
export function buildSearchRecords(archive: Archive, language: string): SearchRecord[] {
  return archive.events
    .toReversed()
    .flatMap((event) => [
      ...(archive.topicsByEvent.get(event.id) ?? [])
        .map((topic) => buildTopicRecord(topic, event, archive, language))
        .reverse(),
      buildEventRecord(event, language),
    ]);
}

function buildEventRecord(event: Event, language: string): SearchRecord {
  const parts = buildEventParts(event, language);
  return {
    ...parts,
    aliases: parts.context,
    context: [],
    path: below.event(event.id).slice(1),
    kind: "event",
    title: event.title,
    emoji: null,
    notes: [],
    sections: listEventSections(event),
    references: [],
    filters: { ...parts.filters, kind: [{ value: "event", label: strings.searchRecords.kinds.event }] },
  };
}

function buildTopicRecord(topic: Topic, event: Event, archive: Archive, language: string): SearchRecord {
  const parts = buildEventParts(event, language);
  const thread = archive.threadByTopic.get(topic.id);
  const outcome = findTopicOutcome(topic, event.dates, archive.outcomes);
  const { states } = strings.outcomes;
  const state = outcome?.state ?? "unknown";
  const sections = topic.sections.filter(({ text }) => text !== "");
  return {
    ...parts,
    aliases: thread ? [thread.title, ...thread.formerNames] : [],
    path: below.topic(topic.id).slice(1),
    kind: topic.kind,
    title: topic.title,
    emoji: topic.emoji,
    notes: [
      ...(outcome ? [formatReferenceOutcome({ ...outcome.told, daysToRelease: null }, language)] : []),
      ...(thread ? [strings.searchRecords.thread(thread.title)] : []),
    ],
    sections: sections.map(({ kind, label, text }) => ({ label, text, isList: kind === "references" })),
    references: [
      ...new Set(topic.references.filter(({ kind }) => kind !== "document").map(({ ref }) => ref)),
      ...listRepositories(topic.references),
      ...new Set(outcome?.references.flatMap(listReleaseNames)),
    ],
    filters: {
      ...parts.filters,
      kind: [{ value: topic.kind, label: strings.searchRecords.kinds[topic.kind] }],
      outcome: [{ value: state, label: states[state] }],
      motivation: listMotivations(topic).map((value) => ({ value, label: strings.motivations[value] })),
      // As the repositories' own pages count.
      repository: archive.repositories.namesOf(topic).map((value) => ({ value, label: value })),
    } satisfies Required<SearchRecord["filters"]>,
  };
}

/** What people write for the release that has a reference: `v1.111.0` and `v1.111`. */
function listReleaseNames({ state, outcome: { release } }: ReferenceOutcome): string[] {
  return state === "released" && release ? [release.tag, release.tag.replace(/\.\d+$/, "")] : [];
}

/** What an event's record and the records of its topics have in common. */
function buildEventParts(event: Event, language: string) {
  const year = findYear(event);
  const place = event.location === null ? null : formatTown(event.location);
  return {
    event: {
      title: event.title,
      place,
      days: event.dates === null ? null : formatDateRange(event.dates, language),
    },
    context: [
      event.title,
      ...(event.location
        ? [event.location.name, event.location.city ?? "", event.location.country ?? ""]
        : []),
      ...(event.dates ? listDateWords(event.dates.start, language) : []),
      event.id,
    ],
    filters: {
      year: [{ value: year, label: year }],
      event: [{ value: event.id, label: event.title }],
      organizer: event.organizers.map(({ name }) => ({ value: name, label: name })),
    },
  };
}

/** What people write for a date: `2023-11-06` gives `November`, `2023`, `2023-11` and `11/2023`. */
function listDateWords(date: string, language: string): string[] {
  const [year = "", month = ""] = date.split("-");
  return [formatMonth(date, language), year, `${year}-${month}`, `${month}/${year}`];
}

/** The event's own words; those of its topics have records of their own. */
function listEventSections(event: Event): RecordSection[] {
  const reports = event.reports.map(({ title, author, publisher }) =>
    [title, author, publisher].filter(Boolean).join(", "),
  );
  const texts = event.parts.flatMap((part): RecordSection[] => {
    if (part.kind === "topic") return [];
    return [{ label: part.kind === "prose" ? "" : part.title, text: part.text }];
  });
  return [
    { label: "", text: event.heading ?? "" },
    ...event.otherFacts.map(({ label, text }) => ({ label: label ?? "", text })),
    ...texts,
    { label: strings.searchRecords.organizers, text: event.organizers.map(({ name }) => name).join(", ") },
    { label: strings.searchRecords.organizations, text: event.organizations.join(", ") },
    { label: strings.searchRecords.reports, text: reports.join(". ") },
  ].filter(({ text }) => text !== "");
}
