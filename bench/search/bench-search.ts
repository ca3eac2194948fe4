import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Score } from "./judge.ts";
import { type ArchiveCost, measureCost } from "./measure-cost.ts";
import { measureQuality, type Quality } from "./measure-quality.ts";

const JUDGED = [
  {
    name: "The frozen garden",
    content: "tests/fixtures/garden/",
    queries: "tests/search/garden-queries.tsv",
  },
  {
    name: "Twelve frozen events",
    content: "tests/fixtures/twelve/",
    queries: "tests/search/twelve-queries.tsv",
  },
  {
    name: "An invented archive",
    content: "tests/search/archive/",
    queries: "tests/search/invented-queries.tsv",
  },
  {
    name: "The frozen garden, blind queries in other words than the texts",
    content: "tests/fixtures/garden/",
    queries: "tests/search/blind-garden-queries.tsv",
  },
  {
    name: "An invented archive, blind queries in other words than the texts",
    content: "tests/search/archive/",
    queries: "tests/search/blind-invented-queries.tsv",
  },
];
const SIZES = [12, 120, 1200];

/** `npm run bench -- search`: how good the answers are, and what they cost. */
async function benchSearch(): Promise<void> {
  const root = new URL("../../", import.meta.url);
  for (const { name, content, queries } of JUDGED) {
    const quality = await measureQuality(fileURLToPath(new URL(content, root)), new URL(queries, root));
    console.log(`\n${name}, beside MiniSearch and Pagefind as it comes\n${formatQuality(quality)}`);
  }
  const script = await weighScript(new URL(`${process.env["ARCHIVE_OUT"] ?? "dist"}/_astro/`, root));
  console.log(`\nSearch script: ${script === null ? "build the site first" : formatBytes(script)}`);
  for (const size of SIZES) console.log(`\n${formatCost(await measureCost(size), script ?? 0)}`);
}

function formatQuality({ ours, miniSearch, plainPagefind, misses }: Quality): string {
  const rows = ours.map((score, at) => [
    score.kind,
    String(score.count),
    ...formatScore(score),
    ...formatScore(miniSearch[at]),
    ...formatScore(plainPagefind[at]),
  ]);
  const figures = ["S@1", "MRR@10", "R@10"];
  const head = ["kind", "count", ...figures, ...figures, ...figures];
  const missed = misses.map(
    ({ query, results }) => `  ${query.kind}: “${query.query}” shows ${results[0] ?? "nothing"}`,
  );
  return [
    formatTable([head, ...rows]),
    ...(missed.length > 0 ? ["  Not right at first:", ...missed] : []),
  ].join("\n");
}

function formatScore(score: Score | undefined): string[] {
  return score ? [score.first, score.rank, score.recall].map((figure) => figure.toFixed(3)) : [];
}

function formatCost({ events, records, build, costs }: ArchiveCost, script: number): string {
  const rows = costs.map(({ query, results, bytes, requests, warm }) => [
    query,
    String(results),
    formatBytes(bytes + script),
    String(requests),
    `${warm.toFixed(1)} ms`,
  ]);
  const title = `${events} events, ${records} records, indexed in ${(build / 1000).toFixed(1)} s`;
  return `${title}\n${formatTable([["query", "results", "to ten results", "requests", "warm"], ...rows])}`;
}

function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ")}`,
    )
    .join("\n");
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** All that opening search loads of the built site's own scripts, packed; `null` without a built site. */
async function weighScript(folder: URL): Promise<number | null> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.filter((name) => name.endsWith(".js")).map((name) => readFile(new URL(name, folder), "utf8")),
  );
  const script = files.find((text) => text.includes("search-index/"));
  return script === undefined ? null : gzipSync(script, { level: 9 }).length;
}

await benchSearch();
