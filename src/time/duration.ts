import { slaError } from "../errors.js";
import { HOUR, MINUTE } from "./plain-date.js";

/** A length of time in milliseconds; whole, and not negative except where a signed difference is returned. */
export type Duration = number;

/** What can be read as a duration: milliseconds, `"12h"`, `"1h30m"`, `"90m"`, `"45s"`, `"500ms"` or ISO 8601 `"PT12H"`. */
export type DurationInput = number | string;

const UNITS = { h: HOUR, m: MINUTE, s: 1000, ms: 1 } as const;
/** The longest that is taken, as far as a `Date` reaches. */
export const LONGEST = 8.64e15;
const NOT_NEGATIVE = "a length of time that is not negative";
const BILLION = 1_000_000_000n;
const AMOUNT = String.raw`(\d{1,16}(?:[.,]\d{1,9})?)`;
const SHORT = new RegExp(`^(?:${AMOUNT}h)?\\s*(?:${AMOUNT}m)?\\s*(?:${AMOUNT}s)?\\s*(?:${AMOUNT}ms)?$`);
const ISO = new RegExp(`^PT(?:${AMOUNT}H)?(?:${AMOUNT}M)?(?:${AMOUNT}S)?$`);
/** What most durations are: a whole number of one unit, which no sum can take out of range. */
const PLAIN = /^(\d{1,9})(h|m|s|ms)$/;
const DAYS = /^P[^T]*\d[YMWD]|^\s*[\d.,]+\s*(?:y|w|d|mo|years?|months?|weeks?|days?)(?![a-z])/i;
const EXPECTED = 'a length of time such as "12h", "1h30m" or "PT12H", or a number of milliseconds';
const EXPECTED_HOURS = 'hours or minutes such as "24h" or "90m"; days are counted by calendarDays or workingDays';

/**
 * Reads an exact length of time, in milliseconds.
 *
 * Days are refused: a day is 24 hours, one working day or one calendar day, and only the caller knows which.
 * Fractions such as `"1.5h"` are taken where they make whole milliseconds.
 * @throws SlaError `duration-days`, `duration-negative`, `duration-not-finite`, `duration-fraction`,
 * `duration-out-of-range`, `duration-unreadable`
 * @example
 * toDuration("1h30m") // => 5_400_000
 * toDuration("PT12H") // => toDuration("12h")
 * toDuration("1d") // throws duration-days
 */
export function toDuration(input: DurationInput): Duration {
  return parseDuration(input, "");
}

/** `toDuration` for a value at a path of some larger argument. */
export function parseDuration(input: unknown, path: string): Duration {
  if (typeof input === "number" && input >= 0 && input <= LONGEST && Number.isInteger(input)) return input + 0;
  if (typeof input === "number") return checkedDuration(input, input, path);
  if (typeof input !== "string") throw slaError("duration-unreadable", { path, expected: EXPECTED, received: input });
  const [, count, unit] = PLAIN.exec(input) ?? [];
  if (unit !== undefined) return Number(count) * UNITS[unit as keyof typeof UNITS]; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- as the pattern says
  if (/^\s*[-−]/.test(input)) {
    throw slaError("duration-negative", { path, expected: NOT_NEGATIVE, received: input });
  }
  const match = input.length > 100 || input !== input.trim() ? null : (SHORT.exec(input) ?? ISO.exec(input));
  const amounts = match?.slice(1) ?? [];
  if (amounts.every((amount: string | undefined) => amount === undefined)) {
    const code = input.length <= 100 && DAYS.test(input) ? "duration-days" : "duration-unreadable";
    const expected = code === "duration-days" ? EXPECTED_HOURS : EXPECTED;
    throw slaError(code, { path, expected, received: input });
  }
  const units = Object.values(UNITS);
  const total = amounts.reduce((sum, amount, index) => sum + billionths(amount, units[index] ?? 1), 0n);
  const fraction = total % BILLION === 0n ? 0 : 0.5;
  return checkedDuration(Number(total / BILLION) + fraction, input, path);
}

/** An amount of a unit in billionths of a millisecond, exactly: decimals never pass through a floating-point number. */
function billionths(amount: string | undefined, unit: number): bigint {
  const [whole = "0", fraction = ""] = (amount ?? "0").replace(",", ".").split(".");
  return BigInt(whole + fraction.padEnd(9, "0")) * BigInt(unit);
}

function checkedDuration(milliseconds: number, received: unknown, path: string): Duration {
  const refuse = (code: Parameters<typeof slaError>[0], expected: string): Error =>
    slaError(code, { path, expected, received });
  if (!Number.isFinite(milliseconds)) throw refuse("duration-not-finite", "a finite number of milliseconds");
  if (milliseconds < 0) throw refuse("duration-negative", NOT_NEGATIVE);
  if (milliseconds > LONGEST) throw refuse("duration-out-of-range", `at most ${String(LONGEST)} ms`);
  if (!Number.isInteger(milliseconds)) throw refuse("duration-fraction", "whole milliseconds");
  return milliseconds + 0;
}

/**
 * Writes a length of time in hours, minutes, seconds and milliseconds, as `toDuration` reads it; `"0m"` for none.
 *
 * A negative number of milliseconds, as a reversed difference gives, is written with a minus sign.
 * @throws SlaError `duration-not-finite`, `duration-fraction`, `duration-out-of-range`
 * @example
 * formatDuration(93_600_000) // => "26h"
 * formatDuration(5_405_250) // => "1h30m5s250ms"
 */
export function formatDuration(milliseconds: Duration): string {
  if (typeof milliseconds !== "number") {
    throw slaError("duration-unreadable", { path: "", expected: "milliseconds", received: milliseconds });
  }
  let rest = checkedDuration(Math.abs(milliseconds), milliseconds, "");
  if (rest === 0) return "0m";
  const parts = Object.entries(UNITS).map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? "" : `${String(count)}${unit}`;
  });
  return `${milliseconds < 0 ? "-" : ""}${parts.join("")}`;
}
