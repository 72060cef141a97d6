import { frozenCopy, own, pointer } from "../inspection.js";
import type { Inspection, UnknownRecord } from "../inspection.js";
import { parseDuration } from "../time/duration.js";
import type { Duration } from "../time/duration.js";
import type { WarningRule, WarningSpec } from "./due-rule.js";
import { INVALID } from "./parse-context.js";
import type { Context } from "./parse-context.js";

const FORMS = ["used", "remaining", "elapsed", "overdue"] as const;
const SHARE = /^(\d{1,4})(?:\.(\d{1,3}))?%$/;

/** Reads the warnings of a promise; the target is not known beforehand where dates are counted, or the ticket says it. */
export function readWarnings(
  { inspection }: Context,
  record: UnknownRecord,
  path: string,
  target: Duration | undefined,
): readonly WarningRule[] {
  const read = (list: unknown, at: string): readonly WarningRule[] | undefined =>
    inspection.list(list, at, INVALID, (item, itemPath) => readWarning(inspection, item, itemPath, target ?? Infinity));
  return inspection.optional(record, "warnings", path, read) ?? [];
}

function readWarning(inspection: Inspection, value: unknown, path: string, target: Duration): WarningRule | undefined {
  const record = inspection.record(value, path, FORMS, INVALID);
  if (record === undefined) return undefined;
  const [form, another] = FORMS.filter((key) => own(record, key) !== undefined);
  if (form === undefined || another !== undefined) {
    return inspection.refuse(INVALID, { path, expected: `one of ${FORMS.join(", ")}`, received: value });
  }
  const given = own(record, form);
  const at = pointer(path, form);
  const elapsedOf = form === "used" ? readShare(inspection, given, at) : readTime(inspection, form, given, at, target);
  if (elapsedOf === undefined) return undefined;
  const spec = frozenCopy({ [form]: given }) as WarningSpec; // eslint-disable-line @typescript-eslint/consistent-type-assertions -- what was given was read
  return { spec, elapsed: target === Infinity ? target : elapsedOf(target), elapsedOf };
}

/** The first millisecond by which a share of the target is used, by whole numbers alone. */
function readShare(inspection: Inspection, value: unknown, path: string): WarningRule["elapsedOf"] | undefined {
  const match = typeof value === "string" ? SHARE.exec(value) : null;
  const thousandths = BigInt(`${match?.[1] ?? "0"}${(match?.[2] ?? "").padEnd(3, "0")}`);
  if (match === null || thousandths === BigInt(0)) {
    return inspection.refuse(INVALID, { path, expected: 'a share such as "75%", more than none', received: value });
  }
  const whole = BigInt(100_000);
  return (target) => Number((BigInt(target) * thousandths + whole - BigInt(1)) / whole);
}

function readTime(
  inspection: Inspection,
  form: "remaining" | "elapsed" | "overdue",
  value: unknown,
  path: string,
  own: Duration,
): WarningRule["elapsedOf"] | undefined {
  const duration = inspection.attempt(() => parseDuration(value, path));
  if (duration === undefined) return undefined;
  if (form === "elapsed") return () => duration;
  if (form === "overdue") return (target) => target + duration;
  if (duration <= own) return (target) => Math.max(0, target - duration);
  return inspection.refuse(INVALID, {
    path,
    expected: "no more than the time within which the promise is due",
    received: value,
  });
}
