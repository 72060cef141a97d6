import { DAY, dateFields, weekdayIndex } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import type { Shift } from "../calendar/hours.js";
import type { DayPlan } from "./opening-hours-data.js";
import { selects } from "./osm-dates.js";
import type { OsmRule } from "./osm-syntax.js";
import type { PublicDay, PublicHolidays } from "./public-holidays.js";

/** A date, or a day of the week as such, which no rule of dates or public holidays meets. */
export interface OsmDay {
  readonly date: { readonly day: DayNumber; readonly monthDay: number } | undefined;
  readonly weekday: number;
  readonly public: PublicDay | undefined;
}

/** A day of the week (0 for Monday, 7 for the next). */
export function weekdayAsSuch(weekday: number): OsmDay {
  return { date: undefined, weekday: weekday % 7, public: undefined };
}

/** A date with what is known of it. */
export function dayOf(day: DayNumber, holidays: PublicHolidays | undefined): OsmDay {
  const { month, day: ofMonth } = dateFields(day);
  const known = holidays?.days.get(day);
  const weekday = known?.kind === "like-weekday" ? known.weekday : weekdayIndex(day);
  return { date: { day, monthDay: 100 * month + ofMonth }, weekday, public: known };
}

/** What the rules say of a day; the day after tells where a night must end. */
export function hoursOn(rules: readonly OsmRule[], today: OsmDay, tomorrow: OsmDay): DayPlan {
  const given = today.public?.kind === "hours" ? today.public.shifts : [];
  let shifts = given.map((shift) => ({ shift, rule: -1 }));
  let [dated, name] = [false, today.public?.kind === "holiday" ? undefined : today.public?.name];
  rules.forEach((rule, index) => {
    const match = meets(rule, today);
    if (match === "no") return;
    const own = rule.shifts.map((shift) => ({ shift, rule: index }));
    shifts = rule.adds ? [...shifts, ...own] : own;
    dated = rule.adds ? dated || match === "dated" : match === "dated";
    if (match === "dated") name = rule.name ?? today.public?.name;
  });
  // A rule that takes tomorrow over takes its small hours too, from the nights of the rules before it.
  const taking = rules.map((rule) => !rule.adds && meets(rule, tomorrow) !== "no").lastIndexOf(true);
  const cut = shifts.map(({ shift, rule }): Shift => {
    return rule >= 0 && rule < taking && shift.closes > DAY ? { ...shift, closes: DAY } : shift;
  });
  return { shifts: cut, dated, name };
}

/** Whether a rule has a say on a day, and whether as one of dates or public holidays. */
function meets(rule: OsmRule, { date, weekday, public: known }: OsmDay): "no" | "week" | "dated" {
  const hasDates = rule.dates.length > 0;
  if (hasDates && (date === undefined || !rule.dates.some((dates) => selects(dates, date)))) return "no";
  if (rule.publicHolidays && known?.kind === "holiday") return "dated";
  const isEveryDay = rule.weekdays.length === 0 && !rule.publicHolidays;
  if (!isEveryDay && !rule.weekdays.includes(weekday)) return "no";
  if (hasDates) return "dated";
  return known?.kind === "hours" ? "no" : "week";
}
