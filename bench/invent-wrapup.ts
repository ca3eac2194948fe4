import { inventText, type Writer } from "./invent-text.ts";
import { createRandom } from "./search/random.ts";

export interface InventedEvent {
  /** Year and month: `2030-01`. */
  readonly id: string;
  readonly seed: number;
  readonly topics: number;
  /** About how long each topic is. */
  readonly wordsPerTopic: number;
}

const BENEFITS = [
  "📈 better scalability",
  "💰 lower costs",
  "🛡️ more security",
  "🔧 simpler operations",
  "👨🏼‍💻 higher developer productivity",
  "✨ more use cases",
  "🧪 better tests",
  "⛔️ no downtime",
];

/** A wrap-up of an invented event, as long and as linked as real ones: labelled paragraphs and fast tracks. */
export function inventWrapup({ id, seed, topics, wordsPerTopic }: InventedEvent): string {
  const words = inventText(createRandom(seed));
  const fastTracks = Math.floor(topics / 4);
  const town = capitalise(words.word());
  const blocks = [
    `---\ntitle: Example Hack Week ${id}\ndate: {start: ${id}-04, end: ${id}-08}\nlocation: {name: ${capitalise(words.word())} House, city: ${town}, country: Examplia}\norganizers:\n  - name: ${capitalise(words.word())} Ltd.\n    url: https://example.org/\n---`,
    writeText(words, 60),
    ...Array.from({ length: topics - fastTracks }, () => writeTopic(words, wordsPerTopic)),
    ...(fastTracks > 0 ? ["## Fast Tracks", writeFastTracks(words, fastTracks)] : []),
    "## Conclusion",
    writeText(words, 40),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function writeTopic(words: Writer, length: number): string {
  const benefit = (): string => words.pick(BENEFITS);
  const subjects = Array.from({ length: 6 }, words.word);
  return [
    `## ${writeTitle(words)}`,
    `**Problem Statement:** ${writeText(words, length * 0.35, subjects)}`,
    `**Motivation/Benefits:** ${benefit()}, ${benefit()}.`,
    `**Achievements:** ${writeText(words, length * 0.4, subjects)}`,
    `**Next Steps:** ${writeText(words, length * 0.15, subjects)}`,
    `**Code:** ${writeReference(words)}, ${writeReference(words)}`,
  ].join("\n\n");
}

function writeFastTracks(words: Writer, count: number): string {
  return Array.from(
    { length: count },
    () => `- **${writeTitle(words)}.** ${words.paragraph(14)} ${writeReference(words)}`,
  ).join("\n");
}

function writeTitle(words: Writer): string {
  return `${capitalise(words.word())} ${words.word()} \`${words.word()}-${words.word()}\` ${words.word()}`;
}

/** Every third sentence or so names a thing in code. */
function writeText(words: Writer, length: number, subjects: readonly string[] = []): string {
  const sentences = words.paragraph(length, subjects).split(/(?<=\.) /);
  return sentences
    .map((sentence) => (words.chance() < 0.3 ? sentence.replace(/ (\w{5,}) /, " `$1` ") : sentence))
    .join(" ");
}

function writeReference(words: Writer): string {
  const repository = `example/${words.word()}`;
  const number = 1 + Math.floor(words.chance() * 9999);
  return `[${repository}#${number}](https://github.com/${repository}/pull/${number})`;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
