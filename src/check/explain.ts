import { formatCount } from "../format/counts.ts";
import { formatPlace } from "../format/places.ts";
import { showControls } from "../wrapup/format-diagnostic.ts";
import type { Event, Part, Topic, Wrapup } from "../wrapup/model.ts";

/**
 * How a wrap-up was understood, as an outline to read.
 *
 * @param threads the title of the thread that a topic belongs to, by the id of the topic, or `null`
 */
export function explainWrapup(
  { event, topics }: Wrapup,
  threads: (topicId: string) => string | null,
): string {
  const topicsBySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  const count = topics.filter(({ kind }) => kind === "fast-track").length;
  return [
    ...explainEvent(event),
    "",
    `${formatCount(topics.length - count, "topic")}, ${formatCount(count, "fast track")}`,
    "",
    ...event.parts.flatMap((part) => explainPart(part, topicsBySlug, threads)),
  ]
    .map(showControls)
    .join("\n");
}

function explainEvent(event: Event): string[] {
  const { location, dates } = event;
  const facts: [string, string | null][] = [
    ["title", event.title],
    ["heading", event.heading],
    ["status", event.status],
    ["dates", dates && `${dates.start} to ${dates.end}`],
    ["location", location && formatPlace(location)],
    ["location url", location?.url ?? null],
    ["organizers", joined(event.organizers.map(({ name, url }) => (url ? `${name} (${url})` : name)))],
    ["topics at", event.topicsUrl],
    ["attendance", event.attendance === null ? null : String(event.attendance)],
    ["organizations", joined(event.organizations)],
    ["cover", event.cover?.path ?? null],
    ["pictures", joined(event.pictures.map(({ path }) => path))],
    ["reports", joined(event.reports.map(({ title }) => title))],
    ["aliases", joined(event.aliases)],
    ...event.otherFacts.map(({ label, text }): [string, string] => [label ?? "fact", text]),
  ];
  return [`event ${event.id}`, ...facts.flatMap(([name, value]) => (value ? [row(name, value)] : []))];
}

function explainPart(
  part: Part,
  topicsBySlug: ReadonlyMap<string, Topic>,
  threads: (topicId: string) => string | null,
): string[] {
  if (part.kind === "prose") return [`text       ${shorten(part.text)}`, ""];
  if (part.kind === "heading") return [`${part.role.padEnd(10)} ${part.title}  #${part.slug}`, ""];
  const topic = topicsBySlug.get(part.slug);
  return topic ? explainTopic(topic, threads(topic.id)) : [];
}

function explainTopic(topic: Topic, thread: string | null): string[] {
  const title = [topic.emoji, topic.title].filter(Boolean).join(" ");
  return [
    `${topic.kind.padEnd(10)} ${title}  #${topic.slug}  lines ${topic.lines[0]}–${topic.lines[1]}`,
    ...topic.sections.map(({ kind, label, text }) => row(label ? `${kind} "${label}"` : kind, shorten(text))),
    ...topic.motivations.map(({ category, text }) => row(`benefit ${category}`, text)),
    ...topic.references.map(({ kind, ref }) => row(kind, ref)),
    ...(thread === null ? [] : [row("thread", thread)]),
    "",
  ];
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(28)} ${value}`;
}

function joined(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(" · ") : null;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}
