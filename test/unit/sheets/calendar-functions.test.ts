import { sheetFunctions } from "sla-clock/sheets";
import { describe, expect, it } from "vitest";

const sheet = sheetFunctions();
const WEEK = "Asia/Shanghai mon-fri 09:00-18:00";
const at = (day: number, hours: number): number => day + hours / 24;
const [FRIDAY, MONDAY] = [46_087, 46_090];

describe("WORKTIME", () => {
  it.each<[string, unknown, unknown, number]>([
    ["over a weekend", at(FRIDAY, 16), at(MONDAY, 10), 180],
    ["back over a weekend", at(MONDAY, 10), at(FRIDAY, 16), -180],
    ["of nothing", at(FRIDAY, 16), at(FRIDAY, 16), 0],
    ["at closing", at(FRIDAY, 18), at(MONDAY, 9), 0],
    ["of seconds", "2026-03-06 17:59:30", "2026-03-09 09:00:15", 0.75],
    ["of instants", new Date("2026-03-06T08:00Z"), "2026-03-06T11:00+08:00", -300],
  ])("%s", (_, from, to, minutes) => {
    const [[given]] = sheet.WORKTIME(from, to, WEEK) as [[number]];
    expect(given).toBe(minutes);
    expect(Object.is(given, -0)).toBe(false);
  });

  it("in the zone of the calendar unless the settings give another", () => {
    const london = "timeZone=Europe/London";
    // 08:00 in London is 16:00 in Shanghai.
    expect(sheet.WORKTIME(at(FRIDAY, 8), at(FRIDAY, 11), WEEK, "", london)).toEqual([[120]]);
  });

  it("over the clock change of the zone", () => {
    const night = "Europe/London mon-sun 00:00-06:00";
    const days = [["2026-03-28"], ["2026-03-29"], ["2026-10-25"]];
    const ends = [["2026-03-28 12:00"], ["2026-03-29 12:00"], ["2026-10-25 12:00"]];
    expect(sheet.WORKTIME(days, ends, night)).toEqual([[360], [300], [420]]);
  });
});

describe("ADDWORKTIME", () => {
  it.each<[string, unknown, unknown, number]>([
    ["minutes", at(FRIDAY, 16), 180, at(MONDAY, 10)],
    ["minutes to closing end there", at(FRIDAY, 16), 120, at(FRIDAY, 18)],
    ["none", at(FRIDAY, 20), 0, at(FRIDAY, 20)],
    ["minutes back", at(MONDAY, 10), -180, at(FRIDAY, 16)],
    ["text with units", at(FRIDAY, 16), "3h", at(MONDAY, 10)],
    ["text with two units", at(FRIDAY, 16), " 1h30m ", at(FRIDAY, 17.5)],
    ["text with a minus", at(MONDAY, 10), "-3h", at(FRIDAY, 16)],
    ["text with the minus of typographers", at(MONDAY, 10), "− 3h", at(FRIDAY, 16)],
    ["text of minutes", at(FRIDAY, 16), "90", at(FRIDAY, 17.5)],
    ["text of minutes back", at(MONDAY, 10), "-180", at(FRIDAY, 16)],
    ["half a minute", at(FRIDAY, 16), 0.5, at(FRIDAY, 16) + 30 / 86_400],
    ["minutes with the noise of sums", at(FRIDAY, 16), 0.1 + 0.2 + 179.7, at(MONDAY, 10)],
  ])("%s", (_, from, minutes, to) => {
    const [[given]] = sheet.ADDWORKTIME(from, minutes, WEEK) as [[number]];
    expect(Math.round(given * 86_400)).toBe(Math.round(to * 86_400));
  });

  it.each<[string, unknown, string, string]>([
    ["days", "3d", "#VALUE!", "duration-days"],
    ["a word", "long", "#VALUE!", "duration-unreadable"],
    ["two minuses", "--3h", "#NUM!", "duration-negative"],
    ["TRUE", true, "#VALUE!", "cell-unreadable"],
    ["a Date", new Date(0), "#VALUE!", "cell-unreadable"],
    ["NaN", NaN, "#NUM!", "duration-not-finite"],
    ["infinity", Infinity, "#NUM!", "duration-not-finite"],
    ["more than there is", 1e15, "#NUM!", "duration-out-of-range"],
    ["more than the supported years", 1e8, "#NUM!", "calendar-exhausted"],
    ["more back than the supported years", -1e8, "#NUM!", "calendar-exhausted"],
  ])("%s is told", (_, minutes, error, code) => {
    expect(sheet.ADDWORKTIME(at(FRIDAY, 16), minutes, WEEK)).toMatchObject([[{ error, code }]]);
  });

  it("a calendar that never opens", () => {
    const never = JSON.stringify({ timeZone: "UTC", hours: {} });
    expect(sheet.ADDWORKTIME(at(FRIDAY, 16), 1, never)).toMatchObject([
      [{ error: "#NUM!", code: "calendar-never-opens" }],
    ]);
    expect(sheet.WORKTIME(at(FRIDAY, 16), at(MONDAY, 10), never)).toEqual([[0]]);
  });

  it("as Dates, where the host has them", () => {
    const instants = sheetFunctions({ dates: "instants" });
    expect(instants.ADDWORKTIME(new Date("2026-03-06T08:00Z"), 180, WEEK)).toEqual([[new Date("2026-03-09T02:00Z")]]);
  });
});
