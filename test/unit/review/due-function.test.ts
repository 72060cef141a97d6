import { defineContract, formatInstant, SlaError } from "sla-clock";
import { dueFunction, worstCase } from "sla-clock/review";
import type { DuePiece } from "sla-clock/review";
import { describe, expect, it } from "vitest";

/** Friday is the 3rd, Monday the 6th a holiday. */
const office = { timeZone: "Europe/London", hours: "mon-fri 09:00-17:00", holidays: ["2026-04-06"] } as const;

function contractOf(clause: object, more: object = {}): ReturnType<typeof defineContract> {
  const clauses = [{ id: "fix", promise: "resolved", ...clause }];
  return defineContract({
    id: "desk",
    timeZone: "Europe/London",
    levels: ["A", "B"],
    calendars: { office },
    clauses,
    ...more,
  });
}
const local = (at: number): string => formatInstant(at, "Europe/London").slice(8, 23).replace(/\+.*/, "");

/** A piece in short: from when, to what, and whether it moves. */
function short(piece: DuePiece): string {
  if (piece.kind === "at") return `${local(piece.from)} > ${local(piece.due)}${piece.slope === 1 ? " +" : ""}`;
  return `${local(piece.from)} > ${piece.kind}`;
}
const told = (clause: object, from: string, to: string, more: object = {}): readonly string[] =>
  dueFunction(contractOf(clause, more), "fix", { from: `${from}+01:00`, to: `${to}+01:00` }).pieces.map(short);

describe("due function", () => {
  it("4 covered hours: in the morning the same day, in the afternoon the next, over night and holiday at 13:00", () => {
    const pieces = told({ within: "4h", clock: "office" }, "2026-04-02T12:00", "2026-04-08T00:00");
    expect(pieces).toStrictEqual([
      "02T12:00:00 > 02T16:00:00 +",
      // Time used up exactly at closing is due at closing; a millisecond later at the next opening and a millisecond.
      "02T13:00:00.001 > 03T09:00:00.001 +",
      "02T17:00:00 > 03T13:00:00",
      "03T09:00:00 > 03T13:00:00 +",
      "03T13:00:00.001 > 07T09:00:00.001 +",
      "03T17:00:00 > 07T13:00:00",
      "07T09:00:00 > 07T13:00:00 +",
      "07T13:00:00.001 > 08T09:00:00.001 +",
      "07T17:00:00 > 08T13:00:00",
    ]);
  });

  it("elapsed hours from the next opening: the weekend waits for Tuesday", () => {
    const clause = { within: "12h", start: { rule: "next-working-time", calendar: "office" } };
    expect(told(clause, "2026-04-03T16:00", "2026-04-07T10:00")).toStrictEqual([
      "03T16:00:00 > 04T04:00:00 +",
      "03T17:00:00 > 07T21:00:00",
      "07T09:00:00 > 07T21:00:00 +",
    ]);
  });

  it("a cut-off at 14:00: exactly then is in time, a millisecond later is not", () => {
    const clause = { workingDays: 1, calendar: "office", at: "17:00", cutOff: "14:00" };
    expect(told(clause, "2026-04-01T00:00", "2026-04-03T00:00")).toStrictEqual([
      "01T00:00:00 > 02T17:00:00",
      "01T14:00:00.001 > 03T17:00:00",
      "02T14:00:00.001 > 07T17:00:00",
    ]);
  });

  it("the same time over the change to summer time: 01:30 that is skipped moves on an hour, then the two are one", () => {
    // On Sunday, 29 March 2026 clocks in London go from 01:00 to 02:00.
    const pieces = dueFunction(contractOf({ calendarDays: 1, at: "same-time" }), "fix", {
      from: "2026-03-28T00:30Z",
      to: "2026-03-28T03:00Z",
    }).pieces.map(short);
    expect(pieces).toStrictEqual(["28T00:30:00 > 29T00:30:00 +", "28T02:00:00 > 29T02:00:00 +"]);
    const [first, second] = dueFunction(contractOf({ calendarDays: 1, at: "same-time" }), "fix", {
      from: "2026-03-28T00:30Z",
      to: "2026-03-28T03:00Z",
    }).pieces;
    // 01:59:59.999 becomes 02:59:59.999, and 02:00 stays 02:00: an hour back.
    expect(first?.kind === "at" && first.due + (first.to - 1 - first.from)).toBe(
      Date.parse("2026-03-29T01:59:59.999Z"),
    );
    expect(second?.kind === "at" && second.due).toBe(Date.parse("2026-03-29T01:00Z"));
  });

  it("hours of the report: promised inside, not outside", () => {
    expect(told({ within: "1h", whenInside: "office" }, "2026-04-02T08:00", "2026-04-03T00:00")).toStrictEqual([
      "02T08:00:00 > not-promised",
      "02T09:00:00 > 02T10:00:00 +",
      "02T17:00:00 > not-promised",
    ]);
  });

  it("beyond the dates whose holidays are known it is provisional", () => {
    const calendars = { office: { ...office, coverage: { from: "2026-01-01", to: "2026-04-08" } } };
    const contract = contractOf({ within: "4h", clock: "office" }, { calendars });
    const { pieces } = dueFunction(contract, "fix", { from: "2026-04-07T12:00+01:00", to: "2026-04-08T10:00+01:00" });
    expect(pieces.map((piece) => [short(piece), "provisional" in piece && piece.provisional])).toStrictEqual([
      ["07T12:00:00 > 07T16:00:00 +", false],
      ["07T13:00:00.001 > 08T09:00:00.001 +", true],
      ["07T17:00:00 > 08T13:00:00", true],
      ["08T09:00:00 > 08T13:00:00 +", true],
    ]);
  });

  it("what counts from an event: the reports are the moments of the event", () => {
    const found = dueFunction(contractOf({ within: "4h", from: "replied" }, { events: ["replied"] }), "fix", {
      from: "2026-04-02T08:00Z",
      to: "2026-04-02T09:00Z",
    });
    expect(found.countsFrom).toStrictEqual(["replied"]);
    expect(found.pieces.map(short)).toStrictEqual(["02T09:00:00 > 02T13:00:00 +"]);
  });

  it("facts that are not given are taken to be as the clause asks; those that are given decide", () => {
    const contract = contractOf({ within: "4h", when: { site: "far", vip: true } });
    const period = { from: "2026-04-02T08:00Z", to: "2026-04-02T09:00Z" };
    const kinds = (attributes?: object): readonly string[] =>
      dueFunction(contract, "fix", period, {
        ...(attributes && { attributes: attributes as Record<string, string> }),
      }).pieces.map(({ kind }) => kind);
    expect(kinds()).toStrictEqual(["at"]);
    expect(kinds({ site: "far" })).toStrictEqual(["at"]);
    expect(kinds({ site: "near" })).toStrictEqual(["not-promised"]);
  });

  it("a level at which the clause is not, a standing duty, an ordering duty, no figure, an agreed time", () => {
    const period = { from: "2026-04-02T08:00Z", to: "2026-04-02T09:00Z" };
    const of = (clause: object, level?: string): unknown => {
      const contract = contractOf(clause, {
        events: ["begun", "agreed"],
        term: { from: "2026-01-01", to: "2027-01-01" },
      });
      const [{ from: _, to: __, ...piece }, ...others] = dueFunction(contract, "fix", period, level ? { level } : {})
        .pieces as [DuePiece];
      expect(others).toStrictEqual([]);
      return piece;
    };
    const start = Date.parse(period.from);
    expect(of({ level: "A", within: "1h" }, "B")).toStrictEqual({ kind: "not-promised", because: { kind: "level" } });
    expect(of({ every: "week", calendar: "office" })).toStrictEqual({ kind: "standing" });
    expect(of({ before: "begun" })).toStrictEqual({ kind: "by-event", event: "begun" });
    expect(of({})).toStrictEqual({ kind: "unstated", start, slope: 1, provisional: false });
    expect(of({ at: "agreed" })).toStrictEqual({ kind: "waiting", awaiting: { kind: "event", event: "agreed" } });
  });

  it("without a level: the least grave at which the clause applies", () => {
    const period = { from: 0, to: 1 };
    expect(dueFunction(contractOf({ within: "1h" }), "fix", period).level).toBe("A");
    expect(dueFunction(contractOf({ within: "1h", level: "B" }), "fix", period).level).toBe("B");
  });
});

describe("worst case", () => {
  it("4 covered hours over Easter: 92 hours from Friday afternoon, for each report between 13:00 and 17:00", () => {
    // From Friday 13:00:00.001 to Tuesday 09:00:00.001, and from Friday 17:00 to Tuesday 13:00.
    const contract = contractOf({ within: "4h", clock: "office" });
    const { longest, shortest, withoutDue } = worstCase(contract, "fix", {
      from: "2026-04-01T00:00+01:00",
      to: "2026-04-11T00:00+01:00",
    });
    expect(longest?.wait).toBe(92 * 3_600_000);
    expect(longest?.reports.map(({ start, end }) => [local(start), local(end)])).toStrictEqual([
      ["03T13:00:00.001", "03T17:00:00.001"],
    ]);
    expect(longest?.first).toStrictEqual({
      report: Date.parse("2026-04-03T13:00:00.001+01:00"),
      due: Date.parse("2026-04-07T09:00:00.001+01:00"),
      provisional: false,
    });
    expect(shortest?.wait).toBe(4 * 3_600_000);
    expect(shortest?.reports.map(({ start }) => local(start))).toStrictEqual(
      ["01", "02", "03", "07", "08", "09", "10"].map((date) => `${date}T09:00:00`),
    );
    expect(withoutDue).toStrictEqual([]);
  });

  it("nothing is promised outside hours: those reports have no due moment", () => {
    const contract = contractOf({ within: "1h", whenInside: "office" });
    const { longest, withoutDue } = worstCase(contract, "fix", { from: "2026-04-04T00:00Z", to: "2026-04-05T00:00Z" });
    expect([longest, withoutDue]).toStrictEqual([
      undefined,
      [{ start: Date.UTC(2026, 3, 4), end: Date.UTC(2026, 3, 5) }],
    ]);
  });
});

describe("what cannot be asked", () => {
  const contract = contractOf({ within: "4h", clock: "office" });
  const period = { from: "2026-04-01T00:00Z", to: "2026-04-02T00:00Z" };
  function errorOf(...args: readonly unknown[]): string {
    try {
      (dueFunction as (...all: readonly unknown[]) => unknown)(...args);
    } catch (error) {
      if (error instanceof SlaError) return `${error.code} ${error.path}`;
    }
    return "none";
  }

  it("a period that is reversed, misspelt or beyond the supported years; an empty one has no pieces", () => {
    expect(errorOf(contract, "fix", { from: period.to, to: period.from })).toBe("interval-reversed /period");
    expect(errorOf(contract, "fix", { from: period.from, until: period.to })).toBe("options-invalid /period/until");
    expect(errorOf(contract, "fix", { from: "2026-04-01", to: period.to })).toBe("instant-no-offset /period/from");
    expect(errorOf(contract, "fix", { from: period.from, to: "2200-01-01T00:00:00.001Z" })).toBe(
      "instant-out-of-range /period/to",
    );
    expect(dueFunction(contract, "fix", { from: 5, to: 5 }).pieces).toStrictEqual([]);
    expect(worstCase(contract, "fix", { from: 5, to: 5 }).longest).toBeUndefined();
  });

  it("a clause, a level or a fact that the contract does not have", () => {
    expect(errorOf(contract, "fax", period)).toBe("contract-unknown-clause /clause");
    expect(errorOf(contract, "fix", period, { level: "C" })).toBe("ticket-unknown-level /options/level");
    expect(errorOf(contract, "fix", period, { attributes: { site: [] } })).toBe(
      "ticket-invalid /options/attributes/site",
    );
    const known = contractOf({ within: "4h" }, { attributes: { site: "text" } });
    expect(errorOf(known, "fix", period, { attributes: { sight: "far" } })).toBe(
      "ticket-attribute-unknown /options/attributes/sight",
    );
    expect(errorOf({ id: "desk" }, "fix", period)).toBe("contract-undefined /contract");
  });

  it("a target that is left to tickets, without the fact; other clauses need not be answered", () => {
    const clauses = [
      { id: "fix", promise: "resolved", within: { fromAttribute: "hours" } },
      { id: "other", promise: "called", within: { fromAttribute: "calling" } },
    ];
    const left = contractOf({}, { clauses });
    expect(errorOf(left, "fix", period)).toBe("ticket-attribute-missing /options/attributes/hours");
    const { pieces } = dueFunction(left, "fix", period, { attributes: { hours: "3h" } });
    expect(pieces.map(short)).toStrictEqual(["01T01:00:00 > 01T04:00:00 +"]);
  });

  it("calendars that are left to tickets: of the clock, of the start, and of the hours of the report", () => {
    const always = { timeZone: "UTC", hours: "24x7" };
    const site = { fromAttribute: "site" };
    const of = (clause: object, more: object = {}): string => {
      const left = contractOf({ within: "1h", ...clause }, { calendars: { always, office }, ...more });
      const { pieces } = dueFunction(
        left,
        "fix",
        { from: "2026-04-04T10:00Z", to: "2026-04-04T11:00Z" },
        { attributes: { site: "office" } },
      );
      return pieces.map(short).join();
    };
    // On Saturday the office is closed, until Tuesday.
    expect(of({ clock: site })).toBe("04T11:00:00 > 07T10:00:00");
    expect(of({ start: { rule: "next-working-time", calendar: site } })).toBe("04T11:00:00 > 07T10:00:00");
    expect(of({}, { start: { rule: "next-working-time", calendar: site } })).toBe("04T11:00:00 > 07T10:00:00");
    expect(of({}, { levels: [{ id: "A", start: { rule: "next-working-time", calendar: site } }, "B"] })).toBe(
      "04T11:00:00 > 07T10:00:00",
    );
    expect(of({ whenOutside: site })).toBe("04T11:00:00 > 04T12:00:00 +");
    expect(of({ whenInside: site })).toBe("04T11:00:00 > not-promised");
  });

  it("a calendar that never opens again is the error of deadlines", () => {
    const calendars = { office: { ...office, changes: [{ from: "2026-04-01", hours: {} }] } };
    const closed = contractOf({ within: "4h", clock: "office" }, { calendars });
    expect(errorOf(closed, "fix", period)).toBe("calendar-never-opens /contract");
  });
});
