import { validateContract } from "sla-clock";
import { describe, expect, it } from "vitest";

const calendars = {
  office: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" },
  night: { timeZone: "UTC", hours: "mon-fri 22:00-06:00" },
};
const attributes = { channel: ["phone", "web"], distance: "number", vip: "boolean", note: "text", size: [1, 2, 5] };

/** The issues of a contract of one clause, as JSON would bring it. */
function issuesOf(clause: object, more: object = {}): readonly string[] {
  const clauses = [{ id: "x", promise: "done", ...clause }];
  const input: unknown = JSON.parse(JSON.stringify({ id: "desk", levels: ["A"], calendars, clauses, ...more }));
  const result = validateContract(input);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
}

describe("nOf", () => {
  const parts = [{ promise: "a" }, { promise: "b" }, { promise: "c" }];
  const joined = (join: object): readonly string[] => issuesOf({ promise: undefined, ...join });

  it.each([1, 2, 3])("%i of three", (n) => {
    expect(joined({ nOf: parts, n })).toEqual([]);
  });
  it.each([0, 4, -1, 1.5, "2", null, true, [2]])("a number of parts that is %s", (n) => {
    expect(joined({ nOf: parts, n })).toEqual(["contract-invalid /clauses/0/n"]);
  });
  it.each<[string, object, string]>([
    ["without a number", { nOf: parts }, "contract-invalid /clauses/0/n"],
    ["of nothing", { nOf: [], n: 1 }, "contract-invalid /clauses/0/nOf"],
    ["of no list", { nOf: { promise: "a" }, n: 1 }, "contract-invalid /clauses/0/nOf"],
    ["beside anyOf", { nOf: parts, n: 1, anyOf: parts }, "contract-invalid /clauses/0"],
    ["beside a promise", { nOf: parts, n: 1, promise: "a" }, "contract-invalid /clauses/0"],
    ["beside a length", { nOf: parts, n: 1, within: "1h" }, "contract-invalid /clauses/0/within"],
    ["a number beside anyOf", { anyOf: parts, n: 1 }, "contract-invalid /clauses/0/n"],
    ["a number beside a promise", { promise: "a", n: 1 }, "contract-invalid /clauses/0/n"],
    [
      "a duty inside",
      { nOf: [{ promise: "a", every: "week", calendar: "office" }], n: 1 },
      "contract-invalid /clauses/0/nOf/0/every",
    ],
    ["inside another", { nOf: [{ nOf: parts, n: 4 }], n: 1 }, "contract-invalid /clauses/0/nOf/0/n"],
  ])("%s", (_name, join, issue) => {
    expect(joined(join)).toEqual([issue]);
  });
  it("sixteen inside each other, and no more", () => {
    const nested = (depth: number): object => (depth === 0 ? { promise: "a" } : { nOf: [nested(depth - 1)], n: 1 });
    expect(joined(nested(16))).toEqual([]);
    expect(joined(nested(17))).toEqual([`contract-nesting-too-deep /clauses/0${"/nOf/0".repeat(16)}`]);
  });
});

describe("when", () => {
  const when = (wanted: unknown): readonly string[] => issuesOf({ when: { distance: wanted } });

  it.each<[string, unknown]>([
    ["a range", { atLeast: 0 }],
    ["each bound", { atLeast: 0, moreThan: -1, atMost: 9, lessThan: 10 }],
    ["one number", { atLeast: 5, atMost: 5 }],
    ["a fraction", { moreThan: 0.1, lessThan: 0.2 }],
    ["a list of values and ranges", ["far", 7, true, { atLeast: 100 }, { lessThan: 5 }]],
    ["another value", { not: "far" }],
    ["another than some", { not: ["far", 7, false] }],
  ])("takes %s", (_name, wanted) => {
    expect(when(wanted)).toEqual([]);
  });
  it.each<[string, unknown, string]>([
    ["no bound", {}, ""],
    ["an unknown bound", { atLeast: 1, upTo: 5 }, "/upTo"],
    ["a bound that is no number", { atLeast: "5" }, "/atLeast"],
    ["a bound that is nothing", { lessThan: null }, "/lessThan"],
    ["nothing from 5 to less than 5", { atLeast: 5, lessThan: 5 }, ""],
    ["nothing above 5 to 5", { moreThan: 5, atMost: 5 }, ""],
    ["nothing above 5 and below it", { moreThan: 5, lessThan: 5 }, ""],
    ["nothing from 6 to 5", { atLeast: 6, atMost: 5 }, ""],
    ["nothing by the narrowest bounds", { atLeast: 1, moreThan: 5, atMost: 9, lessThan: 5 }, ""],
    ["an empty list", [], ""],
    ["a list with a list", [["far"]], "/0"],
    ["a list with nothing", ["far", null], "/1"],
    ["an exception in a list", [{ not: "far" }], "/0/not"],
    ["no exception", { not: [] }, "/not"],
    ["an exception of a range", { not: { atLeast: 5 } }, "/not"],
    ["an exception of ranges", { not: [{ atLeast: 5 }] }, "/not/0"],
    ["an exception that is none", { not: null }, "/not"],
    ["an exception beside a range", { not: 5, atLeast: 5 }, "/atLeast"],
  ])("refuses %s", (_name, wanted, path) => {
    const found = when(wanted).map((issue) => issue.replace("contract-unknown-property", "contract-invalid"));
    expect(found[0]).toBe(`contract-invalid /clauses/0/when/distance${path}`);
  });
  it("bounds that no JSON can say", () => {
    const clauses = [{ id: "x", promise: "done", when: { distance: { atLeast: NaN } } }];
    const result = validateContract({ id: "desk", levels: ["A"], clauses });
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual(["/clauses/0/when/distance/atLeast"]);
  });
});

describe("whenInside and whenOutside", () => {
  it.each<[string, object, readonly string[]]>([
    ["one calendar", { whenInside: "office" }, []],
    ["two", { whenInside: "office", whenOutside: "night" }, []],
    [
      "joined promises of one trigger",
      { promise: undefined, anyOf: [{ promise: "a" }, { promise: "b" }], whenInside: "office" },
      [],
    ],
    ["an unknown one", { whenInside: "ofice" }, ["contract-unknown-calendar /clauses/0/whenInside"]],
    ["no calendar", { whenOutside: 5 }, ["contract-unknown-calendar /clauses/0/whenOutside"]],
    [
      "the same inside and outside",
      { whenInside: "office", whenOutside: "office" },
      ["contract-invalid /clauses/0/whenOutside"],
    ],
    [
      "joined promises of different triggers",
      { promise: undefined, allOf: [{ promise: "a" }, { promise: "b", from: "c" }], whenInside: "office" },
      ["contract-invalid /clauses/0/whenInside"],
    ],
    [
      "an event and the same event or the start",
      {
        promise: undefined,
        anyOf: [{ promise: "a", from: { event: "c", otherwise: "start" } }, { allOf: [{ promise: "b", from: "c" }] }],
        whenOutside: "office",
      },
      ["contract-invalid /clauses/0/whenOutside"],
    ],
    [
      "a standing duty",
      { every: "week", calendar: "office", whenInside: "office" },
      ["contract-invalid /clauses/0/whenInside"],
    ],
  ])("%s", (_name, clause, issues) => {
    expect(issuesOf(clause)).toEqual(issues);
  });
});

describe("attributes", () => {
  it.each<[string, object, readonly string[]]>([
    ["what they may be", { when: { channel: "web", distance: { atLeast: 5 }, vip: { not: true }, note: ["x"] } }, []],
    ["a range of listed numbers", { when: { size: [{ moreThan: 1 }, 1] } }, []],
    ["a misspelt name", { when: { chanel: "web" } }, ["contract-unknown-attribute /clauses/0/when/chanel"]],
    ["a misspelt value", { when: { channel: "wbe" } }, ["contract-attribute-mismatch /clauses/0/when/channel"]],
    ["one of a list", { when: { channel: ["web", "fax"] } }, ["contract-attribute-mismatch /clauses/0/when/channel/1"]],
    [
      "an exception",
      { when: { channel: { not: "fax" } } },
      ["contract-attribute-mismatch /clauses/0/when/channel/not"],
    ],
    [
      "a list of exceptions",
      { when: { channel: { not: ["web", "fax"] } } },
      ["contract-attribute-mismatch /clauses/0/when/channel/not/1"],
    ],
    ["a text for a number", { when: { distance: "far" } }, ["contract-attribute-mismatch /clauses/0/when/distance"]],
    ["a range of text", { when: { note: { atLeast: 1 } } }, ["contract-attribute-mismatch /clauses/0/when/note"]],
    [
      "a range of words",
      { when: { channel: { lessThan: 1 } } },
      ["contract-attribute-mismatch /clauses/0/when/channel"],
    ],
    ["a number that is not listed", { when: { size: 3 } }, ["contract-attribute-mismatch /clauses/0/when/size"]],
  ])("in a condition: %s", (_name, clause, issues) => {
    expect(issuesOf(clause, { attributes })).toEqual(issues);
  });
  it("in what events make known", () => {
    const events = { moved: { sets: { distance: "far", chanel: "web", vip: true } } };
    expect(issuesOf({}, { attributes, events })).toEqual([
      "contract-attribute-mismatch /events/moved/sets/distance",
      "contract-unknown-attribute /events/moved/sets/chanel",
    ]);
  });
  it.each<[string, unknown, string]>([
    ["a list of names", ["channel"], "/attributes"],
    ["an unknown kind", { channel: "words" }, "/attributes/channel"],
    ["no values", { channel: [] }, "/attributes/channel"],
    ["a value that is no scalar", { channel: ["web", {}] }, "/attributes/channel/1"],
    ["nothing", { channel: null }, "/attributes/channel"],
  ])("that are %s", (_name, given, path) => {
    expect(issuesOf({ when: { channel: "web" } }, { attributes: given })).toEqual([`contract-invalid ${path}`]);
  });
  it("none at all: then no clause asks about one", () => {
    expect(issuesOf({}, { attributes: {} })).toEqual([]);
    expect(issuesOf({ when: { channel: "web" } }, { attributes: {} })).toEqual([
      "contract-unknown-attribute /clauses/0/when/channel",
    ]);
  });
  it("whose names mean something to JavaScript", () => {
    const text = `{ "id": "x", "levels": ["A"], "attributes": { "__proto__": "number", "toString": ["a"] },
      "clauses": [{ "id": "x", "promise": "done", "when": { "__proto__": { "atLeast": 5 }, "toString": "a" } }] }`;
    const result = validateContract(JSON.parse(text));
    expect(result.ok ? [] : result.issues).toEqual([]);
  });
  it("the message names the culprit and what is known", () => {
    const clauses = [{ id: "x", promise: "done", when: { chanel: "web", channel: "fax" } }];
    const result = validateContract({ id: "desk", levels: ["A"], attributes, clauses });
    expect(result.ok ? [] : result.issues.map(({ message }) => message)).toEqual([
      'cannot find the attribute at /clauses/0/when/chanel in clause "x": did you mean "channel"? expected one of channel, distance, vip, note, size, received "chanel"',
      'cannot take the value for the attribute at /clauses/0/when/channel in clause "x": expected one of "phone", "web", as the contract says of channel, received "fax"',
    ]);
  });
});
