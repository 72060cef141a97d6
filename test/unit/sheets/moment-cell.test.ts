import { runInNewContext } from "node:vm";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { cellOfDate, cellOfMoment, dateOf, momentOf } from "../../../src/sheets/moment-cell.js";
import { settingsOf } from "../../../src/sheets/settings.js";
import { zoneOf } from "../../../src/time/zone.js";

const SERIALS = settingsOf({});
const INSTANTS = settingsOf({ dates: "instants" });
const zone = (name: string) => (): ReturnType<typeof zoneOf> => zoneOf(name, "");
const never = (): never => {
  throw new Error("no zone is needed");
};
const shanghai = zone("Asia/Shanghai");
const REPORT = Date.UTC(2026, 2, 6, 9, 30);
const date = (iso: string): number => DateTime.fromISO(iso, { zone: "utc" }).toMillis() / 86_400_000;

describe("one moment, in the forms that hosts have", () => {
  it.each<[string, unknown]>([
    ["a serial number", 46_087.729166666664],
    ["a serial number as HyperFormula rounds it", 46_087.729167],
    ["text of the sheet", "2026-03-06 17:30"],
    ["text with seconds", "2026-03-06 17:30:00"],
    ["text as JSON has it, without an offset", "2026-03-06T17:30"],
    ["text with spaces around it", "  2026-03-06 17:30 "],
    ["text with an offset", "2026-03-06T17:30+08:00"],
    ["text with Z", "2026-03-06T09:30Z"],
    ["a Date", new Date(REPORT)],
    ["a Date that is a few milliseconds off", new Date(REPORT - 3)],
    ["a Date of another realm", runInNewContext(`new Date(${REPORT})`)],
  ])("%s", (_, cell) => {
    expect(momentOf(cell, SERIALS, shanghai, "")).toBe(REPORT);
  });

  it("an hour may have one digit", () => {
    expect(momentOf("2026-03-06 9:05", SERIALS, shanghai, "")).toBe(Date.UTC(2026, 2, 6, 1, 5));
  });

  it("of 1904, a serial number is 1462 less", () => {
    const settings = settingsOf({ dateSystem: 1904 });
    expect(momentOf(44_625.729166666664, settings, shanghai, "")).toBe(REPORT);
  });

  it("a date alone is its midnight, 24:00 that of the next date", () => {
    const midnight = DateTime.fromISO("2026-03-06", { zone: "Asia/Shanghai" }).toMillis();
    expect([46_087, "2026-03-06", "2026-03-05 24:00"].map((cell) => momentOf(cell, SERIALS, shanghai, ""))).toEqual([
      midnight,
      midnight,
      midnight,
    ]);
  });

  it("an instant asks for no zone", () => {
    expect(momentOf(new Date(REPORT), SERIALS, never, "")).toBe(REPORT);
    expect(momentOf("2026-03-06T09:30Z", SERIALS, never, "")).toBe(REPORT);
    expect(cellOfMoment(REPORT, INSTANTS, never)).toEqual(new Date(REPORT));
  });
});

describe("where clocks change: a time that is skipped moves on, one that is there twice is the first", () => {
  it.each<[zone: string, local: string, serial: number, utc: string]>([
    ["Europe/London", "2026-03-29 01:30", 46_110.0625, "2026-03-29T01:30:00Z"],
    ["Europe/London", "2026-03-29 02:30", 46_110 + 2.5 / 24, "2026-03-29T01:30:00Z"],
    ["Europe/London", "2026-10-25 01:30", 46_320.0625, "2026-10-25T00:30:00Z"],
    ["America/New_York", "2026-03-08 02:30", 46_089 + 2.5 / 24, "2026-03-08T07:30:00Z"],
    ["America/New_York", "2026-11-01 01:30", 46_327.0625, "2026-11-01T05:30:00Z"],
    ["Australia/Lord_Howe", "2026-10-04 02:15", 46_299.09375, "2026-10-03T15:45:00Z"],
    ["Australia/Lord_Howe", "2026-04-05 01:45", 46_117 + 1.75 / 24, "2026-04-04T14:45:00Z"],
    // The date does not exist there: it is as long as the change, and ends with it.
    ["Pacific/Apia", "2011-12-30 12:00", 40_907.5, "2011-12-30T22:00:00Z"],
  ])("%s: %s", (name, text, serial, utc) => {
    const at = Date.parse(utc);
    expect(momentOf(text, SERIALS, zone(name), "")).toBe(at);
    expect(momentOf(serial, SERIALS, zone(name), "")).toBe(at);
  });

  it("both times of a repeated hour read alike in a cell", () => {
    const [first, second] = ["2026-10-25T00:30Z", "2026-10-25T01:30Z"].map(Date.parse);
    const london = zone("Europe/London");
    expect([first, second].map((at) => cellOfMoment(at ?? 0, SERIALS, london))).toEqual([46_320.0625, 46_320.0625]);
  });
});

describe("what is no moment", () => {
  it.each<[string, unknown, string]>([
    ["text of another kind", "tomorrow", "cell-unreadable"],
    ["a date as Americans write it", "3/6/2026 5:30 PM", "cell-unreadable"],
    ["a number as text", "46087.7", "cell-unreadable"],
    ["TRUE", true, "cell-unreadable"],
    ["an invalid Date", new Date(NaN), "cell-unreadable"],
    ["a list", [46_087], "cell-unreadable"],
    ["a bigint", 46_087n, "cell-unreadable"],
    ["NaN", NaN, "serial-out-of-range"],
    ["milliseconds", REPORT, "serial-out-of-range"],
    ["the first sixty days of 1900", 60, "serial-out-of-range"],
    ["a date before 1970", 25_568, "instant-out-of-range"],
    ["a date after 2199", "2200-01-02", "instant-out-of-range"],
    ["a Date before 1970", new Date(-1000), "instant-out-of-range"],
    ["a date that no calendar has", "2026-02-30 10:00", "date-impossible"],
    ["a minute that no hour has", "2026-03-06 10:60", "instant-impossible-time"],
    ["an hour that no day has", "2026-03-06 25:00", "instant-impossible-time"],
    ["a time after 24:00", "2026-03-06 24:01", "instant-impossible-time"],
  ])("%s", (_, cell, code) => {
    expect(() => momentOf(cell, SERIALS, shanghai, "/reported")).toThrow(
      expect.objectContaining({ code, path: "/reported" }),
    );
  });
});

describe("dates", () => {
  it.each<[string, unknown]>([
    ["a whole number", 46_087],
    ["a number with a time of day", 46_087.99],
    ["text", "2026-03-06"],
    ["text with a time of day", "2026-03-06 23:59:59"],
    ["a Date", new Date("2026-03-06T15:59:59Z")],
    ["text with an offset, on the date that it is in the zone", "2026-03-05T17:00Z"],
    // 46087 to the nearest second, as sums of times of day come out.
    ["a number a few milliseconds before midnight", 46_086.9999999],
  ])("%s", (_, cell) => {
    expect(dateOf(cell, SERIALS, shanghai, "")).toBe(date("2026-03-06"));
  });

  it("numbers and text ask for no zone", () => {
    expect([46_087, "2026-03-06"].map((cell) => dateOf(cell, SERIALS, never, ""))).toEqual(
      Array(2).fill(date("2026-03-06")),
    );
  });

  it.each([true, new Date(NaN), {}, []])("%j is none", (cell) => {
    expect(() => dateOf(cell, SERIALS, shanghai, "/start")).toThrow(
      expect.objectContaining({ code: "cell-unreadable", path: "/start" }),
    );
  });

  it("are whole numbers, or the first moment of the date", () => {
    expect(cellOfDate(date("2026-03-06"), SERIALS, never)).toBe(46_087);
    expect(cellOfDate(date("2026-03-06"), INSTANTS, shanghai)).toEqual(new Date("2026-03-05T16:00Z"));
    // Midnight is skipped there on that date.
    expect(cellOfDate(date("2018-11-04"), INSTANTS, zone("America/Sao_Paulo"))).toEqual(new Date("2018-11-04T03:00Z"));
    expect(() => cellOfDate(date("1900-02-28"), SERIALS, never)).toThrow(
      expect.objectContaining({ code: "serial-out-of-range" }),
    );
  });
});
