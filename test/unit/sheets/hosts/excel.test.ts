import { describe, expect, it } from "vitest";
import { excelFunctions, SHEET_FUNCTIONS, sheetFunctions } from "sla-clock/sheets";
import type { ExcelCell, SheetFunctionName } from "sla-clock/sheets";

class CellError {
  readonly code: string;
  readonly message: string | undefined;

  constructor(code: string, message?: string) {
    this.code = code;
    this.message = message;
  }
}
const ErrorCode = { invalidValue: "#VALUE!", invalidNumber: "#NUM!", notAvailable: "#N/A" };
const excel = excelFunctions({ Error: CellError, ErrorCode });

/** 2026-03-06 is day 46087 of Excel; 17:30 is 17.5/24 of a day. */
const FRIDAY = 46_087;
const REPORTED = FRIDAY + 17.5 / 24;
const invocation = { functionName: "DUE", address: undefined };

function thrownBy(call: () => ExcelCell[][]): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

describe("cells as Excel hands them over", () => {
  it("hardware.B: on site within 24 hours, in serial numbers", () => {
    const due = excel.DUE([["hardware"]], [["B"]], [["arrived"]], [[REPORTED]], null, null, null, invocation);
    expect(due).toEqual([[REPORTED + 1]]);
  });

  it("what is left out is null, a row with null, or not there", () => {
    for (const left of [null, [[null]], undefined, [[""]]]) {
      expect(excel.DUE("hardware", "B", "arrived", [[REPORTED]], left, left, left)).toEqual([[REPORTED + 1]]);
    }
    expect(excel.DUE("hardware", "B", "arrived", [[REPORTED]])).toEqual([[REPORTED + 1]]);
  });

  it("a blank cell, empty or 0, has a blank answer", () => {
    const reported = [[REPORTED], [""], [null], [0]];
    expect(excel.DUE("hardware", "B", "arrived", reported)).toEqual([[REPORTED + 1], [""], [""], [""]]);
  });

  it("blank facts under their headings say nothing", () => {
    const facts = [[REPORTED + 0.5, 0]];
    const state = excel.STATE("hardware", "B", "arrived", REPORTED, REPORTED + 2, facts, [["arrived", "withdrawn"]]);
    expect(state).toEqual([["kept"]]);
  });

  it("cells with a type or a format are taken by their values", () => {
    const reported = [
      [{ type: "FormattedNumber", basicValue: REPORTED, numberFormat: "yyyy-mm-dd hh:mm" }],
      [{ type: "Empty", basicType: "Empty", basicValue: "" }],
      [{ type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" }],
    ];
    expect(excel.DUE("hardware", "B", "arrived", reported)).toEqual([
      [REPORTED + 1],
      [""],
      [expect.objectContaining({ code: "#N/A" })],
    ]);
  });

  it("no days and no minutes are none, not blank", () => {
    expect(excel.WORKDAY([[FRIDAY]], [[0]])).toEqual([[FRIDAY]]);
    expect(excel.ADDWORKTIME([[REPORTED]], [[0]], [["Asia/Shanghai mon-fri 09:00-18:00"]])).toEqual([[REPORTED]]);
  });

  const report = ["hardware", "B", "arrived", REPORTED];
  const calls: readonly (readonly [SheetFunctionName, readonly unknown[]])[] = [
    ["DUE", [...report, "necessary=true", "arrived", ""]],
    ["STATE", [...report, REPORTED, "arrived=2026-03-07 12:00"]],
    ["NEXTCHANGE", ["hardware", "B", REPORTED, REPORTED]],
    ["CHARGE", ["software", "maintenance", FRIDAY, FRIDAY]],
    ["WORKTIME", [REPORTED, REPORTED + 1, "office", FRIDAY]],
    ["ADDWORKTIME", [REPORTED, 60, "Asia/Shanghai mon-fri 09:00-18:00", FRIDAY, "coverage=2026-01-01/2027-01-01"]],
    ["WORKDAY", [FRIDAY, 1, 1, FRIDAY, FRIDAY, "language=en"]],
    ["NETWORKDAYS", [FRIDAY, FRIDAY, 1, FRIDAY, FRIDAY, "language=en"]],
    ["CONTRACT", ["hardware", FRIDAY, "office"]],
    ["VERSION", ["hardware", "language=en"]],
  ];
  const zeros = calls.flatMap(([name, cells]) => {
    const { parameters } = SHEET_FUNCTIONS.find((spec) => spec.name === name)!;
    const places = cells.map((_, place) => ({ name, cells, place, parameter: parameters[place]!.name }));
    return places.filter(({ parameter }) => !["days", "minutes"].includes(parameter));
  });

  it.each(zeros)("$name: nothing is lost where 0 is blank, since it is no $parameter", ({ name, cells, place }) => {
    const answer = sheetFunctions()[name](...cells.map((cell, index) => (index === place ? 0 : cell)));
    expect(answer).toEqual([[expect.objectContaining({ error: expect.any(String) })]]);
  });

  it("dates from 1904 on", () => {
    const { DUE } = excelFunctions({ Error: CellError, ErrorCode }, { dateSystem: 1904 });
    expect(DUE("hardware", "B", "arrived", [[REPORTED - 1462]])).toEqual([[REPORTED - 1461]]);
    const given = excel.DUE("hardware", "B", "arrived", [[REPORTED - 1462]], null, null, [["dateSystem=1904"]]);
    expect(given).toEqual([[REPORTED - 1461]]);
  });
});

describe("errors", () => {
  it("one cell throws #N/A and #VALUE! with the message, #NUM! without", () => {
    const unknown = thrownBy(() => excel.DUE([["hardware"]], [["X"]], [["arrived"]], [[REPORTED]]));
    expect(unknown).toBeInstanceOf(CellError);
    expect(unknown).toMatchObject({ code: "#N/A", message: expect.stringMatching(/^cannot find the ticket's level/) });
    const unreadable = thrownBy(() => excel.DUE("hardware", "B", "arrived", [["soon"]]));
    expect(unreadable).toMatchObject({ code: "#VALUE!", message: expect.stringContaining('received "soon"') });
    const outside = thrownBy(() => excel.DUE("hardware", "B", "arrived", [[-1]]));
    expect(outside).toEqual(new CellError("#NUM!"));
  });

  it("among other cells it stands in its place", () => {
    const [first, second, third] = excel.DUE("hardware", [["B"], ["X"], ["B"]], "arrived", [
      [REPORTED],
      [REPORTED],
      [-1],
    ]);
    expect(first).toEqual([REPORTED + 1]);
    expect(second).toEqual([expect.objectContaining({ code: "#N/A" })]);
    expect(third).toEqual([new CellError("#NUM!")]);
  });

  it("an error that comes in goes on", () => {
    const due = excel.DUE("hardware", "B", "arrived", [[new CellError("#N/A")], [REPORTED], [new CellError("#REF!")]]);
    expect(due).toEqual([
      [expect.objectContaining({ code: "#N/A" })],
      [REPORTED + 1],
      [expect.objectContaining({ code: "#VALUE!", message: "#REF!" })],
    ]);
    expect(thrownBy(() => excel.WORKDAY([[new CellError("#DIV/0!")]], 1))).toMatchObject({
      code: "#VALUE!",
      message: "#DIV/0!",
    });
  });
});

describe("what is handed over", () => {
  it("must have the errors of Excel's CustomFunctions", () => {
    const refused = expect.objectContaining({ code: "options-invalid", path: "/customFunctions" });
    const some: readonly unknown[] = [
      null,
      {},
      { Error: CellError },
      { Error: CellError, ErrorCode: { ...ErrorCode, notAvailable: 1 } },
    ];
    for (const given of some) expect(() => excelFunctions(given as never)).toThrow(refused);
  });

  it("says nothing on what dates are", () => {
    const refused = expect.objectContaining({ code: "options-invalid", path: "/options" });
    for (const options of [null, { dates: "instants" }, "serials"]) {
      expect(() => excelFunctions({ Error: CellError, ErrorCode }, options as never)).toThrow(refused);
    }
  });

  it("cells that cannot be read are refused in their formula", () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error("trap");
        },
      },
    );
    expect(thrownBy(() => excel.DUE("hardware", "B", "arrived", trap))).toMatchObject({ code: "#VALUE!" });
    const loop: unknown[] = [];
    loop.push(loop);
    expect(thrownBy(() => excel.DUE("hardware", "B", "arrived", loop))).toMatchObject({ code: "#VALUE!" });
  });
});
