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
  const pauses: Pause[] = [];
  let open: readonly string[] = [];
  let since: Instant = 0;
  for (const happening of history.all) {
    if (happening.place >= history.end) break;
    const next = openAfter(open, happening, reasons);
    if (next.length === open.length) continue;
    if (open.length > 0 && since < happening.at) append(pauses, { start: since, end: happening.at, reasons: open });
    [open, since] = [next, happening.at];
  }
  if (open.length > 0) append(pauses, { start: since, end: undefined, reasons: open });
  return pauses;
}

function append(pauses: Pause[], pause: Pause): void {
  const last = pauses.at(-1);
  const goesOn = last?.end === pause.start && last.reasons.join("\n") === pause.reasons.join("\n");
  if (goesOn) pauses.splice(-1, 1, { ...pause, start: last.start });
  else pauses.push(pause);
}

/** The reasons for which clocks stand still after an event. */
function openAfter(open: readonly string[], { type, clock, reason }: Happening, reasons: Reasons): readonly string[] {
  if (clock === "stops") return reason !== undefined && reasons.has(reason) ? [...open, reason] : open;
  if (type === "closed" || type === "cancelled" || (clock === "goes-on" && reason === undefined)) return [];
  return clock === "goes-on" ? open.filter((each) => each !== reason) : open;
}
