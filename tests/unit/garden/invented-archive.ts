import type { Archive } from "../../../src/archive/archive.ts";
import { archiveOf } from "../../support/archive-of.ts";

/** An archive of "Example Hack Weeks": one per month, each with as many topics and fast tracks. */
export function inventArchive(months: readonly string[], topics: number, fastTracks = 0): Archive {
  return archiveOf(
    Object.fromEntries(months.map((month) => [month, writeWrapup(month, topics, fastTracks)])),
  );
}

/** Two events a year, from 2021 on. */
export function inventMonths(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${2021 + Math.floor(index / 2)}-${index % 2 ? "11" : "05"}`,
  );
}

function writeWrapup(month: string, topics: number, fastTracks: number): string {
  const front = `title: Example Hack Week\ndate: { start: ${month}-09, end: ${month}-13 }\nlocation: { name: House, city: Example Town }`;
  const main = Array.from({ length: topics }, (_, index) => writeTopic(month, index));
  const small = Array.from({ length: fastTracks }, (_, index) => `- Fast track ${index} of ${month}`);
  const container = fastTracks > 0 ? `## Fast Tracks\n\n${small.join("\n")}\n` : "";
  return `---\n${front}\n---\n\n${main.join("\n")}\n${container}`;
}

function writeTopic(month: string, index: number): string {
  const motivation = ["🛡️ better security", "💰 lower costs", "📈 better scalability"][index % 3];
  return `## Piece ${index} & "work" of ${month} with a rather long name\n\n**Motivation:** ${motivation}\n`;
}
