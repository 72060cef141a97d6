import { isCounted, skippedBetween } from "../calendar/date-count.js";
import type { DateCount } from "../calendar/date-count.js";
import { shiftsOn } from "../calendar/compile.js";
import type { Rules } from "../calendar/rules.js";
import { isWorkingDate } from "../calendar/working-days.js";
import { sameText } from "../text.js";
import type { Text } from "../text.js";
import { formatDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import type { Settled } from "./paused-dates.js";
import type { PauseRules } from "./plan.js";
import { nameOfReasons } from "./segments.js";
import type { DateStretch, Writable } from "./trace.js";

/** The dates from that of the start to the due date, in order, and what each was to the count. */
export function stretchesOf(
  count: DateCount,
  start: DayNumber,
  zero: DayNumber,
  { reached: { last, date }, paused, moved }: Settled,
  pauses: PauseRules,
): readonly DateStretch[] {
  const [low, high] = [Math.min(start, last, date), Math.max(zero, last, date)];
  const isCalm = count.unit !== "workingDays" && paused.size === 0 && moved.size === 0;
  const isEven = isCalm && skippedBetween(count.zone, low, high) === 0;
  const stretches: Writable<DateStretch>[] = [];
  for (let day = low; day <= high; day += 1) {
    const next = stretchOf(day);
    const open = stretches.at(-1);
    if (open !== undefined && isAlike(open, next)) open.dates += 1;
    else stretches.push(next);
  }
  return stretches;

  function stretchOf(day: DayNumber): Writable<DateStretch> {
    const kind = kindOf(day);
    const stretch: Writable<DateStretch> = { kind, from: formatDate(day), dates: 1 };
    const reasons = kind === "moved" ? moved.get(day) : kind === "paused" ? paused.get(day) : undefined;
    if (kind === "moved" && reasons !== undefined) stretch.outOf = reasons.length > 0 ? "paused" : "resolved";
    if (reasons !== undefined && reasons.length > 0) {
      stretch.name = nameOfReasons(reasons, pauses);
      stretch.reasons = reasons;
      return stretch;
    }
    const name = NAMED.has(kind) && count.calendar !== undefined ? nameOf(count.calendar, day, kind) : undefined;
    if (name !== undefined) stretch.name = name;
    return stretch;
  }

  function kindOf(day: DayNumber): DateStretch["kind"] {
    const stopped = paused.get(day);
    if (stopped !== undefined) return stopped.length > 0 ? "paused" : "resolved";
    if (day < zero && !count.isBackward) return kindBefore(day);
    if (day === zero) return count.countsFirst && isCounted(count, day) ? "counted" : "first";
    if (moved.has(day)) return "moved";
    // Beyond the last date, or before day zero, are those over which it rolled, and the working day to which it did.
    const [earliest, latest] = count.isBackward ? [last, zero] : [zero, last];
    if (day < earliest || day > latest) return day === date ? "moved" : closedKind(day);
    return isEven || isCounted(count, day) ? "counted" : closedKind(day);
  }

  /** Before day zero are those that missed the cut-off, and the working day to which the last date rolled back. */
  function kindBefore(day: DayNumber): DateStretch["kind"] {
    if (day === date) return "moved";
    return day >= start && isOpenOn(count, day) ? "cut-off" : closedKind(day);
  }

  function closedKind(day: DayNumber): DateStretch["kind"] {
    return count.calendar !== undefined && holidayOn(count.calendar, day) ? "holiday" : "closed";
  }
}

/** What has a name by the calendar: a holiday, or a special day that counts. */
const NAMED: ReadonlySet<DateStretch["kind"]> = new Set(["counted", "holiday", "moved"]);

function isAlike(a: DateStretch, b: DateStretch): boolean {
  return (
    a.kind === b.kind &&
    a.outOf === b.outOf &&
    sameText(a.name, b.name) &&
    a.reasons?.join("\n") === b.reasons?.join("\n")
  );
}

function isOpenOn({ calendar, zone }: DateCount, day: DayNumber): boolean {
  return calendar !== undefined && isWorkingDate(calendar, zone, day);
}

/** Whether a date is closed for a holiday of its own. */
function holidayOn(rules: Rules, day: DayNumber): boolean {
  if (rules.kind === "weekly") return rules.days.get(day)?.kind === "holiday" && shiftsOn(rules, day).length === 0;
  return rules.kind !== "timetable" && rules.parts.some((part) => holidayOn(part, day));
}

/** What a holiday is called, or the special day that counts. */
function nameOf(rules: Rules, day: DayNumber, kind: DateStretch["kind"]): Text | undefined {
  if (rules.kind === "timetable" || kind === "closed") return undefined;
  if (rules.kind !== "weekly")
    return rules.parts.map((part) => nameOf(part, day, kind)).find((name) => name !== undefined);
  const isOpen = isWorkingDate(rules, rules.zone, day);
  return isOpen === (kind !== "holiday") ? rules.days.get(day)?.name : undefined;
}
