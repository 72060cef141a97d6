import type { AttributeSpecs, FactsOf } from "../../contract/attributes.js";
import type { Contract } from "../../contract/contract-spec.js";
import { contractRulesOf } from "../../contract/rules.js";
import type { ContractRules } from "../../contract/rules.js";
import type { Interval } from "../../intervals/interval.js";
import type { DueFunction } from "./due-piece.js";
import { piecesOf } from "./pieces.js";
import { readFreshTickets, readPeriod } from "./read-arguments.js";
import type { Asked, FreshTickets, ReportPeriod } from "./read-arguments.js";
import { freshClause, levelOf } from "./fresh-clause.js";

/**
 * When a clause is due, for every millisecond of report of a period: a function of finitely many pieces, each of which is a moment that all its reports
 * share, or one that moves with the report.
 *
 * It speaks of fresh tickets: what `deadlines` says of a report, but that what the clause asks of facts that `attributes` does not give is taken to be so. A
 * clause that waits for an event counts from that event, which is taken to happen with the report: then the reports are the moments of that event. Of what
 * repeats it is the first round. A period that is empty has no pieces.
 * @throws SlaError `contract-unknown-clause`, `ticket-unknown-level`, `ticket-attribute-missing`, `ticket-attribute-unknown`, `ticket-attribute-mismatch`,
 * `ticket-invalid`, `interval-reversed`, `due-function-too-long`, `options-invalid`, `contract-undefined`, those of `deadlines`, and those of `toInstant`
 * @example
 * const office = { timeZone: "UTC", hours: "mon-fri 09:00-17:00" };
 * const contract = defineContract({
 *   id: "desk",
 *   levels: ["A"],
 *   calendars: { office },
 *   clauses: [{ id: "fix", promise: "resolved", within: "4h", clock: "office" }],
 * });
 * const { pieces } = dueFunction(contract, "fix", { from: "2026-03-06T00:00Z", to: "2026-03-07T00:00Z" });
 * pieces.map((piece) => (piece.kind === "at" ? [formatInstant(piece.from, "UTC").slice(11, 16), formatInstant(piece.due, "UTC").slice(8, 16), piece.slope] : [])) // => [["00:00", "06T13:00", 0], ["09:00", "06T13:00", 1], ["13:00", "09T09:00", 1], ["17:00", "09T13:00", 0]]
 */
export function dueFunction<Level extends string, ClauseId extends string, Known extends AttributeSpecs>(
  contract: Contract<Level, ClauseId, Known>,
  clause: NoInfer<ClauseId>,
  period: ReportPeriod,
  options?: FreshTickets<NoInfer<Level>, FactsOf<NoInfer<Known>>>,
): DueFunction<ClauseId, Level>;
export function dueFunction(contract: Contract, clause: string, period: unknown, options: unknown = {}): DueFunction {
  return functionOf(contractRulesOf(contract), clause, readPeriod(period), readFreshTickets(options));
}

/** The due moments of a clause over a period, for some tickets; or of one of its joined promises by itself. */
export function functionOf(
  rules: ContractRules,
  clause: string,
  period: Interval,
  { level: given, attributes }: Asked,
  part?: number,
): DueFunction {
  const level = levelOf(rules, clause, given);
  const fresh = freshClause(rules, clause, level, attributes, part);
  const { title } = fresh.clause;
  return {
    clause,
    ...(title !== undefined && { title }),
    level,
    ...(fresh.trigger.length > 0 && { countsFrom: fresh.trigger }),
    ...(attributes !== undefined && { attributes: fresh.attributes }),
    timeZone: rules.zone.name,
    from: period.start,
    to: period.end,
    pieces: piecesOf(fresh, period),
  };
}
