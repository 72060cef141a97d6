// What counts from a due moment that is the end of a date: 24:00 is of the date that ended. Worked by hand.
import { assess, defineContract, explain, verifyTrace } from "sla-clock";
import type { Contract, Obligation, SpanSpec } from "sla-clock";
import { describe, expect, it } from "vitest";
import { look, moment, owed, tell, wall } from "../published/support.js";

const zone = "Europe/London";
const calendars = {
  office: { timeZone: zone, hours: "mon-fri 09:00-17:00" },
  late: { timeZone: zone, hours: "mon-fri 16:00-24:00" },
  tuesday: { timeZone: zone, hours: "tue 00:00-12:00" },
  always: { timeZone: zone, hours: "24x7" },
  berlin: { timeZone: "Europe/Berlin", hours: "mon-fri 09:00-17:00" },
  lisbon: { timeZone: "Europe/Lisbon", hours: "mon-fri 09:00-17:00" },
} as const;
type Span = SpanSpec<keyof typeof calendars, "paid">;

function chain(first: Span, second: Span, more: object = {}): Contract {
  return defineContract({
    ...{ id: "chain", timeZone: zone, levels: ["A"], calendars },
    clauses: [
      { id: "final", promise: "paid", ...first },
      { id: "next", promise: "told", from: { due: "final" }, ...second, ...more },
    ],
  });
}
const due = (contract: Contract, reported = "2026-02-16 09:00"): string =>
  tell(owed(look(contract, reported, { zone }), "next"), zone);
const at = (text: string): string => wall(zone, moment(zone, text));

// 14 days from Monday, 16 February: Monday, 2 March.
const final: Span = { calendarDays: 14, at: "end-of-day" };
const five: Span = { calendarDays: 5, at: "end-of-day" };

describe("whatever the rule says that is due at the end of a date", () => {
  it.each<readonly [string, Span]>([
    ["24:00", { calendarDays: 14, at: "24:00" }],
    ["a law", { calendarDays: 14, counting: "prc-civil-code" }],
    ["a law of working days", { calendarDays: 14, calendar: "office", counting: "us-frcp-6a" }],
    ["the end of the working day, at midnight", { workingDays: 10, calendar: "late", at: "end-of-working-day" }],
    ["the latest of several", { latestOf: [{ within: "24h" }, final] }],
    ["one of two at that moment", { latestOf: [{ within: "351h" }, final] }],
    ["the earliest of several", { earliestOf: [{ within: "1000h" }, { latestOf: [final] }] }],
  ])("%s: seven days from 2 March are 9 March", (_title, rule) => {
    expect(due(chain(rule, { calendarDays: 7, at: "end-of-day" }))).toBe(at("2026-03-09 24:00"));
  });
  it.each<readonly [string, Span]>([
    ["a length of time that ends at midnight", { within: "351h" }],
    ["the start of a date", { calendarDays: 15, at: "start-of-day" }],
    ["00:00", { calendarDays: 15, at: "00:00" }],
    ["an opening to which it rolls", { calendarDays: 14, calendar: "tuesday", at: "17:00", ifClosed: "roll-forward" }],
  ])("%s is of 3 March: seven days are 10 March", (_title, rule) => {
    expect(due(chain(rule, { calendarDays: 7, at: "end-of-day" }))).toBe(at("2026-03-10 24:00"));
  });
});

describe("whatever counts from it", () => {
  it.each<readonly [string, Span, string]>([
    ["working days, from Monday", { workingDays: 1, calendar: "office", at: "17:00" }, "2026-03-03 17:00"],
    ["no working day", { workingDays: 0, calendar: "office", at: "17:00" }, "2026-03-02 17:00"],
    ["months", { months: 1, at: "end-of-day" }, "2026-04-02 24:00"],
    ["the first day counted", { calendarDays: 2, firstDay: "counted", at: "end-of-day" }, "2026-03-03 24:00"],
    ["the same time is 24:00", { calendarDays: 2, at: "same-time" }, "2026-03-04 24:00"],
    ["the same time, back", { calendarDays: 2, at: "same-time", backward: true }, "2026-02-28 24:00"],
    ["no date at the same time", { calendarDays: 0, at: "same-time" }, "2026-03-02 24:00"],
    [
      "past the cut-off of 2 March",
      { workingDays: 0, calendar: "office", at: "17:00", cutOff: "12:00" },
      "2026-03-03 17:00",
    ],
    ["in by 24:00", { workingDays: 0, calendar: "office", at: "17:00", cutOff: "24:00" }, "2026-03-02 17:00"],
    ["five days back", { calendarDays: 5, at: "end-of-day", backward: true }, "2026-02-25 24:00"],
    ["a length of time", { within: "24h" }, "2026-03-03 24:00"],
    ["the earlier of two", { earliestOf: [five, { calendarDays: 9, at: "12:00" }] }, "2026-03-07 24:00"],
  ])("%s", (_title, rule, expected) => {
    expect(due(chain(final, rule))).toBe(at(expected));
  });
  it("not where a start rule holds it until the morning", () => {
    const start = { rule: "next-working-time", calendar: "office" };
    expect(due(chain(final, five, { start }))).toBe(at("2026-03-08 24:00"));
  });
  it("also where a start rule finds it open at once", () => {
    const start = { rule: "next-working-time", calendar: "always" };
    expect(due(chain(final, five, { start }))).toBe(at("2026-03-07 24:00"));
  });
});

describe("in another zone", () => {
  const one = (calendar: "berlin" | "lisbon"): Span => ({ calendarDays: 1, calendar, at: "12:00" });
  it("the moment is one like any other: 01:00 of 3 March in Berlin", () => {
    expect(due(chain(final, one("berlin")))).toBe(at("2026-03-04 11:00"));
  });
  it("it is the end of the date where it is midnight too, as in Lisbon", () => {
    expect(due(chain(final, one("lisbon")))).toBe(at("2026-03-03 12:00"));
  });
});

it("chains go on: 2 March, 4 March at the same time, 6 March", () => {
  const contract = defineContract({
    ...{ id: "chain", timeZone: zone, levels: ["A"] },
    clauses: [
      { id: "final", promise: "paid", calendarDays: 14, at: "end-of-day" },
      { id: "same", promise: "called", from: { due: "final" }, calendarDays: 2, at: "same-time" },
      { id: "next", promise: "told", from: { due: "same" }, calendarDays: 2, at: "end-of-day" },
    ],
  });
  expect(due(contract)).toBe(at("2026-03-06 24:00"));
});

it("the end of a date on which the clocks go forward at midnight", () => {
  const contract = defineContract({
    ...{ id: "chain", timeZone: "America/Asuncion", levels: ["A"] },
    clauses: [
      { id: "final", promise: "paid", calendarDays: 1, at: "end-of-day" },
      { id: "next", promise: "told", from: { due: "final" }, calendarDays: 1, at: "same-time" },
    ],
  });
  // 6 October 2019 began at 01:00.
  const told = tell(owed(look(contract, "2019-10-04 09:00", { zone: "America/Asuncion" }), "next"), "America/Asuncion");
  expect(told).toBe("2019-10-07T00:00:00-03:00");
});

describe("updates in a row of due moments", () => {
  it("one a day by its end: 17, 18 and 19 February", () => {
    const contract = defineContract({
      ...{ id: "row", timeZone: zone, levels: ["A"] },
      clauses: [
        {
          id: "update",
          promise: "updated",
          calendarDays: 1,
          at: "end-of-day",
          repeat: { as: "periodic-update", rounds: "sequential" },
        },
      ],
    });
    const { periods } = look(contract, "2026-02-16 09:00", { zone, asOf: "2026-02-19 12:00" });
    const dues = periods[0]?.obligations.map((each) => tell(each, zone));
    expect(dues).toEqual(["2026-02-17 24:00", "2026-02-18 24:00", "2026-02-19 24:00"].map(at));
  });
});

describe("what is told", () => {
  const contract = chain(final, five);
  const assessment = assess(
    contract,
    { level: "A", events: [{ type: "reported", at: "2026-02-16T09:00Z" }] },
    { asOf: "2026-02-16T09:00Z" },
  );
  const next = owed(assessment, "next");
  const counts = { kind: "due", clause: "final", at: Date.parse("2026-03-03T00:00Z"), endsDate: true };
  function withCounts(changed: object): Obligation {
    const trace = next.trace?.kind === "dates" ? next.trace : undefined;
    if (trace === undefined) throw new Error("no count of dates");
    return {
      ...next,
      trace: { ...trace, start: { ...trace.start, counts: changed as typeof trace.start.counts & object } },
    };
  }
  it("the trace says so", () => {
    expect(next.trace).toMatchObject({ start: { counts }, zero: "2026-03-02" });
  });
  it("verifyTrace refuses another tale", () => {
    const { endsDate: _, ...without } = counts;
    expect(verifyTrace(withCounts(counts), contract)).toEqual({ ok: true });
    expect(verifyTrace(withCounts(without), contract)).toMatchObject({
      problems: expect.arrayContaining(["the due moment of final is the end of a date", "day zero is another date"]),
    });
    const plain = chain({ within: "351h" }, five);
    expect(verifyTrace(withCounts(counts), plain)).toMatchObject({
      problems: [`final is not due at the end of a date at ${counts.at}`],
    });
  });
  it("the texts say so", () => {
    expect(explain(assessment, { language: "en", timeZone: zone })).toContain(
      "Counts from the due moment of final, the end of Mon 2 Mar 2026",
    );
    expect(explain(assessment, { language: "zh", timeZone: zone })).toContain("2026年3月2日 周一 24:00");
  });
});

it("the trace of a last date that rolls back before day zero counts no date before that", () => {
  const monday = { timeZone: "UTC", hours: "mon 09:00-17:00" };
  const clauses = [
    { id: "fix", promise: "fixed", calendarDays: 1, calendar: "monday", at: "12:00", roll: "preceding" },
  ] as const;
  const contract: Contract = defineContract({
    id: "desk",
    timeZone: "UTC",
    levels: ["A"],
    calendars: { monday },
    clauses,
  });
  const fix = owed(look(contract, "2026-03-04 10:00", { zone: "UTC" }), "fix");
  expect(fix.trace).toMatchObject({
    dates: [
      { kind: "moved", from: "2026-03-02", dates: 1 },
      { kind: "closed", from: "2026-03-03", dates: 1 },
      { kind: "first", from: "2026-03-04", dates: 1 },
      { kind: "counted", from: "2026-03-05", dates: 1 },
    ],
  });
});
