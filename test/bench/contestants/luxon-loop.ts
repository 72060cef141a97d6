import { DateTime } from "luxon";
import { HOLIDAYS, HOUR, SEGMENTS } from "../workload.js";
import type { Answers, Contestant } from "./contestant.js";

/** The loop that is written by hand where no library is used: day by day, segment by segment. */
function load(_require: NodeJS.Require, zone: string): Answers {
  const holidays = new Set(HOLIDAYS);
  const dayOf = (at: number): DateTime => DateTime.fromMillis(at, { zone }).startOf("day");
  const openingsOn = (day: DateTime): readonly (readonly [start: number, end: number])[] => {
    if (day.weekday > 5 || holidays.has(day.toISODate() ?? "")) return [];
    const time = ([hour, minute]: readonly [number, number]): number => day.set({ hour, minute }).toMillis();
    return SEGMENTS.map(({ from, to }) => [time(from), time(to)] as const);
  };
  return {
    add: (from, hours) => {
      let left = hours * HOUR;
      for (let day = dayOf(from); ; day = day.plus({ days: 1 })) {
        for (const [start, end] of openingsOn(day)) {
          const opens = Math.max(start, from);
          if (end <= opens) continue;
          if (left <= end - opens) return opens + left;
          left -= end - opens;
        }
      }
    },
    between: (from, to) => {
      let total = 0;
      for (let day = dayOf(from); day.toMillis() < to; day = day.plus({ days: 1 })) {
        for (const [start, end] of openingsOn(day)) total += Math.max(0, Math.min(end, to) - Math.max(start, from));
      }
      return total;
    },
  };
}

export const luxonLoop: Contestant = { name: "luxon 3.7.2, a loop over days", zone: "any", bugs: [], load };
