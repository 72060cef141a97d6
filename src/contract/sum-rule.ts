import type { Rules } from "../calendar/rules.js";
import type { SpanRule, SumRule, WarningRule, WithinRule } from "./due-rule.js";

/*
 * Rules one after another.
 */

/** A rule as one length of time of one clock; `undefined` where it is none, or says more. */
export function wholeOf(rule: SpanRule): WithinRule | undefined {
  if (rule.kind === "sumOf") return rule.whole;
  return rule.kind === "within" && rule.more === undefined ? rule : undefined;
}

/** Rules one after another, given each. */
export function sumOf(rules: readonly SpanRule[], warnings: readonly WarningRule[]): SumRule {
  const calendars = new Set(rules.flatMap(calendarsOf));
  const [calendar] = calendars.size === 1 ? calendars : [];
  const all = rules.map(wholeOf);
  const [first] = all;
  const target = all.reduce((sum, each) => sum + (each?.target ?? 0), 0);
  const isWhole = first !== undefined && all.every((each) => each !== undefined && each.clockId === first.clockId);
  return { kind: "sumOf", rules, calendar, whole: isWhole ? { ...first, target, warnings } : undefined, warnings };
}

/** The calendars in which the clocks of a rule count. */
function calendarsOf(rule: SpanRule): readonly (Rules | undefined)[] {
  if (rule.kind === "within") return [rule.clock];
  return rule.kind === "dates" ? [rule.count.calendar] : rule.rules.flatMap(calendarsOf);
}
