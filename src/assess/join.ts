import type { Join } from "../contract/clause.js";
import type { Instant } from "../time/zone.js";
import { NO_DUE } from "./due.js";
import type { Due } from "./due.js";
import { rankOf } from "./link.js";
import type { Outcome, Part, Warning } from "./obligation.js";
import { partOf } from "./part.js";

/*
 * What several promises make of one: `anyOf` is kept by one of them and broken by all, `allOf` is the mirror.
 */

/** A part of `anyOf` is no longer owed once another was kept in time; what was kept or broken by then stands. */
export function release(part: Part, at: Instant): Part {
  if (part.state === "kept" || part.state === "superseded") return part;
  if (broken(part) && part.breachedAt < at) return part;
  const released = partOf(part, part, { state: "cancelled", due: part.due, cancelledAt: at });
  if (part.start !== undefined) released.start = part.start;
  if (part.clock !== undefined) released.clock = part.clock;
  if (part.firstDue !== undefined) released.firstDue = part.firstDue;
  if (part.appointments !== undefined) released.appointments = part.appointments;
  if (part.noAccess !== undefined) released.noAccess = part.noAccess;
  if (part.notice !== undefined) released.notice = part.notice;
  if (part.warnings !== undefined) released.warnings = part.warnings.map((warning) => voided(warning, at));
  if (part.trace !== undefined) released.trace = part.trace;
  if (part.join !== undefined) released.join = part.join;
  if (part.parts !== undefined) released.parts = part.parts.map((inner) => release(inner, at));
  return released;
}

/** A warning of a part that is no longer owed from a moment on. */
function voided(warning: Warning, from: Instant): Warning {
  const fell = warning.state === "reached" && warning.at !== undefined && warning.at < from;
  return fell ? warning : { ...warning, state: "void" };
}

/** Where joined promises stand, given their parts. */
export function joinedOutcome(join: Join["kind"], parts: readonly Part[]): Outcome {
  const [first] = parts;
  // Most joins wait as a whole, for an event that few tickets have.
  if (first?.state === "inactive" && parts.every(({ state }) => state === "inactive"))
    return { state: "inactive", due: NO_DUE, awaiting: first.awaiting };
  return join === "anyOf" ? anyOf(parts) : allOf(parts);
}

type Kept = Extract<Part, { readonly state: "kept" | "kept-late" }>;

const keptInTime = (part: Part): part is Extract<Part, { readonly state: "kept" }> => part.state === "kept";
const fulfilled = (part: Part): part is Kept => part.state === "kept" || part.state === "kept-late";
const broken = (part: Part): part is Extract<Part, { readonly state: "kept-late" | "breached" }> =>
  part.state === "breached" || part.state === "kept-late";

/** Parts in the order in which they were kept; of those kept at once, the one due first comes first, whatever their order. */
function inOrderKept(parts: readonly Kept[]): readonly Kept[] {
  if (parts.length < 2) return parts;
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
  const overtaken = inState(parts, "superseded");
  const [superseded] = overtaken;
  if (superseded !== undefined)
    return { state: "superseded", due: pickDue(overtaken, which), supersededAt: superseded.supersededAt };
  const open = [...inState(parts, "pending"), ...inState(parts, "paused")];
  if (open.length > 0) {
    const due = pickDue(open, which);
    return { state: due.kind === "suspended" ? "paused" : "pending", due };
  }
  const untimed = inState(parts, "untimed");
  if (untimed.length > 0) return { state: "untimed", due: pickDue(untimed, which) };
  const [waiting] = inState(parts, "inactive");
  if (waiting !== undefined) return { state: "inactive", due: NO_DUE, awaiting: waiting.awaiting };
  const cancelled = inState(parts, "cancelled");
  return { state: "cancelled", due: pickDue(cancelled, which), cancelledAt: cancelled[0]?.cancelledAt ?? 0 };
}

function inState<S extends Part["state"]>(parts: readonly Part[], state: S): Extract<Part, { readonly state: S }>[] {
  return parts.filter((part): part is Extract<Part, { readonly state: S }> => part.state === state);
}

/** The latest or earliest due moment of some parts; a moment that no clock can tell yet is later than any that it can. */
function pickDue(parts: readonly Part[], which: "latest" | "earliest"): Due {
  const sorted = parts.map(({ due }) => due).sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
  return (which === "latest" ? sorted.at(-1) : sorted[0]) ?? NO_DUE;
}
