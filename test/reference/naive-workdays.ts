/** The day functions of sheets day by day, on whole days since 1970-01-01. */

export interface NaiveWeek {
  /** Seven digits from Monday on; 1 is a day off. */
  readonly weekend: string;
  readonly holidays: readonly number[];
  readonly makeUpDays: readonly number[];
}

/** 1900-03-01 and 9999-12-31. */
const FIRST = Date.UTC(1900, 2, 1) / 86_400_000;
const LAST = Date.UTC(9999, 11, 31) / 86_400_000;

/** "1 is Saturday and Sunday, 2 is Sunday and Monday …, 11 is Sunday only, 12 is Monday only …": the table of WORKDAY.INTL. */
export function naiveWeekend(code: number): string {
  const off = code < 10 ? [code + 4, code + 5] : [code - 5];
  return [0, 1, 2, 3, 4, 5, 6].map((day) => (off.some((each) => each % 7 === day) ? "1" : "0")).join("");
}

/** "A make-up day is a working day, whatever else is said of it; a holiday is not; the week says the rest." */
export function isWorkday({ weekend, holidays, makeUpDays }: NaiveWeek, day: number): boolean {
  if (makeUpDays.includes(day)) return true;
  if (holidays.includes(day)) return false;
  const fromSunday = new Date(day * 86_400_000).getUTCDay();
  return weekend[fromSunday === 0 ? 6 : fromSunday - 1] === "0";
}

/** The n-th working day after or before the start, which is not counted; `undefined` where the sheet's dates hold no such. */
export function naiveWorkday(week: NaiveWeek, start: number, days: number): number | undefined {
  let day = start;
  for (let left = Math.abs(days); left > 0; left -= isWorkday(week, day) ? 1 : 0) {
    day += days > 0 ? 1 : -1;
    if (day < FIRST || day > LAST) return undefined;
  }
  return day;
}

/** The working days from the earlier to the later date, both included; counted negative where the end comes first. */
export function naiveNetworkdays(week: NaiveWeek, start: number, end: number): number {
  let count = 0;
  for (let day = Math.min(start, end); day <= Math.max(start, end); day += 1) count += isWorkday(week, day) ? 1 : 0;
  return count === 0 || start <= end ? count : -count;
}
