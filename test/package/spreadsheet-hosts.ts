import { readFileSync } from "node:fs";
import vm from "node:vm";

/** What scripts in browsers and in Node may have, and Apps Script has not; whoever reads it there is told. */
export const NOT_IN_APPS_SCRIPT: readonly string[] = [
  ...["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate", "queueMicrotask", "fetch"],
  ...["URL", "URLSearchParams", "TextEncoder", "TextDecoder", "structuredClone", "crypto", "performance", "navigator"],
  ...["process", "require", "module", "exports", "global", "Buffer", "window", "self", "document", "WebAssembly"],
];

/** What came to V8 after Apps Script had it. */
const NEWER = `
  for (const list of [Array, Object.getPrototypeOf(Int8Array)])
    for (const name of ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"]) delete list.prototype[name];
  for (const name of ["at", "replaceAll", "isWellFormed", "toWellFormed"]) delete String.prototype[name];
  for (const name of ["hasOwn", "groupBy"]) delete Object[name];
  for (const name of ["groupBy"]) delete Map[name];
  for (const name of ["any", "withResolvers"]) delete Promise[name];
  for (const name of ["WeakRef", "FinalizationRegistry", "AggregateError", "Iterator"]) delete globalThis[name];
  for (const name of ["union", "intersection", "difference", "isSubsetOf", "isDisjointFrom"]) delete Set.prototype[name];
`;

/** A spreadsheet of Google Sheets with a script of its own. */
export interface GoogleSheet {
  /** The value of a formula's function; dates in and out are those of the script. */
  readonly call: (name: string, ...cells: readonly unknown[]) => unknown;
  /** A date as a cell hands it to the script. */
  readonly date: (at: number) => Date;
  readonly context: vm.Context;
}

/** The script of a file in a context of its own: no names but those of the language and `Intl`, and a spreadsheet's time zone. */
export function googleSheet(timeZone?: string, file = "dist/gas/SlaClock.gs", before = NEWER): GoogleSheet {
  const context = vm.createContext({});
  vm.runInContext(before, context);
  for (const name of NOT_IN_APPS_SCRIPT) {
    const get = (): never => {
      throw new Error(`Apps Script has no ${name}`);
    };
    Object.defineProperty(context, name, { get, configurable: true });
  }
  if (timeZone !== undefined) {
    context["SpreadsheetApp"] = { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => timeZone }) };
  }
  vm.runInContext(readFileSync(file, "utf8"), context, { filename: file });
  const HostDate = vm.runInContext("Date", context) as DateConstructor;
  return {
    context,
    date: (at) => new HostDate(at),
    call: (name, ...cells) => (context[name] as (...cells: readonly unknown[]) => unknown)(...cells),
  };
}

/** An error as Excel's `CustomFunctions` makes it. */
export class CellError {
  readonly code: string;
  readonly message: string | undefined;

  constructor(code: string, message?: string) {
    if (message !== undefined && code !== "#VALUE!" && code !== "#N/A") throw new Error(`${code} takes no message`);
    this.code = code;
    this.message = message;
  }
}

/** What Excel calls a function with: its cells in rows, and its invocation behind them. */
export type ExcelFunction = (...cells: readonly unknown[]) => readonly (readonly unknown[])[];

/** The functions that the script of Excel hands over, by their ids. */
export function excelAddIn(): ReadonlyMap<string, ExcelFunction> {
  const associated = new Map<string, ExcelFunction>();
  const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A", invalidNumber: "#NUM!" };
  const associate = (id: string, called: ExcelFunction): void => void associated.set(id, called);
  const context = vm.createContext({ CustomFunctions: { Error: CellError, ErrorCode, associate } });
  const file = "dist/excel/functions.js";
  vm.runInContext(readFileSync(file, "utf8"), context, { filename: file });
  return associated;
}
