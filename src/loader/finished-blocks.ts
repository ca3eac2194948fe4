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
  const finish = await createHtmlFinisher({ eventId });
  return Promise.all(
    blocks.map(async (block): Promise<FinishedBlock> => {
      if (block.kind === "topic") return { ...block, finished: await finishTopic(block.topic, 0) };
      if (block.kind === "prose") return { ...block, html: await finish(block.html) };
      return { ...block, titleHtml: await finish(block.titleHtml), html: await finish(block.html) };
    }),
  );
}

/**
 * A topic's fragments for a page where its title stands `shift` levels deeper than in the wrap-up.
 * Headings below a section's label go one level deeper, because the label is a heading itself.
 */
export async function finishTopic(topic: Topic, shift: number): Promise<FinishedTopic> {
  const place = { eventId: topic.event, topicId: topic.id };
  const [finish, finishBelowLabel] = await Promise.all([
    createHtmlFinisher({ ...place, headingShift: shift }),
    createHtmlFinisher({ ...place, headingShift: shift + 1 }),
  ]);
  const sections = topic.sections.map(async ({ kind, label, html }) => ({
    kind,
    label,
    html: await (label === "" ? finish(html) : finishBelowLabel(html)),
  }));
  return { topic, titleHtml: await finish(topic.titleHtml), sections: await Promise.all(sections) };
}

/** The event's own facts with their links finished. */
export async function finishFacts(event: Event): Promise<Fact[]> {
  const finish = await createHtmlFinisher({ eventId: event.id });
  return Promise.all(event.otherFacts.map(async ({ label, html }) => ({ label, html: await finish(html) })));
}
