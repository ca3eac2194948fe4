import { createWordSource, type WordSource } from "./invent-words.ts";

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
  const words = createWordSource(seed);
  const fastTracks = Math.floor(topics / 4);
  const town = capitalise(words.pick());
  const blocks = [
    `---\ntitle: Example Hack Week ${id}\ndate: {start: ${id}-04, end: ${id}-08}\nlocation: {name: ${capitalise(words.pick())} House, city: ${town}, country: Examplia}\norganizers:\n  - name: ${capitalise(words.pick())} Ltd.\n    url: https://example.org/\n---`,
    writeText(words, 60),
    ...Array.from({ length: topics - fastTracks }, () => writeTopic(words, wordsPerTopic)),
    ...(fastTracks > 0 ? ["## Fast Tracks", writeFastTracks(words, fastTracks)] : []),
    "## Conclusion",
    writeText(words, 40),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function writeTopic(words: WordSource, length: number): string {
  const benefit = () => BENEFITS[Math.floor(words.random() * BENEFITS.length)];
  const subjects = Array.from({ length: 6 }, words.pick);
  return [
    `## ${writeTitle(words)}`,
    `**Problem Statement:** ${writeText(words, length * 0.35, subjects)}`,
    `**Motivation/Benefits:** ${benefit()}, ${benefit()}.`,
    `**Achievements:** ${writeText(words, length * 0.4, subjects)}`,
    `**Next Steps:** ${writeText(words, length * 0.15, subjects)}`,
    `**Code:** ${writeReference(words)}, ${writeReference(words)}`,
  ].join("\n\n");
}

function writeFastTracks(words: WordSource, count: number): string {
  return Array.from(
    { length: count },
    () => `- **${writeTitle(words)}.** ${words.sentence(14)} ${writeReference(words)}`,
  ).join("\n");
}

function writeTitle(words: WordSource): string {
  return `${capitalise(words.pick())} ${words.pick()} \`${words.pick()}-${words.pick()}\` ${words.pick()}`;
}

function writeText(words: WordSource, length: number, subjects: readonly string[] = []): string {
  const sentences: string[] = [];
  for (let written = 0; written < length; written += 14) {
    const sentence = words.sentence(8 + Math.floor(words.random() * 12), subjects);
    sentences.push(words.random() < 0.3 ? sentence.replace(/ (\w{5,}) /, " `$1` ") : sentence);
  }
  return sentences.join(" ");
}

function writeReference(words: WordSource): string {
  const repository = `example/${words.pick()}`;
  const number = 1 + Math.floor(words.random() * 9999);
  return `[${repository}#${number}](https://github.com/${repository}/pull/${number})`;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
