import type { Calendar } from "../../calendar/calendar-spec.js";
import { exportTimetable } from "../../calendar/exchange.js";
import type { TimetableOptions } from "../../calendar/exchange.js";
import { rulesOf } from "../../calendar/rules.js";
import { oneZone } from "../../calendar/working-days.js";
import { readData } from "../../inspection.js";
import { DAY } from "../../time/plain-date.js";
import type { Instant, Zone } from "../../time/zone.js";
import { SOURCE } from "./generated-source.js";
import { readSettings } from "./options.js";
import type { OfficeScriptOptions } from "./options.js";
import { compiledSource, headSource, settingsSource } from "./written.js";

/**
 * An Office Script for Excel (Automate) with a calendar inside: TypeScript in one file, to be pasted into Excel's code editor.
 *
 * Run on a table with a column of starts, it writes when so many minutes of working time have passed since each (back, where negative),
 * the minutes of working time to an end, and whether the calendar is open at the start, into those columns that the table has for them.
 * It answers for starts, ends and due moments from `from` to `to`, as `addWorkingTime`, `subtractWorkingTime`, `workingTimeBetween` and
 * `isOpen` do. A date of a sheet, rounded to whole seconds, is read as the wall clocks of the calendar's time zone: one that occurs twice
 * is the earlier, and one that a clock change skips moves forward. Blank cells give blank cells; what is wrong with a row stands in its
 * cells, such as `#NUM! calendar-uncovered: …`.
 * @throws SlaError `calendar-several-zones`, `calendar-without-dates`, `calendar-uncovered`, `calendar-undefined`, `interval-reversed`,
 * `options-invalid`, and those of `toInstant`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00" });
 * const script = officeScript(office, {
 *   from: "2026-01-01T00:00+08:00",
 *   to: "2027-01-01T00:00+08:00",
 *   columns: { start: "Reported", due: "Resolve by" },
 *   minutes: 480,
 * });
 * script.includes("function main(workbook: ExcelScript.Workbook)") // => true
 * script.includes('startColumn: "Reported"') // => true
 */
export function officeScript(calendar: Calendar, options: OfficeScriptOptions): string {
  const zone = oneZone(rulesOf(calendar, "/calendar"), "/calendar");
  const settings = readSettings(options);
  const timetable = exportTimetable(calendar, rangeOf(options));
  return [
    headSource(timetable, zone),
    settingsSource(settings),
    MAIN,
    SOURCE,
    compiledSource(timetable, offsetsOf(zone, timetable.from - REACH, timetable.to + REACH)),
  ].join("\n");
}

// Wall clocks near the ends are read with the offsets of a day to either side, and differ from UTC by less than another.
const REACH = 2 * DAY;

const MAIN = `function main(workbook: ExcelScript.Workbook): void {
  fillTable(workbook, scriptSettings(), compiledCalendar());
}
`;

function rangeOf(options: OfficeScriptOptions): TimetableOptions {
  return readData("options-invalid", "/options", options, () => {
    const { from, to, timeZoneData } = options;
    return { from, to, ...(timeZoneData !== undefined && { timeZoneData }) };
  });
}

/** By turns an instant and the offset from then on, the first for all before. */
function offsetsOf(zone: Zone, from: Instant, to: Instant): readonly number[] {
  const offsets: number[] = [];
  for (let at = from; at < to; at = zone.periodAt(at).to) {
    const { offset } = zone.periodAt(at);
    if (offset !== offsets.at(-1)) offsets.push(at, offset);
  }
  return offsets;
}
