import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { isOfSheet, localOfSerial, serialOfLocal, toSecond } from "../../../src/sheets/serial.js";

const DAY = 86_400_000;
const local = (iso: string): number => DateTime.fromISO(iso, { zone: "utc" }).toMillis();

/** Serial numbers as Microsoft documents them. */
describe("serial numbers of known dates", () => {
  it.each<[serial: number, system: 1900 | 1904, iso: string]>([
    // support.microsoft.com, "DATE function": 1 January 2008 is serial number 39448.
    [39_448, 1900, "2008-01-01T00:00:00"],
    // "Date systems in Excel": 5 July 2011 is 40729 (1900) and 39267 (1904).
    [40_729, 1900, "2011-07-05T00:00:00"],
    [39_267, 1904, "2011-07-05T00:00:00"],
    [61, 1900, "1900-03-01T00:00:00"],
    [0, 1904, "1904-01-01T00:00:00"],
    [1462, 1900, "1904-01-01T00:00:00"],
    [25_569, 1900, "1970-01-01T00:00:00"],
    // "TIMEVALUE function": 0.75 is 18:00.
    [46_087.75, 1900, "2026-03-06T18:00:00"],
    [44_625.75, 1904, "2026-03-06T18:00:00"],
    [2_958_465, 1900, "9999-12-31T00:00:00"],
    [2_957_003, 1904, "9999-12-31T00:00:00"],
  ])("%d of %d is %s", (serial, system, iso) => {
    expect(localOfSerial(serial, system, "")).toBe(local(iso));
    expect(serialOfLocal(local(iso), system)).toBe(serial);
  });
});

it.each<[number, 1900 | 1904]>([
  [60, 1900],
  [60.999, 1900],
  [0, 1900],
  [-1, 1900],
  [2_958_466, 1900],
  [-0.001, 1904],
  [2_957_004, 1904],
  [NaN, 1900],
  [Infinity, 1904],
  [-Infinity, 1900],
])("%d is no date of %d", (serial, system) => {
  expect(() => localOfSerial(serial, system, "/reported")).toThrow(
    expect.objectContaining({ code: "serial-out-of-range", path: "/reported" }),
  );
});

it.each<1900 | 1904>([1900, 1904])("every minute of a day comes back from a serial number of %d", (system) => {
  const date = local("2026-03-06");
  for (let minute = 0; minute < 1440; minute += 1) {
    const at = date + minute * 60_000;
    const serial = serialOfLocal(at, system);
    expect(localOfSerial(serial, system, "")).toBe(at);
    // As sheets round what they compute, and as a sheet writes it with fifteen digits.
    expect(localOfSerial(Math.round(serial * 1e6) / 1e6, system, "")).toBe(at);
    expect(localOfSerial(Number(serial.toPrecision(15)), system, "")).toBe(at);
    // Excel computes date + time: both summands by themselves.
    expect(localOfSerial(Math.floor(serial) + minute / 1440, system, "")).toBe(at);
  }
});

it.each<[string, string]>([
  ["the first hour", "2026-03-06T00:00:00"],
  ["the last hour", "2026-03-06T23:00:00"],
  ["an hour of the last year that is supported", "2199-12-31T17:00:00"],
])("every second of %s comes back", (_, iso) => {
  for (let second = 0; second < 3600; second += 1) {
    const at = local(iso) + second * 1000;
    for (const system of [1900, 1904] as const) {
      const serial = serialOfLocal(at, system);
      expect(localOfSerial(serial, system, "")).toBe(at);
      expect(localOfSerial(Math.round(serial * 1e6) / 1e6, system, "")).toBe(at);
    }
  }
});

it("A1 + 1/24, a thousand times over, are whole hours", () => {
  let cell = 46_087;
  for (let hours = 1; hours <= 1000; hours += 1) {
    cell += 1 / 24;
    expect(localOfSerial(cell, 1900, "")).toBe(local("2026-03-06") + hours * 3_600_000);
  }
});

it("A1 + 1/1440, ten thousand times over, are whole minutes", () => {
  let cell = 46_087;
  for (let minutes = 1; minutes <= 10_000; minutes += 1) cell += 1 / 1440;
  expect(localOfSerial(cell, 1900, "")).toBe(local("2026-03-06") + 10_000 * 60_000);
});

it("what is nearer to a second than half of it is that second", () => {
  expect([499, 500, -499, 86_399_999].map((at) => toSecond(at) + 0)).toEqual([0, 1000, 0, DAY]);
});

it("a sheet holds the dates from 1900-03-01, or 1904-01-01, to 9999-12-31", () => {
  const edges = ["1900-02-28", "1900-03-01", "1903-12-31", "1904-01-01", "9999-12-31T23:59:59"].map(local);
  expect(edges.map((at) => isOfSheet(at, 1900))).toEqual([false, true, true, true, true]);
  expect(edges.map((at) => isOfSheet(at, 1904))).toEqual([false, false, false, true, true]);
  expect(isOfSheet(local("9999-12-31") + DAY, 1900)).toBe(false);
});
