import {
  assess,
  deadlines,
  defineCalendar,
  defineContract,
  explain,
  exportTimetable,
  importTimetable,
  recordsOwed,
  verifyTrace,
} from "sla-clock";
import type { Assessment, Obligation, TicketEvent } from "sla-clock";
import { describe, expect, it } from "vitest";
import { cycle, tellRound } from "./rounds-support.js";
import { iso, look, refusal, utc } from "./support.js";

const roundsOf = ({ periods }: Assessment): readonly Obligation[] => periods.flatMap(({ obligations }) => obligations);

describe("what is told of a round", () => {
  it("its clock stops with the round, and one that was missed at its due moment", () => {
    const [missed, kept, open] = roundsOf(look(cycle("each"), "low 06T09:00, told 06T12:00", "06T12:30"));
    const hour = 3_600_000;
    expect(missed?.clock).toEqual({
      ...{ target: 2 * hour, elapsed: 2 * hour, remaining: 0, paused: { clock: 0, wall: 0 } },
      wall: { elapsed: 2 * hour, remaining: 0 },
    });
    expect([kept?.clock?.elapsed, kept?.clock?.remaining]).toEqual([hour, hour]);
    expect([open?.clock?.elapsed, open?.clock?.remaining]).toEqual([hour / 2, 1.5 * hour]);
    // One that stays open goes on counting.
    const [late] = roundsOf(look(cycle("once"), "low 06T09:00", "06T14:00"));
    expect([late?.clock?.elapsed, late?.clock?.remaining]).toEqual([5 * hour, -3 * hour]);
  });

  it("its trace names the event from which it counts, or the due moment before it", () => {
    const starts = roundsOf(look(cycle("each"), "low 06T09:00, told 06T10:00", "06T13:30")).map(({ trace }) =>
      trace?.kind === "within" ? trace.start : undefined,
    );
    expect(starts.map((start) => start?.trigger.type)).toEqual(["reported", "told", "told"]);
    expect(starts.map((start) => start?.trigger.index)).toEqual([0, 1, 1]);
    expect(starts.map((start) => start?.counts?.at)).toEqual([undefined, undefined, utc("06T12:00")]);
  });

  it("its warnings fall in its own clock; what a missed round had not reached at its due moment is void", () => {
    const warnings = [{ used: "75%" }, { remaining: "0h" }, { overdue: "30m" }];
    const told = (name: string, notes: string, asOf: string): readonly string[] =>
      roundsOf(look(cycle(name, { warnings }), notes, asOf)).map(({ warnings: all = [] }) =>
        all.map(({ state, at }) => `${state} ${at === undefined ? "-" : iso(at)}`).join(", "),
      );
    expect(told("each", "low 06T09:00", "06T11:00")).toEqual(["reached 06T10:30, reached 06T11:00, coming 06T11:30"]);
    expect(told("each", "low 06T09:00", "06T11:20")).toEqual([
      "reached 06T10:30, reached 06T11:00, void 06T11:30",
      "coming 06T12:30, coming 06T13:00, coming 06T13:30",
    ]);
    expect(told("once", "low 06T09:00", "06T11:40")).toEqual(["reached 06T10:30, reached 06T11:00, reached 06T11:30"]);
    // A pause after the due moment does not reach into what was missed.
    expect(told("each", "low 06T09:00, paused 06T11:10", "06T11:20")).toEqual([
      "reached 06T10:30, reached 06T11:00, void 06T11:30",
      "coming, coming, coming".replaceAll("coming", "coming -"),
    ]);
  });

  it("an agreed time takes the place of the due moment of the round that is open, and of no other", () => {
    const contract = cycle("each", {}, { appointments: [{ event: "booked", promise: "told" }] });
    const events: readonly TicketEvent[] = [
      { type: "reported", at: utc("06T09:00") },
      { type: "told", at: utc("06T10:00") },
      { type: "booked", at: utc("06T11:00"), agreed: utc("06T15:00") },
    ];
    const at = (asOf: string) => roundsOf(assess(contract, { level: "low", events }, { asOf: utc(asOf) }));
    expect(at("06T11:30").map(tellRound)).toEqual(["1 kept 06T09:00>06T11:00", "2 pending 06T10:00>06T15:00"]);
    expect(at("06T16:00").map(tellRound)).toEqual([
      "1 kept 06T09:00>06T11:00",
      "2 breached 06T10:00>06T15:00",
      "3 pending 06T15:00>06T17:00",
    ]);
    expect(
      at("06T16:00").map(({ firstDue, appointments }) => [
        firstDue?.kind === "at" && iso(firstDue.at),
        appointments?.length,
      ]),
    ).toEqual([
      [false, undefined],
      ["06T12:00", 1],
      [false, undefined],
    ]);
    for (const round of at("06T16:00")) expect(verifyTrace(round, contract)).toEqual({ ok: true });
  });

  it("forms and calls are owed with each round, and a fresh report owes the first", () => {
    const contract = cycle("each", { records: [{ kind: "call", name: "call the customer" }] });
    const assessment = look(contract, "low 06T09:00, told 06T10:00", "06T10:30");
    expect(recordsOwed(assessment).map(({ state }) => state)).toEqual(["kept", "pending"]);
    expect(deadlines(contract, { level: "low", reportedAt: utc("06T09:00") }).map(tellRound)).toEqual([
      "1 pending 06T09:00>06T11:00",
    ]);
    expect(deadlines(cycle("reply"), { level: "low", reportedAt: utc("06T09:00") })).toEqual([]);
  });

  it("by which cycle of a reopened ticket its state goes", () => {
    const state = (counts: string, notes: string, asOf: string): string =>
      look(cycle("each", {}, { reopening: { policy: "restart", counts } as never }), notes, asOf).state;
    const broken = "low 06T09:00, told 06T12:00, resolved 06T12:30, reopened 06T13:00, told 06T14:00";
    expect(["first", "last", "worst"].map((counts) => state(counts, broken, "06T14:30"))).toEqual([
      "breached",
      "open",
      "breached",
    ]);
    const brokenThen = "low 06T09:00, told 06T10:00, resolved 06T10:30, reopened 06T13:00, told 06T15:30";
    expect(["first", "last", "worst"].map((counts) => state(counts, brokenThen, "06T16:00"))).toEqual([
      "kept",
      "breached",
      "breached",
    ]);
  });

  it("what was recorded late was not known: another round had been missed", () => {
    const contract = cycle("each");
    const events = [
      { type: "reported", at: utc("06T09:00") },
      { type: "told", at: utc("06T10:00"), recordedAt: utc("06T11:30") },
    ];
    const known = (knownAt: string) =>
      roundsOf(assess(contract, { level: "low", events }, { asOf: utc("06T11:15"), knownAt: utc(knownAt) })).map(
        tellRound,
      );
    expect(known("06T11:15")).toEqual(["1 breached 06T09:00>06T11:00", "2 pending 06T11:00>06T13:00"]);
    expect(known("06T11:30")).toEqual(["1 kept 06T09:00>06T11:00", "2 pending 06T10:00>06T12:00"]);
  });

  it("rounds that lean on dates whose holidays are not known are provisional, and all that follow them", () => {
    const hours = {
      id: "o",
      timeZone: "UTC",
      hours: "mon-fri 09:00-17:00",
      coverage: { from: "2026-01-01", to: "2026-03-07" },
    };
    const contract = cycle("each", { clock: "o" }, { calendars: { o: hours } });
    const dues = roundsOf(look(contract, "low 06T14:00", "09T11:30")).map(
      ({ due }) => due.kind === "at" && due.provisional,
    );
    expect(dues).toEqual([false, true, true]);
  });

  it("an imported timetable that ends refuses, as it does for any promise", () => {
    const office = defineCalendar({ id: "o", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });
    const known = importTimetable(exportTimetable(office, { from: utc("01T00:00"), to: utc("07T00:00") }));
    const repeat = { as: "periodic-update" } as const;
    const clauses = [{ id: "u", promise: "told", within: "2h", clock: "o", repeat }] as const;
    const contract = defineContract({ id: "desk", timeZone: "UTC", levels: ["low"], calendars: { o: known }, clauses });
    const ticket = { level: "low", events: [{ type: "reported", at: utc("06T14:00") }] } as const;
    expect(roundsOf(assess(contract, ticket, { asOf: utc("06T15:00") })).map(tellRound)).toEqual([
      "1 pending 06T14:00>06T16:00",
    ]);
    expect(refusal(() => assess(contract, ticket, { asOf: utc("06T16:30") }))).toBe("calendar-uncovered /contract");
  });
});

describe("rounds in words", () => {
  const contract = defineContract({
    id: "desk",
    timeZone: "UTC",
    levels: ["low"],
    events: { told: { title: { en: "told the customer", zh: "告知客户" } } },
    clauses: [{ id: "u", promise: "told", within: "2h", repeat: { as: "periodic-update" } }],
  });
  const ticket = { level: "low", events: [{ type: "reported", at: utc("06T09:00") }] } as const;
  const assessment = assess(contract, ticket, { asOf: utc("06T11:30") });

  it("in English and in Chinese", () => {
    expect(explain(assessment, { language: "en" }).split("\n").slice(4, 11)).toEqual([
      "• round 1 of u: told the customer — breached, due Fri 6 Mar 2026 11:00",
      "    Counts from “reported” Fri 6 Mar 2026 09:00, the clock starts at once",
      "    2 h to count, in elapsed time",
      "      Fri 6 Mar 2026 09:00 – 11:00: counted 2 h",
      "• round 2 of u: told the customer — pending, due Fri 6 Mar 2026 13:00",
      "    Counts from the due moment of u, Fri 6 Mar 2026 11:00, the clock starts at once",
      "    2 h to count, in elapsed time",
    ]);
    expect(explain(assessment, { language: "zh" }).split("\n").slice(8, 10)).toEqual([
      "• 第2轮 u：告知客户 — 待履行，期限 2026年3月6日 周五 13:00",
      "    起算事件 u 的期限 2026年3月6日 周五 11:00，开始计时：立即",
    ]);
  });
});

describe("very many rounds", () => {
  const hourly = cycle("each", { within: "1h" });
  const years = (from: string, to: string, contract = hourly) =>
    assess(contract, { level: "low", events: [{ type: "reported", at: from }] }, { asOf: to });

  it("ten years of hourly updates that never came: 3653 days of 24 rounds, the last of them open", () => {
    const begun = performance.now();
    const all = roundsOf(years("2016-01-01T00:00Z", "2026-01-01T00:00Z"));
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(all.length).toBe(3653 * 24);
    expect([all.at(-2)?.state, all.at(-1)?.state, all.at(-1)?.round]).toEqual(["breached", "pending", 3653 * 24]);
    expect(all.at(-1)?.due).toEqual({ kind: "at", at: Date.UTC(2026, 0, 1), provisional: false });
  });

  it("up to a hundred thousand, and no more", () => {
    const minutes = cycle("each", { within: "1m" });
    const after = (count: number) =>
      roundsOf(years("2026-01-01T00:00Z", new Date(Date.UTC(2026, 0, 1) + count * 60_000).toISOString(), minutes));
    expect(after(100_000).length).toBe(100_000);
    expect(refusal(() => after(100_002))).toBe("rounds-too-many /contract");
    expect(refusal(() => years("2016-01-01T00:00Z", "2026-01-01T00:00Z", cycle("row-each", { within: 1 })))).toBe(
      "rounds-too-many /contract",
    );
    // Those that leave no record count too: one late update, and the row behind it.
    const late = cycle("row-once", { within: 1 });
    const events = [
      { type: "reported", at: "2026-01-01T00:00Z" },
      { type: "told", at: "2026-01-02T00:00Z" },
    ];
    expect(refusal(() => assess(late, { level: "low", events }, { asOf: "2026-01-02T00:00Z" }))).toBe(
      "rounds-too-many /contract",
    );
  });

  it("the error names the clause and the count", () => {
    let message = "";
    try {
      years("2016-01-01T00:00Z", "2026-01-01T00:00Z", cycle("each", { within: 1 }));
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain("clause u, 100001 rounds");
  });
});
