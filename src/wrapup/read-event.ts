import type { Heading, RootContent } from "mdast";
import { z } from "zod";
import type { Reporter } from "./diagnostics.ts";
import { findFactList, readFacts } from "./facts.ts";
import type { ReadFrontMatter } from "./front-matter.ts";
import { factFields } from "./front-matter-schema.ts";
import { findLinks } from "./html-tags.ts";
import { mergeFacts } from "./merge-facts.ts";
import type { Event, Picture } from "./model.ts";
import { collectOtherFacts } from "./other-facts.ts";
import { readPictureBlock } from "./pictures.ts";
import type { RenderContext } from "./render.ts";
import { inlineText } from "./syntax.ts";

/** The event before its body is read. */
export type EventHead = Omit<Event, "parts" | "summary" | "wordCount">;

/** Reads front matter, heading, fact list and pictures; hands back the blocks that are none of these. */
export function readEvent(
  blocks: readonly RootContent[],
  front: ReadFrontMatter,
  context: RenderContext,
  { id, file }: { readonly id: string; readonly file: string },
  reporter: Reporter,
): { event: EventHead; body: RootContent[] } {
  const preamble = findPreamble(blocks);
  const heading = preamble.find((block): block is Heading => block.type === "heading");
  const factList = findFactList(preamble);
  const pictureBlocks = preamble.flatMap((block) => {
    const pictures = readPictureBlock(block);
    return pictures ? [{ block, pictures }] : [];
  });
  const taken = new Set<RootContent>(
    [heading, factList, ...pictureBlocks.map(({ block }) => block)].filter((block) => block != null),
  );
  const facts = factList ? readFacts(factList) : [];
  const pictures = pictureBlocks.flatMap((block) => block.pictures);
  const { values } = front;
  const words = heading ? inlineText(heading.children).trim() : "";
  for (const link of findLinks(heading?.children ?? []))
    if (link.url !== inlineText(link.children))
      reporter.warning(
        "link-unused",
        "The heading that names the event is no link on its page: this address is left out of it.",
        "Move it into the text, or to a fact: `- **Website:** https://example.org`.",
        link.position?.start,
      );
  const title = values.title ?? (words || id);
  const held = mergeFacts(facts, front, id, reporter);
  const event: EventHead = {
    id,
    file,
    title,
    heading: words !== "" && words !== title ? words : null,
    status: values.status,
    ...z.object(factFields).parse(values),
    ...held,
    otherFacts: collectOtherFacts(facts, held, context),
    cover: readCover(front, pictures),
    pictures,
    aliases: values.aliases,
  };
  return { event, body: blocks.filter((block) => !taken.has(block)) };
}

/** Everything before the first `##`; the first `#` names the event and ends nothing. */
function findPreamble(blocks: readonly RootContent[]): RootContent[] {
  const first = blocks.findIndex((block) => block.type === "heading");
  const namesEvent = blocks[first]?.type === "heading" && (blocks[first] as Heading).depth === 1;
  const from = namesEvent ? first + 1 : 0;
  const end = blocks.findIndex(
    (block, index) => index >= from && block.type === "heading" && block.depth <= 2,
  );
  const preamble = blocks.slice(0, end < 0 ? undefined : end);
  return namesEvent ? preamble : preamble.filter(({ type }) => type !== "heading");
}

function readCover({ values }: ReadFrontMatter, pictures: readonly Picture[]): Picture | null {
  const { cover } = values;
  if (!cover) return pictures[0] ?? null;
  const credit = cover.credit ?? pictures.find(({ path }) => path === cover.image)?.credit ?? null;
  return { path: cover.image, alt: cover.alt, credit };
}
