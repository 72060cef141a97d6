import type { Instant } from "../../time/zone.js";
import { roomUntil } from "./room.js";

/** A moment that moves with the report, by slope 1, or stays, by slope 0, for all reports of the next `room` milliseconds. */
export interface Moving {
  readonly at: Instant;
  readonly slope: 0 | 1;
  readonly room: number;
}

/** A moment that moves on or stays while all of these rooms last. */
export function moving(at: Instant, slope: 0 | 1, ...rooms: readonly number[]): Moving {
  return { at, slope, room: Math.min(...rooms) };
}

/** While two moments stand in the same order. */
export function roomInOrder(a: Moving, b: Moving): number {
  if (a.slope === b.slope) return Infinity;
  const [moves, stays] = a.slope === 1 ? [a, b] : [b, a];
  return roomUntil(moves.at, stays.at);
}

/** While some moments stand in the same order, and each goes on as it does. */
export function roomOfAll(all: readonly Moving[]): number {
  let room = Infinity;
  all.forEach((each, index) => {
    room = Math.min(room, each.room, ...all.slice(index + 1).map((other) => roomInOrder(each, other)));
  });
  return room;
}

/** How a moment moves that is one of several. */
export function oneOf(at: Instant, all: readonly Moving[]): Moving {
  const slope = all.find((each) => each.at === at)?.slope;
  if (slope === undefined) throw new RangeError("a due moment that is none of its parts'");
  return { at, slope, room: roomOfAll(all) };
}
