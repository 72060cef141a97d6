import * as hyperformula from "hyperformula";
import { registerHyperFormula } from "sla-clock/sheets";
import type { HyperFormulaRegistration } from "sla-clock/sheets";
import { expectTypeOf, it } from "vitest";

it("takes the module and its default export, and nothing less", () => {
  expectTypeOf(registerHyperFormula(hyperformula)).toEqualTypeOf<HyperFormulaRegistration>();
  expectTypeOf(registerHyperFormula(hyperformula.default)).toEqualTypeOf<HyperFormulaRegistration>();
  const { HyperFormula, FunctionPlugin, ArraySize, SimpleRangeValue, CellError, ErrorType } = hyperformula;
  registerHyperFormula({ HyperFormula, FunctionPlugin, ArraySize, SimpleRangeValue, CellError, ErrorType });
  // @ts-expect-error -- the class alone is not the module
  registerHyperFormula(HyperFormula);
});

it("gives serial numbers, and takes no other dates among the options", () => {
  registerHyperFormula(hyperformula, {
    explanationRows: 20,
    dateSystem: 1904,
    language: "zh",
    timeZone: "Asia/Shanghai",
  });
  // @ts-expect-error -- the engine has no dates but numbers
  registerHyperFormula(hyperformula, { dates: "instants" });
});
