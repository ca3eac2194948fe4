import type { Topic } from "../wrapup/model.ts";
import { formatNumbers, lineTo, moveTo, smoothThrough } from "./path-data.ts";
import { between, createChance } from "./seed.ts";

/** A line of work over several events. */
export interface GardenThread {
  readonly slug: string;
  readonly title: string;
  /** Ids of its topics. */
  readonly topics: readonly string[];
  /** Finished link to its page; without one the root is only drawn. */
  readonly href?: string;
}

/** A thread's root in one bed. */
export interface ThreadRoot {
  readonly thread: GardenThread;
  readonly path: string;
}

interface RootedBed {
  readonly plants: readonly { readonly x: number; readonly organs: readonly { readonly topic: Topic }[] }[];
}

interface Joint {
  readonly bed: number;
  readonly x: number;
}

interface Route {
  readonly thread: GardenThread;
  readonly joints: readonly Joint[];
  readonly lane: number;
}

const firstLane = 34;
const laneHeight = 9;
const mostLanes = 8;

/** Roots for all threads that join at least two of the plants. They cross beds at the same depth, so that they meet. */
export function layoutThreads(
  beds: readonly RootedBed[],
  threads: readonly GardenThread[],
  width: number,
): { rootsByBed: ThreadRoot[][]; depth: number } {
  const routes = assignLanes(threads, beds, width);
  const rootsByBed = beds.map((_, bed) =>
    routes.filter(({ joints }) => passes(joints, bed)).map((route) => drawRoot(route, bed, width)),
  );
  const lanes = 1 + Math.max(0, ...routes.map(({ lane }) => lane));
  return { rootsByBed, depth: firstLane + (routes.length > 0 ? lanes * laneHeight : 8) };
}

/** The uppermost lane that is free where the thread begins; past the last lane, roots share. */
function assignLanes(threads: readonly GardenThread[], beds: readonly RootedBed[], width: number): Route[] {
  const freeFrom: number[] = [];
  const place = ({ bed, x }: Joint) => bed * width + x;
  return threads
    .map((thread) => ({ thread, joints: findJoints(thread, beds) }))
    .filter(({ joints }) => joints.length > 1)
    .sort((a, b) => sum(a.joints[0], place) - sum(b.joints[0], place))
    .map(({ thread, joints }, index) => {
      const start = sum(joints[0], place);
      const free = freeFrom.findIndex((end) => end < start);
      const lane = free >= 0 ? free : freeFrom.length < mostLanes ? freeFrom.length : index % mostLanes;
      freeFrom[lane] = Math.max(freeFrom[lane] ?? 0, sum(joints.at(-1), place));
      return { thread, joints, lane };
    });
}

function sum(joint: Joint | undefined, place: (joint: Joint) => number): number {
  return joint ? place(joint) : 0;
}

function findJoints(thread: GardenThread, beds: readonly RootedBed[]): Joint[] {
  const members = new Set(thread.topics);
  return beds.flatMap(({ plants }, bed) =>
    plants.filter(({ organs }) => organs.some(({ topic }) => members.has(topic.id))).map(({ x }) => ({ bed, x })),
  );
}

function passes(joints: readonly Joint[], bed: number): boolean {
  return (joints[0]?.bed ?? Infinity) <= bed && bed <= (joints.at(-1)?.bed ?? -1);
}

function drawRoot({ thread, joints, lane }: Route, bed: number, width: number): ThreadRoot {
  const depth = firstLane + lane * laneHeight;
  const stops = joints.filter((joint) => joint.bed === bed).map(({ x }) => x);
  const comesIn = (joints[0]?.bed ?? bed) < bed;
  const goesOn = (joints.at(-1)?.bed ?? bed) > bed;
  const bends = [...(comesIn ? [0] : []), ...stops, ...(goesOn ? [width] : [])];
  const runs = bends.slice(1).map((end, index) => {
    const start = bends[index] ?? 0;
    const reach = Math.min(26, (end - start) / 2);
    const from = comesIn && index === 0 ? start : start + reach;
    const to = goesOn && index === bends.length - 2 ? end : end - reach;
    const down = from === start ? moveTo({ x: start, y: depth }) : dive(start, from, depth);
    const up = to === end ? "" : rise(to, end, depth);
    return down + drawRun(from, to, depth, `${thread.slug}${bed}${index}`) + up;
  });
  return { thread, path: runs.join("") };
}

function dive(stem: number, end: number, depth: number): string {
  return `M${formatNumbers(stem, 2)}C${formatNumbers(stem + 1, depth * 0.6, stem + (end - stem) * 0.4, depth, end, depth)}`;
}

function rise(start: number, stem: number, depth: number): string {
  return `C${formatNumbers(stem - (stem - start) * 0.4, depth, stem - 1, depth * 0.6, stem, 2)}`;
}

/** A long root does not run straight. */
function drawRun(from: number, to: number, depth: number, seed: string): string {
  const chance = createChance(seed);
  const count = Math.floor((to - from) / 34);
  if (count < 2) return lineTo({ x: to, y: depth });
  const points = Array.from({ length: count + 1 }, (_, index) => {
    const isEnd = index === 0 || index === count;
    return { x: from + ((to - from) * index) / count, y: depth + (isEnd ? 0 : between(chance, -2.2, 2.2)) };
  });
  return smoothThrough(points);
}
