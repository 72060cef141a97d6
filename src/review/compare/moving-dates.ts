import type { Trace } from "../../assess/trace.js";
import type { Rules } from "../../calendar/rules.js";
import { momentOf } from "../../calendar/time-of-date.js";
import { openingsOfDate } from "../../calendar/working-days.js";
import type { DatesRule } from "../../contract/due-rule.js";
import { DAY, parseDate } from "../../time/plain-date.js";
import type { DayNumber } from "../../time/plain-date.js";
import { dateAt, instantOf } from "../../time/zone.js";
import type { Instant, Zone } from "../../time/zone.js";
import { moving, roomInOrder } from "./moving.js";
import type { Moving } from "./moving.js";
import { coverageEdges, roomAtEdges, roomBetweenMidnights, roomInDate, roomOfLocalTime, roomUntil } from "./room.js";

type DatesTrace = Extract<Trace, { readonly kind: "dates" }>;

/** How a due moment moves that is a count of dates from a start: not at all, or within one date by the same time. */
export function movingDates(rule: DatesRule, due: Instant, trace: DatesTrace, from: Moving, report: Moving): Moving {
  const { zone, calendar, at } = rule.count;
  const asked = rule.cutOff?.event === undefined ? from : report;
  const room = Math.min(roomOfDate(zone, from), roomOfDate(zone, asked), roomBeforeCutOff(rule, asked));
  const start = { ...from, room };
  const moves = at === "same-time" && from.slope === 1;
  const whole = moves ? movingSameTime(rule, due, trace, start) : moving(due, 0, room);
  if (calendar === undefined || coverageEdges(calendar).length === 0) return whole;
  // What of the calendar is leant on are the dates from that of the start to that of the last moment before it is due.
  return moving(
    due,
    whole.slope,
    whole.room,
    roomOfDates(zone, from),
    roomOfDates(zone, whole),
    roomInOrder(from, whole),
  );
}

/** While a moment goes on as it does, in one date. */
function roomOfDate(zone: Zone, { at, slope, room }: Moving): number {
  return slope === 0 ? room : Math.min(room, roomInDate(zone, at));
}

function roomOfDates(zone: Zone, { at, slope }: Moving): number {
  return slope === 0 ? Infinity : roomBetweenMidnights(zone, at);
}

/** Before what is in by the cut-off of its date would miss it. */
function roomBeforeCutOff({ count: { zone, calendar, cutOff } }: DatesRule, { at, slope }: Moving): number {
  if (cutOff === undefined || calendar === undefined || slope === 0) return Infinity;
  const date = dateAt(zone, at);
  if (cutOff.time !== "closing") return roomUntil(at, instantOf(zone, date * DAY + cutOff.time));
  return roomAtOpenings(calendar, zone, date, at);
}

/** Before it meets the start or the end of a date's own openings, and before it passes one. */
function roomAtOpenings(calendar: Rules, zone: Zone, date: DayNumber, at: Instant): number {
  const edges = openingsOfDate(calendar, zone, date).flatMap(({ start, end }) => [start, end]);
  return Math.min(...edges.map((edge) => roomUntil(at, edge)));
}

function movingSameTime(rule: DatesRule, due: Instant, trace: DatesTrace, from: Moving): Moving {
  const { zone, calendar, ifClosed } = rule.count;
  const date = dateAt(zone, from.at);
  const dueDate = parseDate(trace.dueDate, "/trace");
  // Of a time that occurs twice on its own date it is the one that the start is.
  const ofTime = dueDate === date ? from.at : momentOf("same-time", zone, dueDate, [], { at: from.at, date });
  const room = Math.min(from.room, roomOfLocalTime(zone, ofTime));
  if (calendar === undefined || ifClosed === "keep") return moving(due, 1, room);
  const edges = Math.min(roomAtEdges(calendar, ofTime), roomAtOpenings(calendar, zone, dueDate, ofTime));
  return moving(due, due === ofTime ? 1 : 0, room, edges);
}
