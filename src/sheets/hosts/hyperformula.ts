import { SlaError, slaError } from "../../errors.js";
import { isRecord, readData } from "../../inspection.js";
import type { SheetOptions } from "../sheet-options.js";
import { SHEET_FUNCTIONS } from "../table.js";
import type { HyperFormulaModule } from "./hyperformula-types.js";
import { pluginOf } from "./hyperformula-plugin.js";

/** How formulas of HyperFormula are answered where their settings say nothing else. Its dates are numbers, and dated as the engine's `nullDate` has it. */
export interface HyperFormulaOptions extends Omit<SheetOptions, "dates"> {
  /** How many rows `SLA.EXPLAIN` takes up, which HyperFormula must know beforehand: 40, where nothing is said. What does not fit is told in the last. */
  readonly explanationRows?: number;
}

/** What can be undone of a registration. */
export interface HyperFormulaRegistration {
  /** Takes the functions away from engines that are built from now on. */
  readonly unregister: () => void;
}

const NEEDED = ["HyperFormula", "FunctionPlugin", "ArraySize", "SimpleRangeValue", "CellError", "ErrorType"] as const;
/** The functions are called the same in all languages. */
const NAMES = Object.fromEntries(SHEET_FUNCTIONS.map(({ name }) => [`SLA.${name}`, `SLA.${name}`]));
const MOST_ROWS = 10_000;

/**
 * Gives the functions of the sheet to the sheet engine HyperFormula as `SLA.DUE`, `SLA.STATE` and so on, in all languages that it knows at that
 * time. The module is handed over, since its licence is another than this library's.
 *
 * Engines that are built afterwards have the functions; registering again replaces them. Ranges are mapped over, with `ARRAYFORMULA` or without.
 * An error that comes in with a cell is passed on.
 * @throws SlaError `options-invalid`, `time-zone-unknown`
 * @example
 * import * as hyperformula from "hyperformula";
 * registerHyperFormula(hyperformula);
 * const { HyperFormula } = hyperformula;
 * const rows = [["C", "2026-03-06 17:30", '=SLA.DUE("hardware", A1, "replied", B1)', '=TEXT(C1, "yyyy-mm-dd hh:mm")']];
 * const engine = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
 * engine.getCellValue({ sheet: 0, row: 0, col: 3 }) // => "2026-03-09 10:30"
 */
export function registerHyperFormula<ErrorKind>(
  module: HyperFormulaModule<ErrorKind>,
  options: HyperFormulaOptions = {},
): HyperFormulaRegistration {
  const { explanationRows, ...sheetOptions } = readData("options-invalid", "/options", options, () =>
    readOptions(options),
  );
  const plugin = withModule(module, () => {
    const made = pluginOf(module, sheetOptions, explanationRows);
    const languages = module.HyperFormula.getRegisteredLanguagesCodes();
    const translations = Object.fromEntries(languages.map((language) => [language, NAMES]));
    module.HyperFormula.registerFunctionPlugin(made, translations);
    return made;
  });
  return {
    unregister: () => {
      module.HyperFormula.unregisterFunctionPlugin(plugin);
    },
  };
}

/** The rest is looked at with the options of the functions. */
function readOptions(options: HyperFormulaOptions): HyperFormulaOptions & { readonly explanationRows: number } {
  const path = "/options";
  if (!isRecord(options)) throw slaError("options-invalid", { path, expected: "options", received: options });
  const { explanationRows = 40, dates, ...others } = options;
  if (dates !== undefined && dates !== "serials") {
    throw slaError("options-invalid", {
      path: `${path}/dates`,
      expected: "serials, as the engine has them",
      received: dates,
    });
  }
  if (isCount(explanationRows)) return { ...others, explanationRows };
  const expected = `a whole number from 1 to ${MOST_ROWS}`;
  throw slaError("options-invalid", { path: `${path}/explanationRows`, expected, received: explanationRows });
}

function isCount(rows: unknown): rows is number {
  return typeof rows === "number" && Number.isInteger(rows) && rows >= 1 && rows <= MOST_ROWS;
}

/** Does something with a module that is what it is said to be. */
function withModule<T>(module: unknown, run: () => T): T {
  const path = "/module";
  const expected = "the module hyperformula, or its default export";
  try {
    const missing = hasProperties(module) ? NEEDED.find((name) => module[name] === undefined) : NEEDED[0];
    if (missing === undefined) return run();
    throw slaError("options-invalid", { path, expected: `${expected}, with ${missing}`, received: module });
  } catch (error) {
    if (error instanceof SlaError) throw error;
    const why = error instanceof Error ? `, which says: ${error.message}` : "";
    throw slaError("options-invalid", { path, expected: `${expected}${why}`, received: module });
  }
}

/** The default export of the module is a class. */
function hasProperties(module: unknown): module is Readonly<Record<string, unknown>> {
  return isRecord(module) || typeof module === "function";
}
