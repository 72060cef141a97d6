// Columns at their edges: none, one, -0, detached, refused. The expected values were worked by hand.
import {
  addWorkingTimeMany,
  defineCalendar,
  defineContract,
  exportTimetable,
  importTimetable,
  intersection,
  subtractWorkingTimeMany,
  union,
  workingTimeBetweenMany,
} from "sla-clock";
import { expect, it } from "vitest";

const HOUR = 3_600_000;
const LATEST = Date.UTC(2200, 0, 1);
const office = defineCalendar({ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });
const nothing = new Float64Array(0);

// Friday 6 March 2026.
const friday = (hour: number): number => Date.UTC(2026, 2, 6, hour);
const monday = (hour: number): number => Date.UTC(2026, 2, 9, hour);

it("no instants: an empty column, of any calendar", () => {
  const imported = importTimetable(exportTimetable(office, { from: friday(0), to: monday(0) }));
  for (const calendar of [office, imported, union(office, imported)]) {
    expect(addWorkingTimeMany(calendar, nothing, "2h")).toEqual(nothing);
    expect(subtractWorkingTimeMany(calendar, nothing, nothing)).toEqual(nothing);
    expect(workingTimeBetweenMany(calendar, nothing, nothing)).toEqual(nothing);
    // Nothing that was asked of no instants is remembered of others.
    expect(() => addWorkingTimeMany(calendar, Float64Array.of(5), -1)).toThrow(/negative/);
    expect(Array.from(addWorkingTimeMany(calendar, Float64Array.of(friday(16)), "1h"))).toEqual([friday(17)]);
  }
});

it("a detached column has no instants", () => {
  const column = Float64Array.of(friday(9), friday(10));
  structuredClone(column, { transfer: [column.buffer] });
  expect(addWorkingTimeMany(office, column, 1)).toEqual(nothing);
  expect(() => workingTimeBetweenMany(office, Float64Array.of(1), column)).toThrow(
    expect.objectContaining({
      code: "column-invalid",
      path: "/to",
      expected: "a Float64Array of length 1",
      received: "0",
    }),
  );
});

it("over the weekend, up and down, at once and one by one", () => {
  const column = Float64Array.of(friday(16), friday(17), friday(20), monday(8), monday(9));
  const due = [monday(10), monday(11), monday(11), monday(11), monday(11)];
  expect(Array.from(addWorkingTimeMany(office, column, "2h"))).toEqual(due);
  const reversed = column.slice().reverse();
  expect(Array.from(addWorkingTimeMany(office, reversed, "2h"))).toEqual([...due].reverse());
  expect(Array.from(subtractWorkingTimeMany(office, Float64Array.from(due), "2h"))).toEqual([
    friday(16),
    ...[monday(9), monday(9), monday(9), monday(9)],
  ]);
  expect(Array.from(addWorkingTimeMany(office, column, Float64Array.of(0, 0, HOUR, 2 * HOUR, 0)))).toEqual([
    ...[friday(16), friday(17), monday(10), monday(11), monday(9)],
  ]);
  expect(Array.from(workingTimeBetweenMany(office, column, reversed))).toEqual([HOUR, 0, 0, 0, -HOUR]);
});

it("-0 is 0, and no result is -0", () => {
  const always = defineCalendar({ id: "always", timeZone: "UTC", hours: "24x7" });
  const columns = [Float64Array.of(-0), Float64Array.of(5, -0), Float64Array.of(-0, 5)];
  for (const column of columns) {
    for (const calendar of [office, always]) {
      const results = [
        ...addWorkingTimeMany(calendar, column, -0),
        ...addWorkingTimeMany(calendar, column, new Float64Array(column.length).fill(-0)),
        ...subtractWorkingTimeMany(calendar, column, 0),
        ...workingTimeBetweenMany(calendar, column, column.slice().reverse()),
        ...workingTimeBetweenMany(calendar, column, column),
      ];
      expect(results.filter((result) => Object.is(result, -0))).toEqual([]);
    }
  }
});

it("the first instant that the calendar does not know is named, wherever the column goes", () => {
  const covered = defineCalendar({
    ...{ id: "covered", timeZone: "UTC", hours: "mon-fri 09:00-17:00" },
    coverage: { from: "2026-03-02", to: "2026-03-07" },
  });
  const uncovered = (path: string): unknown => expect.objectContaining({ code: "calendar-uncovered", path });
  const column = Float64Array.of(friday(9), friday(10), friday(16));
  expect(Array.from(addWorkingTimeMany(covered, column, "1h"))).toEqual([friday(10), friday(11), friday(17)]);
  expect(() => addWorkingTimeMany(covered, column, "2h")).toThrow(uncovered("/from/2"));
  expect(() => addWorkingTimeMany(covered, column.slice().reverse(), "2h")).toThrow(uncovered("/from/0"));
  expect(() => workingTimeBetweenMany(covered, column, Float64Array.of(friday(1), monday(1), monday(2)))).toThrow(
    uncovered("/to/1"),
  );
  expect(() => workingTimeBetweenMany(covered, Float64Array.of(monday(1)), Float64Array.of(friday(1)))).toThrow(
    uncovered("/from/0"),
  );
  // Where nothing is asked for, nothing is leant on.
  expect(Array.from(addWorkingTimeMany(covered, Float64Array.of(monday(9), friday(9)), 0))).toEqual([
    monday(9),
    friday(9),
  ]);
});

it("a calendar that never opens is named, as by the call for one instant", () => {
  const never = intersection(office, defineCalendar({ id: "sundays", timeZone: "UTC", hours: "sun 09:00-17:00" }));
  expect(() => addWorkingTimeMany(never, Float64Array.of(friday(9)), 1)).toThrow(
    expect.objectContaining({ code: "calendar-never-opens", path: "/calendar" }),
  );
  expect(Array.from(workingTimeBetweenMany(never, Float64Array.of(friday(9)), Float64Array.of(monday(9))))).toEqual([
    0,
  ]);
});

it.each([
  ["no instant of the supported years", Float64Array.of(0, LATEST), 1, "instant-out-of-range", "/from/1"],
  ["no whole millisecond, in order", Float64Array.of(0, 1.5, 2), 1, "instant-fraction", "/from/1"],
  ["no whole millisecond, out of order", Float64Array.of(2, 1.5, 0), 1, "instant-fraction", "/from/1"],
  ["infinity after all others", Float64Array.of(0, Infinity), 1, "instant-not-finite", "/from/1"],
  ["a duration longer than any", Float64Array.of(0), Float64Array.of(1e16), "duration-out-of-range", "/duration/0"],
  ["a negative duration", Float64Array.of(0, 1), Float64Array.of(0, -1), "duration-negative", "/duration/1"],
  ["half a millisecond to wait", Float64Array.of(0), Float64Array.of(0.5), "duration-fraction", "/duration/0"],
  ["one duration, unreadable", Float64Array.of(0), "soon", "duration-unreadable", "/duration"],
] as const)("%s", (_name, column, duration, code, path) => {
  expect(() => addWorkingTimeMany(office, column, duration)).toThrow(expect.objectContaining({ code, path }));
});

it("a contract with an imported clock, as JSON, defines it again; another id than the timetable's is refused", () => {
  const imported = importTimetable(exportTimetable(office, { from: friday(0), to: monday(0) }));
  const clauses = [{ id: "reply", promise: "replied", within: "2h", clock: "office" }] as const;
  const contract = defineContract({ id: "desk", levels: ["A"], calendars: { office: imported }, clauses });
  expect(defineContract(JSON.parse(JSON.stringify(contract)) as typeof contract)).toEqual(contract);
  const renamed = { ...imported, id: "other" };
  expect(() => defineContract({ id: "desk", levels: ["A"], calendars: { office: renamed }, clauses })).toThrow(
    expect.objectContaining({ code: "calendar-invalid", path: "/calendars/office/id" }),
  );
});
