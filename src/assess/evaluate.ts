import type { Commitment, Join, Limit } from "../contract/clause.js";
import { firstOf, historyBefore } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { inLanguage } from "../text.js";
import type { Text } from "../text.js";
import type { Instant } from "../time/zone.js";
import { dueOf } from "./due.js";
import type { Due } from "./due.js";
import type { Outcome, Part } from "./obligation.js";
import type { Start } from "./start.js";
import { referTo } from "./trace.js";

/** How an obligation ended before its time. */
export interface Ending {
  readonly state: "superseded" | "cancelled";
  readonly event: Placed;
}

/** What a commitment is evaluated against. */
export interface Setting {
  readonly clause: string;
  readonly timeZone: string;
  readonly history: History;
  readonly asOf: Instant;
  readonly ending: Ending | undefined;
}

/** A setting in which clocks have started. */
export interface StartedSetting extends Setting {
  /** The start of each promise; none where its trigger has not happened. */
  readonly startOf: (limit: Limit) => Start | undefined;
}

const NO_DUE: Due = { kind: "none" };

/** Where a commitment stands. */
export function evaluate(commitment: Commitment, setting: StartedSetting): Part {
  return commitment.kind === "limit" ? evaluateLimit(commitment, setting) : evaluateJoin(commitment, setting);
}

function evaluateLimit(limit: Limit, setting: StartedSetting): Part {
  const { clause, timeZone } = setting;
  const head = { clause, promise: limit.promise, label: limit.label, timeZone };
  const start = setting.startOf(limit);
  const agreed = limit.due.kind === "at" ? firstOf(setting.history, [limit.due.event], -1) : undefined;
  const missing =
    start === undefined ? limit.from : limit.due.kind === "at" && agreed === undefined ? limit.due : undefined;
  if (start === undefined || missing !== undefined || limit.due.kind === "every") {
    const { event = "reported", title } = missing ?? {};
    const awaiting = { kind: "event", event, ...(title !== undefined && { title }) } as const;
    return { ...head, state: "inactive", due: NO_DUE, awaiting };
  }
  const kept = firstOf(setting.history, limit.promise, Math.max(start.place, agreed?.place ?? -1));
  // What is agreed after the promise was kept moves nothing any more.
  const known =
    kept !== undefined && agreed !== undefined ? historyBefore(setting.history, kept.place) : setting.history;
  const { due, trace } = dueOf(limit.due, start, known, clause);
  return { ...head, ...outcomeOf(due, kept, setting, start.place), start: start.at, trace };
}

/** The verdict on one promise. */
export function outcomeOf(due: Due, kept: Placed | undefined, setting: Setting, after: number): Outcome {
  const { ending, asOf } = setting;
  const deadline = due.kind === "at" ? due.at : Infinity;
  if (kept !== undefined) {
    const keeping = { due, keptAt: kept.at, keptBy: referTo(kept) };
    return kept.at <= deadline
      ? { state: "kept", ...keeping }
      : { state: "kept-late", ...keeping, breachedAt: deadline };
  }
  if ((ending?.event.at ?? asOf) > deadline) return { state: "breached", due, breachedAt: deadline };
  if (ending?.state === "superseded") return { state: "superseded", due, supersededAt: ending.event.at };
  if (ending !== undefined) return { state: "cancelled", due, cancelledAt: ending.event.at };
  // Once the ticket is closed, an event that has not happened will not, and nothing was owed before it.
  const closed = due.kind === "by-event" ? firstOf(setting.history, ["closed"], after) : undefined;
  if (closed !== undefined) return { state: "cancelled", due, cancelledAt: closed.at };
  return due.kind === "unstated" ? { state: "untimed", due } : { state: "pending", due };
}

function evaluateJoin(join: Join, setting: StartedSetting): Part {
  const parts = join.parts.map((part) => evaluate(part, setting));
  const promise = [...new Set(parts.flatMap((part) => part.promise))];
  const outcome = joinedOutcome(join.kind, parts);
  const enough = join.kind === "anyOf" && outcome.state === "kept" ? outcome.keptAt : undefined;
  return {
    clause: setting.clause,
    promise,
    label: joinedLabel(join.kind, parts),
    timeZone: setting.timeZone,
    ...outcome,
    join: join.kind,
    parts: enough === undefined ? parts : parts.map((part) => release(part, enough)),
  };
}

/** What joined promises are called. */
export function joinedLabel(join: Join["kind"], parts: readonly { readonly label: Text }[]): Text {
  const names = (language: "en" | "zh"): readonly string[] => parts.map(({ label }) => inLanguage(label, language));
  const [en, zh] = join === "anyOf" ? [" or ", "或"] : [" and ", "并"];
  return { en: names("en").join(en), zh: names("zh").join(zh) };
}

/** A part of `anyOf` is no longer owed once another was kept in time; what was kept or broken by then stands. */
function release(part: Part, at: Instant): Part {
  if (part.state === "kept" || part.state === "superseded") return part;
  if (broken(part) && part.breachedAt < at) return part;
  const { clause, promise, label, timeZone, due } = part;
  return {
    ...{ clause, promise, label, timeZone, due, state: "cancelled", cancelledAt: at },
    ...(part.start !== undefined && { start: part.start }),
    ...(part.trace !== undefined && { trace: part.trace }),
    ...(part.join !== undefined && { join: part.join }),
    ...(part.parts !== undefined && { parts: part.parts.map((inner) => release(inner, at)) }),
  };
}

/** Where joined promises stand, given their parts. */
export function joinedOutcome(join: Join["kind"], parts: readonly Part[]): Outcome {
  return join === "anyOf" ? anyOf(parts) : allOf(parts);
}

type Kept = Extract<Part, { readonly state: "kept" | "kept-late" }>;

const keptInTime = (part: Part): part is Extract<Part, { readonly state: "kept" }> => part.state === "kept";
const fulfilled = (part: Part): part is Kept => part.state === "kept" || part.state === "kept-late";
const broken = (part: Part): part is Extract<Part, { readonly state: "kept-late" | "breached" }> =>
  part.state === "breached" || part.state === "kept-late";

/** Parts in the order in which they were kept; of those kept at once, the one due first comes first, whatever their order. */
function inOrderKept(parts: readonly Kept[]): readonly Kept[] {
  const byDue = (a: Kept, b: Kept): number => (rankOf(a.due) === rankOf(b.due) ? 0 : rankOf(a.due) - rankOf(b.due));
  return [...parts].sort((a, b) => a.keptAt - b.keptAt || byDue(a, b) || a.keptBy.index - b.keptBy.index);
}

/** Kept as soon as one part is kept in time; broken only when all are; due, while open, at the latest of the open ones. */
function anyOf(parts: readonly Part[]): Outcome {
  const [winner] = inOrderKept(parts.filter(keptInTime));
  if (winner !== undefined) return keptBy(winner, "kept", winner.due);
  const lost = parts.filter(broken);
  if (lost.length < parts.length) return openState(parts, "latest");
  const breachedAt = Math.max(...lost.map((part) => part.breachedAt));
  const due = pickDue(parts, "latest");
  const [late] = inOrderKept(parts.filter(fulfilled));
  if (late === undefined) return { state: "breached", due, breachedAt };
  // Kept after its own due moment, a part cannot save the whole: that is lost with the last part, even if kept before then.
  return { state: "kept-late", due, keptAt: late.keptAt, keptBy: late.keptBy, breachedAt };
}

/** The mirror: broken as soon as one part is; kept only when all are; due, while open, at the earliest of the open ones. */
function allOf(parts: readonly Part[]): Outcome {
  const lost = parts.filter(broken);
  const done = parts.filter(fulfilled);
  const last = inOrderKept(done).at(-1);
  if (lost.length > 0) {
    const first = [...lost].sort((a, b) => a.breachedAt - b.breachedAt)[0];
    const [due, breachedAt] = [first?.due ?? NO_DUE, first?.breachedAt ?? 0];
    if (done.length < parts.length || last === undefined) return { state: "breached", due, breachedAt };
    return { state: "kept-late", due, keptAt: last.keptAt, keptBy: last.keptBy, breachedAt };
  }
  if (done.length === parts.length && last !== undefined) return keptBy(last, "kept", last.due);
  return openState(parts, "earliest");
}

function keptBy(part: Kept, state: "kept", due: Due): Outcome {
  return { state, due, keptAt: part.keptAt, keptBy: part.keptBy };
}

/** The outcome of joined promises that are neither kept nor broken. */
function openState(parts: readonly Part[], which: "latest" | "earliest"): Outcome {
  const inState = <S extends Part["state"]>(state: S): Extract<Part, { readonly state: S }>[] =>
    parts.filter((part): part is Extract<Part, { readonly state: S }> => part.state === state);
  const [pending, untimed, inactive] = [inState("pending"), inState("untimed"), inState("inactive")];
  const [superseded] = inState("superseded");
  const [cancelled] = inState("cancelled");
  if (superseded !== undefined)
    return { state: "superseded", due: pickDue(inState("superseded"), which), supersededAt: superseded.supersededAt };
  if (pending.length > 0) return { state: "pending", due: pickDue(pending, which) };
  if (untimed.length > 0) return { state: "untimed", due: pickDue(untimed, which) };
  const [waiting] = inactive;
  if (waiting !== undefined) return { state: "inactive", due: NO_DUE, awaiting: waiting.awaiting };
  return { state: "cancelled", due: pickDue(inState("cancelled"), which), cancelledAt: cancelled?.cancelledAt ?? 0 };
}

/** The latest or earliest due moment of some parts; a moment that no clock can tell yet is later than any that it can. */
function pickDue(parts: readonly Part[], which: "latest" | "earliest"): Due {
  const sorted = parts.map(({ due }) => due).sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
  return (which === "latest" ? sorted.at(-1) : sorted[0]) ?? NO_DUE;
}

function rankOf(due: Due): number {
  return due.kind === "at" ? due.at : Infinity;
}
