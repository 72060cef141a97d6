import { assess, defineCalendar, defineContract, exportTimetable, importTimetable, SlaError, union } from "sla-clock";
import type { TicketEvent, WarningSpec } from "sla-clock";
import { describe, expect, it } from "vitest";

const warnings: readonly WarningSpec[] = [
  { used: "75%" },
  { remaining: "1h" },
  { elapsed: "30m" },
  { overdue: "2h" },
  { used: "150%" },
];

const contract = defineContract({
  id: "desk",
  timeZone: "UTC",
  levels: ["low", "high"],
  calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00" } },
  escalation: { restart: "at-confirmation" },
  pauses: [{ reason: "customer" }],
  clauses: [
    { id: "resolve", promise: "resolved", within: "8h", clock: "office", warnings },
    {
      id: "attend",
      anyOf: [
        { promise: "remote-started", within: "2h", warnings: [{ used: "50%" }] },
        { promise: "arrived", within: "4h", warnings: [{ used: "50%" }] },
      ],
    },
  ],
});

type Step = readonly [type: string, at: string, level?: "high"];

function assessed(asOf: string, ...steps: readonly Step[]) {
  const events = steps.map(([type, at, level]): TicketEvent<"low" | "high"> => ({
    type,
    at: `2026-03-${at}Z`,
    ...(level !== undefined && { level }),
  }));
  return assess(contract, { level: "low", events }, { asOf: `2026-03-${asOf}Z` });
}

function told(asOf: string, ...steps: readonly Step[]): readonly string[] {
  const [resolve] = assessed(asOf, ...steps).periods.at(-1)?.obligations ?? [];
  return (resolve?.warnings ?? []).map(({ warning, state, at }) => {
    const when = at === undefined ? "" : ` ${new Date(at).toISOString().slice(8, 16)}`;
    return `${Object.entries(warning).flat().join(" ")}: ${state}${when}`;
  });
}

const reported = ["reported", "06T09:00"] as const;

describe("warnings", () => {
  // Friday 6 March 2026, eight office hours from 09:00: due at 18:00.
  it("fall in the clause's own clock, before and after the due moment", () => {
    expect(told("06T16:00", reported)).toEqual([
      "used 75%: reached 06T16:00",
      "remaining 1h: coming 06T17:00",
      "elapsed 30m: reached 06T09:30",
      "overdue 2h: coming 09T11:00",
      "used 150%: coming 09T14:00",
    ]);
  });

  it("past ones are told too", () => {
    expect(told("20T00:00", reported).every((text) => text.includes("reached"))).toBe(true);
  });

  it("move with pauses, and have no moment while one lasts", () => {
    expect(told("06T17:00", reported, ["paused", "06T10:00"], ["resumed", "06T12:00"])).toEqual([
      "used 75%: coming 06T18:00",
      "remaining 1h: coming 09T10:00",
      "elapsed 30m: reached 06T09:30",
      "overdue 2h: coming 09T14:00",
      "used 150%: coming 09T16:00",
    ]);
    expect(told("06T11:00", reported, ["paused", "06T10:00"])).toEqual([
      "used 75%: coming",
      "remaining 1h: coming",
      "elapsed 30m: reached 06T09:30",
      "overdue 2h: coming",
      "used 150%: coming",
    ]);
  });

  it("never fall once the promise is kept, not even at that very moment", () => {
    expect(told("20T00:00", reported, ["resolved", "06T16:00"])).toEqual([
      "used 75%: void 06T16:00",
      "remaining 1h: void 06T17:00",
      "elapsed 30m: reached 06T09:30",
      "overdue 2h: void 09T11:00",
      "used 150%: void 09T14:00",
    ]);
  });

  it("are part of nextChange, one after the other", () => {
    const moments: string[] = [];
    let next: number | undefined = Date.parse("2026-03-06T09:00Z");
    for (let turns = 0; next !== undefined && turns < 20; turns += 1) {
      const asOf: string = new Date(next).toISOString().slice(8, 23);
      next = assessed(asOf, reported, ["remote-started", "06T09:00"]).nextChange;
      if (next !== undefined) moments.push(new Date(next).toISOString().slice(8, 23));
    }
    expect(moments).toEqual([
      "06T09:30:00.000",
      "06T16:00:00.000",
      "06T17:00:00.000",
      "06T18:00:00.001",
      "09T11:00:00.000",
      "09T14:00:00.000",
    ]);
  });

  it("of joined promises end with the one that was enough", () => {
    const attend = assessed("06T12:00", reported, ["remote-started", "06T09:30"]).periods[0]?.obligations[1];
    expect(attend?.parts?.map(({ warnings }) => warnings?.map(({ state }) => state))).toEqual([["void"], ["void"]]);
  });

  it("start anew with a clock that starts anew", () => {
    expect(told("06T17:00", reported, ["level-confirmed", "06T10:00", "high"])[0]).toBe("used 75%: reached 06T17:00");
  });

  it("a share falls at the first millisecond by which it is used", () => {
    const thirds = defineContract({
      id: "thirds",
      levels: ["only"],
      clauses: [{ id: "reply", promise: "replied", within: 1000, warnings: [{ used: "33.333%" }, { used: "0.05%" }] }],
    });
    const { periods } = assess(thirds, { level: "only", events: [{ type: "reported", at: 0 }] }, { asOf: 0 });
    expect(periods[0]?.obligations[0]?.warnings?.map(({ at }) => at)).toEqual([334, 1]);
  });
});

describe("contracts", () => {
  it.each<readonly [string, unknown]>([
    ["contract-invalid /clauses/0/warnings/0", [{}]],
    ["contract-invalid /clauses/0/warnings/0", [{ used: "50%", remaining: "1h" }]],
    ["contract-invalid /clauses/0/warnings/0/used", [{ used: "0%" }]],
    ["contract-invalid /clauses/0/warnings/0/used", [{ used: 75 }]],
    ["contract-invalid /clauses/0/warnings/0/used", [{ used: "-5%" }]],
    ["contract-invalid /clauses/0/warnings/0/remaining", [{ remaining: "3h" }]],
    ["duration-days /clauses/0/warnings/0/elapsed", [{ elapsed: "1d" }]],
    ["contract-unknown-property /clauses/0/warnings/0/before", [{ before: "1h" }]],
    ["contract-invalid /clauses/0/warnings", "75%"],
  ])("%s", (code, given) => {
    let found = "";
    try {
      const clauses = [{ id: "reply", promise: "replied", within: "2h", warnings: given }];
      defineContract(JSON.parse(JSON.stringify({ id: "desk", levels: ["only"], clauses })));
    } catch (error) {
      if (error instanceof SlaError) found = `${error.code} ${error.path}`;
    }
    expect(found).toBe(code);
  });

  it("warnings stand only beside a length of time", () => {
    const clauses = [{ id: "form", promise: "signed", before: "closed", warnings: [{ used: "50%" }] }];
    expect(() => defineContract(JSON.parse(JSON.stringify({ id: "desk", levels: ["only"], clauses })))).toThrow(
      expect.objectContaining({ code: "contract-invalid", path: "/clauses/0/warnings" }),
    );
  });
});

describe("warnings without a moment", () => {
  const events = [{ type: "reported", at: "2026-03-06T09:00Z" }];
  const clauses = [
    { id: "reply", promise: "replied", within: "2h", clock: "clock", warnings: [{ used: "50%" }, { overdue: "9h" }] },
  ] as const;

  it("after the last hours of a calendar leave the due moment as it is", () => {
    const clock = { timeZone: "UTC", hours: {}, specialDays: [{ date: "2026-03-06", hours: "09:00-17:00" }] };
    const once = defineContract({ id: "once", levels: ["only"], calendars: { clock }, clauses });
    const [reply] =
      assess(once, { level: "only", events }, { asOf: "2026-03-06T12:00Z" }).periods[0]?.obligations ?? [];
    expect(reply).toMatchObject({ state: "breached", breachedAt: Date.parse("2026-03-06T11:00Z") });
    expect(reply?.warnings).toEqual([
      { warning: { used: "50%" }, state: "reached", at: Date.parse("2026-03-06T10:00Z") },
      { warning: { overdue: "9h" }, state: "coming" },
    ]);
  });

  it("outside an imported timetable too, beside another calendar that would have some", () => {
    const office = defineCalendar({ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });
    const known = importTimetable(exportTimetable(office, { from: "2026-03-06T00:00Z", to: "2026-03-07T00:00Z" }));
    const contract = defineContract({
      id: "known",
      levels: ["only"],
      calendars: { clock: union(known, office) },
      clauses,
    });
    const [reply] =
      assess(contract, { level: "only", events }, { asOf: "2026-03-06T12:00Z" }).periods[0]?.obligations ?? [];
    expect(reply?.state).toBe("breached");
    expect(reply?.warnings?.map(({ state, at }) => [state, at])).toEqual([
      ["reached", Date.parse("2026-03-06T10:00Z")],
      ["coming", undefined],
    ]);
  });
});
