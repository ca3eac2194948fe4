import type { Conventions } from "./conventions.ts";
import { readTitle } from "./heading-title.ts";
import type { Topic } from "./model.ts";
import { parseMotivations } from "./motivations.ts";
import type { TopicNodes } from "./outline.ts";
import { collectReferences } from "./references.ts";
import { type RenderContext, type Rendered, renderGroups, renderInline } from "./render.ts";
import { splitSections } from "./sections.ts";
import { summarise } from "./summary.ts";

/** A topic's part of the syntax tree as the topic that it describes. */
export function readTopic(
  part: TopicNodes,
  { event, slug }: Pick<Topic, "event" | "slug">,
  context: RenderContext,
  conventions: Conventions,
): Topic {
  const groups = splitSections(part.nodes, conventions);
  const inTopic: RenderContext = { ...context, idPrefix: `${slug}--` };
  const rendered = renderGroups(
    groups.map(({ nodes }) => nodes),
    inTopic,
  );
  const sections = groups
    .map(({ kind, label }, index) => ({ kind, label, ...(rendered[index] as Rendered) }))
    // A comment leaves nothing.
    .filter(({ label, content }) => label !== "" || content !== "");
  const { plain, emoji } = readTitle(part.title, conventions);
  const motivationNodes = groups.filter(({ kind }) => kind === "motivation").flatMap(({ nodes }) => nodes);
  return {
    id: `${event}/${slug}`,
    event,
    slug,
    kind: part.topicKind,
    title: plain,
    richTitle: renderInline(part.title, inTopic).content,
    emoji,
    sections,
    motivations: parseMotivations(motivationNodes, conventions),
    references: collectReferences(
      [
        { nodes: part.title, isBackground: false },
        ...groups.map(({ kind, nodes }) => ({
          nodes,
          isBackground: kind === "problem" || kind === "motivation",
        })),
      ],
      context,
      conventions,
    ),
    summary: summarise(
      ["introduction", "problem", "achievements", "motivation", "nextSteps"].flatMap((kind) =>
        sections.filter((section) => section.kind === kind).map(({ text }) => text),
      ),
    ),
    lines: [part.source.position?.start.line ?? 1, lastLine(part)],
  };
}

function lastLine({ source, nodes }: TopicNodes): number {
  return Math.max(source.position?.end.line ?? 1, nodes.at(-1)?.position?.end.line ?? 1);
}
