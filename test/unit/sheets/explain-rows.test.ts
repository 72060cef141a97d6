import { assess, defineContract } from "sla-clock";
import { sheetFunctions } from "sla-clock/sheets";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";

const sheet = sheetFunctions({ dates: "instants" });
const zone = "Asia/Shanghai";
const at = (local: string): number => DateTime.fromISO(local.replace(" ", "T"), { zone }).toMillis();
const SPEC = {
  id: "desk",
  timeZone: zone,
  term: { from: "2026-01-01", to: "2027-01-01" },
  levels: ["low", "high"],
  calendars: {
    office: {
      timeZone: zone,
      hours: "mon-fri 09:00-18:00",
      holidays: [{ date: "2026-03-09", name: { en: "stocktaking", zh: "盘点" } }],
      specialDays: [{ date: "2026-03-14", hoursOf: "mon", name: "make-up day" }],
    },
  },
  pauses: [{ reason: "customer" }],
  reopening: { policy: "continue" },
  appointments: [{ event: "agreed", promise: "arrived" }],
  clauses: [
    {
      id: "fix",
      promise: "resolved",
      within: "8h",
      clock: "office",
      start: { rule: "next-working-time", calendar: "office" },
    },
    { id: "visit", promise: "arrived", within: "24h" },
    { id: "days", promise: "sent", workingDays: 2, calendar: "office", at: "end-of-day" },
    { id: "first", promise: "called", earliestOf: [{ within: "4h", clock: "office" }, { within: "2h" }] },
    { id: "last", promise: "signed", latestOf: [{ within: "4h", clock: "office" }, { within: "2h" }] },
    { id: "sum", promise: "checked", sumOf: [{ within: "1h", clock: "office" }, { within: "3h" }] },
    {
      id: "both",
      allOf: [
        { promise: "phoned", within: "1h" },
        {
          anyOf: [
            { promise: "mailed", within: "2h" },
            { promise: "faxed", within: "3h" },
          ],
        },
      ],
    },
    { id: "order", promise: "noted", before: "closed" },
    { id: "agreed", promise: "met", at: "appointed" },
    { id: "goal", promise: "pleased" },
    { id: "from", promise: "followed", within: "1h", from: "arrived" },
  ],
  events: { appointed: {} },
} as const;
const contract = defineContract(SPEC as never);
const DESK = JSON.stringify(SPEC);

/** The rows of an explanation; moments as what clocks on the wall show. */
function rows(clause: string, reported: string, facts = "", settings = ""): readonly (readonly unknown[])[] {
  return sheet
    .EXPLAIN(DESK, "low", clause, reported, facts, "", settings)
    .map((row) =>
      row.map((cell) => (cell instanceof Date ? DateTime.fromJSDate(cell, { zone }).toFormat("MM-dd HH:mm") : cell)),
    );
}

describe("what each kind of promise is explained by", () => {
  it("office hours: held until the next working time, counted, closed, holiday", () => {
    expect(rows("fix", "2026-03-05 20:00")).toEqual([
      ["fix", "03-05 20:00", "03-06 09:00", "closed", 780, "the clock has not started; outside the hours of “office”"],
      ["fix", "03-06 09:00", "03-06 17:00", "counted", 480, "open by “office”"],
    ]);
    expect(rows("fix", "2026-03-06 16:00")).toEqual([
      ["fix", "03-06 16:00", "03-06 18:00", "counted", 120, "open by “office”"],
      ["fix", "03-06 18:00", "03-09 00:00", "closed", 3240, "outside the hours of “office”"],
      ["fix", "03-09 00:00", "03-10 00:00", "holiday", 1440, "holiday in “office”: stocktaking"],
      ["fix", "03-10 00:00", "03-10 09:00", "closed", 540, "outside the hours of “office”"],
      ["fix", "03-10 09:00", "03-10 15:00", "counted", 360, "open by “office”"],
    ]);
  });

  it("a pause and a resolution that did not hold", () => {
    const life =
      "paused=2026-03-06 10:00; resumed=2026-03-06 11:00; resolved=2026-03-06 12:00; reopened=2026-03-06 13:00";
    expect(
      rows("fix", "2026-03-06 09:00", life).map(([, from, to, kind, minutes]) => [from, to, kind, minutes]),
    ).toEqual([
      ["03-06 09:00", "03-06 10:00", "counted", 60],
      ["03-06 10:00", "03-06 11:00", "paused", 60],
      ["03-06 11:00", "03-06 12:00", "counted", 60],
      ["03-06 12:00", "03-06 13:00", "resolved", 60],
      ["03-06 13:00", "03-06 18:00", "counted", 300],
      ["03-06 18:00", "03-09 00:00", "closed", 3240],
      ["03-09 00:00", "03-10 00:00", "holiday", 1440],
      ["03-10 00:00", "03-10 09:00", "closed", 540],
      ["03-10 09:00", "03-10 10:00", "counted", 60],
    ]);
  });

  it("dates: counted as such, without minutes", () => {
    expect(rows("days", "2026-03-06 16:00")).toEqual([
      ["days", "03-06 00:00", "03-07 00:00", "first", "", "first day, not counted: 1"],
      ["days", "03-07 00:00", "03-09 00:00", "closed", "", "days off: 2"],
      ["days", "03-09 00:00", "03-10 00:00", "holiday", "", "days of holiday: 1: stocktaking"],
      ["days", "03-10 00:00", "03-12 00:00", "counted", "", "days counted: 2"],
    ]);
  });

  it.each<[string, readonly (readonly unknown[])[]]>([
    ["first", [["03-06 17:00", "03-06 19:00", "counted", 120]]],
    [
      "last",
      [
        ["03-06 17:00", "03-06 18:00", "counted", 60],
        ["03-06 18:00", "03-09 00:00", "closed", 3240],
        ["03-09 00:00", "03-10 00:00", "holiday", 1440],
        ["03-10 00:00", "03-10 09:00", "closed", 540],
        ["03-10 09:00", "03-10 12:00", "counted", 180],
      ],
    ],
    [
      "sum",
      [
        ["03-06 17:00", "03-06 18:00", "counted", 60],
        ["03-06 18:00", "03-06 21:00", "counted", 180],
      ],
    ],
    [
      "both",
      [
        ["03-06 17:00", "03-06 18:00", "counted", 60],
        ["03-06 17:00", "03-06 19:00", "counted", 120],
        ["03-06 17:00", "03-06 20:00", "counted", 180],
      ],
    ],
  ])("of several rules or promises: %s", (clause, told) => {
    expect(rows(clause, "2026-03-06 17:00").map(([, from, to, kind, minutes]) => [from, to, kind, minutes])).toEqual(
      told,
    );
  });

  it("from an event of its own", () => {
    expect(rows("from", "2026-03-06 17:00", "arrived=2026-03-06 18:30")).toEqual([
      ["from", "03-06 18:30", "03-06 19:30", "counted", 60, "elapsed time"],
    ]);
  });

  it("an appointment: the clock as far as the agreement, and from then on the time that was agreed", () => {
    expect(rows("visit", "2026-03-06 10:00", "agreed=2026-03-06 11:00; agreed.agreed=2026-03-08 09:00")).toEqual([
      ["visit", "03-06 10:00", "03-06 11:00", "counted", 60, "elapsed time"],
      ["visit", "03-06 11:00", "03-08 09:00", "agreed", "", "the time that was agreed"],
    ]);
    expect(rows("agreed", "2026-03-06 10:00", "appointed=2026-03-06 11:00; appointed.agreed=2026-03-08 09:00")).toEqual(
      [["agreed", "03-06 10:00", "03-08 09:00", "agreed", "", "the time that was agreed"]],
    );
  });

  it("an event before which something is due", () => {
    expect(rows("order", "2026-03-06 10:00", "closed=2026-03-06 12:00")).toEqual([
      ["order", "03-06 10:00", "03-06 12:00", "event", 120, "until the event closed"],
    ]);
  });

  it.each(["order", "goal", "agreed"])("nothing to tell: %s", (clause) => {
    expect(rows(clause, "2026-03-06 10:00")).toEqual([[""]]);
  });

  it("in Chinese, with headings, of several reports", () => {
    const told = sheet.EXPLAIN(
      DESK,
      "low",
      "fix",
      [["2026-03-06 09:00"], [""], ["nonsense"], ["2026-03-06 10:00"]],
      "",
      "",
      "language=zh; headings=yes",
    );
    expect(told.map(([clause, , , kind, minutes, why]) => [clause, kind, minutes, why])).toEqual([
      ["条款", "种类", "分钟", "原因"],
      ["fix", "counted", 480, "在“office”服务时间内"],
      ["", "", "", ""],
      [expect.objectContaining({ code: "cell-unreadable" }), "", "", ""],
      ["fix", "counted", 480, "在“office”服务时间内"],
    ]);
  });
});

it("the rows of a length of time tile from its trigger to its due moment, and those counted sum to the target", () => {
  for (const reported of [
    "2026-03-05 20:00",
    "2026-03-06 08:59",
    "2026-03-06 17:59",
    "2026-03-07 12:00",
    "2026-03-13 17:00",
  ]) {
    for (const [clause, target] of [
      ["fix", 480],
      ["visit", 1440],
    ] as const) {
      const told = sheet.EXPLAIN(DESK, "low", clause, reported);
      const edges = told.map(([, from, to]) => [Number(from), Number(to)] as const);
      expect(edges[0]?.[0]).toBe(at(reported));
      edges.slice(1).forEach(([from], index) => {
        expect(from).toBe(edges[index]?.[1]);
      });
      const { periods } = assess(
        contract,
        { level: "low", events: [{ type: "reported", at: at(reported) }] },
        { asOf: at(reported) },
      );
      const due = periods[0]?.obligations.find((each) => each.clause === clause)?.due;
      expect(due).toMatchObject({ kind: "at", at: edges.at(-1)?.[1] });
      const counted = told
        .filter(([, , , kind]) => kind === "counted")
        .reduce((sum, [, , , , minutes]) => sum + Number(minutes), 0);
      expect(counted).toBeCloseTo(target, 6);
    }
  }
});

it("a standing duty is told by its period", () => {
  const level = "D";
  const told = sheet.EXPLAIN("hardware", level, "maintained", "2026-03-06 10:00");
  expect(told.map(([clause, from, to, kind, minutes]) => [clause, kind, minutes, Number(from), Number(to)])).toEqual([
    ["hardware.D.maintain", "period", "", at("2026-03-06 10:00"), at("2026-04-01")],
  ]);
});
