import type { Attributes } from "../../contract/attributes.js";
import { SlaError } from "../../errors.js";
import { DAY } from "../../time/plain-date.js";
import type { Instant } from "../../time/zone.js";
import { compareFunctions } from "../compare/compare-functions.js";
import { functionOf } from "../compare/due-function.js";
import { comparedReports } from "./reports.js";
import type { LintClause, Subject } from "./subject.js";
import { ticketFor, witnessed } from "./witness.js";

/** A clause as it is for tickets of a level. */
export interface AtLevel {
  readonly item: LintClause;
  readonly level: string;
}

/** A report by which one clause is due later than another. */
export interface LaterReport {
  readonly at: Instant;
  readonly due: Instant;
  readonly than: Instant;
}

/** So much of a period is looked at report by report. */
const LOOKED_AT = 400 * DAY;

/**
 * The report by which a clause is due later than another by most: a plain one, if any of those that readers can follow shows as much; else the first such of all
 * the milliseconds of the first 400 days of the period. `undefined` where it is never later.
 */
export function latestAgainst(
  subject: Subject,
  one: AtLevel,
  than: AtLevel,
  facts: Attributes,
): LaterReport | undefined {
  const exact = exactReport(subject, one, than, facts);
  if (exact === "none") return undefined;
  let most: LaterReport | undefined;
  for (const at of [...comparedReports(subject), ...(exact === undefined ? [] : [exact])]) {
    const due = dueWith(subject, one, at, facts);
    const other = dueWith(subject, than, at, facts);
    if (due === undefined || other === undefined || due <= other) continue;
    if (most === undefined || due - other > most.due - most.than) most = { at, due, than: other };
  }
  return most;
}

/** The report by which it is later by most, of all; `undefined` where functions cannot tell. */
function exactReport(
  { rules, period }: Subject,
  one: AtLevel,
  than: AtLevel,
  facts: Attributes,
): Instant | "none" | undefined {
  const range = { start: period.start, end: Math.min(period.end, period.start + LOOKED_AT) };
  try {
    const [mine, other] = [one, than].map(({ item, level }) =>
      functionOf(rules, item.id, range, { level, attributes: facts }),
    );
    if (mine === undefined || other === undefined) return undefined;
    const { later } = compareFunctions(other.pieces, mine.pieces);
    return later === undefined ? "none" : later.greatest.report;
  } catch (error) {
    if (error instanceof SlaError) return undefined;
    throw error;
  }
}

function dueWith(subject: Subject, { item, level }: AtLevel, at: Instant, facts: Attributes): Instant | undefined {
  return witnessed(subject, ticketFor(subject, item, level, at, facts), at, [item.id])?.shows[0]?.due;
}
