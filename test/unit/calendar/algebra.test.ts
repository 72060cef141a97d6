import {
  addWorkingDays,
  assess,
  defineCalendar,
  defineContract,
  difference,
  intersection,
  openIntervals,
  union,
  workingTimeBetween,
} from "sla-clock";
import { expect, it } from "vitest";

const shanghai = defineCalendar({ id: "shanghai", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
const london = defineCalendar({
  id: "london",
  timeZone: "Europe/London",
  hours: "mon-fri 09:00-17:00",
  holidays: [{ date: "2026-05-25", name: "Spring Bank Holiday" }],
});
const HOUR = 3_600_000;

it("follow the sun: Shanghai 01:00-10:00 UTC and London 09:00-17:00 UTC in winter are one interval of 16 hours", () => {
  expect(openIntervals(union(shanghai, london), "2026-03-09T00:00Z", "2026-03-10T00:00Z")).toEqual([
    { start: Date.parse("2026-03-09T01:00Z"), end: Date.parse("2026-03-09T17:00Z") },
  ]);
});

it("both present: one hour in winter, two in British summer time", () => {
  const both = intersection(shanghai, london);
  expect(workingTimeBetween(both, "2026-03-09T00:00Z", "2026-03-10T00:00Z")).toBe(HOUR);
  expect(workingTimeBetween(both, "2026-06-08T00:00Z", "2026-06-09T00:00Z")).toBe(2 * HOUR);
});

it("less a maintenance window", () => {
  const window = defineCalendar({ id: "window", timeZone: "UTC", hours: "tue 02:00-03:00" });
  expect(workingTimeBetween(difference(shanghai, window), "2026-03-10T00:00Z", "2026-03-11T00:00Z")).toBe(8 * HOUR);
});

it("in a contract, with the holiday of one of them named in the trace", () => {
  const contract = defineContract({
    id: "desk",
    levels: ["A"],
    calendars: { both: intersection(shanghai, london) },
    clauses: [{ id: "reply", promise: "replied", within: "3h", clock: "both" }],
  });
  const ticket = { level: "A", events: [{ type: "reported", at: "2026-05-22T09:00Z" }] } as const;
  const [reply] = assess(contract, ticket, { asOf: "2026-05-22T09:00Z" }).periods[0]?.obligations ?? [];
  expect(reply?.due).toEqual({ kind: "at", at: Date.parse("2026-05-26T10:00Z"), provisional: false });
  expect(reply?.trace?.kind === "within" ? reply.trace.segments.map(({ name }) => name) : []).toContain(
    "Spring Bank Holiday",
  );
});

it("its JSON defines it again", () => {
  const contract = defineContract({
    id: "desk",
    levels: ["A"],
    calendars: { all: union(shanghai, london) },
    clauses: [],
  });
  const copy = defineContract(JSON.parse(JSON.stringify(contract)) as typeof contract);
  expect(copy).toEqual(contract);
});

it("working days need one time zone", () => {
  expect(() => addWorkingDays(union(shanghai, london), "2026-03-09T00:00Z", 1, { at: "same-time" })).toThrow(
    expect.objectContaining({ code: "calendar-several-zones" }),
  );
  const both = union(shanghai, defineCalendar({ id: "saturday", timeZone: "Asia/Shanghai", hours: "sat 10:00-12:00" }));
  expect(addWorkingDays(both, "2026-03-06T10:00+08:00", 1, { at: "end-of-working-day" })).toBe(
    Date.parse("2026-03-07T12:00+08:00"),
  );
});

it("no calendars, and calendars doubled beyond measure, are refused at once", () => {
  expect(() => union()).toThrow(expect.objectContaining({ code: "calendar-invalid" }));
  expect(() => {
    let calendar = shanghai;
    for (let times = 0; times < 64; times += 1) calendar = union(calendar, calendar);
  }).toThrow(expect.objectContaining({ code: "calendar-invalid" }));
});
