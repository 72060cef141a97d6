import { assess } from "sla-clock";
import type { Assessment, Contract, Obligation, Ticket } from "sla-clock";

/** A Shanghai wall-clock time as an instant. */
export function shanghai(local: string): number {
  return Date.parse(`${local}+08:00`);
}

type Event = readonly [type: string, at: string, extra?: Readonly<Record<string, unknown>>];

/** A ticket from short event notes: `["resolved", "2026-03-06T18:30"]` in Shanghai time. */
export function ticket<Level extends string>(
  level: Level,
  events: readonly Event[],
  attributes: Readonly<Record<string, string | boolean>> = {},
): Ticket<Level> {
  const list = events.map(([type, at, extra]) => ({ type, at: shanghai(at), ...extra }));
  return { level, attributes, events: list };
}

/** All obligations of a clause, in the order of the periods. */
export function allOf<L extends string, C extends string>(
  assessment: Assessment<L, C>,
  clause: C,
): readonly Obligation<C>[] {
  return assessment.periods.flatMap(({ obligations }) => obligations).filter((each) => each.clause === clause);
}

/** The last obligation of a clause for a ticket, as of a Shanghai time. */
export function obligation<L extends string, C extends string>(
  contract: Contract<L, C>,
  of: Ticket<NoInfer<L>>,
  clause: NoInfer<C>,
  asOf: string,
): Obligation<C> {
  const found = allOf(assess(contract, of, { asOf: shanghai(asOf) }), clause).at(-1);
  if (found === undefined) throw new Error(`no obligation of ${clause}`);
  return found;
}

/** The due moment of an obligation, or the kind of due where there is none. */
export function dueOf({ due }: Obligation): number | string {
  return due.kind === "at" ? due.at : due.kind;
}
