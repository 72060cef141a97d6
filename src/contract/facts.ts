import { nearest } from "../choice.js";
import type { IssueDetails } from "../errors.js";
import type { AttributeRules, Attributes, AttributeValue } from "./attributes.js";
import { refuseUnknown } from "./parse-attributes.js";
import { isRecord, own, pointer } from "../inspection.js";
import type { Inspection } from "../inspection.js";

/*
 * What a contract leaves to each ticket to say: a target, a number of days, or which calendar. A contract is read once without any ticket, when
 * something stands in for it that nobody sees, and again with the facts of a ticket before that is assessed.
 */

/** Where a contract's questions are answered. */
export interface Facts {
  /** The attributes that were asked for. */
  readonly asked: Set<string>;
  /** What a ticket says; `undefined` where there is none yet. */
  readonly ticket: TicketFacts | undefined;
  /** Whether what is read now may be for the ticket. */
  isNeeded: boolean;
}

/** What a ticket says, and what of a contract may be for it. */
export interface TicketFacts {
  readonly attributes: Attributes;
  /** Its levels; none for a record of standing duties. */
  readonly levels: ReadonlySet<string>;
  /** The ids of the clauses that may be for it. */
  readonly needed: ReadonlySet<string>;
  readonly path: string;
}

/** The facts of no ticket. */
export function noFacts(): Facts {
  return { asked: new Set(), ticket: undefined, isNeeded: true };
}

/** What a question expects, and how an answer is read. */
export interface Question<T> {
  /** What stands in for the answer while there is no ticket. */
  readonly meanwhile: T;
  readonly expected: (value: AttributeValue | undefined) => IssueDetails["expected"];
  readonly read: (value: AttributeValue) => T | undefined;
}

/** Where a question is read: what the contract lists of attributes, if it lists any. */
interface Asking {
  readonly inspection: Inspection;
  readonly facts: Facts;
  readonly attributes: AttributeRules | undefined;
}

/** Whether a value is left to the ticket to say. */
export function isAsked(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (own(value, "fromAttribute") !== undefined) return true;
  // One that is misspelt is told where the question is read.
  const [key, another] = Object.keys(value);
  return another === undefined && nearest(["fromAttribute"], key) !== undefined;
}

/** Reads what the ticket is asked for: `{ fromAttribute: "site" }`. */
export function ask<T>(
  { inspection, facts, attributes: known }: Asking,
  value: unknown,
  path: string,
  { meanwhile, expected, read }: Question<T>,
): T | undefined {
  const record = inspection.record(value, path, ["fromAttribute"], "contract-invalid");
  const given = record === undefined ? undefined : own(record, "fromAttribute");
  const name = inspection.name(given, pointer(path, "fromAttribute"), "contract-invalid");
  if (name === undefined) return undefined;
  refuseUnknown(inspection, known, name, pointer(path, "fromAttribute"));
  facts.asked.add(name);
  const { ticket, isNeeded } = facts;
  if (ticket === undefined || !isNeeded) return meanwhile;
  const { attributes } = ticket;
  const fact = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  const answer = fact === undefined ? undefined : read(fact);
  if (answer !== undefined) return answer;
  const at = pointer(pointer(ticket.path, "attributes"), name);
  return inspection.refuse("ticket-attribute-missing", { path: at, expected: expected(fact), received: fact });
}
