import { explain, assess, contractSeries, deadlines, defineContract } from "sla-clock";
import { hardwareService, softwareService } from "sla-clock/contracts";
import { digestContract } from "sla-clock/review";
import { SHEET_FUNCTIONS, sheetFunctions } from "sla-clock/sheets";
import type { SheetFault } from "sla-clock/sheets";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import type { ObligationState } from "sla-clock";
import { stateInCell } from "../../../src/sheets/states.js";

const sheet = sheetFunctions();
const instants = sheetFunctions({ dates: "instants" });
/** A date and a time of day, as a sheet adds them up. */
function serial(local: string): number {
  const at = DateTime.fromISO(local, { zone: "utc" });
  const date = at.startOf("day");
  return date.toMillis() / 86_400_000 + 25_569 + at.diff(date).toMillis() / 86_400_000;
}
const fault = (rows: readonly (readonly unknown[])[]): SheetFault => rows[0]?.[0] as SheetFault;
const contractOf = (spec: object): string =>
  JSON.stringify({ id: "desk", timeZone: "UTC", levels: ["low", "high"], ...spec });

/** The arguments of a formula: texts in quotes, numbers, nothing. */
function argumentsOf(formula: string): readonly unknown[] {
  const [, list = ""] = /^SLA\.[A-Z]+\(([^]*)\)$/.exec(formula) ?? [];
  return JSON.parse(`[${list}]`) as readonly unknown[];
}

describe("the examples of the table", () => {
  const all = SHEET_FUNCTIONS.flatMap(({ name, examples, result }) =>
    examples.map(({ formula, gives }) => [formula, name, gives, result.kind] as const),
  );
  it.each(all)("%s", (formula, name, gives, kind) => {
    expect(formula.startsWith(`SLA.${name}(`)).toBe(true);
    const wanted = typeof gives === "string" && ["moment", "date"].includes(kind) ? serial(gives) : gives;
    const [[given]] = sheet[name](...argumentsOf(formula)) as [[unknown]];
    expect(typeof given === "number" ? Math.round(given * 86_400) : given).toBe(
      typeof wanted === "number" ? Math.round(wanted * 86_400) : wanted,
    );
  });

  it("no function lacks a help text, in either language", () => {
    for (const { summary, result, parameters } of SHEET_FUNCTIONS) {
      for (const text of [summary, result.help, ...parameters.map(({ help }) => help)]) {
        expect(text).toMatchObject({
          en: expect.stringMatching(/\.$/) as unknown,
          zh: expect.stringMatching(/\p{Script=Han}[^]*。$/u) as unknown,
        });
      }
    }
  });
});

describe("due moments of the bundled contracts are those of deadlines", () => {
  const reports = ["2026-03-06T17:30", "2026-02-13T18:30", "2026-10-10T10:00", "2026-01-01T00:00"];
  it.each(reports)("hardware, reported %s", (report) => {
    const contract = hardwareService();
    for (const level of contract.levels.map((each) => (typeof each === "string" ? each : each.id))) {
      const owed = deadlines(contract, {
        level: level,
        reportedAt: `${report}+08:00`,
        attributes: { onsiteRequired: true, site: "local" },
      });
      for (const { clause, due } of owed) {
        if (due.kind !== "at") continue;
        expect(
          instants.DUE("hardware", level, clause, report.replace("T", " "), "onsiteRequired=true; site=local"),
        ).toEqual([[new Date(due.at)]]);
      }
    }
  });

  it.each(reports)("software, reported %s", (report) => {
    const contract = softwareService();
    for (const level of contract.levels.map((each) => (typeof each === "string" ? each : each.id))) {
      for (const { clause, due } of deadlines(contract, { level: level, reportedAt: `${report}+08:00` })) {
        if (due.kind !== "at") continue;
        expect(instants.DUE("software", level, clause, report.replace("T", " "))).toEqual([[new Date(due.at)]]);
      }
    }
  });
});

describe("which contract", () => {
  it("by name, by id, and as JSON: the same", () => {
    const formula = ["B", "arrived", "2026-03-06 17:30"];
    const due = [[serial("2026-03-07T17:30")]];
    expect(sheet.DUE("hardware", ...formula)).toEqual(due);
    expect(sheet.DUE("hardware-service", ...formula)).toEqual(due);
    const json = sheet.CONTRACT("hardware").map(([piece]) => [piece]);
    expect(sheet.DUE(json, ...formula)).toEqual(due);
    expect(sheet.DUE(json.map(([piece]) => piece as string).join("\n"), ...formula)).toEqual(due);
  });

  const short = contractOf({ clauses: [{ id: "reply", promise: "replied", within: "1h" }] });
  const long = contractOf({ clauses: [{ id: "reply", promise: "replied", within: "2h" }] });

  it("one for each row, by name or as JSON", () => {
    const given = sheet.DUE([[short], [long], [""]], "low", "replied", "2026-03-06 10:00");
    expect(given).toEqual([[serial("2026-03-06T11:00")], [serial("2026-03-06T12:00")], [""]]);
    const named = sheet.DUE([["hardware"], [short]], [["B"], ["low"]], [["arrived"], ["replied"]], "2026-03-06 10:00");
    expect(named).toEqual([[serial("2026-03-07T10:00")], [serial("2026-03-06T11:00")]]);
  });

  it("a series, by the version in force at the report", () => {
    const versions = [
      { from: "2026-01-01", contract: JSON.parse(long) as object },
      { from: "2026-03-07", contract: JSON.parse(short) as object },
    ];
    const series = JSON.stringify({ id: "desk", versions });
    const given = sheet.DUE(series, "low", "replied", [["2026-03-06 23:00"], ["2026-03-07 00:00"]]);
    expect(given).toEqual([[serial("2026-03-07T01:00")], [serial("2026-03-07T01:00")]]);
    expect(fault(sheet.DUE(series, "low", "replied", "2025-12-31 23:59"))).toMatchObject({
      error: "#N/A",
      code: "contract-not-in-force",
    });
    const [digest] = contractSeries({ id: "desk", versions } as never).versions.map(
      ({ contract }) => digestContract(contract).document,
    );
    expect(sheet.VERSION(series)).toEqual([[expect.stringContaining(digest ?? "none")]]);
  });

  it("in a series a clause means what its own version says", () => {
    const first = contractOf({ clauses: [{ id: "x", promise: "arrived", within: "1h" }] });
    const second = contractOf({
      clauses: [
        { id: "x", promise: "replied", within: "2h" },
        { id: "y", promise: "arrived", within: "3h", from: { due: "x" } },
      ],
    });
    const versions = [
      { from: "2026-01-01", contract: JSON.parse(first) as object },
      { from: "2026-03-01", contract: JSON.parse(second) as object },
    ];
    expect(sheet.DUE(JSON.stringify({ id: "desk", versions }), "low", "arrived", "2026-03-06 10:00")).toEqual([
      [serial("2026-03-06T15:00")],
    ]);
  });

  it.each<[string, string, string, string]>([
    ["a name", "hardwear", "contract-name-unknown", 'at /contract: did you mean "hardware"?'],
    ["no JSON", "{", "cell-unreadable", "at /contract: expected JSON"],
    [
      "a target",
      contractOf({ clauses: [{ id: "r", promise: "p", within: "2 hours" }] }),
      "duration-unreadable",
      'at /clauses/0/within in clause "r"',
    ],
    [
      "a calendar",
      contractOf({ clauses: [{ id: "r", promise: "p", within: "2h", clock: "desk" }] }),
      "contract-unknown-calendar",
      "at /clauses/0/clock",
    ],
    [
      "a level",
      contractOf({ clauses: [{ id: "r", level: "hihg", promise: "p", within: "2h" }] }),
      "contract-unknown-level",
      'did you mean "high"?',
    ],
    [
      "two things",
      contractOf({ clauses: [{ id: "r", promise: "p", within: "2h", clock: "desk", colour: "red" }] }),
      "contract-unknown-calendar",
      "(and 1 more)",
    ],
    [
      "a version of a series",
      '{"id":"x","versions":[{"from":"2026-01-01","contract":{"id":"x"}}]}',
      "contract-invalid",
      "at /versions/0/contract",
    ],
    ["__proto__", "__proto__", "contract-name-unknown", "at /contract"],
    ["an empty object", "{}", "contract-invalid", "at /"],
    [
      "no zone",
      '{"id":"x","levels":["low"],"clauses":[{"id":"r","promise":"p","within":"2h"}]}',
      "contract-time-zone-missing",
      "at /contract/timeZone",
    ],
  ])("what is wrong with it is told where: %s", (_, contract, code, words) => {
    const told = fault(sheet.DUE(contract, "low", "p", "2026-03-06 10:00"));
    expect(told.code).toBe(code);
    expect(told.message).toContain(words);
  });
});

describe("which promise", () => {
  const clauses = [
    { id: "reply", promise: "replied", within: "1h" },
    { id: "close", promise: ["resolved", "replied"], within: "8h" },
    { id: "form", promise: "form-signed", within: "2h", from: "arrived" },
    { id: "form.again", promise: "form-signed", within: "3h" },
    { id: "near", promise: "arrived", within: "4h", when: { site: "near" } },
    { id: "far", promise: "arrived", within: "9h", when: { site: "far" } },
    { id: "high", level: "high", promise: "called", within: "1h" },
    { id: "goal", promise: "fixed" },
    { id: "else", promise: "checked", within: "4h", unless: "vip" },
    { id: "vip", promise: "checked", within: "1h", when: { vip: true } },
    { id: "duty", promise: "cleaned", every: "month", calendar: "office" },
  ];
  const desk = contractOf({
    term: { from: "2026-01-01", to: "2027-01-01" },
    calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
    events: { "form-signed": { title: { en: "form signed", zh: "签单" } } },
    clauses,
  });
  const ask = (promise: string, facts = ""): unknown =>
    sheet.DUE(desk, "low", promise, "2026-03-06 10:00", facts)[0]?.[0];

  it.each<[string, string, string, string]>([
    ["by the id of its clause", "close", "", "2026-03-06T18:00"],
    ["by an event that one clause alone promises", "resolved", "", "2026-03-06T18:00"],
    ["by an event: what that event alone keeps comes before what others keep too", "replied", "", "2026-03-06T11:00"],
    ["by a title in English: what runs comes before what waits", "form signed", "", "2026-03-06T13:00"],
    ["by a title in Chinese", "签单", "", "2026-03-06T13:00"],
    ["by an event and a fact that tells which clause", "arrived", "site=far", "2026-03-06T19:00"],
    ["by the id, the condition being taken to hold", "near", "", "2026-03-06T14:00"],
    ["by the id, though another clause may stand in its place", "else", "", "2026-03-06T14:00"],
    ["by the id of that other", "vip", "", "2026-03-06T11:00"],
    ["in whose place another stands by a fact", "checked", "vip=true", "2026-03-06T11:00"],
    ["in whose place another does not stand by a fact", "checked", "vip=false", "2026-03-06T14:00"],
  ])("%s", (_, promise, facts, due) => {
    expect(ask(promise, facts)).toBe(serial(due));
  });

  it.each<[string, string, string, string, string]>([
    [
      "two clauses",
      "arrived",
      "",
      "promise-ambiguous",
      "one of the clauses near, far, or facts by which one of them is for the ticket",
    ],
    ["a clause and another in its place, of which nothing is known", "checked", "", "promise-ambiguous", "else, vip"],
    ["a misspelt one", "replyed", "", "promise-unknown", 'did you mean "replied"?'],
    [
      "one of another level",
      "called",
      "",
      "promise-without-moment",
      "called, which is not promised at level low (it is at level high)",
    ],
    [
      "one that is for others",
      "near",
      "site=far",
      "promise-without-moment",
      "clause near, which is not, since site = far",
    ],
    ["one without a figure", "fixed", "", "promise-without-moment", "tracked, and never breached by itself"],
    ["one that waits", "form", "", "promise-without-moment", "waiting for the event arrived"],
    [
      "one that was called off",
      "reply",
      "cancelled=2026-03-06 10:30; cancelled=2026-03-06 10:40",
      "ticket-event-repeated",
      "/facts/cancelled",
    ],
    [
      "a standing duty",
      "cleaned",
      "",
      "promise-without-moment",
      "a standing duty of the contract, which is owed to no ticket",
    ],
  ])("%s: told", (_, promise, facts, code, words) => {
    const told = ask(promise, facts) as SheetFault;
    expect(told.code).toBe(code);
    expect(told.message).toContain(words);
  });

  it("a level that is not there", () => {
    expect(fault(sheet.DUE(desk, "Low", "replied", "2026-03-06 10:00"))).toMatchObject({
      error: "#N/A",
      code: "ticket-unknown-level",
      message: expect.stringContaining('did you mean "low"?') as unknown,
    });
  });
});

describe("what a ticket lived through", () => {
  const spec = {
    id: "desk",
    timeZone: "Asia/Shanghai",
    levels: ["low", "high"],
    calendars: { office: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00", holidays: ["2026-03-09"] } },
    escalation: { restart: "at-confirmation" },
    pauses: [{ reason: "customer" }],
    reopening: { policy: "restart" },
    appointments: [{ event: "agreed", promise: "arrived" }],
    clauses: [
      { id: "fix.low", level: "low", promise: "resolved", within: "8h", clock: "office" },
      { id: "fix.high", level: "high", promise: "resolved", within: "4h", clock: "office" },
      { id: "visit", promise: "arrived", within: "24h" },
      {
        id: "both",
        allOf: [
          { promise: "called", within: "1h" },
          { promise: "signed", within: "2h" },
        ],
      },
    ],
  };
  const contract = defineContract(spec as never);
  const text = JSON.stringify(spec);
  const lives: readonly (readonly [string, string, readonly object[]])[] = [
    ["nothing", "", []],
    [
      "a pause",
      "paused=2026-03-06 11:00; resumed=2026-03-06 14:00",
      [
        { type: "paused", at: "11:00", reason: "customer" },
        { type: "resumed", at: "14:00" },
      ],
    ],
    ["a pause that lasts", "paused=2026-03-06 11:00", [{ type: "paused", at: "11:00", reason: "customer" }]],
    [
      "a graver level",
      "level-confirmed=2026-03-06 11:30; level-confirmed.level=high",
      [{ type: "level-confirmed", at: "11:30", level: "high" }],
    ],
    [
      "a resolution that did not hold",
      "resolved=2026-03-06 12:00; reopened=2026-03-06 15:00",
      [
        { type: "resolved", at: "12:00" },
        { type: "reopened", at: "15:00" },
      ],
    ],
    [
      "an appointment",
      "agreed=2026-03-06 11:00; agreed.agreed=2026-03-10 09:00",
      [{ type: "agreed", at: "11:00", agreed: "2026-03-10T09:00+08:00" }],
    ],
    ["half of what is joined", "called=2026-03-06 10:30", [{ type: "called", at: "10:30" }]],
    ["the end", "closed=2026-03-06 16:00", [{ type: "closed", at: "16:00" }]],
  ];
  const moments = [
    "2026-03-06 10:00",
    "2026-03-06 11:00",
    "2026-03-06 11:45",
    "2026-03-06 15:30",
    "2026-03-07 10:00",
    "2026-03-10 17:00",
  ];

  it.each(lives)("%s: state, due, remaining and elapsed are those of assess", (_, facts, happened) => {
    const events = happened.map((event) => ({ ...event, at: `2026-03-06T${(event as { at: string }).at}+08:00` }));
    for (const [clause, promise] of [
      ["fix.low", "fix.low"],
      ["fix", "resolved"],
      ["visit", "arrived"],
      ["both", "both"],
    ] as const) {
      for (const moment of moments) {
        const asOf = `${moment.replace(" ", "T")}+08:00`;
        const { periods } = assess(
          contract,
          { level: "low", events: [{ type: "reported", at: "2026-03-06T10:00+08:00" }, ...events] } as never,
          { asOf },
        );
        const all = periods.flatMap(({ obligations }) => obligations).filter((each) => each.clause.startsWith(clause));
        const last = all.filter(({ state }) => state !== "superseded").at(-1) ?? all.at(-1);
        if (last === undefined) throw new Error("nothing is promised");
        expect(sheet.STATE(text, "low", promise, "2026-03-06 10:00", moment, facts)).toEqual([[last.state]]);
        if (last.clock !== undefined) {
          expect(sheet.REMAINING(text, "low", promise, "2026-03-06 10:00", moment, facts)).toEqual([
            [last.clock.remaining / 60_000],
          ]);
          expect(sheet.ELAPSED(text, "low", promise, "2026-03-06 10:00", moment, facts)).toEqual([
            [last.clock.elapsed / 60_000],
          ]);
        }
      }
    }
  });

  it("DUE and START look as of the last thing that is told", () => {
    const due = (promise: string, facts: string): unknown =>
      sheet.DUE(text, "low", promise, "2026-03-06 10:00", facts)[0]?.[0];
    // Office hours 10:00 to 18:00 are the eight.
    expect(due("resolved", "")).toBe(serial("2026-03-06T18:00"));
    // Three hours stood still: Monday is a holiday, so Tuesday 09:00 to 12:00.
    expect(due("resolved", "paused=2026-03-06 11:00; resumed=2026-03-06 14:00")).toBe(serial("2026-03-10T12:00"));
    expect(due("resolved", "level-confirmed=2026-03-06 11:30; level-confirmed.level=high")).toBe(
      serial("2026-03-06T15:30"),
    );
    // Three hours were left of Friday.
    expect(due("resolved", "resolved=2026-03-06 12:00; reopened=2026-03-06 15:00")).toBe(serial("2026-03-10T14:00"));
    expect(due("arrived", "agreed=2026-03-06 11:00; agreed.agreed=2026-03-10 09:00")).toBe(serial("2026-03-10T09:00"));
    expect(due("resolved", "paused=2026-03-06 11:00")).toMatchObject({
      code: "promise-without-moment",
      message: expect.stringContaining(
        "paused; if it went on now it would be due at 2026-03-06T18:00:00+08:00",
      ) as unknown,
    });
    expect(
      sheet.START(
        text,
        "low",
        "resolved",
        "2026-03-06 10:00",
        "level-confirmed=2026-03-06 11:30; level-confirmed.level=high",
      ),
    ).toEqual([[serial("2026-03-06T11:30")]]);
    expect(sheet.START(text, "low", "both", "2026-03-06 10:00")).toEqual([[serial("2026-03-06T10:00")]]);
  });

  it("a clause asked for by its id brings along what another level's clause of the same promise had used", () => {
    const carried = contractOf({
      escalation: { restart: "carry-elapsed" },
      clauses: [
        { id: "slow", level: "low", promise: "resolved", within: "8h" },
        { id: "fast", level: "high", promise: "resolved", within: "4h" },
      ],
    });
    const raised = "level-confirmed=2026-03-06 12:00; level-confirmed.level=high";
    // Two of four hours were used at the confirmation.
    for (const promise of ["fast", "resolved"]) {
      expect(sheet.DUE(carried, "low", promise, "2026-03-06 10:00", raised)).toEqual([[serial("2026-03-06T14:00")]]);
    }
  });

  it("before the report a promise waits for it", () => {
    expect(sheet.STATE(text, "low", "resolved", "2026-03-06 10:00", "2026-03-06 09:59")).toEqual([["inactive"]]);
    expect(sheet.STATE(text, "low", "fix.high", "2026-03-06 10:00", "2026-03-06 09:59")).toEqual([["not-promised"]]);
    expect(fault(sheet.REMAINING(text, "low", "resolved", "2026-03-06 10:00", "2026-03-06 09:59"))).toMatchObject({
      code: "promise-without-moment",
      message: expect.stringContaining("at /asOf: expected a moment at or after the report") as unknown,
    });
  });

  it("NEXTCHANGE is the whole second after the millisecond of the breach", () => {
    // The first is that of the joined promise within an hour; a part of it that is late is a breach of all.
    expect(sheet.NEXTCHANGE(text, "low", "2026-03-06 10:00", "2026-03-06 10:00")).toEqual([
      [serial("2026-03-06T11:00:01")],
    ]);
    expect(fault(sheet.NEXTCHANGE(text, "low", "2026-03-06 10:00", "2026-06-06 10:00"))).toMatchObject({
      error: "#N/A",
      code: "promise-without-moment",
    });
  });

  it("WHY is what explain says", () => {
    const { periods } = assess(
      contract,
      { level: "low", events: [{ type: "reported", at: "2026-03-06T10:00+08:00" }] },
      { asOf: "2026-03-06T10:00+08:00" },
    );
    const obligation = periods[0]?.obligations.find(({ clause }) => clause === "visit");
    if (obligation === undefined) throw new Error("a visit");
    for (const language of ["en", "zh"] as const) {
      const wanted = explain(obligation, { language, timeZone: "Asia/Shanghai" }).trimEnd();
      expect(sheet.WHY(text, "low", "visit", "2026-03-06 10:00", "", "", "", `language=${language}`)).toEqual([
        [wanted],
      ]);
    }
  });

  it("WHY as of a moment tells the state that STATE tells then", () => {
    const asked = ["hardware", "B", "arrived", "2026-03-06 17:30", "2026-03-07 17:31"] as const;
    const [[told] = []] = sheet.WHY(...asked);
    expect(sheet.STATE(...asked)).toEqual([["breached"]]);
    expect(told).toMatch(/^hardware\.B\.arrive: staff arrived on site — breached, due Sat 7 Mar 2026 17:30\n/);
  });
});

describe("holidays that are not known yet", () => {
  it("a moment that leans on them is shown, or refused where the settings say so", () => {
    const formula = ["hardware", "C", "replied", "2027-03-05 17:30", "", ""] as const;
    expect(sheet.DUE(...formula)).toEqual([[serial("2027-03-08T10:30")]]);
    expect(fault(sheet.DUE(...formula, "provisional=refuse"))).toMatchObject({
      error: "#NUM!",
      code: "calendar-uncovered",
      message: expect.stringContaining("2027-03-08T10:30:00+08:00, provisional") as unknown,
    });
    expect(sheet.DUE("hardware", "C", "replied", "2026-03-06 17:30", "", "", "provisional=refuse")).toEqual([
      [serial("2026-03-09T10:30")],
    ]);
  });
});

describe("settings", () => {
  it("a sheet of another zone reads and writes its own dates", () => {
    // 09:30 in London is 17:30 in Shanghai; a day later 09:30 in London.
    expect(sheet.DUE("hardware", "B", "arrived", "2026-03-06 09:30", "", "", "timeZone=Europe/London")).toEqual([
      [serial("2026-03-07T09:30")],
    ]);
  });

  it("1904 is 1462 less, in and out", () => {
    expect(
      sheet.DUE("hardware", "B", "arrived", serial("2026-03-06T09:30") - 1462, "", "", [["dateSystem", 1904]]),
    ).toEqual([[serial("2026-03-07T09:30") - 1462]]);
  });

  it("the help tells the states as cells show them", () => {
    const { en, zh } = SHEET_FUNCTIONS.find(({ name }) => name === "STATE")?.summary as { en: string; zh: string };
    const states: readonly ObligationState[] = ["inactive", "pending", "paused", "kept", "kept-late", "breached"];
    for (const state of [...states, "superseded", "cancelled", "untimed", "not-promised"] as const) {
      expect(en).toContain(stateInCell(state, "en"));
      expect(zh.replaceAll(/[（）]/g, "，")).toContain(stateInCell(state, "zh"));
    }
  });

  it("states and charges in Chinese", () => {
    const zh = sheetFunctions({ language: "zh" });
    expect(zh.STATE("hardware", "B", "arrived", "2026-03-06 17:30", "2026-03-07 17:31")).toEqual([["违约"]]);
    expect(zh.CHARGE("software", "maintenance", "2025-03-01", "2026-02-28 23:59")).toEqual([["免费"]]);
    expect(zh.STATE("hardware", "B", "arrived", "2026-03-06 17:30", "2026-03-07 17:31", "", "", "language=en")).toEqual(
      [["breached"]],
    );
  });
});

it("CHARGE: free years end with the day before the anniversary of the acceptance", () => {
  const days = [["2026-02-28 23:59:59"], ["2026-03-01 00:00"], [""]];
  expect(sheet.CHARGE("software", "maintenance", 45_717, days)).toEqual([["free"], ["charged"], [""]]);
  expect(fault(sheet.CHARGE("software", "maintenence", 45_717, "2026-01-01"))).toMatchObject({
    error: "#N/A",
    code: "entitlement-unknown-work",
  });
  expect(fault(sheet.CHARGE("hardware", "maintenance", 45_717, "2026-01-01"))).toMatchObject({
    error: "#N/A",
    code: "entitlement-unknown-work",
  });
});

it("VERSION: the library's, or what a contract is known by", () => {
  expect(sheet.VERSION()).toEqual([["0.1.0"]]);
  const contract = hardwareService();
  expect(sheet.VERSION([["hardware"], [""]])).toEqual([
    [`hardware-service 1 ${digestContract(contract).document}`],
    ["0.1.0"],
  ]);
});

it("CHARGE tells the cell in which the work stands, and a contract that promises nothing says so", () => {
  const [[misspelt] = []] = sheet.CHARGE("software", "maintainance", "2025-03-01", "2026-02-28");
  expect(misspelt).toMatchObject({
    error: "#N/A",
    message: expect.stringContaining(' at /work: did you mean "maintenance"?') as string,
  });
  const [[nothing] = []] = sheet.DUE('{"id":"x","levels":["A"],"clauses":[]}', "A", "replied", "2026-03-06T10:00Z");
  expect(nothing).toMatchObject({ message: expect.stringContaining("a contract that promises something") as string });
});
