import { DAY } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { startOfDate } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import type { Rules, WeeklyRules } from "./rules.js";
import type { Shift } from "./hours.js";

/*
 * A week that is open whole or closed whole changes on its dated days alone, so that such a calendar is known for good after the last
 * of them and before the first: what never opens again, and what never closes, is told at once instead of searched for. Where the
 * weekly hours change, the last week decides what comes after, and the first what was before.
 */

/** From an instant on (or until it, looking back) a calendar is open, or is closed. */
export interface Tail {
  readonly at: Instant;
  readonly isOpen: boolean;
}

/** Which way to look along the time line. */
export type Side = "before" | "after";

/** The end of a calendar's changes on one side; `undefined` where they go on. */
export function tailOf(rules: Rules, side: Side): Tail | undefined {
  if (rules.kind === "timetable")
    return { at: side === "after" ? rules.limits.end : rules.limits.start, isOpen: false };
  if (rules.kind === "weekly") return tailOfWeek(rules, side);
  const tails = rules.parts.map((part) => tailOf(part, side));
  switch (rules.kind) {
    case "union":
      return joined(tails, side, true);
    case "intersection":
      return joined(tails, side, false);
    case "difference":
      return joined(
        tails.map((tail, index) => (index === 0 || tail === undefined ? tail : { ...tail, isOpen: !tail.isOpen })),
        side,
        false,
      );
  }
}

/** The tail of a join that is decided by any one part in the state `decisive`: open in a union, closed in an intersection. */
function joined(tails: readonly (Tail | undefined)[], side: Side, decisive: boolean): Tail | undefined {
  const known = tails.filter((tail) => tail !== undefined);
  const deciding = known.filter(({ isOpen }) => isOpen === decisive).map(({ at }) => at);
  const [first, last] = side === "after" ? [Math.min, Math.max] : [Math.max, Math.min];
  if (deciding.length > 0) return { at: first(...deciding), isOpen: decisive };
  if (known.length < tails.length) return undefined;
  return { at: last(...known.map(({ at }) => at)), isOpen: !decisive };
}

function tailOfWeek(rules: WeeklyRules, side: Side): Tail | undefined {
  const change = rules.changes.at(side === "after" ? -1 : 0);
  const week = side === "after" && change !== undefined ? change.week : rules.week;
  const isOpen = week.every(isWholeDay);
  if (!isOpen && week.some((shifts) => shifts.length > 0)) return undefined;
  const days = change === undefined ? [...rules.days.keys()] : [...rules.days.keys(), change.from];
  if (days.length === 0) return { at: side === "after" ? -Infinity : Infinity, isOpen };
  // Hours may run on for two dates, and clocks may show a date twice.
  const day = side === "after" ? edgeOf(days, Math.max) + 3 : edgeOf(days, Math.min) - 2;
  return { at: startOfDate(rules.zone, day), isOpen };
}

function edgeOf(days: readonly DayNumber[], choose: (a: number, b: number) => number): DayNumber {
  return days.reduce((a, b) => choose(a, b));
}

function isWholeDay(shifts: readonly Shift[]): boolean {
  return shifts.some(({ opens, closes }) => opens === 0 && closes >= DAY);
}
