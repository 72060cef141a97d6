import type { Commitment, Join, Limit } from "../contract/clause.js";
import { firstOf, historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Text } from "../text.js";
import type { Instant } from "../time/zone.js";
import { dueOf } from "./due.js";
import type { Due } from "./due.js";
import { joinedOutcome, release } from "./join.js";
import type { Outcome, Part } from "./obligation.js";
import type { Start } from "./start.js";
import { partOf } from "./part.js";
import type { Whose } from "./part.js";
import { readingOf, warningsOf } from "./pausing.js";
import { namesOf } from "./plan.js";
import type { PauseRules } from "./plan.js";
import { referTo } from "./trace.js";
import type { Writable } from "./trace.js";

/** How an obligation ended before its time. */
export interface Ending {
  readonly state: "superseded" | "cancelled";
  readonly event: Placed;
}

/** What a commitment is evaluated against. */
export interface Setting extends Whose {
  readonly history: History;
  readonly asOf: Instant;
  readonly ending: Ending | undefined;
}

/** A setting in which clocks have started: the promises of a clause, and the start of each; none where its trigger has not happened. */
export interface StartedSetting extends Setting {
  readonly pauses: PauseRules;
  readonly limits: readonly Limit[];
  readonly starts: readonly (Start | undefined)[];
}

const NO_DUE: Due = { kind: "none" };

/** Where a commitment stands. */
export function evaluate(commitment: Commitment, setting: StartedSetting): Writable<Part> {
  return commitment.kind === "limit" ? evaluateLimit(commitment, setting) : evaluateJoin(commitment, setting);
}

function evaluateLimit(limit: Limit, setting: StartedSetting): Writable<Part> {
  const { history } = setting;
  const start = setting.starts[setting.limits.indexOf(limit)];
  const rule = limit.due;
  if (start === undefined || rule.kind === "every") return waiting(limit, setting, limit.from);
  const agreed = rule.kind === "at" ? firstOf(history, [rule.event], -1) : undefined;
  if (rule.kind === "at" && agreed === undefined) return waiting(limit, setting, rule);
  const kept = firstOf(history, limit.promise, Math.max(start.place, agreed?.place ?? -1));
  // What is agreed or paused after the promise was kept moves nothing any more.
  const moves = agreed !== undefined || setting.pauses.size > 0;
  const known = kept !== undefined && moves ? historyBefore(history, kept.place) : history;
  const now = kept?.at ?? setting.ending?.event.at ?? setting.asOf;
  const { due, trace, clock } = dueOf(rule, start, {
    clause: setting.clause,
    history: known,
    pauses: setting.pauses,
    now,
  });
  const part = partOf(setting, limit, outcomeOf(due, kept, setting, start.place));
  part.start = start.at;
  const reading = clock === undefined ? undefined : readingOf(clock, due, now);
  if (reading !== undefined) part.clock = reading;
  if (clock !== undefined && rule.kind === "within" && rule.warnings.length > 0) {
    part.warnings = warningsOf(clock, rule.warnings, now, kept !== undefined || setting.ending !== undefined);
  }
  part.trace = trace;
  return part;
}

/** A promise that is not there yet, since an event has not happened. */
function waiting(
  limit: Limit,
  setting: Setting,
  missing: { readonly event: string; readonly title: Text | undefined } | undefined,
): Writable<Part> {
  const { event = "reported", title } = missing ?? {};
  const awaiting =
    title === undefined ? ({ kind: "event", event } as const) : ({ kind: "event", event, title } as const);
  return partOf(setting, limit, { state: "inactive", due: NO_DUE, awaiting });
}

/** The verdict on one promise. */
export function outcomeOf(due: Due, kept: Placed | undefined, setting: Setting, after: number): Outcome {
  const { ending, asOf } = setting;
  const deadline = due.kind === "at" ? due.at : Infinity;
  if (kept !== undefined) {
    const [keptAt, keptBy] = [kept.at, referTo(kept)];
    if (keptAt <= deadline) return { state: "kept", due, keptAt, keptBy };
    return { state: "kept-late", due, keptAt, keptBy, breachedAt: deadline };
  }
  if ((ending?.event.at ?? asOf) > deadline) return { state: "breached", due, breachedAt: deadline };
  if (ending?.state === "superseded") return { state: "superseded", due, supersededAt: ending.event.at };
  if (ending !== undefined) return { state: "cancelled", due, cancelledAt: ending.event.at };
  // Once the ticket is closed, an event that has not happened will not, and nothing was owed before it.
  const closed = due.kind === "by-event" ? firstOf(setting.history, CLOSED, after) : undefined;
  if (closed !== undefined) return { state: "cancelled", due, cancelledAt: closed.at };
  if (due.kind === "suspended") return { state: "paused", due };
  return due.kind === "unstated" ? { state: "untimed", due } : { state: "pending", due };
}

const CLOSED = ["closed"];

function evaluateJoin(join: Join, setting: StartedSetting): Writable<Part> {
  const parts = join.parts.map((part) => evaluate(part, setting));
  const outcome = joinedOutcome(join.kind, parts);
  const enough = join.kind === "anyOf" && outcome.state === "kept" ? outcome.keptAt : undefined;
  const joined = partOf(setting, namesOf(join), outcome);
  joined.join = join.kind;
  joined.parts = enough === undefined ? parts : parts.map((part) => release(part, enough));
  return joined;
}
