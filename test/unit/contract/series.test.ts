// The versions of a contract in a row: what is read, what is refused, and which version is in force when.
import {
  contractInForce,
  contractSeries,
  defineContract,
  entitlement,
  findClause,
  SlaError,
  validateContract,
  validateContractSeries,
} from "sla-clock";
import type { ContractSeries, ContractSpec } from "sla-clock";
import { describe, expect, it } from "vitest";

const spec = { id: "desk", timeZone: "Asia/Shanghai", levels: ["A"] } as const;
const one = { ...spec, version: "1", clauses: [{ id: "reply", promise: "replied", within: "4h" }] } as const;
const two = { ...spec, version: "2", clauses: [{ id: "reply", promise: "replied", within: "2h" }] } as const;
const series = contractSeries({
  id: "desk",
  versions: [
    { from: "2026-01-01", contract: one },
    { from: "2026-07-01", contract: two },
  ],
});

/** The version in force, or why there is none. */
function inForce(of: ContractSeries, at: string): string | undefined {
  try {
    return contractInForce(of, at).version;
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    return `${error.code} ${error.path}`;
  }
}

const NONE = "contract-not-in-force /at";

describe("contractInForce", () => {
  it.each([
    ["a millisecond before the first begins", "2025-12-31T23:59:59.999+08:00", NONE],
    ["as the first begins", "2026-01-01T00:00+08:00", "1"],
    ["a millisecond before the second begins", "2026-06-30T23:59:59.999+08:00", "1"],
    ["as the second begins", "2026-07-01T00:00+08:00", "2"],
    ["the last goes on for good", "2199-12-31T23:59Z", "2"],
    ["the same date in UTC, which is earlier in Shanghai", "2026-06-30T16:00Z", "2"],
  ])("%s", (_name, at, version) => {
    expect(inForce(series, at)).toBe(version);
  });

  const inNewYork = { ...one, timeZone: "America/New_York" } as const;

  it.each([
    // Clocks go forward at 02:00 on 8 March, and back at 02:00 on 1 November 2026.
    ["the date of 23 hours", "America/New_York", "2026-03-08", "2026-03-08T00:00-05:00"],
    ["the date after it", "America/New_York", "2026-03-09", "2026-03-09T00:00-04:00"],
    ["the date of 25 hours", "America/New_York", "2026-11-01", "2026-11-01T00:00-04:00"],
    ["the date after it", "America/New_York", "2026-11-02", "2026-11-02T00:00-05:00"],
    ["a date without a midnight", "America/Santiago", "2023-09-03", "2023-09-03T01:00-03:00"],
    ["a date with two: the first", "America/Havana", "2022-11-06", "2022-11-06T00:00-04:00"],
    ["a date that was skipped: the next", "Pacific/Apia", "2011-12-30", "2011-12-31T00:00+14:00"],
    ["a fixed offset", "-12:00", "2026-07-01", "2026-07-01T12:00Z"],
  ])("begins at the local midnight: %s", (_name, timeZone, from, start) => {
    const changing = contractSeries({
      id: "changing",
      versions: [
        { from: "2000-01-01", contract: inNewYork },
        { from, contract: { ...two, timeZone } },
      ],
    });
    const at = Date.parse(start);
    expect([at - 1, at].map((each) => contractInForce(changing, each).version)).toEqual(["1", "2"]);
  });

  it("a version ends before the next begins, and there is no contract between the two, nor after the last", () => {
    const gaps = contractSeries({
      id: "desk",
      versions: [
        { from: "2026-01-01", to: "2026-06-01", contract: one },
        { from: "2026-07-01", to: "2026-08-01", contract: two },
      ],
    });
    expect(
      [
        "2026-05-31T23:59:59.999+08:00",
        "2026-06-01T00:00+08:00",
        "2026-06-30T23:59:59.999+08:00",
        "2026-07-01T00:00+08:00",
        "2026-07-31T23:59:59.999+08:00",
        "2026-08-01T00:00+08:00",
      ].map((at) => inForce(gaps, at)),
    ).toEqual(["1", NONE, NONE, "2", "2", NONE]);
    const message = (at: string): string => {
      try {
        contractInForce(gaps, at);
        return "";
      } catch (error) {
        return String(error);
      }
    };
    expect(message("2026-06-15T12:00Z")).toContain(
      'expected an instant before 2026-06-01T00:00:00+08:00, when contract "desk 1" ends, or an instant from 2026-07-01T00:00:00+08:00 on, when contract "desk 2" begins, received 2026-06-15T20:00:00+08:00',
    );
    expect(message("2025-06-15T12:00Z")).toContain(
      'expected an instant from 2026-01-01T00:00:00+08:00 on, when contract "desk 1" begins, received 2025-06-15T20:00:00+08:00',
    );
    expect(message("2026-09-15T12:00Z")).toContain(
      'expected an instant before 2026-08-01T00:00:00+08:00, when contract "desk 2" ends, received 2026-09-15T20:00:00+08:00',
    );
  });

  it("a version that ends as the next begins leaves no gap", () => {
    const versions = [
      { from: "2026-01-01", to: "2026-07-01", contract: one },
      { from: "2026-07-01", contract: two },
    ];
    const at = Date.parse("2026-07-01T00:00+08:00");
    const meeting = contractSeries({ id: "desk", versions });
    expect([at - 1, at].map((each) => contractInForce(meeting, each).version)).toEqual(["1", "2"]);
  });

  it("gives the very contract, and refuses what is no series or no instant", () => {
    const contract = defineContract(one);
    const single = contractSeries({ id: "x", versions: [{ from: "2026-01-01", contract }] });
    expect(contractInForce(single, "2026-01-01T00:00+08:00")).toBe(contract);
    expect(inForce(contract as never, "2026-01-01T00:00Z")).toBe("contract-undefined /series");
    expect(inForce({ ...series }, "2026-01-01T00:00Z")).toBe("contract-undefined /series");
    expect(inForce(series, "2026-01-01T00:00")).toBe("instant-no-offset /at");
  });
});

describe("contractSeries", () => {
  it("is the specification, frozen, its contracts checked; its JSON can be read back", () => {
    const versions = [
      { from: "2026-01-01", contract: { ...one, kind: "contract" } },
      { from: "2026-07-01", contract: { ...two, kind: "contract" } },
    ];
    expect(series).toEqual({ kind: "contract-series", id: "desk", versions });
    expect([series, series.versions, series.versions[0]].every((each) => Object.isFrozen(each))).toBe(true);
    const read = validateContractSeries(JSON.parse(JSON.stringify(series)));
    expect(read).toEqual({ ok: true, series });
    expect(validateContractSeries(series)).toEqual({ ok: true, series });
    const full = { ...series, selectedBy: "closed", versions: [{ ...versions[0], to: "2027-01-01" }] };
    expect(contractSeries(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  it("what takes one contract refuses a series, and says where to get one", () => {
    const refused = expect.objectContaining({
      code: "contract-undefined",
      expected: expect.stringContaining("contractInForce"),
    });
    expect(() => findClause(series as never, "reply")).toThrow(refused);
    expect(() => entitlement(series as never, { work: "x", acceptedOn: "2026-01-01", at: 0 })).toThrow(refused);
    expect(findClause(contractInForce(series, "2026-07-01T00:00+08:00"), "reply").clause).toEqual(two.clauses[0]);
  });
});

describe("refused, all at once", () => {
  const issues = (input: unknown): readonly string[] => {
    const result = validateContractSeries(input);
    return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
  };
  const first = { from: "2026-01-01", contract: one };
  const last = { from: "2026-07-01", contract: two };
  const inZone = (timeZone: string): ContractSpec => ({ ...one, timeZone });

  it.each<[name: string, input: unknown, issues: readonly string[]]>([
    ["nothing", undefined, ["contract-invalid "]],
    [
      "a contract",
      one,
      [
        // `version` may have been meant for `versions`, which is then not missing too.
        ...["timeZone", "levels", "version", "clauses"].map((key) => `contract-unknown-property /${key}`),
      ],
    ],
    ["no id", { versions: [first] }, ["contract-invalid /id"]],
    ["no versions", { id: "x" }, ["contract-invalid /versions"]],
    ["an empty list", { id: "x", versions: [] }, ["contract-invalid /versions"]],
    ["another kind", { kind: "contract", id: "x", versions: [first] }, ["contract-invalid /kind"]],
    [
      "an unknown property",
      { id: "x", versions: [{ ...first, until: 1 }] },
      ["contract-unknown-property /versions/0/until"],
    ],
    ["no date", { id: "x", versions: [{ contract: one }] }, ["date-unreadable /versions/0/from"]],
    [
      "a date that is none",
      { id: "x", versions: [{ ...first, from: "2026-02-30" }] },
      ["date-impossible /versions/0/from"],
    ],
    ["no contract", { id: "x", versions: [{ from: "2026-01-01" }] }, ["contract-invalid /versions/0/contract"]],
    [
      "one date twice",
      { id: "x", versions: [first, { ...last, from: first.from }] },
      ["contract-invalid /versions/1/from"],
    ],
    ["out of order", { id: "x", versions: [last, first] }, ["contract-invalid /versions/1/from"]],
    [
      "an end at its start",
      { id: "x", versions: [{ ...first, to: first.from }] },
      ["interval-reversed /versions/0/to"],
    ],
    [
      "an end after the next begins",
      { id: "x", versions: [{ ...first, to: "2026-07-02" }, last] },
      ["contract-invalid /versions/0/to"],
    ],
    [
      "no time zone",
      { id: "x", versions: [first, { ...last, contract: { ...two, timeZone: undefined } }] },
      ["contract-time-zone-missing /versions/1/contract/timeZone"],
    ],
    [
      "a later date that begins earlier, a day's width to the east",
      {
        id: "x",
        versions: [
          { from: "2026-01-01", contract: inZone("-12:00") },
          { from: "2026-01-02", contract: inZone("+14:00") },
        ],
      },
      ["contract-invalid /versions/1/from"],
    ],
    [
      "an end that another zone has not reached",
      {
        id: "x",
        versions: [
          { from: "2026-01-01", to: "2026-07-01", contract: inZone("Asia/Shanghai") },
          { from: "2026-07-01", contract: inZone("Asia/Tokyo") },
        ],
      },
      ["contract-invalid /versions/0/to"],
    ],
    [
      "selected by an event that a version does not know",
      { id: "x", selectedBy: "ordered", versions: [first] },
      ["contract-invalid /selectedBy"],
    ],
    [
      "selected by what is taken back",
      { id: "x", selectedBy: "withdrawn", versions: [first] },
      ["contract-invalid /selectedBy"],
    ],
    ["selected by no name", { id: "x", selectedBy: 7, versions: [first] }, ["contract-invalid /selectedBy"]],
    [
      "everything",
      {
        id: "",
        versions: [
          { from: "soon", contract: { ...one, levels: ["A", "A"] } },
          7,
          {
            from: "2026-03-01",
            to: "2026-02-01",
            contract: { ...one, clauses: [{ id: "a", level: "B", promise: "done" }] },
          },
          { from: "2026-02-01", contract: two },
        ],
      },
      [
        "contract-invalid /id",
        "date-unreadable /versions/0/from",
        "contract-level-repeated /versions/0/contract/levels/1",
        "contract-invalid /versions/1",
        "interval-reversed /versions/2/to",
        "contract-unknown-level /versions/2/contract/clauses/0/level",
        "contract-invalid /versions/3/from",
      ],
    ],
  ])("%s", (_name, input, expected) => {
    expect(issues(input)).toEqual(expected);
  });

  it("an issue of a version says what that of the contract alone says, but for the place", () => {
    const wrong = { ...one, clauses: [{ id: "a", promise: "done", within: "1d" }] };
    const alone = validateContract(wrong);
    const [expected] = alone.ok ? [] : alone.issues;
    if (expected === undefined) throw new Error("days are no duration");
    const result = validateContractSeries({ id: "x", versions: [first, { from: "2026-07-01", contract: wrong }] });
    const [issue] = result.ok ? [] : result.issues;
    const path = `/versions/1/contract${expected.path}`;
    expect(issue).toEqual({ ...expected, path, message: expected.message.replace(expected.path, path) });
    expect(() => contractSeries({ id: "x", versions: [{ from: "2026-01-01", contract: wrong }] })).toThrow(SlaError);
  });

  it("events of every version may select: those of life, and those that each names", () => {
    const ordered = { events: { ordered: {} } };
    const versions = [
      { ...first, contract: { ...one, ...ordered } },
      { ...last, contract: { ...two, ...ordered } },
    ];
    expect(issues({ id: "x", selectedBy: "ordered", versions })).toEqual([]);
    expect(issues({ id: "x", selectedBy: "replied", versions: [first, last] })).toEqual([]);
    expect(issues({ id: "x", selectedBy: "ordered", versions: [versions[0], last] })).toEqual([
      "contract-invalid /selectedBy",
    ]);
  });
});
