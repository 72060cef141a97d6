import { assess, defineContract, SlaError, validateContract } from "sla-clock";
import type { Contract } from "sla-clock";
import { describe, expect, it } from "vitest";

const clauses = [
  { id: "reply", promise: "replied", within: "2h" },
  { id: "arrive", promise: "arrived", within: "8h", endedBy: "resolved" },
  { id: "repair", promise: "repaired", within: "24h" },
] as const;
const events = ["noted", "signing-agreed"] as const;
const contract = defineContract({
  id: "desk",
  timeZone: "UTC",
  levels: ["low", "high"],
  pauses: [{ reason: "customer" }, { reason: "part" }],
  reopening: { policy: "continue" },
  appointments: [
    { event: "booked", promise: "arrived", moves: { customer: { times: 2 } } },
    { event: "slot-agreed", promise: "repaired" },
  ],
  clauses: [...clauses, { id: "forms", promise: "signed", at: "signing-agreed" }],
  events,
});
/** Neither pauses, nor a reopening, nor appointments. */
const bare = defineContract({ id: "bare", levels: ["low", "high"], clauses, events });

type Given = Readonly<Record<string, unknown>>;

/** Events of one day from `type 10:00`, with `key=value` after it; the one that cannot be is marked `!`. */
function eventsOf(text: string): { readonly list: readonly Given[]; readonly wrong: number } {
  const steps = text.split(",").map((step) => step.trim());
  const list = steps.map((step): Given => {
    const [type, time, ...more] = step.replace("!", "").split(" ");
    const details = more.map((detail) => detail.split("=")).map(([key, value]) => [key, valueOf(value)]);
    return { type, at: `2026-03-06T${String(time)}Z`, ...Object.fromEntries(details) };
  });
  return { list, wrong: steps.findIndex((step) => step.endsWith("!")) };
}
/** A time of that day, a number, or a word. */
function valueOf(text = ""): unknown {
  if (/^\d\d:\d\d/.test(text)) return `2026-03-06T${text}Z`;
  return /^\d+$/.test(text) ? Number(text) : text;
}

function told(given: readonly Given[], by: Contract = contract, level = "low"): string {
  try {
    const ticket = JSON.parse(JSON.stringify({ level, events: given }));
    assess(by, ticket, { asOf: "2026-03-09T00:00Z" });
    return "taken";
  } catch (error) {
    return error instanceof SlaError ? `${error.code} ${error.path}` : String(error);
  }
}

/** The rows of a table: cells between bars. */
const rows = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split("\n")
    .map((row) => row.split("|").map((cell) => cell.trim()));

/** Cases in rows of a code, the rest of the path after the event's index, and events: as given, with another before them, and backwards. */
const refused = (by: Contract) => (table: string) => {
  it.each(rows(table))("%s %s: %s", (code = "", rest = "", text = "") => {
    const { list, wrong } = eventsOf(text);
    const noted = { type: "noted", at: "2026-03-06T23:00Z" };
    const path = (index: number): string => `${code} /ticket/events/${index}${rest}`;
    expect(told(list, by)).toBe(path(wrong));
    expect(told([noted, ...list], by)).toBe(path(wrong + 1));
    expect(told([...list].reverse(), by)).toBe(path(list.length - 1 - wrong));
  });
};

describe("a report", () => {
  refused(contract)(`
    ticket-event-repeated      | | reported 09:00, reported 10:00!
    ticket-event-repeated      | | reported 09:00, replied 09:30, resolved 09:40, reported 10:00!
    ticket-event-before-report | | reported 09:00, replied 08:59!
    ticket-event-before-report | | reported 09:00, noted 08:59:59.999!
    ticket-event-before-report | | reported 09:00, booked 08:00 agreed=10:00 by=customer!
    ticket-event-before-report | | reported 09:00, slot-agreed 08:00 agreed=10:00!
    ticket-event-before-report | | reported 09:00, paused 08:00 reason=part!, resumed 10:00
    ticket-event-before-report | | reported 09:00, resumed 08:00!
    ticket-event-before-report | | reported 09:00, level-confirmed 08:00 level=high!
    ticket-event-before-report | | reported 09:00, resolved 08:00!, reopened 10:00
    ticket-event-before-report | | reported 09:00, reopened 08:00!
    ticket-event-before-report | | reported 09:00, closed 08:00!
    ticket-event-before-report | | reported 09:00, cancelled 08:00!
    `);
  it("that never came", () => {
    expect(told([])).toBe("ticket-not-reported /ticket/events");
    expect(told(eventsOf("replied 10:00, closed 11:00").list)).toBe("ticket-not-reported /ticket/events");
  });
  it("at one instant the order given counts", () => {
    expect(told(eventsOf("reported 09:00, closed 09:00").list)).toBe("taken");
    expect(told(eventsOf("closed 09:00, reported 09:00").list)).toBe("ticket-event-before-report /ticket/events/0");
    expect(told(eventsOf("reported 09:00, resumed 10:00, paused 10:00 reason=part").list)).toBe(
      "ticket-pause-missing /ticket/events/1",
    );
  });
});

describe("pauses", () => {
  refused(contract)(`
    ticket-pause-repeated   |         | reported 09:00, paused 10:00 reason=customer, paused 11:00 reason=customer!
    ticket-pause-repeated   |         | reported 09:00, paused 10:00 reason=customer, paused 10:30 reason=part, paused 11:00 reason=customer!
    ticket-pause-repeated   |         | reported 09:00, paused 10:00 reason=part, replied 10:30, resumed 11:00, paused 12:00 reason=part, paused 13:00 reason=part!
    ticket-pause-missing    |         | reported 09:00, resumed 10:00!
    ticket-pause-missing    |         | reported 09:00, resumed 10:00 reason=part!
    ticket-pause-missing    |         | reported 09:00, paused 10:00 reason=customer, resumed 11:00 reason=part!
    ticket-pause-missing    |         | reported 09:00, paused 10:00 reason=customer, resumed 11:00, resumed 12:00!
    ticket-pause-missing    |         | reported 09:00, paused 10:00 reason=part, resumed 11:00, resumed 12:00 reason=part!
    ticket-pause-missing    |         | reported 09:00, paused 10:00 reason=part, closed 11:00, reopened 12:00, resumed 13:00!
    ticket-event-incomplete | /reason | reported 09:00, paused 10:00!
    ticket-invalid          | /reason | reported 09:00, paused 10:00 reason=weather!
    ticket-invalid          | /reason | reported 09:00, paused 10:00 reason=part, resumed 11:00 reason=weather!
    ticket-invalid          | /reason | reported 09:00, replied 10:00 reason=part!
    ticket-invalid          | /reason | reported 09:00, closed 10:00 reason=customer!
    `);
  it.each([
    "reported 09:00, paused 09:00 reason=part, resumed 09:00, paused 09:00 reason=part",
    "reported 09:00, paused 10:00 reason=part, paused 10:00 reason=customer, resumed 11:00 reason=part, resumed 12:00 reason=customer",
    "reported 09:00, paused 10:00 reason=part, closed 11:00",
    // The end of the ticket ends its pauses: the second is another one.
    "reported 09:00, paused 10:00 reason=part, closed 11:00, reopened 12:00, paused 13:00 reason=part",
  ])("can be: %s", (text) => {
    expect(told(eventsOf(text).list)).toBe("taken");
  });
  refused(bare)(`
    ticket-event-unknown | /type | reported 09:00, paused 10:00!
    ticket-event-unknown | /type | reported 09:00, replied 09:30, resumed 10:00!
    `);
});

describe("after the end", () => {
  refused(contract)(`
    ticket-event-after-end     |  | reported 09:00, closed 10:00, paused 11:00 reason=customer!
    ticket-event-after-end     |  | reported 09:00, paused 09:30 reason=customer, closed 10:00, resumed 11:00!
    ticket-event-after-end     |  | reported 09:00, closed 10:00, level-confirmed 11:00 level=high!
    ticket-event-after-end     |  | reported 09:00, closed 10:00, level-confirmed 10:00:00.001 level=low!
    ticket-event-after-end     |  | reported 09:00, cancelled 10:00, paused 11:00 reason=customer!
    ticket-event-after-end     |  | reported 09:00, paused 09:30 reason=part, cancelled 10:00, resumed 11:00 reason=part!
    ticket-event-after-end     |  | reported 09:00, cancelled 10:00, level-confirmed 11:00 level=high!
    ticket-event-after-end     |  | reported 09:00, resolved 09:30, cancelled 10:00, reopened 11:00!
    ticket-event-after-end     |  | reported 09:00, closed 10:00, reopened 11:00, closed 12:00, level-confirmed 13:00 level=high!
    ticket-event-repeated      |  | reported 09:00, closed 10:00, closed 11:00!
    ticket-event-repeated      |  | reported 09:00, cancelled 10:00, cancelled 11:00!
    ticket-event-repeated      |  | reported 09:00, closed 10:00, reopened 11:00, closed 12:00, closed 13:00!
    ticket-reopened-unresolved |  | reported 09:00, reopened 10:00!
    ticket-reopened-unresolved |  | reported 09:00, replied 09:30, level-confirmed 09:40 level=high, reopened 10:00!
    ticket-reopened-unresolved |  | reported 09:00, reopened 10:00!, resolved 11:00
    ticket-reopened-unresolved |  | reported 09:00, resolved 10:00, reopened 11:00, reopened 12:00!
    ticket-reopened-unresolved |  | reported 09:00, resolved 10:00, closed 10:30, reopened 11:00, replied 11:30, reopened 12:00!
    `);
  it.each([
    "reported 09:00, closed 10:00, reopened 11:00, level-confirmed 12:00 level=high, paused 13:00 reason=part, closed 14:00",
    "reported 09:00, resolved 10:00, reopened 11:00, resolved 12:00, reopened 13:00",
    "reported 09:00, resolved 10:00, resolved 11:00, reopened 12:00",
    "reported 09:00, resolved 10:00, level-confirmed 11:00 level=high, paused 12:00 reason=part",
    "reported 09:00, closed 10:00, replied 11:00, noted 12:00",
  ])("can be: %s", (text) => {
    expect(told(eventsOf(text).list)).toBe("taken");
  });
  refused(bare)(`
    ticket-event-unknown | /type | reported 09:00, resolved 10:00, reopened 11:00!
    `);
});

describe("events and what they say", () => {
  refused(contract)(`
    ticket-event-unknown    | /type       | reported 09:00, repleid 10:00!
    ticket-event-unknown    | /type       | reported 09:00, constructor 10:00!
    ticket-unknown-level    | /level      | reported 09:00, level-confirmed 10:00 level=mid!
    ticket-unknown-level    | /level      | reported 09:00, level-confirmed 10:00!
    ticket-unknown-level    | /level      | reported 09:00, level-confirmed 10:00 level=1!
    ticket-invalid          | /level      | reported 09:00, replied 10:00 level=high!
    ticket-invalid          | /level      | reported 09:00 level=low!, replied 10:00
    ticket-event-incomplete | /agreed     | reported 09:00, booked 10:00 by=customer!
    ticket-event-incomplete | /agreed     | reported 09:00, slot-agreed 10:00!
    ticket-event-incomplete | /agreed     | reported 09:00, signing-agreed 10:00!
    ticket-event-incomplete | /by         | reported 09:00, booked 10:00 agreed=11:00!
    ticket-invalid          | /by         | reported 09:00, booked 10:00 agreed=11:00 by=vendor!
    ticket-invalid          | /by         | reported 09:00, booked 10:00 agreed=11:00 by=1!
    ticket-invalid          | /by         | reported 09:00, slot-agreed 10:00 agreed=11:00 by=vendor!
    ticket-invalid          | /by         | reported 09:00, replied 10:00 by=customer!
    ticket-invalid          | /by         | reported 09:00 by=customer!
    ticket-invalid          | /by         | reported 09:00, signing-agreed 10:00 agreed=11:00 by=customer!
    ticket-invalid          | /recordedAt | reported 09:00, booked 10:00 agreed=11:00 by=customer recordedAt=09:59!
    ticket-invalid          | /agred      | reported 09:00, booked 10:00 agreed=11:00 by=customer agred=12:00!
    instant-no-offset       | /agreed     | reported 09:00, booked 10:00 agreed=2026-03-06T11:00 by=customer!
    instant-impossible-date | /agreed     | reported 09:00, booked 10:00 agreed=2026-02-30T11:00Z by=supplier!
    instant-unreadable      | /agreed     | reported 09:00, slot-agreed 10:00 agreed=tomorrow!
    `);
  it.each([
    "reported 09:00, booked 10:00 agreed=10:00 by=supplier",
    // A time that had passed does not count; it can be said all the same.
    "reported 09:00, booked 10:00 agreed=09:30 by=supplier",
    "reported 09:00, slot-agreed 10:00 agreed=11:00",
    "reported 09:00, slot-agreed 10:00 agreed=11:00 by=customer",
    "reported 09:00, booked 10:00 agreed=11:00 by=customer, booked 10:00 agreed=12:00 by=customer, arrived 10:00",
  ])("can be: %s", (text) => {
    expect(told(eventsOf(text).list)).toBe("taken");
    expect(told([...eventsOf(text).list].reverse())).toBe("taken");
  });
  it("a ticket's own level", () => {
    expect(told(eventsOf("reported 09:00").list, contract, "mid")).toBe("ticket-unknown-level /ticket/level");
  });
  it("what comes after as-of does not exist yet", () => {
    const { list } = eventsOf("reported 09:00, closed 10:00, closed 11:00");
    const ticket = JSON.parse(JSON.stringify({ level: "low", events: list }));
    expect(assess(contract, ticket, { asOf: "2026-03-06T10:30Z" }).reportedAt).toBe(Date.parse("2026-03-06T09:00Z"));
  });
});

describe("contracts", () => {
  const booked = { event: "booked", promise: "arrived" };
  const given = {
    id: "desk",
    levels: ["low", "high"],
    calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
    clauses,
  };
  function issues(change: Given): readonly string[] {
    const result = validateContract(JSON.parse(JSON.stringify({ ...given, ...change })));
    return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
  }
  const appointment = (change: Given): Given => ({ appointments: [{ ...booked, ...change }] });
  const customer = (rule: unknown): Given => appointment({ moves: { customer: rule } });
  const ended = (endedBy: unknown, more: Given = {}): Given => ({
    clauses: [{ id: "arrive", promise: "arrived", within: "8h", endedBy, ...more }],
  });

  it.each<readonly [issue: string, change: Given]>([
    ["contract-invalid /appointments", { appointments: "booked" }],
    ["contract-invalid /appointments", { appointments: booked }],
    ["contract-invalid /appointments/0", { appointments: ["booked"] }],
    ["contract-invalid /appointments/0/event", { appointments: [{ promise: "arrived" }] }],
    ["contract-invalid /appointments/0/event", appointment({ event: 3 })],
    ["contract-invalid /appointments/0/event", appointment({ event: "" })],
    ["contract-invalid /appointments/0/event", appointment({ event: ["booked"] })],
    ["contract-invalid /appointments/0/promise", { appointments: [{ event: "booked" }] }],
    ["contract-invalid /appointments/0/promise", appointment({ promise: [] })],
    ["contract-invalid /appointments/0/promise", appointment({ promise: true })],
    ["contract-unknown-event /appointments/0/promise", appointment({ promise: "arived" })],
    ["contract-invalid /appointments/0/promise/1", appointment({ promise: ["arrived", 3] })],
    ["contract-invalid /appointments/0/noAccess", appointment({ noAccess: 3 })],
    ["contract-invalid /appointments/0/noAccess", appointment({ noAccess: ["no-access"] })],
    ["contract-invalid /appointments/0/notice", appointment({ notice: {} })],
    ["contract-invalid /appointments/0/moves", appointment({ moves: "never" })],
    ["contract-unknown-property /appointments/0/moves/vendor", appointment({ moves: { vendor: {} } })],
    ["contract-invalid /appointments/0/moves/customer", customer(2)],
    ["contract-unknown-property /appointments/0/moves/customer/tmies", customer({ tmies: 2 })],
    ["contract-invalid /appointments/0/moves/customer/times", customer({ times: -1 })],
    ["contract-invalid /appointments/0/moves/customer/times", customer({ times: 1.5 })],
    ["contract-invalid /appointments/0/moves/customer/times", customer({ times: Infinity })],
    ["contract-invalid /appointments/0/moves/customer/times", customer({ times: NaN })],
    ["contract-invalid /appointments/0/moves/customer/times", customer({ times: "2" })],
    ["contract-invalid /appointments/0/moves/supplier/times", appointment({ moves: { supplier: { times: -1 } } })],
    ["duration-days /appointments/0/moves/customer/notice", customer({ notice: "1d" })],
    ["duration-negative /appointments/0/moves/customer/notice", customer({ notice: -1 })],
    ["duration-unreadable /appointments/0/moves/customer/notice", customer({ notice: "soon" })],
    ["contract-invalid /appointments/0/moves/customer/clock", customer({ clock: "office" })],
    ["contract-invalid /appointments/0/moves/customer/clock", customer({ times: 2, clock: "office" })],
    ["contract-unknown-calendar /appointments/0/moves/customer/clock", customer({ notice: "2h", clock: "offce" })],
    ["contract-unknown-property /appointments/0/noacces", appointment({ noacces: "no-access" })],
    ["contract-clause-repeated /appointments/0/id", appointment({ id: "arrive" })],
    ["contract-invalid /appointments/0/title", appointment({ title: 3 })],
    ["contract-invalid /appointments/1/promise", { appointments: [booked, { ...booked, event: "slot-agreed" }] }],
    ["contract-invalid /appointments/1/promise", { appointments: [booked, booked] }],
    [
      "contract-invalid /appointments/1/promise/1",
      { appointments: [booked, { event: "slot-agreed", promise: ["repaired", "arrived"] }] },
    ],
    ["contract-invalid /clauses/0/endedBy", ended("arrived")],
    ["contract-invalid /clauses/0/endedBy/1", ended(["resolved", "arrived"])],
    ["contract-invalid /clauses/0/endedBy", ended("arrived", { promise: ["left", "arrived"] })],
    ["contract-invalid /clauses/0/endedBy", ended([])],
    ["contract-invalid /clauses/0/endedBy", ended(3)],
    ["contract-invalid /clauses/0/endedBy", ended("")],
    ["contract-invalid /clauses/0/endedBy/1", ended(["resolved", null])],
    [
      "contract-invalid /clauses/0/endedBy",
      { clauses: [{ id: "any", endedBy: "resolved", anyOf: [{ promise: "arrived", within: "1h" }] }] },
    ],
    [
      "contract-invalid /clauses/0/anyOf/0/endedBy",
      { clauses: [{ id: "any", anyOf: [{ promise: "arrived", endedBy: "arrived", within: "1h" }] }] },
    ],
    ["contract-unknown-property /clauses/0/endedby", { clauses: [{ ...clauses[0], endedby: "resolved" }] }],
    ["contract-invalid /escalation/kept", { escalation: { restart: "keep-start", kept: "sometimes" } }],
    ["contract-invalid /escalation/kept", { escalation: { restart: "at-confirmation", kept: true } }],
    ["contract-invalid /escalation/kept", { escalation: { restart: "ignore", kept: "carry" } }],
    ["contract-invalid /deescalation/kept", { deescalation: { restart: "carry-elapsed", kept: "renewed" } }],
    ["contract-unknown-property /deescalation/keeps", { deescalation: { restart: "keep-start", keeps: "carry" } }],
  ])("%s", (issue, change) => {
    expect(issues(change)).toEqual([issue]);
  });

  it("what is in order", () => {
    const moves = { customer: { times: 0 }, supplier: { times: 3, notice: "4h", clock: "office" } };
    const several = { event: "slot-agreed", promise: ["repaired", "replaced"], noAccess: "no-access", notice: "told" };
    const clauses = ["arrived", "repaired", "replaced"].map((promise) => ({ id: promise, promise, within: "8h" }));
    expect(issues({ clauses, appointments: [{ ...booked, moves }, several] })).toEqual([]);
    expect(issues({ appointments: [] })).toEqual([]);
    expect(issues(ended(["resolved", "not-needed"]))).toEqual([]);
    expect(issues({ escalation: { restart: "stricter-of", kept: "renew" } })).toEqual([]);
  });
});
