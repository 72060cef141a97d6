import type { ReopeningRule } from "../contract/rules.js";
import { firstOf } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import type { Link } from "./link.js";
import type { Reopening } from "./obligation.js";
import { advance, measureKnown } from "./pausing.js";
import type { ClausePlan } from "./plan.js";
import { referTo } from "./segments.js";

/** The reopenings of a ticket that count, and by which rule. */
export interface Reopenings {
  readonly rule: ReopeningRule;
  readonly counted: ReadonlySet<Placed>;
}

/** The reopenings of a ticket, and what is told of each, in order. */
export interface ToldReopenings extends Reopenings {
  readonly records: readonly Reopening[];
}

const REOPENED = ["reopened"];

/** The reopenings of a ticket; `undefined` where its contract knows none. */
export function reopeningsOf(rule: ReopeningRule | undefined, history: History): ToldReopenings | undefined {
  if (rule === undefined) return undefined;
  const undone = [...rule.undoes];
  const counted = new Set<Placed>();
  const records: Reopening[] = [];
  let open = -1;
  for (let event = firstOf(history, REOPENED, -1); event !== undefined; event = firstOf(history, REOPENED, open)) {
    const resolved = firstOf(history, undone, open);
    const isKnown = resolved !== undefined && resolved.place < event.place;
    const isLate = !isKnown || !isInTime(rule, resolved, event);
    const state = rule.policy === "ignore" ? "ignored" : isLate ? "too-late" : "counts";
    if (state === "counts") counted.add(event);
    const record = { event: referTo(event), state } as const;
    records.push(rule.clause === undefined ? record : { ...record, clause: rule.clause });
    open = event.place;
  }
  return { rule, counted, records };
}

/**
 * Whether a reopening comes within its window after the resolution, at the very end of it included.
 * @throws SlaError `calendar-uncovered` where an imported timetable does not reach from the one to the other
 */
function isInTime({ window }: ReopeningRule, resolved: Placed, reopened: Placed): boolean {
  if (window === undefined) return true;
  const { calendar, duration } = window;
  if (measureKnown(calendar, resolved.at, reopened.at) < duration) return true;
  const end = advance(calendar, resolved.at, duration);
  return end === undefined || reopened.at <= end;
}

/** The reopening by which an event is taken back; `undefined` where it stands. */
export function takenBackBy(done: Placed, reopenings: Reopenings | undefined, history: History): Placed | undefined {
  if (reopenings?.rule.undoes.has(done.type) !== true) return undefined;
  const next = firstOf(history, REOPENED, done.place);
  return next !== undefined && reopenings.counted.has(next) ? next : undefined;
}

/** The first event of some types after a place that was not taken back. */
export function firstStanding(
  types: readonly string[],
  after: number,
  reopenings: Reopenings | undefined,
  history: History,
): Placed | undefined {
  let event = firstOf(history, types, after);
  while (event !== undefined) {
    const back = takenBackBy(event, reopenings, history);
    if (back === undefined) return event;
    event = firstOf(history, types, back.place);
  }
  return undefined;
}

/** The reopenings of a clause. */
export function reopeningsFor(
  { reopenings }: { readonly reopenings: Reopenings | undefined },
  { clause }: ClausePlan,
): Reopenings | undefined {
  return reopenings?.rule.clauses.has(clause.id) === true ? reopenings : undefined;
}

/** What a promise brings from the level before: where closed time counts, a clock that had stopped with a resolution that did not hold had not. */
export function goneOn(link: Link, reopenings: Reopenings | undefined, history: History): Link {
  const { stopped } = link;
  if (stopped === undefined || reopenings?.rule.policy !== "continue-counting-closed-time") return link;
  return takenBackBy(stopped.by, reopenings, history) === undefined ? link : { ...link, carried: stopped.carriedOn };
}
