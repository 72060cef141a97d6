import { WEEKDAYS, DAY, HOUR, MINUTE } from "../time/plain-date.js";
import type { Shift, Week, WeeklyHours } from "../calendar/hours.js";

/** Hours of one date in the notation that a calendar reads; `""` where there are none. */
export function hoursText(shifts: readonly Shift[]): string {
  return shifts.map(({ opens, closes }) => `${clock(opens)}-${clock(closes > DAY ? closes - DAY : closes)}`).join(", ");
}

/** Hours of the week by day, without the days that are closed. */
export function weekText(week: Week): WeeklyHours {
  const open = WEEKDAYS.flatMap((day, index) => {
    const text = hoursText(week[index] ?? []);
    return text === "" ? [] : [[day, text] as const];
  });
  return Object.fromEntries(open);
}

/** Overlapping and touching hours as one, in the order of their opening; no hours of a day and more, which have no notation. */
export function joined(shifts: readonly Shift[]): readonly Shift[] {
  const result: Shift[] = [];
  for (const shift of [...shifts].sort((a, b) => a.opens - b.opens)) {
    const last = result.at(-1);
    const closes = Math.max(last?.closes ?? 0, shift.closes);
    const isOne = last !== undefined && shift.opens <= last.closes && (closes <= DAY || closes - last.opens < DAY);
    if (isOne) result.splice(-1, 1, { opens: last.opens, closes });
    else result.push(shift);
  }
  return result;
}

function clock(time: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const text = `${two(Math.floor(time / HOUR))}:${two(Math.floor(time / MINUTE) % 60)}`;
  const seconds = Math.floor(time / 1000) % 60;
  return seconds === 0 ? text : `${text}:${two(seconds)}`;
}
