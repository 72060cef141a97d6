import type { Rules } from "../calendar/rules.js";
import type { Text } from "../text.js";
import type { RecordSpec } from "./clause-spec.js";
import type { FactTest, HoursTest } from "./condition.js";
import { isBackward, spanOf } from "./due-rule.js";
import type { DueRule, EventName } from "./due-rule.js";
import type { RepeatRule } from "./repeat.js";
import type { Trigger } from "./trigger.js";

/** A start rule ready to compute with. */
export interface StartRule {
  readonly clause: string | undefined;
  readonly calendar: Rules | undefined;
  readonly calendarId: string | undefined;
}

/** One promise ready to compute with. */
export interface Limit {
  readonly kind: "limit";
  readonly promise: readonly EventName[];
  /** What the promised events are called. */
  readonly label: Text;
  readonly from: Trigger | undefined;
  /** The events that end it unkept. */
  readonly endedBy: readonly EventName[];
  readonly due: DueRule;
}

/** How promises are joined: one of them is enough, each is owed, or as many as the contract says are enough. */
export type JoinForm = "anyOf" | "allOf" | "nOf";

/** Joined promises ready to compute with. */
export interface Join {
  readonly kind: JoinForm;
  /** How many of its parts keep it: one of `anyOf`, each of `allOf`. */
  readonly n: number;
  readonly parts: readonly Commitment[];
}

export type Commitment = Limit | Join;

/** A clause that another one names, and where the contract says so. */
export interface NamedClause {
  readonly id: string;
  readonly path: string;
}

/** A clause ready to compute with. */
export interface Clause {
  readonly id: string;
  /** Whether it cannot be for the ticket with whose facts it was read, so that it was not asked for them. */
  readonly isLeftOut: boolean;
  readonly title: Text | undefined;
  readonly levels: ReadonlySet<string> | undefined;
  readonly when: readonly FactTest[];
  /** What it asks of the moment from which it counts. */
  readonly hours: readonly HoursTest[];
  /** The clauses in whose place it stands, where they are not for a ticket. */
  readonly unless: readonly NamedClause[];
  readonly start: StartRule | undefined;
  readonly commitment: Commitment;
  /** How its promise repeats; `undefined` where it does not. */
  readonly repeat: RepeatRule | undefined;
  readonly records: readonly RecordSpec[];
}

/** The promises of a commitment, joined or not. */
export function limitsOf(commitment: Commitment): readonly Limit[] {
  return commitment.kind === "limit" ? [commitment] : commitment.parts.flatMap(limitsOf);
}

/** Whether a clause is a standing duty of the contract, and for no ticket. */
export function isOfContract({ levels, commitment }: Clause): boolean {
  return levels === undefined && commitment.kind === "limit" && commitment.due.kind === "every";
}

/** Whether a time that is agreed can take the place of a promise's due moment: one that is counted on, or where there is no figure. */
export function isAgreeable({ due }: Limit): boolean {
  const span = spanOf(due);
  return span === undefined ? due.kind === "unstated" : !isBackward(span);
}

/** The joins of a commitment, each before those inside it. */
export function joinsOf(commitment: Commitment): readonly Join[] {
  return commitment.kind === "limit" ? [] : [commitment, ...commitment.parts.flatMap(joinsOf)];
}
