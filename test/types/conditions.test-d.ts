import { assess, assessAll, deadlines, defineContract, findClause, verifyTrace } from "sla-clock";
import type { Contract, FactsOf, Ticket } from "sla-clock";
import { describe, expectTypeOf, it } from "vitest";

const office = { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" } as const;
const head = { id: "helpdesk", levels: ["normal"], calendars: { office } } as const;
const attributes = {
  channel: ["phone", "web"],
  distance: "number",
  vip: "boolean",
  note: "text",
  rank: [1, 2, "none"],
} as const;
const done = { id: "a", promise: "done" } as const;
const options = { asOf: 0 } as const;

describe("nOf", () => {
  const parts = [{ promise: "called" }, { promise: "mailed" }] as const;

  it("takes a number of promises that are enough, and nests", () => {
    defineContract({ ...head, clauses: [{ id: "a", nOf: parts, n: 1 }] });
    defineContract({ ...head, clauses: [{ id: "a", anyOf: [{ nOf: parts, n: 2 }, { promise: "done" }] }] });
    // @ts-expect-error how many of them?
    defineContract({ ...head, clauses: [{ id: "a", nOf: parts }] });
    // @ts-expect-error a number is no text
    defineContract({ ...head, clauses: [{ id: "a", nOf: parts, n: "2" }] });
    // @ts-expect-error only nOf has a number
    defineContract({ ...head, clauses: [{ id: "a", anyOf: parts, n: 1 }] });
    // @ts-expect-error joined one way
    defineContract({ ...head, clauses: [{ id: "a", nOf: parts, n: 1, allOf: parts }] });
    // @ts-expect-error a join has its due rules in its parts
    defineContract({ ...head, clauses: [{ id: "a", nOf: parts, n: 1, within: "2h" }] });
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, clauses: [{ id: "a", nOf: [{ promise: "x", within: 1, clock: "ofice" }], n: 1 }] });
  });
});

describe("whenInside and whenOutside", () => {
  it("take the calendars of the contract and no others", () => {
    defineContract({ ...head, clauses: [{ ...done, whenInside: "office" }] });
    defineContract({ ...head, clauses: [{ ...done, whenOutside: "office" }] });
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, clauses: [{ ...done, whenInside: "ofice" }] });
    // @ts-expect-error the calendar is called office
    defineContract({ ...head, clauses: [{ ...done, whenOutside: "ofice" }] });
  });
});

describe("when", () => {
  it("takes values, lists, ranges and exceptions of any fact where the contract lists none", () => {
    defineContract({ ...head, clauses: [{ ...done, when: { site: "x", any: ["x", 1, true, { atLeast: 5 }] } }] });
    defineContract({ ...head, clauses: [{ ...done, when: { site: { not: "x" }, far: { not: ["x", 1] } } }] });
    // @ts-expect-error the bounds are called atLeast, moreThan, atMost and lessThan
    defineContract({ ...head, clauses: [{ ...done, when: { far: { over: 5 } } }] });
    // @ts-expect-error a bound is a number
    defineContract({ ...head, clauses: [{ ...done, when: { far: { atLeast: "5" } } }] });
    // @ts-expect-error not takes values
    defineContract({ ...head, clauses: [{ ...done, when: { far: { not: { atLeast: 5 } } } }] });
  });

  it("takes what the attributes of the contract may be", () => {
    const when = {
      channel: ["phone", "web"],
      distance: [{ atLeast: 5, lessThan: 9 }, 20],
      vip: { not: true },
      note: "x",
      rank: ["none", { moreThan: 1 }],
    } as const;
    defineContract({ ...head, attributes, clauses: [{ ...done, when }] });
    // @ts-expect-error the attribute is called channel
    defineContract({ ...head, attributes, clauses: [{ ...done, when: { chanel: "phone" } }] });
    // @ts-expect-error there is no fax
    defineContract({ ...head, attributes, clauses: [{ ...done, when: { channel: "fax" } }] });
    // @ts-expect-error there is no fax, in a list neither
    defineContract({ ...head, attributes, clauses: [{ ...done, when: { channel: ["phone", "fax"] } }] });
    // @ts-expect-error there is no fax, nor any other than it
    defineContract({ ...head, attributes, clauses: [{ ...done, when: { channel: { not: "fax" } } }] });
    // @ts-expect-error a channel is no number
    defineContract({ ...head, attributes, clauses: [{ ...done, when: { channel: { atLeast: 1 } } }] });
    // @ts-expect-error a distance is a number
    defineContract({ ...head, attributes, clauses: [{ ...done, when: { distance: "near" } }] });
    // @ts-expect-error true or false
    defineContract({ ...head, attributes, clauses: [{ ...done, when: { vip: "yes" } }] });
    // @ts-expect-error a note is text
    defineContract({ ...head, attributes, clauses: [{ ...done, when: { note: 1 } }] });
  });
});

describe("attributes", () => {
  it("are of three kinds, or some values", () => {
    // @ts-expect-error the kind is called number
    defineContract({ ...head, attributes: { distance: "numbr" }, clauses: [done] });
    // @ts-expect-error a value is text, a number, true or false
    defineContract({ ...head, attributes: { distance: [null] }, clauses: [done] });
  });

  it("are what events make known", () => {
    defineContract({ ...head, attributes, events: { moved: { sets: { distance: 5 } } }, clauses: [done] });
    // @ts-expect-error a distance is a number
    defineContract({ ...head, attributes, events: { moved: { sets: { distance: "far" } } }, clauses: [done] });
    // @ts-expect-error the attribute is called distance
    defineContract({ ...head, attributes, events: { moved: { sets: { distanc: 5 } } }, clauses: [done] });
  });

  it("give the facts of tickets their types", () => {
    type Facts = FactsOf<{ channel: readonly ["phone", "web"]; distance: "number"; vip: "boolean"; note: "text" }>;
    expectTypeOf<Facts>().toEqualTypeOf<{
      readonly channel?: "phone" | "web";
      readonly distance?: number;
      readonly vip?: boolean;
      readonly note?: string;
    }>();
    const contract = defineContract({ ...head, attributes, clauses: [done] });
    const events = [{ type: "reported", at: 0 }] as const;
    assess(contract, { level: "normal", attributes: { channel: "web", rank: 2 }, events }, options);
    // @ts-expect-error there is no fax
    assess(contract, { level: "normal", attributes: { channel: "fax" }, events }, options);
    // @ts-expect-error the attribute is called channel
    assess(contract, { level: "normal", attributes: { chanel: "web" }, events }, options);
    const moved = { type: "reported", at: 0, attributes: { distance: "5" } } as const;
    // @ts-expect-error a distance is a number, as an event makes it known too
    assess(contract, { level: "normal", events: [moved] }, options);
    // @ts-expect-error in a record of standing duties too
    assess(contract, { standing: true, attributes: { channel: "fax" }, events: [] }, options);
    // @ts-expect-error in a report too
    deadlines(contract, { level: "normal", reportedAt: 0, attributes: { channel: "fax" } });
    assessAll(contract, [{ level: "normal", attributes: { channel: "web" }, events }], options);
    // @ts-expect-error in each of many tickets
    assessAll(contract, [{ level: "normal", attributes: { channel: "fax" }, events }], options);
  });

  it("leave tickets whose facts are known at run time alone to be checked there, and contracts where any contract will do", () => {
    const contract = defineContract({ ...head, attributes, clauses: [done] });
    const ticket: Ticket<"normal"> = { level: "normal", events: [] };
    assess(contract, ticket, options);
    const plain: Contract = contract;
    expectTypeOf(plain.attributes).not.toBeAny();
    findClause(contract, "a");
    deadlines(contract, { level: "normal", reportedAt: 0 }).map((owed) => verifyTrace(owed, contract));
    expectTypeOf(contract.attributes).toEqualTypeOf<typeof attributes | undefined>();
  });
});
