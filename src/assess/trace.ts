import type { Rules } from "../calendar/rules.js";
import { timeline } from "../calendar/timeline.js";
import type { Stretch } from "../calendar/timeline.js";
import type { CyclePeriod, Roll } from "../contract/due-rule.js";
import type { Text } from "../text.js";
import type { Happening } from "../ticket/event.js";
import type { Duration } from "../time/duration.js";
import type { PlainDate } from "../time/plain-date.js";
import type { Instant } from "../time/zone.js";

/** A stretch of time in a trace, and what it was to the clock. */
export interface Segment {
  /** `counted` by the clock, or not counted because `closed` (out of hours), or closed for a `holiday`. */
  readonly kind: "counted" | "closed" | "holiday";
  readonly start: Instant;
  readonly end: Instant;
  /** The clause by which the stretch is counted or held. */
  readonly clause?: string;
  /** The name of the holiday, or of the special day that counts. */
  readonly name?: Text;
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
  readonly rule: "immediate" | "next-working-time" | "at-confirmation";
  /** The calendar of `next-working-time`. */
  readonly calendar?: string;
  /** The clause that says so, where it has an id. */
  readonly clause?: string;
  /** When the clock starts. */
  readonly at: Instant;
  /** The stretches between the trigger and the start, without gap or overlap; empty where it starts at once. */
  readonly held: readonly Segment[];
}

/** How a due moment came about; segments tile [start, due] without gap or overlap, and the counted ones sum to the target. */
export type Trace =
  | {
      readonly kind: "within";
      readonly start: StartTrace;
      readonly target: Duration;
      /** The calendar in which the target is counted; without it, elapsed time. */
      readonly clock?: string;
      readonly segments: readonly Segment[];
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
  | { readonly kind: "unstated"; readonly start: StartTrace };

/** Refers to an event of the ticket. */
export function referTo(happening: Happening): EventReference {
  const { type, index, at, title } = happening;
  return { type, index, at, ...(title !== undefined && { title }) };
}

/** Tells a stretch of time in the words of traces; without a calendar all of it counts. */
export function segmentsOf(
  clock: Rules | undefined,
  start: Instant,
  end: Instant,
  clause: string | undefined,
): readonly Segment[] {
  if (start >= end) return [];
  const by = clause === undefined ? {} : { clause };
  if (clock === undefined) return [{ kind: "counted", start, end, ...by }];
  return timeline(clock, start, end).map((stretch) => segmentOf(stretch, by));
}

function segmentOf({ kind, start, end, name, calendars }: Stretch, by: { readonly clause?: string }): Segment {
  const named = name === undefined ? {} : { name };
  const whose = calendars === undefined ? {} : { calendars };
  return { kind: kind === "open" ? "counted" : kind, start, end, ...by, ...named, ...whose };
}
