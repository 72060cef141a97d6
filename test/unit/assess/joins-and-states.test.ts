import { assess, defineContract } from "sla-clock";
import type { Obligation } from "sla-clock";
import { describe, expect, it } from "vitest";

const utc = (time: string): number => Date.parse(`2026-03-${time}Z`);
type Event = readonly [type: string, at: string, more?: Readonly<Record<string, unknown>>];

function ticketOf(events: readonly Event[], attributes = {}) {
  const list = events.map(([type, at, more]) => ({ type, at: utc(at), ...more }));
  return { level: "A" as const, attributes, events: [{ type: "reported", at: utc("09T10:00") }, ...list] };
}

const contract = defineContract({
  id: "joins",
  timeZone: "UTC",
  levels: ["A"],
  events: { noted: {}, cancelled: { title: "withdrawn" } },
  clauses: [
    {
      id: "nested",
      anyOf: [
        { promise: "fixed", within: "4h" },
        {
          allOf: [
            { promise: "replaced", within: "8h" },
            { promise: "tested", within: "10h" },
          ],
        },
      ],
    },
    {
      id: "each",
      allOf: [
        { promise: "called", within: "1h" },
        { promise: "mailed", within: "2h" },
      ],
    },
    { id: "untimed", promise: "thanked" },
    { id: "gated", when: { site: ["north", "south"], urgent: true }, promise: "visited", within: "1h" },
  ],
});

function find(
  clause: (typeof contract)["clauses"][number]["id"],
  events: readonly Event[],
  asOf: string,
  attributes = {},
): Obligation {
  const { periods } = assess(contract, ticketOf(events, attributes), { asOf: utc(asOf) });
  const found = periods.flatMap(({ obligations }) => obligations).find((each) => each.clause === clause);
  if (found === undefined) throw new Error(clause);
  return found;
}

describe("anyOf with a nested allOf", () => {
  it.each<[string, readonly Event[], string, string, string | undefined]>([
    [
      "nothing yet: due at the later of 4 h and, within allOf, the earlier of 8 h and 10 h",
      [],
      "09T11:00",
      "pending",
      "09T18:00",
    ],
    ["half of allOf done: its other half counts", [["replaced", "09T15:00"]], "09T16:00", "pending", "09T20:00"],
    [
      "all of allOf done in time",
      [
        ["replaced", "09T15:00"],
        ["tested", "09T20:00"],
      ],
      "09T21:00",
      "kept",
      "09T20:00",
    ],
    ["fixed in time is enough", [["fixed", "09T14:00"]], "09T21:00", "kept", "09T14:00"],
    ["fixed too late, the rest open", [["fixed", "09T14:01"]], "09T15:00", "pending", "09T18:00"],
    ["lost when both are lost", [], "09T18:01", "breached", "09T18:00"],
    ["late: fixed after all was lost", [["fixed", "09T19:00"]], "09T20:00", "kept-late", "09T18:00"],
  ])("%s", (_name, events, asOf, state, due) => {
    const found = find("nested", events, asOf);
    expect([found.state, found.due.kind === "at" ? found.due.at : undefined]).toEqual([
      state,
      due === undefined ? undefined : utc(due),
    ]);
  });

  it("open parts are no longer owed once the whole is kept", () => {
    const found = find("nested", [["fixed", "09T12:00"]], "12T00:00");
    expect(found.parts?.map(({ state }) => state)).toEqual(["kept", "cancelled"]);
    expect(found.parts?.[1]?.parts?.map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
  });
});

describe("allOf", () => {
  it.each<[string, readonly Event[], string, string]>([
    ["due at the earliest of those open", [], "09T10:30", "pending"],
    ["broken with the first part", [["mailed", "09T10:30"]], "09T11:01", "breached"],
    [
      "kept when each is kept in time",
      [
        ["mailed", "09T10:30"],
        ["called", "09T11:00"],
      ],
      "09T11:01",
      "kept",
    ],
    [
      "late when each is done, one of them late",
      [
        ["mailed", "09T12:30"],
        ["called", "09T11:00"],
      ],
      "09T13:00",
      "kept-late",
    ],
  ])("%s", (_name, events, asOf, state) => {
    expect(find("each", events, asOf).state).toBe(state);
  });
});

describe("conditions", () => {
  it("unknown, then known through an event, then owed from the report", () => {
    const events: readonly Event[] = [["noted", "09T10:20", { attributes: { site: "south", urgent: true } }]];
    expect(find("gated", events, "09T10:10")).toMatchObject({
      state: "inactive",
      awaiting: { kind: "attribute", attribute: "site" },
    });
    expect(find("gated", events, "09T10:20")).toMatchObject({ state: "pending", due: { at: utc("09T11:00") } });
  });
  it("a fact that does not match: not promised, even while others are unknown", () => {
    expect(find("gated", [], "09T10:10", { urgent: false })).toMatchObject({
      state: "not-promised",
      because: { kind: "attribute", attribute: "urgent", is: false },
    });
  });
  it("once promised, a fact that changes later does not unmake it", () => {
    const events: readonly Event[] = [["noted", "09T10:20", { attributes: { site: "west" } }]];
    expect(find("gated", events, "09T10:30", { site: "north", urgent: true }).state).toBe("pending");
  });
});

it("a cancelled ticket owes nothing that was open, and keeps what was broken", () => {
  const events: readonly Event[] = [["cancelled", "09T11:30"]];
  expect(find("nested", events, "12T00:00")).toMatchObject({ state: "cancelled", cancelledAt: utc("09T11:30") });
  expect(find("each", events, "12T00:00").state).toBe("breached");
  expect(find("untimed", events, "12T00:00").state).toBe("cancelled");
});

it("a duty due by an event is called off by the closing for good, whatever happens to the closed ticket", () => {
  const duty = defineContract({
    id: "duty",
    levels: ["A"],
    events: ["started"],
    clauses: [{ id: "ask", promise: "authorised", before: "started" }],
  });
  const late: readonly Event[] = [
    ["closed", "09T11:00"],
    ["started", "09T12:00"],
    ["authorised", "09T13:00"],
  ];
  for (const asOf of ["09T11:00", "09T12:00", "09T12:01", "09T13:00", "12T00:00"]) {
    const [found] = assess(duty, ticketOf(late), { asOf: utc(asOf) }).periods[0]!.obligations;
    expect(found).toMatchObject({ state: "cancelled", cancelledAt: utc("09T11:00") });
  }
});

it("a contract that promises nothing to a ticket says so", () => {
  const none = defineContract({
    id: "none",
    levels: ["A", "B"],
    clauses: [{ id: "b", level: "B", promise: "done", within: "1h" }],
  });
  const assessment = assess(none, ticketOf([]), { asOf: utc("09T10:00") });
  expect(assessment).toMatchObject({ state: "not-promised", periods: [{ level: "A", obligations: [] }] });
  expect("nextChange" in assessment).toBe(false);
});

it("before the report there is nothing to assess yet", () => {
  expect(assess(contract, ticketOf([]), { asOf: utc("09T09:59") })).toMatchObject({
    state: "not-reported",
    periods: [],
  });
});

describe("sequences that cannot be name the event", () => {
  it.each<[string, readonly Event[], string, string]>([
    ["an unknown event", [["fxied", "09T11:00"]], "ticket-event-unknown", "/ticket/events/1/type"],
    ["an event before the report", [["fixed", "09T09:00"]], "ticket-event-before-report", "/ticket/events/1"],
    ["reported twice", [["reported", "09T11:00"]], "ticket-event-repeated", "/ticket/events/1"],
    [
      "closed twice",
      [
        ["closed", "09T11:00"],
        ["closed", "09T12:00"],
      ],
      "ticket-event-repeated",
      "/ticket/events/2",
    ],
    [
      "an unknown level",
      [["level-confirmed", "09T11:00", { level: "Z" }]],
      "ticket-unknown-level",
      "/ticket/events/1/level",
    ],
    [
      "a level beside another event",
      [["fixed", "09T11:00", { level: "A" }]],
      "ticket-invalid",
      "/ticket/events/1/level",
    ],
    [
      "a level confirmed after closing",
      [
        ["closed", "09T11:00"],
        ["level-confirmed", "09T12:00", { level: "A" }],
      ],
      "ticket-event-after-end",
      "/ticket/events/2",
    ],
    [
      "a pause, which this version does not know",
      [["paused", "09T11:00"]],
      "ticket-event-unknown",
      "/ticket/events/1/type",
    ],
  ])("%s", (_name, events, code, path) => {
    expect(() => assess(contract, ticketOf(events), { asOf: utc("12T00:00") })).toThrow(
      expect.objectContaining({ code, path }),
    );
  });
});
