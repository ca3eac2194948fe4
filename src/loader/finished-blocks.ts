import type { Block } from "../archive/outline.ts";
import type { Event, Fact, Section, Topic } from "../wrapup/model.ts";
import { createHtmlFinisher } from "./finish-html.ts";

/** A topic whose fragments are ready for a page. */
export interface FinishedTopic {
  readonly topic: Topic;
  readonly titleHtml: string;
  readonly sections: readonly FinishedSection[];
}

export type FinishedSection = Pick<Section, "kind" | "label" | "html">;

/** A block whose fragments are ready for the event's page. */
export type FinishedBlock =
  | Exclude<Block, { kind: "topic" }>
  | (Extract<Block, { kind: "topic" }> & { readonly finished: FinishedTopic });

/** The event page's blocks with their links, pictures and headings finished. */
export async function finishBlocks(eventId: string, blocks: readonly Block[]): Promise<FinishedBlock[]> {
  const finish = createFragmentFinisher({ eventId });
  return Promise.all(
    blocks.map(async (block): Promise<FinishedBlock> => {
      if (block.kind === "topic") return { ...block, finished: await finishTopic(block.topic, block.level) };
      if (block.kind === "prose") return { ...block, html: await finish(block.html, 2) };
      const titleHtml = await finish(block.titleHtml, block.level);
      return { ...block, titleHtml, html: await finish(block.html, block.level + 1) };
    }),
  );
}

/** A topic's fragments for a page where its title is a heading of this level, and its labels one below. */
export async function finishTopic(topic: Topic, level: number): Promise<FinishedTopic> {
  const finish = createFragmentFinisher({ eventId: topic.event, topicId: topic.id });
  const sections = topic.sections.map(async ({ kind, label, html }) => ({
    kind,
    label,
    html: await finish(html, label === "" ? level + 1 : level + 2),
  }));
  return { topic, titleHtml: await finish(topic.titleHtml, level), sections: await Promise.all(sections) };
}

/** The event's own facts with their links finished. */
export async function finishFacts(event: Event): Promise<Fact[]> {
  const finish = await createHtmlFinisher({ eventId: event.id });
  return Promise.all(event.otherFacts.map(async ({ label, html }) => ({ label, html: await finish(html) })));
}

/** A function that finishes a fragment so that its highest heading has the given level. */
function createFragmentFinisher(place: {
  readonly eventId: string;
  readonly topicId?: string;
}): (html: string, level: number) => Promise<string> {
  const finishers = new Map<number, ReturnType<typeof createHtmlFinisher>>();
  return async (html, level) => {
    const highest = findHighestHeading(html);
    const headingShift = highest === null ? 0 : level - highest;
    const finisher = finishers.get(headingShift) ?? createHtmlFinisher({ ...place, headingShift });
    finishers.set(headingShift, finisher);
    return (await finisher)(html);
  };
}

/** The footnotes' hidden heading does not count: it may stand higher than its neighbours. */
function findHighestHeading(html: string): number | null {
  const levels = [...html.matchAll(/<h([1-6])(?![^>]*class="sr-only")/g)].map(([, level]) => Number(level));
  return levels.length === 0 ? null : Math.min(...levels);
}
