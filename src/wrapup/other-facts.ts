import type { Paragraph } from "mdast";
import { parseDateRange } from "./dates.ts";
import type { RawFact } from "./facts.ts";
import type { HeldFacts } from "./merge-facts.ts";
import type { Fact } from "./model.ts";
import { type RenderContext, renderGroups } from "./render.ts";
import { inlineText } from "./syntax.ts";

/** Every fact whose words the event's own fields do not hold. */
export function collectOtherFacts(
  facts: readonly RawFact[],
  held: HeldFacts,
  context: RenderContext,
): Fact[] {
  const seen = new Set<RawFact["kind"]>();
  return facts.flatMap((fact, index): Fact[] => {
    const isFirst = !seen.has(fact.kind);
    seen.add(fact.kind);
    const isHeld = fact.kind !== "other" && isFirst && holdsFact(held, fact);
    if (isHeld && fact.below.length === 0) return [];
    const own: Paragraph = { type: "paragraph", children: isHeld ? [] : [...fact.value] };
    const blocks = own.children.length > 0 ? [own, ...fact.below] : fact.below;
    const [rendered] = renderGroups([blocks], { ...context, idPrefix: `fact--${index}--` });
    return rendered ? [{ label: fact.label, ...rendered }] : [];
  });
}

/** Whether the field for a fact shows all that the fact says. */
function holdsFact({ dates, location, organizers, topicsUrl }: HeldFacts, { kind, value }: RawFact): boolean {
  if (value.some((node) => node.type !== "text" && (node.type !== "link" || node.title))) return false;
  const text = inlineText(value).trim();
  const addresses = value.flatMap((node) =>
    node.type === "link" && /^(?:https?|mailto):/i.test(node.url) ? [node.url] : [],
  );
  const holdsAddresses = (shown: readonly (string | null)[]) => addresses.every((url) => shown.includes(url));
  if (!/[\p{L}\p{N}]/u.test(text))
    return holdsAddresses([location?.url ?? null, topicsUrl, ...organizers.map(({ url }) => url)]);
  switch (kind) {
    case "date": {
      const result = parseDateRange(text);
      return (
        holdsAddresses([]) &&
        result.ok &&
        result.dates.start === dates?.start &&
        result.dates.end === dates.end
      );
    }
    case "location":
      return (
        holdsAddresses([location?.url ?? null]) &&
        holdsWords([location?.name, location?.city, location?.country], text)
      );
    case "organizer":
      return (
        holdsAddresses(organizers.map(({ url }) => url)) &&
        holdsWords(["and", ...organizers.map(({ name }) => name)], text)
      );
    case "topics":
      return text === topicsUrl;
    default:
      return false;
  }
}

function holdsWords(shown: readonly (string | null | undefined)[], text: string): boolean {
  const words = new Set(readWords(shown.join(" ")));
  return readWords(text).every((word) => words.has(word));
}

function readWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
