// Opening hours in OpenStreetMap's notation. Expected hours are worked by hand from the specification of the key, version 0.7.4, and the
// examples of its tutorial. The week shown is Monday first; 2026-01-01 is a Thursday.
import { defineCalendar, isOpen, nextClosing } from "sla-clock";
import { chinaHolidays } from "sla-clock/contracts";
import { fromOsmOpeningHours } from "sla-clock/holidays";
import type { HolidayData, OpeningHoursOptions } from "sla-clock/holidays";
import { describe, expect, it } from "vitest";
import { dates, reasons, refusals, year } from "./support.js";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** The week's hours, `-` for a closed day. */
function week(text: string, options: OpeningHoursOptions = {}): string {
  const { hours } = fromOsmOpeningHours(text, options);
  return DAYS.map((day) => hours[day] ?? "-").join(" | ");
}

/** The dates that differ from the week, `-` for a closed one. */
function differing(text: string, options: OpeningHoursOptions = {}): readonly string[] {
  const { holidays, specialDays } = fromOsmOpeningHours(text, options);
  const closed = dates(holidays).map((date) => `${date} -`);
  return [...closed, ...specialDays.map(({ date, hours }) => `${date} ${String(hours)}`)].sort();
}

const in2026 = { coverage: year(2026) };

describe("the week", () => {
  it.each<[text: string, hours: string]>([
    // The tutorial's examples.
    ["Mo-Fr 08:00-17:30", "08:00-17:30 | 08:00-17:30 | 08:00-17:30 | 08:00-17:30 | 08:00-17:30 | - | -"],
    ["Mo-Fr 08:00-12:00,13:00-17:30", `${Array(5).fill("08:00-12:00, 13:00-17:30").join(" | ")} | - | -`],
    [
      "Mo-Fr 08:00-12:00,13:00-17:30; Sa 08:00-12:00",
      `${Array(5).fill("08:00-12:00, 13:00-17:30").join(" | ")} | 08:00-12:00 | -`,
    ],
    // Days of the week.
    ["Mo 09:00-17:00", "09:00-17:00 | - | - | - | - | - | -"],
    ["Mo,We 09:00-17:00", "09:00-17:00 | - | 09:00-17:00 | - | - | - | -"],
    ["Mo, We 09:00-17:00", "09:00-17:00 | - | 09:00-17:00 | - | - | - | -"],
    ["Tu,Th-Sa 09:00-17:00", "- | 09:00-17:00 | - | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | -"],
    ["Fr-Mo 09:00-17:00", "09:00-17:00 | - | - | - | 09:00-17:00 | 09:00-17:00 | 09:00-17:00"],
    ["Sa-Su 09:00-17:00", "- | - | - | - | - | 09:00-17:00 | 09:00-17:00"],
    ["Su-Sa 09:00-17:00", Array(7).fill("09:00-17:00").join(" | ")],
    ["09:00-17:00", Array(7).fill("09:00-17:00").join(" | ")],
    ["24/7", Array(7).fill("00:00-24:00").join(" | ")],
    ["open", Array(7).fill("00:00-24:00").join(" | ")],
    ["Mo-Fr open", "00:00-24:00 | 00:00-24:00 | 00:00-24:00 | 00:00-24:00 | 00:00-24:00 | - | -"],
    ["Mo-Fr 09:00-17:00 open", "09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | - | -"],
    ["off", "- | - | - | - | - | - | -"],
    ["closed", "- | - | - | - | - | - | -"],
    // Times.
    ["Mo 9:00-17:00", "09:00-17:00 | - | - | - | - | - | -"],
    ["Mo 00:00-24:00", "00:00-24:00 | - | - | - | - | - | -"],
    ["Mo 09:00 - 17:00", "09:00-17:00 | - | - | - | - | - | -"],
    ["Mo 09:00–17:00", "09:00-17:00 | - | - | - | - | - | -"],
    ["Mo 09:00-12:00, 13:00-17:00", "09:00-12:00, 13:00-17:00 | - | - | - | - | - | -"],
    ["Mo 13:00-17:00,09:00-12:00", "09:00-12:00, 13:00-17:00 | - | - | - | - | - | -"],
    ["Mo 10:00-11:00,11:00-12:00", "10:00-12:00 | - | - | - | - | - | -"],
    ["Mo 10:00-12:00,10:30-11:30", "10:00-12:00 | - | - | - | - | - | -"],
    // Past midnight.
    ["Fr 22:00-02:00", "- | - | - | - | 22:00-02:00 | - | -"],
    ["Fr 22:00-26:00", "- | - | - | - | 22:00-02:00 | - | -"],
    ["Fr 22:00-24:00", "- | - | - | - | 22:00-24:00 | - | -"],
    ["Fr 22:00-00:00", "- | - | - | - | 22:00-24:00 | - | -"],
    ["Su 20:00-03:00", "- | - | - | - | - | - | 20:00-03:00"],
    // A later rule takes its days over.
    [
      "Mo-Fr 09:00-17:00; We 12:00-18:00",
      "09:00-17:00 | 09:00-17:00 | 12:00-18:00 | 09:00-17:00 | 09:00-17:00 | - | -",
    ],
    ["Mo-Fr 09:00-17:00; We off", "09:00-17:00 | 09:00-17:00 | - | 09:00-17:00 | 09:00-17:00 | - | -"],
    [
      "Mo-Su 09:00-17:00; Su closed",
      "09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | -",
    ],
    ["08:00-09:00; 10:00-12:00", Array(7).fill("10:00-12:00").join(" | ")],
    ["24/7; Su off", "00:00-24:00 | 00:00-24:00 | 00:00-24:00 | 00:00-24:00 | 00:00-24:00 | 00:00-24:00 | -"],
    ["We off; Mo-Fr 09:00-17:00", "09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | - | -"],
    ["Mo 09:00-17:00;", "09:00-17:00 | - | - | - | - | - | -"],
    // A rule after a comma adds to its days.
    ["Mo-We 08:00-12:00, We 14:00-18:00", "08:00-12:00 | 08:00-12:00 | 08:00-12:00, 14:00-18:00 | - | - | - | -"],
    ["Mo 08:00-12:00, Sa 10:00-12:00; Mo 09:00-10:00", "09:00-10:00 | - | - | - | - | 10:00-12:00 | -"],
    ["Mo-Tu 08:00-12:00; Tu 09:00-10:00, Tu 11:00-12:00", "08:00-12:00 | 09:00-10:00, 11:00-12:00 | - | - | - | - | -"],
    [
      "Su-Tu 11:00-01:00, We-Th 11:00-03:00, Fr 11:00-06:00, Sa 11:00-07:00",
      "11:00-01:00 | 11:00-01:00 | 11:00-03:00 | 11:00-03:00 | 11:00-06:00 | 11:00-07:00 | 11:00-01:00",
    ],
    // The small hours of a day that a later rule takes over are taken too.
    [
      "22:00-02:00; Th 12:00-14:00",
      "22:00-02:00 | 22:00-02:00 | 22:00-24:00 | 12:00-14:00 | 22:00-02:00 | 22:00-02:00 | 22:00-02:00",
    ],
    ["Fr 22:00-02:00; Sa off", "- | - | - | - | 22:00-24:00 | - | -"],
    ["Mo-Sa 10:00-02:00; Su 09:00-02:00", `${Array(5).fill("10:00-02:00").join(" | ")} | 10:00-24:00 | 09:00-02:00`],
    ["Mo-Sa 10:00-02:00, Su 09:00-02:00", `${Array(6).fill("10:00-02:00").join(" | ")} | 09:00-02:00`],
    ["Su 22:00-02:00; Mo off", "- | - | - | - | - | - | 22:00-24:00"],
    ["Fr 20:00-24:00; Sa off", "- | - | - | - | 20:00-24:00 | - | -"],
    ["Mo off; Su 22:00-02:00", "- | - | - | - | - | - | 22:00-02:00"],
    // Hours of a day and more, which only two spans can say.
    ["Mo 00:00-24:00,22:00-02:00", "00:00-24:00, 22:00-02:00 | - | - | - | - | - | -"],
  ])("%s", (text, hours) => {
    expect(week(text)).toBe(hours);
    expect(differing(text)).toEqual([]);
  });

  it("holds for good without a coverage, and no further than one that is given", () => {
    expect(fromOsmOpeningHours("24/7").coverage).toBeUndefined();
    expect(fromOsmOpeningHours("24/7", in2026).coverage).toEqual(year(2026));
  });

  it("makes a calendar", () => {
    const hours = fromOsmOpeningHours("Mo-Th 09:00-17:00; Fr 09:00-26:00");
    const shop = defineCalendar({ id: "shop", timeZone: "UTC", ...hours });
    expect(nextClosing(shop, "2026-03-06T10:00Z")).toBe(Date.parse("2026-03-07T02:00Z"));
  });
});

describe("dates", () => {
  const base = "Mo-Su 09:00-17:00; ";
  it.each<[rule: string, days: readonly string[]]>([
    ["Dec 24 09:00-12:00", ["2026-12-24 09:00-12:00"]],
    ["Dec 24: 09:00-12:00", ["2026-12-24 09:00-12:00"]],
    ["Dec 25 off", ["2026-12-25 -"]],
    ["Dec 25 closed", ["2026-12-25 -"]],
    ["Dec 25 open", ["2026-12-25 00:00-24:00"]],
    ["Jan 1 off", ["2026-01-01 -"]],
    ["Jan 01 off", ["2026-01-01 -"]],
    ["Dec 24-26 off", ["2026-12-24 -", "2026-12-25 -", "2026-12-26 -"]],
    ["Dec 31-Jan 2 off", ["2026-01-01 -", "2026-01-02 -", "2026-12-31 -"]],
    ["Dec 24,Dec 31 09:00-12:00", ["2026-12-24 09:00-12:00", "2026-12-31 09:00-12:00"]],
    ["Dec 25-26,Jan 1 off", ["2026-01-01 -", "2026-12-25 -", "2026-12-26 -"]],
    ["2026 Dec 24 off", ["2026-12-24 -"]],
    ["2027 Dec 24 off", []],
    ["2026 Dec 30-31 off", ["2026-12-30 -", "2026-12-31 -"]],
    ["2026 Dec 31-2027 Jan 02 off", ["2026-12-31 -"]],
    ["Feb 29 off", []],
    ["Feb 27-Mar 1 off", ["2026-02-27 -", "2026-02-28 -", "2026-03-01 -"]],
    ["Dec 24 off; Dec 24 10:00-11:00", ["2026-12-24 10:00-11:00"]],
    ["Dec 24 10:00-11:00, Dec 24 12:00-13:00", ["2026-12-24 10:00-11:00, 12:00-13:00"]],
    ["Dec 24 09:00-17:00", []],
    ["Dec 24 22:00-02:00", ["2026-12-24 22:00-02:00"]],
    // 2026-12-24 to 27 is Thursday to Sunday.
    ["Dec 24-27 Sa-Su off", ["2026-12-26 -", "2026-12-27 -"]],
    ["Dec 24-27 Mo-Fr 09:00-12:00", ["2026-12-24 09:00-12:00", "2026-12-25 09:00-12:00"]],
  ])("%s", (rule, days) => {
    expect(differing(base + rule, in2026)).toEqual(days);
  });

  it("months: a season", () => {
    const text = "Mo-Fr 09:00-17:00; Jun-Aug Mo-Fr 10:00-16:00; Feb off";
    const days = differing(text, in2026);
    // June to August of 2026 has 66 weekdays, February 28 days.
    expect(days.filter((day) => day.endsWith("10:00-16:00"))).toHaveLength(66);
    expect(days.filter((day) => day.endsWith(" -"))).toHaveLength(28);
    expect([days[28], days.at(-1)]).toEqual(["2026-06-01 10:00-16:00", "2026-08-31 10:00-16:00"]);
  });

  it("months over New Year", () => {
    expect(differing("09:00-17:00; Dec-Jan off", in2026)).toHaveLength(62);
  });

  it("months of a year need no coverage", () => {
    const days = fromOsmOpeningHours("09:00-17:00; 2027 Feb off");
    expect(dates(days.holidays)).toHaveLength(28);
    expect(days.coverage).toBeUndefined();
  });

  it("29 February of leap years", () => {
    expect(differing("09:00-17:00; Feb 29 off", { coverage: { from: "2024-01-01", to: "2029-01-01" } })).toEqual([
      "2024-02-29 -",
      "2028-02-29 -",
    ]);
  });

  it("only inside the coverage", () => {
    expect(differing("09:00-17:00; Dec 24-26 off", { coverage: { from: "2026-12-25", to: "2026-12-26" } })).toEqual([
      "2026-12-25 -",
    ]);
  });

  it("a comment is the name", () => {
    const { holidays, specialDays } = fromOsmOpeningHours(
      'Mo-Fr 09:00-17:00; Dec 25-26 off "Christmas"; Dec 31 open "Stocktaking"',
      in2026,
    );
    expect(holidays[1]).toEqual({ date: "2026-12-26", name: "Christmas" });
    expect(specialDays).toEqual([{ date: "2026-12-31", hours: "00:00-24:00", name: "Stocktaking" }]);
  });

  it("a closed date takes the small hours of the night before", () => {
    expect(differing("22:00-06:00; Dec 25 off", in2026)).toEqual(["2026-12-24 22:00-24:00", "2026-12-25 -"]);
    expect(differing("22:00-06:00; 2026 Dec 25 off")).toEqual(["2026-12-24 22:00-24:00", "2026-12-25 -"]);
  });

  it("a date that closes on a closed day is told all the same, for its name", () => {
    expect(differing("Mo-Fr 09:00-17:00; Dec 26 off", in2026)).toEqual(["2026-12-26 -"]);
  });
});

describe("public holidays", () => {
  const publicHolidays: HolidayData = {
    holidays: [{ date: "2026-05-01", name: "Labour Day" }, "2026-05-25", { date: "2026-08-15", name: "Assumption" }],
    specialDays: [],
    coverage: year(2026),
  };
  const options = { publicHolidays };

  it.each<[text: string, days: readonly string[]]>([
    ["Mo-Fr 09:00-17:00; PH off", ["2026-05-01 -", "2026-05-25 -", "2026-08-15 -"]],
    [
      "Mo-Fr 09:00-17:00; PH 10:00-14:00",
      ["2026-05-01 10:00-14:00", "2026-05-25 10:00-14:00", "2026-08-15 10:00-14:00"],
    ],
    // On Saturday the 15th there is nothing but the holiday's own.
    ["Mo-Fr,PH 09:00-17:00", ["2026-08-15 09:00-17:00"]],
    ["Mo-Sa 09:00-17:00; Su,PH off", ["2026-05-01 -", "2026-05-25 -", "2026-08-15 -"]],
    ["Mo-Fr 09:00-17:00; Sa,PH 10:00-12:00", ["2026-05-01 10:00-12:00", "2026-05-25 10:00-12:00"]],
    [
      "Mo-Fr 09:00-17:00, PH 18:00-20:00",
      ["2026-05-01 09:00-17:00, 18:00-20:00", "2026-05-25 09:00-17:00, 18:00-20:00", "2026-08-15 18:00-20:00"],
    ],
    ["Mo-Fr 09:00-17:00; PH off; May 25 10:00-12:00", ["2026-05-01 -", "2026-05-25 10:00-12:00", "2026-08-15 -"]],
    ["Mo-Fr 09:00-17:00; May 25 10:00-12:00; PH off", ["2026-05-01 -", "2026-05-25 -", "2026-08-15 -"]],
    ["Mo-Fr 09:00-17:00; Aug PH off", ["2026-08-15 -"]],
    // The eve of 1 May is a Thursday.
    ["Mo-Th 22:00-06:00; PH off", ["2026-04-30 22:00-24:00", "2026-05-01 -", "2026-05-25 -", "2026-08-15 -"]],
    ["24/7; PH off", ["2026-05-01 -", "2026-05-25 -", "2026-08-15 -"]],
  ])("%s", (text, days) => {
    expect(differing(text, options)).toEqual(days);
  });

  it("keep their names, unless the rule has one; their coverage is that of the hours", () => {
    const { holidays, coverage } = fromOsmOpeningHours("Mo-Fr 09:00-17:00; PH off", options);
    expect(holidays).toEqual([
      { date: "2026-05-01", name: "Labour Day" },
      { date: "2026-05-25" },
      { date: "2026-08-15", name: "Assumption" },
    ]);
    expect(coverage).toEqual(year(2026));
    const named = fromOsmOpeningHours('Mo-Fr 09:00-17:00; PH off "Closed"', options);
    expect(named.holidays[0]).toEqual({ date: "2026-05-01", name: "Closed" });
  });

  it("a coverage inside theirs is taken", () => {
    const coverage = { from: "2026-05-01", to: "2026-05-02" };
    expect(differing("Mo-Fr 09:00-17:00; PH off", { publicHolidays, coverage })).toEqual(["2026-05-01 -"]);
  });

  it("a make-up working day is read as the day of the week whose hours it has", () => {
    const text = "Mo-Th 09:00-18:00; Fr 09:00-17:00; PH off";
    const { holidays, specialDays } = fromOsmOpeningHours(text, { publicHolidays: chinaHolidays("fri"), ...in2026 });
    expect(holidays).toHaveLength(33);
    expect(specialDays).toHaveLength(6);
    expect(specialDays[1]).toEqual({
      date: "2026-02-14",
      hours: "09:00-17:00",
      name: { en: "make-up working day for Spring Festival", zh: "春节调休上班" },
    });
  });

  it("a make-up working day's own hours hold, unless a rule of dates takes it over", () => {
    const day = { date: "2026-05-09", hours: "10:00-12:00", name: "Make-up" };
    const given = { publicHolidays: { ...publicHolidays, specialDays: [day] } };
    expect(fromOsmOpeningHours("Mo-Sa 09:00-17:00; PH off", given).specialDays).toEqual([day]);
    expect(fromOsmOpeningHours("Mo-Sa 09:00-17:00; PH off; May 9 12:00-13:00", given).specialDays).toEqual([
      { ...day, hours: "12:00-13:00" },
    ]);
  });

  it("make a calendar", () => {
    const hours = fromOsmOpeningHours("Mo-Fr 09:00-17:00; PH off", options);
    const shop = defineCalendar({ id: "shop", timeZone: "Europe/Berlin", ...hours });
    expect(isOpen(shop, "2026-05-01T10:00+02:00")).toBe(false);
    expect(refusals(() => isOpen(shop, "2027-01-04T10:00+01:00"))).toEqual(["calendar-uncovered /at"]);
  });

  it.each<[name: string, text: string, given: unknown, refused: readonly string[]]>([
    ["PH without them", "Mo-Fr 09:00-17:00; PH off", {}, ["options-invalid /options/publicHolidays"]],
    ["them without PH", "Mo-Fr 09:00-17:00", options, ["options-invalid /options/publicHolidays"]],
    [
      "a coverage beyond theirs",
      "PH off",
      { publicHolidays, coverage: { from: "2026-01-01", to: "2027-01-02" } },
      ["options-invalid /options/coverage"],
    ],
    [
      "no coverage",
      "PH off",
      { publicHolidays: { holidays: [], specialDays: [] } },
      ["calendar-invalid /options/publicHolidays/coverage"],
    ],
    [
      "no lists",
      "PH off",
      { publicHolidays: { coverage: year(2026) } },
      ["options-invalid /options/publicHolidays/holidays", "options-invalid /options/publicHolidays/specialDays"],
    ],
    [
      "a date that does not exist",
      "PH off",
      { publicHolidays: { ...publicHolidays, holidays: ["2026-02-29"] } },
      ["date-impossible /options/publicHolidays/holidays/0/date"],
    ],
    [
      "hours of no day",
      "PH off",
      { publicHolidays: { ...publicHolidays, specialDays: [{ date: "2026-05-09", hoursOf: "x" }] } },
      ["options-invalid /options/publicHolidays/specialDays/0/hoursOf"],
    ],
    [
      "no hours",
      "PH off",
      { publicHolidays: { ...publicHolidays, specialDays: [{ date: "2026-05-09" }] } },
      ["options-invalid /options/publicHolidays/specialDays/0"],
    ],
    [
      "unreadable hours",
      "PH off",
      { publicHolidays: { ...publicHolidays, specialDays: [{ date: "2026-05-09", hours: "9" }] } },
      ["hours-unreadable /options/publicHolidays/specialDays/0/hours"],
    ],
    ["a list", "PH off", { publicHolidays: ["2026-05-01"] }, ["options-invalid /options/publicHolidays"]],
  ])("refused: %s", (_name, text, given, refused) => {
    expect(refusals(() => fromOsmOpeningHours(text, given as OpeningHoursOptions))).toEqual(refused);
  });
});

describe("beyond the subset: refused, with the text that was not read", () => {
  it.each<[text: string, rest: string]>([
    ["sunrise-sunset", "sunrise-sunset"],
    ["Mo-Fr 10:00-sunset", "10:00-sunset"],
    ["(sunrise+01:00)-18:00", "(sunrise+01:00)-18:00"],
    ["dawn-dusk", "dawn-dusk"],
    ["week 10-20 Mo-Fr 09:00-17:00", "week 10-20 Mo-Fr 09:00-17:00"],
    ["SH off", "SH off"],
    ["Mo-Fr 09:00-17:00; SH off", "SH off"],
    ["Mo-Fr,SH 09:00-17:00", "SH 09:00-17:00"],
    ["easter off", "easter off"],
    ["Mo-Fr 09:00-17:00; easter +1 day off", "easter +1 day off"],
    ["10:00+", "10:00+"],
    ["Mo-Fr 10:00-16:00+", "+"],
    ['Mo-Fr 09:00-17:00 || "on appointment"', '|| "on appointment"'],
    ["Th[1] 18:00-20:00", "[1] 18:00-20:00"],
    ["Th[1,3],Fr[-1] 18:00-20:00", "[1,3],Fr[-1] 18:00-20:00"],
    ["Mo unknown", "unknown"],
    ["Mo-Fr 09:00-17:00 unknown", "unknown"],
    ['"on appointment"', '"on appointment"'],
    ['Mo-Fr 09:00-17:00 "call us"', '"call us"'],
    ['Su off "weekend"', '"weekend"'],
    ["10:00-16:00/01:30", "/01:30"],
    ["Mo-Fr 12:00,15:00", "12:00,15:00"],
    ["Mo 10:00", "10:00"],
    ["10-12", "10-12"],
    ["10.00-12.00", "10.00-12.00"],
    ["10am-12pm", "10am-12pm"],
    ["Mo-Fr 10:00-12:00pm", "pm"],
    ["Mon-Fri 09:00-17:00", "Mon-Fri 09:00-17:00"],
    ["mo-fr 09:00-17:00", "mo-fr 09:00-17:00"],
    ["Montag 09:00-17:00", "Montag 09:00-17:00"],
    ["Mo-Fr", "Mo-Fr"],
    ["Mo-Fr; Tu off", "; Tu off"],
    ["Dec 25", "Dec 25"],
    ["Mo-Fr 09:00-17:00 Sa 10:00-12:00", "Sa 10:00-12:00"],
    ["Mo-Fr 09:00-17:00 13:00-18:00", "13:00-18:00"],
    ["Mo-We-Fr 09:00-17:00", "-Fr 09:00-17:00"],
    ["Mo- 09:00-17:00", "09:00-17:00"],
    ["PH Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00"],
    ["PH -1 day off", "-1 day off"],
    ["Mo-Fr 09:00-17:00; 12:00-13:00 off", "12:00-13:00 off"],
    ["Mo-Fr 10:00-16:00, 12:00-12:30 off", "12:00-12:30 off"],
    ["Mo-Fr 10:00-16:00, We off", "We off"],
    ["Mo-Fr 10:00-16:00, We off; Dec 24 off", "We off"],
    ["24/7 closed", "closed"],
    ["Mo-Fr 24/7", "24/7"],
    ["Mo-Fr 09:00-17:00, 24/7", "24/7"],
    ["Mo 24:00-26:00", "24:00-26:00"],
    ["Mo 10:00-49:00", "10:00-49:00"],
    ["Mo 10:00-34:00", "10:00-34:00"],
    ["Mo 10:60-12:00", "10:60-12:00"],
    ["Mo 00:00-25:00", "00:00-25:00"],
    ["Tu 23:59-48:00", "23:59-48:00"],
    ["2026 Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00"],
    ["2026-2028 Dec 24 off", "2026-2028 Dec 24 off"],
    ["2026+ Dec 24 off", "2026+ Dec 24 off"],
    ["1969 Dec 24 off", "1969"],
    ["Dec 26-24 off", "Dec 26-24"],
    ["Dec 24-Jan off", "Dec 24-Jan"],
    ["Dec-Jan 2 off", "Dec-Jan 2"],
    ["Dec-24 off", "Dec-"],
    ["2026 Dec 31-Jan 02 off", "2026 Dec 31-Jan 02"],
    ["Dec 31-2027 Jan 02 off", "Dec 31-2027 Jan 02"],
    ["2026 Dec 24-2025 Jan 02 off", "2026 Dec 24-2025 Jan 02"],
    ["Dec 24,31 off", ",31 off"],
    ["Dec 24-31/2 off", "/2 off"],
    ["Dec 24 +1 day off", "+1 day off"],
    ["Dec Su[-1] off", "[-1] off"],
    ["PH off; Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00"],
    ["PH off; Mo-Fr 09:00-17:00; Dec 24 off", "Mo-Fr 09:00-17:00"],
    ["Dec 24 off; Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00"],
    ["Mo 09:00-17:00,", ""],
    ["; Mo 09:00-17:00", "; Mo 09:00-17:00"],
    ["Mo 09:00-17:00;; Tu 09:00-17:00", "; Tu 09:00-17:00"],
    ["Mo 09:00-17:00 | Tu", "| Tu"],
    ["hello", "hello"],
    ["", ""],
    ["   ", "   "],
  ])("%s", (text, rest) => {
    const action = (): unknown => fromOsmOpeningHours(text, in2026);
    expect(refusals(action)).toEqual(["opening-hours-unsupported /text"]);
    const received = reasons(action)[0]?.split(" <- ").at(-1) ?? "";
    expect(received).toContain(JSON.stringify(rest).slice(1, -1));
  });

  it.each<[text: string, refused: string]>([
    ["Mo 10:00-10:00", "hours-empty /text"],
    ["Mo 00:00-00:00", "hours-empty /text"],
    ["Feb 30 off", "date-impossible /text"],
    ["Apr 31 off", "date-impossible /text"],
    ["Dec 0 off", "date-impossible /text"],
    ["Dec 24-32 off", "date-impossible /text"],
    ["2026 Feb 29 off", "date-impossible /text"],
    ["2028 Feb 28-2029 Feb 29 off", "date-impossible /text"],
    ["Jun 31-Jul 2 off", "date-impossible /text"],
  ])("%s: %s", (text, refused) => {
    expect(refusals(() => fromOsmOpeningHours(text, in2026))).toEqual([refused]);
  });

  it.each<[name: string, text: unknown, options: unknown, refused: readonly string[]]>([
    ["dates of every year without a coverage", "Dec 24 off", {}, ["options-invalid /options/coverage"]],
    ["months without a coverage", "Jun-Aug 09:00-17:00", {}, ["options-invalid /options/coverage"]],
    ["a text too long", `Mo 09:00-17:00${"; Tu 09:00-17:00".repeat(100)}`, {}, ["opening-hours-unsupported /text"]],
    ["no text", undefined, {}, ["opening-hours-unsupported /text"]],
    ["a list", ["Mo 09:00-17:00"], {}, ["opening-hours-unsupported /text"]],
    [
      "a coverage of nothing",
      "24/7",
      { coverage: { from: "2026-01-01", to: "2026-01-01" } },
      ["interval-reversed /options/coverage"],
    ],
    [
      "a coverage beyond the supported years",
      "24/7",
      { coverage: { from: "2026-01-01", to: "2300-01-01" } },
      ["options-invalid /options/coverage"],
    ],
    ["an unknown option", "24/7", { year: 2026 }, ["options-invalid /options/year"]],
    [
      "text and options at once",
      1,
      { year: 2026 },
      ["options-invalid /options/year", "opening-hours-unsupported /text"],
    ],
  ])("%s", (_name, text, options, refused) => {
    expect(refusals(() => fromOsmOpeningHours(text as string, options as OpeningHoursOptions))).toEqual(refused);
  });
});
