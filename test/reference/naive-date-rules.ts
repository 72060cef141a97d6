/** The words of docs/semantics.md for due rules that count dates, and what they lean on; types of the tests' own. */
import type { CalendarSpec } from "sla-clock";

/** "`at` says at what time of the last date." */
export type TimeOfDate =
  "same-time" | "start-of-working-day" | "end-of-working-day" | "start-of-day" | "end-of-day" | `${number}:${number}`;
export type Roll = "following" | "preceding" | "modified-following";
export type Law = "prc-civil-code" | "eu-1182-71" | "us-frcp-6a";

/** "A count of dates"; one of the first five says of what and how many. */
export interface CountRule {
  readonly workingDays?: number;
  readonly calendarDays?: number;
  readonly weeks?: number;
  readonly months?: number;
  readonly years?: number;
  readonly calendar?: string;
  readonly at?: TimeOfDate;
  readonly cutOff?: string | { readonly time: string; readonly event?: string; readonly strictly?: true };
  readonly firstDay?: "counted";
  readonly clear?: true;
  readonly roll?: Roll;
  readonly ifClosed?: "keep" | "clamp-to-closing" | "roll-forward";
  readonly atLeastWorkingDays?: number;
  readonly backward?: true;
  readonly paused?: "time" | "whole-days";
  readonly counting?: Law;
}

/** "A length of time from the start", in hours. */
export interface WithinRule {
  readonly within: `${number}h` | `${number}m`;
  readonly clock?: string;
  readonly fullHours?: true;
  readonly calendar?: string;
  readonly roll?: Roll;
  readonly at?: TimeOfDate;
  readonly backward?: true;
  readonly counting?: Law;
}

/** "Rules one after another." */
export interface SumRule {
  readonly sumOf: readonly DateRule[];
}

export type DateRule =
  | CountRule
  | WithinRule
  | { readonly earliestOf: readonly DateRule[] }
  | { readonly latestOf: readonly DateRule[] }
  | SumRule;

/** A stretch in which the clock stands still; one that lasts has no end. */
export interface Pause {
  readonly start: number;
  readonly end?: number;
}

/** What a due moment leans on beside the rule and the start. */
export interface Surroundings {
  /** The zone of the contract. */
  readonly zone: string;
  readonly calendars: Readonly<Record<string, CalendarSpec>>;
  readonly pauses?: readonly Pause[];
  /** The moment as of which a pause that lasts is told. */
  readonly now?: number;
  /** Whether the start is the due moment of a promise that was due at the end of a date. */
  readonly startEndsDate?: boolean;
  /** When the event happened that a cut-off asks instead of the start. */
  readonly cutOffEvent?: number;
}

export type NaiveDue =
  | { readonly kind: "at"; readonly at: number }
  /** "While the pause lasts there is no due moment": with that if it ended now. */
  | { readonly kind: "suspended"; readonly ifResumedNow: number }
  /** "While it has not happened the promise waits for it." */
  | { readonly kind: "waiting" };
