// toInstant and formatInstant: every form that is read, and every refusal by its code. Expected values are counted by Date.UTC, or
// come from luxon, Temporal, or the clauses of RFC 9557.
import {
  addWorkingDays,
  addWorkingTime,
  defineCalendar,
  formatInstant,
  isOpen,
  nextClosing,
  nextOpening,
  nextWorkingTime,
  openIntervals,
  previousClosing,
  previousOpening,
  previousWorkingTime,
  subtractWorkingTime,
  toInstant,
  workingTimeBetween,
} from "sla-clock";
import type { InstantInput } from "sla-clock";
import { runInNewContext } from "node:vm";
import { DateTime } from "luxon";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

const AT = Date.UTC(2026, 2, 6, 10, 30);
const FARTHEST = 8.64e15;

describe("toInstant reads numbers", () => {
  it.each([0, 1, -1, 999, AT, AT + 1, -86_400_000, 2 ** 31, 2 ** 32, FARTHEST, -FARTHEST])("%d", (at) => {
    expect(toInstant(at)).toBe(at);
  });

  it("-0 as 0", () => {
    expect(Object.is(toInstant(-0), 0)).toBe(true);
    expect(Object.is(toInstant({ epochMilliseconds: -0 }), 0)).toBe(true);
  });
});

describe("toInstant reads objects that know their milliseconds", () => {
  class Moment {
    get epochMilliseconds(): number {
      return AT;
    }
  }
  class Counted {
    readonly at = AT;
    toMillis(): number {
      return this.at;
    }
  }
  it.each<[name: string, input: InstantInput, at: number]>([
    ["Date", new Date(AT), AT],
    ["Date of the epoch", new Date(0), 0],
    ["Date before the epoch", new Date(-1), -1],
    ["the last Date", new Date(FARTHEST), FARTHEST],
    ["the first Date", new Date(-FARTHEST), -FARTHEST],
    ["Date of a derived class", new (class extends Date {})(AT), AT],
    ["frozen Date", Object.freeze(new Date(AT)), AT],
    ["Date of another realm", runInNewContext(`new Date(${AT})`) as Date, AT],
    ["luxon DateTime in UTC", DateTime.utc(2026, 3, 6, 10, 30), AT],
    ["luxon DateTime in a zone", DateTime.fromISO("2026-03-06T18:30", { zone: "Asia/Shanghai" }), AT],
    ["luxon DateTime with milliseconds", DateTime.fromISO("2026-03-06T10:30:00.250Z"), AT + 250],
    ["Temporal.Instant", Temporal.Instant.from("2026-03-06T10:30Z"), AT],
    ["Temporal.Instant with milliseconds", Temporal.Instant.from("2026-03-06T10:30:00.250Z"), AT + 250],
    ["Temporal.Instant before the epoch", Temporal.Instant.from("1969-12-31T23:59:59.999Z"), -1],
    ["Temporal.ZonedDateTime", Temporal.ZonedDateTime.from("2026-03-06T18:30[Asia/Shanghai]"), AT],
    ["the last Temporal.Instant", Temporal.Instant.fromEpochMilliseconds(FARTHEST), FARTHEST],
    ["the first Temporal.Instant", Temporal.Instant.fromEpochMilliseconds(-FARTHEST), -FARTHEST],
    ["epochMilliseconds", { epochMilliseconds: AT }, AT],
    ["epochMilliseconds of a getter", new Moment(), AT],
    [
      "epochMilliseconds of another realm",
      runInNewContext(`({ epochMilliseconds: ${AT} })`) as { epochMilliseconds: number },
      AT,
    ],
    [
      "epochMilliseconds beside whole nanoseconds",
      { epochMilliseconds: AT, epochNanoseconds: BigInt(AT) * 1_000_000n } as InstantInput,
      AT,
    ],
    ["toMillis", { toMillis: () => AT }, AT],
    ["toMillis that needs its object", new Counted(), AT],
    ["an object without a prototype", Object.assign(Object.create(null) as object, { epochMilliseconds: AT }), AT],
  ])("%s", (_name, input, at) => {
    expect(toInstant(input)).toBe(at);
  });

  it("and leaves them alone", () => {
    const date = new Date(AT);
    toInstant(date);
    expect(date.getTime()).toBe(AT);
  });
});

describe("toInstant reads ISO 8601 with an offset", () => {
  it.each<[text: string, at: number]>([
    ["2026-03-06T10:30Z", AT],
    ["2026-03-06T10:30z", AT],
    ["2026-03-06t10:30Z", AT],
    ["2026-03-06 10:30Z", AT],
    ["2026-03-06T10:30:00Z", AT],
    ["2026-03-06T10:30:15Z", AT + 15_000],
    ["2026-03-06T10:30:00.5Z", AT + 500],
    ["2026-03-06T10:30:00,5Z", AT + 500],
    ["2026-03-06T10:30:00.25Z", AT + 250],
    ["2026-03-06T10:30:00.001Z", AT + 1],
    ["2026-03-06T10:30:00.999Z", AT + 999],
    ["2026-03-06T10:30:00.000Z", AT],
    ["2026-03-06T10:30:00.1230Z", AT + 123],
    ["2026-03-06T10:30:00.123000Z", AT + 123],
    ["2026-03-06T10:30:00.123000000Z", AT + 123],
    ["2026-03-06T18:30+08:00", AT],
    ["2026-03-06T18:30+0800", AT],
    ["2026-03-06T18:30+08", AT],
    ["2026-03-06T18:30:00+08:00:00", AT],
    ["2026-03-06T18:30:00.250+08:00", AT + 250],
    ["2026-03-06 18:30:00+08:00", AT],
    ["2026-03-06T05:30-05:00", AT],
    ["2026-03-06T05:30-05", AT],
    ["2026-03-06T07:00-03:30", AT],
    ["2026-03-06T16:00+05:30", AT],
    ["2026-03-06T16:15+05:45", AT],
    ["2026-03-06T19:15+08:45", AT],
    ["2026-03-07T00:30+14:00", AT],
    ["2026-03-05T22:30-12:00", AT],
    ["2026-03-06T10:30+00:00", AT],
    ["2026-03-06T10:30-00:00", AT],
    ["2026-03-07T10:29+23:59", AT],
    ["2026-03-05T10:31-23:59", AT],
    ["2026-03-06T09:45:30-00:44:30", AT],
    ["2026-03-06T11:14:30+004430", AT],
    // A date that differs from the one in UTC.
    ["2026-01-01T00:00+08:00", Date.UTC(2025, 11, 31, 16)],
    ["2025-12-31T20:00-05:00", Date.UTC(2026, 0, 1, 1)],
    // Both ends of a date.
    ["2026-03-06T00:00Z", Date.UTC(2026, 2, 6)],
    ["2026-03-06T23:59:59.999Z", Date.UTC(2026, 2, 7) - 1],
    ["2026-03-06T24:00Z", Date.UTC(2026, 2, 7)],
    ["2026-03-06T24:00:00Z", Date.UTC(2026, 2, 7)],
    ["2026-03-06T24:00:00.000Z", Date.UTC(2026, 2, 7)],
    ["2026-12-31T24:00+08:00", Date.UTC(2026, 11, 31, 16)],
    ["2024-02-28T24:00Z", Date.UTC(2024, 1, 29)],
    // Leap days and month ends.
    ["2024-02-29T00:00Z", Date.UTC(2024, 1, 29)],
    ["2000-02-29T00:00Z", Date.UTC(2000, 1, 29)],
    ["2400-02-29T00:00Z", Date.UTC(2400, 1, 29)],
    ["2026-02-28T00:00Z", Date.UTC(2026, 1, 28)],
    ["2026-04-30T00:00Z", Date.UTC(2026, 3, 30)],
    ["2026-12-31T00:00Z", Date.UTC(2026, 11, 31)],
    // Years far from ours.
    ["1970-01-01T00:00Z", 0],
    ["1969-12-31T23:59:59.999Z", -1],
    ["1900-01-01T00:00Z", Date.UTC(1900, 0, 1)],
    ["9999-12-31T23:59Z", Date.UTC(9999, 11, 31, 23, 59)],
    ["0099-01-01T00:00Z", Date.parse("0099-01-01T00:00Z")],
    ["0001-01-01T00:00Z", Date.parse("0001-01-01T00:00Z")],
    ["0000-02-29T00:00Z", Date.parse("0000-02-29T00:00Z")],
    ["+002026-03-06T10:30Z", AT],
    ["+010000-01-01T00:00Z", Date.UTC(10_000, 0, 1)],
    ["-000001-12-31T00:00Z", Date.parse("-000001-12-31T00:00Z")],
    ["-000004-02-29T00:00Z", Date.parse("-000004-02-29T00:00Z")],
    ["-271821-04-20T00:00Z", -FARTHEST],
  ])("%s", (text, at) => {
    expect(toInstant(text)).toBe(at);
  });

  it.each([0, -1, AT, AT + 1, Date.UTC(1969, 5, 1), Date.UTC(2199, 11, 31)])(
    "what Date, luxon and Temporal write of %d",
    (at) => {
      expect(toInstant(new Date(at).toISOString())).toBe(at);
      for (const zone of ["UTC", "Asia/Shanghai", "America/New_York", "Asia/Kathmandu", "America/St_Johns"]) {
        expect(toInstant(DateTime.fromMillis(at, { zone }).toISO() ?? "")).toBe(at);
        expect(toInstant(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toString())).toBe(at);
      }
    },
  );

  // +275760-09-13 is the last moment a Date can hold.
  it.each(["+275760-09-13T00:00Z", "+275760-09-12T24:00Z", "+275760-09-13T08:00+08:00", "+275760-09-12T19:00-05:00"])(
    "%s",
    (text) => {
      expect(toInstant(text)).toBe(FARTHEST);
    },
  );

  // -271821-04-20 is the first; local dates before it are dates all the same.
  it("-271821-04-19T19:00-05:00", () => {
    expect(toInstant("-271821-04-19T19:00-05:00")).toBe(-FARTHEST);
  });
});

describe("toInstant reads a time zone in brackets (RFC 9557) that agrees", () => {
  it.each<[text: string, at: number]>([
    ["2026-03-06T18:30+08:00[Asia/Shanghai]", AT],
    ["2026-03-06T18:30:00.250+08:00[Asia/Shanghai]", AT + 250],
    ["2026-03-06T18:30+0800[Asia/Shanghai]", AT],
    ["2026-03-06T05:30-05:00[America/New_York]", AT],
    ["2026-03-06T10:30+00:00[UTC]", AT],
    ["2026-03-06T10:30+00:00[Etc/UTC]", AT],
    ["2026-03-06T18:30+08:00[+08:00]", AT],
    ["2026-03-06T16:30+06:00[Asia/Urumqi]", AT],
    // Z says the instant and leaves the local offset open.
    ["2026-03-06T10:30Z[Asia/Shanghai]", AT],
    ["2026-03-06T10:30Z[America/New_York]", AT],
    ["2026-03-06T10:30z[Europe/London]", AT],
    // The offset that is in force, before and after a change.
    ["2024-03-10T01:59:59.999-05:00[America/New_York]", Date.UTC(2024, 2, 10, 7) - 1],
    ["2024-03-10T03:00-04:00[America/New_York]", Date.UTC(2024, 2, 10, 7)],
    ["2024-11-03T01:30-04:00[America/New_York]", Date.UTC(2024, 10, 3, 5, 30)],
    ["2024-11-03T01:30-05:00[America/New_York]", Date.UTC(2024, 10, 3, 6, 30)],
    ["2011-12-31T00:00+14:00[Pacific/Apia]", Date.UTC(2011, 11, 30, 10)],
    ["1970-01-01T00:00-00:44:30[Africa/Monrovia]", 44 * 60_000 + 30_000],
    ["1969-12-31T23:15:30-00:44:30[Africa/Monrovia]", 0],
  ])("%s", (text, at) => {
    expect(toInstant(text)).toBe(at);
  });

  // Temporal writes -00:44:30 as -00:45, halves away from zero, and reads it as the zone's own offset.
  it("an offset of seconds rounded to minutes, as Temporal writes it", () => {
    const text = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO("Africa/Monrovia").toString();
    expect(text).toBe("1969-12-31T23:15:30-00:45[Africa/Monrovia]");
    expect(toInstant(text)).toBe(0);
  });

  it("seconds that are stated are not rounded", () => {
    expect(() => toInstant("1969-12-31T23:15:30-00:45:00[Africa/Monrovia]")).toThrow(
      expect.objectContaining({ code: "instant-zone-conflict", path: "" }),
    );
  });

  it.each([
    "2026-03-06T18:30+09:00[Asia/Shanghai]",
    "2026-03-06T10:30+00:00[Asia/Shanghai]",
    "2026-03-06T18:30+08:01[Asia/Shanghai]",
    "2026-03-06T18:30-08:00[Asia/Shanghai]",
    "2026-03-06T18:30+08:00[UTC]",
    "2026-03-06T18:30+08:00[+09:00]",
    "2026-07-06T05:30-05:00[America/New_York]",
    "2026-03-06T05:30-04:00[America/New_York]",
    "2024-03-10T02:30-05:00[America/New_York]",
    "2024-03-10T02:30-04:00[America/New_York]",
    "2024-11-03T00:30-05:00[America/New_York]",
    "2024-11-03T02:30-04:00[America/New_York]",
    "1972-01-08T00:00-00:44:30[Africa/Monrovia]",
  ])("%s does not", (text) => {
    expect(() => toInstant(text)).toThrow(expect.objectContaining({ code: "instant-zone-conflict", path: "" }));
  });

  it.each([
    "2026-03-06T18:30+08:00[Asia/Beijing]",
    "2026-03-06T18:30Z[Nowhere/Land]",
    "2026-03-06T18:30+08:00[local]",
    "2026-03-06T18:30+08:00[+24:00]",
  ])("%s names no zone", (text) => {
    expect(() => toInstant(text)).toThrow(expect.objectContaining({ code: "time-zone-unknown", path: "" }));
  });
});

describe("toInstant refuses", () => {
  const throwing = {
    toMillis(): number {
      throw new Error("no");
    },
  };
  const getter = {
    get epochMilliseconds(): number {
      throw new Error("no");
    },
  };
  const trap = (): never => {
    throw new Error("no");
  };
  const proxy = new Proxy(
    {},
    { get: trap, has: trap, getOwnPropertyDescriptor: trap, ownKeys: trap, getPrototypeOf: trap },
  );
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  it.each<[code: string, name: string, input: unknown]>([
    ["instant-no-offset", "a local time", "2026-03-06T10:30"],
    ["instant-no-offset", "a local time with seconds", "2026-03-06T10:30:00"],
    ["instant-no-offset", "a local time with milliseconds", "2026-03-06T10:30:00.000"],
    ["instant-no-offset", "a local time with a space", "2026-03-06 10:30"],
    ["instant-no-offset", "a date", "2026-03-06"],
    ["instant-no-offset", "a zone and no offset", "2026-03-06T18:30[Asia/Shanghai]"],
    ["instant-no-offset", "24:00", "2026-03-06T24:00"],
    ["instant-no-offset", "a year of six digits", "+002026-03-06T10:30"],

    ["instant-impossible-date", "30 February", "2026-02-30T10:30Z"],
    ["instant-impossible-date", "30 February of a leap year", "2024-02-30T10:30Z"],
    ["instant-impossible-date", "29 February of a common year", "2026-02-29T10:30Z"],
    ["instant-impossible-date", "29 February 1900", "1900-02-29T10:30Z"],
    ["instant-impossible-date", "29 February 2100", "2100-02-29T10:30Z"],
    ["instant-impossible-date", "31 April", "2026-04-31T10:30Z"],
    ["instant-impossible-date", "31 June", "2026-06-31T10:30Z"],
    ["instant-impossible-date", "31 November", "2026-11-31T10:30Z"],
    ["instant-impossible-date", "32 January", "2026-01-32T10:30Z"],
    ["instant-impossible-date", "day 0", "2026-01-00T10:30Z"],
    ["instant-impossible-date", "month 0", "2026-00-01T10:30Z"],
    ["instant-impossible-date", "month 13", "2026-13-01T10:30Z"],
    ["instant-impossible-date", "30 February without an offset", "2026-02-30"],
    ["instant-impossible-date", "29 February of a common year before our era", "-000003-02-29T10:30Z"],

    ["instant-impossible-time", "25:00", "2026-03-06T25:00Z"],
    ["instant-impossible-time", "24:01", "2026-03-06T24:01Z"],
    ["instant-impossible-time", "24:00:01", "2026-03-06T24:00:01Z"],
    ["instant-impossible-time", "500 ms after 24:00", "2026-03-06T24:00:00.500Z"],
    ["instant-impossible-time", "1 ms after 24:00", "2026-03-06T24:00:00.001+08:00"],
    ["instant-impossible-time", "minute 60", "2026-03-06T10:60Z"],
    ["instant-impossible-time", "second 60", "2026-03-06T10:30:60Z"],
    ["instant-impossible-time", "a leap second", "2016-12-31T23:59:60Z"],
    ["instant-impossible-time", "99:99", "2026-03-06T99:99Z"],
    ["instant-impossible-time", "25:00 without an offset", "2026-03-06T25:00"],
    ["instant-impossible-time", "an offset of 24 hours", "2026-03-06T10:30+24:00"],
    ["instant-impossible-time", "an offset of 99 hours", "2026-03-06T10:30-99"],
    ["instant-impossible-time", "an offset with minute 60", "2026-03-06T10:30+08:60"],
    ["instant-impossible-time", "an offset with second 60", "2026-03-06T10:30+08:00:60"],

    ["instant-not-finite", "NaN", Number.NaN],
    ["instant-not-finite", "Infinity", Number.POSITIVE_INFINITY],
    ["instant-not-finite", "-Infinity", Number.NEGATIVE_INFINITY],
    ["instant-not-finite", "an invalid Date", new Date(Number.NaN)],
    ["instant-not-finite", "a Date of 30 February text", new Date("2026-02-30T99:00Z")],
    ["instant-not-finite", "an invalid Date of another realm", runInNewContext("new Date(NaN)")],
    ["instant-not-finite", "an invalid luxon DateTime", DateTime.invalid("no such time")],
    ["instant-not-finite", "epochMilliseconds NaN", { epochMilliseconds: Number.NaN }],
    ["instant-not-finite", "toMillis Infinity", { toMillis: () => Number.POSITIVE_INFINITY }],

    ["instant-fraction", "half a millisecond", 0.5],
    ["instant-fraction", "half a millisecond before", -0.5],
    ["instant-fraction", "the smallest fraction", Number.MIN_VALUE],
    ["instant-fraction", "seconds with decimals", AT / 1000 + 0.25],
    ["instant-fraction", "performance.now", 1234.567],
    ["instant-fraction", "epochMilliseconds", { epochMilliseconds: AT + 0.5 }],
    ["instant-fraction", "toMillis", { toMillis: () => AT + 0.5 }],
    ["instant-fraction", "ten-thousandths of a second", "2026-03-06T10:30:00.0001Z"],
    ["instant-fraction", "microseconds", "2026-03-06T10:30:00.123456Z"],
    ["instant-fraction", "a nanosecond", "2026-03-06T10:30:00.000000001Z"],
    ["instant-fraction", "a nanosecond, comma", "2026-03-06T10:30:00,123000001Z"],
    ["instant-fraction", "a nanosecond and an offset", "2026-03-06T18:30:00.000000001+08:00"],
    ["instant-fraction", "Temporal.Instant with a nanosecond", Temporal.Instant.from("2026-03-06T10:30:00.000000001Z")],
    ["instant-fraction", "Temporal.Instant with a microsecond", Temporal.Instant.from("2026-03-06T10:30:00.000001Z")],
    [
      "instant-fraction",
      "Temporal.Instant a nanosecond before the epoch",
      Temporal.Instant.from("1969-12-31T23:59:59.999999999Z"),
    ],
    [
      "instant-fraction",
      "Temporal.ZonedDateTime with a nanosecond",
      Temporal.ZonedDateTime.from("2026-03-06T18:30:00.000000001[Asia/Shanghai]"),
    ],

    ["instant-out-of-range", "1 ms after the last Date", FARTHEST + 1],
    ["instant-out-of-range", "1 ms before the first Date", -FARTHEST - 1],
    ["instant-out-of-range", "2^53", 2 ** 53],
    ["instant-out-of-range", "the largest number", Number.MAX_VALUE],
    ["instant-out-of-range", "nanoseconds for milliseconds", AT * 1_000_000],
    ["instant-out-of-range", "toMillis", { toMillis: () => FARTHEST + 1 }],
    ["instant-out-of-range", "the year 275761", "+275761-01-01T00:00Z"],
    ["instant-out-of-range", "the year 999999", "+999999-12-31T23:59Z"],
    ["instant-out-of-range", "the year -999999", "-999999-01-01T00:00Z"],
    ["instant-out-of-range", "1 ms after the last Date, text", "+275760-09-13T00:00:00.001Z"],

    ["instant-unreadable", "empty text", ""],
    ["instant-unreadable", "blank text", " "],
    ["instant-unreadable", "a word", "now"],
    ["instant-unreadable", "yesterday", "yesterday"],
    ["instant-unreadable", "digits", "1772784600000"],
    ["instant-unreadable", "a year", "2026"],
    ["instant-unreadable", "a month", "2026-03"],
    ["instant-unreadable", "a date with an offset", "2026-03-06Z"],
    ["instant-unreadable", "a date with a zone", "2026-03-06[Asia/Shanghai]"],
    ["instant-unreadable", "one-digit date", "2026-3-6T10:30Z"],
    ["instant-unreadable", "one-digit hour", "2026-03-06T9:30Z"],
    ["instant-unreadable", "basic format", "20260306T103000Z"],
    ["instant-unreadable", "a week date", "2026-W10-5T10:30Z"],
    ["instant-unreadable", "an ordinal date", "2026-065T10:30Z"],
    ["instant-unreadable", "slashes", "2026/03/06 10:30Z"],
    ["instant-unreadable", "American date", "03/06/2026 10:30Z"],
    ["instant-unreadable", "RFC 2822", "Fri, 06 Mar 2026 10:30:00 GMT"],
    ["instant-unreadable", "what Date writes", "Fri Mar 06 2026 10:30:00 GMT+0000 (Coordinated Universal Time)"],
    ["instant-unreadable", "a Chinese date", "2026年3月6日 10:30"],
    ["instant-unreadable", "no minutes", "2026-03-06T10Z"],
    ["instant-unreadable", "no colon in the time", "2026-03-06T1030Z"],
    ["instant-unreadable", "a colon and no seconds", "2026-03-06T10:30:Z"],
    ["instant-unreadable", "a point and no fraction", "2026-03-06T10:30:00.Z"],
    ["instant-unreadable", "ten decimals", "2026-03-06T10:30:00.0000000000Z"],
    ["instant-unreadable", "decimals of a minute", "2026-03-06T10:30.5Z"],
    ["instant-unreadable", "a space before", " 2026-03-06T10:30Z"],
    ["instant-unreadable", "a space after", "2026-03-06T10:30Z "],
    ["instant-unreadable", "a line end after", "2026-03-06T10:30Z\n"],
    ["instant-unreadable", "two spaces", "2026-03-06  10:30Z"],
    ["instant-unreadable", "a space before the offset", "2026-03-06T10:30 +08:00"],
    ["instant-unreadable", "no T", "2026-03-0610:30Z"],
    ["instant-unreadable", "am", "2026-03-06T10:30 AM Z"],
    ["instant-unreadable", "UTC for Z", "2026-03-06T10:30UTC"],
    ["instant-unreadable", "a one-digit offset", "2026-03-06T18:30+8"],
    ["instant-unreadable", "a one-digit offset with minutes", "2026-03-06T18:30+8:00"],
    ["instant-unreadable", "Z and an offset", "2026-03-06T10:30Z+08:00"],
    ["instant-unreadable", "an offset with a minus sign of print", "2026-03-06T05:30−05:00"],
    ["instant-unreadable", "a year of five digits", "12026-03-06T10:30Z"],
    ["instant-unreadable", "a year of five digits with a sign", "+12026-03-06T10:30Z"],
    ["instant-unreadable", "a year of four digits with a sign", "+2026-03-06T10:30Z"],
    ["instant-unreadable", "full-width digits", "２０２６-03-06T10:30Z"],
    ["instant-unreadable", "empty brackets", "2026-03-06T10:30Z[]"],
    ["instant-unreadable", "an open bracket", "2026-03-06T10:30Z[UTC"],
    ["instant-unreadable", "a zone before the offset", "2026-03-06T10:30[UTC]Z"],
    ["instant-unreadable", "two zones", "2026-03-06T10:30Z[UTC][UTC]"],
    ["instant-unreadable", "an interval", "2026-03-06T10:30Z/2026-03-06T11:30Z"],
    ["instant-unreadable", "very long text", `2026-03-06T10:30Z[${"A".repeat(100_000)}]`],
    ["instant-unreadable", "very many digits", "1".repeat(100_000)],

    ["instant-unreadable", "nothing", undefined],
    ["instant-unreadable", "null", null],
    ["instant-unreadable", "true", true],
    ["instant-unreadable", "a bigint", 1n],
    ["instant-unreadable", "a symbol", Symbol("now")],
    ["instant-unreadable", "a function", () => AT],
    ["instant-unreadable", "Date itself", Date],
    ["instant-unreadable", "a list", [AT]],
    ["instant-unreadable", "an empty object", {}],
    ["instant-unreadable", "Number object", Object(AT)],
    ["instant-unreadable", "String object", Object("2026-03-06T10:30Z")],
    ["instant-unreadable", "valueOf", { valueOf: () => AT }],
    ["instant-unreadable", "getTime", { getTime: () => AT }],
    ["instant-unreadable", "epochMilliseconds as text", { epochMilliseconds: String(AT) }],
    ["instant-unreadable", "epochMilliseconds as a bigint", { epochMilliseconds: BigInt(AT) }],
    ["instant-unreadable", "epochMilliseconds as a function", { epochMilliseconds: () => AT }],
    ["instant-unreadable", "epochNanoseconds only", { epochNanoseconds: 1_000_000n }],
    ["instant-unreadable", "toMillis that is no function", { toMillis: AT }],
    ["instant-unreadable", "toMillis as text", { toMillis: () => String(AT) }],
    ["instant-unreadable", "toMillis of nothing", { toMillis: () => undefined }],
    ["instant-unreadable", "toMillis that throws", throwing],
    ["instant-unreadable", "epochMilliseconds that throws", getter],
    ["instant-unreadable", "a proxy that throws", proxy],
    ["instant-unreadable", "a revoked proxy", revoked.proxy],
    ["instant-unreadable", "what says it is a Date", { [Symbol.toStringTag]: "Date" }],
    ["instant-unreadable", "what inherits from Date", Object.create(Date.prototype)],
    ["instant-unreadable", "Temporal.PlainDateTime", Temporal.PlainDateTime.from("2026-03-06T10:30")],
    ["instant-unreadable", "Temporal.PlainDate", Temporal.PlainDate.from("2026-03-06")],
    ["instant-unreadable", "Temporal.Duration", Temporal.Duration.from("PT1H")],
  ])("%s: %s", (code, _name, input) => {
    expect(() => toInstant(input as InstantInput)).toThrow(
      expect.objectContaining({ name: "SlaError", code, path: "" }),
    );
  });

  it("instant-impossible-time: 500 ms after 24:00", () => {
    expect(() => toInstant("2026-03-06T24:00:00.500Z")).toThrow(
      expect.objectContaining({ code: "instant-impossible-time" }),
    );
  });

  // Years that Date.UTC cannot count come out as NaN.
  it.each([
    "-271821-04-19T23:59:59.999Z",
    "-271822-01-01T00:00Z",
    "+275760-09-14T00:00Z",
    "+275760-12-31T00:00Z",
    "-275000-12-31T00:00Z",
    "-271822-01-01T08:00+08:00[Asia/Shanghai]",
  ])("instant-out-of-range: %s", (text) => {
    expect(() => toInstant(text)).toThrow(expect.objectContaining({ code: "instant-out-of-range" }));
  });

  it("with a message that says what was expected and what received", () => {
    expect(() => toInstant("2026-03-06T10:30")).toThrow(
      'cannot place a local time on the time line without Z or an offset: expected text that ends in Z or an offset such as +08:00, received "2026-03-06T10:30"',
    );
  });
});

describe("each operation says which argument it cannot read", () => {
  const office = defineCalendar({ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });
  const bad = "2026-03-06T10:30";
  const good = "2026-03-06T10:30Z";
  const operations: readonly [name: string, ask: (bad: InstantInput) => unknown, path: string][] = [
    ["addWorkingTime", (at) => addWorkingTime(office, at, "1h"), "/from"],
    ["subtractWorkingTime", (at) => subtractWorkingTime(office, at, "1h"), "/from"],
    ["addWorkingDays", (at) => addWorkingDays(office, at, 1, { at: "same-time" }), "/from"],
    ["workingTimeBetween, from", (at) => workingTimeBetween(office, at, good), "/from"],
    ["workingTimeBetween, to", (at) => workingTimeBetween(office, good, at), "/to"],
    ["openIntervals, from", (at) => openIntervals(office, at, good), "/from"],
    ["openIntervals, to", (at) => openIntervals(office, good, at), "/to"],
    ["isOpen", (at) => isOpen(office, at), "/at"],
    ["nextWorkingTime", (at) => nextWorkingTime(office, at), "/at"],
    ["previousWorkingTime", (at) => previousWorkingTime(office, at), "/at"],
    ["nextOpening", (at) => nextOpening(office, at), "/at"],
    ["nextClosing", (at) => nextClosing(office, at), "/at"],
    ["previousOpening", (at) => previousOpening(office, at), "/at"],
    ["previousClosing", (at) => previousClosing(office, at), "/at"],
  ];
  it.each(operations)("%s", (_name, ask, path) => {
    expect(() => ask(bad)).toThrow(expect.objectContaining({ code: "instant-no-offset", path }));
    expect(() => ask(Number.NaN)).toThrow(expect.objectContaining({ code: "instant-not-finite", path }));
    expect(() => ask(-1)).toThrow(expect.objectContaining({ code: "instant-out-of-range", path }));
    expect(() => ask("2200-01-01T00:00Z")).toThrow(expect.objectContaining({ code: "instant-out-of-range", path }));
    expect(() => ask(undefined as unknown as InstantInput)).toThrow(
      expect.objectContaining({ code: "instant-unreadable", path }),
    );
  });

  it("the years 1970 to 2199 are supported, both ends included to the millisecond", () => {
    expect(isOpen(office, 0)).toBe(false);
    expect(isOpen(office, "1970-01-01T09:00Z")).toBe(true);
    expect(isOpen(office, "2199-12-31T16:59:59.999Z")).toBe(true);
    expect(isOpen(office, Date.UTC(2200, 0, 1) - 1)).toBe(false);
  });
});

describe("formatInstant", () => {
  it.each<[at: InstantInput, zone: string, text: string]>([
    [Date.UTC(2026, 2, 9, 13), "Asia/Shanghai", "2026-03-09T21:00:00+08:00"],
    [Date.UTC(2026, 2, 9, 13), "UTC", "2026-03-09T13:00:00+00:00"],
    [Date.UTC(2026, 2, 9, 13), "Etc/UTC", "2026-03-09T13:00:00+00:00"],
    [Date.UTC(2026, 2, 9, 13), "+08:00", "2026-03-09T21:00:00+08:00"],
    [Date.UTC(2026, 2, 9, 13), "-09:30", "2026-03-09T03:30:00-09:30"],
    [Date.UTC(2026, 2, 9, 13), "+00:00", "2026-03-09T13:00:00+00:00"],
    [Date.UTC(2026, 2, 9, 13), "Europe/London", "2026-03-09T13:00:00+00:00"],
    [Date.UTC(2026, 6, 9, 13), "Europe/London", "2026-07-09T14:00:00+01:00"],
    [Date.UTC(2026, 2, 7, 13), "America/New_York", "2026-03-07T08:00:00-05:00"],
    [Date.UTC(2026, 2, 9, 13), "America/New_York", "2026-03-09T09:00:00-04:00"],
    [Date.UTC(2026, 2, 9, 13), "Asia/Kolkata", "2026-03-09T18:30:00+05:30"],
    [Date.UTC(2026, 2, 9, 13), "Asia/Kathmandu", "2026-03-09T18:45:00+05:45"],
    [Date.UTC(2026, 0, 9, 13), "America/St_Johns", "2026-01-09T09:30:00-03:30"],
    [Date.UTC(2026, 0, 9, 13), "Australia/Lord_Howe", "2026-01-10T00:00:00+11:00"],
    [Date.UTC(2026, 6, 9, 13), "Australia/Lord_Howe", "2026-07-09T23:30:00+10:30"],
    [Date.UTC(2026, 6, 9, 13), "Australia/Eucla", "2026-07-09T21:45:00+08:45"],
    [Date.UTC(2026, 6, 9, 13), "Pacific/Kiritimati", "2026-07-10T03:00:00+14:00"],
    [Date.UTC(2026, 6, 9, 11), "Pacific/Niue", "2026-07-09T00:00:00-11:00"],
    // Milliseconds only where there are any.
    [AT + 250, "Asia/Shanghai", "2026-03-06T18:30:00.250+08:00"],
    [AT + 1, "UTC", "2026-03-06T10:30:00.001+00:00"],
    [AT + 999, "UTC", "2026-03-06T10:30:00.999+00:00"],
    [AT + 1000, "UTC", "2026-03-06T10:30:01+00:00"],
    // Both sides of clock changes.
    [Date.UTC(2024, 2, 10, 7) - 1, "America/New_York", "2024-03-10T01:59:59.999-05:00"],
    [Date.UTC(2024, 2, 10, 7), "America/New_York", "2024-03-10T03:00:00-04:00"],
    [Date.UTC(2024, 10, 3, 5, 30), "America/New_York", "2024-11-03T01:30:00-04:00"],
    [Date.UTC(2024, 10, 3, 6, 30), "America/New_York", "2024-11-03T01:30:00-05:00"],
    [Date.UTC(2018, 10, 4, 3) - 1, "America/Sao_Paulo", "2018-11-03T23:59:59.999-03:00"],
    [Date.UTC(2018, 10, 4, 3), "America/Sao_Paulo", "2018-11-04T01:00:00-02:00"],
    [Date.UTC(2011, 11, 30, 10) - 1, "Pacific/Apia", "2011-12-29T23:59:59.999-10:00"],
    [Date.UTC(2011, 11, 30, 10), "Pacific/Apia", "2011-12-31T00:00:00+14:00"],
    // Seconds in an offset.
    [0, "Africa/Monrovia", "1969-12-31T23:15:30-00:44:30"],
    [Date.UTC(1972, 0, 7, 0, 44, 30), "Africa/Monrovia", "1972-01-07T00:44:30+00:00"],
    // Midnight, years, and instants before the epoch.
    [Date.UTC(2026, 2, 6, 16), "Asia/Shanghai", "2026-03-07T00:00:00+08:00"],
    [0, "UTC", "1970-01-01T00:00:00+00:00"],
    [-1, "UTC", "1969-12-31T23:59:59.999+00:00"],
    [-1000, "UTC", "1969-12-31T23:59:59+00:00"],
    [Date.UTC(9999, 11, 31, 23, 59, 59), "UTC", "9999-12-31T23:59:59+00:00"],
    [Date.UTC(10_000, 0, 1), "UTC", "+010000-01-01T00:00:00+00:00"],
    [Date.UTC(-1, 0, 1), "UTC", "-000001-01-01T00:00:00+00:00"],
    [Date.parse("0099-01-01T00:00Z"), "UTC", "0099-01-01T00:00:00+00:00"],
    [FARTHEST, "UTC", "+275760-09-13T00:00:00+00:00"],
    [-FARTHEST, "UTC", "-271821-04-20T00:00:00+00:00"],
    // Every form that toInstant reads.
    [-0, "UTC", "1970-01-01T00:00:00+00:00"],
    ["2026-03-06T05:30-05:00", "Asia/Shanghai", "2026-03-06T18:30:00+08:00"],
    [new Date(AT), "Asia/Shanghai", "2026-03-06T18:30:00+08:00"],
    [DateTime.utc(2026, 3, 6, 10, 30), "Asia/Shanghai", "2026-03-06T18:30:00+08:00"],
    [Temporal.Instant.from("2026-03-06T10:30Z"), "Asia/Shanghai", "2026-03-06T18:30:00+08:00"],
    [Temporal.ZonedDateTime.from("2026-03-06T11:30[Europe/Berlin]"), "Asia/Shanghai", "2026-03-06T18:30:00+08:00"],
  ])("%s in %s", (at, zone, text) => {
    expect(formatInstant(at, zone)).toBe(text);
  });

  const zones = [
    "Asia/Shanghai",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Europe/London",
    "Europe/Dublin",
    "Europe/Moscow",
    "Europe/Istanbul",
    "America/New_York",
    "America/St_Johns",
    "America/Caracas",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Antarctica/Troll",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Asia/Pyongyang",
  ];
  it.each(zones)(
    "%s: as luxon and Temporal write it in each month from 1975 to 2045, and toInstant reads it again",
    (zone) => {
      for (let month = 0; month < 70 * 12; month += 1) {
        const at = Date.UTC(1975, month, 1 + (month % 28), month % 24, (month * 7) % 60, month % 60);
        const text = formatInstant(at, zone);
        const luxon = DateTime.fromMillis(at, { zone }).toISO({ suppressMilliseconds: true });
        expect(text).toBe(luxon?.replace(/Z$/, "+00:00"));
        expect(text).toBe(
          Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone: zone, smallestUnit: "second" }),
        );
        expect(toInstant(text)).toBe(at);
      }
    },
  );

  it.each<[name: string, zone: unknown]>([
    ["a city that is no zone", "Asia/Beijing"],
    ["empty text", ""],
    ["the host's zone", "local"],
    ["the system's zone", "system"],
    ["the default zone", "default"],
    ["Z", "Z"],
    ["a space after the name", "Asia/Shanghai "],
    ["an offset of 24 hours", "+24:00"],
    ["an offset with minute 60", "+08:60"],
    ["an offset without a sign", "08:00"],
    ["very long text", "A".repeat(100_000)],
    ["nothing", undefined],
    ["null", null],
    ["a number", 8],
    ["an object", { name: "Asia/Shanghai" }],
  ])("refuses %s for a time zone", (_name, zone) => {
    expect(() => formatInstant(AT, zone as string)).toThrow(
      expect.objectContaining({ code: "time-zone-unknown", path: "/timeZone" }),
    );
  });

  it.each<[code: string, at: unknown]>([
    ["instant-no-offset", "2026-03-06T10:30"],
    ["instant-impossible-date", "2026-02-30T10:30Z"],
    ["instant-impossible-time", "2026-03-06T25:00Z"],
    ["instant-not-finite", Number.NaN],
    ["instant-fraction", 0.5],
    ["instant-out-of-range", FARTHEST + 1],
    ["instant-unreadable", undefined],
  ])("refuses an instant: %s", (code, at) => {
    expect(() => formatInstant(at as number, "UTC")).toThrow(expect.objectContaining({ code, path: "/at" }));
  });

  // The wall clocks of these zones show what no Date can hold.
  it.each<[at: number, zone: string]>([
    [FARTHEST, "Asia/Shanghai"],
    [FARTHEST, "+00:01"],
    [FARTHEST - 8 * 3_600_000 + 1, "+08:00"],
    [-FARTHEST, "America/New_York"],
    [-FARTHEST, "-00:01"],
  ])("refuses an end of the range: %d in %s", (at, zone) => {
    expect(() => formatInstant(at, zone)).toThrow(
      expect.objectContaining({ code: "instant-out-of-range", path: "/at" }),
    );
  });

  it.each<[at: number, zone: string, text: string]>([
    [FARTHEST - 8 * 3_600_000, "+08:00", "+275760-09-13T00:00:00+08:00"],
    [FARTHEST, "-05:00", "+275760-09-12T19:00:00-05:00"],
    [-FARTHEST, "+08:00", "-271821-04-20T08:00:00+08:00"],
    [-FARTHEST + 5 * 3_600_000, "-05:00", "-271821-04-20T00:00:00-05:00"],
  ])("the last it can write: %d in %s", (at, zone, text) => {
    expect(formatInstant(at, zone)).toBe(text);
  });
});
