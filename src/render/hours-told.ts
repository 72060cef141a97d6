import type { Shift, Week } from "../calendar/hours.js";
import { DAY, HOUR, MINUTE } from "../time/plain-date.js";

/** A time of day, from 00:00 to 24:00; seconds and milliseconds where there are any. */
export function timeText(time: number): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(time / HOUR), Math.floor((time % HOUR) / MINUTE)];
  const [seconds, millis] = [Math.floor((time % MINUTE) / 1000), time % 1000];
  const text = `${two(hours)}:${two(minutes)}`;
  if (millis > 0) return `${text}:${two(seconds)}.${String(millis).padStart(3, "0")}`;
  return seconds > 0 ? `${text}:${two(seconds)}` : text;
}

/** The hours of a date, in order; those that run past midnight say so. */
export function shiftsText(shifts: readonly Shift[], nextDay: string, comma: string): string {
  const inOrder = [...shifts].sort((a, b) => a.opens - b.opens || a.closes - b.closes);
  return inOrder
    .map(
      ({ opens, closes }) =>
        `${timeText(opens)}–${closes > DAY ? `${nextDay}${timeText(closes - DAY)}` : timeText(closes)}`,
    )
    .join(comma);
}

/** Days of the week with the same hours, and those hours. */
export interface DaysAlike {
  readonly days: readonly number[];
  readonly shifts: readonly Shift[];
}

/** The days of a week, those with the same hours together, in the order of the first of each. */
export function daysAlike(week: Week): readonly DaysAlike[] {
  const groups = new Map<string, { readonly days: number[]; readonly shifts: readonly Shift[] }>();
  week.forEach((shifts, day) => {
    const key = shiftsText(shifts, "+", ",");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { days: [day], shifts });
    else group.days.push(day);
  });
  return [...groups.values()];
}

/** Numbers as runs of neighbours, each its first and its last. */
export function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
