// Tickets under the versions of a contract: which version is for which ticket, and what that changes.
import {
  assess,
  assessAll,
  contractInForce,
  contractSeries,
  deadlines,
  explain,
  SlaError,
  validateContractSeries,
  verifyTrace,
} from "sla-clock";
import type { AssessOptions, ContractSeries, Ticket, TicketEvent } from "sla-clock";
import { describe, expect, it } from "vitest";

const common = {
  id: "desk",
  timeZone: "Asia/Shanghai",
  levels: ["A"],
  events: { ordered: {} },
} as const;
/** Four hours up to the end of June, two from July on; only the new version knows of visits. */
const versions = [
  {
    from: "2026-01-01",
    contract: { ...common, version: "1", clauses: [{ id: "reply", promise: "replied", within: "4h" }] },
  },
  {
    from: "2026-07-01",
    contract: {
      ...common,
      version: "2",
      levels: ["A", "B"],
      clauses: [
        { id: "reply", promise: "replied", within: "2h" },
        { id: "visit", promise: "visited", within: "24h" },
      ],
    },
  },
] as const;
const series = contractSeries({ id: "desk", versions });
const byOrder = contractSeries({ id: "desk", versions, selectedBy: "ordered" });

const LAST_OF_JUNE = "2026-06-30T23:59:59.999+08:00";
const FIRST_OF_JULY = "2026-07-01T00:00+08:00";
const options = { asOf: "2026-07-03T00:00+08:00" };
const ticket = (at: string, ...events: readonly TicketEvent<"A" | "B">[]): Ticket<"A" | "B"> => ({
  level: "A",
  events: [{ type: "reported", at }, ...events],
});

/** The version that assessed a ticket, or why there is none. */
function versionFor(of: ContractSeries, given: unknown, as: AssessOptions = options): string | undefined {
  try {
    return assess(of, given as Ticket, as).contract.version;
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    return `${error.code} ${error.path}`;
  }
}

describe("the version in force at the report", () => {
  it("decides, for good: the last moment of June, and the first of July", () => {
    expect([LAST_OF_JUNE, FIRST_OF_JULY].map((at) => versionFor(series, ticket(at)))).toEqual(["1", "2"]);
    const dues = [LAST_OF_JUNE, FIRST_OF_JULY].map(
      (reportedAt) => deadlines(series, { level: "A", reportedAt })[0]?.due,
    );
    expect(dues).toEqual([
      { kind: "at", at: Date.parse("2026-07-01T03:59:59.999+08:00"), provisional: false },
      { kind: "at", at: Date.parse("2026-07-01T02:00+08:00"), provisional: false },
    ]);
  });

  it("gives what that version gives, and the date from which it is in force", () => {
    for (const [at, from] of [
      [LAST_OF_JUNE, "2026-01-01"],
      [FIRST_OF_JULY, "2026-07-01"],
    ] as const) {
      // prettier-ignore
      const contract = contractInForce(series, at);
      const alone = assess(contract, ticket(at), options);
      const inForceFrom = { ...alone.contract, inForceFrom: from };
      expect(assess(series, ticket(at), options)).toStrictEqual({ ...alone, contract: inForceFrom });
      expect(deadlines(series, { level: "A", reportedAt: at })).toEqual(
        deadlines(contract, { level: "A", reportedAt: at }),
      );
      const [result] = assessAll(series, [ticket(at)], options);
      expect(result).toStrictEqual({ index: 0, ok: true, assessment: { ...alone, contract: inForceFrom } });
    }
    expect(
      Object.keys(assess(contractInForce(series, FIRST_OF_JULY), ticket(FIRST_OF_JULY), options).contract),
    ).toEqual(["id", "version", "digest"]);
  });

  it("a level that was confirmed after the change is that of the version of the report", () => {
    const confirmed = { type: "level-confirmed", at: "2026-07-02T09:00+08:00", level: "B" } as const;
    expect(versionFor(series, ticket(FIRST_OF_JULY, confirmed))).toBe("2");
    expect(versionFor(series, ticket(LAST_OF_JUNE, confirmed))).toBe("ticket-unknown-level /ticket/events/1/level");
  });

  it("an event that the version does not know is refused, and the version named", () => {
    const visited = { type: "visited", at: "2026-07-02T09:00+08:00" } as const;
    expect(versionFor(series, ticket(FIRST_OF_JULY, visited))).toBe("2");
    expect(() => assess(series, ticket(LAST_OF_JUNE, visited), options)).toThrow(
      expect.objectContaining({
        code: "ticket-event-unknown",
        path: "/ticket/events/1/type",
        expected: expect.stringMatching(/^by contract "desk 1", in force from 2026-01-01, one of replied, /),
        received: '"visited"',
      }),
    );
  });

  it("the explanation says from when the version is in force", () => {
    const assessment = assess(series, ticket(FIRST_OF_JULY), options);
    expect(explain(assessment, { language: "en" })).toMatch(/^desk 2, in force from Wed 1 Jul 2026, as of /);
    expect(explain(assessment, { language: "zh" })).toMatch(/^desk 2，自 2026年7月1日 周三 起生效，/);
  });

  it("an obligation verifies by the contract in force, and not by another", () => {
    const [reply] = deadlines(series, { level: "A", reportedAt: FIRST_OF_JULY });
    if (reply === undefined) throw new Error("two clauses, two obligations");
    expect(verifyTrace(reply, contractInForce(series, FIRST_OF_JULY))).toEqual({ ok: true });
    expect(verifyTrace(reply, contractInForce(series, LAST_OF_JUNE)).ok).toBe(false);
    expect(() => verifyTrace(reply, series as never)).toThrow(
      expect.objectContaining({ code: "contract-undefined", path: "/contract" }),
    );
  });
});

describe("no contract", () => {
  it("before the first version and in a gap, each with the place of the moment that says so", () => {
    const [first, second] = versions;
    const gap = contractSeries({ id: "desk", versions: [{ ...first, to: "2026-06-01" }, second] });
    for (const at of ["2025-12-31T23:59+08:00", "2026-06-01T00:00+08:00"]) {
      expect(versionFor(gap, ticket(at))).toBe("contract-not-in-force /ticket/events/0/at");
      expect(() => deadlines(gap, { level: "A", reportedAt: at })).toThrow(
        expect.objectContaining({ code: "contract-not-in-force", path: "/report/reportedAt" }),
      );
      const results = assessAll(gap, [ticket(FIRST_OF_JULY), ticket(at)], options);
      expect(Array.from(results, (each) => each.ok || each.issues.map(({ code, path }) => `${code} ${path}`))).toEqual([
        true,
        ["contract-not-in-force /tickets/1/events/0/at"],
      ]);
    }
  });

  it("before the report; a ticket without any report is one that was never reported", () => {
    const before = { asOf: "2026-06-30T00:00Z" };
    expect(versionFor(series, ticket(FIRST_OF_JULY), before)).toBe("contract-not-selected /ticket/events");
    expect(versionFor(series, { level: "A", events: [] })).toBe("ticket-not-reported /ticket/events");
  });

  it("for standing duties, which are those of one version", () => {
    const standing = { standing: true, events: [] } as const;
    expect(() => assess(series, standing, options)).toThrow(
      expect.objectContaining({
        code: "ticket-invalid",
        path: "/ticket/standing",
        expected: expect.stringContaining("contractInForce"),
      }),
    );
  });

  it.each<[name: string, given: unknown, refusal: string]>([
    ["no ticket", 7, "ticket-invalid /ticket"],
    ["no events", { level: "A" }, "ticket-invalid /ticket/events"],
    [
      "a report without a moment",
      { level: "A", events: [{ type: "reported" }] },
      "instant-unreadable /ticket/events/0/at",
    ],
    [
      "an event that is none, beside a report",
      { ...ticket(FIRST_OF_JULY), events: [...ticket(FIRST_OF_JULY).events, 7] },
      "ticket-invalid /ticket/events/1",
    ],
    ["an unknown property", { ...ticket(FIRST_OF_JULY), lvl: "A" }, "ticket-invalid /ticket/lvl"],
    [
      "two reports",
      ticket(LAST_OF_JUNE, { type: "reported", at: FIRST_OF_JULY }),
      "ticket-event-repeated /ticket/events/1",
    ],
    [
      "a correction of nothing",
      ticket(FIRST_OF_JULY, { type: "replied", at: FIRST_OF_JULY, corrects: "x" }),
      "ticket-correction-unknown /ticket/events/1/corrects",
    ],
  ])("refused as ever: %s", (_name, given, refusal) => {
    expect(versionFor(series, given)).toBe(refusal);
  });
});

describe("the version in force at another event", () => {
  const reported = "2026-06-20T09:00+08:00";
  const ordered = (at: string, more: object = {}): TicketEvent<"A"> => ({ type: "ordered", at, ...more });

  it("is that of the first of them, whatever was in force at the report", () => {
    expect(versionFor(byOrder, ticket(reported, ordered(LAST_OF_JUNE), ordered(FIRST_OF_JULY)))).toBe("1");
    expect(versionFor(byOrder, ticket(reported, ordered(FIRST_OF_JULY)))).toBe("2");
    expect(
      versionFor(byOrder, { ...ticket(reported), events: [ordered(FIRST_OF_JULY), ...ticket(reported).events] }),
    ).toBe("2");
  });

  it("while it has not happened, there is no contract, and a fresh report has none", () => {
    expect(versionFor(byOrder, ticket(reported))).toBe("contract-not-selected /ticket/events");
    const later = ticket(reported, ordered(FIRST_OF_JULY));
    expect(versionFor(byOrder, later, { asOf: LAST_OF_JUNE })).toBe("contract-not-selected /ticket/events");
    expect(versionFor(byOrder, later, { asOf: FIRST_OF_JULY })).toBe("2");
    expect(() => deadlines(byOrder, { level: "A", reportedAt: reported })).toThrow(
      expect.objectContaining({
        code: "contract-not-selected",
        path: "/report",
        expected: 'an event "ordered" by 2026-06-20T01:00:00.000Z',
      }),
    );
  });

  it("before the report it does not count", () => {
    const early = ticket(reported, ordered("2026-06-19T09:00+08:00"));
    expect(versionFor(byOrder, early)).toBe("contract-not-selected /ticket/events");
  });

  it("corrected, it is as it should have been; withdrawn, it has not happened", () => {
    const wrong = ordered(LAST_OF_JUNE, { id: "o" });
    const right = ordered(FIRST_OF_JULY, { corrects: "o", recordedAt: "2026-07-02T09:00+08:00" });
    const withdrawn = { type: "withdrawn", at: "2026-07-02T09:00+08:00", corrects: "o" } as const;
    expect(versionFor(byOrder, ticket(reported, wrong, right))).toBe("2");
    expect(versionFor(byOrder, ticket(reported, wrong, withdrawn))).toBe("contract-not-selected /ticket/events");
    expect(versionFor(byOrder, ticket(reported, wrong, withdrawn, ordered(FIRST_OF_JULY)))).toBe("2");
    // What was known before the correction was recorded.
    const knownAt = "2026-07-02T08:59+08:00";
    expect(versionFor(byOrder, ticket(reported, wrong, right), { ...options, knownAt })).toBe("1");
    expect(versionFor(byOrder, ticket(reported, wrong, withdrawn), { ...options, knownAt })).toBe("1");
  });

  it("recorded late, it is not known before", () => {
    const late = ordered(LAST_OF_JUNE, { recordedAt: "2026-07-02T09:00+08:00" });
    const known = (knownAt: string): string | undefined =>
      versionFor(byOrder, ticket(reported, late), { ...options, knownAt });
    expect(known("2026-07-02T08:59+08:00")).toBe("contract-not-selected /ticket/events");
    expect(known("2026-07-02T09:00+08:00")).toBe("1");
  });

  it("a report that was dated wrongly is that of the version then in force once it is corrected", () => {
    const events = [
      { type: "reported", at: LAST_OF_JUNE, id: "r" },
      { type: "reported", at: FIRST_OF_JULY, corrects: "r", recordedAt: "2026-07-02T09:00+08:00" },
    ] as const;
    expect(versionFor(series, { level: "A", events })).toBe("2");
    expect(versionFor(series, { level: "A", events }, { ...options, knownAt: "2026-07-02T08:00+08:00" })).toBe("1");
  });

  it("events of other types may be corrected beside it", () => {
    const reply = { type: "replied", at: "2026-07-01T01:00+08:00", id: "a" } as const;
    const withdrawn = { type: "withdrawn", at: "2026-07-01T02:00+08:00", corrects: "a" } as const;
    expect(versionFor(byOrder, ticket(reported, ordered(FIRST_OF_JULY), reply, withdrawn))).toBe("2");
    expect(versionFor(series, ticket(FIRST_OF_JULY, reply, withdrawn))).toBe("2");
  });
});

describe("errors of a version", () => {
  it("a calendar that never opens tells its place in the series", () => {
    const closed = validateContractSeries({
      id: "desk",
      versions: [
        versions[0],
        {
          from: "2026-07-01",
          contract: {
            ...common,
            calendars: { shut: { timeZone: "UTC", hours: {} } },
            clauses: [{ id: "reply", promise: "replied", within: "2h", clock: "shut" }],
          },
        },
      ],
    });
    if (!closed.ok) throw new Error("a series");
    expect(versionFor(closed.series, ticket(FIRST_OF_JULY))).toBe("calendar-never-opens /contract/versions/1/contract");
    expect(versionFor(closed.series, ticket(LAST_OF_JUNE))).toBe("1");
  });
});
