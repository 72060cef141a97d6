import { SlaError } from "sla-clock";
import type { Holiday, SpecialDay } from "sla-clock";
import type { HolidayData } from "sla-clock/holidays";

/** What was refused, as `code path`, in order. */
export function refusals(action: () => unknown): readonly string[] {
  return issuesOf(action).map(({ code, path }) => `${code} ${path}`);
}

/** What was expected and received, in order. */
export function reasons(action: () => unknown): readonly string[] {
  return issuesOf(action).map(({ expected, received }) => `${expected} <- ${received}`);
}

function issuesOf(action: () => unknown): SlaError["issues"] {
  try {
    action();
  } catch (error) {
    if (error instanceof SlaError) return error.issues;
    throw error;
  }
  return [];
}

/** The dates of holidays or special days. */
export function dates(days: readonly (Holiday | SpecialDay)[]): readonly string[] {
  return days.map((day) => (typeof day === "string" ? day : day.date));
}

/** `2026` for the dates of that year. */
export function year(of: number): HolidayData["coverage"] {
  return { from: `${of}-01-01`, to: `${of + 1}-01-01` };
}

/** Every date of [from, to), by plain UTC arithmetic. */
export function everyDate({ from, to }: HolidayData["coverage"]): readonly string[] {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return Array.from({ length: (end - start) / 86_400_000 }, (_, index) => {
    return new Date(start + index * 86_400_000).toISOString().slice(0, 10);
  });
}

/** 0 for Sunday. */
export function weekday(date: string): number {
  return new Date(date).getUTCDay();
}
