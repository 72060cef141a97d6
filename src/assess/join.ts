import type { Instant } from "../time/zone.js";
import { NO_DUE } from "./due.js";
import type { Due } from "./due.js";
import { rankOf } from "./link.js";
import type { Outcome, Part, Warning } from "./obligation.js";
import { partOf } from "./part.js";
import type { Writable } from "./trace.js";

/*
 * What several promises make of one, of which n are enough: kept with the n-th that is kept in time, broken once so many are broken that n
 * cannot be kept any more. `anyOf` is one of all, `allOf` all of them.
 */

/** Whether a promise was kept, broken or called off by the time that enough others were kept: what was decided by then stands. */
export function isSettledBy(part: Part, at: Instant): boolean {
  if (part.state === "kept") return part.keptAt <= at;
  if (part.state === "cancelled") return part.cancelledAt <= at;
  return broken(part) && part.breachedAt < at;
}

/** A promise that is no longer owed from a moment on. */
export function release(part: Part, at: Instant): Writable<Part> {
  const released = partOf(part, part, { state: "cancelled", due: part.due, cancelledAt: at });
  if (part.start !== undefined) released.start = part.start;
  if (part.clock !== undefined) released.clock = part.clock;
  if (part.firstDue !== undefined) released.firstDue = part.firstDue;
  if (part.appointments !== undefined) released.appointments = part.appointments;
  if (part.noAccess !== undefined) released.noAccess = part.noAccess;
  if (part.notice !== undefined) released.notice = part.notice;
  if (part.warnings !== undefined) released.warnings = part.warnings.map((warning) => voided(warning, at));
  if (part.trace !== undefined) released.trace = part.trace;
  return released;
}

/** A warning of a part that is no longer owed from a moment on. */
function voided(warning: Warning, from: Instant): Warning {
  const fell = warning.state === "reached" && warning.at !== undefined && warning.at < from;
  return fell ? warning : { ...warning, state: "void" };
}

/** Where joined promises stand of which `n` are enough, given their parts. */
export function joinedOutcome(n: number, parts: readonly Part[]): Outcome {
  const [first] = parts;
  // Most joins wait as a whole, for an event that few tickets have.
  if (first?.state === "inactive" && parts.every(({ state }) => state === "inactive"))
    return { state: "inactive", due: NO_DUE, awaiting: first.awaiting };
  const last = inOrderKept(parts.filter(keptInTime))[n - 1];
  if (last !== undefined) return { state: "kept", due: last.due, keptAt: last.keptAt, keptBy: last.keptBy };
  // With this many broken, n of them cannot be kept any more.
  const tooMany = parts.length - n + 1;
  const lost = parts.filter(broken);
  return lost.length < tooMany ? openOutcome(parts, tooMany - lost.length) : lostOutcome(n, parts, lost, tooMany);
}

type Kept = Extract<Part, { readonly state: "kept" | "kept-late" }>;
type Lost = Extract<Part, { readonly state: "breached" | "kept-late" }>;

const keptInTime = (part: Part): part is Extract<Part, { readonly state: "kept" }> => part.state === "kept";
const fulfilled = (part: Part): part is Kept => part.state === "kept" || part.state === "kept-late";
const broken = (part: Part): part is Lost => part.state === "breached" || part.state === "kept-late";

/** Parts in the order in which they were kept; of those kept at once, the one due first comes first, whatever their order. */
function inOrderKept(parts: readonly Kept[]): readonly Kept[] {
  if (parts.length < 2) return parts;
  const byDue = (a: Kept, b: Kept): number => ascending(rankOf(a.due), rankOf(b.due));
  return [...parts].sort((a, b) => a.keptAt - b.keptAt || byDue(a, b) || a.keptBy.index - b.keptBy.index);
}

/** The outcome of joined promises that are broken: at the moment of the last breach that was too many. */
function lostOutcome(n: number, parts: readonly Part[], lost: readonly Lost[], tooMany: number): Outcome {
  const byDue = (a: Lost, b: Lost): number => ascending(rankOf(a.due), rankOf(b.due));
  const decisive = nth(
    [...lost].sort((a, b) => a.breachedAt - b.breachedAt || byDue(a, b)),
    tooMany,
  );
  const [due, breachedAt] = [decisive?.due ?? NO_DUE, decisive?.breachedAt ?? 0];
  // A part that was kept after its own due moment cannot save the whole, even if that is lost only later.
  const late = inOrderKept(parts.filter(fulfilled))[n - 1];
  if (late === undefined) return { state: "breached", due, breachedAt };
  return { state: "kept-late", due, keptAt: late.keptAt, keptBy: late.keptBy, breachedAt };
}

/**
 * The outcome of joined promises that are neither kept nor broken, but would be broken with so many breaches more; due, while open, at the
 * moment of the last of those, if nothing is kept any more.
 */
function openOutcome(parts: readonly Part[], breaches: number): Outcome {
  const overtaken = inState(parts, "superseded");
  const [superseded] = overtaken;
  if (superseded !== undefined)
    return { state: "superseded", due: nthDue(overtaken, breaches), supersededAt: superseded.supersededAt };
  const open = [...inState(parts, "pending"), ...inState(parts, "paused")];
  if (open.length > 0) {
    const due = nthDue(open, breaches);
    return { state: due.kind === "suspended" ? "paused" : "pending", due };
  }
  const untimed = inState(parts, "untimed");
  if (untimed.length > 0) return { state: "untimed", due: nthDue(untimed, breaches) };
  const [waiting] = inState(parts, "inactive");
  if (waiting !== undefined) return { state: "inactive", due: NO_DUE, awaiting: waiting.awaiting };
  const cancelled = inState(parts, "cancelled");
  const cancelledAt = Math.max(...cancelled.map((part) => part.cancelledAt));
  return { state: "cancelled", due: nthDue(cancelled, breaches), cancelledAt };
}

function inState<S extends Part["state"]>(parts: readonly Part[], state: S): Extract<Part, { readonly state: S }>[] {
  return parts.filter((part): part is Extract<Part, { readonly state: S }> => part.state === state);
}

/** The due moment of some parts that is so many in order, or the latest; a moment that no clock can tell yet is later than any that it can. */
function nthDue(parts: readonly Part[], place: number): Due {
  const sorted = parts.map(({ due }) => due).sort((a, b) => ascending(rankOf(a), rankOf(b)));
  return nth(sorted, place) ?? NO_DUE;
}

/** What stands so many in a list, counted from one, or the last where there are fewer. */
function nth<T>(list: readonly T[], place: number): T | undefined {
  return list[Math.min(place, list.length) - 1];
}

function ascending(a: number, b: number): number {
  // Infinity less itself is no number.
  return a === b ? 0 : a - b;
}
