import { frozenCopy, readData } from "../inspection.js";
import type { RecordSpec } from "../contract/clause-spec.js";
import type { Due } from "./due.js";
import type { Assessment, ObligationState } from "./obligation.js";

/** A form or a call that a ticket owes, with where it stands. */
export interface OwedRecord<ClauseId extends string = string> extends RecordSpec {
  readonly clause: ClauseId;
  readonly state: ObligationState;
  readonly due: Due;
}

/**
 * The forms and calls that an assessed ticket owes or has left behind, in the order of its obligations; those whose occasion has not
 * come are left out.
 *
 * @throws SlaError `ticket-invalid` for what is no assessment
 * @example
 * const contract = defineContract({
 *   id: "support",
 *   levels: ["A"],
 *   events: ["visited"],
 *   clauses: [
 *     { id: "form", promise: "form-signed", from: "visited", before: "closed", records: [{ kind: "form", name: "visit report" }] },
 *   ],
 * });
 * const events = [
 *   { type: "reported", at: "2026-03-06T09:00Z" },
 *   { type: "visited", at: "2026-03-06T10:00Z" },
 * ];
 * const assessment = assess(contract, { level: "A", events }, { asOf: "2026-03-06T11:00Z" });
 * recordsOwed(assessment).map(({ name, state }) => [name, state]) // => [["visit report", "pending"]]
 */
export function recordsOwed<Level extends string, ClauseId extends string>(
  assessment: Assessment<Level, ClauseId>,
): readonly OwedRecord<ClauseId>[] {
  return readData("ticket-invalid", "/assessment", assessment, () =>
    assessment.periods
      .flatMap(({ obligations }) => obligations)
      .filter(({ state }) => state !== "inactive" && state !== "not-promised")
      .flatMap(({ clause, state, due, records = [] }) =>
        records.map(({ kind, name }) => frozenCopy({ kind, name, clause, state, due })),
      ),
  );
}
