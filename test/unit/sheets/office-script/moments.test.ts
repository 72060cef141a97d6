// Random rows through the script, in an engine without Intl, against the library, with wall clocks read and told by Temporal.
import fc from "fast-check";
import {
  addWorkingTime,
  defineCalendar,
  isOpen,
  SlaError,
  subtractWorkingTime,
  union,
  workingTimeBetween,
} from "sla-clock";
import type { Calendar } from "sla-clock";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { officeScript } from "../../../../src/sheets/office-script/office-script.js";
import { run } from "./host.js";
import type { CellValue } from "./workbook.js";

const DAY = 86_400_000;
const [FROM, TO] = [Date.UTC(2025, 0, 5, 13), Date.UTC(2027, 0, 10, 4)];

/** Changes of clocks in these zones, by the wall before: the times around them are read more often than others. */
const CHANGES: readonly (readonly [timeZone: string, ...changes: string[]])[] = [
  ["America/New_York", "2025-03-09T02:00", "2025-11-02T02:00", "2026-03-08T02:00", "2026-11-01T02:00"],
  ["Europe/London", "2025-03-30T01:00", "2025-10-26T02:00", "2026-03-29T01:00", "2026-10-25T02:00"],
  ["Asia/Shanghai", "2025-10-01T00:00", "2026-02-15T00:00"],
  ["Australia/Lord_Howe", "2025-04-06T02:00", "2025-10-05T02:00", "2026-04-05T02:00", "2026-10-04T02:00"],
  ["America/Havana", "2025-03-09T00:00", "2025-11-02T01:00", "2026-03-08T00:00", "2026-11-01T01:00"],
  ["+05:45", "2026-01-01T00:00"],
];

function calendarOf(timeZone: string): Calendar {
  const office = defineCalendar({
    id: "office",
    timeZone,
    hours: "mon-fri 09:00-12:00, 13:00-18:00; sat 22:00-02:45",
    holidays: ["2025-10-01", "2026-02-16", "2026-11-02"],
    specialDays: [{ date: "2026-03-08", hours: "00:15-03:30:20" }],
  });
  return union(office, defineCalendar({ id: "sundays", timeZone, hours: "sun 00:30-03:10" }));
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/;

/** What wall clocks show, as the milliseconds that it would be in UTC. */
function wallOf(iso: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (ISO.exec(iso) ?? []).slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** A serial number of a wall clock, by the two epochs of Excel: 1899-12-30, and 1904-01-01. */
function serial(wall: number, system: 1900 | 1904): number {
  const epoch = system === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  return (wall - epoch) / DAY;
}

function instantOf(wall: number, timeZone: string): number {
  const time = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO("UTC").toPlainDateTime();
  return time.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
}

function wallAt(at: number, timeZone: string): number {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return time.toZonedDateTime("UTC").epochMilliseconds;
}

/** An answer of the library within [FROM, TO], or the name of the refusal. */
function known<T>(instants: readonly number[], answer: () => T): T | "uncovered" {
  const isKnown = (at: number): boolean => at >= FROM && at <= TO;
  if (!instants.every(isKnown)) return "uncovered";
  try {
    return answer();
  } catch (error) {
    if (error instanceof SlaError) return "uncovered";
    throw error;
  }
}

function due(calendar: Calendar, start: number, minutes: number): number | "uncovered" {
  const milliseconds = Math.round(Math.abs(minutes) * 60_000);
  const reach = minutes < 0 ? subtractWorkingTime : addWorkingTime;
  const at = known([start], () => reach(calendar, start, milliseconds));
  return at !== "uncovered" && at >= FROM && at <= TO ? at : "uncovered";
}

const seconds = (low: number, high: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: Math.ceil(low / 900_000), max: Math.floor(high / 900_000) }).map((n) => n * 900_000),
    fc.integer({ min: Math.ceil(low / 1000), max: Math.floor(high / 1000) }).map((n) => n * 1000),
  );

function walls(changes: readonly string[]): fc.Arbitrary<number> {
  const around = [...changes, "2026-03-08T00:15"].map(wallOf);
  return fc.oneof(
    { weight: 3, arbitrary: seconds(FROM, TO) },
    { weight: 3, arbitrary: fc.constantFrom(...around).chain((at) => seconds(at - 5 * 3_600_000, at + 5 * 3_600_000)) },
    { weight: 1, arbitrary: fc.constantFrom(FROM, TO).chain((at) => seconds(at - 3 * DAY, at + 3 * DAY)) },
  );
}

const minutes = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map((n) => n * 60),
  fc.integer({ min: -9000, max: 9000 }),
  fc.double({ min: -3000, max: 3000, noNaN: true }),
  fc.constantFrom(0, 0.5, -0.25, 1e7, -1e7),
);
/** Excel's own arithmetic, and what it imports, leaves dates that are not exact. */
const inexact = fc.constantFrom(0, 4e-6, -4e-6, 1e-9);

describe.each(CHANGES)("%s", (timeZone, ...changes) => {
  const calendar = calendarOf(timeZone);
  const rows = fc.sample(fc.record({ start: walls(changes), end: walls(changes), minutes, inexact }), {
    numRuns: 3000,
    seed: 20260101,
  });

  it.each([1900, 1904] as const)("answers as the library does, in the date system %i", async (dateSystem) => {
    const script = officeScript(calendar, { from: FROM, to: TO, dateSystem });
    const cells: CellValue[][] = [
      ["Start", "Minutes", "Due", "End", "Working minutes", "Open"],
      ...rows.map((row) => [
        serial(row.start, dateSystem) + row.inexact,
        row.minutes,
        "",
        serial(row.end, dateSystem) - row.inexact,
        "",
        "",
      ]),
    ];
    const ran = await run(script, [{ name: "Sheet1", cells }]);
    expect(ran.error).toBeUndefined();
    expect(ran.intl).toBe("undefined");

    const found = (ran.cells[0] ?? [])
      .slice(1)
      .map((line) => [
        typeof line[2] === "number" ? Math.round((line[2] - serial(0, dateSystem)) * DAY) : refusalOf(line[2]),
        typeof line[4] === "number" ? Math.round(line[4] * 60_000) : refusalOf(line[4]),
        typeof line[5] === "boolean" ? line[5] : refusalOf(line[5]),
      ]);
    const expected = rows.map((row) => {
      const [start, end] = [instantOf(row.start, timeZone), instantOf(row.end, timeZone)];
      const at = due(calendar, start, row.minutes);
      return [
        at === "uncovered" ? at : wallAt(at, timeZone),
        known([start, end], () => workingTimeBetween(calendar, start, end)),
        start === TO ? "uncovered" : known([start], () => isOpen(calendar, start)),
      ];
    });
    expect(found).toEqual(expected);
    const refused = expected.filter(([at]) => at === "uncovered").length;
    expect(refused).toBeGreaterThan(50);
    expect(refused).toBeLessThan(1500);
  });
});

/** Which refusal stands in a cell. */
function refusalOf(cell: CellValue | undefined): string {
  return String(cell).startsWith("#NUM! calendar-uncovered: ") ? "uncovered" : String(cell);
}
