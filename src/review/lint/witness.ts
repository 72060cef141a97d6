import { assess } from "../../assess/assess.js";
import type { Assessment } from "../../assess/obligation.js";
import type { Attributes } from "../../contract/attributes.js";
import { limitsOf } from "../../contract/clause.js";
import { validateContract } from "../../contract/contract.js";
import type { Contract } from "../../contract/contract-spec.js";
import { startsOtherwise } from "../../contract/trigger.js";
import { SlaError } from "../../errors.js";
import { isRecord, pointer } from "../../inspection.js";
import type { UnknownRecord } from "../../inspection.js";
import type { Ticket, TicketEvent } from "../../ticket/event.js";
import { DAY } from "../../time/plain-date.js";
import { isoInZone } from "../../time/zone.js";
import type { Instant } from "../../time/zone.js";
import type { DocumentChange, WitnessedObligation, WitnessedTicket } from "./finding.js";
import type { Said } from "./rule.js";
import { sayMoment } from "./say.js";
import { sceneFor } from "./scenes.js";
import { sayEvent } from "./subject.js";
import type { LintClause, Subject } from "./subject.js";

/*
 * Tickets that show what a finding says: each is assessed, and a finding quotes what came of it.
 */

/** A ticket on which a clause counts from a moment; `undefined` where there are no facts for which it is. */
export function ticketFor(
  subject: Subject,
  item: LintClause,
  level: string,
  at: Instant,
  facts: Attributes | undefined = sceneFor(subject, item, level),
): Ticket | undefined {
  if (facts === undefined) return undefined;
  const moment = isoInZone(subject.zone, at);
  const types = triggersOf(subject, item);
  const events = types.map((type): TicketEvent => ({ type, at: moment, ...whatElse(subject, type, level, at) }));
  const ticket = { level, events: [{ type: "reported", at: moment }, ...events] };
  return Object.keys(facts).length === 0 ? ticket : { ...ticket, attributes: facts };
}

function whatElse({ rules, zone }: Subject, type: string, level: string, at: Instant): Partial<TicketEvent> {
  const appointment = rules.appointments.find(({ event }) => event === type);
  return {
    ...(rules.agreements.has(type) && { agreed: isoInZone(zone, at + 7 * DAY) }),
    ...(appointment?.namesParties === true && { by: "customer" as const }),
    ...(type === "level-confirmed" && { level }),
  };
}

/** The events that must have happened for a clause to count. */
export function triggersOf(subject: Subject, { clause }: LintClause): readonly string[] {
  const types = new Set<string>();
  if (clause.repeat?.as === "next-reply") types.add(clause.repeat.messages[0] ?? "");
  for (const { from, due } of limitsOf(clause.commitment)) {
    if (due.kind === "at") types.add(due.event);
    if (from === undefined || startsOtherwise(from)) continue;
    if (from.kind === "agreed") types.add(from.event);
    else if (from.kind === "all") from.events.forEach((event) => types.add(event));
    else if (from.kind === "due") {
      const other = subject.clauses.find(({ id }) => id === from.clause);
      if (other !== undefined) triggersOf(subject, other).forEach((event) => types.add(event));
    } else types.add(from.events[0] ?? "");
  }
  types.delete("");
  types.delete("reported");
  return [...types];
}

/** From what a clause counts at a moment: "a report of …". */
export function occasion(subject: Subject, item: LintClause, at: Instant): Said {
  const moment = sayMoment(subject.zone, at);
  const [event] = triggersOf(subject, item);
  if (event === undefined) return { en: `a report of ${moment.en}`, zh: `${moment.zh}的报告` };
  const title = sayEvent(subject, event);
  return { en: `“${title.en}” of ${moment.en}`, zh: `${moment.zh}的“${title.zh}”` };
}

/** An assessment; `undefined` where the contract takes no such ticket. */
export function tryAssess(contract: Contract, ticket: Ticket, asOf: string): Assessment | undefined {
  try {
    return assess(contract, ticket, { asOf });
  } catch (error) {
    if (error instanceof SlaError) return undefined;
    throw error;
  }
}

/** Where clauses stand in an assessment. */
export function obligationsOf(assessment: Assessment | undefined): readonly WitnessedObligation[] {
  if (assessment === undefined) return [];
  return assessment.periods.flatMap(({ level = "", obligations }) =>
    obligations.map(({ clause, state, due }) => ({
      clause,
      level,
      state,
      ...(due.kind === "at" && { due: due.at }),
      ...(due.kind === "at" && due.provisional && { provisional: true as const }),
    })),
  );
}

/** A ticket as of a moment, and where some clauses stand; `undefined` where the contract takes no such ticket. */
export function witnessed(
  subject: Subject,
  ticket: Ticket | undefined,
  asOf: Instant,
  clauses: readonly string[],
  changes?: readonly DocumentChange[],
): WitnessedTicket | undefined {
  const contract = changes === undefined ? subject.rules.contract : changed(subject, changes);
  if (ticket === undefined || contract === undefined) return undefined;
  const moment = isoInZone(subject.zone, asOf);
  const assessment = tryAssess(contract, ticket, moment);
  const shows = obligationsOf(assessment).filter(({ clause }) => clauses.includes(clause));
  if (shows.length === 0) return undefined;
  return { ticket, asOf: moment, ...(changes !== undefined && { changes }), shows };
}

/** When a clause is due by a ticket on which it counts from a moment. */
export function dueAt(
  subject: Subject,
  item: LintClause,
  level: string,
  at: Instant,
  changes: readonly DocumentChange[] = [],
  facts: Attributes | undefined = sceneFor(subject, item, level),
): Instant | undefined {
  const ticket = ticketFor(subject, item, level, at, facts);
  const contract = changed(subject, changes);
  if (ticket === undefined || contract === undefined) return undefined;
  const assessment = tryAssess(contract, ticket, isoInZone(subject.zone, at));
  return obligationsOf(assessment).find(({ clause }) => clause === item.id)?.due;
}

const variants = new WeakMap<Subject, Map<string, Contract | undefined>>();

/** A contract by another reading; `undefined` where the changes make none. */
export function changed(subject: Subject, changes: readonly DocumentChange[]): Contract | undefined {
  if (changes.length === 0) return subject.rules.contract;
  const known = variants.get(subject) ?? new Map<string, Contract | undefined>();
  variants.set(subject, known);
  const key = JSON.stringify(changes);
  if (!known.has(key)) {
    const result = validateContract(applyChanges(documentOf(subject), changes));
    known.set(key, result.ok ? result.contract : undefined);
  }
  return known.get(key);
}

/** The document with its calendars as they were made, which need not be read again. */
function documentOf({ document, rules: { contract } }: Subject): UnknownRecord {
  return { ...document, ...(contract.calendars !== undefined && { calendars: contract.calendars }) };
}

/** A document after changes; those of places that it does not have are left out. */
export function applyChanges(document: unknown, changes: readonly DocumentChange[]): unknown {
  return changes.reduce((made, change) => {
    const tokens = change.path.split("/").slice(1);
    const keys = tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
    return applied(made, keys, change);
  }, document);
}

function applied(value: unknown, [key, ...rest]: readonly string[], change: DocumentChange): unknown {
  if (key === undefined) return change.op === "add" ? change.value : value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((item, index) => (String(index) === key ? applied(item, rest, change) : item));
  }
  if (!isRecord(value)) return value;
  if (rest.length > 0) return { ...value, [key]: applied(value[key], rest, change) };
  const { [key]: before, ...others } = value;
  return change.op === "add" ? { ...others, [key]: change.value } : others;
}

/** A place below another. */
export function below(path: string, ...keys: readonly (string | number)[]): string {
  return keys.reduce<string>((at, key) => pointer(at, key), path);
}
