import { slaError } from "../../errors.js";

/** Which days of the week are off: seven digits from Monday on, of which 1 is a day off. */
export type Weekend = string;

const SATURDAY_AND_SUNDAY: Weekend = "0000011";
const SEVEN_DIGITS = /^[01]{7}$/;

const BY_NUMBER: ReadonlyMap<number, Weekend> = new Map([
  [1, SATURDAY_AND_SUNDAY],
  [2, "1000001"],
  [3, "1100000"],
  [4, "0110000"],
  [5, "0011000"],
  [6, "0001100"],
  [7, "0000110"],
  [11, "0000001"],
  [12, "1000000"],
  [13, "0100000"],
  [14, "0010000"],
  [15, "0001000"],
  [16, "0000100"],
  [17, "0000010"],
]);

/**
 * Reads a weekend as WORKDAY.INTL takes it: a number (1 to 7 for two days, 11 to 17 for one) or seven digits as text.
 *
 * A blank cell is Saturday and Sunday. A number with a fraction is none of them, and a number that is written as text is text.
 * @throws SlaError `weekend-unknown` for other numbers, `weekend-unreadable` for anything else
 */
export function readWeekend(value: unknown, path: string): Weekend {
  if (value === undefined || value === null || value === "") return SATURDAY_AND_SUNDAY;
  if (typeof value === "number") {
    const weekend = BY_NUMBER.get(value);
    if (weekend !== undefined) return weekend;
    throw slaError("weekend-unknown", { path, expected: "1 to 7 or 11 to 17", received: value });
  }
  if (typeof value === "string" && SEVEN_DIGITS.test(value)) return value;
  const expected = 'a number, or seven digits 0 and 1 from Monday on as text, such as "0000011"';
  throw slaError("weekend-unreadable", { path, expected, received: value });
}
