import {
  assess,
  assessAll,
  contractInForce,
  contractSeries,
  deadlines,
  defineContract,
  entitlement,
  explain,
  findClause,
  recordsOwed,
  verifyTrace,
} from "sla-clock";
import type { Assessment, Contract, ContractSeries, Obligation, Part, Ticket, TicketResult } from "sla-clock";
import { hardwareService, softwareService } from "sla-clock/contracts";
import { describe, expectTypeOf, it } from "vitest";

const contract = defineContract({
  id: "helpdesk",
  levels: ["normal", "urgent"],
  clauses: [
    { id: "reply", level: "urgent", promise: "replied", within: "2h" },
    { id: "resolve", promise: "resolved", within: "8h" },
  ],
  entitlements: [{ id: "terms", work: { upgrade: "charged" } }],
});
type Ids = "reply" | "resolve" | "terms";
const report = { type: "reported", at: 0 } as const;
const options = { asOf: 0 } as const;

describe("assess", () => {
  it("takes the contract's levels and gives its levels and clause ids", () => {
    const assessment = assess(contract, { level: "urgent", events: [report] }, options);
    expectTypeOf(assessment).toEqualTypeOf<Assessment<"normal" | "urgent", Ids>>();
    expectTypeOf(assessment.level).toEqualTypeOf<"normal" | "urgent" | undefined>();
    expectTypeOf(assessment.periods[0]!.obligations[0]!.clause).toEqualTypeOf<Ids>();
    expectTypeOf(recordsOwed(assessment)[0]!.clause).toEqualTypeOf<Ids>();
    explain(assessment, { language: "zh" });
    assess(contract, { standing: true, events: [] }, options);
  });

  it("refuses a misspelt level, as reported and as confirmed", () => {
    // @ts-expect-error the level is called urgent
    assess(contract, { level: "urgnet", events: [report] }, options);
    const confirmed = { type: "level-confirmed", at: 1 } as const;
    assess(contract, { level: "normal", events: [report, { ...confirmed, level: "urgent" }] }, options);
    // @ts-expect-error the level is called urgent
    assess(contract, { level: "normal", events: [report, { ...confirmed, level: "urgnet" }] }, options);
  });

  it("refuses a ticket without a level, events without a moment, and a call without asOf", () => {
    // @ts-expect-error a level, or a record of standing duties
    assess(contract, { events: [report] }, options);
    // @ts-expect-error when was that?
    assess(contract, { level: "normal", events: [{ type: "reported" }] }, options);
    // @ts-expect-error as of when?
    assess(contract, { level: "normal", events: [report] }, {});
    // @ts-expect-error a specification is no contract yet
    assess({ id: "x", levels: ["normal"], clauses: [] }, { level: "normal", events: [report] }, options);
  });

  it("refuses a comparison with a clause id that the contract does not have", () => {
    const [obligation] = deadlines(contract, { level: "urgent", reportedAt: 0 });
    const wanted = obligation?.clause === "reply";
    // @ts-expect-error the clause is called reply
    const misspelt = obligation?.clause === "repply";
    expectTypeOf([wanted, misspelt]).toEqualTypeOf<boolean[]>();
  });
});

describe("assessAll", () => {
  const tickets: readonly Ticket<"normal" | "urgent">[] = [{ level: "urgent", events: [report] }];

  it("gives an iterable for an iterable, and an async one for an async one", async () => {
    for (const result of assessAll(contract, tickets, options)) {
      expectTypeOf(result).toEqualTypeOf<TicketResult<"normal" | "urgent", Ids>>();
      if (result.ok) expectTypeOf(result.assessment).toEqualTypeOf<Assessment<"normal" | "urgent", Ids>>();
      // @ts-expect-error there may be issues instead
      expectTypeOf(result.assessment).not.toBeAny();
    }
    const source = async function* (): AsyncGenerator<Ticket<"normal" | "urgent">> {
      yield* await Promise.resolve(tickets);
    };
    for await (const result of assessAll(contract, source(), options)) {
      expectTypeOf(result).toEqualTypeOf<TicketResult<"normal" | "urgent", Ids>>();
    }
    // @ts-expect-error an async source is waited for
    for (const result of assessAll(contract, source(), options)) expectTypeOf(result).not.toBeAny();
    assessAll(contract, new Set(tickets), options);
    assessAll(contract, [{ standing: true, events: [] }], options);
  });

  it("refuses a misspelt level, a single ticket, and a call without asOf", () => {
    assessAll(contract, [{ level: "normal", events: [report] }], options);
    // @ts-expect-error the level is called urgent
    assessAll(contract, [{ level: "urgnet", events: [report] }], options);
    // @ts-expect-error many tickets
    assessAll(contract, { level: "normal", events: [report] }, options);
    // @ts-expect-error as of when?
    assessAll(contract, tickets, {});
    // @ts-expect-error a text is no list of tickets
    assessAll(contract, "[]", options);
  });
});

describe("a series of versions", () => {
  const next = defineContract({
    id: "helpdesk",
    timeZone: "UTC",
    levels: ["urgent", "critical"],
    clauses: [{ id: "visit", promise: "visited", within: "8h" }],
  });
  const series = contractSeries({
    id: "helpdesk",
    versions: [
      { from: "2026-01-01", contract },
      { from: "2026-07-01", contract: next },
    ],
    selectedBy: "reported",
  });
  type Levels = "normal" | "urgent" | "critical";

  it("stands where a contract does, with the levels and clause ids of all versions", () => {
    expectTypeOf(series).toEqualTypeOf<ContractSeries<Levels, Ids | "visit">>();
    const assessment = assess(series, { level: "critical", events: [report] }, options);
    expectTypeOf(assessment).toEqualTypeOf<Assessment<Levels, Ids | "visit">>();
    expectTypeOf(assessment.contract.inForceFrom).toEqualTypeOf<string | undefined>();
    for (const result of assessAll(series, [{ level: "normal", events: [report] }], options)) {
      expectTypeOf(result).toEqualTypeOf<TicketResult<Levels, Ids | "visit">>();
    }
    expectTypeOf(deadlines(series, { level: "urgent", reportedAt: 0 })).toEqualTypeOf<
      readonly Obligation<Ids | "visit">[]
    >();
    expectTypeOf(contractInForce(series, 0)).toEqualTypeOf<Contract<Levels, Ids | "visit">>();
    expectTypeOf(series.versions[0]!.contract).toEqualTypeOf<Contract<Levels, Ids | "visit">>();
  });

  it("refuses a misspelt level and clause id", () => {
    // @ts-expect-error no version has such a level
    assess(series, { level: "critcal", events: [report] }, options);
    // @ts-expect-error no version has this one either
    deadlines(series, { level: "low", reportedAt: 0 });
    // @ts-expect-error no version has such a clause
    findClause(contractInForce(series, 0), "vist");
    findClause(contractInForce(series, 0), "visit");
  });

  it("takes specifications, in which a misspelt level or calendar does not compile", () => {
    const common = {
      id: "x",
      timeZone: "UTC",
      levels: ["low", "high"],
      calendars: { office: { timeZone: "UTC", hours: "24x7" } },
    } as const;
    const given = contractSeries({
      id: "x",
      versions: [
        { from: "2026-01-01", contract: { ...common, clauses: [{ id: "a", level: "low", promise: "done" }] } },
        {
          from: "2026-07-01",
          to: "2027-01-01",
          contract: { ...common, clauses: [{ id: "b", promise: "done", within: "2h", clock: "office" }] },
        },
      ],
    });
    expectTypeOf(given).toEqualTypeOf<ContractSeries<"low" | "high", "a" | "b">>();
    const misspelt = [{ id: "a", level: "lwo", promise: "done" }] as const;
    // @ts-expect-error the level is called low
    contractSeries({ id: "x", versions: [{ from: "2026-01-01", contract: { ...common, clauses: misspelt } }] });
    const hours = [{ id: "a", promise: "done", within: "2h", clock: "ofice" }] as const;
    // @ts-expect-error the calendar is called office
    contractSeries({ id: "x", versions: [{ from: "2026-01-01", contract: { ...common, clauses: hours } }] });
    // @ts-expect-error from when?
    contractSeries({ id: "x", versions: [{ contract }] });
    // @ts-expect-error versions in a list
    contractSeries({ id: "x", versions: contract });
  });

  it("is no contract where one is asked for", () => {
    const [owed] = deadlines(series, { level: "urgent", reportedAt: 0 });
    // @ts-expect-error of which version?
    verifyTrace(owed!, series);
    verifyTrace(owed!, contractInForce(series, 0));
    // @ts-expect-error of which version?
    findClause(series, "visit");
    // @ts-expect-error a specification is no series yet
    assess({ id: "x", versions: [] }, { level: "normal", events: [report] }, options);
  });
});

describe("deadlines", () => {
  it("takes the contract's levels and gives its clause ids", () => {
    const owed = deadlines(contract, {
      level: "urgent",
      reportedAt: "2026-03-06T09:00Z",
      attributes: { site: "local" },
    });
    expectTypeOf(owed).toEqualTypeOf<readonly Obligation<Ids>[]>();
    // @ts-expect-error the level is called urgent
    deadlines(contract, { level: "urgnet", reportedAt: 0 });
    // @ts-expect-error when was that?
    deadlines(contract, { level: "urgent" });
  });
});

describe("obligations", () => {
  it("tell their outcome by state: no keptAt without keeping, no breachedAt without a breach", () => {
    const part = deadlines(contract, { level: "urgent", reportedAt: 0 })[0] as Part<Ids>;
    if (part.state === "kept") expectTypeOf(part.keptAt).toEqualTypeOf<number>();
    if (part.state === "breached") expectTypeOf(part.breachedAt).toEqualTypeOf<number>();
    // @ts-expect-error nothing kept it
    if (part.state === "pending") expectTypeOf(part.keptAt).toBeNumber();
    // @ts-expect-error there may be no moment
    expectTypeOf(part.due.at).toBeNumber();
    if (part.due.kind === "at") expectTypeOf(part.due.at).toEqualTypeOf<number>();
    if (part.trace?.kind === "within") expectTypeOf(part.trace.target).toEqualTypeOf<number>();
  });
});

describe("entitlement and explain", () => {
  it("give clause ids and take the two languages", () => {
    const answer = entitlement(contract, { work: "upgrade", acceptedOn: "2026-01-01", at: 0 });
    expectTypeOf(answer.clause).toEqualTypeOf<Ids>();
    const assessment = assess(contract, { level: "urgent", events: [report] }, options);
    // @ts-expect-error the languages are en and zh
    explain(assessment, { language: "de" });
    // @ts-expect-error in which language?
    explain(assessment, {});
  });
});

describe("the bundled contracts", () => {
  it("know their levels and clause ids", () => {
    const owed = deadlines(softwareService(), { level: "C", reportedAt: 0 });
    const attend = owed.find(({ clause }) => clause === "software.C.attend");
    // @ts-expect-error the software service has no level D
    deadlines(softwareService(), { level: "D", reportedAt: 0 });
    deadlines(hardwareService(), { level: "D", reportedAt: 0 });
    // @ts-expect-error no such clause
    owed.find(({ clause }) => clause === "software.D.attend");
    expectTypeOf(attend).not.toBeAny();
    expectTypeOf(softwareService()).toExtend<Contract<"A" | "B" | "C">>();
  });
});
