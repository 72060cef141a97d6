// Clocks that start anew with each of some events, worked by hand. 6 March 2026 is a Friday; office hours are 9 to 12 and 13 to 18.
import { deadlines, defineContract, explain, validateContract, verifyTrace } from "sla-clock";
import type { FromSpec } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendars, check, desk, look, rows, utc } from "./support.js";
import type { Clauses, More } from "./support.js";

const from: FromSpec = { last: "wrote" };
const fix: Clauses = [{ id: "fix", promise: "resolved", endedBy: "settled", within: "4h", from }];
const otherwise: Clauses = [
  { id: "fix", promise: "resolved", within: "4h", from: { last: "wrote", otherwise: "start" } },
];
const either: Clauses = [{ id: "fix", promise: "resolved", within: "4h", from: { last: ["wrote", "called"] } }];
const pauses: More = { pauses: [{ reason: "customer" }] };

describe("from the latest of them", () => {
  check(rows, () => desk("keep-start", fix, pauses))(`
    waits for the first
    low 06T09:00 @ 06T09:30 => fix inactive none
    each starts it anew
    low 06T09:00, wrote 06T10:00 @ 06T10:00 => fix pending 06T14:00
    low 06T09:00, wrote 06T10:00, wrote 06T11:30 @ 06T12:00 => fix pending 06T15:30
    low 06T09:00, wrote 06T10:00, wrote 06T13:00, wrote 06T16:00 @ 06T16:00 => fix pending 06T20:00
    at the due moment it is in time, and starts it anew
    low 06T09:00, wrote 06T10:00, wrote 06T14:00 @ 06T14:00 => fix pending 06T18:00
    a millisecond later the breach stands
    low 06T09:00, wrote 06T10:00, wrote 06T14:00:00.001 @ 06T15:00 => fix breached 06T14:00
    low 06T09:00, wrote 06T10:00, wrote 06T14:00:00.001, resolved 06T15:00 @ 06T15:00 => fix kept-late 06T14:00
    what was kept stays kept
    low 06T09:00, wrote 06T10:00, resolved 06T11:00, wrote 06T12:00 @ 06T20:00 => fix kept 06T14:00
    what kept it before its clock had started keeps nothing
    low 06T09:00, resolved 06T09:30, wrote 06T10:00 @ 06T11:00 => fix pending 06T14:00
    what was ended stays ended
    low 06T09:00, wrote 06T10:00, settled 06T11:00, wrote 06T12:00 @ 06T20:00 => fix cancelled 06T14:00
    at one instant the order given counts
    low 06T09:00, wrote 06T10:00, wrote 06T11:00, resolved 06T11:00 @ 06T12:00 => fix kept 06T15:00
    low 06T09:00, wrote 06T10:00, resolved 06T11:00, wrote 06T11:00 @ 06T12:00 => fix kept 06T14:00
    low 06T09:00, wrote 06T10:00, wrote 06T10:00 @ 06T12:00 => fix pending 06T14:00
    pauses are those of the clock that runs
    low 06T09:00, wrote 06T10:00, paused:customer 06T11:00, resumed 06T12:00 @ 06T12:00 => fix pending 06T15:00
    low 06T09:00, wrote 06T10:00, paused:customer 06T11:00, resumed 06T12:00, wrote 06T12:30 @ 06T13:00 => fix pending 06T16:30
    low 06T09:00, wrote 06T10:00, paused:customer 06T11:00, wrote 06T11:30, resumed 06T12:30 @ 06T13:00 => fix pending 06T16:30
    while a pause suspends it nothing is overdue
    low 06T09:00, wrote 06T10:00, paused:customer 06T11:00, wrote 06T20:00, resumed 06T21:00 @ 06T21:00 => fix pending 07T01:00
  `);
  check(rows, () => desk("keep-start", otherwise))(`
    from the start until the first of them
    low 06T10:00 @ 06T11:00 => fix pending 06T14:00
    low 06T10:00, wrote 06T12:00 @ 06T12:00 => fix pending 06T16:00
    low 06T10:00, wrote 06T14:00, wrote 06T15:00 @ 06T15:00 => fix pending 06T19:00
    low 06T10:00, wrote 06T14:00:00.001 @ 06T15:00 => fix breached 06T14:00
    low 06T10:00, resolved 06T11:00, wrote 06T12:00 @ 06T13:00 => fix kept 06T14:00
  `);
  check(rows, () => desk("keep-start", either))(`
    of several kinds the latest of all
    low 06T09:00, wrote 06T10:00, called 06T11:00 @ 06T11:00 => fix pending 06T15:00
    low 06T09:00, called 06T10:00, wrote 06T11:00, called 06T12:00 @ 06T12:00 => fix pending 06T16:00
  `);
  check(rows, () => desk("keep-start", fix, { start: { rule: "next-working-time", calendar: "office" } }))(`
    the start rule is applied to each
    low 06T09:00, wrote 06T19:00 @ 06T19:00 => fix pending 09T13:00
    low 06T09:00, wrote 06T10:00, wrote 06T12:30 @ 06T12:30 => fix pending 06T17:00
  `);
});

describe("other moments that follow from it", () => {
  const joined: Clauses = [
    {
      id: "fix",
      anyOf: [
        { promise: "resolved", within: "4h", from },
        { promise: "called", within: "2h", from: "wrote" },
      ],
    },
  ];
  check(rows, () => desk("keep-start", joined))(`
    joined: each by its own trigger
    low 06T09:00, wrote 06T10:00, wrote 06T11:00 @ 06T11:30 => fix pending 06T15:00 [pending 06T15:00, pending 06T12:00]
  `);
  const chained: Clauses = [...fix, { id: "report", promise: "told", within: "1h", from: { due: "fix" } }];
  check(rows, () => desk("keep-start", chained))(`
    another clause counts from its due moment
    low 06T09:00, wrote 06T10:00, wrote 06T11:00 @ 06T11:30 => fix pending 06T15:00, report pending 06T16:00
  `);
  const days: Clauses = [
    {
      id: "fix",
      promise: "resolved",
      workingDays: 1,
      calendar: "office",
      at: "12:00",
      cutOff: { time: "17:00", event: "looked" },
      from,
    },
  ];
  check(rows, () => desk("keep-start", days))(`
    dates that wait for the event of a cut-off
    low 06T09:00, wrote 06T10:00, wrote 09T13:00, looked 09T14:00 @ 09T14:00 => fix pending 10T12:00
  `);
  const inside: Clauses = [{ id: "fix", promise: "resolved", within: "4h", from, whenInside: "office" }];
  check(rows, () => desk("keep-start", inside))(`
    by the hours of each: once promised it stays so
    low 06T07:00, wrote 06T08:00 @ 06T08:00 => fix not-promised none
    low 06T07:00, wrote 06T08:00, wrote 06T09:00 @ 06T09:00 => fix pending 06T13:00
    low 06T07:00, wrote 06T17:00, wrote 06T19:00 @ 06T19:00 => fix pending 06T23:00
    what comes too late to start it anew makes nothing promised
    low 06T07:00, wrote 06T08:00, resolved 06T08:30, wrote 06T09:00 @ 06T09:00 => fix not-promised none
  `);
});

describe("level changes", () => {
  const levels: Clauses = [
    { id: "low.fix", level: "low", promise: "resolved", within: "8h", from },
    { id: "mid.fix", level: "mid", promise: "resolved", within: "4h", from },
  ];
  check(rows, (rule) => desk(rule, fix))(`
    a clause of both levels keeps its trigger, and a later one starts it anew
    at-confirmation: low 06T09:00, wrote 06T10:00, mid 06T11:00 @ 06T11:00 => fix pending 06T14:00 |
    at-confirmation: low 06T09:00, wrote 06T10:00, mid 06T11:00, wrote 06T12:00 @ 06T12:00 => | fix pending 06T16:00
    a breach stays, though the level changes after a later one
    keep-start: low 06T09:00, wrote 06T10:00, wrote 06T15:00, mid 06T16:00 @ 06T16:00 => fix breached 06T14:00 |
    at-confirmation: low 06T09:00, wrote 06T10:00, wrote 06T15:00, mid 06T16:00 @ 06T16:00 => fix breached 06T14:00 |
  `);
  check(rows, (rule) => desk(rule, levels))(`
    what was used is carried on until a later one starts it anew
    carry-elapsed: low 06T09:00, wrote 06T10:00, mid 06T12:00 @ 06T12:00 => low.fix superseded 06T18:00 | mid.fix pending 06T14:00
    carry-elapsed: low 06T09:00, wrote 06T10:00, mid 06T12:00, wrote 06T13:00 @ 06T13:00 => low.fix superseded 06T18:00 | mid.fix pending 06T17:00
    carry-percentage: low 06T09:00, wrote 06T10:00, mid 06T12:00 @ 06T12:00 => low.fix superseded 06T18:00 | mid.fix pending 06T15:00
    keep-start: low 06T09:00, wrote 06T10:00, mid 06T12:00, wrote 06T13:00 @ 06T13:00 => low.fix superseded 06T18:00 | mid.fix pending 06T17:00
    what came with the level counts from the confirmation, and then from a later one
    at-confirmation: low 06T09:00, wrote 06T10:00, mid 06T12:00 @ 06T12:00 => low.fix superseded 06T18:00 | mid.fix pending 06T16:00
    at-confirmation: low 06T09:00, wrote 06T10:00, mid 06T12:00, wrote 06T13:00 @ 06T13:00 => low.fix superseded 06T18:00 | mid.fix pending 06T17:00
    the stricter, until a later one starts it anew
    stricter-of: low 06T09:00, wrote 06T10:00, mid 06T15:00 @ 06T15:00 => low.fix superseded 06T18:00 | mid.fix pending 06T18:00
    stricter-of: low 06T09:00, wrote 06T10:00, mid 06T15:00, wrote 06T16:00 @ 06T16:00 => low.fix superseded 06T18:00 | mid.fix pending 06T20:00
  `);
});

describe("reopening", () => {
  check(rows, (rule) => desk("keep-start", fix, { reopening: { policy: rule === "restart" ? rule : "continue" } }))(`
    owed again, it starts anew with a later one
    continue: low 06T09:00, wrote 06T10:00, resolved 06T11:00, reopened 06T12:00 @ 06T12:00 => fix kept 06T14:00, fix pending 06T15:00
    continue: low 06T09:00, wrote 06T10:00, resolved 06T11:00, reopened 06T12:00, wrote 06T13:00 @ 06T13:00 => fix kept 06T14:00, fix pending 06T17:00
    continue: low 06T09:00, wrote 06T10:00, resolved 06T11:00, reopened 06T12:00, wrote 06T15:00 @ 06T15:00 => fix kept 06T14:00, fix pending 06T19:00
    continue: low 06T09:00, wrote 06T10:00, resolved 06T11:00, reopened 06T12:00, wrote 06T15:00:00.001 @ 06T16:00 => fix kept 06T14:00, fix breached 06T15:00
    restart: low 06T09:00, wrote 06T10:00, resolved 06T11:00, reopened 06T12:00, wrote 06T13:00 @ 06T13:00 => fix kept 06T14:00, fix pending 06T17:00
    not by one that came while it was resolved
    continue: low 06T09:00, wrote 06T10:00, resolved 06T11:00, wrote 06T11:30, reopened 06T12:00 @ 06T12:00 => fix kept 06T14:00, fix pending 06T15:00
    what was broken does not become whole
    continue: low 06T09:00, wrote 06T10:00, resolved 06T15:00, reopened 06T16:00, wrote 06T17:00 @ 06T17:00 => fix kept-late 06T14:00, fix breached 06T14:00
  `);
});

describe("what is told", () => {
  it("the event, and that it is the latest", () => {
    const assessment = look(desk("keep-start", otherwise), "low 06T10:00, wrote 06T11:00, wrote 06T12:00", "06T12:00");
    const trace = assessment.periods[0]?.obligations[0]?.trace;
    expect(trace?.kind === "within" && trace.start).toMatchObject({
      trigger: { type: "wrote", index: 2 },
      latest: true,
    });
    expect(explain(assessment, { language: "en" })).toContain(
      "Counts from the latest “wrote” Fri 6 Mar 2026 12:00, the clock starts at once",
    );
    expect(explain(assessment, { language: "zh" })).toContain("起算事件 最近一次 “wrote” 2026年3月6日 周五 12:00");
  });
  it("the start, where none was recorded", () => {
    const assessment = look(desk("keep-start", otherwise), "low 06T10:00", "06T10:00");
    const trace = assessment.periods[0]?.obligations[0]?.trace;
    expect(trace?.kind === "within" && trace.start.latest).toBe(undefined);
    expect(explain(assessment, { language: "en" })).toContain("Counts from “reported” Fri 6 Mar 2026 10:00");
  });
  it("what it waits for", () => {
    expect(look(desk("keep-start", either), "low 06T09:00", "06T09:00").periods[0]?.obligations[0]).toMatchObject({
      state: "inactive",
      awaiting: { kind: "event", event: "wrote" },
    });
  });
  it("a report alone", () => {
    const dues = (clauses: Clauses): unknown =>
      deadlines(desk("keep-start", clauses), { level: "low", reportedAt: utc("06T10:00") }).map(({ state }) => state);
    expect([dues(fix), dues(otherwise)]).toEqual([[], ["pending"]]);
  });
  it("verifyTrace refuses another event, and a latest that is none", () => {
    const contract = desk("keep-start", fix);
    const plain = desk("keep-start", [{ id: "fix", promise: "resolved", within: "4h", from: "wrote" }]);
    const [obligation] = look(contract, "low 06T09:00, wrote 06T10:00", "06T10:00").periods[0]?.obligations ?? [];
    if (obligation?.trace?.kind !== "within") throw new Error("no clock");
    const { trace } = obligation;
    const { latest: _, ...start } = trace.start;
    const other = { ...trace.start, trigger: { ...trace.start.trigger, type: "resolved" } };
    expect(verifyTrace(obligation, contract).ok).toBe(true);
    expect(verifyTrace({ ...obligation, trace: { ...trace, start } }, contract).ok).toBe(false);
    expect(verifyTrace({ ...obligation, trace: { ...trace, start: other } }, contract).ok).toBe(false);
    expect(verifyTrace(obligation, plain).ok).toBe(false);
  });
});

it("the JSON of a contract = the contract", () => {
  const contract = defineContract({ id: "d", levels: ["low"], calendars, clauses: otherwise as never });
  expect(validateContract(JSON.parse(JSON.stringify(contract)))).toEqual({ ok: true, contract });
});

describe("what may not be said", () => {
  const issues = (clause: object): readonly string[] => {
    const clauses = [{ id: "fix", promise: "resolved", within: "1h", ...clause }];
    const result = validateContract({ id: "desk", levels: ["low"], calendars, clauses });
    return result.ok ? [] : result.issues.map(({ path, expected }) => `${path}: ${expected}`);
  };
  it.each<[string, object, string]>([
    ["no event", { from: { last: [] } }, "/clauses/0/from/last: at least one event"],
    [
      "two forms",
      { from: { last: "wrote", event: "called" } },
      "/clauses/0/from: one of event, last, earliestOf, latestOf, agreed, due",
    ],
    ["another start", { from: { last: "wrote", otherwise: "report" } }, '/clauses/0/from/otherwise: the word "start"'],
    [
      "otherwise of another form",
      { from: { latestOf: ["wrote"], otherwise: "start" } },
      "/clauses/0/from/otherwise: otherwise only beside event or last",
    ],
    [
      "rounds",
      { from: { last: "wrote" }, repeat: { as: "periodic-update" } },
      "/clauses/0/from: an event from which the rounds begin",
    ],
  ])("%s", (_, clause, expected) => {
    expect(issues(clause)).toEqual([expected]);
  });
});
