// What is told of rules one after another: clocks, warnings, level changes, reopenings, traces, and what may not be said.
import { defineContract, deadlines, explain, validateContract, verifyTrace } from "sla-clock";
import type { Obligation, Trace, WarningSpec } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendars, check, desk, iso, look, refusal, rows, utc } from "./support.js";
import type { Clauses } from "./support.js";

const [pieces, calendar] = [
  [{ within: "2h", clock: "office" } as const, { within: "6h", clock: "office" } as const],
  "office",
];
const dayAndHours = [{ workingDays: 1, calendar, at: "12:00" } as const, { within: "4h", clock: "office" } as const];
const warnings: readonly WarningSpec[] = [{ used: "50%" }, { remaining: "1h" }, { overdue: "30m" }];

function only(clause: object, notes: string, asOf: string): Obligation {
  const contract = desk("keep-start", [{ id: "fix", promise: "resolved", ...clause }], {
    pauses: [{ reason: "customer" }],
  });
  const [obligation] = look(contract, notes, asOf).periods[0]?.obligations ?? [];
  if (obligation === undefined) throw new Error("one clause, one obligation");
  return obligation;
}

describe("clocks and warnings", () => {
  const told = ({ clock, warnings: list }: Obligation): unknown => [
    [clock?.target, clock?.elapsed, clock?.remaining].map((time = NaN) => time / 3_600_000),
    list?.map(({ at }) => (at === undefined ? "-" : iso(at))),
  ];
  it("of one clock: the length of them all", () => {
    // Two hours of the morning, six from one o'clock on: five on Friday, one on Monday.
    const obligation = only({ sumOf: pieces, warnings }, "low 06T10:00", "06T17:00");
    expect(told(obligation)).toEqual([
      [8, 6, 2],
      ["06T15:00", "06T18:00", "09T10:30"],
    ]);
    expect(obligation.due).toEqual({ kind: "at", at: utc("09T10:00"), provisional: false });
  });
  it("in one calendar: its time from the start until the due moment", () => {
    // Seven hours of Monday, and seven of Tuesday.
    expect(told(only({ sumOf: dayAndHours, warnings }, "low 02T10:00", "03T10:00"))).toEqual([
      [14, 8, 6],
      ["02T18:00", "03T16:00", "03T17:30"],
    ]);
  });
  it("in several: elapsed time", () => {
    // 10:00 to 15:00 are four office hours; four more until 19:00.
    const sumOf = [{ within: "4h", clock: "office" }, { within: "4h" }];
    expect(told(only({ sumOf, warnings }, "low 02T10:00", "02T11:00"))).toEqual([
      [9, 1, 8],
      ["02T14:30", "02T18:00", "02T19:30"],
    ]);
  });
  it("while a pause lasts: what it would be if the pause ended now", () => {
    // Monday's seven hours, and Tuesday's three, an hour after noon and three more once it ends.
    const obligation = only({ sumOf: dayAndHours, warnings }, "low 02T10:00, paused:customer 03T14:00", "03T16:00");
    expect(obligation.due).toEqual({ kind: "suspended", ifResumedNow: utc("04T10:00") });
    expect(told(obligation)).toEqual([
      [14, 11, 3],
      ["02T18:00", "-", "-"],
    ]);
  });
});

const clauses: Clauses = [
  { id: "low.fix", level: "low", promise: "resolved", sumOf: pieces },
  {
    id: "mid.fix",
    level: "mid",
    promise: "resolved",
    sumOf: [
      { within: "3h", clock: "office" },
      { within: "5h", clock: "office" },
    ],
  },
  {
    id: "high.fix",
    level: "high",
    promise: "resolved",
    sumOf: [{ within: "4h" }, { calendarDays: 4, calendar, at: "same-time" }],
  },
];
const short: Clauses = [
  { id: "low.fix", level: "low", promise: "resolved", sumOf: [{ within: "2h" }, { within: "1h", clock: "office" }] },
  { id: "mid.fix", level: "mid", promise: "resolved", within: "4h" },
];

describe("level changes", () => {
  check(rows, (rule) => desk(rule, clauses, { start: { rule: "immediate" } }))(`
    # Two hours of the morning and three from one o'clock on are five of eight; two on Friday and one on Monday are left.
    of one clock what was used is used up leg by leg
    carry-elapsed: low 06T10:00, mid 06T16:00 @ 06T16:00 => low.fix superseded 09T10:00 | mid.fix pending 09T10:00
    carry-percentage: low 06T10:00, mid 06T16:00 @ 06T16:00 => low.fix superseded 09T10:00 | mid.fix pending 09T10:00
    # By 09T18:00 fifteen of eight hours: nothing is left.
    more than all was used
    carry-elapsed: low 06T10:00, mid 09T18:00 @ 09T18:00 => low.fix breached 09T10:00 | mid.fix pending 09T18:00
    # Anew from 10:00: 14:00, and four days.
    of several clocks what was used is counted anew
    carry-elapsed: low 06T10:00, high 06T16:00 @ 06T16:00 => low.fix superseded 09T10:00 | high.fix pending 10T14:00
    # Four of eight hours, at 15:00: two hours, and two of four days are left.
    of several clocks the share is taken off each leg
    carry-percentage: low 06T10:00, high 06T15:00 @ 06T15:00 => low.fix superseded 09T10:00 | high.fix pending 08T17:00
    # Three of eight hours by 14:00, from where it counts anew: 2.5 h to 16:30, and three of four days.
    a share of each leg, too, where the old start had brought time
    carry-elapsed: low 06T10:00, mid 06T14:00, high 06T16:00 @ 06T16:00 => low.fix superseded 09T10:00 | mid.fix superseded 09T10:00 | high.fix pending 09T16:30
    from the old start
    keep-start: low 06T10:00, high 06T15:00 @ 06T15:00 => low.fix superseded 09T10:00 | high.fix pending 10T14:00
    from the confirmation
    at-confirmation: low 06T10:00, high 06T15:00 @ 06T15:00 => low.fix superseded 09T10:00 | high.fix pending 10T19:00
  `);
  check(rows, (rule) => desk(rule, short))(`
    # Two hours until noon, and an office hour from one o'clock on; paused for an hour.
    the stricter of a sum and a length
    stricter-of: low 06T10:00, mid 06T11:00 @ 06T11:00 => low.fix superseded 06T14:00 | mid.fix pending 06T14:00
  `);
  check(rows, () =>
    desk(
      "keep-start",
      [{ id: "fix", promise: "resolved", sumOf: [{ within: "2h" }, { within: "1h", clock: "office" }] }],
      {
        reopening: { policy: "continue" },
      },
    ),
  )(`
    # An hour of the first leg is left at 15:00, and an office hour after that.
    reopened, what was resolved is no time of the leg in which it lies
    low 06T10:00, resolved 06T11:00, reopened 06T15:00 @ 06T15:00 => fix kept 06T14:00, fix pending 06T17:00
  `);
});

it("rounds: each of a day and some hours", () => {
  const contract = desk("keep-start", [
    {
      id: "update",
      promise: "updated",
      sumOf: [{ workingDays: 1, calendar, at: "12:00" }, { within: "2h" }],
      repeat: { as: "periodic-update" },
    },
  ]);
  const { periods } = look(contract, "low 06T10:00, updated 09T11:00", "09T11:00");
  const dues = periods[0]?.obligations.map(({ due }) => (due.kind === "at" ? iso(due.at) : due.kind));
  expect(dues).toEqual(["09T14:00", "10T14:00"]);
});

it("what is left to the ticket", () => {
  const contract = defineContract({
    id: "desk",
    levels: ["only"],
    timeZone: "UTC",
    calendars,
    clauses: [
      {
        id: "fix",
        promise: "resolved",
        sumOf: [
          { workingDays: { fromAttribute: "days" }, calendar: { fromAttribute: "site" }, at: "12:00" },
          { within: { fromAttribute: "hours" } },
        ],
      },
    ],
  });
  const report = {
    level: "only",
    reportedAt: utc("06T10:00"),
    attributes: { days: 2, site: "office", hours: "3h" },
  } as const;
  const [fix] = deadlines(contract, report);
  expect(fix?.due).toEqual({ kind: "at", at: utc("10T15:00"), provisional: false });
  expect(fix && verifyTrace(fix, contract)).toEqual({ ok: true });
  expect(refusal(() => deadlines(contract, { ...report, attributes: { days: 2, site: "office" } }))).toBe(
    "ticket-attribute-missing /report/attributes/hours",
  );
});

it("provisional: where any leg leans on dates that are not known", () => {
  const covered = { ...calendars.office, coverage: { from: "2026-01-01", to: "2026-04-01" } } as const;
  const dueOf = (...sumOf: readonly object[]): unknown => {
    const clause = { id: "fix", promise: "resolved", sumOf } as unknown as Clauses[number];
    const contract = defineContract<string, string>({
      id: "desk",
      levels: ["only"],
      calendars: { covered },
      clauses: [clause],
    });
    return deadlines(contract, { level: "only", reportedAt: utc("30T10:00") })[0]?.due;
  };
  const [day, hours] = [{ workingDays: 1, calendar: "covered", at: "12:00" }, { within: "48h" }];
  expect(dueOf(day, hours)).toEqual({ kind: "at", at: Date.parse("2026-04-02T12:00Z"), provisional: false });
  expect(dueOf(hours, day)).toEqual({ kind: "at", at: Date.parse("2026-04-02T12:00Z"), provisional: true });
  expect(dueOf({ workingDays: 3, calendar: "covered", at: "12:00" }, { within: "1h" })).toEqual({
    ...{ kind: "at", at: Date.parse("2026-04-02T13:00Z"), provisional: true },
  });
});

it("waits for the event of a cut-off in any leg", () => {
  const sumOf = [
    { within: "1h" },
    { workingDays: 1, calendar, at: "12:00", cutOff: { time: "14:00", event: "diagnosed" } },
  ];
  expect(only({ sumOf }, "low 06T10:00", "06T12:00").state).toBe("inactive");
  // Diagnosed after the cut-off of Friday: Monday is day zero.
  expect(only({ sumOf }, "low 06T10:00, diagnosed 06T14:01", "06T15:00").due).toEqual({
    ...{ kind: "at", at: utc("10T12:00"), provisional: false },
  });
});

it("text: leg by leg", () => {
  const contract = desk("keep-start", [{ id: "fix", promise: "resolved", sumOf: dayAndHours }]);
  const text = explain(look(contract, "low 06T10:00", "06T10:00"), { language: "en" });
  expect(text).toContain(`
    One after another, each from where the one before ends
      until Mon 9 Mar 2026 12:00
        1 working day, in calendar “office”, from Fri 6 Mar 2026: due on Mon 9 Mar 2026, at 12:00
          Fri 6 Mar 2026: not counted
          Sat 7 Mar 2026 – Sun 8 Mar 2026: no working day
          Mon 9 Mar 2026: counted
      until Mon 9 Mar 2026 17:00
        4 h to count, in calendar “office”
          Mon 9 Mar 2026 12:00 – 13:00: closed
          Mon 9 Mar 2026 13:00 – 17:00: counted 4 h`);
  expect(explain(look(contract, "low 06T10:00", "06T10:00"), { language: "zh" })).toContain(
    "依次计算，每段自前一段结束时起算",
  );
});

describe("verifyTrace refuses", () => {
  type SumTrace = Extract<Trace, { readonly kind: "sumOf" }>;
  const carrying = desk("carry-elapsed", clauses);
  const [, mid] = look(carrying, "low 06T10:00, mid 06T16:00", "06T16:00").periods;
  const carried = mid?.obligations[0];
  const contract = desk("keep-start", [{ id: "fix", promise: "resolved", sumOf: dayAndHours }]);
  const fix = look(contract, "low 06T10:00", "06T10:00").periods[0]?.obligations[0];
  const forged = (obligation: Obligation | undefined, change: (trace: SumTrace) => SumTrace): Obligation => {
    if (obligation?.trace?.kind !== "sumOf") throw new Error("no sum");
    return { ...obligation, trace: change(obligation.trace) };
  };
  /** A leg whose start is another. */
  const moved = ({ due, trace }: SumTrace["legs"][number], by: number): SumTrace["legs"][number] => {
    if (trace.kind !== "within") throw new Error("no length");
    const at = trace.start.at + by;
    return { due, trace: { ...trace, start: { ...trace.start, at, counts: { kind: "leg", at } } } };
  };
  const legsOf = (change: (legs: SumTrace["legs"]) => SumTrace["legs"]) => (trace: SumTrace) => ({
    ...trace,
    legs: change(trace.legs),
  });
  it.each([
    ["a leg that starts later", legsOf(([first, second]) => (first && second ? [first, moved(second, 1)] : []))],
    ["legs in another order", legsOf((legs) => [...legs].reverse())],
    ["a leg that is missing", legsOf((legs) => legs.slice(0, 1))],
    ["a leg more", legsOf((legs) => [...legs, ...legs.slice(-1)])],
    ["another start", (trace: SumTrace) => ({ ...trace, start: { ...trace.start, at: trace.start.at - 1 } })],
  ])("%s", (_, change) => {
    expect(
      verifyTrace(
        forged(fix, (trace) => trace),
        contract,
      ).ok,
    ).toBe(true);
    expect(verifyTrace(forged(fix, change), contract).ok).toBe(false);
  });
  it("another due moment", () => {
    if (fix?.due.kind !== "at") throw new Error("no due moment");
    const later = { ...fix, due: { ...fix.due, at: fix.due.at + 1 } } as Obligation;
    expect(verifyTrace(later, contract).ok).toBe(false);
  });
  it("time carried over that the legs do not share so", () => {
    expect(
      verifyTrace(
        forged(carried, (trace) => trace),
        carrying,
      ).ok,
    ).toBe(true);
    const other = forged(carried, (trace) =>
      trace.carried === undefined ? trace : { ...trace, carried: { ...trace.carried, time: 1 } },
    );
    expect(verifyTrace(other, carrying).ok).toBe(false);
    const none = forged(carried, ({ carried: _, ...trace }) => trace);
    expect(verifyTrace(none, carrying).ok).toBe(false);
  });
});

describe("what may not be said", () => {
  const issues = (clause: object): readonly string[] => {
    const result = validateContract({
      id: "desk",
      levels: ["low"],
      calendars,
      clauses: [{ id: "fix", promise: "resolved", ...clause }],
    });
    return result.ok ? [] : result.issues.map(({ path, expected }) => `${path}: ${expected}`);
  };
  it.each<[string, object, string]>([
    ["one rule", { sumOf: [{ within: "1h" }] }, "/clauses/0/sumOf: at least two rules"],
    ["none", { sumOf: [] }, "/clauses/0/sumOf: at least two rules"],
    [
      "some that count back",
      { from: { agreed: "set" }, sumOf: [{ within: "1h" }, { within: "1h", backward: true }] },
      "/clauses/0/sumOf: rules that all count back, or none",
    ],
    [
      "warnings of a leg",
      { sumOf: [{ within: "1h" }, { within: "1h", warnings: [{ used: "50%" }] }] },
      "/clauses/0/sumOf/1/warnings: warnings only beside the outermost rule",
    ],
    [
      "no length in a round",
      { sumOf: [{ within: 0 }, { within: 0 }], repeat: { as: "periodic-update" } },
      "/clauses/0/sumOf: more than no time for each round",
    ],
    [
      "a clock of the whole",
      { sumOf: [{ within: "1h" }, { within: "1h" }], clock: "office" },
      "/clauses/0/clock: clock only beside within",
    ],
  ])("%s", (_, clause, expected) => {
    expect(issues(clause)).toEqual([expected]);
  });
  it("another due rule beside", () => {
    const [issue] = issues({ within: "1h", sumOf: [{ within: "1h" }, { within: "1h" }] });
    expect(issue).toBe("/clauses/0: one due rule, or several joined by earliestOf, latestOf, sumOf, anyOf or allOf");
  });
});

it("a date to which a count rolls back before day zero is moved to, and not counted", () => {
  // A day after Saturday 7 is Sunday, before which Friday 6 is the last working day.
  const rule = { calendarDays: 1, calendar, at: "17:00", roll: "preceding" } as const;
  const { trace } = only(rule, "low 07T10:00", "07T10:00");
  expect(trace?.kind === "dates" && trace.dates.map(({ kind, from, dates }) => [kind, from, dates])).toEqual([
    ["moved", "2026-03-06", 1],
    ["first", "2026-03-07", 1],
    ["counted", "2026-03-08", 1],
  ]);
});
