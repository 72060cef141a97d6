import { instantAt, openAt, openUntil } from "./kernel.js";
import { placeAt, placeBefore } from "./layout.js";
import type { Layout } from "./layout.js";

/*
 * The arithmetic of the kernel over columns. Instants in ascending order are merged with the timetable: the interval of the last one is
 * kept at hand. For instants in any order keeping it costs more than it saves, so that each is looked up.
 */

/** What to do to each instant of a column. */
export interface Move {
  readonly from: Float64Array;
  /** One duration for each, or `same` for all. */
  readonly durations: Float64Array | undefined;
  readonly same: number;
  readonly direction: 1 | -1;
  /** Instants [start, end] that may be leant on. */
  readonly start: number;
  readonly end: number;
  readonly output: Float64Array;
  readonly isAscending: boolean;
}

/** Moves the instants of a column from an index on, until one that the layout cannot answer for; returns the index of that one. */
export function moveColumn(layout: Layout, move: Move, first: number): number {
  return move.isAscending ? moveAscending(layout, move, first) : moveEach(layout, move, first);
}

function moveEach(layout: Layout, move: Move, first: number): number {
  const { total, intervalRate } = layout;
  const { from, durations, same, direction, start, end, output } = move;
  const late = direction === 1 ? 0 : 1;
  for (let index = first; index < from.length; index += 1) {
    const at = from[index] ?? 0;
    const duration = durations === undefined ? same : (durations[index] ?? 0);
    const place = placeAt(layout, at);
    const open = openAt(layout, place, at) + direction * duration + late;
    if (duration === 0 || open < late || open > total || at < start || at > end) return index;
    const to = placeBefore(layout, open, place + direction * duration * intervalRate);
    const reached = instantAt(layout, to, open) - late;
    if (reached < start || reached > end) return index;
    output[index] = reached;
  }
  return from.length;
}

function moveAscending(layout: Layout, move: Move, first: number): number {
  const { pairs, unit, base, total, intervalRate } = layout;
  const { from, durations, same, direction, start, end, output } = move;
  // The latest instant with some open time lies where the next millisecond is open: W⁻¹(open + 1) − 1.
  const late = direction === 1 ? 0 : 1;
  // The interval of the instant: when it and the next one start, the open time before it, and its length.
  let [opens, next, before, length] = [0, 0, 0, 0];
  let place = 0;
  // The interval of the result: the open time before and after it, and by how much an instant exceeds its open time there.
  let [least, most, shift] = [0, 0, 0];
  for (let index = first; index < from.length; index += 1) {
    const at = (from[index] ?? 0) + 0;
    const duration = durations === undefined ? same : (durations[index] ?? 0);
    const time = at - base;
    if (time >= next) {
      place = placeAt(layout, at);
      opens = (pairs[2 * place] ?? 0) * unit;
      next = (pairs[2 * place + 2] ?? 0) * unit;
      before = (pairs[2 * place + 1] ?? 0) * unit;
      length = (pairs[2 * place + 3] ?? 0) * unit - before;
    }
    const since = time - opens;
    const open = before + (since + length - Math.abs(since - length)) / 2 + direction * duration + late;
    if (open < late || open > total + late || at < start || at > end) return index;
    if (duration > 0 && (open > most || open <= least)) {
      const to = placeBefore(layout, open, place + direction * duration * intervalRate);
      least = (pairs[2 * to + 1] ?? 0) * unit;
      most = (pairs[2 * to + 3] ?? 0) * unit;
      shift = base + (pairs[2 * to] ?? 0) * unit - least;
    }
    const reached = duration === 0 ? at : shift + open - late;
    if (reached < start || reached > end) return index;
    output[index] = reached;
  }
  return from.length;
}

/** Two columns whose instants are to be measured from one to the other. */
export interface Measurement {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Instants [start, end] that may be leant on. */
  readonly start: number;
  readonly end: number;
  readonly output: Float64Array;
  readonly isAscending: boolean;
}

/** Measures the open time between instants from an index on, until one that may not be leant on; returns the index of that one. */
export function measureColumns(layout: Layout, measurement: Measurement, first: number): number {
  const { from, to, start, end, output, isAscending } = measurement;
  if (isAscending) return measureAscending(layout, measurement, first);
  for (let index = first; index < from.length; index += 1) {
    const a = from[index] ?? 0;
    const b = to[index] ?? 0;
    if (a < start || b < start || a > end || b > end) return index;
    output[index] = openUntil(layout, b) - openUntil(layout, a) + 0;
  }
  return from.length;
}

function measureAscending(layout: Layout, measurement: Measurement, first: number): number {
  const { pairs, unit, base } = layout;
  const { from, to, start, end, output } = measurement;
  let [opensA, nextA, beforeA, lengthA] = [0, 0, 0, 0];
  let [opensB, nextB, beforeB, lengthB] = [0, 0, 0, 0];
  for (let index = first; index < from.length; index += 1) {
    const a = from[index] ?? 0;
    const b = to[index] ?? 0;
    if (a < start || b < start || a > end || b > end) return index;
    const timeA = a - base;
    const timeB = b - base;
    if (timeA >= nextA) {
      const place = placeAt(layout, a);
      opensA = (pairs[2 * place] ?? 0) * unit;
      nextA = (pairs[2 * place + 2] ?? 0) * unit;
      beforeA = (pairs[2 * place + 1] ?? 0) * unit;
      lengthA = (pairs[2 * place + 3] ?? 0) * unit - beforeA;
    }
    if (timeB >= nextB) {
      const place = placeAt(layout, b);
      opensB = (pairs[2 * place] ?? 0) * unit;
      nextB = (pairs[2 * place + 2] ?? 0) * unit;
      beforeB = (pairs[2 * place + 1] ?? 0) * unit;
      lengthB = (pairs[2 * place + 3] ?? 0) * unit - beforeB;
    }
    const sinceA = timeA - opensA;
    const sinceB = timeB - opensB;
    const openA = beforeA + (sinceA + lengthA - Math.abs(sinceA - lengthA)) / 2;
    const openB = beforeB + (sinceB + lengthB - Math.abs(sinceB - lengthB)) / 2;
    output[index] = openB - openA + 0;
  }
  return from.length;
}
