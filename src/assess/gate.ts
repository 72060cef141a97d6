import { requireImported, uncoveredWithin } from "../calendar/covered.js";
import { isOpenAt } from "../calendar/timetable.js";
import type { Clause } from "../contract/clause.js";
import { matches } from "../contract/condition.js";
import { attributeAfter } from "../ticket/fold.js";
import type { History } from "../ticket/fold.js";
import type { Instant } from "../time/zone.js";
import { triggersIn } from "./basis.js";
import type { Standing } from "./basis.js";
import type { Awaiting, NotPromisedBecause, Obligation } from "./obligation.js";
import type { ClausePlan } from "./plan.js";
import { partOf } from "./part.js";
import type { Writable } from "./trace.js";

/**
 * Whether a clause's conditions hold: they do, perhaps by hours of dates whose holidays are not known, they do not, or something that they ask is
 * not known.
 */
export type Gate =
  | { readonly kind: "open"; readonly provisional: boolean }
  | { readonly kind: "shut"; readonly because: NotPromisedBecause }
  | { readonly kind: "unknown"; readonly awaiting: Awaiting };

export const PROVISIONALLY_OPEN: Gate = { kind: "open", provisional: true };
export const OPEN: Gate = { kind: "open", provisional: false };

/**
 * The gate of a clause on a basis, owed from a place on: that of its facts and of the clauses in whose place it stands, and that of the hours in which
 * its trigger falls.
 */
export function gateIn(standing: Standing, since: number = standing.basis.origin.event.place): Gate {
  const { plan, history, levels } = standing;
  const { clause } = plan;
  if (plan.unless !== undefined) return levels.gates.of(standing, since);
  const byFacts = gateOf(clause, history);
  return clause.hours.length === 0 || byFacts.kind === "shut" ? byFacts : bothOf(byFacts, gateByHours(standing, since));
}

/** Two gates one behind the other: what is shut stays so, whatever is not known of the other. */
export function bothOf(first: Gate, second: Gate): Gate {
  if (first.kind === "shut") return first;
  if (second.kind === "shut" || first.kind === "open") {
    const isProvisional = first.kind === "open" && first.provisional && second.kind === "open";
    return isProvisional ? first : second;
  }
  return first;
}

/** Open while no trigger has happened, and once open for good, though another trigger may take the place of the first. */
export function gateByHours(standing: Standing, since: number = standing.basis.origin.event.place): Gate {
  const { hours } = standing.plan.clause;
  let gate = OPEN;
  for (const at of hours.length === 0 ? [] : triggersIn(standing, since)) {
    gate = askHours(hours, at);
    if (gate.kind === "open") break;
  }
  return gate;
}

/** @throws SlaError `calendar-uncovered` where an imported timetable does not know the moment */
function askHours(hours: Clause["hours"], at: Instant): Gate {
  let gate = OPEN;
  for (const { calendar, calendarId, wants } of hours) {
    requireImported(calendar, at, at + 1, "/contract");
    const is = isOpenAt(calendar, at) ? "open" : "closed";
    const isKnown = uncoveredWithin(calendar, at, at + 1) === undefined;
    if (is !== wants) {
      const because = { kind: "calendar", calendar: calendarId, is } as const;
      return { kind: "shut", because: isKnown ? because : { ...because, provisional: true } };
    }
    if (!isKnown) gate = PROVISIONALLY_OPEN;
  }
  return gate;
}

/** The gate of a clause by facts. Once open it stays open: a promise that was made is not unmade by a fact that changes later. */
export function gateOf(clause: Clause, history: History): Gate {
  if (clause.when.length === 0) return OPEN;
  let gate = judge(clause, history, -1);
  for (const { place } of history.revealing) {
    if (gate.kind === "open" || place >= history.end) break;
    gate = judge(clause, history, place);
  }
  return gate;
}

/** The gate of a clause by the facts as they were known at a place. */
export function judge(clause: Clause, history: History, place: number): Gate {
  let unknown: string | undefined;
  for (const test of clause.when) {
    const { attribute } = test;
    const is = attributeAfter(history, attribute, place);
    if (is === undefined) unknown ??= attribute;
    else if (!matches(test, is)) return { kind: "shut", because: { kind: "attribute", attribute, is } };
  }
  return unknown === undefined ? OPEN : { kind: "unknown", awaiting: { kind: "attribute", attribute: unknown } };
}

/** What a clause owes while its gate is not open: nothing, or nothing yet. */
export function behindGate(
  { clause, names }: ClausePlan,
  gate: Exclude<Gate, { readonly kind: "open" }>,
  timeZone: string,
): Obligation {
  const due = { kind: "none" } as const;
  const whose = { clause: clause.id, timeZone };
  return withClause(
    gate.kind === "shut"
      ? partOf(whose, names, { state: "not-promised", due, because: gate.because })
      : partOf(whose, names, { state: "inactive", due, awaiting: gate.awaiting }),
    clause,
  );
}

/** Adds what an obligation tells of its clause. */
export function withClause(obligation: Writable<Obligation>, { title, records }: Clause): Obligation {
  if (title !== undefined) obligation.statement = title;
  if (records.length > 0) obligation.records = records;
  return obligation;
}
