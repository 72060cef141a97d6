import * as hyperformula from "hyperformula";
import enGB from "hyperformula/i18n/languages/enGB";
import { registerHyperFormula } from "sla-clock/sheets";
import { beforeEach, describe, expect, it } from "vitest";

const { HyperFormula } = hyperformula;
type Cell = string | number | boolean | null;
type Row = readonly Cell[];

const FRIDAY = "2026-03-06 17:30";
/** Serial numbers, as any sheet has them: 46087 is 2026-03-06, 46090 the Monday after. */
const [FRIDAY_17_30, MONDAY_10_30] = [46087 + 17.5 / 24, 46090 + 10.5 / 24];
/** The engine gives dates out to six digits of a day, which is 43 ms. */
const near = (serial: number): unknown => expect.closeTo(serial, 5);
const REPLY = 'SLA.DUE("hardware", "C", "replied"';

beforeEach(() => {
  registerHyperFormula(hyperformula);
});

function engineOf(rows: readonly Row[], config = {}, names: readonly hyperformula.SerializedNamedExpression[] = []) {
  const cells = rows.map((row) => [...row]);
  return HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3", ...config }, [...names]);
}

/** The values of a sheet; blank cells of an array are null. */
function valuesOf(rows: readonly Row[], config = {}, names: readonly hyperformula.SerializedNamedExpression[] = []) {
  return engineOf(rows, config, names).getSheetValues(0);
}

function valueOf(formula: string, config = {}): unknown {
  return valuesOf([[formula]], config)[0]?.[0];
}

describe("moments", () => {
  it("a moment is a date and time to the engine, a date a date", () => {
    const engine = engineOf([
      [
        `=${REPLY}, "${FRIDAY}")`,
        '=SLA.WORKDAY("2026-10-09", 1)',
        '=SLA.STATE("software", "A", "resolved", "2026-03-06 10:00", "2026-03-06 11:00")',
      ],
    ]);
    const types = [0, 1, 2].map((col) => engine.getCellValueDetailedType({ sheet: 0, row: 0, col }));
    expect(types).toEqual(["NUMBER_DATETIME", "NUMBER_DATE", "STRING"]);
  });

  it("a report is text, a number, a typed date and time, or arithmetic, which the engine rounds to 43 ms", () => {
    const reports = [
      FRIDAY,
      FRIDAY_17_30,
      "06/03/2026 17:30",
      "=DATE(2026, 3, 6) + TIME(17, 30, 0)",
      "'06/03/2026 17:30",
    ];
    const values = valuesOf(reports.map((report, row) => [report, `=${REPLY}, A${row + 1})`]));
    expect(values.slice(0, 4).map(([, due]) => due)).toEqual([MONDAY_10_30, MONDAY_10_30, MONDAY_10_30, MONDAY_10_30]);
    expect(values[4]?.[1]).toMatchObject({ type: "VALUE", message: expect.stringContaining("/reported") });
  });

  it("dates inside a range are objects to a plugin, and read as dates all the same", () => {
    const rows = [["01/10/2026", "02/10/2026"], ['=SLA.WORKDAY("2026-09-30", 1, 1, A1:B1)']];
    // 2026-10-05, the Monday after.
    expect(valuesOf(rows)[1]?.[0]).toBe(46300);
  });

  it("an engine of 1904 is answered in its own numbers, 1462 days less", () => {
    const nullDate = { year: 1904, month: 1, day: 1 };
    const [[due] = []] = valuesOf([[`=${REPLY}, A2)`], ["06/03/2026 17:30"]], { nullDate });
    expect(due).toEqual(near(MONDAY_10_30 - 1462));
  });

  it("an engine with the 29 February 1900 of others counts like them from March 1900 on", () => {
    const config = { leapYear1900: true, nullDate: { year: 1899, month: 12, day: 31 } };
    expect(valuesOf([[`=${REPLY}, A2)`], ["06/03/2026 17:30"]], config)[0]?.[0]).toBe(MONDAY_10_30);
  });

  it("dates that are numbered as no sheet's are refused, unless dateSystem says what they are", () => {
    const nullDate = { year: 1900, month: 1, day: 1 };
    const refused = expect.objectContaining({ type: "VALUE", message: expect.stringContaining("/nullDate") });
    expect(valueOf(`=${REPLY}, "${FRIDAY}")`, { nullDate })).toEqual(refused);
    registerHyperFormula(hyperformula, { dateSystem: 1900 });
    expect(valueOf(`=${REPLY}, "${FRIDAY}")`, { nullDate })).toBe(MONDAY_10_30);
  });

  it("a formula's own settings come before the engine's", () => {
    expect(valueOf(`=${REPLY}, "${FRIDAY}",,, "dateSystem=1904")`)).toBe(MONDAY_10_30 - 1462);
  });
});

describe("errors", () => {
  const shown = (formula: string): unknown => valueOf(formula);

  it("#VALUE! for what cannot be read, with the place", () => {
    expect(shown(`=${REPLY}, "soon")`)).toMatchObject({
      value: "#VALUE!",
      type: "VALUE",
      message: expect.stringContaining("/reported"),
    });
    const faulty = valuesOf([['{ "id": 1 }', '=SLA.DUE(A1, "C", "replied", 46087)']])[0]?.[1];
    expect(faulty).toMatchObject({ type: "VALUE", message: expect.stringContaining("/id") });
  });

  it("#NUM! for what is out of bounds", () => {
    expect(shown(`=${REPLY}, 12)`)).toMatchObject({ value: "#NUM!", type: "NUM" });
    expect(shown('=SLA.WORKDAY("2026-10-09", 1, 8)')).toMatchObject({
      type: "NUM",
      message: expect.stringContaining("/weekend"),
    });
  });

  it("#N/A for what is not there", () => {
    expect(shown(`=SLA.DUE("hardware", "X", "replied", "${FRIDAY}")`)).toMatchObject({
      value: "#N/A",
      type: "NA",
      message: expect.stringContaining("/level"),
    });
    expect(shown(`=SLA.DUE("hardware", "A", "answered", "${FRIDAY}")`)).toMatchObject({
      type: "NA",
      message: expect.stringContaining("figure"),
    });
    expect(shown(`=SLA.DUE("hardwear", "A", "answered", "${FRIDAY}")`)).toMatchObject({
      type: "NA",
      message: expect.stringContaining('did you mean "hardware"'),
    });
  });

  it("IFERROR and IFNA take them", () => {
    expect(shown(`=IFERROR(${REPLY}, "soon"), "unread")`)).toBe("unread");
    expect(shown(`=IFNA(SLA.DUE("hardware", "X", "replied", "${FRIDAY}"), "none")`)).toBe("none");
    expect(shown(`=IFNA(${REPLY}, 12), "none")`)).toMatchObject({ type: "NUM" });
  });

  it("an error that comes in is passed on as the one that it was: in a cell, in a range, and in a range taken whole", () => {
    const rows = [
      ["=1/0", `=${REPLY}, A1)`, `=${REPLY}, A1:A3)`, '=SLA.WORKDAY("2026-10-09", 1, 1, A1:A3)'],
      [FRIDAY],
      ["=NA()"],
    ];
    const [first, second, third] = valuesOf(rows);
    expect(first?.slice(1)).toEqual([0, 1, 2].map(() => expect.objectContaining({ type: "DIV_BY_ZERO" })));
    expect(second?.[2]).toBe(MONDAY_10_30);
    expect(third?.[2]).toMatchObject({ type: "NA" });
  });
});

describe("ranges", () => {
  const reports = [[FRIDAY], [""], [null], ["never"], [FRIDAY_17_30]];

  it("a function maps over a range by itself, with blank for blank and each error in its place", () => {
    const [first = [], ...others] = reports;
    const values = valuesOf([[...first, `=${REPLY}, A1:A5)`], ...others]);
    expect(values.map(([, due]) => due)).toEqual([
      MONDAY_10_30,
      "",
      "",
      expect.objectContaining({ type: "VALUE" }),
      MONDAY_10_30,
    ]);
  });

  it("ARRAYFORMULA gives the same", () => {
    const [first = [], ...others] = reports;
    const plain = valuesOf([[...first, `=${REPLY}, A1:A5)`], ...others]);
    expect(JSON.stringify(valuesOf([[...first, `=ARRAYFORMULA(${REPLY}, A1:A5))`], ...others]))).toBe(
      JSON.stringify(plain),
    );
  });

  it("ranges side by side, one cell for all, and arithmetic on a range", () => {
    const rows = [
      ["C", "replied", FRIDAY_17_30 - 1, '=SLA.DUE("hardware", A1:A2, B1:B2, C1:C2 + 1)'],
      ["B", "arrived", FRIDAY_17_30 - 1],
    ];
    expect(valuesOf(rows).map((row) => row[3])).toEqual([MONDAY_10_30, near(FRIDAY_17_30 + 1)]);
  });

  it("rows by columns make a table", () => {
    const rows = [
      ["C", "B", FRIDAY, '=SLA.DUE("hardware", A1:B1, "replied", C1:C2)'],
      [null, null, "2026-03-09 09:00"],
    ];
    const values = valuesOf(rows).map((row) => row.slice(3));
    expect(values[0]).toEqual([MONDAY_10_30, near(46087 + 18.5 / 24)]);
    expect(values[1]).toEqual([near(46090 + 11 / 24), near(46090 + 10 / 24)]);
  });

  it("ranges that do not fit are one #VALUE! throughout", () => {
    const values = valuesOf([["C", FRIDAY, '=SLA.DUE("hardware", A1:A3, "replied", B1:B2)'], ["C", FRIDAY], ["C"]]);
    const refused = expect.objectContaining({ type: "VALUE", message: expect.stringContaining("sizes") });
    expect(values.map((row) => row[2])).toEqual([refused, refused, refused]);
  });

  it("facts under headings make one answer for each row", () => {
    const rows = [
      [
        "reported",
        "onsiteRequired",
        "onsite-required",
        "arrived",
        '=SLA.DUE("hardware", "B", "arrived", A2:A3, B2:D3, B1:D1)',
      ],
      [FRIDAY, true, "2026-03-06 18:00", null],
      [FRIDAY, true, null, null],
    ];
    // Within 24 hours of when the visit was found necessary, or of the report.
    expect(
      valuesOf(rows)
        .slice(0, 2)
        .map((row) => row[4]),
    ).toEqual([46088.75, near(FRIDAY_17_30 + 1)]);
  });

  it("an answer goes into other functions as a range", () => {
    const rows = [
      [FRIDAY, '=SUM(SLA.REMAINING("hardware", "C", "replied", A1:A2, "2026-03-09 09:30"))'],
      ["2026-03-09 09:00"],
    ];
    // 60 minutes left of the first, 90 of the second.
    expect(valuesOf(rows)[0]?.[1]).toBe(150);
  });

  it("a named range is a list of holidays, and is not mapped over, since its size is not known beforehand", () => {
    const names = [{ name: "Off", expression: "=Sheet1!$A$1:$A$2" }];
    const rows = [
      ["01/10/2026", '=SLA.WORKDAY("2026-09-30", 1, 1, Off)'],
      ["02/10/2026", "=SLA.WORKDAY(Off, 1)"],
    ];
    const values = valuesOf(rows, {}, names);
    expect(values[0]?.[1]).toBe(46300);
    expect(values[1]?.[1]).toMatchObject({ type: "VALUE", message: expect.stringContaining("1 × 1 answers") });
  });

  it("a whole column is a list of holidays, and is not mapped over, since its size is not known beforehand", () => {
    const rows = [
      ["01/10/2026", '=SLA.WORKDAY("2026-09-30", 1, 1, A:A)'],
      ["02/10/2026", "=SLA.WORKDAY(A:A, 1)"],
    ];
    const values = valuesOf(rows);
    expect(values[0]?.[1]).toBe(46300);
    expect(values[1]?.[1]).toMatchObject({ type: "VALUE", message: expect.stringContaining("1 × 1 answers") });
  });

  it("an answer that is larger than the engine could know is refused, and the engine goes on", () => {
    const rows = [
      ["hardware", "software", "C", '=SLA.DUE(A1:B2, C1:C2, "replied", 46087)'],
      ["hardware", "software", "C"],
    ];
    const values = valuesOf(rows);
    const refused = expect.objectContaining({ type: "VALUE", message: expect.stringContaining("2 × 2") });
    expect(values.map((row) => row[3])).toEqual([refused, refused]);
    expect(valuesOf([["hardware", "=SLA.CONTRACT(A1:A2)"], ["software"]])[0]?.[1]).toMatchObject({ type: "VALUE" });
  });

  it("an array of arrays goes by what is known beforehand", () => {
    const names = [{ name: "Reports", expression: "=Sheet1!$A$1:$A$2" }];
    const rows = [[FRIDAY, "=VSTACK(SLA.WORKDAY(Reports, 1), A1:A2)", `=VSTACK(${REPLY}, A1:A2), A1:A2)`], [FRIDAY]];
    const values = valuesOf(rows, {}, names);
    expect(values[0]?.[1]).toMatchObject({ type: "VALUE" });
    expect(values.map((row) => row[2])).toEqual([MONDAY_10_30, MONDAY_10_30, FRIDAY, FRIDAY]);
  });

  it("what is in the way of an answer is not written over", () => {
    expect(
      valuesOf([
        [FRIDAY, `=${REPLY}, A1:A2)`],
        [FRIDAY, "mine"],
      ])[0]?.[1],
    ).toMatchObject({ type: "SPILL" });
  });
});

describe("contracts", () => {
  const json = JSON.stringify({
    id: "desk",
    timeZone: "Europe/London",
    levels: ["A"],
    clauses: [{ id: "reply", promise: "replied", within: "2h" }],
  });

  it("JSON in one cell, or in several", () => {
    const rows = [
      [json, '=SLA.DUE(A1, "A", "replied", "2026-03-06 17:30")'],
      ["{"],
      [json.slice(1), '=SLA.DUE(A2:A3, "A", "replied", "2026-03-06 17:30")'],
    ];
    const values = valuesOf(rows);
    expect([values[0]?.[1], values[2]?.[1]]).toEqual([near(FRIDAY_17_30 + 2 / 24), near(FRIDAY_17_30 + 2 / 24)]);
  });

  it("SLA.CONTRACT gives one cell, which the other functions take", () => {
    const rows = [
      ['=SLA.CONTRACT("hardware", A2:C2)', '=SLA.DUE(A1, "C", "replied", "2026-03-06 17:30")'],
      ["09/03/2026", "Founder's day", null],
    ];
    const [[contract, due] = []] = valuesOf(rows);
    expect(JSON.parse(String(contract))).toMatchObject({ id: "hardware-service" });
    // Monday is off: half an hour on Friday, the rest on Tuesday.
    expect(due).toBe(MONDAY_10_30 + 1);
  });
});

describe("SLA.EXPLAIN", () => {
  const EXPLAIN = 'SLA.EXPLAIN("hardware", "C", "replied", "2026-02-14 17:30")';

  it("spills its rows; minutes counted sum to the two hours that are promised", () => {
    const rows = valuesOf([[`=${EXPLAIN}`]]);
    const counted = rows.filter((row) => row[3] === "counted").map((row) => row[4]);
    expect(counted).toEqual([30, 90]);
    expect(rows.every((row) => row.length === 6)).toBe(true);
  });

  it("takes up as many rows as it was told to, and says how many are left", () => {
    const inTheWay = [[`=${EXPLAIN}`], [], [], ["mine"]];
    expect(valuesOf(inTheWay)[0]?.[0]).toMatchObject({ type: "SPILL" });
    registerHyperFormula(hyperformula, { explanationRows: 3 });
    const rows = valuesOf(inTheWay);
    expect(rows[2]?.[0]).toBe("… 3");
    expect(rows[3]?.[0]).toBe("mine");
  });

  it("ARRAY_CONSTRAIN and INDEX take a part of it", () => {
    expect(valuesOf([[`=ARRAY_CONSTRAIN(${EXPLAIN}, 1, 4)`], ["mine"]])).toEqual([
      ["hardware.C.reply", expect.any(Number), expect.any(Number), "counted"],
      ["mine"],
    ]);
    expect(valueOf(`=INDEX(${EXPLAIN}, 3, 4)`)).toBe("holiday");
  });
});

describe("the engine", () => {
  it("computes anew when a cell changes, and what leans on it", () => {
    const engine = engineOf([
      [
        "C",
        FRIDAY,
        '=SLA.DUE("hardware", A1, "replied", B1)',
        '=SLA.STATE("hardware", A1, "replied", B1, C1 + TIME(0, 1, 0))',
      ],
    ]);
    const row = (): unknown[] => engine.getSheetValues(0)[0] ?? [];
    expect(row().slice(2)).toEqual([MONDAY_10_30, "breached"]);
    engine.setCellContents({ sheet: 0, row: 0, col: 1 }, [["2026-03-09 09:00"]]);
    expect(row()[2]).toEqual(near(46090 + 11 / 24));
    engine.setCellContents({ sheet: 0, row: 0, col: 1 }, [[null]]);
    expect(row()[2]).toBe("");
  });

  it("keeps its functions when rows move", () => {
    const engine = engineOf([["2026-03-06 17:30", `=${REPLY}, A1)`]]);
    engine.addRows(0, [0, 2]);
    expect(engine.getCellFormula({ sheet: 0, row: 2, col: 1 })).toBe(`=${REPLY}, A3)`);
    expect(engine.getCellValue({ sheet: 0, row: 2, col: 1 })).toBe(MONDAY_10_30);
  });

  it("knows the functions by the same names in each of its languages", () => {
    // Chinese is none of those that come with it.
    const english: any = enGB;
    const texts = english.default ?? english;
    for (const langCode of ["zhCN", "deDE"]) HyperFormula.registerLanguage(langCode, { ...texts, langCode });
    registerHyperFormula(hyperformula);
    for (const language of ["enGB", "zhCN", "deDE"])
      expect(valueOf(`=${REPLY}, "${FRIDAY}")`, { language })).toBe(MONDAY_10_30);
    expect(valueOf(`=sla.due("hardware", "C", "replied", "${FRIDAY}")`)).toBe(MONDAY_10_30);
  });

  it("registered twice, the last one counts; taken away, they are gone from engines built afterwards", () => {
    registerHyperFormula(hyperformula);
    const registration = registerHyperFormula(hyperformula, { language: "zh" });
    const state = '=SLA.STATE("hardware", "B", "arrived", "2026-03-06 17:30", "2026-03-07 17:31")';
    const engine = engineOf([[state]]);
    expect(engine.getCellValue({ sheet: 0, row: 0, col: 0 })).toBe("违约");
    registration.unregister();
    expect(valueOf(state)).toMatchObject({ type: "NAME" });
    engine.setCellContents({ sheet: 0, row: 1, col: 0 }, state);
    expect(engine.getCellValue({ sheet: 0, row: 1, col: 0 })).toBe("违约");
  });

  it("takes the default export as well", () => {
    registerHyperFormula(hyperformula.default, { language: "zh" });
    expect(valueOf('=SLA.CHARGE("software", "upgrade", "2025-03-01", "2026-02-28")')).toBe("收费");
  });
});

describe("what registering refuses", () => {
  const refused = (code: string, path: string) => expect.objectContaining({ code, path });

  it("another module, and options that are none", () => {
    const other: any = { HyperFormula };
    expect(() => registerHyperFormula(other)).toThrow(refused("options-invalid", "/module"));
    const options: any[] = [
      null,
      "zh",
      { explanationRows: 0 },
      { explanationRows: 2.5 },
      { explanationRows: "9" },
      { dates: "instants" },
      { explainRows: 9 },
    ];
    for (const each of options) expect(() => registerHyperFormula(hyperformula, each)).toThrow(/options/);
    expect(() => registerHyperFormula(hyperformula, { timeZone: "Mars/Base" })).toThrow(
      refused("time-zone-unknown", "/options/timeZone"),
    );
  });
});
