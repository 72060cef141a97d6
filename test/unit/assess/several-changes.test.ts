import { describe, expect, it } from "vitest";
import { check, desk, look, rows, told } from "./support.js";
import type { Clauses, More } from "./support.js";

// What several changes of a ticket do together, worked out by hand; for the days of March 2026 see `calendars`.

const fix = (id: string, level: string | readonly string[], within: string): Clauses[number] => ({
  id,
  level,
  promise: "resolved",
  within,
});
const two = [fix("low.fix", "low", "8h"), fix("high.fix", "high", "4h")];
const cases = (clauses: Clauses, more?: More) => check(rows, (rule) => desk(rule, clauses, more));

describe("what is carried over, and reopened", () => {
  cases(two, { reopening: { policy: "continue-counting-closed-time" } })(`
    resolved, then raised: the two hours until the raise count, since the resolution did not hold
      carry-elapsed+carry: low 06T10:00, resolved 06T11:00, high 06T12:00, reopened 06T13:00 @ 06T13:00 => low.fix kept 06T18:00 | high.fix pending 06T14:00
      carry-percentage+carry: low 06T10:00, resolved 06T11:00, high 06T12:00, reopened 06T13:00 @ 06T13:00 => low.fix kept 06T18:00 | high.fix pending 06T15:00
  `);
  cases(two, { reopening: { policy: "continue" } })(`
    resolved, then raised: the hour until the resolution counts, and what comes from the reopening on
      carry-elapsed+carry: low 06T10:00, resolved 06T11:00, high 06T12:00, reopened 06T13:00 @ 06T13:00 => low.fix kept 06T18:00 | high.fix pending 06T16:00
  `);
  cases([fix("low.fix", "low", "8h"), fix("high.fix", "high", "12h")], { reopening: { policy: "continue" } })(`
    the old clock, which is the stricter, stands still while the new promise is resolved, as it had before the raise
      stricter-of: low 06T10:00, resolved 06T11:00, reopened 06T13:00, high 06T14:00, resolved 06T15:00, reopened 06T16:00 @ 06T16:00 => low.fix kept 06T18:00, low.fix superseded 06T20:00 | high.fix kept 06T20:00, high.fix pending 06T21:00
  `);
});

describe("what is renewed", () => {
  cases([fix("fix", ["low", "high"], "8h")], { reopening: { policy: "continue" } })(`
    a clause that was kept
      carry-elapsed+renew: low 06T10:00, resolved 06T11:00, high 06T13:00 @ 06T13:00 => fix kept 06T18:00 | fix pending 06T20:00
    but not one that was reopened, and so is not kept any more
      carry-elapsed+renew: low 06T10:00, resolved 06T11:00, reopened 06T12:00, high 06T13:00 @ 06T13:00 => fix kept 06T18:00, fix pending 06T19:00 |
      carry-elapsed+renew/keep-start: high 06T10:00, resolved 06T11:00, low 06T11:30, reopened 06T12:00, high 06T13:00 @ 06T13:00 => fix kept 06T18:00 | fix pending 06T19:00 |
  `);
});

describe("the limit that an old clock sets", () => {
  cases([fix("low.fix", "low", "4h"), fix("high.fix", "high", "8h")], {
    pauses: [{ reason: "customer", clauses: ["low.fix"] }],
  })(`
    a pause of the old clause alone suspends it
      stricter-of: low 06T10:00, high 06T12:00, paused:customer 06T13:00 @ 06T13:30 => low.fix superseded 06T14:00 | high.fix pending 06T20:00
    and moves it
      stricter-of: low 06T10:00, high 06T12:00, paused:customer 06T13:00, resumed 06T13:30 @ 06T14:00 => low.fix superseded 06T14:00 | high.fix pending 06T14:30
    but not once the new promise was kept
      stricter-of: low 06T10:00, high 06T12:00, resolved 06T13:00, paused:customer 06T13:30 @ 06T13:45 => low.fix superseded 06T14:00 | high.fix kept 06T14:00
  `);
  cases([fix("low.fix", "low", "8h"), fix("high.fix", "high", "12h")])(`
    raised, lowered and raised again: the first promise is the strictest all along
      stricter-of: low 06T10:00, high 06T11:00, low 06T12:00, high 06T13:00 @ 06T13:00 => low.fix superseded 06T18:00 | high.fix superseded 06T18:00 | low.fix superseded 06T18:00 | high.fix pending 06T18:00
  `);
  cases([
    { id: "low.visit", level: "low", promise: "arrived", within: "4h", endedBy: "not-needed" },
    { id: "high.visit", level: "high", promise: "arrived", within: "8h" },
  ])(`
    a promise that was ended is no limit any more
      stricter-of: low 06T10:00, not-needed 06T11:00, high 06T12:00 @ 06T12:00 => low.visit cancelled 06T14:00 | high.visit pending 06T20:00
  `);
  cases([fix("both", ["low", "high"], "2h"), fix("low.fix", "low", "8h"), fix("high.fix", "high", "10h")])(`
    a clause of both levels goes with itself, and sets no other a limit
      stricter-of: low 06T10:00, high 06T11:00 @ 06T11:00 => both pending 06T12:00, low.fix superseded 06T18:00 | high.fix pending 06T18:00
  `);
});

describe("one policy after the other", () => {
  cases([fix("fix", ["low", "mid", "high"], "8h")])(`
    a clause of all levels keeps its own start, wherever that of the ticket is by now
      stricter-of/keep-start: low 06T10:00, high 06T12:00, low 06T14:00 @ 06T14:00 => fix pending 06T18:00 |  |
  `);
  cases([fix("low.fix", "low", "8h"), fix("up.fix", ["mid", "high"], "4h")])(`
    what was carried over stays carried while the clause goes on
      carry-elapsed/keep-start: low 06T10:00, high 06T12:00, mid 06T13:00 @ 06T13:00 => low.fix superseded 06T18:00 | up.fix pending 06T14:00 |
    and so does a limit
      stricter-of/keep-start: low 06T10:00, high 06T17:00, mid 06T17:30 @ 06T17:30 => low.fix superseded 06T18:00 | up.fix pending 06T18:00 |
  `);
  const visits: Clauses = ["low", "high"].map((level) => ({
    id: `${level}.visit`,
    level,
    from: { event: "found", otherwise: "start" },
    promise: "arrived",
    within: level === "low" ? "8h" : "4h",
  }));
  cases(visits)(`
    a trigger after the change sets a new clock going, which brings nothing
      carry-elapsed: low 06T10:00, high 06T12:00, found 06T13:00 @ 06T13:00 => low.visit superseded 06T18:00 | high.visit pending 06T17:00
      stricter-of: low 06T10:00, high 06T15:00, found 06T16:00 @ 06T16:00 => low.visit superseded 06T18:00 | high.visit pending 06T20:00
    one before it had set going the clock that goes on
      carry-elapsed: low 06T10:00, found 06T11:00, high 06T12:00 @ 06T13:00 => low.visit superseded 06T19:00 | high.visit pending 06T15:00
  `);
});

describe("on what the state of the ticket rests", () => {
  const counting = (clauses: Clauses, counts: "first" | "last" | "worst", rule = "keep-start") =>
    desk(rule, clauses, { reopening: { policy: "restart", counts } });

  it("what is owed again without a figure is open, though it was kept once", () => {
    const { state } = look(
      counting([{ id: "tell", promise: "resolved" }], "worst"),
      "low 06T10:00, resolved 06T11:00, reopened 06T12:00",
      "06T12:00",
    );
    expect(state).toBe("open");
  });

  it("the record of a promise that was ended and reopened does not count for the last cycle", () => {
    const visit: Clauses = [{ id: "visit", promise: "arrived", within: "4h", endedBy: "resolved" }];
    const notes = "low 06T10:00, resolved 06T11:00, reopened 06T13:00";
    expect(told(counting(visit, "last"), notes, "06T13:00")).toBe("visit cancelled 06T14:00, visit pending 06T17:00");
    const { obligations = [] } = look(counting(visit, "last"), notes, "06T13:00").periods[0] ?? {};
    expect(obligations.map(({ counts = true }) => counts)).toEqual([false, true]);
  });

  it("the record of another level that was kept late, and reopened at this one, does not count for the last cycle", () => {
    const contract = counting(two, "last", "at-confirmation+carry");
    const notes = "low 06T10:00, resolved 06T19:00, high 06T20:00, reopened 06T21:00, resolved 06T22:00";
    expect(told(contract, notes, "06T22:00")).toBe("low.fix kept-late 06T18:00 | high.fix kept 07T01:00");
    expect(look(contract, notes, "06T22:00").state).toBe("kept");
    expect(look(counting(two, "worst", "at-confirmation+carry"), notes, "06T22:00").state).toBe("breached");
  });
});
