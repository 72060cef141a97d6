export { SHEET_FUNCTIONS } from "./table.js";
export type {
  SheetAnswer,
  SheetErrorName,
  SheetExample,
  SheetFault,
  SheetFunctionName,
  SheetFunctionSpec,
  SheetParameter,
  SheetParameterKind,
  SheetResultKind,
  SheetRows,
} from "./function-spec.js";
export type { DateSystem } from "./serial.js";
export type { SheetOptions } from "./sheet-options.js";
export { sheetFunctions } from "./sheet-functions.js";
export type { SheetFunctions } from "./sheet-functions.js";
export { registerHyperFormula } from "./hosts/hyperformula.js";
export type { HyperFormulaOptions, HyperFormulaRegistration } from "./hosts/hyperformula.js";
export type { HyperFormulaModule, HyperFormulaPlugin, HyperFormulaSize } from "./hosts/hyperformula-types.js";
export { excelFunctions } from "./hosts/excel.js";
export type { CustomFunctionsErrors, ExcelCell, ExcelFunctions, ExcelOptions } from "./hosts/excel.js";
export { googleFunctions } from "./hosts/google.js";
export type { GoogleCell, GoogleFunctions, GoogleOptions, GoogleResult } from "./hosts/google.js";
export { officeScript } from "./office-script/office-script.js";
export type { OfficeScriptColumns, OfficeScriptOptions } from "./office-script/options.js";
