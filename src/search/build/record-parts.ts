import { hash } from "node:crypto";
import type { SearchRecord } from "../record.ts";

/** Consecutive records that are indexed together. */
export interface RecordPart {
  /** Changes with every record. */
  readonly key: string;
  readonly records: readonly SearchRecord[];
}

/**
 * Some dozens of events together, each with its topics. The events' own addresses decide where a part begins,
 * not how many events come before: an event that changes or is new leaves other parts as they are. Only where
 * chance lets a part grow too large, its end depends on what stands before.
 *
 * @param records each event's before those of its topics
 */
export function splitRecords(records: readonly SearchRecord[]): RecordPart[] {
  const parts: SearchRecord[][] = [];
  for (const record of records) {
    const last = parts.at(-1);
    if (!last || beginsPart(record, last.length)) parts.push([record]);
    else last.push(record);
  }
  return parts.map((part) => ({ key: hash("sha256", JSON.stringify(part)), records: part }));
}

function beginsPart({ kind, path }: SearchRecord, recordsBefore: number): boolean {
  if (kind !== "event") return false;
  return recordsBefore >= MOST_RECORDS || parseInt(hash("sha256", path).slice(0, 8), 16) % EVENTS === 0;
}

/** How many events a part has on average. Pagefind takes the more memory the more it indexes together. */
const EVENTS = 32;
const MOST_RECORDS = 1500;
