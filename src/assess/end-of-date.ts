import { parseTimeOfDate } from "../calendar/time-of-date.js";
import type { DatedMoment, TimeOfDate } from "../calendar/time-of-date.js";
import { DAY, parseDate } from "../time/plain-date.js";
import { dateAt, startOfDate, zoneOf } from "../time/zone.js";
import type { Instant, Zone } from "../time/zone.js";
import { momentOf } from "./due.js";
import type { Due } from "./due.js";
import type { Part } from "./obligation.js";
import type { StartTrace, Trace } from "./trace.js";

/*
 * The end of a date, 24:00, is the same moment as 00:00 of the next. What is due then is of the date that ended, and so is what counts from it.
 */

/** Whether a due moment is the end of a date by the rule that led to it. */
export function endsDate(due: Due, trace: Trace | undefined): boolean {
  const at = momentOf(due);
  if (trace === undefined || at === undefined) return false;
  if (trace.kind === "earliestOf" || trace.kind === "latestOf")
    return trace.rules.some((each) => momentOf(each.due) === at && endsDate(each.due, each.trace));
  if (trace.kind === "sumOf") {
    const last = trace.legs.at(-1);
    return last !== undefined && endsDate(last.due, last.trace);
  }
  if (trace.kind === "within") return isRolledToEnd(trace, at);
  // What paused time moved is due at no time of a date.
  if (trace.kind !== "dates" || trace.segments !== undefined) return false;
  const end = startOfDate(zoneOf(trace.timeZone, ""), parseDate(trace.dueDate, "/trace") + 1);
  return at === end && namesEnd(trace);
}

/** Whether a time of a date may be its end; all others come there only by rolling on to an opening. */
function namesEnd({ at, start }: Extract<Trace, { readonly kind: "dates" }>): boolean {
  return at === "same-time" ? countsFromEnd(start) : isEnd(at);
}

function isEnd(at: TimeOfDate): boolean {
  const time = parseTimeOfDate(at, "/trace");
  return time === "end-of-day" || time === "end-of-working-day" || time === DAY;
}

function isRolledToEnd({ rolled }: Extract<Trace, { readonly kind: "within" }>, at: Instant): boolean {
  if (rolled?.at === undefined || !isEnd(rolled.at.time)) return false;
  const zone = zoneOf(rolled.at.timeZone, "");
  return startOfDate(zone, dateAt(zone, at)) === at;
}

/** Whether the due moment of a promise, or of joined ones, is the end of a date. */
export function isDueAtEnd({ due, trace, parts = [] }: Part): boolean {
  const at = momentOf(due);
  return endsDate(due, trace) || parts.some((part) => momentOf(part.due) === at && isDueAtEnd(part));
}

/** Whether a clock starts at the end of a date. */
function countsFromEnd({ counts, at }: StartTrace): boolean {
  return (counts?.kind === "due" || counts?.kind === "leg") && counts.endsDate === true && counts.at === at;
}

/** A start with its date in a zone: where it is the end of a date there too, the one that ended; after a period, the first that begins then. */
export function datedStart(zone: Zone, start: StartTrace): DatedMoment {
  const { at, counts } = start;
  if (counts?.kind === "period") return { at, date: dateAt(zone, at - 1) + 1 };
  const date = dateAt(zone, at);
  const isEnd = countsFromEnd(start) && startOfDate(zone, date) === at;
  return { at, date: isEnd ? dateAt(zone, at - 1) : date };
}
