// Standing duties, worked by hand. March 2026: Sun 1, Mon 2, Tue 31; Fri 3 April is followed by a holiday on Mon 6.
import { assess, defineContract, explain, validateContract, verifyTrace } from "sla-clock";
import type { Assessment, Contract, EverySpec } from "sla-clock";
import { describe, expect, it } from "vitest";

const office = { timeZone: "UTC", hours: "mon-fri 09:00-17:00", holidays: ["2026-04-06"] } as const;
const york = { timeZone: "America/New_York", hours: "mon-fri 09:00-17:00" } as const;

function contractOf(duty: EverySpec, term = ["2026-03-01", "2026-05-01"], more: object = {}): Contract {
  return defineContract<string, string>({
    id: "duties",
    timeZone: "UTC",
    levels: ["A"],
    term: { from: term[0] ?? "", to: term[1] ?? "" },
    calendars: { office, york },
    clauses: [{ id: "duty", promise: "done", ...duty }],
    ...more,
  });
}
function look(contract: Contract, asOf: string, ...done: readonly string[]): Assessment {
  const events = done.map((at) => ({ type: "done", at: `2026-${at}Z` }));
  const assessment = assess(contract, { standing: true, events }, { asOf: `2026-${asOf}Z` });
  for (const obligation of assessment.periods.flatMap(({ obligations }) => obligations)) {
    expect(verifyTrace(obligation, contract)).toEqual({ ok: true });
  }
  return assessment;
}
const at = (moment: number): string => new Date(moment).toISOString().slice(5, 16);
const told = (...args: Parameters<typeof look>): readonly string[] =>
  look(...args).periods.flatMap(({ obligations }) =>
    obligations.map(({ cycle, state, due }) =>
      `${cycle?.from.slice(5) ?? ""} ${state} ${due.kind === "at" ? at(due.at) : ""}`.trim(),
    ),
  );

describe("within each period", () => {
  it("a day owes by its end; one that is no working day owes nothing", () => {
    const daily = contractOf({ every: "day", calendar: "office" }, ["2026-03-06", "2026-03-11"]);
    expect(told(daily, "03-10T12:00", "03-06T23:59", "03-07T10:00")).toEqual([
      ...["03-06 kept 03-07T00:00", "03-07 not-promised", "03-08 not-promised", "03-09 breached 03-10T00:00"],
      "03-10 pending 03-11T00:00",
    ]);
  });
  it("by `following` the days of a weekend are owed on Monday, each by itself: three events keep three days", () => {
    const daily = contractOf({ every: "day", calendar: "office", roll: "following" }, ["2026-03-07", "2026-03-10"]);
    const monday = "03-10T00:00";
    expect(told(daily, "03-10T12:00", "03-09T10:00", "03-09T11:00")).toEqual([
      ...[`03-07 kept ${monday}`, `03-08 kept ${monday}`, `03-09 breached ${monday}`],
    ]);
    expect(told(daily, "03-10T12:00", "03-07T10:00", "03-09T10:00", "03-09T11:00").at(-1)).toBe(`03-09 kept ${monday}`);
  });
  it("by `modified-following` a day stays within its period", () => {
    const daily = contractOf({ every: "day", calendar: "office", roll: "modified-following" }, [
      "2026-03-07",
      "2026-03-09",
    ]);
    expect(told(daily, "03-10T12:00")).toEqual(["03-07 not-promised", "03-08 not-promised"]);
  });
  it("half-years and years are those of the calendar", () => {
    const term = ["2025-05-01", "2027-02-01"];
    const half = contractOf({ every: "half-year", calendar: "office" }, term);
    expect(told(half, "12-31T23:59").map((each) => each.slice(-11))).toEqual([
      "07-01T00:00",
      "01-01T00:00",
      "07-01T00:00",
      "01-01T00:00",
    ]);
    const year = contractOf({ every: "year", calendar: "office" }, term);
    expect(told(year, "12-31T23:59")).toEqual(["05-01 breached 01-01T00:00", "01-01 pending 01-01T00:00"]);
  });
  it("a date that a time zone skipped owes nothing", () => {
    const apia = { timeZone: "Pacific/Apia", hours: "24x7" } as const;
    const daily = defineContract<string, string>({
      ...{ id: "duties", timeZone: "Pacific/Apia", levels: ["A"], term: { from: "2011-12-28", to: "2012-01-02" } },
      calendars: { apia },
      clauses: [{ id: "duty", promise: "done", every: "day", calendar: "apia" }],
    });
    const { periods } = assess(daily, { standing: true, events: [] }, { asOf: "2012-06-01T00:00Z" });
    const dates = periods[0]?.obligations.map(({ cycle }) => cycle?.from);
    expect(dates).toEqual(["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01"]);
  });
});

describe("after each period", () => {
  const report = contractOf({
    every: "month",
    after: { workingDays: 5, calendar: "office", at: "end-of-working-day" },
  });

  it("the monthly report within five working days: 1, 2, 3, 7 and 8 April", () => {
    expect(told(report, "03-31T23:59")).toEqual([]);
    expect(at(look(report, "03-31T23:59").nextChange ?? 0)).toBe("04-01T00:00");
    expect(told(report, "04-01T00:00")).toEqual(["03-01 pending 04-08T17:00"]);
    expect(told(report, "04-08T17:00", "04-08T17:00")).toEqual(["03-01 kept 04-08T17:00"]);
    expect(told(report, "04-10T00:00", "04-08T17:01")).toEqual(["03-01 kept-late 04-08T17:00"]);
  });
  it("what is done within the period is not the report of it, and what is done after the next is of that", () => {
    expect(told(report, "04-10T00:00", "03-31T23:59")).toEqual(["03-01 breached 04-08T17:00"]);
    // After April, whose five working days are 1, 4, 5, 6 and 7 May; it was the last of the term.
    expect(told(report, "05-20T00:00", "05-02T10:00")).toEqual([
      "03-01 breached 04-08T17:00",
      "04-01 kept 05-07T17:00",
    ]);
  });
  it("a review within 20 calendar days after each quarter", () => {
    const review = contractOf({ every: "quarter", after: { calendarDays: 20, at: "end-of-day" } });
    expect(told(review, "04-20T23:59")).toEqual(["03-01 pending 04-21T00:00"]);
  });
  it("a month after February is all of March", () => {
    const late = contractOf({ every: "month", after: { months: 1, at: "end-of-day" } }, ["2026-02-01", "2026-03-01"]);
    expect(told(late, "03-20T00:00")).toEqual(["02-01 pending 04-01T00:00"]);
  });
  it("a length of time is elapsed, or of a clock", () => {
    expect(told(contractOf({ every: "week", after: { within: "4h" } }), "03-02T00:00")).toEqual([
      "03-01 pending 03-02T04:00",
    ]);
    const clock = contractOf({ every: "week", after: { within: "4h", clock: "office" } });
    expect(told(clock, "03-02T00:00")).toEqual(["03-01 pending 03-02T13:00"]);
  });
  it("the earlier or the later of several", () => {
    const after = { latestOf: [{ within: "48h" }, { workingDays: 3, calendar: "office", at: "17:00" }] } as const;
    expect(told(contractOf({ every: "month", after }), "04-01T00:00")).toEqual(["03-01 pending 04-03T17:00"]);
  });
  it("where one falls due after the next period, what happens until then keeps it first", () => {
    const late = contractOf({ every: "week", after: { calendarDays: 10, at: "end-of-day" } }, [
      "2026-03-02",
      "2026-03-16",
    ]);
    // Due by the end of 18 and 25 March.
    expect(told(late, "03-30T00:00", "03-18T10:00", "03-19T10:00")).toEqual([
      ...["03-02 kept 03-19T00:00", "03-09 kept 03-26T00:00"],
    ]);
    expect(told(late, "03-30T00:00", "03-19T10:00")).toEqual(["03-02 breached 03-19T00:00", "03-09 kept 03-26T00:00"]);
  });
  it("with a calendar, a period without any working day owes nothing, and its zone is that of the periods", () => {
    const daily = contractOf({ every: "day", calendar: "york", after: { within: "2h" } }, ["2026-03-06", "2026-03-08"]);
    // Friday ends at 05:00 UTC.
    expect(told(daily, "03-10T00:00", "03-07T06:00")).toEqual([
      ...["03-05 breached 03-06T07:00", "03-06 kept 03-07T07:00", "03-07 not-promised"],
    ]);
  });
  it("dates of another zone: the first that begins after the period counts first", () => {
    const after = { workingDays: 1, calendar: "york", at: "17:00" } as const;
    // April begins in UTC when it is 31 March, 20:00, in New York: the first date is 1 April there.
    expect(told(contractOf({ every: "month", after }), "04-01T00:00")).toEqual(["03-01 pending 04-01T21:00"]);
  });
  it("of a ticket's level: from the report, and superseded with the level", () => {
    const contract = defineContract<string, string>({
      ...{ id: "duties", timeZone: "UTC", levels: ["A", "B"], calendars: { office } },
      clauses: [{ id: "duty", level: "A", promise: "done", every: "week", after: { within: "4h" } }],
    });
    const events = [
      { type: "reported", at: "2026-03-04T10:00Z" },
      { type: "done", at: "2026-03-09T03:00Z" },
      { type: "level-confirmed", at: "2026-03-16T01:00Z", level: "B" },
    ];
    const { periods } = assess(contract, { level: "A", events }, { asOf: "2026-03-20T00:00Z" });
    expect(periods[0]?.obligations.map(({ cycle, state }) => [cycle, state])).toEqual([
      [{ from: "2026-03-04", to: "2026-03-09" }, "kept"],
      [{ from: "2026-03-09", to: "2026-03-16" }, "superseded"],
    ]);
  });
  it("is explained", () => {
    const [owed] = look(report, "04-01T00:00").periods[0]?.obligations ?? [];
    expect(owed && explain(owed, { language: "en" })).toBe(
      [
        "duty: done — pending, due Wed 8 Apr 2026 17:00",
        "  After the month from Sun 1 Mar 2026 to Tue 31 Mar 2026, counted from its end",
        "  5 working days, in calendar “office”, from Wed 1 Apr 2026: due on Wed 8 Apr 2026, when the working day ends",
        "    Wed 1 Apr 2026 – Fri 3 Apr 2026: counted, 3 days",
        "    Sat 4 Apr 2026 – Sun 5 Apr 2026: no working day",
        "    Mon 6 Apr 2026: holiday",
        "    Tue 7 Apr 2026 – Wed 8 Apr 2026: counted, 2 days",
        "",
      ].join("\n"),
    );
    expect(owed && explain(owed, { language: "zh" })).toContain(
      "每月一次，2026年3月1日 周日 至 2026年3月31日 周二，自期末起算",
    );
  });
});

it("a daily duty over ten years, kept each day, is assessed at once", () => {
  const daily = contractOf({ every: "day", calendar: "office", roll: "following" }, ["2016-01-01", "2026-01-01"]);
  const events = Array.from({ length: 3653 }, (_, day) => ({
    type: "done",
    at: Date.UTC(2016, 0, 1, 12) + day * 86_400_000,
  }));
  const { periods } = assess(daily, { standing: true, events }, { asOf: "2026-01-02T00:00Z" });
  const began = performance.now();
  expect(assess(daily, { standing: true, events }, { asOf: "2026-01-02T00:00Z" }).state).toBe("kept");
  // Ten times what it takes on a slow machine.
  expect(performance.now() - began).toBeLessThan(2000);
  expect(periods[0]?.obligations).toHaveLength(3653);
});

describe("what is refused", () => {
  const issuesOf = (duty: object, more: object = {}): readonly string[] => {
    const clauses = [{ id: "duty", promise: "done", ...duty }];
    const result = validateContract({
      id: "x",
      timeZone: "UTC",
      levels: ["A"],
      calendars: { office, york },
      clauses,
      ...more,
    });
    return result.ok ? [] : result.issues.map(({ code, path, expected }) => `${code} ${path}: ${expected}`);
  };
  const days = { workingDays: 5, calendar: "office", at: "17:00" };
  it.each<[string, object, string]>([
    [
      "a roll beside it",
      { roll: "following", after: { within: "4h" } },
      "contract-invalid /clauses/0/roll: no roll beside after",
    ],
    ["no rule", { after: {} }, "contract-invalid /clauses/0/after: one of within"],
    ["two rules", { after: { ...days, within: "4h" } }, "contract-due-rules-conflict /clauses/0/after"],
    ["a rule of events", { after: { before: "closed" } }, "contract-invalid /clauses/0/after: one of within"],
    [
      "what counts back",
      { after: { within: "4h", backward: true } },
      "contract-invalid /clauses/0/after: a rule that counts on",
    ],
    ["warnings", { after: { within: "4h", warnings: [] } }, "contract-invalid /clauses/0/after/warnings"],
    ["a cut-off", { after: { ...days, cutOff: "14:00" } }, "contract-invalid /clauses/0/after/cutOff: no cutOff"],
    [
      "a first day",
      { after: { ...days, firstDay: "counted" } },
      "contract-invalid /clauses/0/after/firstDay: no firstDay",
    ],
    ["pauses", { after: { ...days, paused: "time" } }, "contract-invalid /clauses/0/after/paused: no paused"],
    [
      "pauses inside",
      { after: { latestOf: [{ ...days, paused: "time" }] } },
      "contract-invalid /clauses/0/after/latestOf/0/paused: no paused",
    ],
    [
      "the time of the start",
      { after: { ...days, at: "same-time" } },
      "contract-invalid /clauses/0/after: another time of the last date",
    ],
    ["no dates at all", { after: { ...days, workingDays: 0 } }, "contract-invalid /clauses/0/after: one date or more"],
    [
      "a calendar that is not there",
      { calendar: "offfice", after: days },
      "contract-unknown-calendar /clauses/0/calendar",
    ],
    ["no calendar for a roll", { calendar: undefined }, "contract-unknown-calendar /clauses/0/calendar"],
  ])("%s", (_, duty, issue) => {
    expect(issuesOf({ every: "month", ...duty }).join("\n")).toContain(issue);
  });
  it("after without every", () => {
    expect(issuesOf({ within: "4h", after: days }).join()).toContain(
      "contract-invalid /clauses/0/after: after only beside every",
    );
  });
  it("periods of no time zone", () => {
    const zones = issuesOf({ every: "month", after: { within: "4h" } }, { timeZone: undefined });
    expect(zones.join()).toContain("contract-time-zone-missing /timeZone");
    expect(issuesOf({ every: "month", calendar: "office", after: { within: "4h" } }, { timeZone: undefined })).toEqual(
      [],
    );
  });
});
