import type { Event, Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import { findThreadOutcome, type Happening } from "./outcome-lists.ts";
import type { ReferenceOutcome } from "./outcomes.ts";
import type { Join, Thread } from "./thread.ts";

/** A topic of a thread, and what came into the code until the thread's next event. */
export interface TimelineStep {
  readonly topic: Topic;
  readonly event: Event | null;
  /** Why it belongs to the thread. */
  readonly joins: readonly Join[];
  /** Oldest first; told of the last topic of its event. */
  readonly shipped: readonly Shipment[];
}

/** What was merged into one repository on one day, or came with one release. */
export interface Shipment {
  readonly kind: Happening["kind"];
  readonly date: string;
  readonly repository: string;
  /** Of a release. */
  readonly tag: string | null;
  readonly outcomes: readonly ReferenceOutcome[];
}

/** A thread in its order: its topics, with the merges and releases between the events. */
export function buildTimeline(thread: Thread, archive: Archive): TimelineStep[] {
  const happenings = findThreadOutcome(thread, archive)?.happenings ?? [];
  const startOf = ({ event }: Topic): string => archive.eventsById.get(event)?.dates?.start ?? "";
  return thread.topics.map((topic, index) => {
    const next = thread.topics[index + 1];
    const isLastOfEvent = next?.event !== topic.event;
    const until = happenings.filter(
      ({ date }) => isLastOfEvent && date >= startOf(topic) && (!next || date < startOf(next)),
    );
    return {
      topic,
      event: archive.eventsById.get(topic.event) ?? null,
      joins: thread.joins.filter(({ later }) => later === topic.id),
      shipped: groupShipments(until),
    };
  });
}

function groupShipments(happenings: readonly Happening[]): Shipment[] {
  const describe = ({ kind, date, outcome: { outcome } }: Happening) => ({
    kind,
    date,
    repository: outcome.ref.replace(/#.*$/, ""),
    tag: kind === "released" ? (outcome.release?.tag ?? null) : null,
  });
  return [...Map.groupBy(happenings, (happening) => JSON.stringify(describe(happening)))].flatMap(
    ([, members]) => {
      const [first] = members;
      return first ? [{ ...describe(first), outcomes: members.map(({ outcome }) => outcome) }] : [];
    },
  );
}
