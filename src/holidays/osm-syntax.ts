import { slaError } from "../errors.js";
import { DAY, HOUR, MINUTE } from "../time/plain-date.js";
import type { Shift } from "../calendar/hours.js";
import { Scanner } from "./scanner.js";
import { readDates } from "./osm-dates.js";
import type { DateSelector } from "./osm-dates.js";

/** One rule of OSM opening hours: on which dates, and what is open on them. */
export interface OsmRule {
  /** A rule after a comma adds hours to its dates; one after a semicolon takes its dates over. */
  readonly adds: boolean;
  readonly dates: readonly DateSelector[];
  /** Days of the week, 0 for Monday; empty, without public holidays either, for every day. */
  readonly weekdays: readonly number[];
  readonly publicHolidays: boolean;
  /** Empty for a rule that closes its dates. */
  readonly shifts: readonly Shift[];
  readonly name: string | undefined;
}

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const DAY_NAME = /(Mo|Tu|We|Th|Fr|Sa|Su)(?![A-Za-z])/y;
const SPAN = /(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})(?![\d:])/y;
const WHOLE: readonly Shift[] = [{ opens: 0, closes: DAY }];

/** Reads the rules in the order in which they are written. @throws SlaError `opening-hours-unsupported`, `hours-empty`, `date-impossible` */
export function readRules(text: string): readonly OsmRule[] {
  const scanner = new Scanner(text, "/text");
  const rules: OsmRule[] = [];
  let adds = false;
  do {
    const rule = readRule(scanner, adds);
    const former = rules.find(({ dates, publicHolidays }) => dates.length > 0 || publicHolidays);
    // By the letter it would take the public holidays and dates over again; hardly ever is it meant so.
    if (former !== undefined && !adds && rule.dates.length === 0 && !rule.publicHolidays) {
      scanner.refuse("the rules of the week before those of dates and public holidays", scanner.ruleSoFar());
    }
    rules.push(rule);
    const separator = scanner.take(/\s*([;,])\s*/y)?.[1];
    if (separator === undefined) break;
    adds = separator === ",";
  } while (!scanner.atEnd() || adds);
  if (!scanner.atEnd()) scanner.refuse("; or , and another rule, or the end");
  return rules;
}

function readRule(scanner: Scanner, adds: boolean): OsmRule {
  scanner.mark();
  if (!adds && scanner.take(/24\/7(?![\w/])/y) !== undefined) {
    return { adds, dates: [], weekdays: [], publicHolidays: false, shifts: WHOLE, name: undefined };
  }
  const dates = readDates(scanner);
  const { weekdays, publicHolidays } = readDays(scanner);
  const isDated = dates.length > 0 || publicHolidays;
  const word = scanner.take(/(off|closed|open)(?![A-Za-z])\s*/y)?.[1];
  if (word === undefined) return { adds, dates, weekdays, publicHolidays, shifts: readTimes(scanner), name: undefined };
  if (adds && word !== "open")
    scanner.refuse("hours after a comma; what is closed stands after a semicolon", scanner.ruleSoFar());
  const comment = isDated ? scanner.take(/"([^"]*)"\s*/y)?.[1] : undefined;
  const shifts = word === "open" ? WHOLE : [];
  return { adds, dates, weekdays, publicHolidays, shifts, name: comment };
}

function readDays(scanner: Scanner): { readonly weekdays: readonly number[]; readonly publicHolidays: boolean } {
  const weekdays: number[] = [];
  let publicHolidays = false;
  do {
    const first = scanner.take(DAY_NAME)?.[1];
    if (first !== undefined) {
      const last =
        scanner.take(/\s*[-–]\s*/y) === undefined ? first : (scanner.take(DAY_NAME)?.[1] ?? scanner.refuse(A_DAY));
      const [from, to] = [DAYS.indexOf(first), DAYS.indexOf(last)];
      for (let count = 0; count <= (to - from + 7) % 7; count += 1) weekdays.push((from + count) % 7);
    } else if (scanner.take(/PH(?![A-Za-z])/y) !== undefined) publicHolidays = true;
    else if (weekdays.length > 0 || publicHolidays) scanner.refuse(A_DAY);
    else return { weekdays, publicHolidays };
  } while (scanner.take(/\s*,\s*/y) !== undefined);
  scanner.space();
  return { weekdays, publicHolidays };
}

const A_DAY = "a day of Mo, Tu, We, Th, Fr, Sa, Su, or PH";

function readTimes(scanner: Scanner): readonly Shift[] {
  const shifts: Shift[] = [];
  do {
    const span = scanner.take(SPAN);
    if (span === undefined) return scanner.refuse("hours such as 09:00-17:00, open, off or closed");
    shifts.push(shiftOf(scanner, span));
  } while (scanner.take(/\s*,\s*(?=\d{1,2}:)/y) !== undefined);
  scanner.space();
  if (scanner.take(/(off|closed)(?![A-Za-z])/y) !== undefined) {
    scanner.refuse("hours without off; write the hours that remain", scanner.ruleSoFar());
  }
  scanner.take(/open(?![A-Za-z])\s*/y);
  return shifts;
}

function shiftOf(scanner: Scanner, span: RegExpExecArray): Shift {
  const field = (index: number): number => Number(span[index]);
  const [opens, end] = [field(1) * HOUR + field(2) * MINUTE, field(3) * HOUR + field(4) * MINUTE];
  const closes = end < opens ? end + DAY : end;
  if (opens === closes)
    throw slaError("hours-empty", { path: "/text", expected: "an end that differs", received: span[0] });
  const isWholeDay = opens === 0 && closes === DAY;
  if (field(2) > 59 || field(4) > 59 || opens >= DAY || (closes - opens >= DAY && !isWholeDay)) {
    scanner.refuse("hours from 00:00 to 24:00, past midnight to 48:00, shorter than a day", span[0]);
  }
  return { opens, closes };
}
