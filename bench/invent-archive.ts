import { inventText, type Writer } from "./invent-text.ts";
import { createRandom } from "./search/random.ts";

/** How many topics an invented event has. */
export const TOPICS_PER_EVENT = 14;

/** An invented topic that a later one may go on with. */
interface PastTopic {
  readonly event: string;
  readonly title: string;
  readonly issue: string;
}

/**
 * Wrap-ups of an archive of any size by their file names, the same every time: texts as long as real ones,
 * every sixth topic goes on with an earlier one, and references gather in few repositories.
 */
export function inventArchive(eventCount: number): Map<string, string> {
  const writer = inventText(createRandom(eventCount));
  const past: PastTopic[] = [];
  const files = new Map<string, string>();
  for (let index = 0; index < eventCount; index += 1) {
    const id = `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
    files.set(`${id}.md`, writeEvent(id, writer, past));
  }
  return files;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const EMOJI = ["🏛️", "🛡️", "🕵️", "🦅", "🗄️", "🚛", "🤖", "🪟", "🌐", "📈"];
const BENEFITS = [
  "💰 Lower costs thanks to less traffic",
  "📈 better scalability thanks to fewer calls",
  "🛡️ better security",
  "👨🏼‍💻 higher developer productivity",
  "🔧 simpler operations",
  "✨ more use cases",
];
const PLACES = [
  ["Northport", "Examplia", [52.5, 13.4]],
  ["Eastbury", "Examplia", [48.1, 11.6]],
  ["Southwick", "Sampleland", [40.4, -3.7]],
  ["Westhaven", "Sampleland", [47.4, 8.5]],
] as const;

function writeEvent(id: string, writer: Writer, past: PastTopic[]): string {
  const [year = "", month = ""] = id.split("-");
  const [city, country, coordinates] = writer.pick(PLACES);
  const topics = Array.from({ length: TOPICS_PER_EVENT }, () => writeTopic(id, writer, past));
  return `---
title: ${MONTHS[Number(month) - 1]} ${year}
date: {start: ${id}-06, end: ${id}-10}
location: {name: Example House, city: ${city}, country: ${country}, coordinates: [${coordinates.join(", ")}]}
organizers: [{name: ${writer.pick(["Example Inc.", "Sample Ltd.", "Widget Works"])}, url: "https://example.org/"}]
aliases: ["https://github.com/example/hack-week/tree/main/${id}"]
---

# Example Hack Week ${id}

${writer.paragraph(70)}

${topics.join("\n\n")}

## Conclusion

${writer.paragraph(60)}
`;
}

function writeTopic(event: string, writer: Writer, past: PastTopic[]): string {
  const repository = writer.repository();
  const earlier =
    writer.chance() < 1 / 6 && past.length > 0
      ? past[past.length - 1 - Math.floor(writer.chance() * Math.min(past.length, 400))]
      : undefined;
  const title = writer.title();
  const issue = earlier && earlier.event !== event ? earlier.issue : `${repository}#${writer.number(90_000)}`;
  const benefits = BENEFITS.filter(() => writer.chance() < 0.35);
  past.push({ event, title, issue });
  return `## ${writer.pick(EMOJI)} ${title}

**Problem Statement:** ${writer.paragraph(55)} See [\`${writer.word()}\`](https://github.com/${repository}).

**Motivation/Benefits:** ${benefits.join(", ") || BENEFITS[0]}.

**Achievements:** ${writer.paragraph(80)}

- ${writer.paragraph(18)}
- ${writer.paragraph(15)}

**Next Steps:** ${writer.paragraph(25)}

**Issue:** [${issue}](https://github.com/${issue.replace("#", "/issues/")})

**Code:** [${repository}#${writer.number(90_000)}](https://github.com/${repository}/pull/${writer.number(90_000)})`;
}
