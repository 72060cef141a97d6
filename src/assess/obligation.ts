import type { AttributeValue } from "../contract/attributes.js";
import type { JoinForm } from "../contract/clause.js";
import type { RecordSpec } from "../contract/clause-spec.js";
import type { LevelChangePolicy, Party } from "../contract/contract-spec.js";
import type { ContractDigest } from "../contract/digest.js";
import type { WarningSpec } from "../contract/due-rule.js";
import type { Text } from "../text.js";
import type { Duration } from "../time/duration.js";
import type { PlainDate } from "../time/plain-date.js";
import type { Instant } from "../time/zone.js";
import type { Due } from "./due.js";
import type { EventReference, Trace } from "./trace.js";

/** What an obligation that is not there yet waits for. */
export type Awaiting =
  | { readonly kind: "event"; readonly event: string; readonly title?: Text }
  | { readonly kind: "attribute"; readonly attribute: string }
  /** The due moment of another clause, which it has not. */
  | { readonly kind: "due"; readonly clause: string };

/** Why a clause promises nothing to this ticket. */
export type NotPromisedBecause =
  | { readonly kind: "attribute"; readonly attribute: string; readonly is: AttributeValue }
  /** What a calendar was at the moment from which the clause counts; `provisional` where its holidays were not known then. */
  | {
      readonly kind: "calendar";
      readonly calendar: string;
      readonly is: "open" | "closed";
      readonly provisional?: true;
    }
  /** Another clause is for the ticket, in whose place it would stand; `provisional` where that leans on holidays that are not known. */
  | { readonly kind: "clause"; readonly clause: string; readonly provisional?: true }
  | { readonly kind: "no-working-day" };

/** Where a promise stands. */
export type Outcome =
  /** The condition is not known yet, or the trigger has not happened. */
  | { readonly state: "inactive"; readonly due: Due; readonly awaiting: Awaiting }
  /** Owed, and not late: at the due moment itself a promise is still pending. */
  | { readonly state: "pending"; readonly due: Due }
  /** Owed, and its clock stands still. */
  | { readonly state: "paused"; readonly due: Due }
  /** Kept in time, which includes the due moment itself. */
  | { readonly state: "kept"; readonly due: Due; readonly keptAt: Instant; readonly keptBy: EventReference }
  /** Kept, but after the due moment. */
  | {
      readonly state: "kept-late";
      readonly due: Due;
      readonly keptAt: Instant;
      readonly keptBy: EventReference;
      readonly breachedAt: Instant;
    }
  /** Not kept by the due moment, which is the moment of the breach; where that had passed when it became known, the breach was then. */
  | { readonly state: "breached"; readonly due: Due; readonly breachedAt: Instant }
  /** Open when another level took its place. */
  | { readonly state: "superseded"; readonly due: Due; readonly supersededAt: Instant }
  /**
   * Open when the ticket was cancelled, when enough of the promises joined with it were kept, when it was closed without the event that would
   * have made it due, or when another event, which is then named, ended the promise.
   */
  | {
      readonly state: "cancelled";
      readonly due: Due;
      readonly cancelledAt: Instant;
      readonly cancelledBy?: EventReference;
    }
  /** Owed without a figure. */
  | { readonly state: "untimed"; readonly due: Due }
  /** The clause is not for this ticket. */
  | { readonly state: "not-promised"; readonly due: Due; readonly because: NotPromisedBecause };

/** The state of an obligation. */
export type ObligationState = Outcome["state"];

/**
 * What the clock of a promise that counts time has counted: as of the assessment, or as of the moment at which the promise was kept or its
 * obligation ended. Milliseconds; the used share is `elapsed` / `target`, exactly.
 */
export interface ClockReading {
  readonly target: Duration;
  /** Counted since the start, pauses left out, and what was carried over from another level; it goes on after the due moment. */
  readonly elapsed: Duration;
  /** How much of it was carried over from another level; absent where nothing was. */
  readonly carried?: Duration;
  /** What is left of the target; negative once it is overdue. */
  readonly remaining: Duration;
  /** What pauses, and resolutions that did not hold, kept from it: the time that the clock would have counted, and that on the wall. */
  readonly paused: { readonly clock: Duration; readonly wall: Duration };
  /** The time on the wall since the start, and until the due moment; no `remaining` while a pause leaves no due moment. */
  readonly wall: { readonly elapsed: Duration; readonly remaining?: Duration };
}

/** A warning of a clause, and where it stands: it fell at `at`, will fall then if nothing happens, or never will. */
export interface Warning {
  readonly warning: WarningSpec;
  readonly state: "reached" | "coming" | "void";
  /** When it fell or would have fallen; absent where a pause comes before it and lasts, or no such moment is known. */
  readonly at?: Instant;
}

/** A time that was agreed with the customer, or asked for. */
export interface AppointmentRecord {
  readonly event: EventReference;
  readonly agreed: Instant;
  /** Who asked for it, where that was said. */
  readonly by?: Party;
  /** How long before the moment that stood until then it was moved, in milliseconds of elapsed time; absent for a first agreement. */
  readonly notice?: Duration;
  /**
   * Why it changes nothing: agreed for a moment that had passed (`already-past`), or after the moment then due (`after-due`), or moved more
   * often than the contract allows the party (`too-often`), or later before the agreed moment (`short-notice`). Absent where it counts.
   */
  readonly refused?: "already-past" | "after-due" | "too-often" | "short-notice";
}

/** One promise, or several joined, with its outcome. */
export type Part<ClauseId extends string = string> = Outcome & {
  readonly clause: ClauseId;
  /** The events of which any keeps it; for joined promises, those of all parts. */
  readonly promise: readonly string[];
  /** What the promised events are called. */
  readonly label: Text;
  /** The zone in which dates are told. */
  readonly timeZone: string;
  /** When its clock started or will start; absent while its trigger has not happened, and for joined promises. */
  readonly start?: Instant;
  /** What its clock has counted; for promises within a length of time, unless an imported timetable does not reach so far. */
  readonly clock?: ClockReading;
  /** When it would have been due without the appointment that stands. */
  readonly firstDue?: Due;
  /** The times that were agreed for it, moved or not, in order. */
  readonly appointments?: readonly AppointmentRecord[];
  /** The event that nobody was let in, while the promise waits for another time to be agreed. */
  readonly noAccess?: EventReference;
  /** The event that told the customer, before the agreed moment, that it cannot be kept: late with notice, if it is late. */
  readonly notice?: EventReference;
  /** The clause's warnings, in its order. */
  readonly warnings?: readonly Warning[];
  /** How the due moment came about; absent while the trigger has not happened, and for joined promises. */
  readonly trace?: Trace;
  /** How the parts are joined: one is enough (`anyOf`), each is owed (`allOf`), or `n` are enough (`nOf`). */
  readonly join?: JoinForm;
  /** How many of the parts are enough; for `nOf`. */
  readonly n?: number;
  readonly parts?: readonly Part<ClauseId>[];
};

/** What one clause owes to a ticket. */
export type Obligation<ClauseId extends string = string> = Part<ClauseId> & {
  /** The clause in a sentence, where the contract gives one. */
  readonly statement?: Text;
  /** Forms and calls that the promise leaves behind. */
  readonly records?: readonly RecordSpec[];
  /** The reopening with which this cycle of the promise began; absent for the first. */
  readonly reopened?: EventReference;
  /** Whether the state of the ticket rests on it; absent where it does. */
  readonly counts?: false;
  /** Which round it is of a clause that is owed in rounds, from 1; absent while none has begun. */
  readonly round?: number;
  /** For standing duties: the dates [from, to) in which it is owed once. */
  readonly cycle?: { readonly from: PlainDate; readonly to: PlainDate };
};

/** Where a clause stood at a moment. */
export interface Stand<ClauseId extends string = string> {
  readonly clause: ClauseId;
  readonly state: ObligationState;
  readonly due: Due;
}

/** A promise just before and just after a level was confirmed, by what was known then. */
export interface DueChange<ClauseId extends string = string> {
  readonly promise: readonly string[];
  readonly label: Text;
  /** Absent where the old level did not promise it. */
  readonly before?: Stand<ClauseId>;
  /** Absent where it is not owed any more, or not again. */
  readonly after?: Stand<ClauseId>;
}

/** A confirmation of a level that changed nothing. */
export interface IgnoredConfirmation<Level extends string = string, ClauseId extends string = string> {
  readonly level: Level;
  /** What the contract calls the level. */
  readonly title?: Text;
  readonly event: EventReference;
  /** The clause that says so, where it has an id. */
  readonly clause?: ClauseId;
}

/** A promise of an earlier level that the next one leaves alone, so that it is told there: its clock runs on, or it was kept and stays kept. */
export interface Continued<ClauseId extends string = string> {
  readonly clause: ClauseId;
  readonly promise: readonly string[];
  readonly label: Text;
  readonly as: "running" | "kept";
}

/** A reopening of the ticket, and whether it changed anything. */
export interface Reopening<ClauseId extends string = string> {
  readonly event: EventReference;
  /** It counts, or changes nothing: being later than the reopening window, or by the contract's `ignore`. */
  readonly state: "counts" | "too-late" | "ignored";
  /** The clause that says so, where it has an id. */
  readonly clause?: ClauseId;
}

/** A time during which one level was in force, with the obligations that began in it. */
export interface Period<Level extends string = string, ClauseId extends string = string> {
  /** Absent for a contract's standing duties. */
  readonly level?: Level;
  /** What the contract calls the level. */
  readonly title?: Text;
  /** How it began: with the report, or with the confirmation of a graver or a lower level. */
  readonly cause: "reported" | "raised" | "lowered" | "standing";
  /** What the change of level did to the clocks. */
  readonly restart?: Exclude<LevelChangePolicy, "ignore">;
  /** What the change of level did to each promise that has a due moment. */
  readonly changes?: readonly DueChange<ClauseId>[];
  /** The clause that says so, where it has an id. */
  readonly clause?: ClauseId;
  readonly from: Instant;
  /** The confirmation with which it ended; absent while it lasts. */
  readonly until?: Instant;
  /** Confirmations of other levels that changed nothing, by the contract's `ignore`. */
  readonly ignored?: readonly IgnoredConfirmation<Level, ClauseId>[];
  readonly obligations: readonly Obligation<ClauseId>[];
  /** Promises of this level whose obligations began at an earlier one, or that were kept there; absent where there are none. */
  readonly continued?: readonly Continued<ClauseId>[];
}

/** A due moment that is still open, and whose it is. */
export interface NextDue<ClauseId extends string = string> {
  /** At this very moment the promise is still in time. */
  readonly at: Instant;
  /** Whether it leans on dates whose holidays are not known yet. */
  readonly provisional: boolean;
  readonly clause: ClauseId;
  /** The events of which any keeps the promise; for joined promises, those of all parts. */
  readonly promise: readonly string[];
  /** What the promised events are called. */
  readonly label: Text;
  /** Of joined promises, the one that is due then; absent for a promise that stands alone. */
  readonly part?: { readonly promise: readonly string[]; readonly label: Text };
}

/** What a contract owes a ticket, as of an instant. */
export interface Assessment<Level extends string = string, ClauseId extends string = string> {
  /** The contract, and of one of several versions, the date from which it is in force. */
  readonly contract: {
    readonly id: string;
    readonly title?: Text;
    readonly version?: string;
    readonly inForceFrom?: PlainDate;
    /** Of the document from which the contract was made, and of its terms: what `digestContract` says of it. */
    readonly digest: ContractDigest;
  };
  readonly ticket?: string;
  readonly asOf: Instant;
  /** What was recorded later was left out; absent where all that the ticket says was known. */
  readonly knownAt?: Instant;
  /** The zone in which dates are told. */
  readonly timeZone: string;
  /** The level in force; absent before the report, and for standing duties. */
  readonly level?: Level;
  readonly reportedAt?: Instant;
  /** When the ticket was reopened; absent where it never was. */
  readonly reopenings?: readonly Reopening<ClauseId>[];
  /** `not-reported` before the report; `breached` when any promise was broken, else `open` while any is owed, else `kept`, or `not-promised` when nothing was. */
  readonly state: "not-reported" | "not-promised" | "open" | "kept" | "breached";
  readonly periods: readonly Period<Level, ClauseId>[];
  /**
   * The earliest due moment that is still open: that of a promise that is pending, joined promises as a whole. Of several at one moment, the
   * first in the order of periods and clauses; absent where there is none, while pauses suspend them too.
   */
  readonly nextDue?: NextDue<ClauseId>;
  /** The earliest later instant at which any state or warning changes if nothing more happens; absent when none ever does. */
  readonly nextChange?: Instant;
}
