import type { AttributeValue } from "../contract/attributes.js";
import type { FactCondition, NumberRange } from "../contract/condition.js";
import type { ClauseSaid } from "./said.js";
import { listOf } from "./said.js";
import type { Teller } from "./teller.js";

/** The lines that tell for which tickets a clause is. */
export function conditionLines(
  teller: Teller,
  { when = {}, whenInside, whenOutside, unless }: ClauseSaid,
): readonly string[] {
  return [
    ...Object.entries(when).map(([fact, wanted]) => conditionText(teller, fact, wanted)),
    ...(whenInside === undefined ? [] : [teller.tell("inside", teller.calendarNamed(whenInside))]),
    ...(whenOutside === undefined ? [] : [teller.tell("outside", teller.calendarNamed(whenOutside))]),
    ...(unless === undefined ? [] : [teller.tell("unless", listOf(unless).join(teller.words.series))]),
  ];
}

function conditionText(teller: Teller, fact: string, wanted: FactCondition): string {
  const name = teller.quoted(fact);
  if (typeof wanted !== "object") return teller.tell("is", name, valueText(teller, wanted));
  if ("not" in wanted) return teller.tell("isNot", name, oneOf(teller, [wanted.not].flat()));
  return teller.tell("is", name, oneOf(teller, "length" in wanted ? wanted : [wanted]));
}

function oneOf(teller: Teller, wanted: readonly (AttributeValue | NumberRange)[]): string {
  const texts = wanted.map((each) => (typeof each === "object" ? rangeText(teller, each) : valueText(teller, each)));
  const hasRange = wanted.some((each) => typeof each === "object");
  return hasRange ? texts.join(teller.words.alternatives) : teller.words.or(texts);
}

function rangeText(teller: Teller, { atLeast, moreThan, atMost, lessThan }: NumberRange): string {
  const ends = [
    ...(atLeast === undefined ? [] : [teller.tell("atLeast", String(atLeast))]),
    ...(moreThan === undefined ? [] : [teller.tell("moreThan", String(moreThan))]),
    ...(atMost === undefined ? [] : [teller.tell("atMost", String(atMost))]),
    ...(lessThan === undefined ? [] : [teller.tell("lessThan", String(lessThan))]),
  ];
  return ends.join(teller.words.bothEnds);
}

/** A value of a fact: text is quoted, so that it is no number. */
export function valueText(teller: Teller, value: AttributeValue): string {
  if (typeof value === "string") return teller.quoted(value);
  return typeof value === "number" ? String(value) : teller.tell(value ? "true" : "false");
}
