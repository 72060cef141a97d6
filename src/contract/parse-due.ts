import { isWrittenAsTime } from "../calendar/time-of-date.js";
import { own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { COUNTS, DATES, readDates } from "./parse-dates.js";
import { readKnownEvent } from "./event-names.js";
import { INVALID, readCalendarId, readFlag, refuseKey } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import { readWithin, WITHIN } from "./parse-within.js";
import { readWarnings } from "./parse-warning.js";
import type { DueRule, PickRule, SpanRule } from "./due-rule.js";
import { isBackward } from "./due-rule.js";

const PICKS = ["earliestOf", "latestOf"] as const;
const SPANS = ["within", ...COUNTS, ...PICKS];
/** What says by itself by which rule something is due. */
const RULES = [...SPANS, "before", "at", "every"] as const;
/** What each rule may say besides. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  within: WITHIN,
  ...Object.fromEntries(COUNTS.map((unit) => [unit, DATES])),
  earliestOf: ["warnings"],
  latestOf: ["warnings"],
  at: ["strictly"],
  every: ["calendar", "roll"],
};
const DEEPEST = 8;

/** The properties of due rules. */
export const DUE: readonly string[] = [...new Set([...RULES, ...Object.values(COMPANIONS).flat()])];

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

/** Which of some rules a promise states: one, none, or `several`, which was refused. */
function ruleOf(context: Context, record: UnknownRecord, path: string, rules: readonly string[]): string | undefined {
  const stated = rules.filter((key) => own(record, key) !== undefined);
  // With a count of dates, `at` is the time of the last one; with hours that roll, of the working day to which they do.
  const isTime = stated.some(isCount) || (stated.includes("within") && isWrittenAsTime(own(record, "at")));
  const [rule, another] = stated.filter((key) => key !== "at" || !isTime);
  if (another === undefined) return rule;
  const expected = "one due rule, or several joined by earliestOf, latestOf, anyOf or allOf";
  context.inspection.refuse("contract-due-rules-conflict", {
    path,
    expected,
    received: `${rule ?? ""} and ${another}`,
  });
  return "several";
}

function isCount(key: string): boolean {
  return COUNTS.some((unit) => unit === key);
}

/** Refuses what only another rule may say. */
function refuseOthers(context: Context, record: UnknownRecord, path: string, rule: string | undefined): void {
  const own = COMPANIONS[rule ?? ""] ?? [];
  for (const key of DUE) {
    if (key === rule || own.includes(key)) continue;
    const rules = Object.keys(COMPANIONS).filter((each) => COMPANIONS[each]?.includes(key) === true);
    refuseKey(context, record, key, path, `${rules.join(" or ")} beside ${key}`);
  }
}

function readSpan(
  context: Context,
  record: UnknownRecord,
  path: string,
  rule: string,
  depth: number,
): SpanRule | undefined {
  if (rule === "within") return readWithin(context, record, path);
  if (rule === "earliestOf" || rule === "latestOf") return readPick(context, record, path, rule, depth);
  return readDates(context, record, path);
}

function readPick(
  context: Context,
  record: UnknownRecord,
  path: string,
  kind: PickRule["kind"],
  depth: number,
): PickRule | undefined {
  const { inspection } = context;
  const at = pointer(path, kind);
  if (depth >= DEEPEST) {
    const expected = `at most ${String(DEEPEST)} rules inside each other`;
    return inspection.refuse("contract-nesting-too-deep", { path: at, expected, received: record });
  }
  const given = own(record, kind);
  const rules = inspection.list(given, at, INVALID, (item, itemPath) => readInner(context, item, itemPath, depth + 1));
  const warnings = readWarnings(context, record, path, undefined);
  if (rules === undefined || (Array.isArray(given) && rules.length < given.length)) return undefined;
  if (rules.length === 0) {
    return inspection.refuse(INVALID, { path: at, expected: "at least one rule", received: given });
  }
  if (new Set(rules.map(isBackward)).size > 1) {
    return inspection.refuse(INVALID, { path: at, expected: "rules that all count back, or none", received: given });
  }
  return { kind, rules, warnings };
}

function readInner(context: Context, value: unknown, path: string, depth: number): SpanRule | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, DUE, INVALID);
  if (record === undefined) return undefined;
  const rule = ruleOf(context, record, path, SPANS);
  if (rule === "several") return undefined;
  if (rule === undefined) {
    return inspection.refuse(INVALID, { path, expected: `one of ${SPANS.join(", ")}`, received: value });
  }
  refuseOthers(context, record, path, rule);
  refuseKey(context, record, "warnings", path, `warnings beside the outermost rule`);
  return readSpan(context, record, path, rule, depth);
}

function readEvery(context: Context, record: UnknownRecord, path: string): DueRule | undefined {
  const { inspection } = context;
  const period = inspection.word(own(record, "every"), pointer(path, "every"), INVALID, ["week", "month", "quarter"]);
  const calendar = readCalendarId(context, own(record, "calendar"), pointer(path, "calendar"));
  const roll =
    own(record, "roll") === undefined
      ? "preceding"
      : inspection.word(own(record, "roll"), pointer(path, "roll"), INVALID, [
          "preceding",
          "following",
          "modified-following",
        ]);
  if (period === undefined || calendar === undefined || roll === undefined) return undefined;
  return { kind: "every", period, calendar: calendar.rules, calendarId: calendar.id, roll };
}
