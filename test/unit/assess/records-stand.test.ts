import { assess, defineContract, verifyTrace } from "sla-clock";
import type { ClauseSpec, Contract, ContractSpec, Obligation, Part, TicketEvent } from "sla-clock";
import { describe, expect, it } from "vitest";

/*
 * What happens later changes no record. March 2026: Mon 9.
 */

const utc = (time: string): number => Date.parse(`2026-03-${time}Z`);
type Happens = readonly [type: string, at: string, more?: Partial<TicketEvent>];

function contractOf(clause: object, more: Partial<ContractSpec> = {}): Contract {
  return defineContract<string, string>({
    id: "records",
    timeZone: "UTC",
    levels: ["A"],
    calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
    clauses: [{ id: "it", ...clause } as ClauseSpec],
    ...more,
  });
}

/** The one obligation of a ticket that was reported on the 9th at 10:00; its trace is verified. */
function owed(contract: Contract, events: readonly Happens[], asOf: string): Obligation {
  const list = events.map(([type, at, more]): TicketEvent => ({ type, at: utc(at), ...more }));
  const ticket = { level: "A", events: [{ type: "reported", at: utc("09T10:00") }, ...list] };
  const { periods } = assess(contract, ticket, { asOf: utc(asOf) });
  const all = periods.flatMap(({ obligations }) => obligations);
  for (const each of all) expect(verifyTrace(each, contract)).toEqual({ ok: true });
  const [only] = all;
  if (only === undefined) throw new Error("one clause, one obligation");
  return only;
}

const partOf = (obligation: Obligation, index: number): Part => {
  const part = obligation.parts?.[index];
  if (part === undefined) throw new Error("no such part");
  return part;
};

describe("what was called off first stays called off from then on", () => {
  const events: readonly Happens[] = [
    ["closed", "09T11:00"],
    ["cancelled", "09T12:00"],
  ];
  it.each(["09T11:00", "09T11:30", "09T12:00", "12T00:00"])("a standing duty, by the closing, as of %s", (asOf) => {
    const contract = contractOf({ level: "A", promise: "called", every: "week", calendar: "office" });
    expect(owed(contract, events, asOf)).toMatchObject({ state: "cancelled", cancelledAt: utc("09T11:00") });
  });
  it("a standing duty of a ticket that was reopened and then cancelled, by the cancellation", () => {
    const contract = contractOf(
      { level: "A", promise: "called", every: "week", calendar: "office" },
      { reopening: { policy: "continue" } },
    );
    const reopened: readonly Happens[] = [
      ["closed", "09T11:00"],
      ["reopened", "09T11:30"],
      ["cancelled", "09T12:00"],
    ];
    expect(owed(contract, reopened, "12T00:00")).toMatchObject({ state: "cancelled", cancelledAt: utc("09T12:00") });
  });
  it.each(["09T11:00", "09T12:00", "12T00:00"])("a duty due by an event, by the closing, as of %s", (asOf) => {
    const contract = contractOf({ promise: "authorised", before: "started" });
    expect(owed(contract, events, asOf)).toMatchObject({ state: "cancelled", cancelledAt: utc("09T11:00") });
  });
  it.each(["09T11:00", "09T12:00", "12T00:00"])("a round, by the closing, as of %s", (asOf) => {
    const contract = contractOf({ promise: "updated", within: "4h", repeat: { as: "periodic-update" } });
    expect(owed(contract, events, asOf)).toMatchObject({ state: "cancelled", cancelledAt: utc("09T11:00") });
  });
  it.each(["09T11:00", "09T12:00", "12T00:00"])("a part that an event had ended, by that event, as of %s", (asOf) => {
    const visits = [
      { promise: "visited", within: "4h", endedBy: "declined" },
      { promise: "called", within: "8h" },
    ];
    const ended: readonly Happens[] = [
      ["declined", "09T11:00"],
      ["called", "09T12:00"],
    ];
    expect(partOf(owed(contractOf({ anyOf: visits }), ended, asOf), 0)).toMatchObject({
      ...{ state: "cancelled", cancelledAt: utc("09T11:00"), cancelledBy: { type: "declined" } },
    });
  });
  it("joined promises, by what called off the last of them, in any order", () => {
    const parts = [
      { promise: "visited", within: "4h", endedBy: "declined" },
      { promise: "called", within: "8h", endedBy: "solved" },
    ];
    const ended: readonly Happens[] = [
      ["declined", "09T11:00"],
      ["solved", "09T12:00"],
    ];
    for (const anyOf of [parts, [...parts].reverse()]) {
      expect(owed(contractOf({ anyOf }), ended, "09T13:00")).toMatchObject({
        ...{ state: "cancelled", cancelledAt: utc("09T12:00") },
      });
    }
  });
});

describe("once enough was kept, the rest is called off as it stood", () => {
  const contract = contractOf(
    {
      anyOf: [
        { promise: "called", within: "4h" },
        { promise: "visited", within: "8h" },
      ],
    },
    { pauses: [{ reason: "customer" }] },
  );
  const events: readonly Happens[] = [
    ["called", "09T11:00"],
    ["paused", "09T12:00", { reason: "customer" }],
    ["resumed", "09T13:00", { reason: "customer" }],
    ["visited", "09T14:00"],
  ];
  it("what comes later neither moves nor keeps it, and its clock stands", () => {
    const then = partOf(owed(contract, events, "09T11:00"), 1);
    expect(then).toMatchObject({
      ...{ state: "cancelled", cancelledAt: utc("09T11:00"), due: { kind: "at", at: utc("09T18:00") } },
      clock: { elapsed: 3_600_000, remaining: 7 * 3_600_000, paused: { wall: 0 } },
    });
    for (const asOf of ["09T11:30", "09T12:30", "09T13:30", "09T14:00", "12T00:00"]) {
      expect(partOf(owed(contract, events, asOf), 1)).toEqual(then);
    }
  });
  it("joined promises in it are called off with all that is in them", () => {
    const nested = contractOf({
      anyOf: [
        { promise: "resolved" },
        { anyOf: [{ promise: "told", within: "2h" }, { anyOf: [{ promise: "called", from: "rung", within: "1h" }] }] },
      ],
    });
    const cancelled = { state: "cancelled", cancelledAt: utc("09T11:00") };
    for (const asOf of ["09T11:00", "12T00:00"]) {
      const rest = partOf(
        owed(
          nested,
          [
            ["resolved", "09T11:00"],
            ["rung", "09T11:30"],
          ],
          asOf,
        ),
        1,
      );
      expect(rest).toMatchObject({ ...cancelled, parts: [cancelled, { ...cancelled, parts: [cancelled] }] });
    }
  });
});

describe("a due moment that is known only after it has passed breaks a promise when it is known", () => {
  const other = { promise: "mailed", within: "2h" };
  const moved: readonly Happens[] = [
    ["agreed", "09T10:10", { agreed: utc("09T15:00") }],
    ["agreed", "09T13:00", { agreed: utc("09T11:00") }],
  ];
  it.each<[string, object, readonly Happens[]]>([
    [
      "agreed for 11:00, triggered at 13:00",
      { promise: "called", at: "agreed", from: "rung" },
      [
        ["agreed", "09T10:10", { agreed: utc("09T11:00") }],
        ["rung", "09T13:00"],
      ],
    ],
    ["moved at 13:00 to 11:00", { promise: "called", at: "agreed" }, moved],
    [
      "by 11:00 of the day on which it was triggered, at 13:00",
      { promise: "called", from: "rung", workingDays: 0, calendar: "office", at: "11:00" },
      [["rung", "09T13:00"]],
    ],
    [
      "two hours before 15:00, moved at 13:00 to 13:00",
      { promise: "called", from: { agreed: "agreed" }, within: "2h", backward: true },
      [
        ["agreed", "09T10:10", { agreed: utc("09T15:30") }],
        ["agreed", "09T13:00", { agreed: utc("09T13:00") }],
      ],
    ],
  ])("%s", (_title, late, events) => {
    // The other promise was broken at 12:00, and so was the whole.
    const both = contractOf({ allOf: [other, late] });
    for (const asOf of ["09T12:30", "09T13:00", "09T13:30", "12T00:00"]) {
      expect(owed(both, events, asOf)).toMatchObject({ state: "breached", breachedAt: utc("09T12:00") });
    }
    const alone = contractOf(late);
    expect(owed(alone, events, "09T12:59").state).not.toBe("breached");
    expect(owed(alone, events, "09T13:30")).toMatchObject({
      ...{ state: "breached", due: { kind: "at", at: utc("09T11:00") }, breachedAt: utc("09T13:00") },
    });
  });
});

it("a promise that was kept late at another level, by a time that was agreed there, verifies as it stood there", () => {
  const contract = defineContract({
    id: "carried",
    levels: ["low", "high"],
    deescalation: { restart: "stricter-of", kept: "carry" },
    appointments: [{ event: "agreed", promise: "arrived" }],
    clauses: [
      { id: "high", level: "high", promise: "arrived", within: "1h" },
      {
        id: "low",
        level: "low",
        anyOf: [
          { promise: "arrived", within: "4h" },
          { promise: "called", within: "8h" },
        ],
      },
    ],
  });
  const events: readonly TicketEvent<"low" | "high">[] = [
    { type: "reported", at: utc("09T10:00") },
    { type: "agreed", at: utc("09T10:30"), agreed: utc("09T11:30") },
    { type: "arrived", at: utc("09T12:00") },
    { type: "level-confirmed", level: "low", at: utc("09T13:00") },
  ];
  const { periods } = assess(contract, { level: "high", events }, { asOf: utc("09T13:00") });
  const low = periods[1]?.obligations[0];
  expect(low).toMatchObject({
    clause: "low",
    state: "pending",
    parts: [{ state: "kept-late", breachedAt: utc("09T11:30") }, {}],
  });
  expect(low && verifyTrace(low, contract)).toEqual({ ok: true });
});

it("a pause by time that takes no working time yet leaves the target, and warnings, as they are", () => {
  const contract = contractOf(
    {
      ...{ promise: "called", from: "rung", workingDays: 0, calendar: "office", at: "12:00", paused: "time" },
      warnings: [{ used: "50%" }],
    },
    { pauses: [{ reason: "customer" }] },
  );
  // Saturday: due on Monday the 16th at 12:00, after three hours of the office.
  const events: readonly Happens[] = [
    ["rung", "14T10:00"],
    ["paused", "14T10:00", { reason: "customer" }],
  ];
  for (const asOf of ["14T11:00", "16T08:00", "16T11:00", "17T11:00"]) {
    expect(owed(contract, events, asOf)).toMatchObject({
      ...{ state: "paused", clock: { target: 3 * 3_600_000, elapsed: 0 }, warnings: [{ state: "coming" }] },
    });
  }
});

it("a promise that was carried over with nothing left was broken before the event that would have taken the place of the start", () => {
  const contract = defineContract({
    id: "reopened",
    events: { rung: {} },
    levels: ["low", "high"],
    escalation: { restart: "carry-elapsed" },
    reopening: { policy: "continue-counting-closed-time", clauses: ["high"] },
    clauses: [
      { id: "low", level: "low", promise: "resolved", from: { event: "rung", otherwise: "start" }, within: "2h" },
      { id: "high", level: "high", promise: "resolved", from: { event: "rung", otherwise: "start" }, within: "1h" },
    ],
  });
  // Resolved at once, reopened at once: by 11:00 an hour was used, and nothing is left.
  const events: readonly TicketEvent<"low" | "high">[] = [
    { type: "reported", at: utc("09T10:00") },
    { type: "resolved", at: utc("09T10:00") },
    { type: "reopened", at: utc("09T10:00") },
    { type: "level-confirmed", level: "high", at: utc("09T11:00") },
    { type: "rung", at: utc("09T12:00") },
  ];
  for (const asOf of ["09T11:30", "09T12:00", "09T13:30"]) {
    const { periods } = assess(contract, { level: "low", events }, { asOf: utc(asOf) });
    expect(periods[1]?.obligations).toMatchObject([{ clause: "high", state: "breached", breachedAt: utc("09T11:00") }]);
  }
});

it("what was kept before a reopening keeps its start, though the level that follows starts clocks by another rule", () => {
  const contract = defineContract({
    id: "levels",
    levels: ["low", { id: "high", start: { rule: "next-working-time", calendar: "office" } }],
    calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
    escalation: { restart: "keep-start" },
    reopening: { policy: "restart" },
    clauses: [{ id: "fix", promise: "resolved", within: "1h" }],
  });
  const events: readonly TicketEvent<"low" | "high">[] = [
    { type: "reported", at: utc("09T06:00") },
    { type: "resolved", at: utc("09T06:30") },
    { type: "reopened", at: utc("09T13:00") },
    { type: "level-confirmed", level: "high", at: utc("09T13:00") },
  ];
  const { periods } = assess(contract, { level: "low", events }, { asOf: utc("09T13:00") });
  expect(periods.flatMap(({ obligations }) => obligations)).toMatchObject([
    { state: "kept", start: utc("09T06:00"), due: { kind: "at", at: utc("09T07:00") } },
    { state: "pending", start: utc("09T13:00"), due: { kind: "at", at: utc("09T14:00") } },
  ]);
});

it("an event that takes the place of the start does so by the start as it was, though the level then starts clocks by another rule", () => {
  const contract = defineContract({
    id: "levels",
    events: { rung: {} },
    levels: [{ id: "low", start: { rule: "next-working-time", calendar: "office" } }, "high"],
    calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
    escalation: { restart: "carry-elapsed" },
    clauses: [{ id: "fix", promise: "resolved", from: { event: "rung", otherwise: "start" }, within: "2h" }],
  });
  const events: readonly TicketEvent<"low" | "high">[] = [
    { type: "reported", at: utc("09T06:00") },
    { type: "level-confirmed", level: "high", at: utc("09T07:00") },
    { type: "rung", at: utc("09T10:00") },
  ];
  // It was due at 11:00, two hours after the opening, and so was not broken when it rang.
  const fix = (asOf: string) =>
    assess(contract, { level: "low", events }, { asOf: utc(asOf) }).periods.at(-2)?.obligations[0];
  expect(fix("09T09:59")).toMatchObject({ state: "pending", due: { kind: "at", at: utc("09T11:00") } });
  const all = assess(contract, { level: "low", events }, { asOf: utc("09T10:00") }).periods.flatMap(
    ({ obligations }) => obligations,
  );
  expect(all).toMatchObject([{ state: "pending", start: utc("09T10:00"), due: { kind: "at", at: utc("09T12:00") } }]);
});

it("what kept a promise before it was renewed does not keep it at the level that follows either", () => {
  const contract = defineContract({
    id: "renewed",
    levels: ["low", { id: "high", start: { rule: "next-working-time", calendar: "office" } }],
    calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
    escalation: { restart: "keep-start", kept: "renew" },
    deescalation: { restart: "keep-start" },
    clauses: [{ id: "fix", promise: "resolved", within: "8h" }],
  });
  const events: readonly TicketEvent<"low" | "high">[] = [
    { type: "reported", at: utc("09T06:00") },
    { type: "resolved", at: utc("09T07:00") },
    { type: "level-confirmed", level: "high", at: utc("09T08:00") },
    { type: "level-confirmed", level: "low", at: utc("09T10:00") },
  ];
  const { periods } = assess(contract, { level: "low", events }, { asOf: utc("09T10:00") });
  // At the high level it counts from the opening at 09:00, back at the low one from the report.
  expect(periods.flatMap(({ obligations }) => obligations)).toMatchObject([
    { state: "kept", keptAt: utc("09T07:00") },
    { state: "superseded", due: { kind: "at", at: utc("09T17:00") } },
    { state: "pending", due: { kind: "at", at: utc("09T14:00") } },
  ]);
});
