// toDuration and formatDuration: every form that is read, exact decimals, and every refusal by its code.
import { addWorkingTime, defineCalendar, formatDuration, subtractWorkingTime, toDuration } from "sla-clock";
import type { DurationInput } from "sla-clock";
import { Duration } from "luxon";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

const MINUTE = 60_000;
const HOUR = 3_600_000;
const LONGEST = 8.64e15;

describe("toDuration reads", () => {
  it.each<[input: DurationInput, milliseconds: number]>([
    // Milliseconds.
    [0, 0],
    [1, 1],
    [5_400_000, 90 * MINUTE],
    [2 ** 32, 4_294_967_296],
    [LONGEST, LONGEST],
    // Short form.
    ["12h", 12 * HOUR],
    ["90m", 90 * MINUTE],
    ["45s", 45_000],
    ["500ms", 500],
    ["1h30m", 90 * MINUTE],
    ["1h 30m", 90 * MINUTE],
    ["1h30m15s", 90 * MINUTE + 15_000],
    ["1h30m15s250ms", 90 * MINUTE + 15_250],
    ["1h 30m 15s 250ms", 90 * MINUTE + 15_250],
    ["1h15s", HOUR + 15_000],
    ["1h250ms", HOUR + 250],
    ["30m250ms", 30 * MINUTE + 250],
    ["15s250ms", 15_250],
    ["72h", 72 * HOUR],
    ["100h", 100 * HOUR],
    ["0h", 0],
    ["0m", 0],
    ["0ms", 0],
    ["0h0m0s0ms", 0],
    ["01h", HOUR],
    ["1h90m", 150 * MINUTE],
    ["90000ms", 90_000],
    ["2400000000h", LONGEST],
    ["8640000000000000ms", LONGEST],
    // ISO 8601.
    ["PT12H", 12 * HOUR],
    ["PT90M", 90 * MINUTE],
    ["PT45S", 45_000],
    ["PT1H30M", 90 * MINUTE],
    ["PT1H30M15S", 90 * MINUTE + 15_000],
    ["PT1H15S", HOUR + 15_000],
    ["PT0S", 0],
    ["PT0.5S", 500],
    ["PT0,5S", 500],
    ["PT0.001S", 1],
    ["PT1.5H", 90 * MINUTE],
    ["PT1,5H", 90 * MINUTE],
    ["PT36H", 36 * HOUR],
    // Decimals, exact where floating-point numbers are not.
    ["1.5h", 90 * MINUTE],
    ["1,5h", 90 * MINUTE],
    ["0.5h", 30 * MINUTE],
    ["0.25h", 15 * MINUTE],
    ["0.1h", 6 * MINUTE],
    ["0.7h", 42 * MINUTE],
    ["1.1h", 66 * MINUTE],
    ["2.3h", 138 * MINUTE],
    ["0.05h", 3 * MINUTE],
    ["0.3m", 18_000],
    ["1.1m", 66_000],
    ["0.1s", 100],
    ["0.29s", 290],
    ["1.005s", 1005],
    ["4.35s", 4350],
    ["0.001s", 1],
    ["1.000h", HOUR],
    ["1.000000000h", HOUR],
    ["0.0000025h", 9],
    ["1.0000025h", HOUR + 9],
    ["2.0ms", 2],
    // 1 / 3600 h with nine decimals would be 1.0000008 s; 0.000277500 h is 999 ms.
    ["0.000277500h", 999],
    // Fractions of a millisecond that add up to a whole one.
    ["0.0005s0.5ms", 1],
    ["1.5h30.5m", 120 * MINUTE + 30_000],
  ])("%j", (input, milliseconds) => {
    expect(toDuration(input)).toBe(milliseconds);
  });

  it("-0 as 0", () => {
    expect(Object.is(toDuration(-0), 0)).toBe(true);
  });

  it.each([0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9])("%d h in tenths as so many times six minutes", (hours) => {
    expect(toDuration(`${hours}h`)).toBe(Math.round(hours * 10) * 6 * MINUTE);
    expect(toDuration(`PT${hours}H`)).toBe(Math.round(hours * 10) * 6 * MINUTE);
  });

  it("every hundredth of an hour, which is 36 seconds", () => {
    for (let hundredths = 0; hundredths < 1000; hundredths += 1) {
      const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}h`;
      expect([text, toDuration(text)]).toEqual([text, hundredths * 36_000]);
    }
  });

  it("what luxon and Temporal write", () => {
    expect(toDuration(Duration.fromObject({ hours: 26, minutes: 5, seconds: 1.25 }).toISO())).toBe(93_901_250);
    expect(toDuration(Temporal.Duration.from({ hours: 26, minutes: 5, milliseconds: 1250 }).toString())).toBe(
      93_901_250,
    );
  });
});

describe("toDuration refuses", () => {
  it.each<[code: string, input: unknown]>([
    ["duration-days", "1d"],
    ["duration-days", "3d"],
    ["duration-days", "1.5d"],
    ["duration-days", "0d"],
    ["duration-days", "1D"],
    ["duration-days", "1 d"],
    ["duration-days", "1 day"],
    ["duration-days", "2 days"],
    ["duration-days", "2days"],
    ["duration-days", "1,5 days"],
    ["duration-days", "1d 12h"],
    ["duration-days", "1 day 2h"],
    ["duration-days", "1w"],
    ["duration-days", "1 week"],
    ["duration-days", "3 weeks"],
    ["duration-days", "1mo"],
    ["duration-days", "1 month"],
    ["duration-days", "2 months"],
    ["duration-days", "1y"],
    ["duration-days", "1 year"],
    ["duration-days", "2 YEARS"],
    ["duration-days", "P1D"],
    ["duration-days", "P0D"],
    ["duration-days", "P1W"],
    ["duration-days", "P1M"],
    ["duration-days", "P1Y"],
    ["duration-days", "P1Y2M3D"],
    ["duration-days", "P1DT12H"],
    ["duration-days", "P1.5D"],

    ["duration-negative", -1],
    ["duration-negative", -LONGEST],
    ["duration-negative", -0.5],
    ["duration-negative", "-1h"],
    ["duration-negative", "-90m"],
    ["duration-negative", "-1h30m"],
    ["duration-negative", "−1h"],
    ["duration-negative", "-PT1H"],
    ["duration-negative", "-0h"],

    ["duration-not-finite", Number.NaN],
    ["duration-not-finite", Number.POSITIVE_INFINITY],
    ["duration-not-finite", Number.NEGATIVE_INFINITY],

    ["duration-fraction", 0.5],
    ["duration-fraction", 1.5],
    ["duration-fraction", Number.MIN_VALUE],
    ["duration-fraction", 0.1 * 3 * 10],
    ["duration-fraction", "0.5ms"],
    ["duration-fraction", "1.5ms"],
    ["duration-fraction", "0.0001s"],
    ["duration-fraction", "0.0005s"],
    ["duration-fraction", "PT0.0005S"],
    ["duration-fraction", "0.00001m"],
    // 1.0000001 h is 3_600_000.36 ms.
    ["duration-fraction", "1.0000001h"],
    ["duration-fraction", "PT1.0000001H"],
    ["duration-fraction", "0.000000001h"],
    ["duration-fraction", "0.333333333h"],
    ["duration-fraction", "1h0.5ms"],
    ["duration-fraction", "0.0005s0.25ms"],

    ["duration-out-of-range", LONGEST + 1],
    ["duration-out-of-range", Number.MAX_SAFE_INTEGER],
    ["duration-out-of-range", Number.MAX_VALUE],
    ["duration-out-of-range", "2400000000h1ms"],
    ["duration-out-of-range", "2400000001h"],
    ["duration-out-of-range", "9999999999999999h"],
    ["duration-out-of-range", "8640000000000001ms"],
    ["duration-out-of-range", "PT9999999999999999H"],

    ["duration-unreadable", ""],
    ["duration-unreadable", " "],
    ["duration-unreadable", "abc"],
    ["duration-unreadable", "90"],
    ["duration-unreadable", "0"],
    ["duration-unreadable", "1.5"],
    ["duration-unreadable", "h"],
    ["duration-unreadable", "hm"],
    ["duration-unreadable", "1x"],
    ["duration-unreadable", "1hh"],
    ["duration-unreadable", "1h1h"],
    ["duration-unreadable", "30m1h"],
    ["duration-unreadable", "1s1m"],
    ["duration-unreadable", "1ms1s"],
    ["duration-unreadable", "1h30"],
    ["duration-unreadable", "1h,30m"],
    ["duration-unreadable", "1h+30m"],
    ["duration-unreadable", "1h-30m"],
    ["duration-unreadable", "1 h"],
    ["duration-unreadable", "1 hour"],
    ["duration-unreadable", "2 hours"],
    ["duration-unreadable", "90 minutes"],
    ["duration-unreadable", "90min"],
    ["duration-unreadable", "1:30"],
    ["duration-unreadable", "01:30:00"],
    ["duration-unreadable", "half an hour"],
    ["duration-unreadable", "1.h"],
    ["duration-unreadable", ".5h"],
    ["duration-unreadable", "1.2.3h"],
    ["duration-unreadable", "1_000ms"],
    ["duration-unreadable", "1e3ms"],
    ["duration-unreadable", "0x10ms"],
    ["duration-unreadable", "+1h"],
    ["duration-unreadable", "1H"],
    ["duration-unreadable", "90M"],
    ["duration-unreadable", "1us"],
    ["duration-unreadable", "１h"],
    ["duration-unreadable", "Infinity"],
    ["duration-unreadable", "NaN"],
    ["duration-unreadable", "P"],
    ["duration-unreadable", "PT"],
    ["duration-unreadable", "P1"],
    ["duration-unreadable", "PT1"],
    ["duration-unreadable", "P1H"],
    ["duration-unreadable", "PT1H30"],
    ["duration-unreadable", "PT-1H"],
    ["duration-unreadable", "pt1h"],
    ["duration-unreadable", "PT1h"],
    ["duration-unreadable", "T1H"],
    ["duration-unreadable", "1h\n2h"],
    ["duration-unreadable", undefined],
    ["duration-unreadable", null],
    ["duration-unreadable", true],
    ["duration-unreadable", 1n],
    ["duration-unreadable", Symbol("1h")],
    ["duration-unreadable", () => 1],
    ["duration-unreadable", []],
    ["duration-unreadable", [1]],
    ["duration-unreadable", {}],
    ["duration-unreadable", { hours: 1 }],
    ["duration-unreadable", { valueOf: () => 1 }],
    ["duration-unreadable", Object(1)],
    ["duration-unreadable", Object("1h")],
    ["duration-unreadable", new Date(0)],
    ["duration-unreadable", Duration.fromObject({ hours: 1 })],
    ["duration-unreadable", Temporal.Duration.from("PT1H")],
  ])("%s: %s", (code, input) => {
    expect(() => toDuration(input as DurationInput)).toThrow(
      expect.objectContaining({ name: "SlaError", code, path: "" }),
    );
  });

  it.each<[name: string, text: string]>([
    ["very many digits", "1".repeat(100_000)],
    ["very many zeros", `${"0".repeat(100_000)}1h`],
    ["very many spaces", `1h${" ".repeat(100_000)}30m`],
    ["very many decimals", `1.${"0".repeat(100_000)}h`],
    ["very many days", `${"1".repeat(100_000)}d`],
  ])("duration-unreadable: %s", (_name, text) => {
    expect(() => toDuration(text)).toThrow(expect.objectContaining({ code: "duration-unreadable", path: "" }));
  });

  // No days are in these: M after the T is minutes.
  it.each(["PT30M1H", "PT1Mx", "PT1M1M", "PT1H 30M"])("duration-unreadable: %j", (text) => {
    expect(() => toDuration(text)).toThrow(expect.objectContaining({ code: "duration-unreadable" }));
  });

  // Days are in these, as in "1d 12h".
  it.each(["1d12h", "2d4h30m", "1w2d"])("duration-days: %j", (text) => {
    expect(() => toDuration(text)).toThrow(expect.objectContaining({ code: "duration-days" }));
  });

  it("operations name their argument", () => {
    const office = defineCalendar({ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });
    for (const move of [addWorkingTime, subtractWorkingTime]) {
      const at = "2026-03-06T10:00Z";
      expect(() => move(office, at, "1d")).toThrow(
        expect.objectContaining({ code: "duration-days", path: "/duration" }),
      );
      expect(() => move(office, at, -1)).toThrow(
        expect.objectContaining({ code: "duration-negative", path: "/duration" }),
      );
      expect(() => move(office, at, 0.5)).toThrow(
        expect.objectContaining({ code: "duration-fraction", path: "/duration" }),
      );
    }
  });

  it("with a message that says what was expected and what received", () => {
    expect(() => toDuration("1d")).toThrow(
      'cannot take days, weeks, months or years for a duration, since their length depends on a calendar: expected hours or minutes such as "24h" or "90m"; days are counted by calendarDays or workingDays, received "1d"',
    );
  });
});

describe("formatDuration", () => {
  it.each<[milliseconds: number, text: string]>([
    [0, "0m"],
    [-0, "0m"],
    [1, "1ms"],
    [999, "999ms"],
    [1000, "1s"],
    [1001, "1s1ms"],
    [59_999, "59s999ms"],
    [MINUTE, "1m"],
    [MINUTE + 1, "1m1ms"],
    [90 * 1000, "1m30s"],
    [59 * MINUTE, "59m"],
    [HOUR - 1, "59m59s999ms"],
    [HOUR, "1h"],
    [HOUR + 1, "1h1ms"],
    [HOUR + 1000, "1h1s"],
    [90 * MINUTE, "1h30m"],
    [24 * HOUR, "24h"],
    [26 * HOUR, "26h"],
    [25 * HOUR + MINUTE + 1001, "25h1m1s1ms"],
    [5_405_250, "1h30m5s250ms"],
    [1000 * HOUR, "1000h"],
    [LONGEST, "2400000000h"],
    [LONGEST - 1, "2399999999h59m59s999ms"],
    [-1, "-1ms"],
    [-90 * MINUTE, "-1h30m"],
    [-26 * HOUR, "-26h"],
    [-LONGEST, "-2400000000h"],
  ])("%d is %s", (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
    if (milliseconds >= 0) expect(Object.is(toDuration(text), milliseconds + 0)).toBe(true);
  });

  it.each<[code: string, milliseconds: unknown]>([
    ["duration-not-finite", Number.NaN],
    ["duration-not-finite", Number.POSITIVE_INFINITY],
    ["duration-not-finite", Number.NEGATIVE_INFINITY],
    ["duration-fraction", 0.5],
    ["duration-fraction", -0.5],
    ["duration-out-of-range", LONGEST + 1],
    ["duration-out-of-range", -LONGEST - 1],
    ["duration-unreadable", undefined],
    ["duration-unreadable", null],
    ["duration-unreadable", 1n],
    ["duration-unreadable", {}],
    ["duration-unreadable", "soon"],
  ])("refuses %s: %s", (code, milliseconds) => {
    expect(() => formatDuration(milliseconds as number)).toThrow(expect.objectContaining({ code, path: "" }));
  });
});
