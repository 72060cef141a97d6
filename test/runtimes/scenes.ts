import type { CalendarSpec } from "sla-clock";
import type { Expression } from "../reference/naive-calendar.js";
import type { Scene } from "./scene-acceptance.js";

/** A calendar and a moment near which it is asked. */
export interface Site {
  readonly name: string;
  readonly calendar: Expression;
  readonly at: string;
  /** How many days on either side are looked at. */
  readonly days?: number;
}

/** Hours that most clock changes touch in one way or another. */
const HOURS = {
  office: "mon-fri 09:00-12:00, 13:30-18:00",
  night: "mon-sun 22:00-06:00",
  small: "mon-sun 00:00-02:30, 02:45-04:15; sun 23:30-24:00",
  week: "mon 08:00 - sat 01:30",
  always: "24x7",
} as const;

/** Moments that zones are known for, and the hours that feel them. */
const MOMENTS = [
  ["America/New_York", "2026-03-08T07:00Z", "small", "the clocks go forward"],
  ["America/New_York", "2026-11-01T06:00Z", "small", "the clocks go back"],
  ["Europe/London", "2026-10-25T01:00Z", "night", "the clocks go back"],
  ["Europe/Dublin", "2026-03-29T01:00Z", "night", "winter time is the one that is saved"],
  ["Asia/Shanghai", "2026-02-14T16:00Z", "office", "no changes"],
  ["Asia/Shanghai", "1991-09-14T17:00Z", "small", "the last summer time"],
  ["America/Sao_Paulo", "2018-11-04T03:00Z", "night", "midnight is skipped"],
  ["America/Sao_Paulo", "2018-02-18T02:00Z", "small", "23:00 comes twice"],
  ["America/Havana", "2022-11-06T05:00Z", "small", "midnight comes twice"],
  ["America/St_Johns", "2006-10-29T02:31Z", "small", "back at 00:01, so that a date ends twice"],
  ["America/St_Johns", "2006-04-02T03:31Z", "night", "forward at 00:01"],
  ["America/St_Johns", "1988-10-30T02:31Z", "night", "back by two hours at 00:01"],
  ["America/Goose_Bay", "1990-10-28T03:01Z", "week", "back at 00:01"],
  ["America/Caracas", "2007-12-09T07:00Z", "small", "back by half an hour"],
  ["Asia/Kathmandu", "1985-12-31T18:30Z", "night", "forward by a quarter of an hour"],
  ["Asia/Kolkata", "2026-08-14T18:30Z", "office", "half an hour off, no changes"],
  ["Asia/Pyongyang", "2018-05-04T15:00Z", "night", "forward by half an hour"],
  ["Asia/Tehran", "2022-09-21T19:30Z", "night", "the last summer time"],
  ["Asia/Gaza", "2023-04-29T00:00Z", "small", "by decree, after Ramadan"],
  ["Australia/Lord_Howe", "2026-04-04T15:00Z", "small", "back by half an hour"],
  ["Australia/Lord_Howe", "2026-10-03T15:30Z", "small", "forward by half an hour"],
  ["Africa/Casablanca", "2026-02-15T02:00Z", "small", "back for Ramadan"],
  ["Africa/Casablanca", "2027-03-14T02:00Z", "small", "forward after Ramadan, unless it was decided otherwise"],
  ["Africa/Cairo", "2023-04-27T22:00Z", "night", "summer time again, from midnight"],
  ["Africa/Monrovia", "1972-01-07T00:44:30Z", "small", "forward by 44 minutes and 30 seconds"],
  ["Africa/Monrovia", "1971-06-01T00:00Z", "office", "offsets with seconds"],
  ["Antarctica/Troll", "2026-03-29T01:00Z", "small", "forward by two hours"],
  ["Pacific/Apia", "2011-12-30T10:00Z", "night", "a date is skipped"],
  ["Pacific/Apia", "2011-12-30T10:00Z", "office", "a Friday is skipped"],
  ["Pacific/Kiritimati", "1994-12-31T10:00Z", "week", "a Saturday is skipped"],
  ["Pacific/Kwajalein", "1993-08-21T12:00Z", "small", "a date is skipped"],
  ["Pacific/Chatham", "2026-09-26T14:00Z", "small", "three quarters of an hour off, the clocks go forward"],
  ["Europe/Chisinau", "2022-10-30T00:00Z", "small", "back, at an hour that was recorded late"],
  ["America/Vancouver", "2026-12-01T08:00Z", "office", "in a winter that data of different years see differently"],
  ["America/Nuuk", "2024-03-31T01:00Z", "night", "an hour less, then summer time"],
  ["Europe/Istanbul", "2016-09-06T21:00Z", "week", "summer time for good"],
  ["Europe/Moscow", "2014-10-25T22:00Z", "small", "winter time for good"],
  ["Asia/Amman", "2022-10-27T22:00Z", "night", "summer time for good, on the day"],
  ["UTC", "2026-06-30T23:59:59Z", "small", "no zone"],
  ["+05:45", "2026-01-01T00:00Z", "week", "a fixed offset"],
  ["-09:30", "2026-01-01T00:00Z", "night", "a fixed offset to the west"],
] as const;

const dateAt = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10);

/** Hours with a holiday, a half day and a working weekend around a moment. */
function around(timeZone: string, at: string, hours: keyof typeof HOURS, id: string): CalendarSpec {
  const holidays = [dateAt(at, -3), { date: dateAt(at, 3), name: "holiday" }];
  const specialDays = [
    { date: dateAt(at, 5), hours: "09:00-12:00" },
    { date: dateAt(at, 6), hoursOf: "tue" },
  ] as const;
  return { id, timeZone, hours: HOURS[hours], holidays, specialDays };
}

const sites = MOMENTS.map(([zone, at, hours, what]): Site => {
  const name = `${zone}, ${at}, ${hours}: ${what}`;
  return { name, at, calendar: around(zone, at, hours, `${hours} ${zone}`) };
});

const CHANGE = "2026-03-29T01:00Z";
const desk = (zone: string): CalendarSpec => around(zone, CHANGE, "office", zone);
const nights = around("Europe/London", CHANGE, "night", "nights");
const upgrade: CalendarSpec = {
  id: "upgrade",
  timeZone: "America/New_York",
  hours: "sat 20:00-24:00; sun-tue 03:00-05:00",
};
const round: CalendarSpec = {
  id: "round",
  timeZone: "Asia/Shanghai",
  hours: HOURS.always,
  holidays: [dateAt(CHANGE, 1)],
};

const combined: readonly Site[] = [
  {
    name: "union of three zones",
    calendar: { kind: "union", of: [desk("Asia/Shanghai"), desk("Europe/London"), desk("America/New_York")] },
    at: CHANGE,
  },
  {
    name: "intersection of two zones",
    calendar: { kind: "intersection", of: [desk("Asia/Kolkata"), desk("Europe/London")] },
    at: CHANGE,
  },
  { name: "difference over a clock change", calendar: { kind: "difference", of: [nights, upgrade] }, at: CHANGE },
  { name: "union in one zone", calendar: { kind: "union", of: [nights, desk("Europe/London")] }, at: CHANGE },
  {
    name: "nested algebra",
    calendar: { kind: "difference", of: [round, { kind: "intersection", of: [upgrade, nights] }] },
    at: CHANGE,
  },
];

/** Ten years, for far-reaching arithmetic. */
const far = ["America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "America/St_Johns"].map((zone): Site => {
  const at = "2015-06-15T12:00Z";
  return { name: `ten years in ${zone}`, calendar: around(zone, at, "office", "far"), at, days: 1826 };
});

export const SITES: readonly Site[] = [...sites, ...combined, ...far];

const strict: CalendarSpec = {
  ...{ id: "strict", timeZone: "Asia/Shanghai", hours: HOURS.office },
  coverage: { from: "2026-01-01", to: "2027-01-01" },
};
const spent: CalendarSpec = {
  ...{ id: "spent", timeZone: "Asia/Shanghai", hours: {} },
  specialDays: [{ date: "2026-03-09", hours: "09:00-18:00" }],
};
const refusal = (name: string, calendar: Scene["calendar"], cases: Scene["cases"]): Scene => ({
  ...{ name, calendar, at: "1970-01-01T00:00Z", days: 0, window: [0, 0], offsets: {} },
  cases,
});

/** What is refused, by the codes that docs/errors.md and the docstrings promise. */
export const REFUSALS: readonly Scene[] = [
  refusal("refusals of a calendar with coverage", strict, [
    ["addWorkingTime", ["2026-12-31T17:30+08:00", "1h"], { throws: "calendar-uncovered" }],
    ["addWorkingTime", ["2026-12-31T17:30+08:00", "30m"], Date.parse("2026-12-31T18:00+08:00")],
    ["isOpen", ["2027-01-01T00:00+08:00"], { throws: "calendar-uncovered" }],
    ["isOpen", ["2026-03-06T10:00"], { throws: "instant-no-offset" }],
    ["isOpen", ["2026-02-30T10:00Z"], { throws: "instant-impossible-date" }],
    ["addWorkingTime", ["2026-03-06T10:00Z", "1d"], { throws: "duration-days" }],
    ["openIntervals", ["2026-03-06T10:00Z", "2026-03-05T10:00Z"], { throws: "interval-reversed" }],
    ["formatInstant", [0, "Mars/Olympus_Mons"], { throws: "time-zone-unknown" }],
  ]),
  refusal("refusals of a calendar of one day", spent, [
    ["addWorkingTime", ["2026-03-09T17:00+08:00", "1h"], Date.parse("2026-03-09T18:00+08:00")],
    ["addWorkingTime", ["2026-03-09T17:00+08:00", "2h"], { throws: "calendar-exhausted" }],
    ["addWorkingTime", ["2026-03-10T17:00+08:00", "1h"], { throws: "calendar-never-opens" }],
    ["nextOpening", ["2026-03-10T17:00+08:00"], null],
    ["previousClosing", ["2026-03-09T17:00+08:00"], null],
  ]),
  refusal(
    "refusals of a calendar of two zones",
    { kind: "union", of: [strict, { ...spent, timeZone: "Europe/London" }] },
    [["addWorkingDays", ["2026-03-09T17:00+08:00", 1, { at: "end-of-day" }], { throws: "calendar-several-zones" }]],
  ),
];
