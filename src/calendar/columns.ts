import { slaError } from "../errors.js";
import { pointer } from "../inspection.js";
import { LONGEST, parseDuration } from "../time/duration.js";
import type { DurationInput } from "../time/duration.js";
import { EARLIEST, LATEST, parseSupportedInstant } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import { measureColumns, moveColumn } from "../timetable/columns.js";
import { add, between, subtract } from "./arithmetic.js";
import type { Calendar } from "./calendar-spec.js";
import { rulesOf } from "./rules.js";
import { layoutAround } from "./timetable.js";

/**
 * `addWorkingTime` for a column of instants: `result[i]` is by when `duration` (or `duration[i]`) of open time has passed since `from[i]`.
 *
 * Ascending instants take half the time of others, with the same results.
 * @param from - Milliseconds since 1970-01-01T00:00Z.
 * @param duration - One for all, or a column of milliseconds as long as `from`.
 * @param output - Where to write, as long as `from`, which it may be itself; a new column otherwise. Undefined content after an error.
 * @returns `output`, or the new column.
 * @throws SlaError as `addWorkingTime`, with the index in the path, such as `/from/17`; `column-invalid`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00" });
 * const reported = Float64Array.of(toInstant("2026-03-06T16:00+08:00"), toInstant("2026-03-07T10:00+08:00"));
 * Array.from(addWorkingTimeMany(office, reported, "3h")) // => [Date.parse("2026-03-09T10:00+08:00"), Date.parse("2026-03-09T12:00+08:00")]
 */
export function addWorkingTimeMany(
  calendar: Calendar,
  from: Float64Array,
  duration: Float64Array | DurationInput,
  output?: Float64Array,
): Float64Array {
  return moveMany(calendar, from, duration, output, 1);
}

/**
 * `subtractWorkingTime` for a column of instants: the mirror of `addWorkingTimeMany`.
 *
 * @throws SlaError as `addWorkingTimeMany`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00" });
 * const due = Float64Array.of(toInstant("2026-03-09T10:00+08:00"));
 * Array.from(subtractWorkingTimeMany(office, due, "3h")) // => [Date.parse("2026-03-06T16:00+08:00")]
 */
export function subtractWorkingTimeMany(
  calendar: Calendar,
  from: Float64Array,
  duration: Float64Array | DurationInput,
  output?: Float64Array,
): Float64Array {
  return moveMany(calendar, from, duration, output, -1);
}

/**
 * `workingTimeBetween` for two columns: `result[i]` is the open time from `from[i]` to `to[i]`, negative where `to[i]` is earlier.
 *
 * @param from - Milliseconds since 1970-01-01T00:00Z, as `to`.
 * @param output - Where to write, as long as `from`; it may be `from` or `to`. Undefined content after an error.
 * @returns `output`, or a new column.
 * @throws SlaError as `workingTimeBetween`, with the index in the path, such as `/to/17`; `column-invalid`
 * @example
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-12:00, 13:00-18:00" });
 * const from = Float64Array.of(toInstant("2026-03-06T16:00+08:00"));
 * const to = Float64Array.of(toInstant("2026-03-09T10:00+08:00"));
 * Array.from(workingTimeBetweenMany(office, from, to)) // => [toDuration("3h")]
 */
export function workingTimeBetweenMany(
  calendar: Calendar,
  from: Float64Array,
  to: Float64Array,
  output?: Float64Array,
): Float64Array {
  const rules = rulesOf(calendar, "/calendar");
  const result = outputFor(output, requireColumn(from, "/from"));
  requireColumn(to, "/to", from.length);
  const [first, second] = [checkInstants(from, "/from"), checkInstants(to, "/to")];
  const layout = layoutAround(rules, Math.min(first.least, second.least), Math.max(first.most, second.most));
  const { start, end } = rules.compiled.free;
  const isAscending = first.isAscending && second.isAscending;
  const columns = { from, to, start, end, output: result, isAscending };
  let index = measureColumns(layout, columns, 0);
  while (index < from.length) {
    const paths = [pointer("/from", index), pointer("/to", index)] as const;
    result[index] = between(rules, from[index] ?? 0, to[index] ?? 0, ...paths);
    index = measureColumns(layout, columns, index + 1);
  }
  return result;
}

function moveMany(
  calendar: Calendar,
  from: Float64Array,
  duration: Float64Array | DurationInput,
  output: Float64Array | undefined,
  direction: 1 | -1,
): Float64Array {
  const rules = rulesOf(calendar, "/calendar");
  const result = outputFor(output, requireColumn(from, "/from"));
  const { least, most, isAscending } = checkInstants(from, "/from");
  const durations = isColumn(duration) ? checkDurations(duration, from.length) : undefined;
  const same = isColumn(duration) ? 0 : parseDuration(duration, "/duration");
  const { start, end } = rules.compiled.free;
  const columns = { from, durations, same, direction, start, end, output: result, isAscending };
  const move = direction === 1 ? add : subtract;
  let index = moveColumn(layoutAround(rules, least, most), columns, 0);
  while (index < from.length) {
    // Whatever the layout could not answer is answered, or refused, singly; the layout may grow by that.
    result[index] = move(rules, (from[index] ?? 0) + 0, durations?.[index] ?? same, pointer("/from", index));
    index = moveColumn(layoutAround(rules, least, most), columns, index + 1);
  }
  return result;
}

function isColumn(value: unknown): value is Float64Array {
  // What a value says of itself can be forged, and a column of another realm is no `instanceof Float64Array` of this one.
  const kind = Object.getOwnPropertyDescriptor(
    Reflect.getPrototypeOf(Float64Array.prototype) ?? {},
    Symbol.toStringTag,
  );
  return kind?.get?.call(value) === "Float64Array";
}

/** The length of a column. @throws SlaError `column-invalid` */
function requireColumn(column: unknown, path: string, length?: number): number {
  const expected = length === undefined ? "a Float64Array" : `a Float64Array of length ${String(length)}`;
  if (!isColumn(column)) throw slaError("column-invalid", { path, expected, received: column });
  if (length === undefined || column.length === length) return column.length;
  throw slaError("column-invalid", { path, expected, received: column.length });
}

function outputFor(output: Float64Array | undefined, length: number): Float64Array {
  if (output === undefined) return new Float64Array(length);
  requireColumn(output, "/output", length);
  return output;
}

interface Extent {
  readonly least: Instant;
  readonly most: Instant;
  readonly isAscending: boolean;
}

/** Checks each instant of a column. @throws SlaError those of `toInstant`, with the index in the path */
function checkInstants(column: Float64Array, path: string): Extent {
  const ascending = checkAscending(column);
  if (ascending !== undefined) return ascending;
  let least = LATEST - 1;
  let most = EARLIEST;
  for (let index = 0; index < column.length; index += 1) {
    const at = column[index] ?? 0;
    if (!(at >= EARLIEST && at < LATEST && Number.isInteger(at))) parseSupportedInstant(at, pointer(path, index));
    if (at < least) least = at;
    if (at > most) most = at;
  }
  return { least, most, isAscending: false };
}

/** The extent of a column of good instants in ascending order, which need little checking; `undefined` for any other. */
function checkAscending(column: Float64Array): Extent | undefined {
  let last = EARLIEST;
  for (let index = 0; index < column.length; index += 1) {
    const at = column[index] ?? 0;
    if (!(at >= last && Math.floor(at) === at)) return undefined;
    last = at;
  }
  return last < LATEST ? { least: column[0] ?? EARLIEST, most: last, isAscending: true } : undefined;
}

function checkDurations(column: Float64Array, length: number): Float64Array {
  requireColumn(column, "/duration", length);
  column.forEach((duration, index) => {
    if (!(duration >= 0 && duration <= LONGEST && Number.isInteger(duration)))
      parseDuration(duration, pointer("/duration", index));
  });
  return column;
}
