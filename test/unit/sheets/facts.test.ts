import { assess, defineContract } from "sla-clock";
import type { Ticket } from "sla-clock";
import { sheetFunctions } from "sla-clock/sheets";
import type { SheetFault } from "sla-clock/sheets";
import { describe, expect, it } from "vitest";

const sheet = sheetFunctions();
const SPEC = {
  id: "desk",
  timeZone: "Asia/Shanghai",
  levels: ["low", "high"],
  escalation: { restart: "at-confirmation" },
  attributes: { site: ["near", "far"], vip: "boolean", floors: "number", note: "text", arrived: "text" },
  events: {
    located: { title: { en: "site known", zh: "地点已知" }, sets: { site: "far" } },
    agreed: { title: "agreed" },
    "a.b": {},
  },
  pauses: [{ reason: "customer" }, { reason: "parts" }],
  clauses: [
    { id: "reply", promise: "replied", within: "2h" },
    { id: "near", promise: "arrived", within: "4h", when: { site: "near", vip: true, floors: { atLeast: 3 } } },
    { id: "visit", promise: "visited", at: "agreed" },
    { id: "note", promise: "noted", within: "1h", when: { note: "5" } },
  ],
} as const;
const DESK = JSON.stringify(SPEC);
const contract = defineContract(SPEC as never);
const REPORTED = "2026-03-06T10:00+08:00";
const REPORT = "2026-03-06 10:00";
const NOON = "2026-03-06 14:30";

/** What the library says of a promise, of the same ticket written as a ticket. */
function expected(
  clause: string,
  ticket: Omit<Ticket, "level" | "events"> & { readonly events?: Ticket["events"] },
): string | undefined {
  const { attributes, events = [] } = ticket;
  const all = { level: "low", attributes: { ...attributes }, events: [{ type: "reported", at: REPORTED }, ...events] };
  const { periods } = assess(contract, all as never, { asOf: "2026-03-06T14:30+08:00" });
  return periods
    .flatMap(({ obligations }) => obligations)
    .filter((each) => each.clause === clause)
    .at(-1)?.state;
}
const state = (promise: string, facts: unknown, headings?: unknown, asOf: unknown = NOON): unknown =>
  sheet.STATE(DESK, "low", promise, REPORT, asOf, facts, headings)[0]?.[0];
const fault = (...given: Parameters<typeof state>): SheetFault => state(...given) as SheetFault;

describe("facts in each of their forms", () => {
  const attributes = { site: "near", vip: true, floors: 5 };
  const events = [
    { type: "paused", at: "2026-03-06T11:00+08:00", reason: "customer" },
    { type: "replied", at: "2026-03-06T13:30+08:00" },
  ];
  const was = expected("reply", { attributes, events });

  it("by the library the reply is late, in spite of a pause", () => {
    // Two hours from 10:00, paused from 11:00 on for a reason that stops all: still running then.
    expect(was).toBe("kept");
    expect(expected("reply", { attributes, events: events.slice(1) })).toBe("kept-late");
  });

  it.each<[string, unknown, unknown]>([
    [
      "text",
      "site=near; vip=true; floors=5; paused=2026-03-06 11:00; paused.reason=customer; replied=2026-03-06 13:30",
      "",
    ],
    [
      "text of several lines",
      "replied = 2026-03-06T13:30+08:00\nvip = TRUE\nsite = near\npaused = 2026-03-06 11:00;paused.reason=customer\nfloors = 5\n",
      "",
    ],
    ["JSON", JSON.stringify({ attributes, events }), ""],
    [
      "JSON whose moments are those of the sheet",
      JSON.stringify({
        attributes,
        events: [
          { ...events[0], at: "2026-03-06 11:00" },
          { ...events[1], at: "2026-03-06 13:30" },
        ],
      }),
      "",
    ],
    [
      "cells under a row of headings",
      [["near", true, 5, "2026-03-06 11:00", "customer", 46_087.5625, ""]],
      [["site", "vip", "floors", "paused", "paused.reason", "replied", "resumed"]],
    ],
    [
      "cells beside a column of headings",
      [["near"], [true], [5], ["2026-03-06 11:00"], ["customer"], [new Date("2026-03-06T13:30+08:00")]],
      [["site"], ["vip"], ["floors"], ["paused"], ["paused.reason"], ["replied"]],
    ],
    [
      "headings that say what they are, and a column without one",
      [["near", "TRUE", "5", "x", 46_087 + 11 / 24, "customer", 46_087.5625]],
      [["fact:site", "fact:vip", "fact:floors", "", "event:paused", "event:paused.reason", "replied"]],
    ],
  ])("%s", (_, facts, headings) => {
    expect(state("reply", facts, headings)).toBe(was);
    expect(state("near", facts, headings)).toBe(expected("near", { attributes, events }));
  });

  it("titles of events are headings, in both languages", () => {
    const located = {
      attributes: { vip: true, floors: 5 },
      events: [{ type: "located", at: "2026-03-06T11:00+08:00" }],
    };
    for (const heading of ["located", "site known", "地点已知"]) {
      expect(state("near", [["2026-03-06 11:00", true, 5]], [[heading, "vip", "floors"]])).toBe(
        expected("near", located),
      );
    }
  });

  it("each row has its own", () => {
    const rows = [["near"], ["far"], [""]];
    expect(sheet.STATE(DESK, "low", "near", [[REPORT], [REPORT], [REPORT]], NOON, rows, "site")).toEqual([
      ["breached"],
      ["not-promised"],
      ["breached"],
    ]);
    const texts = [["site=near"], ["site=far"], [""]];
    expect(sheet.STATE(DESK, "low", "near", [[REPORT], [REPORT], [REPORT]], NOON, texts)).toEqual([
      ["breached"],
      ["not-promised"],
      ["breached"],
    ]);
  });

  it("an agreed moment stands behind the event by which it was agreed", () => {
    expect(
      sheet.DUE(DESK, "low", "visited", REPORT, [["2026-03-06 11:00", 46_088.5]], [["agreed", "agreed.agreed"]]),
    ).toEqual([[46_088.5]]);
  });

  it("a level that is confirmed is that from then on", () => {
    const raised = "level-confirmed=2026-03-06 11:00; level-confirmed.level=high";
    expect(sheet.DUE(DESK, "low", "replied", REPORT, raised)).toEqual([[46_087 + 13 / 24]]);
  });
});

describe("values are of the kinds that the contract has", () => {
  it.each<[string, unknown, string]>([
    ["a number for text", 5, "breached"],
    ["digits for text", "5", "breached"],
    ["another number for text", 6, "not-promised"],
  ])("%s", (_, note, is) => {
    expect(state("noted", [[note]], [["note"]])).toBe(is);
  });

  it.each<[string, unknown]>([
    ["text", "3"],
    ["a number", 3],
    ["text with spaces", " 3 "],
  ])("digits for a number: %s", (_, floors) => {
    expect(state("near", [[floors]], [["floors"]])).toBe("breached");
  });

  it("where the contract lists no facts, they are what its conditions compare", () => {
    const when = { floors: { atLeast: 3 }, room: "5", lift: true, wing: [1, 2] };
    const plain = JSON.stringify({
      id: "plain",
      timeZone: "UTC",
      levels: ["low"],
      clauses: [{ id: "r", promise: "replied", within: "2h", when }],
    });
    const ask = (facts: string): unknown => sheet.STATE(plain, "low", "replied", REPORT, REPORT, facts)[0]?.[0];
    expect(ask("floors=3; room=5; lift=true; wing=2")).toBe("pending");
    expect(ask("floors=2")).toBe("not-promised");
    expect(ask("room=6")).toBe("not-promised");
    expect(ask("wing=3")).toBe("not-promised");
    const row = [[3, 5, true, 2]];
    expect(sheet.STATE(plain, "low", "replied", REPORT, REPORT, row, [["floors", "room", "lift", "wing"]])).toEqual([
      ["pending"],
    ]);
  });

  it("what is left to tickets is a number of days, or a length of time", () => {
    const asks = JSON.stringify({
      id: "asks",
      timeZone: "UTC",
      levels: ["low"],
      calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
      clauses: [
        { id: "days", promise: "replied", workingDays: { fromAttribute: "days" }, calendar: "office", at: "same-time" },
        { id: "time", promise: "resolved", within: { fromAttribute: "target" } },
        { id: "plain", promise: "noted", within: "1h" },
      ],
    });
    expect(sheet.DUE(asks, "low", "replied", REPORT, "days=1")).toEqual([[46_090 + 10 / 24]]);
    expect(sheet.DUE(asks, "low", "replied", REPORT, [[1]], "days")).toEqual([[46_090 + 10 / 24]]);
    expect(sheet.DUE(asks, "low", "resolved", REPORT, "target=4h")).toEqual([[46_087 + 14 / 24]]);
    // A promise asks for its own facts alone.
    expect(sheet.DUE(asks, "low", "noted", REPORT)).toEqual([[46_087 + 11 / 24]]);
    expect(sheet.DUE(asks, "low", "resolved", REPORT)).toMatchObject([
      [
        {
          error: "#N/A",
          code: "ticket-attribute-missing",
          message: expect.stringContaining("/facts/target") as unknown,
        },
      ],
    ]);
  });
});

describe("what is wrong with facts is told, and where", () => {
  it.each<[string, unknown, unknown, string, string, string]>([
    ["a name", "repliedd=2026-03-06 11:00", "", "ticket-event-unknown", "/facts/repliedd", 'did you mean "replied"?'],
    ["a heading", [["x"]], [["sitee"]], "ticket-event-unknown", "/facts/sitee", 'did you mean "site"?'],
    ["text without a value", "vip", "", "cell-unreadable", "/facts", "onsiteRequired=true"],
    ["a moment", "replied=soon", "", "cell-unreadable", "/facts/replied", "a date and time of the sheet"],
    ["a truth value for a moment", [[true]], [["replied"]], "cell-unreadable", "/facts/replied", ""],
    ["a value", "site=middle", "", "ticket-attribute-mismatch", "/facts/site", '"near", "far"'],
    ["a Date for a fact", [[new Date(0)]], [["site"]], "cell-unreadable", "/facts/site", ""],
    ["a word for a number", "floors=three", "", "ticket-attribute-mismatch", "/facts/floors", "a number"],
    ["two values of a fact", "site=near; site=far", "", "cell-unreadable", "/facts/site", '"near" alone'],
    [
      "what may be an event and a fact",
      "arrived=2026-03-06 11:00",
      "",
      "cell-unreadable",
      "/facts/arrived",
      "event:arrived or fact:arrived",
    ],
    [
      "a word before its event",
      "level-confirmed.level=high",
      "",
      "cell-unreadable",
      "/facts/level-confirmed.level",
      "a moment for level-confirmed",
    ],
    [
      "a word about an event that says it already",
      [["2026-03-06 11:00", "low", "", "high"]],
      [["level-confirmed", "level-confirmed.level", "level-confirmed", "level-confirmed.level"]],
      "cell-unreadable",
      "/facts/level-confirmed.level",
      "of its own",
    ],
    [
      "a level",
      "level-confirmed=2026-03-06 11:00; level-confirmed.level=hig",
      "",
      "ticket-unknown-level",
      "/facts/level-confirmed",
      'did you mean "high"?',
    ],
    ["an event before the report", "replied=2026-03-06 09:59", "", "ticket-event-before-report", "/facts/replied", ""],
    ["an end of no pause", "resumed=2026-03-06 11:00", "", "ticket-pause-missing", "/facts/resumed", ""],
    [
      "a second closing",
      "closed=2026-03-06 11:00; closed=2026-03-06 12:00",
      "",
      "ticket-event-repeated",
      "/facts/closed",
      "",
    ],
    ["no JSON", "{", "", "cell-unreadable", "/facts", "JSON"],
    ["another JSON", '{"level":"low"}', "", "cell-unreadable", "/facts", "{ attributes, events }"],
    ["a list of no events", '{"events":[5]}', "", "cell-unreadable", "/facts", "{ attributes, events }"],
    ["a name in JSON", '{"attributes":{"sight":"near"}}', "", "ticket-attribute-unknown", "/facts/sight", ""],
    [
      "an event in JSON",
      '{"events":[{"type":"repliedd","at":"2026-03-06 11:00"}]}',
      "",
      "ticket-event-unknown",
      "/facts/events/0",
      'did you mean "replied"?',
    ],
    [
      "a moment in JSON",
      '{"events":[{"type":"replied","at":"soon"}]}',
      "",
      "cell-unreadable",
      "/facts/events/0/at",
      "",
    ],
    ["headings of another width", [["near", true]], [["site"]], "range-mismatch", "/facts", "under their headings"],
    [
      "headings of several rows",
      [["near", true]],
      [
        ["site", "vip"],
        ["x", "y"],
      ],
      "range-mismatch",
      "/facts",
      "under their headings",
    ],
    ["headings without facts", "", [["site", "vip"]], "range-mismatch", "/facts", "under their headings"],
    ["a heading that is no text", [["near"]], [[true]], "cell-unreadable", "/headings", ""],
  ])("%s", (_, facts, headings, code, path, words) => {
    const told = fault("reply", facts, headings);
    expect(told.code).toBe(code);
    expect(told.message).toContain(` at ${path}:`);
    expect(told.message).toContain(words);
  });

  it("a report after its events is told as such", () => {
    const told = sheet.STATE(DESK, "low", "reply", "x", NOON)[0]?.[0] as SheetFault;
    expect(told.message).toContain(" at /reported:");
  });

  it("names of prototypes are names like any other", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      expect(fault("reply", `${name}=1`).code).toBe("ticket-event-unknown");
      const named = `{"id":"${name}","timeZone":"UTC","levels":["${name}"],"attributes":{"${name}":["x","y"]},"events":{"${name}.e":{}},"clauses":[{"id":"${name}","promise":"${name}.e","within":"2h","when":{"${name}":"x"}}]}`;
      const ask = (facts: string): unknown => sheet.STATE(named, name, name, REPORT, REPORT, facts)[0]?.[0];
      expect([ask(`${name}=x`), ask(`${name}=y`), ask(`${name}.e=${REPORT}`)]).toEqual([
        "pending",
        "not-promised",
        "kept",
      ]);
    }
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

it("facts and settings may be apart by the semicolon of Chinese keyboards", () => {
  const asked = ["hardware", "B", "arrived", "2026-03-06 17:30", "2026-03-09 10:00"] as const;
  const facts = "onsiteRequired=true；arrived=2026-03-06 19:00";
  expect(sheetFunctions().STATE(...asked, facts, "", "language=zh；dateSystem=1904")).toEqual([["按时履行"]]);
});
