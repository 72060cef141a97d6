// Weekly and dated hours: what each notation opens, and what is refused. The week shown is Monday 2026-03-02 to Sunday 2026-03-08, UTC.
import { addWorkingTime, defineCalendar, nextOpening, openIntervals, SlaError } from "sla-clock";
import type { Calendar, CalendarSpec, DayHours, WeeklyHours } from "sla-clock";
import { describe, expect, it } from "vitest";

type Spec = Partial<CalendarSpec>;

function calendar(hours: CalendarSpec["hours"], spec: Spec = {}): Calendar {
  return defineCalendar({ id: "hours", timeZone: "UTC", hours, ...spec });
}

/** The openings of the week as `"mon 09:00 - mon 17:00"`, by plain UTC arithmetic. */
function week(of: Calendar): readonly string[] {
  return openIntervals(of, "2026-03-02T00:00Z", "2026-03-09T00:00Z").map(
    ({ start, end }) => `${written(start)} - ${written(end)}`,
  );
}

function written(at: number): string {
  const date = new Date(at);
  const day = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"][date.getUTCDay()] ?? "";
  const time = date
    .toISOString()
    .slice(11, 23)
    .replace(/(:00)?\.000$/, "");
  return `${day} ${time}`;
}

describe("hours of one date, one text or a list", () => {
  it.each<[name: string, hours: DayHours, open: readonly string[]]>([
    ["one opening", "09:00-17:00", ["mon 09:00 - mon 17:00"]],
    ["one opening in a list", ["09:00-17:00"], ["mon 09:00 - mon 17:00"]],
    ["two, with a comma", "09:00-12:00, 13:00-18:00", ["mon 09:00 - mon 12:00", "mon 13:00 - mon 18:00"]],
    ["two, comma without a space", "09:00-12:00,13:00-18:00", ["mon 09:00 - mon 12:00", "mon 13:00 - mon 18:00"]],
    ["two in a list", ["09:00-12:00", "13:00-18:00"], ["mon 09:00 - mon 12:00", "mon 13:00 - mon 18:00"]],
    ["two, later one first", ["13:00-18:00", "09:00-12:00"], ["mon 09:00 - mon 12:00", "mon 13:00 - mon 18:00"]],
    [
      "a list with a comma in it",
      ["09:00-12:00, 13:00-14:00", "15:00-18:00"],
      ["mon 09:00 - mon 12:00", "mon 13:00 - mon 14:00", "mon 15:00 - mon 18:00"],
    ],
    [
      "four",
      "08:00-09:00, 10:00-11:00, 12:00-13:00, 14:00-15:00",
      ["mon 08:00 - mon 09:00", "mon 10:00 - mon 11:00", "mon 12:00 - mon 13:00", "mon 14:00 - mon 15:00"],
    ],
    ["touching hours are one", "09:00-12:00, 12:00-18:00", ["mon 09:00 - mon 18:00"]],
    ["touching hours in a list are one", ["12:00-18:00", "09:00-12:00"], ["mon 09:00 - mon 18:00"]],
    [
      "a millisecond apart are two",
      "09:00-12:00, 12:00:00.001-18:00",
      ["mon 09:00 - mon 12:00", "mon 12:00:00.001 - mon 18:00"],
    ],
    ["overlapping hours are one", "09:00-13:00, 12:00-18:00", ["mon 09:00 - mon 18:00"]],
    ["hours inside others", "09:00-18:00, 12:00-13:00", ["mon 09:00 - mon 18:00"]],
    ["the same hours twice", "09:00-18:00, 09:00-18:00", ["mon 09:00 - mon 18:00"]],
    ["same opening, two closings", "09:00-12:00, 09:00-18:00", ["mon 09:00 - mon 18:00"]],
    ["same closing, two openings", "12:00-18:00, 09:00-18:00", ["mon 09:00 - mon 18:00"]],
    ["overlap of a chain", "09:00-11:00, 10:00-12:00, 11:30-14:00", ["mon 09:00 - mon 14:00"]],
    ["no hours", [], []],
    ["en dash", "09:00–17:00", ["mon 09:00 - mon 17:00"]],
    ["spaces around the dash", "09:00 - 17:00", ["mon 09:00 - mon 17:00"]],
    ["spaces outside", "  09:00-17:00 ", ["mon 09:00 - mon 17:00"]],
    ["one digit", "9:00-17:00", ["mon 09:00 - mon 17:00"]],
    ["seconds", "09:00:30-17:00:15", ["mon 09:00:30 - mon 17:00:15"]],
    ["milliseconds", "09:00:00.250-17:00:00.750", ["mon 09:00:00.250 - mon 17:00:00.750"]],
    ["one millisecond", "09:00-09:00:00.001", ["mon 09:00 - mon 09:00:00.001"]],
    ["the last second", "23:59:59-24:00", ["mon 23:59:59 - tue 00:00"]],
    ["a whole day", "00:00-24:00", ["mon 00:00 - tue 00:00"]],
    ["24:00 with seconds", "18:00-24:00:00", ["mon 18:00 - tue 00:00"]],
    ["to 00:00 is to 24:00", "18:00-00:00", ["mon 18:00 - tue 00:00"]],
    ["past midnight", "22:00-06:00", ["mon 22:00 - tue 06:00"]],
    ["past midnight by a millisecond", "22:00-00:00:00.001", ["mon 22:00 - tue 00:00:00.001"]],
    ["a minute short of a day", "09:00-08:59", ["mon 09:00 - tue 08:59"]],
    ["morning and night", "06:00-10:00, 22:00-02:00", ["mon 06:00 - mon 10:00", "mon 22:00 - tue 02:00"]],
    ["an evening that a night shift covers", "20:00-23:00, 22:00-06:00", ["mon 20:00 - tue 06:00"]],
    [
      "up to midnight and a night shift from then",
      "20:00-24:00, 00:00-01:00",
      ["mon 00:00 - mon 01:00", "mon 20:00 - tue 00:00"],
    ],
  ])("%s: %s", (_name, hours, open) => {
    expect(week(calendar({ mon: hours }))).toEqual(open);
  });
});

describe("hours of the week, by day", () => {
  it.each<[name: string, hours: WeeklyHours, open: readonly string[]]>([
    ["days left out are closed", { wed: "09:00-17:00" }, ["wed 09:00 - wed 17:00"]],
    ["a day with an empty list is closed", { mon: [], wed: "09:00-17:00" }, ["wed 09:00 - wed 17:00"]],
    [
      "the order of the days is the week's",
      { fri: "09:00-17:00", mon: "09:00-17:00" },
      ["mon 09:00 - mon 17:00", "fri 09:00 - fri 17:00"],
    ],
    ["two whole days touch", { mon: "00:00-24:00", tue: "00:00-24:00" }, ["mon 00:00 - wed 00:00"]],
    ["evening and next morning touch", { mon: "22:00-24:00", tue: "00:00-06:00" }, ["mon 22:00 - tue 06:00"]],
    ["a night shift reaches the next opening", { mon: "22:00-09:00", tue: "09:00-17:00" }, ["mon 22:00 - tue 17:00"]],
    ["a night shift overlaps the next opening", { mon: "22:00-10:00", tue: "09:00-17:00" }, ["mon 22:00 - tue 17:00"]],
    ["a night shift past the next day's hours", { mon: "22:00-10:00", tue: "08:00-09:00" }, ["mon 22:00 - tue 10:00"]],
    [
      "Sunday's night shift over the end of the week",
      { sun: "22:00-06:00" },
      ["mon 00:00 - mon 06:00", "sun 22:00 - mon 00:00"],
    ],
    ["Friday's night shift into a closed Saturday", { fri: "22:00-06:00" }, ["fri 22:00 - sat 06:00"]],
    ["a property that is undefined", { mon: "09:00-17:00", tue: undefined as never }, ["mon 09:00 - mon 17:00"]],
  ])("%s", (_name, hours, open) => {
    expect(week(calendar(hours))).toEqual(open);
  });
});

describe("hours of the week, as text", () => {
  it.each<[hours: string, open: readonly string[]]>([
    ["mon 09:00-17:00", ["mon 09:00 - mon 17:00"]],
    ["mon 09:00-12:00, 13:00-17:00", ["mon 09:00 - mon 12:00", "mon 13:00 - mon 17:00"]],
    ["mon-wed 09:00-17:00", ["mon 09:00 - mon 17:00", "tue 09:00 - tue 17:00", "wed 09:00 - wed 17:00"]],
    ["mon–wed 09:00–17:00", ["mon 09:00 - mon 17:00", "tue 09:00 - tue 17:00", "wed 09:00 - wed 17:00"]],
    ["mon - wed 09:00 - 17:00", ["mon 09:00 - mon 17:00", "tue 09:00 - tue 17:00", "wed 09:00 - wed 17:00"]],
    ["  mon   09:00-17:00  ", ["mon 09:00 - mon 17:00"]],
    ["mon\t09:00-17:00", ["mon 09:00 - mon 17:00"]],
    ["mon\n09:00-17:00;\ntue\n09:00-17:00", ["mon 09:00 - mon 17:00", "tue 09:00 - tue 17:00"]],
    ["MON 09:00-17:00", ["mon 09:00 - mon 17:00"]],
    ["Mon-Tue 09:00-17:00", ["mon 09:00 - mon 17:00", "tue 09:00 - tue 17:00"]],
    ["mon-mon 09:00-17:00", ["mon 09:00 - mon 17:00"]],
    ["mon,wed 09:00-17:00", ["mon 09:00 - mon 17:00", "wed 09:00 - wed 17:00"]],
    ["mon, wed, fri 09:00-17:00", ["mon 09:00 - mon 17:00", "wed 09:00 - wed 17:00", "fri 09:00 - fri 17:00"]],
    [
      "mon-tue, thu-fri 09:00-10:00",
      ["mon 09:00 - mon 10:00", "tue 09:00 - tue 10:00", "thu 09:00 - thu 10:00", "fri 09:00 - fri 10:00"],
    ],
    ["mon, tue-wed 09:00-10:00", ["mon 09:00 - mon 10:00", "tue 09:00 - tue 10:00", "wed 09:00 - wed 10:00"]],
    // A range runs forwards over the end of the week.
    [
      "fri-mon 10:00-12:00",
      ["mon 10:00 - mon 12:00", "fri 10:00 - fri 12:00", "sat 10:00 - sat 12:00", "sun 10:00 - sun 12:00"],
    ],
    ["sun-mon 10:00-12:00", ["mon 10:00 - mon 12:00", "sun 10:00 - sun 12:00"]],
    ["mon 09:00-17:00; sat 09:00-12:00", ["mon 09:00 - mon 17:00", "sat 09:00 - sat 12:00"]],
    ["mon 09:00-17:00;sat 09:00-12:00;", ["mon 09:00 - mon 17:00", "sat 09:00 - sat 12:00"]],
    ["; mon 09:00-17:00 ;; sat 09:00-12:00", ["mon 09:00 - mon 17:00", "sat 09:00 - sat 12:00"]],
    ["sat 09:00-12:00; mon 09:00-17:00", ["mon 09:00 - mon 17:00", "sat 09:00 - sat 12:00"]],
    // A day named by two rules has the hours of both.
    ["mon 09:00-12:00; mon 13:00-17:00", ["mon 09:00 - mon 12:00", "mon 13:00 - mon 17:00"]],
    ["mon-tue 09:00-12:00; tue 11:00-17:00", ["mon 09:00 - mon 12:00", "tue 09:00 - tue 17:00"]],
    ["mon, mon 09:00-12:00", ["mon 09:00 - mon 12:00"]],
    ["mon-sun 00:00-24:00", ["mon 00:00 - mon 00:00"]],
    [
      "mon-sun 12:00-12:00:00.001; mon-sun 12:00:00.001-11:59",
      [
        "mon 00:00 - mon 11:59",
        ...["mon", "tue", "wed", "thu", "fri", "sat"].map(
          (day, index) => `${day} 12:00 - ${["tue", "wed", "thu", "fri", "sat", "sun"][index] ?? ""} 11:59`,
        ),
        "sun 12:00 - mon 00:00",
      ],
    ],
    ["mon-tue 22:00-06:00", ["mon 22:00 - tue 06:00", "tue 22:00 - wed 06:00"]],
    ["mon-tue 22:00-22:00:00.500", ["mon 22:00 - mon 22:00:00.500", "tue 22:00 - tue 22:00:00.500"]],
    ["tue 9:00-9:30", ["tue 09:00 - tue 09:30"]],
  ])("%j", (hours, open) => {
    expect(week(calendar(hours))).toEqual(open);
  });

  it("says what the object says", () => {
    const text = calendar("mon-fri 09:00-12:00, 13:00-18:00; sat 09:00-12:00");
    const day = ["09:00-12:00", "13:00-18:00"];
    expect(week(text)).toEqual(
      week(calendar({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: "09:00-12:00" })),
    );
    expect(week(text)).toHaveLength(11);
  });
});

describe("hours over several days", () => {
  it.each<[hours: string, open: readonly string[]]>([
    ["mon 08:00 - fri 18:00", ["mon 08:00 - fri 18:00"]],
    ["mon 08:00-fri 18:00", ["mon 08:00 - fri 18:00"]],
    ["mon 08:00 – fri 18:00", ["mon 08:00 - fri 18:00"]],
    ["MON 8:00 - FRI 18:00", ["mon 08:00 - fri 18:00"]],
    ["mon 08:00:30 - fri 18:00:00.500", ["mon 08:00:30 - fri 18:00:00.500"]],
    ["tue 20:00 - wed 04:00", ["tue 20:00 - wed 04:00"]],
    ["tue 18:00 - wed 18:00", ["tue 18:00 - wed 18:00"]],
    ["mon 08:00 - tue 24:00", ["mon 08:00 - wed 00:00"]],
    ["mon 08:00 - wed 00:00", ["mon 08:00 - wed 00:00"]],
    ["mon 00:00 - sun 24:00", ["mon 00:00 - mon 00:00"]],
    ["fri 18:00 - mon 08:00", ["mon 00:00 - mon 08:00", "fri 18:00 - mon 00:00"]],
    ["sun 20:00 - mon 04:00", ["mon 00:00 - mon 04:00", "sun 20:00 - mon 00:00"]],
    ["sat 12:00 - fri 12:00", ["mon 00:00 - fri 12:00", "sat 12:00 - mon 00:00"]],
    ["tue 12:00 - mon 12:00", ["mon 00:00 - mon 12:00", "tue 12:00 - mon 00:00"]],
    ["mon 08:00 - tue 18:00; thu 08:00 - fri 18:00", ["mon 08:00 - tue 18:00", "thu 08:00 - fri 18:00"]],
    ["mon 08:00 - tue 18:00; sat 09:00-12:00", ["mon 08:00 - tue 18:00", "sat 09:00 - sat 12:00"]],
    ["mon 08:00 - tue 18:00; tue 18:00-20:00", ["mon 08:00 - tue 20:00"]],
    ["mon 08:00 - wed 18:00; tue 09:00-12:00", ["mon 08:00 - wed 18:00"]],
    ["mon 08:00 - tue 18:00; tue 12:00 - wed 10:00", ["mon 08:00 - wed 10:00"]],
  ])("%j", (hours, open) => {
    expect(week(calendar(hours))).toEqual(open);
  });
});

describe("holidays: hours belong to the date on which they open", () => {
  const wednesday = { holidays: [{ date: "2026-03-04", name: "Founders' Day" }] };
  const monday = { holidays: ["2026-03-09"] };

  it.each<[name: string, hours: string, spec: Spec, open: readonly string[]]>([
    ["the date is closed", "tue-thu 09:00-17:00", wednesday, ["tue 09:00 - tue 17:00", "thu 09:00 - thu 17:00"]],
    ["all openings of the date", "wed 09:00-12:00, 13:00-18:00", wednesday, []],
    ["a whole day", "tue-thu 00:00-24:00", wednesday, ["tue 00:00 - wed 00:00", "thu 00:00 - fri 00:00"]],
    [
      "a night shift from the eve runs on into it, one that would open on it does not",
      "tue-thu 22:00-06:00",
      wednesday,
      ["tue 22:00 - wed 06:00", "thu 22:00 - fri 06:00"],
    ],
    ["an evening from the eve to 24:00", "tue-wed 18:00-24:00", wednesday, ["tue 18:00 - wed 00:00"]],
    [
      "a span over several days loses the date",
      "mon 08:00 - fri 18:00",
      wednesday,
      ["mon 08:00 - wed 00:00", "thu 00:00 - fri 18:00"],
    ],
    ["a span that ends on it ends at its midnight", "tue 20:00 - wed 06:00", wednesday, ["tue 20:00 - wed 00:00"]],
    ["a span that opens on it begins at the next", "wed 20:00 - thu 06:00", wednesday, ["thu 00:00 - thu 06:00"]],
    ["written as a night shift instead, it runs on", "tue 20:00-06:00", wednesday, ["tue 20:00 - wed 06:00"]],
    [
      "on a day that is closed anyway",
      "mon-tue 09:00-17:00",
      wednesday,
      ["mon 09:00 - mon 17:00", "tue 09:00 - tue 17:00"],
    ],
    ["as text, without a name", "wed 09:00-17:00", { holidays: ["2026-03-04"] }, []],
    ["as an object, without a name", "wed 09:00-17:00", { holidays: [{ date: "2026-03-04" }] }, []],
    [
      "with a name in both languages",
      "wed 09:00-17:00",
      { holidays: [{ date: "2026-03-04", name: { en: "Day", zh: "节" } }] },
      [],
    ],
    ["listed twice", "wed 09:00-17:00", { holidays: ["2026-03-04", { date: "2026-03-04", name: "again" }] }, []],
    ["in no order", "tue-thu 09:00-17:00", { holidays: ["2026-03-05", "2026-03-03"] }, ["wed 09:00 - wed 17:00"]],
    ["none", "wed 09:00-17:00", { holidays: [] }, ["wed 09:00 - wed 17:00"]],
    [
      "the eve before the week: Sunday's shift runs into Monday",
      "sun 22:00-06:00",
      { holidays: ["2026-03-02"] },
      ["mon 00:00 - mon 06:00", "sun 22:00 - mon 00:00"],
    ],
    [
      "the eve a holiday: no shift runs into Monday",
      "sun 22:00-06:00",
      { holidays: ["2026-03-01"] },
      ["sun 22:00 - mon 00:00"],
    ],
    ["beyond the week", "wed 09:00-17:00", monday, ["wed 09:00 - wed 17:00"]],
  ])("%s, %s", (_name, hours, spec, open) => {
    expect(week(calendar(hours, spec))).toEqual(open);
  });

  it("the date is the calendar's local one: 2026-10-01 in Shanghai is 16:00 to 16:00 UTC", () => {
    const always = calendar("mon-sun 00:00-24:00", { timeZone: "Asia/Shanghai", holidays: ["2026-10-01"] });
    expect(openIntervals(always, "2026-09-30T00:00Z", "2026-10-02T00:00Z")).toEqual([
      { start: Date.parse("2026-09-30T00:00Z"), end: Date.parse("2026-09-30T16:00Z") },
      { start: Date.parse("2026-10-01T16:00Z"), end: Date.parse("2026-10-02T00:00Z") },
    ]);
  });

  it("29 February of a leap year", () => {
    const daily = calendar("mon-sun 09:00-17:00", { holidays: ["2024-02-29"] });
    expect(nextOpening(daily, "2024-02-28T09:00Z")).toBe(Date.parse("2024-03-01T09:00Z"));
    expect(nextOpening(daily, "2025-02-28T09:00Z")).toBe(Date.parse("2025-03-01T09:00Z"));
  });
});

describe("special days: half days, make-up days, and what they beat", () => {
  it.each<[name: string, hours: string, spec: Spec, open: readonly string[]]>([
    [
      "a half day replaces the hours of the week",
      "wed 09:00-17:00",
      { specialDays: [{ date: "2026-03-04", hours: "09:00-12:00" }] },
      ["wed 09:00 - wed 12:00"],
    ],
    [
      "a half day in the afternoon",
      "wed 09:00-12:00, 13:00-17:00",
      { specialDays: [{ date: "2026-03-04", hours: ["14:00-17:00"] }] },
      ["wed 14:00 - wed 17:00"],
    ],
    [
      "longer hours than the week's",
      "wed 09:00-17:00",
      { specialDays: [{ date: "2026-03-04", hours: "08:00-12:00, 13:00-20:00" }] },
      ["wed 08:00 - wed 12:00", "wed 13:00 - wed 20:00"],
    ],
    [
      "a make-up day on a Saturday, with hours",
      "fri 09:00-17:00",
      { specialDays: [{ date: "2026-03-07", hours: "10:00-15:00" }] },
      ["fri 09:00 - fri 17:00", "sat 10:00 - sat 15:00"],
    ],
    [
      "a make-up day on a Saturday, hours of Friday",
      "mon 08:00-16:00; fri 09:00-12:00, 13:00-17:00",
      { specialDays: [{ date: "2026-03-07", hoursOf: "fri", name: "make-up" }] },
      [
        "mon 08:00 - mon 16:00",
        "fri 09:00 - fri 12:00",
        "fri 13:00 - fri 17:00",
        "sat 09:00 - sat 12:00",
        "sat 13:00 - sat 17:00",
      ],
    ],
    [
      "hours of another day on a working day",
      "mon 08:00-16:00; wed 09:00-17:00",
      { specialDays: [{ date: "2026-03-04", hoursOf: "mon" }] },
      ["mon 08:00 - mon 16:00", "wed 08:00 - wed 16:00"],
    ],
    [
      "hours of its own day change nothing",
      "wed 09:00-17:00",
      { specialDays: [{ date: "2026-03-04", hoursOf: "wed" }] },
      ["wed 09:00 - wed 17:00"],
    ],
    [
      "hours of a day that two rules gave",
      "mon 09:00-12:00; mon 14:00-17:00",
      { specialDays: [{ date: "2026-03-07", hoursOf: "mon" }] },
      ["mon 09:00 - mon 12:00", "mon 14:00 - mon 17:00", "sat 09:00 - sat 12:00", "sat 14:00 - sat 17:00"],
    ],
    [
      "hours of a day of a coverage",
      "5*24",
      {
        specialDays: [{ date: "2026-03-08", hoursOf: "fri" }],
        holidays: ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"],
      },
      ["fri 00:00 - sat 00:00", "sun 00:00 - mon 00:00"],
    ],
    [
      "no hours close the date",
      "tue-wed 09:00-17:00",
      { specialDays: [{ date: "2026-03-04", hours: [] }] },
      ["tue 09:00 - tue 17:00"],
    ],
    [
      "beats a holiday of its date",
      "wed 09:00-17:00",
      { holidays: ["2026-03-04"], specialDays: [{ date: "2026-03-04", hours: "10:00-11:00" }] },
      ["wed 10:00 - wed 11:00"],
    ],
    [
      "beats a holiday, with the week's own hours",
      "wed 09:00-17:00",
      { holidays: [{ date: "2026-03-04", name: "Day" }], specialDays: [{ date: "2026-03-04", hoursOf: "wed" }] },
      ["wed 09:00 - wed 17:00"],
    ],
    [
      "no hours beat the week beside a holiday",
      "wed 09:00-17:00",
      { holidays: ["2026-03-04"], specialDays: [{ date: "2026-03-04", hours: [] }] },
      [],
    ],
    [
      "past midnight into a closed Sunday",
      "fri 09:00-17:00",
      { specialDays: [{ date: "2026-03-07", hours: "22:00-06:00" }] },
      ["fri 09:00 - fri 17:00", "sat 22:00 - sun 06:00"],
    ],
    [
      "past midnight into a holiday",
      "fri 09:00-17:00",
      { specialDays: [{ date: "2026-03-07", hours: "22:00-06:00" }], holidays: ["2026-03-08"] },
      ["fri 09:00 - fri 17:00", "sat 22:00 - sun 06:00"],
    ],
    [
      "the shift from its eve stays",
      "fri 22:00-06:00",
      { specialDays: [{ date: "2026-03-07", hours: "10:00-12:00" }] },
      ["fri 22:00 - sat 06:00", "sat 10:00 - sat 12:00"],
    ],
    [
      "the shift from its eve stays though it has no hours",
      "fri 22:00-06:00",
      { specialDays: [{ date: "2026-03-07", hours: [] }] },
      ["fri 22:00 - sat 06:00"],
    ],
    [
      "the shift from its eve touches its hours",
      "fri 22:00-06:00",
      { specialDays: [{ date: "2026-03-07", hours: "06:00-12:00" }] },
      ["fri 22:00 - sat 12:00"],
    ],
    [
      "a night shift as hours of a day",
      "fri 22:00-06:00",
      { specialDays: [{ date: "2026-03-07", hoursOf: "fri" }] },
      ["fri 22:00 - sat 06:00", "sat 22:00 - sun 06:00"],
    ],
    [
      "an eve that closes early ends its own shift",
      "fri 22:00-06:00",
      { specialDays: [{ date: "2026-03-06", hours: "18:00-20:00" }] },
      ["fri 18:00 - fri 20:00"],
    ],
    [
      "replaces its piece of a span over several days",
      "mon 08:00 - fri 18:00",
      { specialDays: [{ date: "2026-03-04", hours: "09:00-12:00" }] },
      ["mon 08:00 - wed 00:00", "wed 09:00 - wed 12:00", "thu 00:00 - fri 18:00"],
    ],
    [
      "hours of a middle day of a span are the whole day",
      "mon 08:00 - wed 18:00",
      { specialDays: [{ date: "2026-03-07", hoursOf: "tue" }] },
      ["mon 08:00 - wed 18:00", "sat 00:00 - sun 00:00"],
    ],
    [
      "hours of the first day of a span begin as it does",
      "mon 08:00 - wed 18:00",
      { specialDays: [{ date: "2026-03-07", hoursOf: "mon" }] },
      ["mon 08:00 - wed 18:00", "sat 08:00 - sun 00:00"],
    ],
    [
      "two dates, in no order",
      "mon 09:00-17:00",
      {
        specialDays: [
          { date: "2026-03-07", hours: "10:00-11:00" },
          { date: "2026-03-04", hours: "12:00-13:00" },
        ],
      },
      ["mon 09:00 - mon 17:00", "wed 12:00 - wed 13:00", "sat 10:00 - sat 11:00"],
    ],
    [
      "a calendar of special days only",
      "mon 09:00-17:00",
      { holidays: ["2026-03-02"], specialDays: [{ date: "2026-03-05", hours: "09:00-10:00" }] },
      ["thu 09:00 - thu 10:00"],
    ],
  ])("%s, %s", (_name, hours, spec, open) => {
    expect(week(calendar(hours, spec))).toEqual(open);
  });

  it("a week without hours and one special day: that day is all there is", () => {
    const once = calendar({}, { specialDays: [{ date: "2026-03-04", hours: "09:00-12:00" }] });
    expect(addWorkingTime(once, "2026-01-01T00:00Z", "3h")).toBe(Date.parse("2026-03-04T12:00Z"));
    expect(() => addWorkingTime(once, "2026-01-01T00:00Z", "3h1m")).toThrow(
      expect.objectContaining({ code: "calendar-exhausted", path: "/calendar" }),
    );
    expect(() => addWorkingTime(once, "2026-03-04T12:00Z", "1m")).toThrow(
      expect.objectContaining({ code: "calendar-never-opens", path: "/calendar" }),
    );
  });
});

describe("refused hours", () => {
  const day = "/hours/mon";
  it.each<[name: string, hours: unknown, code: string, path: string]>([
    ["missing colon", { mon: "0900-17:00" }, "hours-unreadable", day],
    ["missing colon at the end", { mon: "09:00-1700" }, "hours-unreadable", day],
    ["hours only", { mon: "9-17" }, "hours-unreadable", day],
    ["25:00", { mon: "09:00-25:00" }, "hours-unreadable", day],
    ["24:01", { mon: "09:00-24:01" }, "hours-unreadable", day],
    ["24:00:00.001", { mon: "09:00-24:00:00.001" }, "hours-unreadable", day],
    ["99:00", { mon: "99:00-17:00" }, "hours-unreadable", day],
    ["minute 60", { mon: "09:60-17:00" }, "hours-unreadable", day],
    ["second 60", { mon: "09:00:60-17:00" }, "hours-unreadable", day],
    ["one-digit minutes", { mon: "09:0-17:00" }, "hours-unreadable", day],
    ["three-digit hours", { mon: "009:00-17:00" }, "hours-unreadable", day],
    ["two decimals of a second", { mon: "09:00:00.25-17:00" }, "hours-unreadable", day],
    ["24:00 as an opening", { mon: "24:00-06:00" }, "hours-unreadable", day],
    ["24:00 to 24:00", { mon: "24:00-24:00" }, "hours-unreadable", day],
    ["equal times", { mon: "09:00-09:00" }, "hours-empty", day],
    ["equal times at midnight", { mon: "00:00-00:00" }, "hours-empty", day],
    ["equal times, seconds written", { mon: "09:00-09:00:00" }, "hours-empty", day],
    ["empty text", { mon: "" }, "hours-unreadable", day],
    ["blank text", { mon: "  " }, "hours-unreadable", day],
    ["comma at the end", { mon: "09:00-12:00," }, "hours-unreadable", day],
    ["comma at the beginning", { mon: ",09:00-12:00" }, "hours-unreadable", day],
    ["semicolon in a day's hours", { mon: "09:00-12:00; 13:00-18:00" }, "hours-unreadable", day],
    ["no dash", { mon: "09:00" }, "hours-unreadable", day],
    ["no closing", { mon: "09:00-" }, "hours-unreadable", day],
    ["no opening", { mon: "-17:00" }, "hours-unreadable", day],
    ["two dashes", { mon: "09:00--17:00" }, "hours-unreadable", day],
    ["three times", { mon: "09:00-12:00-17:00" }, "hours-unreadable", day],
    ["em dash", { mon: "09:00—17:00" }, "hours-unreadable", day],
    ["the word to", { mon: "09:00 to 17:00" }, "hours-unreadable", day],
    ["12-hour clock", { mon: "9:00am-5:00pm" }, "hours-unreadable", day],
    ["full-width colon", { mon: "09：00-17：00" }, "hours-unreadable", day],
    ["an offset", { mon: "09:00+08:00-17:00+08:00" }, "hours-unreadable", day],
    ["a weekday in a day's hours", { mon: "mon 09:00-17:00" }, "hours-unreadable", day],
    ["the word closed", { mon: "closed" }, "hours-unreadable", day],
    ["null for a day", { mon: null }, "hours-unreadable", day],
    ["a number for a day", { mon: 9 }, "hours-unreadable", day],
    ["true for a day", { mon: true }, "hours-unreadable", day],
    ["an object for a day", { mon: { from: "09:00", to: "17:00" } }, "hours-unreadable", day],
    ["the second of a list", { mon: ["09:00-12:00", "1300-18:00"] }, "hours-unreadable", "/hours/mon/1"],
    ["equal times in a list", { mon: ["09:00-09:00"] }, "hours-empty", "/hours/mon/0"],
    ["a pair of times in a list", { mon: ["09:00", "17:00"] }, "hours-unreadable", "/hours/mon/0"],
    ["a list in a list", { mon: [["09:00", "17:00"]] }, "hours-unreadable", "/hours/mon/0"],
    ["empty text in a list", { mon: [""] }, "hours-unreadable", "/hours/mon/0"],
    ["null in a list", { mon: [null] }, "hours-unreadable", "/hours/mon/0"],
    ["unknown weekday", { xyz: "09:00-17:00" }, "hours-unreadable", "/hours/xyz"],
    ["a weekday written out", { monday: "09:00-17:00" }, "hours-unreadable", "/hours/monday"],
    ["a weekday with a capital", { Mon: "09:00-17:00" }, "hours-unreadable", "/hours/Mon"],
    ["weekdays by number", ["09:00-17:00"], "hours-unreadable", "/hours"],
    ["a range as a key", { "mon-fri": "09:00-17:00" }, "hours-unreadable", "/hours/mon-fri"],
    ["a key with a slash", { "mon/tue": "09:00-17:00" }, "hours-unreadable", "/hours/mon~1tue"],
    ["no hours at all", undefined, "hours-unreadable", "/hours"],
    ["null", null, "hours-unreadable", "/hours"],
    ["a number", 24, "hours-unreadable", "/hours"],
    ["text: empty", "", "hours-unreadable", "/hours"],
    ["text: blank", "   ", "hours-unreadable", "/hours"],
    ["text: semicolons only", " ; ;", "hours-unreadable", "/hours"],
    ["text: no day", "09:00-17:00", "hours-unreadable", "/hours"],
    ["text: no hours", "mon", "hours-unreadable", "/hours"],
    ["text: range without hours", "mon-fri", "hours-unreadable", "/hours"],
    ["text: unknown weekday", "xyz 09:00-17:00", "hours-unreadable", "/hours"],
    ["text: weekday written out", "monday 09:00-17:00", "hours-unreadable", "/hours"],
    ["text: two letters", "mo-fr 09:00-17:00", "hours-unreadable", "/hours"],
    ["text: unknown end of a range", "mon-xyz 09:00-17:00", "hours-unreadable", "/hours"],
    ["text: unknown day of a list", "mon, xyz 09:00-17:00", "hours-unreadable", "/hours"],
    ["text: days without a comma", "mon tue 09:00-17:00", "hours-unreadable", "/hours"],
    ["text: 25:00", "mon 09:00-25:00", "hours-unreadable", "/hours"],
    ["text: missing colon", "mon 0900-1700", "hours-unreadable", "/hours"],
    ["text: equal times", "mon 09:00-09:00", "hours-empty", "/hours"],
    ["text: 24:00 as an opening", "mon 24:00-06:00", "hours-unreadable", "/hours"],
    ["text: a bad second rule", "mon 09:00-17:00; tue", "hours-unreadable", "/hours"],
    ["text: a colon after the day", "mon: 09:00-17:00", "hours-unreadable", "/hours"],
    ["text: a comma between rules", "mon 09:00-17:00, tue 09:00-17:00", "hours-unreadable", "/hours"],
    ["text: the word off", "sun off", "hours-unreadable", "/hours"],
    ["span: one day only", "mon 08:00 - mon 18:00", "hours-unreadable", "/hours"],
    ["span: one day, a week later", "mon 18:00 - mon 08:00", "hours-unreadable", "/hours"],
    ["span: unknown first day", "xyz 08:00 - fri 18:00", "hours-unreadable", "/hours"],
    ["span: unknown last day", "mon 08:00 - xyz 18:00", "hours-unreadable", "/hours"],
    ["span: 25:00", "mon 08:00 - fri 25:00", "hours-unreadable", "/hours"],
    ["span: missing colon", "mon 0800 - fri 1800", "hours-unreadable", "/hours"],
    ["span: no closing time", "mon 08:00 - fri", "hours-unreadable", "/hours"],
  ])("%s", (_name, hours, code, path) => {
    expect(() => calendar(hours as string)).toThrow(expect.objectContaining({ code, path }));
  });

  // The third day of a chain is dropped without a word, so Friday is closed.
  it("text: a chain of three days", () => {
    expect(() => calendar("mon-wed-fri 09:00-17:00")).toThrow(
      expect.objectContaining({ code: "hours-unreadable", path: "/hours" }),
    );
  });

  // The piece of Monday, 24:00 to 24:00, is dropped without a word, while "mon 24:00-06:00" is refused.
  it("span: 24:00 as an opening", () => {
    expect(() => calendar("mon 24:00 - tue 08:00")).toThrow(
      expect.objectContaining({ code: "hours-unreadable", path: "/hours" }),
    );
  });
});

describe("refused dates", () => {
  it.each<[name: string, spec: unknown, code: string, path: string]>([
    ["holiday: 30 February", { holidays: ["2026-02-30"] }, "date-impossible", "/holidays/0"],
    ["holiday: 29 February of a common year", { holidays: ["2026-02-29"] }, "date-impossible", "/holidays/0"],
    ["holiday: 29 February 2100", { holidays: ["2100-02-29"] }, "date-impossible", "/holidays/0"],
    ["holiday: 31 April", { holidays: ["2026-04-31"] }, "date-impossible", "/holidays/0"],
    ["holiday: month 13", { holidays: ["2026-13-01"] }, "date-impossible", "/holidays/0"],
    ["holiday: month 0", { holidays: ["2026-00-01"] }, "date-impossible", "/holidays/0"],
    ["holiday: day 0", { holidays: ["2026-01-00"] }, "date-impossible", "/holidays/0"],
    ["holiday: one-digit day", { holidays: ["2026-10-1"] }, "date-unreadable", "/holidays/0"],
    ["holiday: slashes", { holidays: ["2026/10/01"] }, "date-unreadable", "/holidays/0"],
    ["holiday: no hyphens", { holidays: ["20261001"] }, "date-unreadable", "/holidays/0"],
    ["holiday: with a time", { holidays: ["2026-10-01T00:00Z"] }, "date-unreadable", "/holidays/0"],
    ["holiday: without a year", { holidays: ["10-01"] }, "date-unreadable", "/holidays/0"],
    ["holiday: with a space", { holidays: [" 2026-10-01"] }, "date-unreadable", "/holidays/0"],
    ["holiday: empty text", { holidays: [""] }, "date-unreadable", "/holidays/0"],
    ["holiday: the second", { holidays: ["2026-10-01", "2026-10-32"] }, "date-impossible", "/holidays/1"],
    ["holiday: its date", { holidays: [{ date: "2026-02-30" }] }, "date-impossible", "/holidays/0/date"],
    ["holiday: no date", { holidays: [{ name: "Day" }] }, "date-unreadable", "/holidays/0/date"],
    ["holiday: a Date", { holidays: [{ date: new Date(0) }] }, "date-unreadable", "/holidays/0/date"],
    ["holiday: a number", { holidays: [20261001] }, "calendar-invalid", "/holidays/0"],
    ["holiday: null", { holidays: [null] }, "calendar-invalid", "/holidays/0"],
    [
      "holiday: unknown property",
      { holidays: [{ date: "2026-10-01", hours: "09:00-12:00" }] },
      "calendar-invalid",
      "/holidays/0/hours",
    ],
    [
      "holiday: a number for a name",
      { holidays: [{ date: "2026-10-01", name: 1 }] },
      "calendar-invalid",
      "/holidays/0/name",
    ],
    [
      "holiday: one language of two",
      { holidays: [{ date: "2026-10-01", name: { en: "Day" } }] },
      "calendar-invalid",
      "/holidays/0/name/zh",
    ],
    ["holidays: text instead of a list", { holidays: "2026-10-01" }, "calendar-invalid", "/holidays"],
    ["holidays: an object instead of a list", { holidays: { "2026-10-01": "Day" } }, "calendar-invalid", "/holidays"],
    ["holidays: null", { holidays: null }, "calendar-invalid", "/holidays"],
    ["special: text", { specialDays: ["2026-10-10"] }, "calendar-invalid", "/specialDays/0"],
    ["special: text instead of a list", { specialDays: "2026-10-10" }, "calendar-invalid", "/specialDays"],
    [
      "special: 30 February",
      { specialDays: [{ date: "2026-02-30", hours: "09:00-12:00" }] },
      "date-impossible",
      "/specialDays/0/date",
    ],
    [
      "special: unreadable date",
      { specialDays: [{ date: "soon", hours: "09:00-12:00" }] },
      "date-unreadable",
      "/specialDays/0/date",
    ],
    [
      "special: neither hours nor hoursOf",
      { specialDays: [{ date: "2026-10-10" }] },
      "calendar-invalid",
      "/specialDays/0",
    ],
    [
      "special: both hours and hoursOf",
      { specialDays: [{ date: "2026-10-10", hours: "09:00-12:00", hoursOf: "mon" }] },
      "calendar-invalid",
      "/specialDays/0",
    ],
    [
      "special: unreadable hours",
      { specialDays: [{ date: "2026-10-10", hours: "0900-1200" }] },
      "hours-unreadable",
      "/specialDays/0/hours",
    ],
    [
      "special: unreadable hours in a list",
      { specialDays: [{ date: "2026-10-10", hours: ["09:00-12:00", "noon"] }] },
      "hours-unreadable",
      "/specialDays/0/hours/1",
    ],
    [
      "special: hours of the week",
      { specialDays: [{ date: "2026-10-10", hours: "sat 09:00-12:00" }] },
      "hours-unreadable",
      "/specialDays/0/hours",
    ],
    [
      "special: equal times",
      { specialDays: [{ date: "2026-10-10", hours: "09:00-09:00" }] },
      "hours-empty",
      "/specialDays/0/hours",
    ],
    [
      "special: empty hours",
      { specialDays: [{ date: "2026-10-10", hours: "" }] },
      "hours-unreadable",
      "/specialDays/0/hours",
    ],
    [
      "special: null hours",
      { specialDays: [{ date: "2026-10-10", hours: null }] },
      "hours-unreadable",
      "/specialDays/0/hours",
    ],
    [
      "special: hours of an unknown day",
      { specialDays: [{ date: "2026-10-10", hoursOf: "monday" }] },
      "calendar-invalid",
      "/specialDays/0/hoursOf",
    ],
    [
      "special: hours of a closed day",
      { specialDays: [{ date: "2026-10-10", hoursOf: "sun" }] },
      "calendar-invalid",
      "/specialDays/0/hoursOf",
    ],
    [
      "special: hours of a day by number",
      { specialDays: [{ date: "2026-10-10", hoursOf: 1 }] },
      "calendar-invalid",
      "/specialDays/0/hoursOf",
    ],
    [
      "special: unknown property",
      { specialDays: [{ date: "2026-10-10", hours: "09:00-12:00", closed: true }] },
      "calendar-invalid",
      "/specialDays/0/closed",
    ],
    [
      "special: one date twice",
      {
        specialDays: [
          { date: "2026-10-10", hours: "09:00-12:00" },
          { date: "2026-10-10", hours: "09:00-12:00" },
        ],
      },
      "calendar-date-repeated",
      "/specialDays/1/date",
    ],
    [
      "special: one date twice, in both forms",
      {
        specialDays: [
          { date: "2026-10-10", hoursOf: "mon" },
          { date: "2026-10-11", hoursOf: "mon" },
          { date: "2026-10-10", hours: [] },
        ],
      },
      "calendar-date-repeated",
      "/specialDays/2/date",
    ],
    [
      "special: hours on a date that the zone skipped",
      { timeZone: "Pacific/Apia", specialDays: [{ date: "2011-12-30", hours: "09:00-12:00" }] },
      "calendar-date-skipped",
      "/specialDays/0/date",
    ],
  ])("%s", (_name, spec, code, path) => {
    expect(() => calendar("mon-fri 09:00-17:00", spec as Spec)).toThrow(expect.objectContaining({ code, path }));
  });

  it("a holiday, or no hours, on a date that the zone skipped are no mistake", () => {
    const apia = { timeZone: "Pacific/Apia", holidays: ["2011-12-30"] };
    expect(calendar("mon-fri 09:00-17:00", apia)).toMatchObject(apia);
    expect(
      calendar("mon-fri 09:00-17:00", { ...apia, specialDays: [{ date: "2011-12-30", hours: [] }] }),
    ).toMatchObject(apia);
  });
});

describe("refused calendars", () => {
  const good = { id: "office", timeZone: "UTC", hours: "mon-fri 09:00-17:00" };
  it.each<[name: string, spec: unknown, code: string, path: string]>([
    ["nothing", undefined, "calendar-invalid", ""],
    ["null", null, "calendar-invalid", ""],
    ["text", "mon-fri 09:00-17:00", "calendar-invalid", ""],
    ["a list", [good], "calendar-invalid", ""],
    ["no id", { ...good, id: undefined }, "calendar-invalid", "/id"],
    ["empty id", { ...good, id: "" }, "calendar-invalid", "/id"],
    ["blank id", { ...good, id: "  " }, "calendar-invalid", "/id"],
    ["a number for an id", { ...good, id: 7 }, "calendar-invalid", "/id"],
    ["no time zone", { ...good, timeZone: undefined }, "time-zone-unknown", "/timeZone"],
    ["an unknown time zone", { ...good, timeZone: "Asia/Beijing" }, "time-zone-unknown", "/timeZone"],
    ["the host's time zone", { ...good, timeZone: "local" }, "time-zone-unknown", "/timeZone"],
    ["the system's time zone", { ...good, timeZone: "system" }, "time-zone-unknown", "/timeZone"],
    ["an empty time zone", { ...good, timeZone: "" }, "time-zone-unknown", "/timeZone"],
    ["an offset of 24 hours", { ...good, timeZone: "+24:00" }, "time-zone-unknown", "/timeZone"],
    ["an offset as a number", { ...good, timeZone: 8 }, "time-zone-unknown", "/timeZone"],
    ["an unknown property", { ...good, holiday: [] }, "calendar-invalid", "/holiday"],
    ["hours beside office hours", { ...good, officeHours: "mon-fri 09:00-17:00" }, "calendar-invalid", "/officeHours"],
    ["an unknown kind", { ...good, kind: "daily" }, "calendar-invalid", "/kind"],
    ["an unknown word beyond coverage", { ...good, beyondCoverage: "ignore" }, "calendar-invalid", "/beyondCoverage"],
    ["a year for coverage", { ...good, coverage: 2026 }, "calendar-invalid", "/coverage"],
    ["coverage without an end", { ...good, coverage: { from: "2026-01-01" } }, "date-unreadable", "/coverage/to"],
    ["coverage without a beginning", { ...good, coverage: { to: "2026-01-01" } }, "date-unreadable", "/coverage/from"],
    [
      "coverage to 30 February",
      { ...good, coverage: { from: "2026-01-01", to: "2026-02-30" } },
      "date-impossible",
      "/coverage/to",
    ],
    [
      "coverage with a stray property",
      { ...good, coverage: { from: "2026-01-01", to: "2027-01-01", until: 1 } },
      "calendar-invalid",
      "/coverage/until",
    ],
    [
      "coverage reversed",
      { ...good, coverage: { from: "2027-01-01", to: "2026-01-01" } },
      "interval-reversed",
      "/coverage",
    ],
    [
      "coverage of no dates",
      { ...good, coverage: { from: "2026-01-01", to: "2026-01-01" } },
      "interval-reversed",
      "/coverage",
    ],
  ])("%s", (_name, spec, code, path) => {
    expect(() => defineCalendar(spec as CalendarSpec)).toThrow(expect.objectContaining({ code, path }));
  });

  it("one error lists every issue, in the order of the specification", () => {
    const issues = issuesOf({
      id: "",
      timeZone: "UTC",
      hours: { mon: "09:00-25:00" },
      holidays: ["2026-02-30", "2026-10-1"],
      specialDays: [{ date: "2026-10-10" }],
      coverage: { from: "2027-01-01", to: "2026-01-01" },
    });
    expect(issues).toEqual([
      "calendar-invalid /id",
      "hours-unreadable /hours/mon",
      "date-impossible /holidays/0",
      "date-unreadable /holidays/1",
      "calendar-invalid /specialDays/0",
      "interval-reversed /coverage",
    ]);
  });

  // The coverage is read only in a known time zone, and only the first unreadable day of the week is told.
  it("coverage beside an unknown time zone", () => {
    const coverage = { from: "2027-01-01", to: "2026-01-01" };
    expect(issuesOf({ id: "office", timeZone: "Nowhere/Land", hours: "mon 09:00-17:00", coverage })).toEqual([
      "time-zone-unknown /timeZone",
      "interval-reversed /coverage",
    ]);
  });

  it("two unreadable days of the week", () => {
    expect(issuesOf({ id: "office", timeZone: "UTC", hours: { mon: "9-17", tue: "9-17" } })).toEqual([
      "hours-unreadable /hours/mon",
      "hours-unreadable /hours/tue",
    ]);
  });

  it("its message names the first issue and counts the others", () => {
    expect(() => calendar("mon 9-17", { holidays: ["2026-02-30"] })).toThrow(/opening hours.*\(and 1 more\)$/);
  });
});

function issuesOf(spec: unknown): readonly string[] {
  try {
    defineCalendar(spec as CalendarSpec);
    return [];
  } catch (error) {
    return error instanceof SlaError ? error.issues.map(({ code, path }) => `${code} ${path}`) : [String(error)];
  }
}

describe("a calendar that never opens is defined, and is an error only where open time is sought", () => {
  it.each<[name: string, hours: CalendarSpec["hours"]]>([
    ["no days", {}],
    ["days without hours", { mon: [], sun: [] }],
  ])("%s", (_name, hours) => {
    const never = calendar(hours);
    expect(week(never)).toEqual([]);
    expect(nextOpening(never, "2026-03-02T00:00Z")).toBeUndefined();
    expect(() => addWorkingTime(never, "2026-03-02T00:00Z", 1)).toThrow(
      expect.objectContaining({ code: "calendar-never-opens", path: "/calendar" }),
    );
  });
});

describe("what a calendar is", () => {
  const spec: CalendarSpec = {
    id: "office",
    timeZone: "Asia/Shanghai",
    hours: { mon: ["09:00-12:00"] },
    holidays: [{ date: "2026-10-01", name: "National Day" }],
  };

  it("its specification with its kind, as plain data that defines it again", () => {
    const office = defineCalendar(spec);
    expect(office).toEqual({ kind: "weekly", ...spec });
    expect(defineCalendar(JSON.parse(JSON.stringify(office)) as CalendarSpec)).toEqual(office);
  });

  it("frozen, and a copy: later changes to the specification change nothing", () => {
    const hours = { mon: ["09:00-12:00"] };
    const office = defineCalendar({ ...spec, timeZone: "UTC", hours });
    hours.mon.push("13:00-18:00");
    expect(week(office)).toEqual(["mon 09:00 - mon 12:00"]);
    expect(Object.isFrozen(office) && Object.isFrozen((office as { hours: unknown }).hours)).toBe(true);
  });
});
