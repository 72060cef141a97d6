import type { Limit } from "../contract/clause.js";
import type { AppointmentRule } from "../contract/rules.js";
import type { History } from "../ticket/fold.js";
import type { Pause } from "../ticket/pauses.js";
import type { Instant } from "../time/zone.js";
import { appointmentsIn } from "./appointment.js";
import type { Appointments } from "./appointment.js";
import { dueOf, NO_DUE } from "./due.js";
import type { Due, Known } from "./due.js";
import type { Link } from "./link.js";
import type { Clock } from "./pausing.js";
import type { Start } from "./start.js";
import { referTo } from "./segments.js";
import { innerTraces } from "./trace.js";
import type { Trace } from "./trace.js";

/** One cycle of a promise: from its start, or from a reopening, on. */
export interface Term {
  readonly start: Start;
  /** Only events after this place keep or end it. */
  readonly after: number;
  /** The times that were resolved until they were reopened, and do not count. */
  readonly resolved: readonly Pause[];
  readonly link: Link | undefined;
  /** Whether a reopening started it again. */
  readonly isAgain: boolean;
}

/** What a promise is due by, in its current cycle. */
export interface Reckoning {
  readonly due: Due;
  /** None while nobody was let in, so that nothing is due. */
  readonly trace?: Trace;
  readonly clock?: Clock;
  /** What was agreed, and what it would be due by without that; nothing where nothing was. */
  readonly agreed?: Agreed;
}

/** What was agreed for a promise, and what it would be due by without that. */
export interface Agreed {
  readonly first: Due;
  readonly appointments: Appointments;
}

/** Whose clock it is, and by which pauses it stands still. */
type Whose = Pick<Known, "clause" | "pauses"> & { readonly stops?: readonly Pause[] | undefined };

/** When it became known by what a promise is due, as it stands. */
export function knownSince(start: Start, { trace }: Reckoning): Instant {
  if (trace?.kind === "at") return Math.max(start.known, trace.agreement.at);
  return trace === undefined ? start.known : Math.max(start.known, cutOffKnown(trace));
}

/** When the events happened that had to be in by a cut-off. */
function cutOffKnown(trace: Trace): Instant {
  if (trace.kind === "dates") return trace.cutOff?.event?.at ?? -Infinity;
  return innerTraces(trace).reduce((latest, each) => Math.max(latest, cutOffKnown(each)), -Infinity);
}

/** Reckons what a promise is due by, in its current cycle, by what had happened. */
export function reckon(
  { due: rule }: Limit,
  { start, resolved, link }: Term,
  appointment: AppointmentRule | undefined,
  { clause, pauses, stops }: Whose,
  history: History,
  now: Instant,
): Reckoning {
  if (rule.kind === "every") return { due: NO_DUE };
  const reckoned = dueOf(rule, start, { clause, history, pauses, now, resolved, link, stops });
  if (appointment === undefined) return reckoned;
  const { due: first, trace, clock } = reckoned;
  const appointments = appointmentsIn(appointment, start.place, first, history);
  if (appointments === undefined) return reckoned;
  const { standing, noAccess } = appointments;
  const beside = { ...(clock !== undefined && { clock }), agreed: { first, appointments } };
  if (noAccess !== undefined) return { ...beside, due: NO_DUE };
  if (standing === undefined) return { ...beside, due: first, trace };
  return {
    ...beside,
    due: { kind: "at", at: standing.agreed, provisional: false },
    trace: {
      kind: "appointment",
      start: start.trace,
      agreement: referTo(standing.event),
      agreed: standing.agreed,
      instead: trace.kind === "appointment" ? trace.instead : trace,
    },
  };
}
