import { isWrittenAsTime } from "../calendar/time-of-date.js";
import { own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import type { DueRule } from "./due-rule.js";
import { readKnownEvent } from "./event-names.js";
import { INVALID, readFlag } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import { readEvery } from "./parse-every.js";
import { readSpan, refuseOthers, ruleOf, RULES } from "./parse-span.js";

/** Reads the due rule of a promise. */
export function readDue(context: Context, record: UnknownRecord, path: string): DueRule | undefined {
  const { titles } = context;
  const rule = ruleOf(context, record, path, RULES);
  if (rule === "several") return undefined;
  refuseOthers(context, record, path, rule);
  const value = rule === undefined ? undefined : own(record, rule);
  const at = pointer(path, rule ?? "");
  switch (rule) {
    case undefined:
      return { kind: "unstated" };
    case "before": {
      const event = readKnownEvent(context, value, at);
      return event === undefined ? undefined : { kind: "before", event, title: titles.get(event) };
    }
    case "at": {
      if (isWrittenAsTime(value)) {
        const expected = `a count of dates beside at: ${String(value)}, such as calendarDays or workingDays, or an event`;
        return context.inspection.refuse(INVALID, { path: at, expected, received: value });
      }
      const event = readKnownEvent(context, value, at);
      const strictly = readFlag(context, record, "strictly", path);
      return event === undefined ? undefined : { kind: "at", event, title: titles.get(event), strictly };
    }
    case "every":
      return readEvery(context, record, path);
    default:
      return readSpan(context, record, path, rule, 0);
  }
}
