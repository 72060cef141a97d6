import type { Attributes, AttributeValue } from "../../contract/attributes.js";
import { matches } from "../../contract/condition.js";
import type { FactTest } from "../../contract/condition.js";
import { COUNTS } from "../../contract/parse-dates.js";
import { isAsked } from "../../contract/facts.js";
import { isRecord, own } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import type { LintClause, Subject } from "./subject.js";
import { recordOf } from "./subject.js";

/*
 * Facts of tickets, one for each way in which the conditions of clauses can turn out.
 */

/** Beyond so many combinations of facts nobody looks. */
const MOST = 1024;

/** Facts that some clauses ask of tickets, in all combinations; `isWhole` where none was left out. */
export interface Scenes {
  readonly all: readonly Attributes[];
  readonly isWhole: boolean;
}

/** Whether a clause is for a ticket, hours aside, and where not, the clause or fact that says so. */
export function standsAt(subject: Subject, item: LintClause, level: string, facts: Attributes): boolean {
  const { clause } = item;
  if (clause.levels !== undefined && !clause.levels.has(level)) return false;
  if (!holds(clause.when, facts)) return false;
  return !clause.unless.some(({ id }) => {
    const other = subject.clauses.find((each) => each.id === id);
    // Whether it is for a ticket by its hours is another question.
    return other !== undefined && other.clause.hours.length === 0 && standsAt(subject, other, level, facts);
  });
}

/** Whether facts are as a clause asks. */
export function holds(tests: readonly FactTest[], facts: Attributes): boolean {
  return tests.every((test) => {
    const is = own(facts, test.attribute);
    return isFact(is) && matches(test, is);
  });
}

function isFact(value: unknown): value is AttributeValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** The facts on which clauses depend, those in whose place they stand included, in all combinations. */
export function scenesOf(subject: Subject, items: readonly LintClause[]): Scenes {
  const values = new Map<string, AttributeValue[]>();
  const seen = new Set<LintClause>();
  const gather = (item: LintClause): void => {
    if (seen.has(item)) return;
    seen.add(item);
    for (const test of item.clause.when) {
      const known = values.get(test.attribute) ?? [];
      known.push(...valuesOf(subject, test));
      values.set(test.attribute, known);
    }
    for (const { id } of item.clause.unless) {
      const other = subject.clauses.find((each) => each.id === id);
      if (other !== undefined) gather(other);
    }
  };
  items.forEach(gather);
  let all: Attributes[] = [{}];
  let isWhole = true;
  // Beyond the most combinations each further fact has one value.
  const rest: Record<string, AttributeValue> = {};
  for (const [attribute, known] of values) {
    const distinct = [...new Set(known)];
    const [only] = distinct;
    if (all.length * 2 > MOST && only !== undefined) {
      isWhole = isWhole && distinct.length === 1;
      rest[attribute] = only;
      continue;
    }
    const most = Math.max(1, Math.floor(MOST / all.length));
    if (distinct.length > most) isWhole = false;
    all = all.flatMap((facts) => distinct.slice(0, most).map((value) => ({ ...facts, [attribute]: value })));
  }
  const isLong = Object.keys(rest).length > 0;
  return { all: isLong ? all.map((facts) => ({ ...facts, ...rest })) : all, isWhole };
}

/** One value of each kind that a test tells apart. */
function valuesOf(subject: Subject, { attribute, values, ranges }: FactTest): readonly AttributeValue[] {
  const spec = own(recordOf(subject.document, "attributes"), attribute);
  if (Array.isArray(spec)) {
    const known: readonly unknown[] = spec;
    return known.filter(isFact);
  }
  if (spec === "boolean" || values.some((value) => typeof value === "boolean")) return [...values, true, false];
  const bounds = [
    ...ranges.flatMap(({ atLeast, moreThan, atMost, lessThan }) => [atLeast, moreThan, atMost, lessThan]),
    ...values,
  ].filter((value) => typeof value === "number");
  const sorted = [...new Set(bounds)].sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  const between = sorted.slice(1).map((bound, index) => middleOf(sorted[index] ?? bound, bound));
  const outside = low === undefined || high === undefined ? [] : [low - 1, high + 1];
  const words = values.filter((value) => typeof value === "string");
  const numbers = [...sorted, ...between, ...outside];
  const other = spec === "number" || (words.length === 0 && numbers.length > 0) ? [] : [freshWord(words)];
  return [...words, ...numbers, ...other];
}

/** A number between two, a whole one where there is any. */
export function middleOf(low: number, high: number): number {
  const whole = Math.floor((low + high) / 2);
  return whole > low && whole < high ? whole : (low + high) / 2;
}

function freshWord(words: readonly AttributeValue[]): string {
  let word = "other";
  while (words.includes(word)) word += "-";
  return word;
}

/** Facts with which a clause is for a ticket of a level, hours aside; `undefined` where there are none. */
export function sceneFor(subject: Subject, item: LintClause, level: string): Attributes | undefined {
  const known = found.get(item) ?? new Map<string, Attributes | undefined>();
  found.set(item, known);
  if (!known.has(level)) {
    const facts = scenesOf(subject, [item]).all.find((each) => standsAt(subject, item, level, each));
    known.set(level, facts === undefined ? undefined : { ...asked(subject), ...facts });
  }
  return known.get(level);
}

/** By clause and level. */
const found = new WeakMap<LintClause, Map<string, Attributes | undefined>>();

/** Something for each fact that the contract leaves to tickets to say. */
export function asked(subject: Subject): Attributes {
  const facts: Record<string, AttributeValue> = {};
  if (subject.rules.asks.length === 0) return facts;
  const [calendar] = subject.calendars;
  const counts: readonly string[] = COUNTS;
  const visit = (value: unknown, key: string): void => {
    if (isAsked(value) && isRecord(value)) {
      const name = own(value, "fromAttribute");
      const answer = key === "within" ? "4h" : counts.includes(key) ? 2 : (calendar?.id ?? "");
      if (typeof name === "string") facts[name] = answer;
    } else if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      items.forEach((item) => visit(item, key));
    } else if (isRecord(value)) visitAll(value);
  };
  const visitAll = (record: UnknownRecord): void => {
    for (const [key, value] of Object.entries(record)) visit(value, key);
  };
  for (const part of ["levels", "start", "clauses"]) visit(own(subject.document, part), part);
  return facts;
}
