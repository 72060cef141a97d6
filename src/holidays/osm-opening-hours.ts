import { Inspection, readData } from "../inspection.js";
import type { DayNumber } from "../time/plain-date.js";
import type { DayRange } from "./known-days.js";
import { datesOf, matchPublicHolidays, openingHoursData, readContext } from "./opening-hours-data.js";
import type { DayPlan, OpeningHoursData, OpeningHoursOptions } from "./opening-hours-data.js";
import { dayOf, hoursOn, weekdayAsSuch } from "./osm-hours.js";
import { readRules } from "./osm-syntax.js";
import type { OsmRule } from "./osm-syntax.js";

/** Tags of OpenStreetMap hold 255 characters. */
const LONGEST = 1000;

/**
 * Opening hours in the notation of OpenStreetMap (`opening_hours`), of which a documented subset is read and all else refused.
 *
 * A later rule takes over the dates that it names, to the small hours that a night before runs into them; a rule after a comma adds to
 * its dates. Dates without a year need a `coverage`, `PH` needs `publicHolidays`; a make-up working day among them is read as the day of
 * the week whose hours it has.
 * @throws SlaError `opening-hours-unsupported` with the text that was not read, `hours-empty`, `date-impossible`, `options-invalid`,
 * `interval-reversed`, `date-unreadable`, `calendar-invalid`
 * @example
 * const coverage = { from: "2026-01-01", to: "2027-01-01" };
 * const shop = fromOsmOpeningHours("Mo-Fr 09:00-12:00,13:00-18:00; Fr 09:00-26:00; Dec 24 09:00-12:00", { coverage });
 * shop.hours.fri // => "09:00-02:00"
 * shop.specialDays // => [{ date: "2026-12-24", hours: "09:00-12:00" }]
 * fromOsmOpeningHours("sunrise-sunset") // throws opening-hours-unsupported
 */
export function fromOsmOpeningHours(text: string, options: OpeningHoursOptions = {}): OpeningHoursData {
  return readData("options-invalid", "/options", options, () => {
    const inspection = new Inspection();
    const { range, publicHolidays } = readContext(inspection, options);
    if (typeof text !== "string" || text.trim() === "" || text.length > LONGEST) {
      const expected = `opening hours of at most ${LONGEST} characters`;
      inspection.refuse("opening-hours-unsupported", { path: "/text", expected, received: text });
      inspection.throwIfAny();
    }
    const rules = inspection.attempt(() => readRules(text)) ?? [];
    inspection.throwIfAny();
    const needsHolidays = rules.some((rule) => rule.publicHolidays);
    matchPublicHolidays(inspection, options, needsHolidays, "PH");
    if (range === undefined && rules.some(({ dates }) => dates.some(({ kind }) => kind === "yearly"))) {
      const expected = "the dates for which rules without a year are laid out";
      inspection.refuse("options-invalid", { path: "/options/coverage", expected, received: undefined });
    }
    inspection.throwIfAny();
    const week = Array.from({ length: 7 }, (_, weekday) => {
      return hoursOn(rules, weekdayAsSuch(weekday), weekdayAsSuch(weekday + 1)).shifts;
    });
    const planOf = (day: DayNumber): DayPlan => {
      return hoursOn(rules, dayOf(day, publicHolidays), dayOf(day + 1, publicHolidays));
    };
    return openingHoursData(week, datesToLayOut(rules, range), planOf, range);
  });
}

/** All dates of the coverage, or, without one, those that the rules name and the eves that they may shorten. */
function datesToLayOut(rules: readonly OsmRule[], range: DayRange | undefined): readonly DayNumber[] {
  const ranges = rules.flatMap(({ dates }) => dates.flatMap((date) => (date.kind === "dates" ? [date.range] : [])));
  const eves = ranges.map(({ from, to }) => ({ from: from - 1, to }));
  return datesOf(range === undefined ? eves : [range]);
}
