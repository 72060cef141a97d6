import { slaError } from "../../errors.js";
import { isRecord, own, readData } from "../../inspection.js";
import type { SheetOptions } from "../sheet-options.js";

/** The options of a host's functions, with what dates are there. @throws SlaError `options-invalid` */
export function withDates(given: Omit<SheetOptions, "dates">, dates: "serials" | "instants"): SheetOptions {
  const path = "/options";
  return readData("options-invalid", path, given, () => {
    if (isRecord(given) && own(given, "dates") === undefined) return { ...given, dates };
    const expected = `options, without dates, which are ${dates} here`;
    throw slaError("options-invalid", { path, expected, received: given });
  });
}
