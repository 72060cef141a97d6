import {
  assess,
  defineCalendar,
  defineContract,
  deadlines,
  explain,
  exportTimetable,
  importTimetable,
} from "sla-clock";
import type { Contract, Due } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendars, check, desk, refusal, rows, told, utc } from "./support.js";
import type { Clauses } from "./support.js";

const both: Clauses = [
  { id: "in", promise: "called", within: "1h", whenInside: "office" },
  { id: "out", promise: "called", within: "4h", whenOutside: "office" },
];
const ofLevels: Clauses = [
  { id: "low.in", level: "low", promise: "called", within: "1h", whenInside: "office" },
  { id: "low.out", level: "low", promise: "called", within: "4h", whenOutside: "office" },
  { id: "mid.in", level: "mid", promise: "called", within: "2h", whenInside: "office" },
  { id: "mid.out", level: "mid", promise: "called", within: "4h", whenOutside: "office" },
];
/** Contracts by what they say of a change of level, `:` before it for clauses of one level each. */
const contractOf = (rule: string): Contract =>
  rule.startsWith(":") ? desk(rule.slice(1), ofLevels) : desk(rule, both);

describe("by the report: the hours are 09:00-12:00 and 13:00-18:00, and the 11th is a holiday", () => {
  check(rows, () => desk("keep-start", both))(`
    the opening is inside, the closing outside
    low 06T08:59 @ 06T08:59 => in not-promised none, out pending 06T12:59
    low 06T09:00 @ 06T09:00 => in pending 06T10:00, out not-promised none
    low 06T11:59 @ 06T11:59 => in pending 06T12:59, out not-promised none
    low 06T12:00 @ 06T12:00 => in not-promised none, out pending 06T16:00
    low 06T13:00 @ 06T13:00 => in pending 06T14:00, out not-promised none
    low 06T17:59 @ 06T17:59 => in pending 06T18:59, out not-promised none
    low 06T18:00 @ 06T18:00 => in not-promised none, out pending 06T22:00
    a holiday, a Saturday
    low 11T10:00 @ 11T10:00 => in not-promised none, out pending 11T14:00
    low 07T10:00 @ 07T10:00 => in not-promised none, out pending 07T14:00
  `);
});

describe("over changes of the clocks: New York on 8 March, Berlin on 29 March 2026", () => {
  const clauses: Clauses = [
    { id: "york", promise: "called", within: "1h", whenInside: "york" },
    { id: "berlin", promise: "called", within: "1h", whenInside: "berlin" },
  ];
  check(rows, () => desk("keep-start", clauses))(`
    09:00-17:00 in New York: 14:00-22:00 on Friday, 13:00-21:00 on Monday
    low 06T13:30 @ 06T13:30 => york not-promised none, berlin pending 06T14:30
    low 06T21:30 @ 06T21:30 => york pending 06T22:30, berlin not-promised none
    low 09T13:30 @ 09T13:30 => york pending 09T14:30, berlin pending 09T14:30
    low 09T21:30 @ 09T21:30 => york not-promised none, berlin not-promised none
    01:00-05:00 in Berlin, when 02:00 is 03:00: 00:00 to 03:00, for three hours
    low 28T23:59 @ 28T23:59 => york not-promised none, berlin not-promised none
    low 29T00:00 @ 29T00:00 => york not-promised none, berlin pending 29T01:00
    low 29T02:59 @ 29T02:59 => york not-promised none, berlin pending 29T03:59
    low 29T03:00 @ 29T03:00 => york not-promised none, berlin not-promised none
  `);
});

describe("when another level is confirmed", () => {
  check(
    rows,
    contractOf,
  )(`
    clocks start again at the confirmation, and the clause is asked anew there
    at-confirmation: low 06T17:45, mid 06T18:15 @ 06T18:20 => in superseded 06T18:45 | in not-promised none, out pending 06T22:15
    next-working-time: low 06T17:45, mid 06T18:15 @ 06T18:20 => in superseded 06T18:45 | in not-promised none, out pending 09T13:00
    at-confirmation: low 06T18:15, mid 09T09:00 @ 09T09:10 => out breached 06T22:15 | in pending 09T10:00, out not-promised none
    clocks keep their start, or go on: nothing is asked anew
    keep-start: low 06T17:45, mid 06T18:15 @ 06T18:20 => in pending 06T18:45 | out not-promised none
    carry-elapsed: low 06T17:45, mid 06T18:15 @ 06T18:20 => in pending 06T18:45 | out not-promised none
    stricter-of: low 06T17:45, mid 06T18:15 @ 06T18:20 => in pending 06T18:45 | out not-promised none
    what was kept is not owed again, but the other clause is judged for itself
    at-confirmation: low 06T17:45, called 06T17:50, mid 06T18:15 @ 06T18:20 => in kept 06T18:45 | out pending 06T22:15
    kept, not promised in between, and kept still
    at-confirmation: low 06T17:45, called 06T17:50, mid 06T18:15, low 09T09:00 @ 09T09:10 => in kept 06T18:45 | out breached 06T22:15 | out not-promised none

    clauses of one level: carried on from the report, which was inside
    :carry-elapsed: low 06T17:45, mid 06T18:15 @ 06T18:20 => low.in superseded 06T18:45 | mid.in pending 06T19:45, mid.out not-promised none
    :keep-start: low 06T17:45, mid 06T18:15 @ 06T18:20 => low.in superseded 06T18:45 | mid.in pending 06T19:45, mid.out not-promised none
    started again outside, and no later than the old one
    :at-confirmation: low 06T17:45, mid 06T18:15 @ 06T18:20 => low.in superseded 06T18:45 | mid.in not-promised none, mid.out pending 06T22:15
    :stricter-of: low 06T17:45, mid 06T18:15 @ 06T18:20 => low.in superseded 06T18:45 | mid.in not-promised none, mid.out pending 06T18:45
  `);

  it("the change tells that the one is not owed any more, and the other is", () => {
    const { periods } = assess(
      desk("at-confirmation", both),
      {
        level: "low",
        events: [
          { type: "reported", at: utc("06T17:45") },
          { type: "level-confirmed", at: utc("06T18:15"), level: "mid" },
        ],
      },
      { asOf: utc("06T18:20") },
    );
    const changes = (periods[1]?.changes ?? []).map(({ before, after }) => [before?.clause, after?.clause]);
    expect(changes.sort()).toEqual(
      [
        ["in", undefined],
        [undefined, "out"],
      ].sort(),
    );
  });
});

describe("by an event", () => {
  const clauses: Clauses = [
    { id: "visit", promise: "visited", from: "needed", within: "1h", whenInside: "office" },
    {
      id: "either",
      promise: "visited",
      from: { event: "needed", otherwise: "start" },
      within: "4h",
      whenInside: "office",
    },
  ];
  check(rows, () => desk("keep-start", clauses))(`
    nothing is known of a trigger that has not happened
    low 06T17:00 @ 06T17:10 => visit inactive none, either pending 06T21:00
    low 06T17:00, needed 06T17:59 @ 06T18:10 => visit pending 06T18:59, either pending 06T21:59
    once promised by the report, promised for good, though it counts from the event then
    low 06T17:00, needed 06T18:00 @ 06T18:10 => visit not-promised none, either pending 06T22:00
    not by the report, but by the event
    low 06T08:00 @ 06T08:10 => visit inactive none, either not-promised none
    low 06T08:00, needed 06T09:00 @ 06T09:10 => visit pending 06T10:00, either pending 06T13:00
    the event comes when the time from the report has run out: it counts from the report, which was outside
    low 06T04:00, needed 06T09:00 @ 06T09:10 => visit pending 06T10:00, either not-promised none
  `);
});

it("a reopening asks nothing anew", () => {
  const clauses: Clauses = [{ id: "fix", promise: "resolved", within: "1h", whenInside: "office" }];
  const contract = desk("keep-start", clauses, { reopening: { policy: "restart" } });
  expect(told(contract, "low 06T17:00, resolved 06T17:30, reopened 06T19:00", "06T19:10")).toBe(
    "fix kept 06T18:00, fix pending 06T20:00",
  );
});

it("joined promises of one trigger are for the ticket as a whole", () => {
  const clauses: Clauses = [
    {
      id: "x",
      whenInside: "office",
      anyOf: [
        { promise: "called", within: "1h" },
        { promise: "noted", before: "closed" },
      ],
    },
  ];
  expect(told(desk("keep-start", clauses), "low 06T12:30", "06T12:30")).toBe("x not-promised none");
  expect(told(desk("keep-start", clauses), "low 06T10:00", "06T10:30")).toBe(
    "x pending by closed [pending 06T11:00, pending by closed]",
  );
});

describe("inside one calendar and outside another", () => {
  const day = { timeZone: "UTC", hours: "mon-fri 08:00-22:00" } as const;
  const contract = defineContract({
    id: "evening",
    levels: ["low"],
    calendars: { ...calendars, day },
    clauses: [{ id: "evening", promise: "called", within: "1h", whenInside: "day", whenOutside: "office" }],
  });
  it.each([
    ["06T07:59", { kind: "calendar", calendar: "day", is: "closed" }],
    ["06T08:00", undefined],
    ["06T09:00", { kind: "calendar", calendar: "office", is: "open" }],
    ["06T12:00", undefined],
    ["06T13:00", { kind: "calendar", calendar: "office", is: "open" }],
    ["06T21:59", undefined],
    ["06T22:00", { kind: "calendar", calendar: "day", is: "closed" }],
  ])("reported %s", (at, because) => {
    const events = [{ type: "reported", at: utc(at) }];
    const { obligations } = assess(contract, { level: "low", events }, { asOf: utc(at) }).periods[0]!;
    expect(obligations).toMatchObject([
      because === undefined ? { state: "pending" } : { state: "not-promised", because },
    ]);
  });
});

describe("with facts beside", () => {
  const contract = defineContract({
    id: "facts",
    timeZone: "UTC",
    levels: ["low"],
    calendars,
    events: { noted: {} },
    clauses: [{ id: "x", promise: "called", within: "4h", when: { site: "local" }, whenInside: "office" }],
  });
  const stateOf = (at: string, attributes: Readonly<Record<string, string>>) => {
    const ticket = { level: "low", attributes, events: [{ type: "reported", at: utc(at) }] } as const;
    return assess(contract, ticket, { asOf: utc(at) }).periods[0]!.obligations[0]!;
  };
  it("a moment that does not match: not promised, even while the fact is unknown", () => {
    expect(stateOf("06T08:00", {})).toMatchObject({ state: "not-promised", because: { kind: "calendar" } });
    expect(stateOf("06T09:00", {})).toMatchObject({ state: "inactive", awaiting: { kind: "attribute" } });
  });
  it("a fact that does not match is told first", () => {
    expect(stateOf("06T08:00", { site: "far" })).toMatchObject({ because: { kind: "attribute", is: "far" } });
    expect(stateOf("06T09:00", { site: "local" })).toMatchObject({ state: "pending" });
  });
  it("in words", () => {
    const told = stateOf("06T08:00", { site: "local" });
    expect(explain(told, { language: "en" })).toBe(
      "x: called — not promised, counts from a moment outside the hours of “office”\n",
    );
    expect(explain(told, { language: "zh" })).toBe("x：called — 未作承诺，起算时刻在 “office” 的服务时间之外\n");
  });
});

describe("where the calendar knows no more", () => {
  const office = defineCalendar({
    id: "office",
    timeZone: "UTC",
    hours: "mon-fri 09:00-18:00",
    coverage: { from: "2026-01-01", to: "2026-03-07" },
  });
  const clauses = [
    { id: "in", promise: "called", within: "1h", whenInside: "office" },
    { id: "out", promise: "called", whenOutside: "office" },
    {
      id: "joined",
      whenInside: "office",
      allOf: [
        { promise: "called", within: "1h" },
        { promise: "mailed", within: "2h" },
      ],
    },
  ] as const;
  const known = defineContract({ id: "known", levels: ["low"], calendars: { office }, clauses });
  const duesAt = (at: string): readonly Due[] =>
    deadlines(known, { level: "low", reportedAt: utc(at) }).map(({ due }) => due);

  it("dates without holidays: the week is assumed, and what leans on it is provisional", () => {
    const provisional = (is: boolean) => [
      { kind: "at", at: expect.any(Number), provisional: is },
      { kind: "at", at: expect.any(Number), provisional: is },
    ];
    expect(duesAt("06T10:00")).toEqual(provisional(false));
    expect(duesAt("09T10:00")).toEqual(provisional(true));
    expect(duesAt("07T10:00")).toEqual([{ kind: "unstated", at: utc("07T10:00"), provisional: true }]);
    const ticket = { level: "low", events: [{ type: "reported", at: utc("09T10:00") }] } as const;
    const assessment = assess(known, ticket, { asOf: utc("09T10:00") });
    expect(assessment.nextDue).toMatchObject({ clause: "in", provisional: true });
    const out = assessment.periods[0]!.obligations[1]!;
    expect(out).toMatchObject({ because: { kind: "calendar", calendar: "office", is: "open", provisional: true } });
    expect(explain(out, { language: "en" })).toContain("provisional: holidays are not known that far");
  });

  it("an imported timetable: outside it nothing is known, and that is refused", () => {
    const timetable = importTimetable(exportTimetable(office, { from: utc("02T00:00"), to: utc("07T00:00") }));
    const contract = defineContract({ id: "t", levels: ["low"], calendars: { office: timetable }, clauses });
    const report = (at: string) => () => deadlines(contract, { level: "low", reportedAt: utc(at) });
    expect(refusal(report("06T23:59"))).toBe("taken");
    expect(refusal(report("07T00:00"))).toBe("calendar-uncovered /contract");
  });
});
