import { defineContract } from "sla-clock";
import type { FromSpec } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendars, check, desk, fixes, iso, look, matrix, refusal, rows, tellChanges, told, utc } from "./support.js";
import type { Clauses, More } from "./support.js";

// Everything here was worked out by hand from the words of docs/semantics.md; for the days of March 2026 see `calendars`.

/** Two promises of one event, each at one level. */
function pair(low: number | string, high: number | string, lowClock?: string, highClock?: string): Clauses {
  const clockOf = (clock: string | undefined) => (clock === undefined ? {} : { clock });
  return [
    { id: "low.fix", level: "low", promise: "resolved", within: low, ...clockOf(lowClock) },
    { id: "high.fix", level: "high", promise: "resolved", within: high, ...clockOf(highClock) },
  ];
}

const policies = [
  "at-confirmation",
  "next-working-time",
  "keep-start",
  "carry-elapsed",
  "carry-percentage",
  "stricter-of",
];
const byPolicy = (table: string) => matrix(policies, table);
/** A table of cases, each with its policy. */
const cases = (clauses = fixes, more?: More) => check(rows, (rule) => desk(rule, clauses, more));
/** A table of tickets with what every policy comes to. */
const every = (clauses = fixes, more?: More) => check(byPolicy, (rule) => desk(rule, clauses, more));
const reply = { id: "reply", promise: "replied", within: "4h" } as const;
const customer: More = { pauses: [{ reason: "customer" }] };

describe("every policy", () => {
  every()(`
    raised in the lunch break, after two of eight office hours, a quarter
      low 06T10:00, high 06T12:30 @ 06T13:00 => low.fix superseded 09T10:00 | high.fix: pending 06T16:30; pending 06T17:00; pending 06T14:00; pending 06T14:30; pending 06T15:30; pending 06T16:30
    lowered in the lunch break, after 2.5 of four hours, five eighths
      high 06T10:00, low 06T12:30 @ 06T13:00 => high.fix superseded 06T14:00 | low.fix: pending 09T12:00; pending 09T12:00; pending 09T10:00; pending 09T09:30; pending 06T16:00; pending 06T14:00
    lowered after a breach, with five of four hours used: the breach stays in the record, and is no limit any more
      high 06T10:00, low 06T15:00 @ 06T15:30 => high.fix breached 06T14:00 | low.fix: pending 09T15:00; pending 09T15:00; pending 09T10:00; pending 06T18:00; breached 06T15:00; pending 09T15:00
    raised on a holiday, after two office hours
      low 10T16:00, high 11T10:00 @ 11T10:30 => low.fix superseded 12T16:00 | high.fix: pending 11T14:00; pending 12T13:00; breached 10T20:00; pending 11T12:00; pending 11T13:00; pending 11T14:00
    lowered on a holiday, after one of four hours
      high 11T10:00, low 11T11:00 @ 11T11:00 => high.fix superseded 11T14:00 | low.fix: pending 12T18:00; pending 12T18:00; pending 12T18:00; pending 12T17:00; pending 12T16:00; pending 11T14:00
    raised at the report
      low 06T10:00, high 06T10:00 @ 06T10:00 => low.fix superseded 09T10:00 | high.fix: pending 06T14:00; pending 06T14:00; pending 06T14:00; pending 06T14:00; pending 06T14:00; pending 06T14:00
    raised, then kept at the same instant: two hours used
      low 06T10:00, high 06T12:00, resolved 06T12:00 @ 06T12:30 => low.fix superseded 09T10:00 | high.fix: kept 06T16:00; -; kept 06T14:00; kept 06T14:00; kept 06T15:00; kept 06T16:00
    kept, then raised at the same instant: the old one is kept, the new one judged for itself
      low 06T10:00, resolved 06T12:00, high 06T12:00 @ 06T12:30 => low.fix kept 09T10:00 | high.fix: pending 06T16:00; pending 06T17:00; kept 06T14:00; pending 06T14:00; pending 06T15:00; pending 06T16:00
    kept an hour and a half before: the old clock had stopped at one hour
      low 06T10:00, resolved 06T11:00, high 06T12:30 @ 06T13:00 => low.fix kept 09T10:00 | high.fix: pending 06T16:30; pending 06T17:00; kept 06T14:00; pending 06T15:30; pending 06T16:00; pending 06T16:30
  `);
  cases()(`
    raised twice: carried are an hour, or an eighth, of each level; the due moment of the first is the strictest of all
      at-confirmation: low 06T10:00, mid 06T11:00, high 06T12:00 @ 06T12:30 => low.fix superseded 09T10:00 | mid.fix superseded 06T19:00 | high.fix pending 06T16:00
      carry-elapsed: low 06T10:00, mid 06T11:00, high 06T12:00 @ 06T12:30 => low.fix superseded 09T10:00 | mid.fix superseded 06T18:00 | high.fix pending 06T14:00
      carry-percentage: low 06T10:00, mid 06T11:00, high 06T12:00 @ 06T12:30 => low.fix superseded 09T10:00 | mid.fix superseded 06T18:00 | high.fix pending 06T15:00
      stricter-of: low 06T10:00, mid 09T08:00, high 09T09:30 @ 09T09:30 => low.fix superseded 09T10:00 | mid.fix superseded 09T10:00 | high.fix pending 09T10:00
    raised twice at one instant: an hour and no more, an eighth and the same eighth
      carry-elapsed: low 06T10:00, mid 06T11:00, high 06T11:00 @ 06T11:00 => low.fix superseded 09T10:00 | mid.fix superseded 06T18:00 | high.fix pending 06T14:00
      carry-percentage: low 06T10:00, mid 06T11:00, high 06T11:00 @ 06T11:00 => low.fix superseded 09T10:00 | mid.fix superseded 06T18:00 | high.fix pending 06T14:30
    `);
});

describe("raised and lowered back: low at 10:00, high at 11:00, low at 13:00", () => {
  it.each([
    ["at-confirmation", "high.fix superseded 06T15:00 | low.fix pending 09T12:00"],
    ["keep-start", "high.fix superseded 06T14:00 | low.fix pending 09T10:00"],
    // 1 h carried and 2 h counted are 3 of 8 office hours; half an hour carried and 2 h counted are five eighths of 4.
    ["carry-elapsed", "high.fix superseded 06T14:00 | low.fix pending 06T18:00"],
    ["carry-percentage", "high.fix superseded 06T14:30 | low.fix pending 06T16:00"],
    ["stricter-of", "high.fix superseded 06T15:00 | low.fix pending 06T15:00"],
    // What is kept is the restart at 11:00: 11-12, 13-18 and Monday 09-11.
    ["at-confirmation/keep-start", "high.fix superseded 06T15:00 | low.fix pending 09T11:00"],
    ["keep-start/at-confirmation", "high.fix superseded 06T14:00 | low.fix pending 09T12:00"],
    ["carry-elapsed/carry-percentage", "high.fix superseded 06T14:00 | low.fix pending 06T15:00"],
    ["carry-percentage/carry-elapsed", "high.fix superseded 06T14:30 | low.fix pending 09T09:30"],
    ["at-confirmation/stricter-of", "high.fix superseded 06T15:00 | low.fix pending 06T15:00"],
    ["stricter-of/ignore", "high.fix pending 06T15:00"],
  ])("%s", (rule, expected) => {
    const notes = "low 06T10:00, high 06T11:00, low 06T13:00";
    expect(told(desk(rule), notes, "06T13:30")).toBe(`low.fix superseded 09T10:00 | ${expected}`);
  });
});

describe("a clause of all levels", () => {
  cases([reply, ...fixes])(`
    starts again with a restart
      at-confirmation: low 06T10:00, high 06T12:30 @ 06T13:00 => reply superseded 06T14:00, low.fix superseded 09T10:00 | reply pending 06T16:30, high.fix pending 06T16:30
      next-working-time: low 06T10:00, high 06T12:30 @ 06T13:00 => reply superseded 06T14:00, low.fix superseded 09T10:00 | reply pending 06T17:00, high.fix pending 06T17:00
    goes on undisturbed if its clock keeps its start, by carry-… and by stricter-of
      keep-start: low 06T10:00, high 06T12:30 @ 06T13:00 => reply pending 06T14:00, low.fix superseded 09T10:00 | high.fix pending 06T14:00
      carry-elapsed: low 06T10:00, high 06T12:30 @ 06T13:00 => reply pending 06T14:00, low.fix superseded 09T10:00 | high.fix pending 06T14:30
      carry-percentage: low 06T10:00, high 06T12:30 @ 06T13:00 => reply pending 06T14:00, low.fix superseded 09T10:00 | high.fix pending 06T15:30
      stricter-of: low 06T10:00, high 06T12:30 @ 06T13:00 => reply pending 06T14:00, low.fix superseded 09T10:00 | high.fix pending 06T16:30
    broken, is owed again by a restart
      at-confirmation: high 06T10:00, low 06T15:00 @ 06T15:30 => reply breached 06T14:00, high.fix breached 06T14:00 | reply pending 06T19:00, low.fix pending 09T15:00
    broken, is not owed again where its clock goes on
      keep-start: high 06T10:00, low 06T15:00 @ 06T15:30 => reply breached 06T14:00, high.fix breached 06T14:00 | low.fix pending 09T10:00
      carry-elapsed: high 06T10:00, low 06T15:00 @ 06T15:30 => reply breached 06T14:00, high.fix breached 06T14:00 | low.fix pending 06T18:00
    kept, is not owed again
      at-confirmation: low 06T10:00, replied 06T10:30, high 06T12:00 @ 06T12:30 => reply kept 06T14:00, low.fix superseded 09T10:00 | high.fix pending 06T16:00
    kept late, was kept, and is not owed again
      at-confirmation: low 06T10:00, replied 06T14:30, high 06T15:00 @ 06T15:30 => reply kept-late 06T14:00, low.fix superseded 09T10:00 | high.fix pending 06T19:00
    kept late, is renewed
      at-confirmation+renew: low 06T10:00, replied 06T14:30, high 06T15:00 @ 06T15:30 => reply kept-late 06T14:00, low.fix superseded 09T10:00 | reply pending 06T19:00, high.fix pending 06T19:00
    kept late, is not owed again by kept: carry
      at-confirmation+carry: low 06T10:00, replied 06T14:30, high 06T15:00 @ 06T15:30 => reply kept-late 06T14:00, low.fix superseded 09T10:00 | high.fix pending 06T19:00
    broken and not kept, is owed again by kept: carry too
      at-confirmation+carry: high 06T10:00, low 06T15:00 @ 06T15:30 => reply breached 06T14:00, high.fix breached 06T14:00 | reply pending 06T19:00, low.fix pending 09T15:00
    kept, is renewed by a restart
      at-confirmation+renew: low 06T10:00, replied 06T10:30, high 06T12:00 @ 06T12:30 => reply kept 06T14:00, low.fix superseded 09T10:00 | reply pending 06T16:00, high.fix pending 06T16:00
    kept, is renewed from the old start
      keep-start+renew: low 06T10:00, replied 06T10:30, high 06T12:00 @ 06T12:30 => reply kept 06T14:00, low.fix superseded 09T10:00 | reply pending 06T14:00, high.fix pending 06T14:00
    kept after half an hour, is renewed with that carried
      carry-elapsed+renew: low 06T10:00, replied 06T10:30, high 06T12:00 @ 06T12:30 => reply kept 06T14:00, low.fix superseded 09T10:00 | reply pending 06T15:30, high.fix pending 06T14:00
    kept, is renewed without a limit by the one that was kept
      stricter-of+renew: low 06T10:00, replied 06T10:30, high 06T12:00 @ 06T12:30 => reply kept 06T14:00, low.fix superseded 09T10:00 | reply pending 06T16:00, high.fix pending 06T16:00
    open, goes on by renew
      carry-elapsed+renew: low 06T10:00, high 06T12:30 @ 06T13:00 => reply pending 06T14:00, low.fix superseded 09T10:00 | high.fix pending 06T14:30
    `);
  cases([
    { id: "thanks", promise: "thanked" },
    { id: "form", promise: "signed", before: "closed" },
  ])(`
    without a figure, or due by an event, is neither renewed nor started again
      at-confirmation+renew: low 06T10:00, thanked 06T11:00, signed 06T11:00, high 06T12:00 @ 06T12:30 => thanks kept unstated, form kept by closed |
      at-confirmation: low 06T10:00, high 06T12:00 @ 06T12:30 => thanks untimed unstated, form pending by closed |
    `);
});

describe("another clause, kept before", () => {
  cases()(`
    in time: not owed again by carry
      at-confirmation+carry: low 06T10:00, resolved 06T11:00, high 06T12:00 @ 06T12:30 => low.fix kept 09T10:00 |
    late: not owed again by carry
      at-confirmation+carry: high 06T10:00, resolved 06T15:00, low 06T16:00 @ 06T16:30 => high.fix kept-late 06T14:00 |
    late: judged for itself where nothing is said
      at-confirmation: high 06T10:00, resolved 06T15:00, low 06T16:00 @ 06T16:30 => high.fix kept-late 06T14:00 | low.fix pending 09T16:00
    in time, but late for the new one: judged for itself, and not owed by carry
      keep-start: low 06T10:00, resolved 06T15:00, high 06T16:00 @ 06T16:30 => low.fix kept 09T10:00 | high.fix kept-late 06T14:00
      keep-start+carry: low 06T10:00, resolved 06T15:00, high 06T16:00 @ 06T16:30 => low.fix kept 09T10:00 |
    broken: owed by carry
      keep-start+carry: high 06T10:00, low 06T15:00 @ 06T16:30 => high.fix breached 06T14:00 | low.fix pending 09T10:00
    at the second of three levels: not owed at the third by carry
      at-confirmation+carry: low 06T10:00, high 06T11:00, resolved 06T12:00, low 06T13:00 @ 06T13:30 => low.fix superseded 09T10:00 | high.fix kept 06T15:00 |
    at the first, and back to it: the very clause was kept
      at-confirmation: low 06T10:00, resolved 06T10:30, high 06T11:00, low 06T12:00 @ 06T12:30 => low.fix kept 09T10:00 | high.fix superseded 06T15:00 |
    renewed from the old start: what came before keeps nothing, what comes after does
      keep-start+renew: low 06T10:00, resolved 06T11:00, high 06T12:00 @ 06T12:30 => low.fix kept 09T10:00 | high.fix pending 06T14:00
      keep-start+renew: low 06T10:00, resolved 06T11:00, high 06T12:00, resolved 06T13:00 @ 06T13:30 => low.fix kept 09T10:00 | high.fix kept 06T14:00
    renewed, with a keeping at the instant of the confirmation, after it and before it
      keep-start+renew: low 06T10:00, high 06T12:00, resolved 06T12:00 @ 06T12:30 => low.fix superseded 09T10:00 | high.fix kept 06T14:00
      keep-start+renew: low 06T10:00, resolved 06T12:00, high 06T12:00 @ 06T12:30 => low.fix kept 09T10:00 | high.fix pending 06T14:00
    `);
});

describe("pauses", () => {
  every(
    fixes,
    customer,
  )(`
    # Half an hour before and half an hour after it: one office hour.
    over before the change
      low 06T10:00, paused 06T10:30, resumed 06T11:30, high 06T12:30 @ 06T13:00 => low.fix superseded 09T11:00 | high.fix: pending 06T16:30; pending 06T17:00; pending 06T15:00; pending 06T15:30; pending 06T16:00; pending 06T16:30
    open at the change, after one office hour
      low 06T10:00, paused 06T11:00, high 06T12:30 @ 06T13:00 => low.fix superseded (09T11:00) | high.fix: paused (06T17:00); paused (06T17:00); paused (06T16:00); paused (06T16:00); paused (06T16:30); paused (06T17:00)
    ending after the change
      low 06T10:00, paused 06T11:00, high 06T12:30, resumed 06T14:00 @ 06T14:30 => low.fix superseded (09T11:00) | high.fix: pending 06T18:00; pending 06T18:00; pending 06T17:00; pending 06T17:00; pending 06T17:30; pending 06T18:00
    after the change
      low 06T10:00, high 06T12:30, paused 06T13:00, resumed 06T13:45 @ 06T13:50 => low.fix superseded 09T10:00 | high.fix: pending 06T17:15; pending 06T17:45; pending 06T14:45; pending 06T15:15; pending 06T16:15; pending 06T17:15
    after the change to the lower level: what moves the old clock moves what may not be passed
      high 06T10:00, low 06T11:00, paused 06T12:00, resumed 06T13:00 @ 06T13:00 => high.fix superseded 06T14:00 | low.fix: pending 09T11:00; pending 09T11:00; pending 09T10:00; pending 09T10:00; pending 06T18:00; pending 06T15:00
  `);
  const reasons = ["low", "high"].map((level) => ({ reason: level, clauses: [`${level}.fix`] }));
  cases(fixes, { pauses: reasons })(`
    of the new clock alone leave the old due moment, those of the old one move it
      stricter-of: high 06T10:00, low 06T11:00, paused:low 06T12:00, resumed 06T13:00 @ 06T13:00 => high.fix superseded 06T14:00 | low.fix pending 06T14:00
      stricter-of: high 06T10:00, low 06T11:00, paused:high 06T12:00, resumed 06T13:00 @ 06T13:00 => high.fix superseded 06T14:00 | low.fix pending 06T15:00
    of the old clock alone end with it: what it had counted is carried, and runs at once
      carry-elapsed: low 06T10:00, paused:low 06T11:00, high 06T12:30 @ 06T13:00 => low.fix superseded (09T11:00) | high.fix pending 06T15:30
  `);
});

describe("to the millisecond", () => {
  cases()(`
    a restart 1 ms before the due moment, at it, and 1 ms after
      at-confirmation: low 06T10:00, high 09T09:59:59.999 @ 09T10:01 => low.fix superseded 09T10:00 | high.fix pending 09T13:59:59.999
      at-confirmation: low 06T10:00, high 09T10:00 @ 09T10:01 => low.fix superseded 09T10:00 | high.fix pending 09T14:00
      at-confirmation: low 06T10:00, high 09T10:00:00.001 @ 09T10:01 => low.fix breached 09T10:00 | high.fix pending 09T14:00:00.001
    the stricter 1 ms before the old due moment, and at it, when it is not past
      stricter-of: low 06T10:00, high 09T09:59:59.999 @ 09T10:00 => low.fix superseded 09T10:00 | high.fix pending 09T10:00
      stricter-of: low 06T10:00, high 09T10:00 @ 09T10:00 => low.fix superseded 09T10:00 | high.fix pending 09T10:00
      stricter-of: low 06T10:00, high 09T10:00 @ 09T10:00:00.001 => low.fix superseded 09T10:00 | high.fix breached 09T10:00
    the stricter 1 ms after the old due moment: only the new one counts
      stricter-of: low 06T10:00, high 09T10:00:00.001 @ 09T10:01 => low.fix breached 09T10:00 | high.fix pending 09T14:00:00.001
    carried with 1 ms left, and with nothing left
      carry-elapsed: mid 06T10:00, high 06T13:59:59.999 @ 06T14:00 => mid.fix superseded 06T18:00 | high.fix pending 06T14:00
      carry-elapsed: mid 06T10:00, high 06T14:00 @ 06T14:00 => mid.fix superseded 06T18:00 | high.fix pending 06T14:00
    carried with more used than the target: due at the confirmation, broken or kept late a millisecond later
      carry-elapsed: mid 06T10:00, high 06T15:00 @ 06T15:00 => mid.fix superseded 06T18:00 | high.fix pending 06T15:00
      carry-elapsed: mid 06T10:00, high 06T15:00 @ 06T15:00:00.001 => mid.fix superseded 06T18:00 | high.fix breached 06T15:00
      carry-elapsed: mid 06T10:00, high 06T15:00, resolved 06T15:00 @ 06T16:00 => mid.fix superseded 06T18:00 | high.fix kept 06T15:00
      carry-elapsed: mid 06T10:00, high 06T15:00, resolved 06T15:00:00.001 @ 06T16:00 => mid.fix superseded 06T18:00 | high.fix kept-late 06T15:00
    raised again with all used by the first
      carry-elapsed: low 06T10:00, mid 09T12:00, high 09T12:30 @ 09T12:30 => low.fix breached 09T10:00 | mid.fix breached 09T12:00 | high.fix pending 09T12:30
    `);
});

describe("held by the start rule", () => {
  const start = { rule: "next-working-time", calendar: "office" } as const;
  every(fixes, { start })(`
    raised at night, before the old clock started
      low 05T20:00, high 05T22:00 @ 05T23:00 => low.fix superseded 06T18:00 | high.fix: pending 06T02:00; pending 06T13:00; pending 06T13:00; pending 06T13:00; pending 06T13:00; -
  `);
  every(fixes, { start, levels: ["low", "mid", { id: "high", start: { rule: "immediate" } }] })(`
    raised at night to a level that starts at once
      low 05T20:00, high 05T22:00 @ 05T23:00 => low.fix superseded 06T18:00 | high.fix: pending 06T02:00; pending 06T13:00; pending 06T00:00; pending 06T02:00; pending 06T02:00; pending 06T02:00
  `);
  cases(fixes, { start })(`
    raised at the very moment of the start
      carry-elapsed: low 05T20:00, high 06T09:00 @ 06T09:00 => low.fix superseded 06T18:00 | high.fix pending 06T13:00
    raised a millisecond before it
      carry-elapsed: low 05T20:00, high 06T08:59:59.999 @ 06T09:00 => low.fix superseded 06T18:00 | high.fix pending 06T13:00
    raised a millisecond after it: nothing of four hours by share, rounded down to 0.5 ms, to 0
      carry-percentage: low 05T20:00, high 06T09:00:00.001 @ 06T09:01 => low.fix superseded 06T18:00 | high.fix pending 06T13:00:00.001
    a clock that runs is carried through the night, whatever the start rule
      carry-elapsed: low 05T16:00, high 05T20:00 @ 05T21:00 => low.fix superseded 06T16:00 | high.fix pending 05T22:00
  `);
  const level = { id: "high", start: { rule: "immediate" } } as const;
  cases([reply, ...fixes], { start, levels: ["low", "mid", level] })(`
    a clause of both levels goes on only if its clock keeps its start: at night the start rules differ, in office hours they do not
      keep-start: low 05T20:00, high 05T22:00 @ 05T23:00 => reply superseded 06T13:00, low.fix superseded 06T18:00 | reply pending 06T00:00, high.fix pending 06T00:00
      keep-start: low 06T10:00, high 06T12:30 @ 06T13:00 => reply pending 06T14:00, low.fix superseded 09T10:00 | high.fix pending 06T14:00
  `);
});

describe("calendars of several zones", () => {
  // Shanghai is open 01-04 and 05-10 UTC, New York 14-22 until 8 March and 13-21 from then on.
  const zones = pair("8h", "4h", "shanghai", "york");
  every(zones)(`
    from Shanghai to New York, three of eight hours used
      low 06T02:00, high 06T06:00 @ 06T07:00 => low.fix superseded 09T02:00 | high.fix: pending 06T18:00; pending 06T18:00; pending 06T18:00; pending 06T15:00; pending 06T16:30; pending 06T18:00
    # New York counted 20-22 on Friday; its other two hours are 13-15 on Monday, an hour earlier by UTC.
    from New York to Shanghai over a clock change, two of four hours used
      high 06T20:00, low 09T03:00 @ 09T04:00 => high.fix superseded 09T15:00 | low.fix: pending 10T03:00; -; pending 09T10:00; pending 09T10:00; pending 09T08:00; pending 09T15:00
  `);
  // Sunday 29 March in Berlin: 01-05 on the wall are three hours, 00-03 UTC.
  every(pair("2h", "4h", "berlin"))(`
    one and a half of two hours used in the night of the clock change
      low 28T12:00, high 29T01:30 @ 29T01:45 => low.fix superseded 29T02:00 | high.fix: pending 29T05:30; -; breached 28T16:00; pending 29T04:00; pending 29T02:30; pending 29T02:00
  `);
  every(pair("8h", "3h", undefined, "berlin"))(`
    # An eighth of three hours is 22 min 30 s: 2 h 37 min 30 s are left, 2.5 h of them on Sunday.
    one of eight hours used, into that night
      low 28T23:30, high 29T00:30 @ 29T00:45 => low.fix superseded 29T07:30 | high.fix: pending 30T07:30; -; pending 29T03:00; pending 29T02:30; pending 30T07:07:30.000; pending 29T07:30
  `);
  cases(pair(1, "4h"))(`
    the next working time is that of the calendar given
      next-working-time@york: low 06T22:00, high 06T22:00 @ 06T22:00 => low.fix superseded 06T22:00:00.001 | high.fix pending 09T17:00
      next-working-time@shanghai: low 06T22:00, high 06T22:00 @ 06T22:00 => low.fix superseded 06T22:00:00.001 | high.fix pending 09T05:00
  `);
});

describe("shares are rounded down, and targets may be zero", () => {
  it.each([
    ["a third of 100 ms is 33", 3, 100, "10:00:00.001", "10:00:00.068"],
    ["two thirds of it are 66", 3, 100, "10:00:00.002", "10:00:00.036"],
    ["three thirds are all", 3, 100, "10:00:00.003", "10:00:00.003"],
    ["four thirds are all too", 3, 100, "10:00:00.004", "10:00:00.004"],
    ["a seventh of eight hours is 4114285 ms", "7h", "8h", "11:00", "17:51:25.715"],
    ["an old target of zero is used whole at once", 0, "4h", "10:00", "10:00"],
    ["an old target of zero is used whole later", 0, "4h", "11:00", "11:00"],
    ["zero to zero", 0, 0, "11:00", "11:00"],
  ])("%s: %s to %s at %s", (_title, low, high, raised, due) => {
    const text = told(desk("carry-percentage", pair(low, high)), `low 06T10:00, high 06T${raised}`, `06T${raised}`);
    expect(text.split(" | ")[1]).toBe(`high.fix pending 06T${due}`);
  });
  every(pair(0, "4h"))(`
    an old target of zero
      low 06T10:00, high 06T11:00 @ 06T11:00 => low.fix breached 06T10:00 | high.fix: pending 06T15:00; -; pending 06T14:00; pending 06T14:00; pending 06T11:00; pending 06T15:00
  `);
  every(pair("8h", 0))(`
    a new target of zero
      low 06T10:00, high 06T11:00 @ 06T11:00 => low.fix superseded 06T18:00 | high.fix: pending 06T11:00; -; breached 06T10:00; pending 06T11:00; pending 06T11:00; pending 06T11:00
  `);
});

describe("promises with a trigger, joined, new, and several", () => {
  const ship = (from: FromSpec, high = from): Clauses => [
    { id: "low.ship", level: "low", from, promise: "shipped", within: "8h", clock: "office" },
    { id: "high.ship", level: "high", from: high, promise: "shipped", within: "4h" },
  ];
  every(ship("approved"))(`
    the trigger comes after the change: all of the new target counts from it
      low 06T10:00, high 06T11:00, approved 06T12:00 @ 06T12:30 => | high.ship: pending 06T16:00; pending 06T16:00; pending 06T16:00; pending 06T16:00; pending 06T16:00; pending 06T16:00
    the trigger came before: an office hour was used, and what came with the level counts from the restart
      low 06T10:00, approved 06T11:00, high 06T12:00 @ 06T12:30 => low.ship superseded 09T11:00 | high.ship: pending 06T16:00; pending 06T17:00; pending 06T15:00; pending 06T15:00; pending 06T15:30; pending 06T16:00
  `);
  every(ship({ event: "approved", otherwise: "start" }))(`
    the trigger, or else the start: the trigger came before
      low 06T10:00, approved 06T11:00, high 06T12:00 @ 06T12:30 => low.ship superseded 09T11:00 | high.ship: pending 06T16:00; pending 06T17:00; pending 06T15:00; pending 06T15:00; pending 06T15:30; pending 06T16:00
    no trigger was recorded: two office hours were used since the start
      low 06T10:00, high 06T12:00 @ 06T12:30 => low.ship superseded 09T10:00 | high.ship: pending 06T16:00; pending 06T17:00; pending 06T14:00; pending 06T14:00; pending 06T15:00; pending 06T16:00
  `);
  every(ship("approved", "ordered"))(`
    of another trigger there is nothing to carry, and nothing stricter
      low 06T10:00, ordered 06T10:30, approved 06T11:00, high 06T12:00 @ 06T12:30 => low.ship superseded 09T11:00 | high.ship: pending 06T16:00; pending 06T17:00; pending 06T14:30; pending 06T14:30; pending 06T14:30; pending 06T16:00
  `);
  cases([{ id: "ship", from: "approved", promise: "shipped", within: "4h" }])(`
    a clause of both levels keeps its trigger
      at-confirmation: low 06T10:00, approved 06T11:00, high 06T12:00 @ 06T12:30 => ship pending 06T15:00 |
  `);

  const parts = (called: string, arrived: string) =>
    [
      { promise: "called", within: called },
      { promise: "arrived", within: arrived },
    ] as const;
  every([
    { id: "low.join", level: "low", anyOf: parts("2h", "8h") },
    { id: "high.join", level: "high", anyOf: parts("1h", "4h") },
  ])(`
    each part is carried by itself: half an hour, a quarter of 2 h and a sixteenth of 8 h
      low 06T10:00, high 06T10:30 @ 06T10:30 => low.join superseded 06T18:00 [superseded 06T12:00, superseded 06T18:00] | high.join: pending 06T14:30 [pending 06T11:30, pending 06T14:30]; -; pending 06T14:00 [pending 06T11:00, pending 06T14:00]; pending 06T14:00 [pending 06T11:00, pending 06T14:00]; pending 06T14:15 [pending 06T11:15, pending 06T14:15]; pending 06T14:30 [pending 06T11:30, pending 06T14:30]
    lowered: neither part falls due later than it would have
      high 06T10:00, low 06T10:30 @ 06T10:30 => high.join superseded 06T14:00 [superseded 06T11:00, superseded 06T14:00] | low.join: pending 06T18:30 [pending 06T12:30, pending 06T18:30]; -; pending 06T18:00 [pending 06T12:00, pending 06T18:00]; pending 06T18:00 [pending 06T12:00, pending 06T18:00]; pending 06T17:30 [pending 06T11:30, pending 06T17:30]; pending 06T14:00 [pending 06T11:00, pending 06T14:00]
  `);
  cases([
    { id: "low.join", level: "low", allOf: parts("2h", "8h") },
    { id: "high.join", level: "high", allOf: parts("1h", "4h") },
  ])(`
    allOf is due with the first part that is open
      carry-elapsed: low 06T10:00, high 06T10:30 @ 06T10:30 => low.join superseded 06T12:00 [superseded 06T12:00, superseded 06T18:00] | high.join pending 06T11:00 [pending 06T11:00, pending 06T14:00]
    a part that was kept is not owed again by carry: the other is carried, and is enough
      carry-elapsed+carry: low 06T10:00, called 06T10:20, high 06T10:30 @ 06T10:30 => low.join superseded 06T18:00 [kept 06T12:00, superseded 06T18:00] | high.join pending 06T14:00 [kept 06T12:00, pending 06T14:00]
      carry-elapsed+carry: low 06T10:00, called 06T10:20, high 06T10:30, arrived 06T14:00 @ 06T14:30 => low.join superseded 06T18:00 [kept 06T12:00, superseded 06T18:00] | high.join kept 06T14:00 [kept 06T12:00, kept 06T14:00]
    `);

  const arrive = { id: "high.arrive", level: "high", promise: "arrived", within: "4h" } as const;
  every([arrive])(`
    a promise that the old level did not have
      low 06T10:00, high 06T12:30 @ 06T13:00 => | high.arrive: pending 06T16:30; pending 06T17:00; pending 06T14:00; pending 06T14:00; pending 06T14:00; pending 06T16:30
  `);
  cases([
    { id: "low.arrive", level: "low", promise: "arrived", within: "8h" },
    { id: "high.join", level: "high", anyOf: parts("1h", "4h") },
  ])(`
    a promise that is a part at the new level: the arrival is carried, the call counts from the report
      carry-elapsed: low 06T10:00, high 06T10:30 @ 06T10:30 => low.arrive superseded 06T18:00 | high.join pending 06T14:00 [pending 06T11:00, pending 06T14:00]
      carry-percentage: low 06T10:00, high 06T10:30 @ 06T10:30 => low.arrive superseded 06T18:00 | high.join pending 06T14:15 [pending 06T11:00, pending 06T14:15]
  `);
  const steps = (levels: Readonly<Record<string, readonly string[]>>): Clauses =>
    Object.entries(levels).flatMap(([level, targets]) =>
      targets.map((within, index) => ({ id: `${level}.${index + 1}`, level, promise: "updated", within })),
    );
  cases(steps({ low: ["2h", "8h"], high: ["1h", "4h", "6h"] }))(`
    several of one event go together in their order: half of 1 h, an eighth of 4 h; the third is new, and counts from the report
      carry-percentage: low 06T10:00, high 06T11:00 @ 06T11:00 => low.1 superseded 06T12:00, low.2 superseded 06T18:00 | high.1 pending 06T11:30, high.2 pending 06T14:30, high.3 pending 06T16:00
  `);
  cases(steps({ high: ["4h", "1h"], low: ["2h", "8h"] }))(`
    - in the order of the contract, not of the targets: half of 4 h, an eighth of 1 h
      carry-percentage: low 06T10:00, high 06T11:00 @ 06T11:00 => low.1 superseded 06T12:00, low.2 superseded 06T18:00 | high.1 pending 06T13:00, high.2 pending 06T11:52:30.000
  `);
});

describe("what is told of a change", () => {
  const some: Clauses = [
    reply,
    { id: "high.arrive", level: "high", promise: "arrived", within: "4h" },
    { id: "low.look", level: "low", promise: "looked", within: "6h" },
  ];
  const table = `
    a new promise, one that is gone, one that starts again; a later pause is not known then
      at-confirmation: low 06T10:00, high 06T12:30, paused 06T12:45, resumed 06T13:45 @ 06T14:00 => arrived: - > high.arrive pending 06T16:30; looked: low.look pending 06T16:00 > -; replied: reply pending 06T14:00 > reply pending 06T16:30
    one that goes on
      keep-start: low 06T10:00, high 06T12:30 @ 06T12:30 => arrived: - > high.arrive pending 06T14:00; looked: low.look pending 06T16:00 > -; replied: reply pending 06T14:00 > reply pending 06T14:00
    one that was kept, and is not owed again
      at-confirmation: low 06T10:00, replied 06T10:30, high 06T12:30 @ 06T13:00 => arrived: - > high.arrive pending 06T16:30; looked: low.look pending 06T16:00 > -; replied: reply kept 06T14:00 > -
    during a pause, as if it ended with the confirmation
      at-confirmation: low 06T10:00, paused 06T11:00, high 06T12:30 @ 06T18:00 => arrived: - > high.arrive paused (06T16:30); looked: low.look paused (06T17:30) > -; replied: reply paused (06T15:30) > reply paused (06T16:30)
  `;
  it.each(rows(table))("$title; $rule; $notes", ({ rule, notes, asOf, expected }) => {
    const { periods } = look(desk(rule, some, customer), notes, asOf);
    expect(periods.map((period) => tellChanges(period))).toEqual([undefined, expected.split("; ")]);
  });
  it.each(
    rows(`
    between clauses, after a breach, at it, before it, and once kept
      carry-percentage: high 06T10:00, low 06T15:00 @ 06T20:00 => high.fix breached 06T14:00 > low.fix pending 06T15:00
      stricter-of: high 06T10:00, low 06T15:00 @ 06T20:00 => high.fix breached 06T14:00 > low.fix pending 09T15:00
      stricter-of: high 06T10:00, low 06T14:00 @ 06T20:00 => high.fix pending 06T14:00 > low.fix pending 06T14:00
      stricter-of: high 06T10:00, low 06T12:00 @ 06T20:00 => high.fix pending 06T14:00 > low.fix pending 06T14:00
      keep-start+carry: high 06T10:00, resolved 06T11:00, low 06T12:00 @ 06T20:00 => high.fix kept 06T14:00 > -
    `),
  )("$title; $rule; $notes", ({ rule, notes, asOf, expected }) => {
    const [, period] = look(desk(rule), notes, asOf).periods;
    expect(period).toMatchObject({ cause: "lowered", restart: rule.split("+")[0], clause: "down" });
    expect(tellChanges(period ?? {})).toEqual([`resolved: ${expected}`]);
  });
  it("what was ignored stands with the period, a confirmation of the level in force nowhere", () => {
    const notes = "mid 06T10:00, low 06T11:00, mid 06T11:30, high 06T12:00, low 06T12:30, high 06T13:00";
    const { periods, level } = look(desk("keep-start/ignore"), notes, "06T13:30");
    expect(level).toBe("high");
    expect(
      periods.map(({ ignored }) => ignored?.map(({ level, clause, event }) => [level, clause, event.index, event.at])),
    ).toEqual([[["low", "down", 1, utc("06T11:00")]], [["low", "down", 4, utc("06T12:30")]]]);
  });
});

describe("the carried clock", () => {
  const warnings = [{ used: "75%" }, { remaining: "30m" }, { elapsed: "30m" }, { overdue: "1h" }] as const;
  const warned: Clauses = [
    ...pair("8h", "4h", "office").slice(0, 1),
    { id: "high.fix", level: "high", promise: "resolved", within: "4h", warnings },
  ];
  const highOf = (rule: string, notes: string, asOf: string) => {
    const { periods, nextChange } = look(desk(rule, warned, customer), notes, asOf);
    const last = periods.at(-1)?.obligations[0];
    if (last?.clock === undefined) throw new Error("no clock");
    return { clock: last.clock, warnings: last.warnings, nextChange };
  };
  it.each(
    rows(`
    carried, elapsed and remaining hours, and those until the due moment
      carry-elapsed: low 06T10:00, high 06T12:30 @ 06T13:00 => 2 2.5 1.5 1.5
      carry-elapsed: low 06T10:00, high 06T12:30 @ 06T15:30 => 2 5 -1 -1
      carry-percentage: low 06T10:00, high 06T12:30 @ 06T13:00 => 1 1.5 2.5 2.5
      at-confirmation: low 06T10:00, high 06T12:30 @ 06T13:00 => - 0.5 3.5 3.5
      stricter-of: low 06T10:00, high 06T12:30 @ 06T13:00 => - 0.5 3.5 3.5
      keep-start: low 06T10:00, high 06T12:30 @ 06T13:00 => - 3 1 1
    ten of eight hours were used, or five quarters: the clock tells all of it, and it was due at the confirmation
      carry-elapsed: low 06T10:00, high 09T12:00 @ 09T13:00 => 10 11 -7 -1
      carry-percentage: low 06T10:00, high 09T12:00 @ 09T13:00 => 5 6 -2 -1
    `),
  )("$rule @ $asOf: $expected", ({ rule, notes, asOf, expected }) => {
    const { clock } = highOf(rule, notes, asOf);
    const times = [clock.carried, clock.elapsed, clock.remaining, clock.wall.remaining];
    expect(times.map((time) => (time === undefined ? "-" : time / 3_600_000)).join(" ")).toBe(expected);
  });
  it("warns by what was carried, from the confirmation on", () => {
    const tell = (asOf: string, notes = "low 06T10:00, high 06T12:30") => {
      const { warnings: list = [], nextChange } = highOf("carry-elapsed", notes, asOf);
      const texts = list.map(({ state, at }) => `${state} ${at === undefined ? "" : iso(at)}`);
      return [...texts, nextChange === undefined ? "" : iso(nextChange)];
    };
    const moments = ["coming 06T13:30", "coming 06T14:00", "reached 06T12:30", "coming 06T15:30"];
    expect(tell("06T12:30")).toEqual([...moments, "06T13:30"]);
    expect(tell("06T14:00").at(-1)).toBe("06T14:30:00.001");
    expect(tell("06T14:30:00.001").at(-1)).toBe("06T15:30");
    expect(tell("06T15:30").at(-1)).toBe("");
    const moved = ["coming 06T14:30", "coming 06T15:00", "reached 06T12:30", "coming 06T16:30", "06T14:30"];
    expect(tell("06T14:00", "low 06T10:00, high 06T12:30, paused 06T13:00, resumed 06T14:00")).toEqual(moved);
  });
});

describe("contracts that are refused", () => {
  it.each<readonly [string, unknown]>([
    ["contract-invalid /escalation/restart", { restart: "carry" }],
    ["contract-invalid /escalation/restart", {}],
    ["contract-invalid /escalation/kept", { restart: "keep-start", kept: "both" }],
    ["contract-invalid /escalation/calendar", { restart: "carry-elapsed", calendar: "office" }],
    ["contract-unknown-calendar /escalation/calendar", { restart: "next-working-time", calendar: "none" }],
    ["contract-unknown-property /escalation/start", { restart: "keep-start", start: "office" }],
  ])("%s for %j", (code, escalation) => {
    const spec = { id: "desk", levels: ["low", "high"], calendars, escalation, clauses: [reply] };
    expect(refusal(() => defineContract(JSON.parse(JSON.stringify(spec))))).toBe(code);
  });
});
