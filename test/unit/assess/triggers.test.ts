// What a clause counts from, worked by hand: several events, moments that were agreed, due moments of other clauses. 6 March 2026 is a Friday.
import { validateContract } from "sla-clock";
import type { ContractSpec } from "sla-clock";
import { describe, expect, it } from "vitest";
import { desk, look, utc } from "./support.js";
import type { Clauses } from "./support.js";

const part = (clauses: Clauses, notes: string, asOf: string, id: string) =>
  look(desk("keep-start", clauses, { pauses: [{ reason: "customer" }] }), notes, asOf)
    .periods.flatMap(({ obligations }) => obligations)
    .find(({ clause }) => clause === id);
const due = (clauses: Clauses, notes: string, asOf: string, id = "b"): string | undefined => {
  const found = part(clauses, notes, asOf, id);
  return found?.due.kind === "at" ? new Date(found.due.at).toISOString().slice(8, 16) : found?.due.kind;
};

describe("several events", () => {
  const first: Clauses = [{ id: "b", promise: "resolved", within: "2h", from: { earliestOf: ["called", "mailed"] } }];
  const last: Clauses = [{ id: "b", promise: "resolved", within: "2h", from: { latestOf: ["called", "mailed"] } }];

  it("the first of them, whichever it is", () => {
    expect(due(first, "low 06T10:00", "06T11:00")).toBe("none");
    expect(due(first, "low 06T10:00, mailed 06T10:30", "06T11:00")).toBe("06T12:30");
    expect(due(first, "low 06T10:00, mailed 06T10:30, called 06T10:40, mailed 06T10:50", "06T11:00")).toBe("06T12:30");
  });

  it("the one by which all have happened; a second time changes nothing", () => {
    expect(part(last, "low 06T10:00, mailed 06T10:30", "06T11:00", "b")).toMatchObject({
      state: "inactive",
      awaiting: { kind: "event", event: "called" },
    });
    expect(
      due(last, "low 06T10:00, mailed 06T10:30, mailed 06T10:35, called 06T10:40, mailed 06T10:50", "06T11:00"),
    ).toBe("06T12:40");
  });
});

describe("the due moment of another clause", () => {
  const chain: Clauses = [
    { id: "a", promise: "answered", within: "4h" },
    { id: "b", promise: "resolved", within: "1h", from: { due: "a" } },
  ];

  it("whether that was kept or not", () => {
    expect(due(chain, "low 06T10:00", "06T11:00")).toBe("06T15:00");
    expect(due(chain, "low 06T10:00, answered 06T10:30", "06T11:00")).toBe("06T15:00");
  });

  it("as its clause's own hours have it", () => {
    const office: Clauses = [
      { id: "a", promise: "answered", within: "4h" },
      { id: "b", promise: "resolved", within: "5h", clock: "office", from: { due: "a" } },
    ];
    // From 14:00, four hours until 18:00, the fifth on Monday.
    expect(due(office, "low 06T10:00", "06T11:00")).toBe("09T10:00");
  });

  it("waits while a pause leaves none, and moves with it", () => {
    const paused = "low 06T10:00, paused:customer 06T11:00";
    expect(part(chain, paused, "06T12:00", "b")).toMatchObject({
      state: "inactive",
      awaiting: { kind: "due", clause: "a" },
    });
    expect(due(chain, `${paused}, resumed 06T12:00`, "06T12:00")).toBe("06T16:00");
  });

  it("does not move any more when it has been kept, or its own due moment has passed", () => {
    const later = ", paused:customer 06T12:00, resumed 06T13:00";
    // Resolved before the other was even due: nothing keeps it before its trigger, which is the report here.
    expect(due(chain, `low 06T10:00, resolved 06T11:00${later}`, "06T13:00")).toBe("06T15:00");
    expect(due(chain, `low 06T10:00${later}`, "06T13:00")).toBe("06T16:00");
    expect(due(chain, "low 06T10:00, paused:customer 06T15:00:00.001, resumed 06T18:00", "06T19:00")).toBe("06T15:00");
  });

  it("begins again with a change of level that moves it, and leaves its record", () => {
    const periods = look(desk("at-confirmation", chain), "low 06T10:00, high 06T16:00", "06T17:00").periods;
    const stand = periods.map(({ obligations }) =>
      obligations.filter(({ clause }) => clause === "b").map(({ state, due: at }) => [state, at]),
    );
    expect(stand).toEqual([
      [["breached", { kind: "at", at: utc("06T15:00"), provisional: false }]],
      [["pending", { kind: "at", at: utc("06T21:00"), provisional: false }]],
    ]);
  });

  it("through several clauses", () => {
    const long: Clauses = [
      { id: "c", promise: "closed", within: "1h", from: { due: "b" } },
      { id: "b", promise: "resolved", within: "1h", from: { due: "a" } },
      { id: "a", promise: "answered", within: "4h" },
    ];
    expect(due(long, "low 06T10:00", "06T11:00", "c")).toBe("06T16:00");
  });

  it.each<[string, ContractSpec["clauses"], string]>([
    [
      "one that is not there",
      [{ id: "b", promise: "x", within: "1h", from: { due: "z" } }],
      "contract-unknown-clause /clauses/0/from/due",
    ],
    [
      "itself",
      [{ id: "b", promise: "x", within: "1h", from: { due: "b" } }],
      "contract-clauses-circular /clauses/0/from/due",
    ],
    [
      "a circle",
      [
        { id: "a", promise: "x", within: "1h", from: { due: "b" } },
        { id: "b", promise: "x", within: "1h", from: { due: "a" } },
      ],
      "contract-clauses-circular /clauses/0/from/due",
    ],
  ])("is refused from %s", (_, clauses, issue) => {
    const result = validateContract({ id: "d", levels: ["low"], clauses });
    expect(result.ok ? "taken" : `${result.issues[0]?.code ?? ""} ${result.issues[0]?.path ?? ""}`).toBe(issue);
  });
});
