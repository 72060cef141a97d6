import { isCounted, skippedBetween } from "../calendar/date-count.js";
import type { DateCount, Reached } from "../calendar/date-count.js";
import { shiftsOn } from "../calendar/compile.js";
import type { Rules } from "../calendar/rules.js";
import { isWorkingDate } from "../calendar/working-days.js";
import { sameText } from "../text.js";
import type { Text } from "../text.js";
import { formatDate } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import type { DateStretch, Writable } from "./trace.js";

/** The dates from day zero to the due date, in order, and what each was to the count. */
export function stretchesOf(
  count: DateCount,
  zero: DayNumber,
  { last, date }: Reached,
  paused: ReadonlySet<DayNumber>,
  moved: ReadonlySet<DayNumber>,
): readonly DateStretch[] {
  const [low, high] = [Math.min(zero, last, date), Math.max(zero, last, date)];
  const isCalm = count.unit !== "workingDays" && paused.size === 0 && moved.size === 0;
  const isEven = isCalm && skippedBetween(count.zone, low, high) === 0;
  const stretches: Writable<DateStretch>[] = [];
  for (let day = low; day <= high; day += 1) {
    const kind = kindOf(day);
    const name = kind === "first" || count.calendar === undefined ? undefined : nameOf(count.calendar, day, kind);
    const open = stretches.at(-1);
    if (open?.kind === kind && sameText(open.name, name)) open.dates += 1;
    else
      stretches.push(
        name === undefined
          ? { kind, from: formatDate(day), dates: 1 }
          : { kind, from: formatDate(day), dates: 1, name },
      );
  }
  return stretches;

  function kindOf(day: DayNumber): DateStretch["kind"] {
    if (day === zero && paused.has(day)) return "paused";
    if (day === zero) return count.countsFirst && isCounted(count, day) ? "counted" : "first";
    if (moved.has(day)) return "moved";
    // Beyond the last date, or before day zero, are those over which it rolled, and the working day to which it did.
    const [earliest, latest] = count.isBackward ? [last, zero] : [zero, last];
    if (day < earliest || day > latest) return day === date ? "moved" : closedKind(day);
    if (paused.has(day)) return "paused";
    return isEven || isCounted(count, day) ? "counted" : closedKind(day);
  }

  function closedKind(day: DayNumber): DateStretch["kind"] {
    return count.calendar !== undefined && holidayOn(count.calendar, day) ? "holiday" : "closed";
  }
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
