import type { Trace } from "../../assess/trace.js";
import { isOpenAt } from "../../calendar/timetable.js";
import type { WithinRule } from "../../contract/due-rule.js";
import { fullHourAfter } from "../../time/full-hour.js";
import type { Instant } from "../../time/zone.js";
import { moving } from "./moving.js";
import type { Moving } from "./moving.js";
import {
  roomBeforeClosing,
  roomBeforeEdge,
  roomInCoverage,
  roomInDate,
  roomOfLocalTime,
  roomUpToClosing,
} from "./room.js";

type WithinTrace = Extract<Trace, { readonly kind: "within" }>;

/** How a due moment moves that is a length of time from a start that moves, or back from it. */
export function movingWithin(rule: WithinRule, due: Instant, trace: WithinTrace, from: Moving): Moving {
  if (from.slope === 0) return { ...from, at: due };
  const { clock, more } = rule;
  const reached = trace.rolled?.reached ?? due;
  const start = clockStart(rule, from);
  const counted = more?.isBackward === true ? countedBack(rule, reached, start) : countedOn(rule, reached, start);
  const { slope, room } = counted;
  if (clock === undefined) return rolled(rule, due, trace, counted);
  const known = slope === 0 ? Infinity : roomInCoverage(clock, reached);
  return rolled(rule, due, trace, moving(reached, slope, room, roomInCoverage(clock, from.at), known));
}

/** Where the clock starts: at a full hour, which stays, or at once. */
function clockStart({ more }: WithinRule, from: Moving): Moving {
  if (more?.fullHours !== true) return from;
  const { zone } = more;
  const next = fullHourAfter(zone, from.at);
  return moving(next, 0, from.room, next - from.at, zone.periodAt(from.at).to - from.at);
}

function countedOn({ clock, target }: WithinRule, reached: Instant, start: Moving): Moving {
  const { at, slope, room } = start;
  if (slope === 0 || clock === undefined || target === 0) return { ...start, at: reached };
  const edge = roomBeforeEdge(clock, at);
  if (!isOpenAt(clock, at)) return moving(reached, 0, room, edge);
  return moving(reached, 1, room, edge, roomUpToClosing(clock, reached));
}

/** The mirror: the latest moment from which so much time is open until the start. */
function countedBack({ clock, target }: WithinRule, reached: Instant, start: Moving): Moving {
  const { at, slope, room } = start;
  if (slope === 0 || clock === undefined || target === 0) return { ...start, at: reached };
  if (isOpenAt(clock, at - 1))
    return moving(reached, 1, room, roomUpToClosing(clock, at), roomBeforeClosing(clock, reached));
  return moving(reached, 0, room, isOpenAt(clock, at) ? 1 : roomBeforeEdge(clock, at) + 1);
}

/** A moment that rolls to a working day, or need not, as all of one date do. */
function rolled({ more }: WithinRule, due: Instant, trace: WithinTrace, reached: Moving): Moving {
  if (more?.rolls === undefined || reached.slope === 0) return { ...reached, at: due };
  const room = Math.min(reached.room, roomInDate(more.zone, reached.at));
  if (trace.rolled === undefined) return moving(due, 1, room);
  if (more.rolls.at !== "same-time") return moving(due, 0, room);
  return moving(due, 1, room, roomOfLocalTime(more.zone, due));
}
