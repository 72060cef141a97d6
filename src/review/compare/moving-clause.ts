import { startRuleOf } from "../../assess/start.js";
import type { Obligation, Part } from "../../assess/obligation.js";
import { isOpenAt } from "../../calendar/timetable.js";
import { isBackward, spanOf } from "../../contract/due-rule.js";
import { limitsOf } from "../../contract/clause.js";
import type { Clause, Limit } from "../../contract/clause.js";
import type { Instant } from "../../time/zone.js";
import type { FreshClause } from "./fresh-clause.js";
import { moving, oneOf, roomOfAll } from "./moving.js";
import type { Moving } from "./moving.js";
import { movingSpan } from "./moving-span.js";
import { roomBeforeEdge, roomInCoverage, roomUntil } from "./room.js";

/** What a clause promises from a report on: how its due moment moves, or how long its promise stays as it is. */
export interface MovingClause {
  /** How its due moment moves, or, without a figure, its start; none where it has neither. */
  readonly moment: Moving | undefined;
  /** For how many milliseconds of reports it goes on like that. */
  readonly room: number;
}

/** A report, and what a clause and those on which it leans owe then. */
interface Reported {
  readonly fresh: FreshClause;
  readonly report: Moving;
  readonly owed: ReadonlyMap<string, Obligation>;
  /** What was found of clauses. */
  readonly found: Map<string, MovingClause>;
  readonly gates: Map<string, number>;
}

/** How what a clause promises moves from a report on. */
export function movingClause(fresh: FreshClause, report: Instant, owed: ReadonlyMap<string, Obligation>): MovingClause {
  const at = { at: report, slope: 1, room: Infinity } as const;
  return ofClause({ fresh, report: at, owed, found: new Map(), gates: new Map() }, fresh.clause);
}

function ofClause(reported: Reported, clause: Clause): MovingClause {
  const known = reported.found.get(clause.id);
  if (known !== undefined) return known;
  const gate = roomOfGate(reported, clause);
  const obligation = reported.owed.get(clause.id);
  const triggers = Math.min(gate, ...limitsOf(clause.commitment).map((limit) => triggerOf(reported, limit).room));
  const clauses = obligation === undefined ? undefined : promised(reported, clause, obligation);
  const made = clauses === undefined ? { moment: undefined, room: triggers } : withRoom(clauses, triggers);
  reported.found.set(clause.id, made);
  return made;
}

const withRoom = ({ moment, room }: MovingClause, other: number): MovingClause => ({
  moment,
  room: Math.min(room, other),
});

/** What it promises where its gate is open. */
function promised(reported: Reported, clause: Clause, obligation: Obligation): MovingClause | undefined {
  const parts = partsOf(obligation);
  const limits = limitsOf(clause.commitment);
  const all = limits.flatMap((limit, index) => momentOf(reported, clause, limit, parts[index]) ?? []);
  const { due } = obligation;
  // Whether a part was due before the report decides what is still open of promises that are joined.
  const past =
    limits.length === 1
      ? Infinity
      : Math.min(...all.map((each) => (each.slope === 0 ? roomUntil(reported.report.at, each.at) : Infinity)));
  const room = Math.min(past, roomOfAll(all));
  if (due.kind !== "at" && due.kind !== "unstated") return { moment: undefined, room };
  return { moment: oneOf(due.at, all), room };
}

/** The promises of an obligation one by one. */
function partsOf({ parts, ...part }: Part): readonly Part[] {
  return parts === undefined ? [part] : parts.flatMap(partsOf);
}

/** How the due moment of one promise moves, or, without a figure, its start. */
function momentOf(reported: Reported, clause: Clause, limit: Limit, part: Part | undefined): Moving | undefined {
  if (part === undefined) return undefined;
  const { due, trace } = part;
  if (due.kind !== "at" && due.kind !== "unstated") return undefined;
  const start = startOf(reported, clause, limit);
  const span = spanOf(limit.due);
  if (span === undefined || start === undefined) return start;
  return movingSpan(span, trace === undefined ? undefined : { due, trace }, start, reported.report);
}

/** How the start of a promise moves. */
function startOf(reported: Reported, clause: Clause, limit: Limit): Moving | undefined {
  const { fresh } = reported;
  const { moment } = triggerOf(reported, limit);
  const span = spanOf(limit.due);
  const isClock = limit.due.kind === "unstated" || (span !== undefined && !isBackward(span));
  const rule = isClock ? startRuleOf(fresh.rules, clause, fresh.level) : undefined;
  const calendar = rule?.calendar;
  if (moment === undefined || calendar === undefined || moment.slope === 0) return moment;
  const { at, room } = moment;
  const edge = roomBeforeEdge(calendar, at);
  const known = Math.min(room, edge, roomInCoverage(calendar, at), roomInCoverage(calendar, at + 1));
  return isOpenAt(calendar, at) ? moving(at, 1, known) : moving(at + edge, 0, known);
}

/** How the moment moves from which a promise counts, before any start rule. */
function triggerOf(reported: Reported, { from }: Limit): MovingClause {
  const { report, fresh } = reported;
  if (from?.kind !== "due") return { moment: report, room: Infinity };
  const other = fresh.rules.clauses.find(({ id }) => id === from.clause);
  if (other === undefined) return { moment: undefined, room: Infinity };
  const of = ofClause(reported, other);
  const isDue = reported.owed.get(other.id)?.due.kind === "at";
  return isDue && of.moment !== undefined
    ? { ...of, moment: { ...of.moment, room: of.room } }
    : { ...of, moment: undefined };
}

/** While what the clause, and those in whose place it may stand, ask of hours is answered the same. */
function roomOfGate(reported: Reported, clause: Clause): number {
  const known = reported.gates.get(clause.id);
  if (known !== undefined) return known;
  const [limit] = limitsOf(clause.commitment);
  const { moment, room } = limit === undefined ? { moment: undefined, room: Infinity } : triggerOf(reported, limit);
  const hours = clause.hours.map(({ calendar }) => {
    if (moment === undefined || moment.slope === 0) return Infinity;
    const { at } = moment;
    return Math.min(roomBeforeEdge(calendar, at), roomInCoverage(calendar, at), roomInCoverage(calendar, at + 1));
  });
  const others = clause.unless.map(({ id }) => {
    const other = reported.fresh.rules.clauses.find((each) => each.id === id);
    return other === undefined ? Infinity : roomOfGate(reported, other);
  });
  const whole = Math.min(room, ...hours, ...others);
  reported.gates.set(clause.id, whole);
  return whole;
}
