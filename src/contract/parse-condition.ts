import { isRecord, own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import type { AttributeValue } from "./attributes.js";
import { limitsOf } from "./clause.js";
import type { Commitment } from "./clause.js";
import { isEmpty } from "./condition.js";
import type { FactTest, HoursTest, NumberRange } from "./condition.js";
import { refuseMismatch, refuseUnknown } from "./parse-attributes.js";
import { INVALID, readAttribute, readCalendarOrAsk } from "./parse-context.js";
import type { Context } from "./parse-context.js";

const BOUNDS = ["atLeast", "moreThan", "atMost", "lessThan"] as const;

/** Reads what a clause asks of the facts of tickets. */
export function readCondition(context: Context, value: unknown, path: string): readonly FactTest[] | undefined {
  const { inspection } = context;
  if (!isRecord(value))
    return inspection.refuse(INVALID, { path, expected: "attributes by their names, { name: … }", received: value });
  return Object.entries(value).map(([name, wanted]) => readTest(context, name, wanted, pointer(path, name)));
}

function readTest(context: Context, attribute: string, wanted: unknown, path: string): FactTest {
  const { inspection, attributes } = context;
  refuseUnknown(inspection, attributes, attribute, path);
  const isNot = isRecord(wanted) && own(wanted, "not") !== undefined;
  const [given, at] = isNot ? [own(wanted, "not"), pointer(path, "not")] : [wanted, path];
  if (isNot) inspection.record(wanted, path, ["not"], INVALID);
  if (Array.isArray(given) && given.length === 0)
    inspection.refuse(INVALID, { path: at, expected: "at least one value", received: given });
  const values: AttributeValue[] = [];
  const ranges: NumberRange[] = [];
  const read = (item: unknown, itemPath: string): undefined => {
    if (isRecord(item) && !isNot) {
      const range = readRange(context, attribute, item, itemPath);
      if (range !== undefined) ranges.push(range);
      return;
    }
    const value = readAttribute(inspection, item, itemPath);
    if (value === undefined) return;
    if (attributes?.has(attribute) === true) refuseMismatch(inspection, attributes, attribute, value, itemPath);
    values.push(value);
  };
  if (Array.isArray(given)) inspection.list(given, at, INVALID, read);
  else read(given, at);
  return { attribute, values, ranges, isNot };
}

/** Reads a range of numbers, which the fact must be able to be. */
function readRange(
  { inspection, attributes }: Context,
  attribute: string,
  value: UnknownRecord,
  path: string,
): NumberRange | undefined {
  const record = inspection.record(value, path, BOUNDS, INVALID) ?? value;
  const rule = attributes?.get(attribute);
  if (rule?.isNumeric === false) {
    const expected = `${rule.expected}, as the contract says of ${attribute}`;
    return inspection.refuse("contract-attribute-mismatch", { path, expected, received: value });
  }
  const range: { -readonly [Bound in keyof NumberRange]: NumberRange[Bound] } = {};
  const given = BOUNDS.filter((bound) => own(record, bound) !== undefined);
  if (given.length === 0) {
    const expected = `a value, or a range by one of ${BOUNDS.join(", ")}`;
    return inspection.refuse(INVALID, { path, expected, received: value });
  }
  for (const bound of given) {
    const number = own(record, bound);
    if (typeof number !== "number" || !Number.isFinite(number)) {
      return inspection.refuse(INVALID, { path: pointer(path, bound), expected: "a number", received: number });
    }
    range[bound] = number;
  }
  if (!isEmpty(range)) return range;
  return inspection.refuse(INVALID, { path, expected: "a range with a number in it", received: value });
}

const HOURS = { whenInside: "open", whenOutside: "closed" } as const;

/** Whether two calendars are one, or left to tickets by one fact. */
function isSame(id: unknown, other: unknown): boolean {
  const nameOf = (value: unknown): unknown => (isRecord(value) ? own(value, "fromAttribute") : undefined);
  return id === other || (nameOf(id) !== undefined && nameOf(id) === nameOf(other));
}

const NO_HOURS: readonly HoursTest[] = [];

/** The properties by which a clause asks something of the moment from which it counts. */
export const HOURS_KEYS: readonly (keyof typeof HOURS)[] = ["whenInside", "whenOutside"];

/** Reads what a clause asks of the moment from which it counts, which must be one for all of its promises. */
export function readHours(
  context: Context,
  record: UnknownRecord,
  path: string,
  commitment: Commitment | undefined,
): readonly HoursTest[] {
  const { inspection } = context;
  const given = HOURS_KEYS.filter((key) => own(record, key) !== undefined);
  if (given.length === 0) return NO_HOURS;
  const limits = commitment === undefined ? [] : limitsOf(commitment);
  const triggers = new Set(limits.map(({ from }) => JSON.stringify(from)));
  const isDuty = limits.some(({ due }) => due.kind === "every");
  return given.flatMap((key): readonly HoursTest[] => {
    const [id, at] = [own(record, key), pointer(path, key)];
    const calendar = readCalendarOrAsk(context, id, at);
    const refuse = (expected: string, received: unknown): void =>
      inspection.refuse(INVALID, { path: at, expected, received });
    if (isDuty) refuse("a promise that something triggers, and no standing duty", id);
    if (triggers.size > 1) refuse("promises that all count from one trigger", id);
    if (key === "whenOutside" && calendar !== undefined && isSame(id, own(record, "whenInside")))
      refuse("another calendar than that of whenInside", id);
    return calendar === undefined ? [] : [{ calendar: calendar.rules, calendarId: calendar.id, wants: HOURS[key] }];
  });
}
