import { appliesAt } from "../../assess/basis.js";
import { choiceOf } from "../../choice.js";
import { slaError } from "../../errors.js";
import { readData } from "../../inspection.js";
import { assessTicket } from "../../assess/assess-ticket.js";
import type { Obligation } from "../../assess/obligation.js";
import { vocabularyOf } from "../../assess/plan.js";
import type { TicketAttributes } from "../../ticket/event.js";
import type { History, Placed } from "../../ticket/fold.js";
import { fold } from "../../ticket/fold.js";
import { parseTicket } from "../../ticket/parse-ticket.js";
import { limitsOf } from "../../contract/clause.js";
import { inOrderOfLeaning } from "../../contract/clause-order.js";
import type { Clause, Commitment, Limit } from "../../contract/clause.js";
import { eventsOfDue, isSpan } from "../../contract/due-rule.js";
import { rulesForTicket } from "../../contract/facts-of-ticket.js";
import type { ContractRules } from "../../contract/rules.js";
import { eventsOfTrigger, startsOtherwise } from "../../contract/trigger.js";
import type { Trigger } from "../../contract/trigger.js";
import type { Instant } from "../../time/zone.js";

/*
 * A clause as it stands for fresh tickets of one level: those of which nothing is known but their report and the facts that were given. What the clause asks
 * of other facts is taken to be so, and what triggers it to happen with the report.
 */

/** A clause for fresh tickets. */
export interface FreshClause {
  readonly rules: ContractRules;
  readonly clause: Clause;
  readonly level: string;
  readonly attributes: TicketAttributes;
  /** The events with which it counts, taken to happen with the report; none for a clause that counts from the report. */
  readonly trigger: readonly string[];
  /** What the clause, and those on which it leans, owe a ticket that is reported at a moment; none where they do not apply at its level. */
  readonly owedAt: (report: Instant) => ReadonlyMap<string, Obligation>;
}

/** The level that is asked about: the one that is given, or the least grave at which the clause applies. @throws SlaError `contract-unknown-clause` */
export function levelOf({ clauses, levels }: ContractRules, id: string, given: unknown): string {
  const clause = clauses.find((each) => each.id === id);
  if (clause === undefined) {
    const known = clauses.map((each) => each.id);
    const expected = choiceOf(known, id, "the id of a clause of the contract");
    throw slaError("contract-unknown-clause", { path: "/clause", expected, received: id });
  }
  if (typeof given === "string" && levels.includes(given)) return given;
  if (given === undefined) return levels.find((level) => appliesAt(clause, level)) ?? "";
  const expected = choiceOf(levels, given, "a level of the contract");
  throw slaError("ticket-unknown-level", { path: "/options/level", expected, received: given });
}

/** A clause of a contract, or one of its joined promises by itself, for fresh tickets. @throws SlaError those of a ticket's level and attributes, `ticket-attribute-missing` */
export function freshClause(
  rules: ContractRules,
  id: string,
  level: string,
  given: unknown,
  part: number | undefined,
): FreshClause {
  const path = "/options";
  const events = [{ type: "reported", at: 0 }];
  const ticket = given === undefined ? { level, events } : { level, attributes: given, events };
  const parsed = readData("ticket-invalid", path, ticket, () => parseTicket(ticket, vocabularyOf(rules), path));
  const { attributes } = parsed;
  const leaned = clausesLeanedOn(rules.clauses, id, attributes);
  const said = { attributes, levels: new Set([level]), learnt: new Map() };
  const asked = { ...rules, clauses: rules.clauses.filter((clause) => leaned.has(clause.id)) };
  const specific = rulesForTicket(asked, said, path);
  const all = specific.clauses.filter((clause) => leaned.has(clause.id));
  const told = all.map((clause) => (clause.id === id ? alone(clause, part) : clause));
  const trigger = triggersOf(told, id);
  const clauses = told.map((clause) => asFresh(clause, attributes, leaned, trigger));
  const clause = clauses.find((each) => each.id === id);
  if (clause === undefined) throw new RangeError("a clause that was found and is not there");
  const fresh: ContractRules = {
    ...specific,
    clauses,
    asks: [],
    pauses: new Map(),
    appointments: [],
    reopening: undefined,
  };
  const history = fold(parsed, { asOf: 0, knownAt: undefined }, path);
  const happened = clauses
    .flatMap(({ commitment }) => limitsOf(commitment).flatMap(cutOffEvents))
    .filter((event) => trigger.has(event));
  const owedAt = (report: Instant): ReadonlyMap<string, Obligation> => {
    const { periods } = assessTicket(fresh, parsed, level, reportedAt(history, report, happened), report);
    return new Map(periods.flatMap(({ obligations }) => obligations.map((each) => [each.clause, each])));
  };
  return { rules: fresh, clause, level, attributes, trigger: [...trigger], owedAt };
}

/** A clause of one of its promises. */
function alone(clause: Clause, part: number | undefined): Clause {
  const limit = part === undefined ? undefined : limitsOf(clause.commitment)[part];
  return limit === undefined ? clause : { ...clause, commitment: limit };
}

/** A history of a report alone, at another moment; it stands for the events that happen with it. */
function reportedAt(history: History, at: Instant, happened: readonly string[]): History {
  const moved = (event: Placed): Placed => ({ ...event, at });
  const all = history.all.map(moved);
  const [reported] = all;
  const revealing = history.revealing.length === 0 ? history.revealing : all;
  const byType = new Map([...happened, "reported"].map((type) => [type, all]));
  return { ...history, all, byType, revealing, reported };
}

/** A clause, those from whose due moments it counts, and those in whose place it may stand by the facts that are given, or by any, and so on. */
export function clausesLeanedOn(
  clauses: readonly Clause[],
  id: string,
  attributes: TicketAttributes | undefined,
): ReadonlySet<string> {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const leaned = new Set<string>();
  const ahead = [id];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const clause = byId.get(next);
    if (clause === undefined || leaned.has(next)) continue;
    leaned.add(next);
    for (const { from } of limitsOf(clause.commitment)) if (from?.kind === "due") ahead.push(from.clause);
    for (const other of clause.unless)
      if (attributes === undefined || isKnown(byId.get(other.id), attributes)) ahead.push(other.id);
  }
  return leaned;
}

/** Whether all facts are given that a clause asks for. */
function isKnown(clause: Clause | undefined, attributes: TicketAttributes): boolean {
  return clause?.when.every(({ attribute }) => Object.hasOwn(attributes, attribute)) ?? false;
}

/** A clause with what is taken to be so: its own conditions by facts that were not given, that no clause stands before it by such, and its trigger. */
function asFresh(
  clause: Clause,
  attributes: TicketAttributes,
  leaned: ReadonlySet<string>,
  trigger: ReadonlySet<string>,
): Clause {
  return {
    ...clause,
    when: clause.when.filter(({ attribute }) => Object.hasOwn(attributes, attribute)),
    unless: clause.unless.filter(({ id }) => leaned.has(id)),
    commitment: trigger.size === 0 ? clause.commitment : fromReport(clause.commitment, trigger),
    repeat: undefined,
  };
}

/** A commitment whose promises count from the report where some events happen with it. */
function fromReport(commitment: Commitment, trigger: ReadonlySet<string>): Commitment {
  if (commitment.kind !== "limit")
    return { ...commitment, parts: commitment.parts.map((part) => fromReport(part, trigger)) };
  const { from } = commitment;
  if (from === undefined || startsOtherwise(from)) return commitment;
  const events = eventsOfTrigger(from);
  const happens =
    from.kind === "all" ? events.every((event) => trigger.has(event)) : events.some((event) => trigger.has(event));
  return happens ? { ...commitment, from: undefined } : commitment;
}

/** The events without which nothing of a clause is owed, be it through the due moments of others; none where something is owed from the report. */
function triggersOf(clauses: readonly Clause[], id: string): ReadonlySet<string> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const clause of inOrderOfLeaning(clauses, (each) => each)) {
    const waits = limitsOf(clause.commitment).map(({ from, due }) => [
      ...(from?.kind === "due" ? (found.get(from.clause) ?? NONE) : eventsWaitedFor(from)),
      ...cutOffEvents({ due }),
    ]);
    found.set(clause.id, waits.every(({ length }) => length > 0) ? new Set(waits.flat()) : NONE);
  }
  return found.get(id) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

/** The events that must be in by a cut-off. */
function cutOffEvents({ due }: Pick<Limit, "due">): readonly string[] {
  return isSpan(due) ? eventsOfDue(due) : [];
}

function eventsWaitedFor(from: Trigger | undefined): ReadonlySet<string> {
  return new Set(from === undefined || startsOtherwise(from) ? [] : eventsOfTrigger(from));
}
