import type {
  SheetAnswer,
  SheetErrorName,
  SheetFault,
  SheetFunctionName,
  SheetFunctionSpec,
} from "../function-spec.js";
import { isFault } from "../fault.js";
import type { SheetOptions } from "../sheet-options.js";
import { SHEET_FUNCTIONS } from "../table.js";
import { Arguments } from "./hyperformula-cells.js";
import { functionsByDates } from "./hyperformula-dates.js";
import { fitted, misfit, sizeOfCall } from "./hyperformula-size.js";
import type {
  HyperFormulaCall,
  HyperFormulaDates,
  HyperFormulaModule,
  HyperFormulaPlugin,
  HyperFormulaSize,
  HyperFormulaState,
} from "./hyperformula-types.js";

const PREFIX = "SLA.";

/** Evaluates the arguments of a call, and runs what is given with them; an argument that is an error is the answer. */
type RunFunction = (
  args: HyperFormulaCall["args"],
  state: HyperFormulaState,
  metadata: FunctionMetadata,
  run: (...given: readonly unknown[]) => unknown,
) => unknown;

interface FunctionMetadata {
  readonly method: "answer";
  readonly sizeOfResultArrayMethod: "size";
  readonly enableArrayArithmeticForArguments: true;
  /** The functions map over ranges themselves. */
  readonly vectorizationForbidden: true;
  readonly parameters: readonly { readonly argumentType: "ANY"; readonly optionalArg: boolean }[];
}

interface HyperFormulaFunction {
  readonly name: SheetFunctionName;
  readonly spec: SheetFunctionSpec;
  readonly metadata: FunctionMetadata;
  /** What its numbers are, so that the engine knows a date when it sees one. */
  readonly numberType: string | undefined;
}

/** The functions of the sheet as a class of HyperFormula, of which it makes one object for each engine. */
export function pluginOf<ErrorKind>(
  module: HyperFormulaModule<ErrorKind>,
  options: SheetOptions,
  explanationRows: number,
): HyperFormulaPlugin {
  const byName = new Map(SHEET_FUNCTIONS.map((spec) => [PREFIX + spec.name, functionOf(spec)]));
  const { VALUE, NUM, NA } = module.ErrorType;
  const errorKinds: Readonly<Record<SheetErrorName, ErrorKind>> = { "#VALUE!": VALUE, "#NUM!": NUM, "#N/A": NA };
  const isError = (cell: unknown): boolean => cell instanceof module.CellError;
  const errorOf = ({ error, message }: SheetFault): object => new module.CellError(errorKinds[error], message);
  const functionsOf = functionsByDates(options);

  return class SlaPlugin extends module.FunctionPlugin {
    static readonly implementedFunctions: Readonly<Record<string, FunctionMetadata>> = Object.fromEntries(
      [...byName].map(([name, { metadata }]) => [name, metadata]),
    );
    declare protected readonly config: HyperFormulaDates;
    declare protected readonly runFunction: RunFunction;
    declare protected readonly arraySizeForAst: (argument: unknown, state: HyperFormulaState) => HyperFormulaSize;
    declare protected readonly returnNumberWrapper: (cell: unknown, type: string | undefined) => unknown;

    answer(call: HyperFormulaCall, state: HyperFormulaState): unknown {
      const called = byName.get(call.procedureName);
      if (called === undefined) return new module.CellError(NA, call.procedureName);
      return this.runFunction(call.args, state, called.metadata, (...given) => {
        const rows = this.#rowsOf(called, given);
        const [[first] = []] = rows;
        if (rows.length === 1 && rows[0]?.length === 1) return first;
        const fault = misfit(rows, this.size(call, state), options);
        return fault === undefined ? module.SimpleRangeValue.onlyValues(rows) : errorOf(fault);
      });
    }

    size(call: HyperFormulaCall, state: HyperFormulaState): HyperFormulaSize {
      const spec = byName.get(call.procedureName)?.spec;
      const inArrays = { ...state, arraysFlag: true };
      const sizes = call.args.map((argument) => this.arraySizeForAst(argument, inArrays));
      const { width, height } = sizeOfCall(spec, call, sizes, explanationRows);
      return new module.ArraySize(width, height);
    }

    #rowsOf({ name, spec, numberType }: HyperFormulaFunction, given: readonly unknown[]): unknown[][] {
      const functions = functionsOf(this.config);
      if ("error" in functions) return [[errorOf(functions)]];
      const cells = new Arguments(given, isError);
      const error = cells.errorAmong(spec);
      if (error !== undefined) return [[error]];
      const rows = fitted(name, functions[name](...cells.cells), cells.cells, explanationRows);
      return rows.map((row) => row.map((cell) => this.#cellOf(cell, cells, numberType)));
    }

    #cellOf(answer: SheetAnswer, cells: Arguments, numberType: string | undefined): unknown {
      if (isFault(answer)) return cells.errorOf(answer) ?? errorOf(answer);
      return this.returnNumberWrapper(answer, numberType);
    }
  };
}

function functionOf(spec: SheetFunctionSpec): HyperFormulaFunction {
  const { name, parameters, result } = spec;
  const metadata: FunctionMetadata = {
    method: "answer",
    sizeOfResultArrayMethod: "size",
    enableArrayArithmeticForArguments: true,
    vectorizationForbidden: true,
    parameters: parameters.map(({ optional }) => ({ argumentType: "ANY", optionalArg: optional })),
  };
  const numberTypes: Partial<Record<typeof result.kind, string>> = { moment: "NUMBER_DATETIME", date: "NUMBER_DATE" };
  return { name, spec, metadata, numberType: numberTypes[result.kind] };
}
