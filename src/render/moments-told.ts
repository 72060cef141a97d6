import type { FromSpec } from "../contract/trigger.js";
import type { FromAttribute } from "../contract/from-attribute.js";
import type { Moment } from "./due-words.js";
import { isBackSaid, listOf } from "./said.js";
import type { ClauseSaid, CommitmentSaid } from "./said.js";
import type { Teller } from "./teller.js";

/** How the clocks of a table's clauses start: at once, by a calendar, or by the rule of each level. */
export type ClockStart = "immediate" | "by-level" | { readonly calendar: string | FromAttribute };

/** The moment that triggers a promise, before any start rule; `undefined` where it says none, which is the report. */
export function triggerOf(teller: Teller, { from }: CommitmentSaid): Moment | undefined {
  const { moments } = teller.due;
  if (from === undefined) return undefined;
  if (typeof from === "string") return moments.events(teller.quotedEvents([from]));
  return "length" in from ? moments.message(teller.quotedEvents(from)) : momentOf(teller, from);
}

function momentOf(teller: Teller, from: Exclude<FromSpec, string>): Moment {
  const { moments } = teller.due;
  const names = (events: string | readonly string[]): readonly string[] => teller.quotedEvents(listOf(events));
  if ("event" in from) return moments.orStart(moments.events(names(from.event)));
  if ("last" in from) {
    const latest = moments.latest(names(from.last));
    return from.otherwise === undefined ? latest : moments.orStart(latest);
  }
  if ("earliestOf" in from) return moments.first(names(from.earliestOf));
  if ("latestOf" in from) return moments.all(names(from.latestOf));
  return "agreed" in from ? moments.agreed(teller.quotedEvent(from.agreed)) : moments.due(from.due);
}

/** The moment from which the clock of a promise counts. */
export function startOf(teller: Teller, limit: CommitmentSaid, clause: ClauseSaid, start: ClockStart): Moment {
  const { moments } = teller.due;
  const { repeat } = clause;
  const trigger =
    repeat?.as === "next-reply"
      ? moments.message(teller.quotedEvents(eventsOf(limit)))
      : (triggerOf(teller, limit) ?? moments.report);
  const started = isBackSaid(limit) ? trigger : afterStart(teller, trigger, start);
  if (repeat?.as !== "periodic-update") return started;
  return moments.round(repeat.rounds ?? "independent", started, teller.anyEvent(listOf(limit.promise)));
}

function afterStart(teller: Teller, trigger: Moment, start: ClockStart): Moment {
  if (typeof start === "string") return trigger;
  return teller.due.moments.started(trigger, teller.calendarNamed(start.calendar));
}

function eventsOf({ from }: CommitmentSaid): readonly string[] {
  return typeof from === "string" ? [from] : from !== undefined && "length" in from ? from : [];
}
