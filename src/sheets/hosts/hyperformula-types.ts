/*
 * What the plugin uses of HyperFormula, in types of this library's own: the module is the caller's, and is handed over.
 */

/** A class of functions of a sheet, as HyperFormula registers it. */
export interface HyperFormulaPlugin {
  readonly implementedFunctions: Readonly<Record<string, { readonly method: string }>>;
  new (interpreter: never): object;
}

/** A range of cells in HyperFormula. */
export interface HyperFormulaRange {
  readonly data: readonly (readonly unknown[])[];
}

/** How many cells an array takes. */
export interface HyperFormulaSize {
  readonly width: number;
  readonly height: number;
}

/** The module `hyperformula`, or its default export. */
export interface HyperFormulaModule<ErrorKind> {
  readonly HyperFormula: {
    registerFunctionPlugin(plugin: HyperFormulaPlugin, translations: Record<string, Record<string, string>>): void;
    unregisterFunctionPlugin(plugin: HyperFormulaPlugin): void;
    getRegisteredLanguagesCodes(): readonly string[];
  };
  readonly FunctionPlugin: abstract new (interpreter: never) => object;
  readonly ArraySize: new (width: number, height: number) => HyperFormulaSize;
  readonly SimpleRangeValue: { onlyValues(rows: unknown[][]): object };
  readonly CellError: new (type: ErrorKind, message: string) => object;
  readonly ErrorType: { readonly VALUE: ErrorKind; readonly NUM: ErrorKind; readonly NA: ErrorKind };
}

/** A call of a function in a parsed formula. */
export interface HyperFormulaCall {
  readonly procedureName: string;
  readonly args: readonly { readonly type: string }[];
}

/** Where a formula is evaluated. */
export interface HyperFormulaState {
  readonly formulaAddress: unknown;
}

/** The part of the configuration that says how dates are numbered. */
export interface HyperFormulaDates {
  readonly nullDate: { readonly year: number; readonly month: number; readonly day: number };
  readonly leapYear1900: boolean;
}
