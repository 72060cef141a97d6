import type { Rules } from "../calendar/rules.js";
import type { ParsedTime, TimeOfDate } from "../calendar/time-of-date.js";
import type { Text } from "../text.js";
import type { Duration, DurationInput } from "../time/duration.js";
import type { DateCount, Roll } from "../calendar/date-count.js";
import type { Zone } from "../time/zone.js";
import type { DatesSpec } from "./dates-spec.js";
import type { CycleRule } from "./every.js";
import type { FromAttribute } from "./from-attribute.js";

/** The event that something happened, by its name in the contract's vocabulary, such as `resolved`. */
export type EventName = string;

/**
 * When to warn, in the clause's own clock: at a share of the target, at so much time remaining of it or elapsed since the start, or so long
 * after the due moment. A share falls at the first millisecond by which it is used.
 */
export type WarningSpec =
  | { readonly used: `${number}%`; readonly remaining?: never; readonly elapsed?: never; readonly overdue?: never }
  | { readonly remaining: DurationInput; readonly used?: never; readonly elapsed?: never; readonly overdue?: never }
  | { readonly elapsed: DurationInput; readonly used?: never; readonly remaining?: never; readonly overdue?: never }
  | { readonly overdue: DurationInput; readonly used?: never; readonly remaining?: never; readonly elapsed?: never };

/** A law whose articles say how time is counted where the clause itself does not. */
export type Counting = "prc-civil-code" | "eu-1182-71" | "us-frcp-6a";

/** A length of time from the start, counted in the calendar that `clock` names; elapsed time where none is named. */
export interface WithinSpec<CalendarId extends string = string, Fact extends string = string> {
  readonly within: DurationInput | FromAttribute<Fact>;
  readonly clock?: CalendarId | FromAttribute<Fact>;
  /** Whether it counts from the next full hour on the wall clock after the start. */
  readonly fullHours?: boolean;
  /** Which dates are working days, for `roll`. */
  readonly calendar?: CalendarId | FromAttribute<Fact>;
  /** To which working day a moment on another date moves, at the same time of day or that of `at`. */
  readonly roll?: Roll;
  /** At what time of the working day to which it moves; a moment that does not move stays as it is. */
  readonly at?: TimeOfDate;
  /** Whether it is so long before the moment given by `from`. */
  readonly backward?: boolean;
  readonly counting?: Counting;
  readonly warnings?: readonly WarningSpec[];
}

/** The earliest moment of several rules. */
export type EarliestOfSpec<
  CalendarId extends string = string,
  Event extends EventName = EventName,
  Fact extends string = string,
> = {
  readonly earliestOf: readonly SpanSpec<CalendarId, Event, Fact>[];
  readonly warnings?: readonly WarningSpec[];
};
/** The latest moment of several rules. */
export type LatestOfSpec<
  CalendarId extends string = string,
  Event extends EventName = EventName,
  Fact extends string = string,
> = {
  readonly latestOf: readonly SpanSpec<CalendarId, Event, Fact>[];
  readonly warnings?: readonly WarningSpec[];
};

/** Rules one after another, two at the least: each counts from the moment at which the one before ends. */
export type SumOfSpec<
  CalendarId extends string = string,
  Event extends EventName = EventName,
  Fact extends string = string,
> = {
  readonly sumOf: readonly SpanSpec<CalendarId, Event, Fact>[];
  readonly warnings?: readonly WarningSpec[];
};

/** A rule by which a moment follows from another: a length of time, a count of dates, the earliest or latest of several, or several one after another. */
export type SpanSpec<
  CalendarId extends string = string,
  Event extends EventName = EventName,
  Fact extends string = string,
> =
  | WithinSpec<CalendarId, Fact>
  | DatesSpec<CalendarId, Event, Fact>
  | EarliestOfSpec<CalendarId, Event, Fact>
  | LatestOfSpec<CalendarId, Event, Fact>
  | SumOfSpec<CalendarId, Event, Fact>;

/** An ordering duty: no later than another event, whenever that happens. */
export interface BeforeSpec<Event extends EventName = EventName> {
  readonly before: Event;
}

/** A moment that was agreed: the one stated by the latest event of this name, in its `agreed`. */
export interface AtSpec<Event extends EventName = EventName> {
  readonly at: Event;
  /** Whether the moment itself is already too late. */
  readonly strictly?: boolean;
}

/** A due rule ready to compute with. */
export type DueRule =
  | SpanRule
  | { readonly kind: "before"; readonly event: EventName; readonly title: Text | undefined }
  | { readonly kind: "at"; readonly event: EventName; readonly title: Text | undefined; readonly strictly: boolean }
  | CycleRule
  | { readonly kind: "unstated" };

/** A rule by which a moment follows from another, ready to compute with. */
export type SpanRule = WithinRule | DatesRule | PickRule | SumRule;

/** A target that is counted, ready to compute with. */
export interface WithinRule {
  readonly kind: "within";
  readonly target: Duration;
  readonly clock: Rules | undefined;
  readonly clockId: string | undefined;
  /** The zone of that calendar, where it has one and that is not the contract's. */
  readonly clockZone: string | undefined;
  /** What else it says; `undefined` for most, which say no more. */
  readonly more: WithinMore | undefined;
  readonly warnings: readonly WarningRule[];
}

/** What a length of time may say besides its clock. */
export interface WithinMore {
  readonly zone: Zone;
  readonly fullHours: boolean;
  readonly rolls: RollRule | undefined;
  readonly isBackward: boolean;
}

/** To which working day a moment rolls, and at what time of it. */
export interface RollRule {
  readonly calendar: Rules;
  readonly calendarId: string;
  readonly roll: Roll;
  readonly at: ParsedTime;
  /** What the contract says of that time. */
  readonly said: TimeOfDate | undefined;
}

/** A count of dates, ready to compute with. */
export interface DatesRule {
  readonly kind: "dates";
  readonly count: DateCount;
  readonly calendarId: string | undefined;
  /** What the contract says of the time of the last date, and of its cut-off. */
  readonly at: TimeOfDate;
  readonly cutOff: CutOff | undefined;
  readonly pausedBy: "days" | "whole-days" | "time";
  readonly warnings: readonly WarningRule[];
}

/** A time of day, or `closing`, and what must have happened by then, or before it: the start, or an event. */
export interface CutOff {
  readonly time: string;
  readonly strictly: boolean;
  readonly event: EventName | undefined;
  readonly title: Text | undefined;
}

/** The earliest or the latest moment of several rules. */
export interface PickRule {
  readonly kind: "earliestOf" | "latestOf";
  readonly rules: readonly SpanRule[];
  readonly warnings: readonly WarningRule[];
}

/** Rules one after another. */
export interface SumRule {
  readonly kind: "sumOf";
  readonly rules: readonly SpanRule[];
  /** The calendar in which its clock is told, which is that of all its rules; elapsed time where they have none, or several. */
  readonly calendar: Rules | undefined;
  /** The same as one length of time, where all its rules are lengths of time of one clock. */
  readonly whole: WithinRule | undefined;
  readonly warnings: readonly WarningRule[];
}

/** Whether a due rule, or a trace of one, is of those by which a moment follows from another. */
export function isSpan<T extends { readonly kind: string }>(
  of: T,
): of is Extract<T, { readonly kind: SpanRule["kind"] }> {
  const { kind } = of;
  // Asked so often that a lookup would be felt.
  return kind === "within" || kind === "dates" || kind === "earliestOf" || kind === "latestOf" || kind === "sumOf";
}

/** The due rule of a promise as one by which a moment follows from another; `undefined` for all others. */
export function spanOf(rule: DueRule): SpanRule | undefined {
  return isSpan(rule) ? rule : undefined;
}

/** The events that a due rule leans on. */
export function eventsOfDue(rule: DueRule): readonly EventName[] {
  switch (rule.kind) {
    case "before":
    case "at":
      return [rule.event];
    case "dates":
      return rule.cutOff?.event === undefined ? [] : [rule.cutOff.event];
    case "earliestOf":
    case "latestOf":
    case "sumOf":
      return rule.rules.flatMap(eventsOfDue);
    case "within":
    case "every":
    case "unstated":
      return [];
  }
}

/** Whether a rule counts back from a moment, so that no pause moves it. */
export function isBackward(rule: SpanRule): boolean {
  if (rule.kind === "within") return rule.more?.isBackward === true;
  return rule.kind === "dates" ? rule.count.isBackward : rule.rules.every(isBackward);
}

/** A warning ready to compute with. */
export interface WarningRule {
  readonly spec: WarningSpec;
  /** What the clock has counted when it falls, given the target of the clause. */
  readonly elapsed: Duration;
  /** The same, given another target. */
  readonly elapsedOf: (target: Duration) => Duration;
}
