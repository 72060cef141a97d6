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
import { scenesOf } from "./scenes.js";
import { startOf } from "./subject.js";
import type { LintClause, Subject } from "./subject.js";
import { dueAt } from "./witness.js";

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
const PLAINEST = 8;
/** So much of a period is looked at report by report. */
const LOOKED_AT = 400 * DAY;

/**
 * A report by which a clause is due later than another: of the plainest reports the one by which it is later by most; where none of them shows it, the one of all
 * milliseconds of the first 400 days of the period. `undefined` where it is never later.
 */
export function laterReport(subject: Subject, one: AtLevel, than: AtLevel, facts: Attributes): LaterReport | undefined {
  const decided = byTargets(subject, one, than);
  if (decided === "none") return undefined;
  const plain = mostOf(subject, one, than, facts, comparedReports(subject).slice(0, PLAINEST));
  if (plain !== undefined) return plain;
  const exact = exactReport(subject, one, than, facts);
  if (exact === "none") return undefined;
  const rest = exact === undefined ? comparedReports(subject) : [...roundedUp(subject, exact), exact];
  return mostOf(subject, one, than, facts, rest);
}

/** The report of some by which it is later by most. */
function mostOf(
  subject: Subject,
  one: AtLevel,
  than: AtLevel,
  facts: Attributes,
  reports: readonly Instant[],
): LaterReport | undefined {
  let most: LaterReport | undefined;
  for (const at of reports) {
    const due = dueWith(subject, one, at, facts);
    const other = due === undefined ? undefined : dueWith(subject, than, at, facts);
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
      const attributes = ownFacts(subject, item, facts);
      const key = JSON.stringify([item.id, level, attributes]);
      const pieces = known.get(key) ?? functionOf(rules, item.id, range, { level, attributes }).pieces;
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

/** The facts on which a clause depends. */
function ownFacts(subject: Subject, item: LintClause, facts: Attributes): Attributes {
  if (subject.rules.asks.length > 0) return facts;
  const names = new Set(Object.keys(scenesOf(subject, [item]).all[0] ?? {}));
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.has(name)));
}

/** Of two lengths of time of one clock with one start, the longer one is due later or at the same moment, whenever that is. */
function byTargets(subject: Subject, one: AtLevel, than: AtLevel): "none" | undefined {
  const [mine, other] = [plainWithin(one.item), plainWithin(than.item)];
  // Working hours take as long as elapsed ones, or longer.
  const isComparable = mine?.clockId === other?.clockId || mine?.clockId === undefined;
  if (mine === undefined || other === undefined || !isComparable) return undefined;
  const isOneStart =
    startOf(subject, one.item, one.level).calendarId === startOf(subject, than.item, than.level).calendarId;
  if (!isOneStart || one.item.clause.hours.length + than.item.clause.hours.length > 0) return undefined;
  return mine.target <= other.target ? "none" : undefined;
}

/** The length of time of a clause that says nothing else. */
function plainWithin({ clause: { commitment } }: LintClause): WithinRule | undefined {
  if (commitment.kind !== "limit" || commitment.due.kind !== "within") return undefined;
  return commitment.due.more === undefined ? commitment.due : undefined;
}

function dueWith(subject: Subject, { item, level }: AtLevel, at: Instant, facts: Attributes): Instant | undefined {
  return dueAt(subject, item, level, at, [], facts);
}
