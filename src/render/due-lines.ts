import type { WarningSpec } from "../contract/due-rule.js";
import { startOf, triggerOf } from "./moments-told.js";
import type { ClockStart } from "./moments-told.js";
import { isSpanSaid, listOf } from "./said.js";
import type { ClauseSaid, CommitmentSaid } from "./said.js";
import { spanLines } from "./span-lines.js";
import type { Teller } from "./teller.js";

/** The lines that tell by when one promise is due; `depth` is how many lists it stands in. */
export function dueLines(
  teller: Teller,
  limit: CommitmentSaid,
  clause: ClauseSaid,
  start: ClockStart,
  depth: number,
): readonly string[] {
  const { due } = teller;
  if (limit.every !== undefined) return everyLines(teller, limit, depth);
  if (isSpanSaid(limit)) {
    const from = startOf(teller, limit, clause, start);
    return [
      ...spanLines(teller, limit, from, depth),
      ...anewLines(teller, limit),
      ...warningLines(teller, limit.warnings ?? []),
      ...repeatLines(teller, clause),
    ];
  }
  const from = triggerOf(teller, limit);
  if (limit.before !== undefined) return [due.before(teller.quotedEvent(limit.before), from)];
  if (limit.at !== undefined) return [due.atAgreed(teller.quotedEvent(limit.at), limit.strictly === true, from)];
  return [due.unstated(startOf(teller, limit, clause, start)), ...anewLines(teller, limit)];
}

function everyLines(
  teller: Teller,
  { every = "day", calendar, roll, after, warnings = [] }: CommitmentSaid,
  depth: number,
): readonly string[] {
  const { due } = teller;
  const named = calendar === undefined ? undefined : teller.calendarNamed(calendar);
  if (after === undefined)
    return [due.every(every, named ?? "", roll === undefined || roll === "none" ? "preceding" : roll)];
  return [
    due.after(every),
    ...spanLines(teller, after, due.moments.periodEnd(every), depth, true),
    ...warningLines(teller, [...warnings, ...(after.warnings ?? [])]),
    ...(named === undefined ? [] : [due.noWorkingDay(named)]),
  ];
}

/** What counts from the latest of some events starts anew with each. */
function anewLines({ due }: Teller, { from }: CommitmentSaid): readonly string[] {
  return typeof from === "object" && "last" in from ? [due.startsAnew] : [];
}

/** When a promise warns. */
function warningLines(teller: Teller, warnings: readonly WarningSpec[]): readonly string[] {
  const { due, phrases } = teller;
  if (warnings.length === 0) return [];
  const texts = warnings.map(({ used, remaining, elapsed, overdue }) => {
    if (used !== undefined) return due.warnings.used(used.trim());
    if (remaining !== undefined) return due.warnings.remaining(teller.length(remaining));
    return elapsed === undefined
      ? due.warnings.overdue(teller.length(overdue))
      : due.warnings.elapsed(teller.length(elapsed));
  });
  return [`${due.warnings.warned}${phrases.colon}${texts.join(phrases.semicolon)}`];
}

/** How a promise is owed again and again. */
function repeatLines(teller: Teller, { repeat }: ClauseSaid): readonly string[] {
  if (repeat === undefined) return [];
  const { reply, update, missed, until } = teller.due.repeats;
  const stops = repeat.until === undefined ? ["resolved"] : listOf(repeat.until);
  const ends = until(teller.anyEvent([...new Set([...stops, "closed"])]));
  if (repeat.as === "next-reply") return [teller.join([reply, ends])];
  return [update[repeat.rounds ?? "independent"], teller.join([missed[repeat.missed ?? "each"], ends])];
}
