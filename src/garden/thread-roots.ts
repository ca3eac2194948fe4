import type { Thread } from "../archive/thread.ts";
import type { Topic } from "../wrapup/model.ts";
import { drawRootRun } from "./root-run.ts";
import { createChance } from "./seed.ts";

/** A thread's root in one bed. */
export interface ThreadRoot {
  readonly thread: Thread;
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
  readonly thread: Thread;
  readonly joints: readonly Joint[];
  readonly lane: number;
}

const firstLane = 34;
const laneHeight = 9;
const mostLanes = 8;

/** Roots for all threads that join at least two of the plants. They cross beds at the same depth, so that they meet. */
export function layoutThreads(
  beds: readonly RootedBed[],
  threads: readonly Thread[],
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
function assignLanes(threads: readonly Thread[], beds: readonly RootedBed[], width: number): Route[] {
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

function findJoints(thread: Thread, beds: readonly RootedBed[]): Joint[] {
  const members = new Set(thread.topics.map(({ id }) => id));
  return beds.flatMap(({ plants }, bed) =>
    plants
      .filter(({ organs }) => organs.some(({ topic }) => members.has(topic.id)))
      .map(({ x }) => ({ bed, x })),
  );
}

function passes(joints: readonly Joint[], bed: number): boolean {
  return (joints[0]?.bed ?? Infinity) <= bed && bed <= (joints.at(-1)?.bed ?? -1);
}

function drawRoot({ thread, joints, lane }: Route, bed: number, width: number): ThreadRoot {
  const depth = firstLane + lane * laneHeight;
  const stops = joints.filter((joint) => joint.bed === bed).map(({ x }) => ({ x, isStem: true }));
  const comesIn = (joints[0]?.bed ?? bed) < bed;
  const goesOn = (joints.at(-1)?.bed ?? bed) > bed;
  const edge = (x: number) => ({ x, isStem: false });
  const bends = [...(comesIn ? [edge(0)] : []), ...stops, ...(goesOn ? [edge(width)] : [])];
  const path = bends.slice(1).map((end, index) => {
    const start = bends[index] ?? end;
    return drawRootRun({ start, end, depth, chance: createChance(`${thread.slug} ${bed} ${index}`) });
  });
  return { thread, path: path.join("") };
}
