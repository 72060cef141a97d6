import { assess, defineContract, explain, verifyTrace } from "sla-clock";
import type { Contract, Part } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendars, check, desk, look, rows, ticketOf, told, utc } from "./support.js";
import type { More } from "./support.js";

/** Due at 11:00, 12:00 and 14:00 when reported at 10:00. */
const parts = [
  { promise: "called", within: "1h" },
  { promise: "mailed", within: "2h" },
  { promise: "visited", within: "4h" },
] as const;
const events = { answered: {}, arrived: {}, agreed: {}, thanked: {} };
const more: More = { pauses: [{ reason: "customer" }] };

/** A clause of each number of enough promises: `1`, `2`, `3`; and of promises of other kinds. */
const CLAUSES = {
  "1": { id: "x", nOf: parts, n: 1 },
  "2": { id: "x", nOf: parts, n: 2 },
  "3": { id: "x", nOf: parts, n: 3 },
  any: { id: "x", anyOf: parts },
  all: { id: "x", allOf: parts },
  untimed: { id: "x", n: 2, nOf: [parts[0], { promise: "thanked" }, parts[2]] },
  waiting: { id: "x", n: 2, nOf: [parts[0], { promise: "signed", from: "arrived", within: "1h" }, parts[2]] },
  off: { id: "x", n: 2, nOf: [parts[0], parts[1], { promise: "visited", within: "4h", endedBy: "answered" }] },
  event: { id: "x", n: 2, nOf: [parts[0], { promise: "noted", before: "arrived" }, parts[2]] },
  nested: {
    id: "x",
    n: 2,
    nOf: [parts[0], { anyOf: [parts[1], { promise: "faxed", within: "3h" }] }, { nOf: [parts[2], parts[0]], n: 2 }],
  },
} as const;

const contractOf = (clause: string): Contract =>
  defineContract({
    ...desk("at-confirmation", [{ ...CLAUSES[clause as keyof typeof CLAUSES], level: ["low", "mid"] }], more),
    events,
  });

describe("2 of 3, and of others", () => {
  check(
    rows,
    contractOf,
  )(`
    nothing yet: the second breach is one too many
    2: low 09T10:00 @ 09T10:30 => x pending 09T12:00 [pending 09T11:00, pending 09T12:00, pending 09T14:00]
    1: low 09T10:00 @ 09T10:30 => x pending 09T14:00 [pending 09T11:00, pending 09T12:00, pending 09T14:00]
    3: low 09T10:00 @ 09T10:30 => x pending 09T11:00 [pending 09T11:00, pending 09T12:00, pending 09T14:00]

    one kept: one of the other two is enough
    2: low 09T10:00, called 09T10:20 @ 09T10:30 => x pending 09T14:00 [kept 09T11:00, pending 09T12:00, pending 09T14:00]
    one broken: the next breach is too many
    2: low 09T10:00 @ 09T11:01 => x pending 09T12:00 [breached 09T11:00, pending 09T12:00, pending 09T14:00]
    one broken, one kept
    2: low 09T10:00, mailed 09T11:30 @ 09T11:45 => x pending 09T14:00 [breached 09T11:00, kept 09T12:00, pending 09T14:00]

    kept with the second, whichever it is; what was open is off
    2: low 09T10:00, visited 09T10:10, called 09T10:20 @ 09T20:00 => x kept 09T11:00 [kept 09T11:00, cancelled 09T12:00, kept 09T14:00]
    2: low 09T10:00, called 09T10:10, visited 09T10:20 @ 09T20:00 => x kept 09T14:00 [kept 09T11:00, cancelled 09T12:00, kept 09T14:00]
    what was broken before stays so, and at its due moment the last may still be kept
    2: low 09T10:00, mailed 09T11:30, visited 09T14:00 @ 09T20:00 => x kept 09T14:00 [breached 09T11:00, kept 09T12:00, kept 09T14:00]
    all at one instant: the one due second counts, whatever the order
    2: low 09T10:00, visited 09T10:10, mailed 09T10:10, called 09T10:10 @ 09T20:00 => x kept 09T12:00 [kept 09T11:00, kept 09T12:00, kept 09T14:00]

    broken with the second
    2: low 09T10:00 @ 09T12:00 => x pending 09T12:00 [breached 09T11:00, pending 09T12:00, pending 09T14:00]
    2: low 09T10:00 @ 09T12:01 => x breached 09T12:00 [breached 09T11:00, breached 09T12:00, pending 09T14:00]
    2: low 09T10:00, called 09T10:10 @ 09T15:00 => x breached 09T14:00 [kept 09T11:00, breached 09T12:00, breached 09T14:00]
    kept late, once two are kept after all
    2: low 09T10:00, called 09T10:10, mailed 09T15:00 @ 09T16:00 => x kept-late 09T14:00 [kept 09T11:00, kept-late 09T12:00, breached 09T14:00]
    2: low 09T10:00, called 09T12:30, mailed 09T12:40 @ 09T16:00 => x kept-late 09T12:00 [kept-late 09T11:00, kept-late 09T12:00, breached 09T14:00]

    another level, a cancellation: what was kept or broken by then stays
    2: low 09T10:00, called 09T10:10, high 09T10:30 @ 09T20:00 => x superseded 09T14:00 [kept 09T11:00, superseded 09T12:00, superseded 09T14:00] |
    2: low 09T10:00, high 09T11:30 @ 09T20:00 => x superseded 09T12:00 [breached 09T11:00, superseded 09T12:00, superseded 09T14:00] |
    2: low 09T10:00, cancelled 09T10:30 @ 09T20:00 => x cancelled 09T12:00 [cancelled 09T11:00, cancelled 09T12:00, cancelled 09T14:00]
    2: low 09T10:00, cancelled 09T12:30 @ 09T20:00 => x breached 09T12:00 [breached 09T11:00, breached 09T12:00, cancelled 09T14:00]
    clocks start again with another level of the clause
    2: low 09T10:00, called 09T10:10, mid 09T10:30 @ 09T11:00 => x superseded 09T14:00 [kept 09T11:00, superseded 09T12:00, superseded 09T14:00] | x pending 09T12:30 [pending 09T11:30, pending 09T12:30, pending 09T14:30]

    a pause suspends all
    2: low 09T10:00, paused 09T10:30 @ 09T11:30 => x paused (09T13:00) [paused (09T12:00), paused (09T13:00), paused (09T15:00)]
    a pause ends, or comes when one was broken
    2: low 09T10:00, paused 09T10:30, resumed 09T10:40 @ 09T10:50 => x pending 09T12:10 [pending 09T11:10, pending 09T12:10, pending 09T14:10]
    2: low 09T10:00, paused 09T11:30 @ 09T11:40 => x paused (09T12:10) [breached 09T11:00, paused (09T12:10), paused (09T14:10)]

    a promise without a figure is never broken: both others must be, and that leaves one
    untimed: low 09T10:00 @ 09T10:30 => x pending 09T14:00 [pending 09T11:00, untimed unstated, pending 09T14:00]
    untimed: low 09T10:00, thanked 09T10:10 @ 09T11:30 => x pending 09T14:00 [breached 09T11:00, kept unstated, pending 09T14:00]
    untimed: low 09T10:00, called 09T10:10 @ 09T15:00 => x untimed unstated [kept 09T11:00, untimed unstated, breached 09T14:00]
    untimed: low 09T10:00 @ 09T14:01 => x breached 09T14:00 [breached 09T11:00, untimed unstated, breached 09T14:00]
    a promise that waits
    waiting: low 09T10:00, called 09T10:10 @ 09T14:01 => x inactive none [kept 09T11:00, inactive none, breached 09T14:00]
    waiting: low 09T10:00, called 09T10:10, arrived 09T10:30 @ 09T10:40 => x pending 09T14:00 [kept 09T11:00, pending 09T11:30, pending 09T14:00]
    a promise that was called off is neither kept nor broken
    off: low 09T10:00, answered 09T10:10 @ 09T10:30 => x pending 09T12:00 [pending 09T11:00, pending 09T12:00, cancelled 09T14:00]
    off: low 09T10:00, answered 09T10:10, called 09T10:20, mailed 09T10:30 @ 09T10:30 => x kept 09T12:00 [kept 09T11:00, kept 09T12:00, cancelled 09T14:00]
    off: low 09T10:00, answered 09T10:10, called 09T10:20 @ 09T12:01 => x cancelled 09T14:00 [kept 09T11:00, breached 09T12:00, cancelled 09T14:00]
    off: low 09T10:00, answered 09T10:10 @ 09T12:01 => x breached 09T12:00 [breached 09T11:00, breached 09T12:00, cancelled 09T14:00]
    a duty that no clock can tell is due last
    event: low 09T10:00 @ 09T10:30 => x pending 09T14:00 [pending 09T11:00, pending by arrived, pending 09T14:00]
    event: low 09T10:00, called 09T10:10 @ 09T10:30 => x pending by arrived [kept 09T11:00, pending by arrived, pending 09T14:00]
    event: low 09T10:00, called 09T10:10, arrived 09T10:20 @ 09T10:30 => x pending 09T14:00 [kept 09T11:00, breached 09T10:20, pending 09T14:00]

    joins inside: 11:00, 13:00 as one of two, and 11:00 as both of two
    nested: low 09T10:00 @ 09T10:30 => x pending 09T11:00 [pending 09T11:00, pending 09T13:00 [pending 09T12:00, pending 09T13:00], pending 09T11:00 [pending 09T14:00, pending 09T11:00]]
    nested: low 09T10:00, called 09T10:10, faxed 09T10:20 @ 09T10:30 => x kept 09T13:00 [kept 09T11:00, kept 09T13:00 [cancelled 09T12:00, kept 09T13:00], cancelled 09T14:00 [cancelled 09T14:00, kept 09T11:00]]
  `);
});

describe("the ends of the row", () => {
  const tickets = [
    "low 09T10:00",
    "low 09T10:00, mailed 09T10:10",
    "low 09T10:00, mailed 09T12:10, visited 09T12:10",
    "low 09T10:00, called 09T10:10, mailed 09T12:10, visited 09T12:10",
  ];
  const moments = ["09T10:30", "09T11:30", "09T12:00", "09T12:30", "09T16:00"];
  const cases = tickets.flatMap((notes) => moments.map((asOf) => [notes, asOf] as const));
  it.each(cases)("1 of 3 is anyOf, 3 of 3 is allOf: %s @ %s", (notes, asOf) => {
    expect(told(contractOf("1"), notes, asOf)).toBe(told(contractOf("any"), notes, asOf));
    expect(told(contractOf("3"), notes, asOf)).toBe(told(contractOf("all"), notes, asOf));
  });
});

describe("what is told", () => {
  const whole = (clause: string): Part =>
    look(contractOf(clause), "low 09T10:00", "09T10:30").periods[0]!.obligations[0]!;

  it("the form, and how many are enough; for nOf alone", () => {
    expect([whole("2").join, whole("2").n]).toEqual(["nOf", 2]);
    expect(["n" in whole("any"), "n" in whole("all")]).toEqual([false, false]);
  });

  it("what the promises are called together, also while the clause waits to know of whom it is", () => {
    expect(whole("2").label).toEqual({
      en: "2 of (called, mailed, visited)",
      zh: "（called、mailed、visited）中的2项",
    });
    expect(whole("nested").label).toMatchObject({ en: "2 of (called, (mailed or faxed), 2 of (visited, called))" });
    const gated = defineContract({ ...desk("keep-start"), clauses: [{ ...CLAUSES.nested, when: { site: "x" } }] });
    expect(look(gated, "low 09T10:00", "09T10:30").periods[0]!.obligations[0]!.label).toEqual(whole("nested").label);
  });

  it("in words", () => {
    expect(explain(whole("2"), { language: "en" }).split("\n").slice(0, 2)).toEqual([
      "x: 2 of (called, mailed, visited) — pending, due Mon 9 Mar 2026 12:00",
      "  any 2 of these will do:",
    ]);
    expect(explain(whole("2"), { language: "zh" }).split("\n")[1]).toBe("  下列任2项即可：");
  });

  it("verifyTrace refuses another number, none, or another form", () => {
    const contract = contractOf("2");
    const [part] = assess(contract, ticketOf(contract, "low 09T10:00"), { asOf: utc("09T10:30") }).periods[0]!
      .obligations;
    const { n: _n, ...without } = part!;
    const forged = [{ ...part!, n: 1 }, { ...part!, n: 3 }, without, { ...without, join: "anyOf" as const }];
    expect(forged.map((each) => verifyTrace(each, contract).ok)).toEqual([false, false, false, false]);
  });
});

it("a part kept late at another level does not start again by a reopening, as the whole was not kept", () => {
  // Late at 15:00, since due at 14:00; at the new level it counts from 16:00, and is due at midnight.
  const contract = defineContract({
    id: "late",
    levels: ["low", "mid"],
    calendars,
    escalation: { restart: "at-confirmation", kept: "carry" },
    reopening: { policy: "restart" },
    clauses: [
      { id: "low", level: "low", promise: "resolved", within: "4h" },
      {
        id: "mid",
        level: "mid",
        nOf: [
          { promise: "resolved", within: "8h" },
          { promise: "called", within: "9h" },
        ],
        n: 2,
      },
    ],
  });
  const notes = "low 06T10:00, resolved 06T15:00, mid 06T16:00, reopened 06T16:10";
  expect(told(contract, notes, "06T16:20")).toBe(
    "low kept-late 06T14:00 | mid pending 07T00:00 [pending 07T00:00, pending 07T01:00]",
  );
});
