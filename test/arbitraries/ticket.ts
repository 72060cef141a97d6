import fc from "fast-check";
import { assess, defineContract } from "sla-clock";
import type { Assessment, Contract, ContractSpec, Obligation, Part, Ticket, TicketEvent } from "sla-clock";
import { contracts, DAY, HOUR, LEVELS, MONDAY } from "./contract.js";

/** A contract, a ticket and a moment as of which to look at it. */
export interface Scenario {
  readonly spec: ContractSpec;
  readonly contract: Contract;
  readonly ticket: Ticket;
  readonly asOf: number;
  /** How a counterexample is told: without the calendars, and with moments as hours since `MONDAY`. */
  readonly [fc.toStringMethod]: () => string;
}

/** Something that happens next: what, and which of the interesting moments from now on. */
interface Move {
  readonly type: string;
  readonly pick: number;
  readonly level: string;
  readonly agreed: number;
}

/** Reports at, just before and just after the moments at which the calendars open and close. */
export const reportMoments: fc.Arbitrary<number> = fc
  .record({
    day: fc.nat(13),
    hour: fc.constantFrom(9, 1, 4, 5, 10, 17, 22, 6, 0, 2, 16),
    edge: fc.constantFrom(0, 0, 1, -1),
  })
  .map(({ day, hour, edge }) => MONDAY + day * DAY + hour * HOUR + edge);

const types = (names: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...names) },
    { weight: 4, arbitrary: fc.constant("level-confirmed") },
    { weight: 1, arbitrary: fc.constantFrom("closed", "cancelled") },
  );

const TYPES = ["answered", "resolved", "arrived", "started", "appointed", "located", "moved"];

const moves = (names: readonly string[], levels: readonly string[]): fc.Arbitrary<readonly Move[]> =>
  fc.array(fc.record({ type: types(names), pick: fc.nat(99), level: fc.constantFrom(...levels), agreed: fc.nat(99) }), {
    maxLength: 8,
  });

/** All obligations and their parts. */
export function partsOf(assessment: Assessment): readonly Part[] {
  const inner = (part: Part): readonly Part[] => [part, ...(part.parts ?? []).flatMap(inner)];
  return obligationsOf(assessment).flatMap(inner);
}

/** All obligations of an assessment. */
export function obligationsOf(assessment: Assessment): readonly Obligation[] {
  return assessment.periods.flatMap(({ obligations }) => obligations);
}

/** Due moments and the milliseconds after them. */
export function duesOf(assessment: Assessment): readonly number[] {
  return partsOf(assessment).flatMap(({ due }) => (due.kind === "at" ? [due.at, due.at + 1] : []));
}

function momentsFrom(contract: Contract, ticket: Ticket, at: number): readonly number[] {
  const dues = duesOf(assess(contract, ticket, { asOf: at })).filter((due) => due >= at);
  return [at, ...dues, at + HOUR, at + 1, at + 8 * HOUR, at + DAY];
}

const chosen = (moments: readonly number[], pick: number): number => moments[pick % moments.length] ?? 0;

function eventOf({ type, level, agreed }: Move, at: number, moments: readonly number[]): TicketEvent {
  if (type === "level-confirmed") return { type, at, level };
  if (type === "appointed" || type === "appointment-agreed") {
    return { type, at, agreed: chosen([...moments, at - 1, at - 2 * HOUR, at + 2 * HOUR, at - DAY], agreed) };
  }
  return { type, at };
}

function ticketOf(
  contract: Contract,
  first: Omit<Ticket, "events">,
  reported: number,
  happens: readonly Move[],
): Ticket {
  let ticket: Ticket = { ...first, events: [{ type: "reported", at: reported }] };
  let at = reported;
  for (const move of happens) {
    const had = (type: string): boolean => ticket.events.some((event) => event.type === type);
    const ended = had("closed") || had("cancelled");
    const impossible =
      move.type === "level-confirmed" ? ended : ["closed", "cancelled"].includes(move.type) && had(move.type);
    if (impossible) continue;
    const moments = momentsFrom(contract, ticket, at);
    at = chosen(moments, move.pick);
    ticket = { ...ticket, events: [...ticket.events, eventOf(move, at, moments)] };
  }
  return ticket;
}

/** The moments about which a ticket's states may change: before, at and after its events and its due moments. */
export function momentsOf(contract: Contract, ticket: Ticket): readonly number[] {
  const happened = ticket.events.map(({ at }) => Number(at));
  const last = Math.max(...happened);
  const dues = happened.flatMap((asOf) => duesOf(assess(contract, ticket, { asOf })));
  const around = [...happened, ...dues].flatMap((at) => [at - 1, at, at + 1]);
  return [...new Set([...around, last + 7 * DAY])].sort((a, b) => a - b);
}

const attributes = fc.record(
  { site: fc.constantFrom("local", "far", "abroad"), vip: fc.boolean() },
  { requiredKeys: [] },
);

/** Random tickets of one contract. */
export function ticketsOf(
  contract: Contract,
  names: readonly string[] = TYPES,
  levels: readonly string[] = LEVELS,
  facts: fc.Arbitrary<NonNullable<Ticket["attributes"]>> = attributes,
): fc.Arbitrary<Ticket> {
  return fc
    .record({
      level: fc.constantFrom(...levels),
      attributes: facts,
      reported: reportMoments,
      happens: moves(names, levels),
    })
    .map(({ reported, happens, ...first }) => ticketOf(contract, first, reported, happens));
}

function told({ calendars, events: vocabulary, ...spec }: ContractSpec, ticket: Ticket, asOf: number): string {
  const hours = (at: number): string => String((at - MONDAY) / HOUR);
  const events = ticket.events.map((event) => {
    const agreed = "agreed" in event ? ` for ${hours(Number(event.agreed))}` : "";
    return `${event.type} ${event.level ?? ""}@${hours(Number(event.at))}${agreed}`;
  });
  return JSON.stringify({ ...spec, ticket: { ...ticket, events }, asOf: hours(asOf) });
}

/** A random ticket of a random contract, as of one of the moments at which something may change. */
export function scenarios(specs: fc.Arbitrary<ContractSpec> = contracts): fc.Arbitrary<Scenario> {
  return fc
    .record({
      spec: specs,
      level: fc.constantFrom(...LEVELS),
      attributes,
      reported: reportMoments,
      happens: moves(TYPES, LEVELS),
      pick: fc.nat(199),
    })
    .map(({ spec, reported, happens, pick, ...first }) => {
      const contract = defineContract(spec);
      const ticket = ticketOf(contract, first, reported, happens);
      const moments = [...momentsOf(contract, ticket)].reverse();
      const asOf = chosen(moments, pick);
      return { spec, contract, ticket, asOf, [fc.toStringMethod]: () => told(spec, ticket, asOf) };
    });
}

/** A ticket as it was at a moment: what happened later is not there. */
export function cut(ticket: Ticket, asOf: number): Ticket {
  return { ...ticket, events: ticket.events.filter(({ at }) => Number(at) <= asOf) };
}
