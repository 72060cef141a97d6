import { assess, defineContract, entitlement, findClause, SlaError, validateContract } from "sla-clock";
import { describe, expect, it } from "vitest";

const good = {
  id: "desk",
  timeZone: "UTC",
  levels: ["normal", "urgent"],
  calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
  attributes: { channel: ["web", "phone"] },
  events: { called: {} },
  pauses: [{ reason: "customer" }, { reason: "part" }],
  clauses: [
    { id: "reply", promise: "replied", within: "2h" },
    { id: "fix", promise: "resolved", within: "8h" },
  ],
  entitlements: [{ id: "support", work: { diagnosis: "free", repair: "charged" } }],
} as const;
const reply = good.clauses[0];

/** What a contract is refused for first, without "cannot … at …". */
function refused(change: object): string {
  const result = validateContract({ ...good, ...change });
  return result.ok ? "" : (result.issues[0]?.message.replace(/^[^:]*: /, "") ?? "");
}

describe("a contract with a word that is nearly right is told which was perhaps meant", () => {
  it.each([
    [
      "a property of the contract",
      { calendar: {} },
      'did you mean "calendars"? expected a property of a contract, received "calendar"',
    ],
    [
      "a property of a clause",
      { clauses: [{ ...reply, workingday: 1 }] },
      'did you mean "workingDays"? expected a property of a clause, received "workingday"',
    ],
    [
      "a property of a part of a clause",
      { clauses: [{ id: "both", allOf: [{ promise: "replied", witin: "2h" }] }] },
      'did you mean "within"? expected a property of a promise, received "witin"',
    ],
    [
      "a property of one of several rules",
      { clauses: [{ id: "first", promise: "replied", earliestOf: [{ witin: "2h" }] }] },
      'did you mean "within"? expected a property of a due rule, received "witin"',
    ],
    [
      "a property where there are few",
      { pauses: [{ raeson: "customer" }] },
      'did you mean "reason"? expected one of id, reason, clauses, title, source, reading, received "raeson"',
    ],
    [
      "a property of a day",
      {
        calendars: { office: { ...good.calendars.office, specialDays: [{ date: "2026-03-07", hour: "09:00-12:00" }] } },
      },
      'did you mean "hours"? expected one of date, hours, hoursOf, name, received "hour"',
    ],
    [
      "a level",
      { clauses: [{ ...reply, level: "Urgent" }] },
      'did you mean "urgent"? expected one of normal, urgent, received "Urgent"',
    ],
    [
      "a calendar",
      { clauses: [{ ...reply, clock: "ofice" }] },
      'did you mean "office"? expected one of office, received "ofice"',
    ],
    [
      "a clause that is paused",
      { pauses: [{ reason: "customer", clauses: ["replay"] }] },
      'did you mean "reply"? expected one of reply, fix, received "replay"',
    ],
    [
      "a clause to count from",
      { clauses: [reply, { id: "fix", promise: "resolved", within: "8h", from: { due: "repy" } }] },
      'did you mean "reply"? expected the id of a clause that falls due, received "repy"',
    ],
    [
      "an attribute",
      { clauses: [{ ...reply, when: { chanel: "web" } }] },
      'did you mean "channel"? expected one of channel, received "chanel"',
    ],
    [
      "a word",
      { escalation: { restart: "keep-strat" } },
      'did you mean "keep-start"? expected one of at-confirmation, next-working-time, keep-start, carry-elapsed, carry-percentage, stricter-of, ignore, received "keep-strat"',
    ],
    [
      "a time of a date",
      { clauses: [{ id: "fix", promise: "resolved", calendarDays: 1, at: "end-of-the-day" }] },
      'did you mean "end-of-day"? expected one of same-time, start-of-working-day, end-of-working-day, start-of-day, end-of-day, or a time such as "17:00", received "end-of-the-day"',
    ],
    [
      "no hint, where nothing is near",
      { clauses: [{ ...reply, priority: 1 }] },
      'expected a property of a clause, received "priority"',
    ],
  ])("%s", (_, change, message) => {
    expect(refused(change)).toBe(message);
  });

  it("the hint begins what was expected", () => {
    const result = validateContract({ ...good, clauses: [{ ...reply, level: "urgnt" }] });
    expect(result.ok ? undefined : result.issues[0]?.expected).toBe('did you mean "urgent"? one of normal, urgent');
  });
});

describe("so is whoever asks a contract", () => {
  const contract = defineContract(good);
  const reported = { type: "reported", at: 0 } as const;
  const asOf = { asOf: 3_600_000 };

  function message(ask: () => unknown): string {
    try {
      ask();
    } catch (error) {
      if (error instanceof SlaError) return error.message.replace(/^[^:]*: /, "");
    }
    return "";
  }

  it.each([
    [
      "a property of a ticket",
      () => assess(contract, { levl: "normal", level: "normal", events: [reported] } as never, asOf),
      'did you mean "level"? expected one of id, level, attributes, events, standing, received "levl"',
    ],
    [
      "a level",
      () => assess(contract, { level: "nomal" as "normal", events: [reported] }, asOf),
      'did you mean "normal"? expected one of normal, urgent, received "nomal"',
    ],
    [
      "an event",
      () => assess(contract, { level: "normal", events: [reported, { type: "repleid", at: 1 }] }, asOf),
      'did you mean "replied"? expected one of replied, resolved, reported, level-confirmed, closed, cancelled, withdrawn, paused, resumed, called; a contract names others in its events, received "repleid"',
    ],
    [
      "a reason",
      () => assess(contract, { level: "normal", events: [reported, { type: "paused", at: 1, reason: "parts" }] }, asOf),
      'did you mean "part"? expected one of customer, part, received "parts"',
    ],
    [
      "an attribute",
      () => assess(contract, { level: "normal", attributes: { chanel: "web" } as never, events: [reported] }, asOf),
      'did you mean "channel"? expected one of channel, received "chanel"',
    ],
    [
      "an event that is corrected",
      () =>
        assess(
          contract,
          {
            level: "normal",
            events: [
              { ...reported, id: "event-1" },
              { type: "withdrawn", at: 1, recordedAt: 2, corrects: "evnet-1" },
            ],
          },
          asOf,
        ),
      'did you mean "event-1"? expected the id of an event of the ticket, received "evnet-1"',
    ],
    [
      "an option",
      () => assess(contract, { level: "normal", events: [reported] }, { asof: 1 } as never),
      'did you mean "asOf"? expected one of asOf, knownAt, received "asof"',
    ],
    [
      "a clause",
      () => findClause(contract, "repli" as "reply"),
      'did you mean "reply"? expected one of reply, fix, support, received "repli"',
    ],
    [
      "a kind of work",
      () => entitlement(contract, { at: 0, acceptedOn: "2026-03-02", work: "repairs" }),
      'did you mean "repair"? expected one of diagnosis, repair, received "repairs"',
    ],
  ])("%s", (_, ask, expected) => {
    expect(message(ask)).toBe(expected);
  });
});
