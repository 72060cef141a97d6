import { assess, validateContract } from "sla-clock";
import { describe, expect, it } from "vitest";

const office = { timeZone: "UTC", hours: "mon-fri 09:00-17:00" };
const reply = { id: "reply", promise: "replied", within: "1h" };

/** The issues of a contract, as JSON would bring it. */
function issuesOf(clause: object, more: object = {}): readonly string[] {
  const clauses = [reply, { id: "x", promise: "done", ...clause }];
  const contract = { id: "desk", levels: ["A"], calendars: { office }, clauses, ...more };
  const result = validateContract(JSON.parse(JSON.stringify(contract)));
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
}

const days = { workingDays: 1, calendar: "office", at: "17:00" };
const update = { within: "1h", repeat: { as: "periodic-update", until: "sent" } };

describe.each([
  ["from", { within: "1h", from: "sent" }, "/clauses/1/from"],
  ["from, otherwise", { within: "1h", from: { event: "sent", otherwise: "start" } }, "/clauses/1/from/event"],
  ["from, agreed", { within: "1h", from: { agreed: "sent" } }, "/clauses/1/from/agreed"],
  ["from, latestOf", { within: "1h", from: { latestOf: ["replied", "sent"] } }, "/clauses/1/from/latestOf/1"],
  ["from, earliestOf", { within: "1h", from: { earliestOf: ["sent", "done"] } }, "/clauses/1/from/earliestOf/0"],
  ["endedBy", { within: "1h", endedBy: ["closed", "sent"] }, "/clauses/1/endedBy/1"],
  ["before", { before: "sent" }, "/clauses/1/before"],
  ["at", { at: "sent" }, "/clauses/1/at"],
  ["cutOff", { ...days, cutOff: { time: "14:00", event: "sent" } }, "/clauses/1/cutOff/event"],
  ["until", update, "/clauses/1/repeat/until"],
  ["messages", { within: "1h", from: "sent", repeat: { as: "next-reply" } }, "/clauses/1/from"],
  ["inside a join", { promise: undefined, anyOf: [{ promise: "done", before: "sent" }] }, "/clauses/1/anyOf/0/before"],
])("an event on which a clause leans, by %s", (_, clause, path) => {
  it("is anything where the contract lists no events", () => {
    expect(issuesOf(clause)).toEqual([]);
  });
  it("is one that is listed, by name or with a title", () => {
    expect(issuesOf(clause, { events: ["sent"] })).toEqual([]);
    expect(issuesOf(clause, { events: { sent: { title: "sent" } } })).toEqual([]);
  });
  it("is refused where others are", () => {
    expect(issuesOf(clause, { events: ["snet"] })).toEqual([`contract-unknown-event ${path}`]);
    expect(issuesOf(clause, { events: {} })).toEqual([`contract-unknown-event ${path}`]);
  });
});

describe("events that need not be listed", () => {
  const events: readonly string[] = [];
  it.each(["replied", "done", "reported", "level-confirmed", "resolved", "closed", "cancelled"])("%s", (before) => {
    expect(issuesOf({ promise: "fixed", before }, { events })).toEqual(
      before === "done" ? ["contract-unknown-event /clauses/1/before"] : [],
    );
  });
  it("those of pauses and reopenings, in a contract that has them", () => {
    const both = { pauses: [{ reason: "customer" }], reopening: { policy: "restart" } };
    expect(issuesOf({ before: "paused" }, { events })).toEqual(["contract-unknown-event /clauses/1/before"]);
    expect(issuesOf({ before: "reopened" }, { events })).toEqual(["contract-unknown-event /clauses/1/before"]);
    expect(issuesOf({ before: "paused" }, { events, ...both })).toEqual([]);
    expect(issuesOf({ before: "reopened" }, { events, ...both })).toEqual([]);
  });
  it("those of appointments", () => {
    const appointments = [{ event: "booked", promise: "replied", noAccess: "not-in", notice: "told" }];
    expect(issuesOf({ at: "booked", endedBy: ["not-in", "told"] }, { events, appointments })).toEqual([]);
  });
  it("those promised in a clause that is wrong in something else", () => {
    const clauses = [
      { ...reply, level: "B" },
      { id: "x", promise: "done", before: "replied" },
    ];
    expect(issuesOf({}, { events, clauses })).toEqual(["contract-unknown-level /clauses/0/level"]);
  });
});

describe("the list of events", () => {
  it.each([
    ["contract-invalid /events", "sent"],
    ["contract-invalid /events/0", [3]],
    ["contract-invalid /events/1", ["sent", ""]],
    ["contract-invalid /events/1", ["sent", "sent"]],
    ["contract-invalid /events/0", [{ sent: {} }]],
  ])("%s", (issue, events) => {
    expect(issuesOf({}, { events })).toEqual([issue]);
  });

  it("gives tickets its events", () => {
    const result = validateContract({
      id: "desk",
      levels: ["A"],
      timeZone: "UTC",
      events: ["noted"],
      clauses: [reply],
    });
    if (!result.ok) throw new Error("a contract");
    const noted = { type: "noted", at: "2026-03-06T09:30Z" };
    const ticket = { level: "A", events: [{ type: "reported", at: "2026-03-06T09:00Z" }, noted] };
    expect(assess(result.contract, ticket, { asOf: "2026-03-06T09:40Z" }).state).toBe("open");
    expect(result.contract.events).toEqual(["noted"]);
  });
});
