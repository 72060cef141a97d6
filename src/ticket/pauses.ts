import type { Instant } from "../time/zone.js";
import type { Happening } from "./event.js";
import type { History } from "./fold.js";

/**
 * A stretch of time in which clocks stand still, for one reason or several at once; without `end` while it lasts. For no reason of the contract:
 * the time that was resolved until it was reopened.
 */
export interface Pause {
  readonly start: Instant;
  readonly end: Instant | undefined;
  readonly reasons: readonly string[];
}

/** Reasons, whatever is kept by them. */
interface Reasons {
  readonly has: (reason: string) => boolean;
}

/**
 * The pauses of a history for some reasons: in order, touching only where the reasons change, none of them empty. The end of the ticket
 * ends every pause.
 */
export function pausesOf(history: History, reasons: Reasons): readonly Pause[] {
  return gatherPauses(noPausesYet(), history, reasons, 0);
}

/** The pauses of a history that is looked at further and further, as far as they were gathered. */
export interface GatheredPauses {
  /** The place up to which they were. */
  end: number;
  /** Those that are over, and the reasons for which clocks stand still since a moment. */
  readonly over: Pause[];
  open: readonly string[];
  since: Instant;
  all: readonly Pause[];
}

/** No pauses, since nothing of the history was looked at. */
export function noPausesYet(): GatheredPauses {
  return { end: 0, over: [], open: [], since: 0, all: [] };
}

/**
 * `pausesOf` without those that were over by a moment, going on from where the same was asked of a shorter part of the history and of an earlier
 * moment.
 */
export function gatherPauses(
  gathered: GatheredPauses,
  history: History,
  reasons: Reasons,
  from: Instant,
): readonly Pause[] {
  const { all, end } = history;
  if (gathered.end === end) return gathered.all;
  if (gathered.end > end) return pausesOf(history, reasons);
  for (let place = gathered.end; place < end; place += 1) {
    const happening = all[place];
    if (happening === undefined) break;
    const { open, since, over } = gathered;
    const next = openAfter(open, happening, reasons);
    if (next.length === open.length) continue;
    if (open.length > 0 && since < happening.at) append(over, { start: since, end: happening.at, reasons: open });
    [gathered.open, gathered.since] = [next, happening.at];
  }
  const { open, since, over } = gathered;
  const pauses = over.slice(firstPauseAfter(over, from));
  if (open.length > 0) append(pauses, { start: since, end: undefined, reasons: open });
  [gathered.end, gathered.all] = [end, pauses];
  return pauses;
}

function append(pauses: Pause[], pause: Pause): void {
  const last = pauses.at(-1);
  const goesOn = last?.end === pause.start && last.reasons.join("\n") === pause.reasons.join("\n");
  if (goesOn) pauses.splice(-1, 1, { ...pause, start: last.start });
  else pauses.push(pause);
}

/** The index of the first pause that ends after a moment; halving, since clocks that are owed in rounds ask often. */
export function firstPauseAfter(pauses: readonly Pause[], at: Instant): number {
  let [low, high] = [0, pauses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pauses[middle]?.end ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The reasons for which clocks stand still after an event. */
function openAfter(open: readonly string[], { type, clock, reason }: Happening, reasons: Reasons): readonly string[] {
  if (clock === "stops") return reason !== undefined && reasons.has(reason) ? [...open, reason] : open;
  if (type === "closed" || type === "cancelled" || (clock === "goes-on" && reason === undefined)) return [];
  return clock === "goes-on" ? open.filter((each) => each !== reason) : open;
}
