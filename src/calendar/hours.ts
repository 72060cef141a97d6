import { slaError } from "../errors.js";
import { Inspection, isRecord, own, pointer } from "../inspection.js";
import { DAY, HOUR, MINUTE, WEEKDAYS } from "../time/plain-date.js";
import type { Weekday } from "../time/plain-date.js";

/** Opening hours of one date: `"09:00-12:00"`, several joined by commas, or a list. Hours may run past midnight: `"22:00-06:00"`. */
export type DayHours = string | readonly string[];

/** Opening hours of the week by day; a day that is left out is closed. */
export type WeeklyHours = Readonly<Partial<Record<Weekday, DayHours>>>;

/** One opening, in milliseconds of wall-clock time from the midnight on which its date begins; `closes` may lie on the next date. */
export interface Shift {
  readonly opens: number;
  readonly closes: number;
}

/** The shifts of each day of the week, Monday first. */
export type Week = readonly (readonly Shift[])[];

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?`;
const TIME = new RegExp(`^${CLOCK}$`);
const SPAN = /^\s*([\d:.]+)\s*[-–]\s*([\d:.]+)\s*$/;
const RULE = /^\s*([a-z]{3}(?:\s*[-–,]\s*[a-z]{3})*)\s+(.+)$/i;
const DAY_NAME = new RegExp(WEEKDAYS.join("|"), "i");
const LONG_SPAN = /^\s*([a-z]{3})\s+([\d:.]+)\s*[-–]\s*([a-z]{3})\s+([\d:.]+)\s*$/i;
const EXPECTED = 'hours such as "09:00-12:00"';
const EXPECTED_RULES = 'rules apart by ";", such as "mon-fri 09:00-18:00; sat 08:00 - sun 12:00"';
const EXPECTED_OF_ONE_DATE =
  'hours of one date; hours over several days are a text of the week, such as "fri 18:00 - mon 08:00"';
const EXPECTED_WEEK = 'hours such as { mon: ["09:00-17:00"] } or "mon-fri 09:00-12:00, 13:00-18:00; sat 09:00-12:00"';

/** The shifts of a day that is open for all of it. */
export const WHOLE_DAY: readonly Shift[] = [{ opens: 0, closes: DAY }];

/** Reads a time of day as milliseconds after midnight; `24:00` is the end of the day. @throws SlaError `hours-unreadable` */
export function parseTimeOfDay(input: unknown, path: string): number {
  const match = typeof input === "string" ? TIME.exec(input.trim()) : null;
  const field = (index: number): number => Number(match?.[index] ?? 0);
  const time = field(1) * HOUR + field(2) * MINUTE + field(3) * 1000 + field(4);
  if (match === null || field(2) > 59 || field(3) > 59 || time > DAY) {
    throw slaError("hours-unreadable", {
      path,
      expected: 'a time of day such as "09:00", from 00:00 to 24:00',
      received: input,
    });
  }
  return time;
}

/** Reads the hours of one date. @throws SlaError `hours-unreadable`, `hours-empty` */
export function parseDayHours(input: unknown, path: string): readonly Shift[] {
  const read = (text: unknown, at: string): readonly Shift[] => {
    if (typeof text !== "string") throw slaError("hours-unreadable", { path: at, expected: EXPECTED, received: text });
    return text.split(",").map((span) => parseShift(span, at));
  };
  if (!Array.isArray(input)) return distinct(read(input, path));
  const spans: readonly unknown[] = input;
  return distinct(spans.flatMap((span, index) => read(span, pointer(path, index))));
}

/** Shifts without those said twice; overlapping ones stay, since a clock change may move their ends apart. */
function distinct(shifts: readonly Shift[]): readonly Shift[] {
  return [...new Map(shifts.map((shift) => [`${shift.opens} ${shift.closes}`, shift])).values()];
}

function parseShift(text: string, path: string): Shift {
  const match = SPAN.exec(text);
  if (match === null) {
    const expected = DAY_NAME.test(text) ? EXPECTED_OF_ONE_DATE : EXPECTED;
    throw slaError("hours-unreadable", { path, expected, received: text });
  }
  const opens = parseTimeOfDay(match[1], path);
  const closes = parseTimeOfDay(match[2], path);
  if (opens === DAY) {
    throw slaError("hours-unreadable", { path, expected: "an opening before 24:00", received: text });
  }
  if (opens === closes) {
    throw slaError("hours-empty", { path, expected: 'an end that differs, or "00:00-24:00"', received: text });
  }
  return { opens, closes: closes > opens ? closes : closes + DAY };
}

/** Reads weekly hours in either notation. @throws SlaError `hours-unreadable`, `hours-empty` */
export function parseWeek(input: unknown, path: string): Week {
  if (typeof input === "string") return parseWeekText(input, path);
  if (!isRecord(input)) throw slaError("hours-unreadable", { path, expected: EXPECTED_WEEK, received: input });
  const stray = Object.keys(input).find((key) => !WEEKDAYS.some((day) => day === key));
  if (stray !== undefined) {
    throw slaError("hours-unreadable", {
      path: pointer(path, stray),
      expected: `a day of ${WEEKDAYS.join(", ")}`,
      received: stray,
    });
  }
  const inspection = new Inspection();
  const week = WEEKDAYS.map((day) => {
    const hours = own(input, day);
    const read = (): readonly Shift[] => parseDayHours(hours, pointer(path, day));
    return hours === undefined ? [] : (inspection.attempt(read) ?? []);
  });
  inspection.throwIfAny();
  return week;
}

function parseWeekText(text: string, path: string): Week {
  const week: Shift[][] = WEEKDAYS.map(() => []);
  const rules = text.split(";").filter((rule) => rule.trim() !== "");
  if (rules.length === 0) throw slaError("hours-unreadable", { path, expected: EXPECTED_WEEK, received: text });
  for (const rule of rules) {
    const days = parseLongSpans(rule, path) ?? parseRule(rule, path);
    days.forEach(([day, shifts]) => week[day]?.push(...shifts));
  }
  return week;
}

type DayShifts = readonly [day: number, shifts: readonly Shift[]];

function parseRule(rule: string, path: string): readonly DayShifts[] {
  const match = RULE.exec(rule);
  if (match === null) throw slaError("hours-unreadable", { path, expected: EXPECTED_WEEK, received: rule });
  if (DAY_NAME.test(match[2] ?? "")) {
    throw slaError("hours-unreadable", { path, expected: EXPECTED_RULES, received: rule });
  }
  const shifts = parseDayHours(match[2], path);
  return (match[1] ?? "").split(",").flatMap((part) => parseDays(part, path).map((day): DayShifts => [day, shifts]));
}

/** `mon 08:00 - fri 18:00`, or several joined by commas. */
function parseLongSpans(rule: string, path: string): readonly DayShifts[] | undefined {
  const spans = rule.split(",");
  const matches = spans.map((span) => LONG_SPAN.exec(span)).filter((match) => match !== null);
  return matches.length < spans.length ? undefined : matches.flatMap((match) => parseLongSpan(match, path));
}

/** Hours over several days are shorthand for their pieces, date by date. */
function parseLongSpan(match: readonly string[], path: string): readonly DayShifts[] {
  const [opens, closes] = [parseTimeOfDay(match[2], path), parseTimeOfDay(match[4], path)];
  const days = parseDays(`${match[1] ?? ""}-${match[3] ?? ""}`, path);
  if (days.length === 1)
    throw slaError("hours-unreadable", { path, expected: "two different days", received: match[0] });
  if (opens === DAY)
    throw slaError("hours-unreadable", { path, expected: "an opening before 24:00", received: match[0] });
  return days.flatMap((day, index): readonly DayShifts[] => {
    const shift = { opens: index === 0 ? opens : 0, closes: index === days.length - 1 ? closes : DAY };
    return shift.opens < shift.closes ? [[day, [shift]]] : [];
  });
}

/** `mon`, or a range `mon-fri`, which may run over the end of the week. */
function parseDays(text: string, path: string): readonly number[] {
  const names = text.split(/[-–]/);
  if (names.length > 2) {
    throw slaError("hours-unreadable", { path, expected: "a day, or a range of two", received: text.trim() });
  }
  const [first, last] = names.map((name) => {
    const day = WEEKDAYS.findIndex((weekday) => weekday === name.trim().toLowerCase());
    if (day >= 0) return day;
    throw slaError("hours-unreadable", { path, expected: `a day of ${WEEKDAYS.join(", ")}`, received: name.trim() });
  });
  const from = first ?? 0;
  const count = (((last ?? from) - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (from + index) % 7);
}

/** How much time the shifts of a day hold on the wall clock; overlapping hours count once. */
export function wallTime(shifts: readonly Shift[]): number {
  let [total, reached] = [0, 0];
  for (const { opens, closes } of [...shifts].sort((a, b) => a.opens - b.opens)) {
    total += Math.max(0, closes - Math.max(opens, reached));
    reached = Math.max(reached, closes);
  }
  return total;
}
