import { isWrittenAsTime } from "../calendar/time-of-date.js";
import { Told } from "../errors.js";
import { own, pointer } from "../inspection.js";
import type { UnknownRecord } from "../inspection.js";
import { isBackward } from "./due-rule.js";
import type { SpanRule } from "./due-rule.js";
import { COUNTS, DATES, readDates } from "./parse-dates.js";
import { INVALID, refuseKey } from "./parse-context.js";
import type { Context } from "./parse-context.js";
import { readWarnings } from "./parse-warning.js";
import { readWithin, WITHIN } from "./parse-within.js";
import { sumOf } from "./sum-rule.js";

/** Rules made of several. */
export const SEVERAL = ["earliestOf", "latestOf", "sumOf"] as const;
type Several = (typeof SEVERAL)[number];
const SPANS = ["within", ...COUNTS, ...SEVERAL];
/** What says by itself by which rule something is due. */
export const RULES: readonly string[] = [...SPANS, "before", "at", "every"];
/** What each rule may say besides. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  within: WITHIN,
  ...Object.fromEntries(COUNTS.map((unit) => [unit, DATES])),
  earliestOf: ["warnings"],
  latestOf: ["warnings"],
  sumOf: ["warnings"],
  at: ["strictly"],
  every: ["after", "calendar", "roll"],
};
/** How many rules may stand inside each other. */
export const DEEPEST = 8;

/** The properties of due rules. */
export const DUE: readonly string[] = [...new Set([...RULES, ...Object.values(COMPANIONS).flat()])];
const ALL_DUE: ReadonlySet<string> = new Set(DUE);

/** Which of some rules a promise states: one, none, or `several`, which was refused. */
export function ruleOf(
  context: Context,
  record: UnknownRecord,
  path: string,
  rules: readonly string[],
): string | undefined {
  const stated = rules.filter((key) => own(record, key) !== undefined);
  // With a count of dates, `at` is the time of the last one; with hours that roll, of the working day to which they do.
  const isTime = stated.some(isCount) || (stated.includes("within") && isWrittenAsTime(own(record, "at")));
  const [rule, another] = stated.filter((key) => key !== "at" || !isTime);
  if (another === undefined) return rule;
  const expected = "one due rule, or several joined by earliestOf, latestOf, sumOf, anyOf or allOf";
  context.inspection.refuse("contract-due-rules-conflict", {
    path,
    expected,
    received: new Told(`${rule ?? ""} and ${another}`),
  });
  return "several";
}

function isCount(key: string): boolean {
  return COUNTS.some((unit) => unit === key);
}

/** Refuses what only another rule may say. */
export function refuseOthers(context: Context, record: UnknownRecord, path: string, rule: string | undefined): void {
  const own = COMPANIONS[rule ?? ""] ?? [];
  for (const key of Object.keys(record)) {
    if (key === rule || own.includes(key) || !ALL_DUE.has(key)) continue;
    const rules = Object.keys(COMPANIONS).filter((each) => COMPANIONS[each]?.includes(key) === true);
    refuseKey(context, record, key, path, `${key} only beside ${rules.join(" or ")}`);
  }
}

/** Reads a rule by which a moment follows from another, which the record states. */
export function readSpan(
  context: Context,
  record: UnknownRecord,
  path: string,
  rule: string,
  depth: number,
): SpanRule | undefined {
  if (rule === "within") return readWithin(context, record, path);
  const several = SEVERAL.find((each) => each === rule);
  return several === undefined ? readDates(context, record, path) : readSeveral(context, record, path, several, depth);
}

function readSeveral(
  context: Context,
  record: UnknownRecord,
  path: string,
  kind: Several,
  depth: number,
): SpanRule | undefined {
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
  const least = kind === "sumOf" ? 2 : 1;
  if (rules.length < least) {
    const expected = least === 1 ? "at least one rule" : "at least two rules";
    return inspection.refuse(INVALID, { path: at, expected, received: given });
  }
  if (new Set(rules.map(isBackward)).size > 1) {
    return inspection.refuse(INVALID, { path: at, expected: "rules that all count back, or none", received: given });
  }
  return kind === "sumOf" ? sumOf(rules, warnings) : { kind, rules, warnings };
}

/** Reads such a rule where it stands inside another. */
export function readInner(context: Context, value: unknown, path: string, depth: number): SpanRule | undefined {
  const { inspection } = context;
  const record = inspection.record(value, path, DUE, INVALID, "a property of a due rule");
  if (record === undefined) return undefined;
  const rule = ruleOf(context, record, path, SPANS);
  if (rule === "several") return undefined;
  if (rule === undefined) {
    return inspection.refuse(INVALID, { path, expected: `one of ${SPANS.join(", ")}`, received: value });
  }
  refuseOthers(context, record, path, rule);
  refuseKey(context, record, "warnings", path, "warnings only beside the outermost rule");
  return readSpan(context, record, path, rule, depth);
}
