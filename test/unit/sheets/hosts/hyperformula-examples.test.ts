import * as hyperformula from "hyperformula";
import { SHEET_FUNCTIONS, registerHyperFormula } from "sla-clock/sheets";
import { expect, it } from "vitest";

const { HyperFormula } = hyperformula;
registerHyperFormula(hyperformula);

/** The value of a formula in an engine of its own; moments, which the engine knows as such, to the second. */
function valueOf(formula: string): unknown {
  const engine = HyperFormula.buildFromArray([[`=${formula}`]], { licenseKey: "gpl-v3" });
  const cell = { sheet: 0, row: 0, col: 0 };
  const value = engine.getCellValue(cell);
  if (!/DATE/.test(engine.getCellValueDetailedType(cell))) return value;
  // Serial number 25569 is 1970-01-01.
  return new Date(Math.round((Number(value) - 25_569) * 86_400) * 1000).toISOString().slice(0, 19);
}

const examples = SHEET_FUNCTIONS.flatMap(({ name, examples: all }) => all.map((example) => ({ name, ...example })));

it.each(examples)("$formula gives $gives", ({ formula, gives }) => {
  expect(valueOf(formula)).toBe(gives);
});

it("each function is there, and refuses the arguments that it has not", () => {
  for (const { name, parameters } of SHEET_FUNCTIONS) {
    const tooMany = Array.from({ length: parameters.length + 1 }, () => '"x"').join(", ");
    expect(valueOf(`SLA.${name}(${tooMany})`), name).toMatchObject({
      type: "NA",
      message: "Wrong number of arguments.",
    });
  }
});
