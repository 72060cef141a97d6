import type { Due } from "../../assess/due.js";
import type { Trace } from "../../assess/trace.js";
import { eventsOfDue } from "../../contract/due-rule.js";
import type { SpanRule } from "../../contract/due-rule.js";
import { movingDates } from "./moving-dates.js";
import { movingWithin } from "./moving-within.js";
import { oneOf } from "./moving.js";
import type { Moving } from "./moving.js";

type Reckoned = { readonly due: Due; readonly trace: Trace } | undefined;

/**
 * How a due moment moves by a rule, given how the start of its clock does. The moments themselves are those of the engine: a rule is followed along its
 * trace, and asked how far each moment on the way can move before anything that was asked of it is answered otherwise. Events that a cut-off asks for happen
 * with the report.
 */
export function movingSpan(rule: SpanRule, reckoned: Reckoned, from: Moving, report: Moving): Moving {
  if (reckoned?.due.kind !== "at") throw new RangeError("a fresh ticket's due moment that is not known");
  const { due, trace } = reckoned;
  if (from.slope === 0 && eventsOfDue(rule).length === 0) return { at: due.at, slope: 0, room: from.room };
  if (rule.kind === "within" && trace.kind === "within") return movingWithin(rule, due.at, trace, from);
  if (rule.kind === "dates" && trace.kind === "dates") return movingDates(rule, due.at, trace, from, report);
  if (rule.kind === "sumOf" && trace.kind === "sumOf")
    return rule.rules.reduce((start, leg, index) => movingSpan(leg, trace.legs[index], start, report), from);
  if ("rules" in rule && "rules" in trace)
    return oneOf(
      due.at,
      rule.rules.map((each, index) => movingSpan(each, trace.rules[index], from, report)),
    );
  throw new RangeError("a trace of another rule");
}
