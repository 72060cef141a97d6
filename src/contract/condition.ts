import type { Rules } from "../calendar/rules.js";
import type { AttributeSpecs, AttributeValue, ValueOf } from "./attributes.js";

/** Numbers from one to another; at least one end is given, and each that is given holds. */
export interface NumberRange {
  /** This number, or more. */
  readonly atLeast?: number;
  readonly moreThan?: number;
  /** This number, or less. */
  readonly atMost?: number;
  readonly lessThan?: number;
}

/** A value that is asked of a fact; where it may be a number, also a range of numbers. */
export type WantedValue<Value extends AttributeValue = AttributeValue> =
  Value | ([Extract<Value, number>] extends [never] ? never : NumberRange);

/** What is asked of a fact: a value, one of several, or any but some. */
export type FactCondition<Value extends AttributeValue = AttributeValue> =
  WantedValue<Value> | readonly WantedValue<Value>[] | { readonly not: Value | readonly Value[] };

/** Which tickets a clause is for, by their facts: what is asked of each that is named must hold. */
export type Condition = Readonly<Record<string, FactCondition>>;

/** `Condition` in a contract that lists what it knows: no other facts, and no other values. */
export type ConditionOf<Known extends AttributeSpecs> = string extends keyof Known
  ? Condition
  : { readonly [Name in keyof Known]?: FactCondition<ValueOf<Known[Name]>> };

/** What is asked of a fact, ready to compute with. */
export interface FactTest {
  readonly attribute: string;
  readonly values: readonly AttributeValue[];
  readonly ranges: readonly NumberRange[];
  /** Whether the values are those that it must not have. */
  readonly isNot: boolean;
}

/** What is asked of the moment from which a clause counts, ready to compute with. */
export interface HoursTest {
  readonly calendar: Rules;
  readonly calendarId: string;
  /** Whether the calendar must be open then, or closed. */
  readonly wants: "open" | "closed";
}

/** Whether a fact is as asked. */
export function matches({ values, ranges, isNot }: FactTest, is: AttributeValue): boolean {
  if (values.includes(is)) return !isNot;
  if (isNot || typeof is !== "number") return isNot;
  return ranges.some((range) => isWithin(range, is));
}

function isWithin({ atLeast, moreThan, atMost, lessThan }: NumberRange, is: number): boolean {
  const isHighEnough = (atLeast === undefined || is >= atLeast) && (moreThan === undefined || is > moreThan);
  return isHighEnough && (atMost === undefined || is <= atMost) && (lessThan === undefined || is < lessThan);
}

/** Whether no number at all lies in a range. */
export function isEmpty(range: NumberRange): boolean {
  const { atLeast = -Infinity, moreThan = -Infinity, atMost = Infinity, lessThan = Infinity } = range;
  const [low, high] = [Math.max(atLeast, moreThan), Math.min(atMost, lessThan)];
  return low > high || (low === high && !isWithin(range, low));
}
