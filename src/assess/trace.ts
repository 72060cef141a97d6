import type { DateUnit, Roll } from "../calendar/date-count.js";
import type { TimeOfDate } from "../calendar/time-of-date.js";
import type { CyclePeriod } from "../contract/every.js";
import type { Text } from "../text.js";
import type { Due } from "./due.js";
import type { Duration } from "../time/duration.js";
import type { PlainDate } from "../time/plain-date.js";
import type { Instant } from "../time/zone.js";

/** A stretch of time in a trace, and what it was to the clock. */
export interface Segment {
  /** `counted` by the clock, or not counted because `closed` (out of hours), closed for a `holiday`, `paused`, or `resolved` until it was reopened. */
  readonly kind: "counted" | "closed" | "holiday" | "paused" | "resolved";
  readonly start: Instant;
  readonly end: Instant;
  /** The clause by which the stretch is counted or held. */
  readonly clause?: string;
  /** The name of the holiday, of the special day that counts, or what the reasons of a pause are called. */
  readonly name?: Text;
  /** Why the clock was paused. */
  readonly reasons?: readonly string[];
  /** Whose hours were counted, where the clock is a union, an intersection or a difference: the ids of those calendars. */
  readonly calendars?: readonly string[];
}

/** The event from which something counts, by its place in the ticket. */
export interface EventReference {
  readonly type: string;
  readonly index: number;
  readonly at: Instant;
  /** What the contract calls it. */
  readonly title?: Text;
}

/** Why a clock starts when it does. */
export interface StartTrace {
  /** The event from which the clause counts: the report, its own trigger, or the confirmation of a level. */
  readonly trigger: EventReference;
  /** At once, at the next working time, at the confirmation of a level, or at that confirmation since the clock was running (`carried`). */
  readonly rule: "immediate" | "next-working-time" | "at-confirmation" | "carried";
  /** The calendar of `next-working-time`. */
  readonly calendar?: string;
  /** The clause that says so, where it has an id. */
  readonly clause?: string;
  /** When the clock starts. */
  readonly at: Instant;
  /**
   * The moment from which it counts, where that is not the trigger's own: the one that was agreed by it; the due moment of another clause, or for a round
   * that of the one before it in its row; in a sum of rules the end of the one before; or the end of a standing duty's period.
   */
  readonly counts?: CountsFrom;
  /** Whether the trigger is the latest event of its kind, and a later one would have moved the start. */
  readonly latest?: true;
  /** The stretches between the moment from which it counts and the start, without gap or overlap; empty where it starts at once. */
  readonly held: readonly Segment[];
}

/** A moment from which a clause counts, which is not that of an event. */
export type CountsFrom =
  | { readonly kind: "agreed"; readonly at: Instant }
  | {
      readonly kind: "due";
      readonly clause: string;
      readonly at: Instant;
      /** Whether it is the end of a date, 24:00: a count of dates has the date that ended as its day zero, and not the next, which begins then. */
      readonly endsDate?: true;
    }
  | { readonly kind: "leg"; readonly at: Instant; readonly endsDate?: true }
  /** The end of a period, for a standing duty; it is no event, and its trigger has the index -1. */
  | { readonly kind: "period"; readonly at: Instant };

/** Dates in a row, and what they were to a count of dates. */
export interface DateStretch {
  /**
   * `cut-off`, a working day before day zero, which missed the cut-off; `first`, day zero where it is not counted; `counted`; passed over, being no
   * working days (`closed`, `holiday`), or having begun in a pause (`paused`) or between a resolution and its reopening (`resolved`); or `moved` on to,
   * since the last date rolled, or the due moment would have fallen into what `outOf` says.
   */
  readonly kind: "cut-off" | "first" | "counted" | "closed" | "holiday" | "paused" | "resolved" | "moved";
  readonly from: PlainDate;
  /** How many there are. */
  readonly dates: number;
  /** The name of the holiday, of the special day that counts, or what the reasons of a pause are called. */
  readonly name?: Text;
  /** Why the clock was paused. */
  readonly reasons?: readonly string[];
  readonly outOf?: "paused" | "resolved";
}

/**
 * How a due moment came about; segments tile [start, due] without gap or overlap, and the counted ones, with what was carried over, sum to
 * the target.
 */
export type Trace =
  | {
      readonly kind: "within";
      readonly start: StartTrace;
      readonly target: Duration;
      /** The clause whose clock it is, where that of another level is the stricter, or had kept the promise before. */
      readonly of?: string;
      /** What another level's clock had used, and how much of the target that is. */
      readonly carried?: Carried;
      /** The calendar in which the target is counted; without it, elapsed time. */
      readonly clock?: string;
      /** The zone of that calendar, where it is another than that in which dates are told. */
      readonly timeZone?: string;
      /** The full hour from which it counts. */
      readonly fullHour?: Instant;
      /** Whether it counts back: segments tile [due, start]. */
      readonly backward?: true;
      readonly segments: readonly Segment[];
      /** The moment that was reached, where that rolled to a working day of a calendar, and the time of that day where it is not the same. */
      readonly rolled?: {
        readonly reached: Instant;
        readonly calendar: string;
        readonly roll: Roll;
        readonly at?: { readonly time: TimeOfDate; readonly timeZone: string };
      };
    }
  | {
      /** Due at a time of the last of so many dates; the stretches tile the dates from that of the start to the due date. */
      readonly kind: "dates";
      readonly start: StartTrace;
      readonly of?: string;
      readonly unit: DateUnit;
      readonly count: number;
      /** What another level's clock had used, and how many dates that is. */
      readonly carried?: Carried;
      /** The calendar of working days. */
      readonly calendar?: string;
      /** The zone of the dates. */
      readonly timeZone: string;
      /**
       * The time by which something had to be in, or `strictly` before which, and the event that had to be; whether it counts as of a later day (`isPast`),
       * and whether that is since it came on a date that is no working day.
       */
      readonly cutOff?: {
        readonly time: string;
        readonly strictly?: true;
        readonly event?: EventReference;
        readonly isPast: boolean;
        readonly isDayOff?: true;
      };
      /** Whether it counts back, so that the due date comes first. */
      readonly backward?: true;
      readonly zero: PlainDate;
      readonly dates: readonly DateStretch[];
      /** The date on which the count ended, before it rolled to a working day, and the one after. */
      readonly last: PlainDate;
      readonly dueDate: PlainDate;
      readonly at: TimeOfDate;
      /** Where pauses move it by time: the time from the start until the moment without them, counted. */
      readonly segments?: readonly Segment[];
    }
  | {
      /** The earliest or the latest moment of several rules. */
      readonly kind: "earliestOf" | "latestOf";
      readonly start: StartTrace;
      readonly of?: string;
      readonly rules: readonly { readonly due: Due; readonly trace: Trace }[];
      /** The place of the rule that counts. */
      readonly counts: number;
    }
  | {
      /**
       * Rules one after another: each leg starts where the one before ends. While a pause suspends one, the legs after it are told as if the pause
       * ended now.
       */
      readonly kind: "sumOf";
      readonly start: StartTrace;
      readonly of?: string;
      /** What another level's clock had used, where all legs are of one clock; each leg tells how much of that is its own. */
      readonly carried?: Carried;
      readonly legs: readonly { readonly due: Due; readonly trace: Trace }[];
    }
  | {
      /** Due no later than an event, which may not have happened yet. */
      readonly kind: "before";
      readonly start: StartTrace;
      readonly event: string;
      readonly happened?: EventReference;
    }
  | {
      /** Due at a moment that was agreed. */
      readonly kind: "at";
      readonly start: StartTrace;
      readonly agreement: EventReference;
      readonly agreed: Instant;
      readonly strictly: boolean;
    }
  | {
      /** Due once in a period of dates [from, to), by the end of its last date, rolled to a working day. */
      readonly kind: "every";
      readonly period: CyclePeriod;
      readonly calendar: string;
      readonly roll: Roll;
      /** When it begins: with the first date, or within it where the ticket was reported then. */
      readonly begins: Instant;
      readonly from: PlainDate;
      readonly to: PlainDate;
      /** The date by whose end it is due; none where the period has no working day. */
      readonly dueDate?: PlainDate;
      /** The dates between the last one of the period and the due date, with the reason why each was passed over. */
      readonly skipped: readonly { readonly date: PlainDate; readonly name?: Text }[];
    }
  | {
      /** Due some time after a period of dates [from, to). */
      readonly kind: "after";
      readonly period: CyclePeriod;
      /** Which dates are working days; absent where that is not asked. */
      readonly calendar?: string;
      /** When the period begins: with the first date, or within it where the ticket was reported then. */
      readonly begins: Instant;
      readonly from: PlainDate;
      readonly to: PlainDate;
      /** How the due moment follows from the end of the period; absent where that has no working day. */
      readonly span?: Trace;
    }
  | {
      /** Due at a time that was agreed, in the place of another due moment. */
      readonly kind: "appointment";
      readonly start: StartTrace;
      readonly agreement: EventReference;
      readonly agreed: Instant;
      /** How the due moment came about that it replaces. */
      readonly instead: Exclude<Trace, { readonly kind: "appointment" }>;
    }
  | { readonly kind: "unstated"; readonly start: StartTrace };

/** The traces of the rules of which a trace is made: those of which one counts, or the legs of a sum. */
export function innerTraces(trace: Trace): readonly Trace[] {
  const inner = trace.kind === "sumOf" ? trace.legs : "rules" in trace ? trace.rules : [];
  return inner.map((each) => each.trace);
}

/** Time that a clock brings with it from the level before. */
export interface Carried {
  /** The clause that used it there. */
  readonly clause: string;
  /** What its clock had counted of its target. */
  readonly elapsed: Duration;
  readonly target: Duration;
  /** What that takes off the new target: the time itself, or the same share; of a count of dates, so many. */
  readonly time: Duration;
}

/** A result while it is put together, property by property: to merge objects would take most of the time of an assessment. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
