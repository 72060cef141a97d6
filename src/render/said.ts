import type { DateUnit, Roll } from "../calendar/date-count.js";
import type { TimeOfDate } from "../calendar/time-of-date.js";
import type { RecordSpec, StartSpec } from "../contract/clause-spec.js";
import type { Condition } from "../contract/condition.js";
import type { CutOffSpec } from "../contract/dates-spec.js";
import type { Counting, WarningSpec } from "../contract/due-rule.js";
import type { CyclePeriod } from "../contract/every.js";
import type { FromAttribute } from "../contract/from-attribute.js";
import type { RepeatSpec } from "../contract/repeat.js";
import type { FromSpec } from "../contract/trigger.js";
import type { Text } from "../text.js";
import type { DurationInput } from "../time/duration.js";

/*
 * What clauses say, all that may stand side by side in one shape: each is read again by the words that it has, not by its type.
 */

type OneOrMore<T> = T | readonly T[];
type CalendarSaid = string | FromAttribute;

/** A rule by which a moment follows from another. */
export interface SpanSaid extends Readonly<Partial<Record<DateUnit, number | FromAttribute>>> {
  readonly within?: DurationInput | FromAttribute;
  readonly clock?: CalendarSaid;
  readonly fullHours?: boolean;
  readonly calendar?: CalendarSaid;
  readonly roll?: Roll | "none";
  readonly at?: string;
  readonly backward?: boolean;
  readonly counting?: Counting;
  readonly cutOff?: string | CutOffSpec;
  readonly firstDay?: "counted" | "not-counted";
  readonly clear?: boolean;
  readonly ifClosed?: "keep" | "clamp-to-closing" | "roll-forward";
  readonly atLeastWorkingDays?: number;
  readonly paused?: "days" | "whole-days" | "time";
  readonly warnings?: readonly WarningSpec[];
  readonly earliestOf?: readonly SpanSaid[];
  readonly latestOf?: readonly SpanSaid[];
  readonly sumOf?: readonly SpanSaid[];
}

/** A promise, or several joined. */
export interface CommitmentSaid extends SpanSaid {
  readonly promise?: OneOrMore<string>;
  readonly from?: FromSpec | readonly string[];
  readonly endedBy?: OneOrMore<string>;
  readonly before?: string;
  readonly strictly?: boolean;
  readonly every?: CyclePeriod;
  readonly after?: SpanSaid;
  readonly anyOf?: readonly CommitmentSaid[];
  readonly allOf?: readonly CommitmentSaid[];
  readonly nOf?: readonly CommitmentSaid[];
  readonly n?: number;
}

/** A clause. */
export interface ClauseSaid extends CommitmentSaid {
  readonly id: string;
  readonly title?: Text;
  readonly source?: Text;
  readonly reading?: Text;
  readonly level?: OneOrMore<string>;
  readonly when?: Condition;
  readonly unless?: OneOrMore<string>;
  readonly whenInside?: CalendarSaid;
  readonly whenOutside?: CalendarSaid;
  readonly start?: StartSpec;
  readonly records?: readonly RecordSpec[];
  readonly repeat?: RepeatSpec;
}

/** One or more, as a list. */
export function listOf<T extends string>(value: OneOrMore<T> | undefined): readonly T[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

/** Whether something is a time of a date rather than an event. */
export function isTime(at: string): at is TimeOfDate {
  return (
    /^\s*\d{1,2}:\d{2}/.test(at) ||
    ["same-time", "start-of-working-day", "end-of-working-day", "start-of-day", "end-of-day"].includes(at)
  );
}

/** The parts of joined promises; `undefined` for one promise. */
export function partsOf({ anyOf, allOf, nOf }: CommitmentSaid): readonly CommitmentSaid[] | undefined {
  return anyOf ?? allOf ?? nOf;
}

/** The rules of which a rule is made; `undefined` for one that is made of none. */
export function rulesIn({ earliestOf, latestOf, sumOf }: SpanSaid): readonly SpanSaid[] | undefined {
  return earliestOf ?? latestOf ?? sumOf;
}

/** Every promise of a commitment. */
export function limitsIn(commitment: CommitmentSaid): readonly CommitmentSaid[] {
  return partsOf(commitment)?.flatMap(limitsIn) ?? [commitment];
}

/** Every length of time and count of dates of a rule. */
export function spansIn(span: SpanSaid): readonly SpanSaid[] {
  return rulesIn(span)?.flatMap(spansIn) ?? [span];
}

/** The unit in which a rule counts dates; `undefined` where it counts none. */
export function unitOf(span: SpanSaid): DateUnit | undefined {
  const units: readonly DateUnit[] = ["workingDays", "calendarDays", "weeks", "months", "years"];
  return units.find((unit) => span[unit] !== undefined);
}

/** Whether a promise is due by a rule by which a moment follows from another. */
export function isSpanSaid(limit: CommitmentSaid): boolean {
  return limit.within !== undefined || unitOf(limit) !== undefined || rulesIn(limit) !== undefined;
}

/** Whether a rule counts back from a moment, so that no clock starts. */
export function isBackSaid(span: SpanSaid): boolean {
  return spansIn(span).every(({ backward }) => backward === true);
}

/** Whether a promise has a clock that a start rule starts, or that is owed from then on. */
export function hasClock(limit: CommitmentSaid): boolean {
  if (isSpanSaid(limit)) return !isBackSaid(limit);
  return limit.before === undefined && limit.at === undefined && limit.every === undefined;
}
