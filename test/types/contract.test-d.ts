import { defineCalendar, defineContract, findClause } from "sla-clock";
import type { AttributeSpecs, ClauseSpec, Contract } from "sla-clock";
import { describe, expectTypeOf, it } from "vitest";

const office = { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" } as const;
const events = ["agreed", "wrote", "called", "gone"] as const;
const head = { id: "helpdesk", levels: ["normal", "urgent"], calendars: { office }, events } as const;

describe("defineContract", () => {
  it("takes a contract whose names agree, and is typed by its levels and clause ids", () => {
    const contract = defineContract({
      id: "helpdesk",
      levels: ["normal", { id: "urgent", start: { id: "urgent.start", rule: "immediate" } }],
      calendars: { office, desk: defineCalendar({ id: "desk", timeZone: "UTC", hours: "24x7" }) },
      start: { id: "start", rule: "next-working-time", calendar: "office" },
      escalation: { id: "raise", restart: "next-working-time", calendar: "desk" },
      deescalation: { restart: "keep-start" },
      clauses: [
        { id: "reply", level: "urgent", promise: "replied", within: "2h", clock: "office" },
        { id: "both", level: ["normal", "urgent"], anyOf: [{ promise: "arrived", within: 1, clock: "desk" }] },
        { id: "weekly", promise: "called", every: "week", calendar: "office" },
        { id: "own", promise: "done", within: "1h", start: { rule: "next-working-time", calendar: "desk" } },
      ],
      entitlements: [{ id: "terms", work: { upgrade: "charged" } }],
    });
    type Ids = "reply" | "both" | "weekly" | "own" | "start" | "urgent.start" | "raise" | "terms";
    expectTypeOf(contract).toEqualTypeOf<Contract<"normal" | "urgent", Ids>>();
  });

  it("refuses a misspelt level in a clause", () => {
    defineContract({ ...head, clauses: [{ id: "a", level: "urgent", promise: "done" }] });
    // @ts-expect-error the level is called urgent
    defineContract({ ...head, clauses: [{ id: "a", level: "urgnet", promise: "done" }] });
    // @ts-expect-error the level is called urgent
    defineContract({ ...head, clauses: [{ id: "a", level: ["normal", "urgnet"], promise: "done" }] });
  });

  it("refuses a misspelt calendar wherever one is named", () => {
    const clauses = [{ id: "a", promise: "done" }] as const;
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", within: "2h", clock: "office" }] });
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", within: "2h", clock: "offfice" }] });
    const right = [{ within: 1 }, { within: 1, clock: "office" }] as const;
    const wrong = [{ within: 1 }, { within: 1, clock: "offfice" }] as const;
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", sumOf: right }] });
    // @ts-expect-error the calendar is called office, also in a sum
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", sumOf: wrong }] });
    // @ts-expect-error one due rule
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", within: 1, sumOf: right }] });
    defineContract({
      ...head,
      clauses: [{ id: "a", promise: "done", within: 1, from: { last: ["wrote", "done"], otherwise: "start" } }],
    });
    // @ts-expect-error the calendar is called office, also within joins
    defineContract({ ...head, clauses: [{ id: "a", allOf: [{ promise: "done", within: "2h", clock: "offfice" }] }] });
    defineContract({ ...head, start: { rule: "next-working-time", calendar: "office" }, clauses });
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, start: { rule: "next-working-time", calendar: "offfice" }, clauses });
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", every: "week", calendar: "office" }] });
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", every: "week", calendar: "offfice" }] });
    const after = { within: "2h", clock: "office" } as const;
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", every: "month", after }] });
    const other = { within: "2h", clock: "offfice" } as const;
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", every: "month", after: other }] });
    defineContract({ ...head, escalation: { restart: "next-working-time", calendar: "office" }, clauses });
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, escalation: { restart: "next-working-time", calendar: "offfice" }, clauses });
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, deescalation: { restart: "next-working-time", calendar: "offfice" }, clauses });
    defineContract({
      ...head,
      // @ts-expect-error the calendar is called office
      levels: ["normal", { id: "urgent", start: { rule: "next-working-time", calendar: "offfice" } }],
      clauses,
    });
    const own = { rule: "next-working-time", calendar: "offfice" } as const;
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", within: "2h", start: own }] });
    // @ts-expect-error a contract without calendars has none to name
    defineContract({ id: "b", levels: ["x"], clauses: [{ id: "a", promise: "done", within: "2h", clock: "office" }] });
  });

  it("refuses a calendar where the rule has none, and none where it needs one", () => {
    const clauses = [{ id: "a", promise: "done" }] as const;
    // @ts-expect-error next-working-time of which calendar?
    defineContract({ ...head, start: { rule: "next-working-time" }, clauses });
    // @ts-expect-error immediate needs no calendar
    defineContract({ ...head, start: { rule: "immediate", calendar: "office" }, clauses });
    // @ts-expect-error at-confirmation needs no calendar
    defineContract({ ...head, escalation: { restart: "at-confirmation", calendar: "office" }, clauses });
  });

  it("refuses a misspelt clause in whose place another stands", () => {
    const vip = { id: "vip", promise: "done" } as const;
    defineContract({ ...head, clauses: [vip, { id: "b", promise: "done", unless: "vip" }] });
    defineContract({ ...head, clauses: [vip, { id: "b", promise: "done", within: "2h", unless: ["vip"] }] });
    // @ts-expect-error the clause is called vip
    defineContract({ ...head, clauses: [vip, { id: "b", promise: "done", unless: "vlp" }] });
    // @ts-expect-error the clause is called vip
    defineContract({ ...head, clauses: [vip, { id: "b", promise: "done", within: "2h", unless: ["vlp"] }] });
  });

  it("refuses two due rules, and properties of another rule", () => {
    const weekly = { promise: "done", every: "week", calendar: "office" } as const;
    defineContract({ ...head, clauses: [{ id: "a", ...weekly }] });
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", before: "closed" }] });
    // @ts-expect-error within or before
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", within: "2h", before: "closed" }] });
    // @ts-expect-error within or at
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", within: "2h", at: "agreed" }] });
    // @ts-expect-error within or every
    defineContract({ ...head, clauses: [{ id: "a", ...weekly, within: "2h" }] });
    // @ts-expect-error after every period
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", within: "2h", after: { within: "2h" } }] });
    // @ts-expect-error roll or after
    defineContract({ ...head, clauses: [{ id: "a", ...weekly, roll: "following", after: { within: "2h" } }] });
    // @ts-expect-error a calendar or after
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", every: "week" }] });
    // @ts-expect-error before or at
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", before: "closed", at: "agreed" }] });
    // @ts-expect-error a clock counts a target
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", clock: "office" }] });
    // @ts-expect-error strictly is about an agreed moment
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", within: "2h", strictly: true }] });
    // @ts-expect-error promises are joined one way
    defineContract({ ...head, clauses: [{ id: "a", anyOf: [{ promise: "done" }], allOf: [{ promise: "done" }] }] });
    // @ts-expect-error a join has its due rules in its parts
    defineContract({ ...head, clauses: [{ id: "a", anyOf: [{ promise: "done" }], within: "2h" }] });
    // @ts-expect-error in a join too
    defineContract({ ...head, clauses: [{ id: "a", anyOf: [{ promise: "done", within: "2h", before: "closed" }] }] });
    // @ts-expect-error standing duties are not joined
    defineContract({ ...head, clauses: [{ id: "a", anyOf: [weekly] }] });
  });

  it("takes a promise that repeats, and refuses what cannot", () => {
    const update = { as: "periodic-update", rounds: "sequential", missed: "once", until: "gone" } as const;
    const reply = { as: "next-reply" } as const;
    const told = { id: "a", promise: "told", within: "2h" } as const;
    defineContract({
      ...head,
      clauses: [{ id: "a", promise: "told", within: "2h", repeat: { as: "periodic-update" } }],
    });
    defineContract({ ...head, clauses: [{ ...told, clock: "office", repeat: update }] });
    defineContract({ ...head, clauses: [{ ...told, from: ["wrote", "called"], repeat: reply }] });
    defineContract({ ...head, clauses: [{ ...told, from: { event: "wrote", otherwise: "start" }, repeat: update }] });
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, clauses: [{ ...told, clock: "offfice", repeat: update }] });
    // @ts-expect-error no such kind
    defineContract({ ...head, clauses: [{ id: "a", promise: "told", within: "2h", repeat: { as: "hourly" } }] });
    // @ts-expect-error a reply to what?
    defineContract({ ...head, clauses: [{ ...told, repeat: reply }] });
    const row = { as: "next-reply", rounds: "sequential" } as const;
    // @ts-expect-error replies have no row
    defineContract({ ...head, clauses: [{ ...told, from: "wrote", repeat: row }] });
    // @ts-expect-error updates have one trigger
    defineContract({ ...head, clauses: [{ ...told, from: ["wrote", "called"], repeat: update }] });
    // @ts-expect-error within what time?
    defineContract({ ...head, clauses: [{ id: "a", promise: "told", repeat: update }] });
    // @ts-expect-error an ordering duty counts no time
    defineContract({ ...head, clauses: [{ id: "a", promise: "told", before: "closed", repeat: update }] });
    // @ts-expect-error joined promises do not repeat
    defineContract({ ...head, clauses: [{ id: "a", anyOf: [{ promise: "told", within: "2h" }], repeat: update }] });
    // @ts-expect-error until ends the rounds
    defineContract({ ...head, clauses: [{ ...told, endedBy: "gone", repeat: update }] });
  });

  it("refuses a misspelt clause or calendar in pauses, reopening and appointments", () => {
    const clauses = [{ id: "a", promise: "done", within: "2h" }] as const;
    defineContract({ ...head, clauses, pauses: [{ id: "p", reason: "r", clauses: ["a"] }] });
    // @ts-expect-error the clause is called a
    defineContract({ ...head, clauses, pauses: [{ reason: "r", clauses: ["b"] }] });
    defineContract({ ...head, clauses, reopening: { policy: "restart", clauses: ["a"], clock: "office" } });
    // @ts-expect-error the clause is called a
    defineContract({ ...head, clauses, reopening: { policy: "restart", clauses: ["b"] } });
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, clauses, reopening: { policy: "restart", reopenWindow: "1h", clock: "ofice" } });
    const booked = { event: "booked", promise: "done" } as const;
    defineContract({ ...head, clauses, appointments: [{ ...booked, moves: { customer: { clock: "office" } } }] });
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, clauses, appointments: [{ ...booked, moves: { customer: { clock: "ofice" } } }] });
    // @ts-expect-error a party is the customer or the supplier
    defineContract({ ...head, clauses, appointments: [{ ...booked, moves: { vendor: {} } }] });
  });

  it("refuses a misspelt event wherever one is leaned on", () => {
    const reply = { id: "reply", promise: "replied", within: "1h" } as const;
    const fix = { id: "fix", promise: ["fixed", "worked-around"], within: "8h" } as const;
    const visit = { id: "visit", promise: "arrived" } as const;
    defineContract({ ...head, clauses: [reply, { ...visit, within: "1h", from: "replied" }] });
    defineContract({ ...head, clauses: [reply, { ...visit, within: "1h", from: "called" }] });
    defineContract({ ...head, clauses: [reply, { ...visit, within: "1h", from: "reported" }] });
    defineContract({ ...head, events: { sent: {} }, clauses: [{ ...visit, within: "1h", from: "sent" }] });
    // @ts-expect-error the event is called replied
    defineContract({ ...head, clauses: [reply, { ...visit, within: "1h", from: "replid" }] });
    // @ts-expect-error the event is called called
    defineContract({ ...head, clauses: [reply, { ...visit, within: "1h", from: "caled" }] });
    // @ts-expect-error where no events are listed either
    defineContract({ id: "x", levels: ["A"], clauses: [reply, { ...visit, within: "1h", from: "replid" }] });
    // @ts-expect-error the event is called sent
    defineContract({ ...head, events: { sent: {} }, clauses: [{ ...visit, within: "1h", from: "snt" }] });
    defineContract({ ...head, clauses: [fix, { ...visit, within: "1h", from: { latestOf: ["fixed", "called"] } }] });
    // @ts-expect-error the event is called fixed
    defineContract({ ...head, clauses: [fix, { ...visit, within: "1h", from: { latestOf: ["fxed", "called"] } }] });
    // @ts-expect-error the event is called fixed
    defineContract({ ...head, clauses: [fix, { ...visit, within: "1h", from: { earliestOf: ["fxed"] } }] });
    // @ts-expect-error the event is called fixed
    defineContract({ ...head, clauses: [fix, { ...visit, within: "1h", from: { agreed: "fxed" } }] });
    const needed = { event: "fxed", otherwise: "start" } as const;
    // @ts-expect-error the event is called fixed
    defineContract({ ...head, clauses: [fix, { ...visit, within: "1h", from: needed }] });
    defineContract({ ...head, clauses: [fix, { ...visit, within: "1h", endedBy: ["worked-around", "gone"] }] });
    // @ts-expect-error the event is called fixed
    defineContract({ ...head, clauses: [fix, { ...visit, within: "1h", endedBy: "fxed" }] });
    // @ts-expect-error the event is called fixed
    defineContract({ ...head, clauses: [fix, { ...visit, before: "fxed" }] });
    // @ts-expect-error the event is called agreed
    defineContract({ ...head, clauses: [fix, { ...visit, at: "agred" }] });
    // @ts-expect-error the event is called fixed, also within joins
    defineContract({ ...head, clauses: [fix, { id: "v", anyOf: [{ promise: "arrived", before: "fxed" }] }] });
    defineContract({ ...head, clauses: [fix, { id: "v", anyOf: [{ promise: "arrived", before: "fixed" }, fix] }] });
    const day = { ...visit, workingDays: 1, calendar: "office", at: "17:00" } as const;
    defineContract({ ...head, clauses: [{ ...day, cutOff: { time: "14:00", event: "called" } as const }] });
    // @ts-expect-error the event is called called
    defineContract({ ...head, clauses: [{ ...day, cutOff: { time: "14:00", event: "caled" } }] });
    defineContract({ ...head, clauses: [{ ...day, cutOff: { time: "closing", strictly: true } as const }] });
    defineContract({ ...head, clauses: [{ ...day, cutOff: "closing", paused: "whole-days" } as const] });
    // @ts-expect-error there is no such cut-off
    defineContract({ ...head, clauses: [{ ...day, cutOff: "opening" } as const] });
    defineContract({
      ...head,
      clauses: [{ ...visit, within: "24h", calendar: "office", roll: "following", at: "12:00" } as const],
    });
    const every = { as: "periodic-update", until: "gone" } as const;
    defineContract({ ...head, clauses: [{ ...reply, repeat: every }] });
    // @ts-expect-error the event is called gone
    defineContract({ ...head, clauses: [{ ...reply, repeat: { ...every, until: "gne" } }] });
    // @ts-expect-error the event is called fixed
    defineContract({ ...head, clauses: [fix], reopening: { policy: "restart", undoes: ["fxed"] } });
    // @ts-expect-error the event is called fixed
    defineContract({ ...head, clauses: [fix], appointments: [{ event: "booked", promise: "fxed" }] });
    const appointments = [{ event: "booked", promise: "fixed", noAccess: "not-in" }] as const;
    defineContract({ ...head, appointments, clauses: [fix, { ...visit, at: "booked", endedBy: "not-in" }] });
  });

  it("refuses a misspelt attribute wherever one is left to the ticket", () => {
    const attributes = { site: ["office"], hours: "number", days: "number" } as const;
    const some = { ...head, attributes } as const;
    const fix = { id: "fix", promise: "fixed" } as const;
    defineContract({
      ...some,
      clauses: [{ ...fix, within: { fromAttribute: "hours" }, clock: { fromAttribute: "site" } }],
    });
    // @ts-expect-error the attribute is called hours
    defineContract({ ...some, clauses: [{ ...fix, within: { fromAttribute: "huors" } }] });
    // @ts-expect-error the attribute is called site
    defineContract({ ...some, clauses: [{ ...fix, within: "1h", clock: { fromAttribute: "siet" } }] });
    const count = { workingDays: { fromAttribute: "days" }, calendar: "office", at: "17:00" } as const;
    defineContract({ ...some, clauses: [{ ...fix, ...count }] });
    const misspelt = { ...count, workingDays: { fromAttribute: "dyas" } } as const;
    // @ts-expect-error the attribute is called days
    defineContract({ ...some, clauses: [{ ...fix, ...misspelt }] });
    // @ts-expect-error the attribute is called days, also inside a sum
    defineContract({ ...some, clauses: [{ ...fix, sumOf: [{ within: "1h" }, misspelt] }] });
    const start = { rule: "next-working-time", calendar: { fromAttribute: "siet" } } as const;
    // @ts-expect-error the attribute is called site
    defineContract({ ...some, start, clauses: [{ ...fix, within: "1h" }] });
    defineContract({ ...some, clauses: [{ ...fix, whenInside: { fromAttribute: "site" }, within: "1h" }] });
    // @ts-expect-error the attribute is called site
    defineContract({ ...some, clauses: [{ ...fix, whenInside: { fromAttribute: "siet" }, within: "1h" }] });
    // Where none are listed, any is taken.
    defineContract({ ...head, clauses: [{ ...fix, within: { fromAttribute: "anything" } }] });
  });

  it("takes clauses that are made elsewhere", () => {
    const clauses: readonly ClauseSpec[] = [{ id: "a", promise: "done", within: "1h", from: "whatever" }];
    defineContract<string, string, string, AttributeSpecs, string, string>({ id: "x", levels: ["A"], clauses });
    const hours = 4;
    const fix = { promise: "fixed", within: `${String(hours)}h` };
    defineContract({ ...head, clauses: [{ ...fix, id: "a", clock: "office" }] });
  });

  it("refuses unknown words and properties", () => {
    // @ts-expect-error no such policy
    defineContract({ ...head, escalation: { restart: "carry-all" }, clauses: [] });
    // @ts-expect-error weekly is no period
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", every: "weekly", calendar: "office" }] });
    // @ts-expect-error the property is called within
    defineContract({ ...head, clauses: [{ id: "a", promise: "done", wihtin: "2h" }] });
    // @ts-expect-error a text in one of the languages only
    defineContract({ ...head, title: { en: "Helpdesk" }, clauses: [] });
  });
});

describe("findClause", () => {
  const contract = defineContract({
    ...head,
    start: { id: "start", rule: "next-working-time", calendar: "office" },
    clauses: [{ id: "reply", promise: "replied", within: "2h" }],
  });

  it("takes the ids of the contract and no others", () => {
    expectTypeOf(findClause(contract, "reply").clause.id).toEqualTypeOf<"reply" | "start" | undefined>();
    findClause(contract, "start");
    // @ts-expect-error the clause is called reply
    findClause(contract, "repply");
  });
});
