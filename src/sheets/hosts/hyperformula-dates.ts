import { slaError } from "../../errors.js";
import { faultOf } from "../fault.js";
import type { SheetFault } from "../function-spec.js";
import type { DateSystem } from "../serial.js";
import { sheetFunctions } from "../sheet-functions.js";
import type { SheetFunctions } from "../sheet-functions.js";
import type { SheetOptions } from "../sheet-options.js";
import type { HyperFormulaDates } from "./hyperformula-types.js";

/** The functions for an engine by its configuration, or what stands in every cell where its dates are numbered as no sheet's are. */
export function functionsByDates(options: SheetOptions): (config: HyperFormulaDates) => SheetFunctions | SheetFault {
  const bySystem = new Map<DateSystem, SheetFunctions>();
  const byConfig = new WeakMap<HyperFormulaDates, SheetFunctions | SheetFault>();
  const ofSystem = (dateSystem: DateSystem): SheetFunctions => {
    const functions = bySystem.get(dateSystem) ?? sheetFunctions({ ...options, dateSystem });
    bySystem.set(dateSystem, functions);
    return functions;
  };
  ofSystem(options.dateSystem ?? 1900);
  return (config) => {
    const known = byConfig.get(config);
    if (known !== undefined) return known;
    const dateSystem = options.dateSystem ?? dateSystemOf(config);
    const functions = dateSystem === undefined ? otherDates(config, options) : ofSystem(dateSystem);
    byConfig.set(config, functions);
    return functions;
  };
}

/** How an engine numbers dates from March 1900 on. */
function dateSystemOf({ nullDate: { year, month, day }, leapYear1900 }: HyperFormulaDates): DateSystem | undefined {
  const first = `${year}-${month}-${day}`;
  if (first === (leapYear1900 ? "1899-12-31" : "1899-12-30")) return 1900;
  return first === "1904-1-1" ? 1904 : undefined;
}

function otherDates({ nullDate }: HyperFormulaDates, { language = "en" }: SheetOptions): SheetFault {
  const { year, month, day } = nullDate;
  const expected = "1899-12-30, 1899-12-31 with leapYear1900, or 1904-01-01";
  const received = `${year}-${month}-${day}`;
  return faultOf(slaError("options-invalid", { path: "/nullDate", expected, received }), language);
}
