import { excelFunctions } from "sla-clock/sheets";
import type { ExcelCell } from "sla-clock/sheets";
import { expectTypeOf, it } from "vitest";

// As @types/custom-functions-runtime declares it.
// eslint-disable-next-line @typescript-eslint/no-namespace -- Microsoft's own
declare namespace CustomFunctions {
  class Error {
    constructor(code: ErrorCode, message?: string);
    code: ErrorCode;
    message?: string;
  }
  // eslint-disable-next-line no-restricted-syntax -- Microsoft's own
  enum ErrorCode {
    invalidValue = "#VALUE!",
    notAvailable = "#N/A",
    divisionByZero = "#DIV/0!",
    invalidNumber = "#NUM!",
  }
}

it("takes Excel's own CustomFunctions", () => {
  const functions = excelFunctions(CustomFunctions, { dateSystem: 1904 });
  expectTypeOf(functions.DUE).returns.toEqualTypeOf<ExcelCell[][]>();
});

it("takes no word on what dates are: Excel's are serial numbers", () => {
  // @ts-expect-error dates are no option
  excelFunctions(CustomFunctions, { dates: "instants" });
});
