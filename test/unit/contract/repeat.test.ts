import { defineContract, validateContract } from "sla-clock";
import { describe, expect, it } from "vitest";

/** The issues of a contract of one clause; the clause promises an update within two hours, unless something else is said. */
function issuesOf(clause: Record<string, unknown>): readonly string[] {
  const calendars = { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } };
  const spec = {
    id: "desk",
    levels: ["A"],
    calendars,
    clauses: [{ id: "u", promise: "told", within: "2h", ...clause }],
  };
  const result = validateContract(JSON.parse(JSON.stringify(spec)));
  return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
}
const updates = { as: "periodic-update" };
const replies = { as: "next-reply" };

describe("repeat is read", () => {
  it.each<[string, Record<string, unknown>]>([
    ["updates", { repeat: updates }],
    [
      "updates in every word",
      { repeat: { ...updates, rounds: "sequential", missed: "once", until: ["done", "resolved"] } },
    ],
    ["updates from a trigger", { from: { event: "assigned", otherwise: "start" }, repeat: updates }],
    ["updates from the promised event on", { from: "told", repeat: updates }],
    ["replies to one event", { from: "wrote", repeat: replies }],
    ["replies to several", { from: ["wrote", "called"], repeat: { ...replies, until: "done" } }],
    ["a resolution that answers", { promise: ["told", "resolved"], from: "wrote", repeat: replies }],
    ["with a clock, warnings and a start rule", { clock: "office", warnings: [{ used: "50%" }], repeat: updates }],
  ])("%s", (_, clause) => {
    expect(issuesOf(clause)).toEqual([]);
  });
});

describe("each mistake in repeat is found at its path", () => {
  const at = (path: string): string => `contract-invalid /clauses/0/${path}`;
  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ["no object", { repeat: "periodic-update" }, [at("repeat")]],
    ["an unknown kind", { repeat: { as: "hourly" } }, [at("repeat/as")]],
    ["no kind", { repeat: {} }, [at("repeat/as")]],
    ["unknown rounds", { repeat: { ...updates, rounds: "parallel" } }, [at("repeat/rounds")]],
    ["an unknown word for missed", { repeat: { ...updates, missed: "never" } }, [at("repeat/missed")]],
    [
      "an unknown property",
      { repeat: { ...updates, unitl: "done" } },
      ["contract-unknown-property /clauses/0/repeat/unitl"],
    ],
    ["an empty until", { repeat: { ...updates, until: [] } }, [at("repeat/until")]],
    [
      "words for updates beside replies",
      { from: "wrote", repeat: { ...replies, rounds: "sequential", missed: "once" } },
      ["contract-unknown-property /clauses/0/repeat/rounds", "contract-unknown-property /clauses/0/repeat/missed"],
    ],
    ["replies to nothing", { repeat: replies }, [at("from")]],
    ["replies to no event", { from: [], repeat: replies }, [at("from")]],
    ["replies to what keeps the promise", { from: ["wrote", "told"], repeat: replies }, [at("from")]],
    [
      "replies to what ends the rounds",
      { from: "wrote", repeat: { ...replies, until: ["wrote"] } },
      [at("repeat/until")],
    ],
    ["replies to a resolution that ends them", { from: "resolved", repeat: replies }, [at("repeat/until")]],
    [
      "replies to a closing, which always ends them",
      { from: "closed", repeat: { ...replies, until: "done" } },
      [at("repeat/until")],
    ],
    ["several events for updates", { from: ["wrote", "called"], repeat: updates }, [at("from")]],
    ["no figure", { within: undefined, repeat: updates }, [at("repeat")]],
    ["an ordering duty", { within: undefined, before: "closed", repeat: updates }, [at("repeat")]],
    ["an agreed moment", { within: undefined, at: "agreed", repeat: updates }, [at("repeat")]],
    ["a standing duty", { within: undefined, every: "week", calendar: "office", repeat: updates }, [at("repeat")]],
    ["no time at all", { within: 0, repeat: updates }, [at("within")]],
    ["no time at all, in words", { within: "0h", from: "wrote", repeat: replies }, [at("within")]],
    ["an ending of its own", { endedBy: "withdrawn-by-customer", repeat: updates }, [at("endedBy")]],
    [
      "joined promises",
      { promise: undefined, within: undefined, anyOf: [{ promise: "told", within: "2h" }], repeat: updates },
      [at("repeat")],
    ],
    [
      "a part of joined promises",
      { promise: undefined, within: undefined, allOf: [{ promise: "told", within: "2h", repeat: updates }] },
      ["contract-unknown-property /clauses/0/allOf/0/repeat"],
    ],
  ])("%s", (_, clause, expected) => {
    expect(issuesOf(clause)).toEqual(expected);
  });

  it("messages and ends of rounds are events of the contract", () => {
    const contract = defineContract({
      id: "desk",
      levels: ["A"],
      events: ["wrote", "handed-over"],
      clauses: [
        { id: "r", promise: "told", from: "wrote", within: "2h", repeat: { as: "next-reply", until: "handed-over" } },
      ],
    });
    expect(validateContract(JSON.parse(JSON.stringify(contract))).ok).toBe(true);
    expect(contract.clauses[0]?.repeat).toEqual({ as: "next-reply", until: "handed-over" });
  });
});
