/** "A time agreed with the customer replaces the due moment, from the agreement on"; see naive-ticket.ts. */
import type { ContractSpec, LimitSpec } from "sla-clock";
import { naiveBetween } from "./naive-clock.js";
import { naiveTarget } from "./naive-hours.js";
import { list } from "./naive-scene.js";
import type { Events, Happened } from "./naive-scene.js";

type Rule = NonNullable<ContractSpec["appointments"]>[number];

export interface Appointment {
  /** The time that stands, if any does. */
  readonly agreed: number | undefined;
  /** Whether nobody was let in, and no other time was agreed since. */
  readonly waits: boolean;
  /** When the customer was told of a delay. */
  readonly notice: number | undefined;
}

const NONE: Appointment = { agreed: undefined, waits: false, notice: undefined };

/** The appointment of a promise within a length of time or without a figure, by what is known before it is kept. */
export function appointmentOf(
  spec: ContractSpec,
  limit: LimitSpec,
  start: number,
  known: Events,
  figureAt: (place: number) => number,
): Appointment {
  const rule = spec.appointments?.find(({ promise }) =>
    list(limit.promise).some((each) => list(promise).includes(each)),
  );
  if (rule === undefined || limit.before !== undefined || limit.at !== undefined) return NONE;
  let now = NONE;
  const moves = { customer: 0, supplier: 0 };
  known.forEach((event, place) => {
    if (place <= start) return;
    // "No later than the moment then due": while a promise waits, none is.
    const inTime = now.waits || event.at <= (now.agreed ?? figureAt(place));
    if (event.type === rule.event && inTime) {
      const isMove = now.agreed !== undefined;
      if (isMove && !mayMove(rule, event, now.agreed ?? NaN, moves)) return;
      if (isMove && event.by !== undefined) moves[event.by] += 1;
      now = { agreed: event.agreed, waits: false, notice: undefined };
    }
    // "After an event `noAccess`, up to the moment then due, the promise waits."
    else if (event.type === rule.noAccess && inTime) now = { ...NONE, waits: true };
    // "After an event `notice`, strictly before the agreed moment, a late arrival is late with notice."
    else if (event.type === rule.notice && now.agreed !== undefined && event.at < now.agreed)
      now = { ...now, notice: now.notice ?? event.at };
  });
  return now;
}

/** "`moves` says how often each may and how long before the agreed moment, exactly so long being enough." */
function mayMove(
  rule: Rule,
  { at, by }: Happened,
  agreed: number,
  moves: Readonly<Record<"customer" | "supplier", number>>,
): boolean {
  // "Who is not named may move it as often as they like."
  const own = by === undefined ? undefined : rule.moves?.[by];
  if (by === undefined || own === undefined) return true;
  const early = naiveBetween(own.clock, at, agreed);
  return moves[by] < (own.times ?? Infinity) && early >= naiveTarget(own.notice ?? 0);
}
