import { assess, deadlines, defineContract, explain, validateContract } from "sla-clock";
import type { AttributeSpecs, AttributeValue, Condition, Contract } from "sla-clock";
import { describe, expect, it } from "vitest";
import { refusal, utc } from "./support.js";

const contractOf = (when: Condition): Contract =>
  defineContract({
    id: "conditions",
    timeZone: "UTC",
    levels: ["A"],
    events: { noted: {} },
    clauses: [{ id: "x", when, promise: "done", within: "1h" }],
  });

/** Whether the clause is for a ticket with these facts. */
function stateWith(when: Condition, attributes: Readonly<Record<string, AttributeValue>>): string {
  const ticket = { level: "A", attributes, events: [{ type: "reported", at: utc("09T10:00") }] } as const;
  const { obligations } = assess(contractOf(when), ticket, { asOf: utc("09T10:00") }).periods[0]!;
  return obligations.map(({ state }) => state).join();
}

describe("bands of distance", () => {
  const bands: readonly Condition[] = [
    { distance: { lessThan: 50 } },
    { distance: { atLeast: 50, lessThan: 100 } },
    { distance: { atLeast: 100, atMost: 200 } },
    { distance: { moreThan: 200 } },
  ];
  it.each([
    [0, 0],
    [-0, 0],
    [-7, 0],
    [49.999, 0],
    [50, 1],
    [50.001, 1],
    [99.999, 1],
    [100, 2],
    [200, 2],
    [200.001, 3],
    [1e308, 3],
  ])("%f km is in one band alone", (distance, band) => {
    const states = bands.map((when) => stateWith(when, { distance }));
    expect(states).toEqual(bands.map((_, index) => (index === band ? "pending" : "not-promised")));
  });
  it("a distance that is not known yet", () => {
    expect(bands.map((when) => stateWith(when, {}))).toEqual(bands.map(() => "inactive"));
  });
  it("one number alone, and every bound that is given", () => {
    expect([4, 5, 6].map((n) => stateWith({ n: { atLeast: 5, atMost: 5 } }, { n }))).toEqual([
      ...["not-promised", "pending", "not-promised"],
    ]);
    const all = { atLeast: 1, moreThan: 1, atMost: 3, lessThan: 3 };
    expect([1, 2, 3].map((n) => stateWith({ n: all }, { n }))).toEqual(["not-promised", "pending", "not-promised"]);
  });
});

describe("lists and exceptions", () => {
  it.each<[string, Condition, AttributeValue, string]>([
    ["a value of a list", { x: ["far", { atLeast: 100 }] }, "far", "pending"],
    ["a number of a list", { x: [7, { atLeast: 100 }] }, 7, "pending"],
    ["in a range of a list", { x: [7, { atLeast: 100 }, { lessThan: 0 }] }, -1, "pending"],
    ["in none of them", { x: [7, { atLeast: 100 }, { lessThan: 0 }] }, 8, "not-promised"],
    ["not one value", { x: { not: "web" } }, "phone", "pending"],
    ["the one value", { x: { not: "web" } }, "web", "not-promised"],
    ["not one of several", { x: { not: ["web", "mail", 5] } }, "phone", "pending"],
    ["one of several", { x: { not: ["web", "mail", 5] } }, 5, "not-promised"],
    ["true is no text", { x: { not: "true" } }, true, "pending"],
    ["nor a number text", { x: 5 }, "5", "not-promised"],
  ])("%s", (_name, when, x, state) => {
    expect(stateWith(when, { x })).toBe(state);
  });
  it("what is not known is no other value either", () => {
    expect(stateWith({ x: { not: "web" } }, {})).toBe("inactive");
  });
});

it("known with an event, changed later: once promised, promised for good", () => {
  const contract = contractOf({ distance: { lessThan: 50 } });
  const ticket = {
    level: "A",
    events: [
      { type: "reported", at: utc("09T10:00") },
      { type: "noted", at: utc("09T10:10"), attributes: { distance: 50 } },
      { type: "noted", at: utc("09T10:20"), attributes: { distance: 49 } },
      { type: "noted", at: utc("09T10:30"), attributes: { distance: 500 } },
    ],
  } as const;
  const stateAt = (asOf: string) => assess(contract, ticket, { asOf: utc(asOf) }).periods[0]!.obligations[0]!;
  expect(stateAt("09T10:00")).toMatchObject({ awaiting: { kind: "attribute", attribute: "distance" } });
  expect(stateAt("09T10:10")).toMatchObject({ because: { kind: "attribute", attribute: "distance", is: 50 } });
  expect(explain(stateAt("09T10:10"), { language: "en" })).toBe("x: done — not promised, distance = 50\n");
  expect(stateAt("09T10:20")).toMatchObject({ state: "pending", due: { at: utc("09T11:00") } });
  expect(stateAt("09T10:30")).toMatchObject({ state: "pending", due: { at: utc("09T11:00") } });
});

describe("a number asked of a fact that is none", () => {
  const report = (when: Condition, attributes: Readonly<Record<string, AttributeValue>>) => () =>
    deadlines(contractOf(when), { level: "A", reportedAt: utc("09T10:00"), attributes });

  it("is refused with the name of the fact and of the clause", () => {
    expect(refusal(report({ distance: { lessThan: 50 } }, { distance: "far" }))).toBe(
      "ticket-attribute-not-number /report/attributes/distance",
    );
    expect(report({ distance: { lessThan: 50 } }, { distance: "far" })).toThrow(
      'expected a number for distance, of which the clause x asks a range, received "far"',
    );
    expect(refusal(report({ distance: { lessThan: 50 } }, { distance: true }))).toContain("not-number");
  });
  it("is taken where the value is listed beside the range", () => {
    expect(refusal(report({ distance: ["far", { lessThan: 50 }] }, { distance: "far" }))).toBe("taken");
    expect(refusal(report({ distance: ["far", { lessThan: 50 }] }, { distance: "near" }))).toContain("not-number");
  });
  it("is refused in an event, with its place", () => {
    const contract = contractOf({ distance: { lessThan: 50 } });
    const events = [
      { type: "reported", at: utc("09T10:00") },
      { type: "noted", at: utc("09T10:10"), attributes: { distance: "far" } },
    ];
    expect(refusal(() => assess(contract, { level: "A", events }, { asOf: utc("09T10:20") }))).toBe(
      "ticket-attribute-not-number /ticket/events/1/attributes/distance",
    );
  });
  it("is an issue of the contract where an event of its own would say so", () => {
    const input = {
      id: "x",
      levels: ["A"],
      events: { moved: { sets: { distance: "far" } } },
      clauses: [{ id: "x", promise: "done", when: { distance: { lessThan: 50 } } }],
    };
    const result = validateContract(input);
    expect(result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "contract-attribute-mismatch /events/moved/sets/distance",
    ]);
  });
});

describe("facts of tickets of a contract that lists its attributes", () => {
  const contract = defineContract<string, never, string, AttributeSpecs, string, string>({
    id: "desk",
    levels: ["A"],
    attributes: { channel: ["phone", "web"], distance: "number", vip: "boolean", note: "text", rank: [1, "none"] },
    events: { noted: { sets: { vip: true } } },
    clauses: [{ id: "x", promise: "done", within: "1h", when: { distance: { atMost: 50 } } }],
  });
  const taken = (attributes: Readonly<Record<string, AttributeValue>>): string =>
    refusal(() => deadlines(contract, { level: "A", reportedAt: 0, attributes }));

  it.each<[string, AttributeValue, string]>([
    ["channel", "phone", "taken"],
    ["channel", "fax", "ticket-attribute-mismatch /report/attributes/channel"],
    ["channel", 1, "ticket-attribute-mismatch /report/attributes/channel"],
    ["chanel", "phone", "ticket-attribute-unknown /report/attributes/chanel"],
    ["distance", 0.5, "taken"],
    ["distance", "far", "ticket-attribute-mismatch /report/attributes/distance"],
    ["vip", false, "taken"],
    ["vip", "yes", "ticket-attribute-mismatch /report/attributes/vip"],
    ["note", "", "taken"],
    ["note", 1, "ticket-attribute-mismatch /report/attributes/note"],
    ["rank", 1, "taken"],
    ["rank", "none", "taken"],
    ["rank", 2, "ticket-attribute-mismatch /report/attributes/rank"],
    ["toString", "x", "ticket-attribute-unknown /report/attributes/toString"],
  ])("%s: %s", (name, value, expected) => {
    expect(taken({ [name]: value })).toBe(expected);
  });

  it("the message names the culprit and what is known", () => {
    const report = { level: "A", reportedAt: 0 } as const;
    expect(() => deadlines(contract, { ...report, attributes: { chanel: "web" } })).toThrow(
      'cannot find the attribute in the contract at /report/attributes/chanel: did you mean "channel"? expected one of channel, distance, vip, note, rank, received "chanel"',
    );
    expect(() => deadlines(contract, { ...report, attributes: { channel: "fax" } })).toThrow(
      'cannot take the value for the attribute at /report/attributes/channel: expected one of "phone", "web", as the contract says of channel, received "fax"',
    );
  });

  it("are checked in events, in records of standing duties and in each of many tickets", () => {
    const events = [{ type: "reported", at: 0, attributes: { vip: 1 } }];
    const options = { asOf: 0 };
    expect(refusal(() => assess(contract, { level: "A", events }, options))).toBe(
      "ticket-attribute-mismatch /ticket/events/0/attributes/vip",
    );
    expect(refusal(() => assess(contract, { standing: true, attributes: { x: 1 }, events: [] }, options))).toBe(
      "ticket-attribute-unknown /ticket/attributes/x",
    );
  });
});
