import type { ObligationState } from "../../assess/obligation.js";
import type { Ticket } from "../../ticket/event.js";
import type { Instant } from "../../time/zone.js";

/** What the lint asks, by the id of its rule; each has a section in `docs/lint.md`. */
export type LintRule =
  | "recorded-reading"
  | "no-figure"
  | "vague-words"
  | "words-and-figures-differ"
  | "elapsed-or-working"
  | "unqualified-hours"
  | "working-hours-unsaid"
  | "coverage-shorthand"
  | "days-unqualified"
  | "day-end-unstated"
  | "day-off-report"
  | "first-day-unstated"
  | "month-end"
  | "level-without-timed-promise"
  | "graver-level-slower"
  | "graver-level-unpromised"
  | "escalation-later"
  | "escalation-overdue"
  | "reply-after-resolution"
  | "never-applies"
  | "never-kept"
  | "calendar-never-opens"
  | "competing-promises"
  | "range-gap"
  | "range-overlap"
  | "value-missing"
  | "hours-unpromised"
  | "hours-overlap"
  | "calendar-coverage"
  | "holidays-end-unstated"
  | "holidays-unstated"
  | "make-up-days-unstated"
  | "clock-change"
  | "fixed-offset-zone"
  | "time-zone-unstated"
  | "last-minute"
  | "due-at-closing"
  | "at-outside-hours"
  | "cut-off-edge"
  | "escalation-unstated"
  | "deescalation-unstated"
  | "kept-unstated"
  | "reopening-unstated"
  | "appointment-moves-unstated"
  | "standing-without-term"
  | "term-unstated"
  | "version-unstated"
  | "unused";

/**
 * How grave a finding is. `error`: something the contract says cannot have its effect. `warning`: its words allow more than one answer, or an answer
 * that can hardly be meant, and parties may come to argue about it. `notice`: an answer that the contract records, or that follows from what it leaves out.
 */
export type LintSeverity = "error" | "warning" | "notice";

/** Where a clause stands in an assessment that shows a finding. */
export interface WitnessedObligation {
  readonly clause: string;
  /** The level in force when it began. */
  readonly level: string;
  readonly state: ObligationState;
  /** Its due moment; absent where it has none. */
  readonly due?: Instant;
  /** Whether that leans on holidays that are not known; absent where it does not. */
  readonly provisional?: true;
}

/** A change to a contract's document, as an operation of JSON Patch (RFC 6902). */
export type DocumentChange =
  | { readonly op: "add"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

/** A ticket and a moment, exactly as `assess` takes them, and what it then says of some clauses. */
export interface WitnessedTicket {
  readonly ticket: Ticket;
  readonly asOf: string;
  /** What the document would say by another reading: changes to be made before the ticket is assessed. */
  readonly changes?: readonly DocumentChange[];
  readonly shows: readonly WitnessedObligation[];
}

/** A concrete ticket that shows a finding, and where it takes two, the `other`: another ticket, or the same by another reading. */
export interface TicketWitness extends WitnessedTicket {
  readonly other?: WitnessedTicket;
}

/** Something in a contract that a court or an auditor would ask about. */
export interface Finding {
  readonly rule: LintRule;
  readonly severity: LintSeverity;
  /** The id of the clause that it is about; absent where that is no clause, or has none. */
  readonly clause?: string;
  /** Where, as a JSON Pointer into the document; of what is not said, where it would stand. */
  readonly path: string;
  /** What is asked and why, in the language that was asked for. */
  readonly message: string;
  readonly witness?: TicketWitness;
}
