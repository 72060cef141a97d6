import { slaError, Told } from "../errors.js";
import type { Instant } from "../time/zone.js";

/** A stretch of time from `start` up to, but not including, `end`. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** A stretch of time whose end is not before its start. @throws SlaError `interval-reversed` */
export function interval(start: Instant, end: Instant, path = ""): Interval {
  if (end >= start) return { start, end };
  const received = new Told(`${new Date(start).toISOString()} to ${new Date(end).toISOString()}`);
  throw slaError("interval-reversed", { path, expected: "an end at or after the start", received });
}

/** The part of an interval that lies within another; `undefined` where they have no time in common. */
export function overlap(a: Interval, b: Interval): Interval | undefined {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : undefined;
}
