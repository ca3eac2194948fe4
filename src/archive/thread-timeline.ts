import type { Event, Topic } from "../wrapup/model.ts";
import type { Archive } from "./archive.ts";
import { findThreadOutcome, type Happening } from "./outcome-lists.ts";
import type { ReferenceOutcome } from "./outcomes.ts";
import type { Join, Thread } from "./thread.ts";

/** An event of a thread: its topics, and what came into the code until the thread's next event. */
export interface TimelineStep {
  readonly event: Event;
  /** Each with why it belongs to the thread. */
  readonly topics: readonly { readonly topic: Topic; readonly joins: readonly Join[] }[];
  /** Oldest first. */
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

/** A thread in its order: its events with their topics, and the merges and releases between the events. */
export function buildTimeline(thread: Thread, archive: Archive): TimelineStep[] {
  const happenings = findThreadOutcome(thread, archive)?.happenings ?? [];
  const groups = [...Map.groupBy(thread.topics, ({ event }) => archive.eventsById.get(event))].flatMap(
    ([event, topics]) => (event ? [{ event, topics }] : []),
  );
  const startOf = ({ dates }: Event): string => dates?.start ?? "";
  return groups.map(({ event, topics }, index) => {
    const next = groups[index + 1]?.event;
    const until = happenings.filter(({ date }) => date >= startOf(event) && (!next || date < startOf(next)));
    return {
      event,
      topics: topics.map((topic) => ({
        topic,
        joins: thread.joins.filter(({ later, reason }) => later === topic.id && reason.kind !== "file"),
      })),
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
