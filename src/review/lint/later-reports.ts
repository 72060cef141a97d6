import type { Attributes } from "../../contract/attributes.js";
import type { WithinRule } from "../../contract/due-rule.js";
import { SlaError } from "../../errors.js";
import { DAY, HOUR, MINUTE } from "../../time/plain-date.js";
import { offsetAt } from "../../time/zone.js";
import type { Instant } from "../../time/zone.js";
import { compareFunctions } from "../compare/compare-functions.js";
import type { DueFunction } from "../compare/due-piece.js";
import { functionOf } from "../compare/due-function.js";
import { comparedReports } from "./reports.js";
import { startOf } from "./subject.js";
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

/** So many reports are the plainest. */
const PLAINEST = 12;
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
  const exact = byTargets(subject, one, than) ?? exactReport(subject, one, than, facts);
  if (exact === "none") return undefined;
  let most: LaterReport | undefined;
  const plain = comparedReports(subject);
  const looked = exact === undefined ? plain : plain.slice(0, PLAINEST);
  for (const at of typeof exact === "number" ? [...looked, ...roundedUp(subject, exact), exact] : looked) {
    const due = dueWith(subject, one, at, facts);
    const other = dueWith(subject, than, at, facts);
    if (due === undefined || other === undefined || due <= other) continue;
    if (most === undefined || due - other > most.due - most.than) most = { at, due, than: other };
  }
  return most;
}

/** The full hour and the full minute after a report, which may show as much. */
function roundedUp({ zone }: Subject, at: Instant): readonly Instant[] {
  const offset = offsetAt(zone, at);
  return [HOUR, MINUTE].map((unit) => Math.ceil((at + offset) / unit) * unit - offset);
}

const functions = new WeakMap<Subject, Map<string, DueFunction["pieces"]>>();

/** The report by which it is later by most, of all; `undefined` where functions cannot tell. */
function exactReport(subject: Subject, one: AtLevel, than: AtLevel, facts: Attributes): Instant | "none" | undefined {
  const { rules, period } = subject;
  const known = functions.get(subject) ?? new Map<string, DueFunction["pieces"]>();
  functions.set(subject, known);
  const range = { start: period.start, end: Math.min(period.end, period.start + LOOKED_AT) };
  try {
    const piecesFor = ({ item, level }: AtLevel): DueFunction["pieces"] => {
      const key = JSON.stringify([item.id, level, facts]);
      const pieces = known.get(key) ?? functionOf(rules, item.id, range, { level, attributes: facts }).pieces;
      known.set(key, pieces);
      return pieces;
    };
    const { later } = compareFunctions(piecesFor(than), piecesFor(one));
    return later === undefined ? "none" : later.greatest.report;
  } catch (error) {
    if (error instanceof SlaError) return undefined;
    throw error;
  }
}

/** Of two lengths of time of one clock with one start, the longer one is due later or at the same moment, whenever that is. */
function byTargets(subject: Subject, one: AtLevel, than: AtLevel): "none" | "any" | undefined {
  const [mine, other] = [plainWithin(one.item), plainWithin(than.item)];
  if (mine === undefined || other === undefined || mine.clockId !== other.clockId) return undefined;
  const isOneStart =
    startOf(subject, one.item, one.level).calendarId === startOf(subject, than.item, than.level).calendarId;
  if (!isOneStart || one.item.clause.hours.length + than.item.clause.hours.length > 0) return undefined;
  return mine.target <= other.target ? "none" : "any";
}

/** The length of time of a clause that says nothing else. */
function plainWithin({ clause: { commitment } }: LintClause): WithinRule | undefined {
  if (commitment.kind !== "limit" || commitment.due.kind !== "within") return undefined;
  return commitment.due.more === undefined ? commitment.due : undefined;
}

function dueWith(subject: Subject, { item, level }: AtLevel, at: Instant, facts: Attributes): Instant | undefined {
  return witnessed(subject, ticketFor(subject, item, level, at, facts), at, [item.id])?.shows[0]?.due;
}
