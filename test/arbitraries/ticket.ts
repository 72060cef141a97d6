import fc from "fast-check";
import { assess, defineContract } from "sla-clock";
import type { Assessment, Contract, ContractSpec, Obligation, Part, Ticket, TicketEvent } from "sla-clock";
import { contracts, DAY, HOUR, LEVELS, lifeContracts, MONDAY, roundContracts } from "./contract.js";
import { latestContracts } from "./latest.js";
import { spanContracts } from "./spans.js";

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
  /** Who asks for a time, and which of the reasons for a pause; for contracts that know of them. */
  readonly by?: "customer" | "supplier";
  readonly reason?: number;
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

/** What tends to follow on each other; what cannot is left out. */
const SCRIPTS: readonly (readonly string[])[] = [
  ...["resolved", "closed", "answered", "arrived", "started", "located", "moved", "cancelled"].map((type) => [type]),
  ...[["level-confirmed"], ["level-confirmed"], ["level-confirmed"], ["level-confirmed", "level-confirmed"]],
  ...[
    ["resolved", "reopened"],
    ["resolved", "reopened"],
    ["resolved", "closed", "reopened"],
    ["closed", "reopened"],
  ],
  ...[
    ["answered", "reopened"],
    ["arrived", "reopened"],
    ["resolved", "level-confirmed", "reopened"],
  ],
  ...[["paused", "resumed"], ["paused", "resumed"], ["paused", "paused", "resumed"], ["paused"], ["resumed"]],
  ...[
    ["appointed", "appointed"],
    ["appointed", "appointed", "appointed"],
    ["appointed", "no-access", "appointed"],
  ],
  ...[["appointed", "delay-notified", "arrived"], ["appointed"], ["no-access"], ["appointed", "level-confirmed"]],
];

/** What happens where clauses are owed in rounds. */
const ROUND_SCRIPTS: readonly (readonly string[])[] = [
  ...[
    ["wrote"],
    ["wrote", "answered"],
    ["wrote", "called", "answered"],
    ["called"],
    ["answered"],
    ["answered", "answered"],
  ],
  ...[["wrote", "resolved"], ["resolved", "wrote", "reopened"], ["resolved", "reopened", "answered"], ["arrived"]],
  ...[["answered", "level-confirmed"], ["level-confirmed"], ["wrote", "level-confirmed", "answered"]],
  ...[["wrote", "level-confirmed"], ["level-confirmed"], ["level-confirmed", "wrote"], ["level-confirmed"]],
  ...SCRIPTS,
];

/** What happens to tickets whose clocks pause, are reopened and give way to appointments. */
const movesBy = (list: readonly (readonly string[])[]): fc.Arbitrary<readonly Move[]> =>
  fc
    .array(
      fc.record({
        script: fc.constantFrom(...list),
        details: fc.array(
          fc.record({
            pick: fc.nat(99),
            level: fc.constantFrom(...LEVELS),
            agreed: fc.nat(99),
            by: fc.constantFrom("customer", "supplier"),
            reason: fc.nat(2),
          }),
          { minLength: 3, maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 7, size: "max" },
    )
    .map((scripts) =>
      scripts.flatMap(({ script, details }) =>
        details.flatMap((detail, index) => {
          const type = script[index];
          return type === undefined ? [] : [{ ...detail, type }];
        }),
      ),
    );

export const lifeMoves = movesBy(SCRIPTS);
const roundMoves = movesBy(ROUND_SCRIPTS);

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

function eventOf(contract: Contract, move: Move, at: number, moments: readonly number[]): TicketEvent {
  const { type, level, agreed, by } = move;
  if (type === "level-confirmed") return { type, at, level };
  if (type === "appointed" && contract.appointments !== undefined) {
    // A time that takes the place of a due moment is not before the event.
    const later = [...moments, at + 2 * HOUR].filter((moment) => moment >= at);
    return { type, at, agreed: chosen(later, agreed), ...(by !== undefined && { by }) };
  }
  if (type === "appointed" || type === "appointment-agreed") {
    return { type, at, agreed: chosen([...moments, at - 1, at - 2 * HOUR, at + 2 * HOUR, at - DAY], agreed) };
  }
  const reason = reasonOf(contract, move);
  return reason === undefined ? { type, at } : { type, at, reason };
}

/** The reason of a pause, or of the end of one; none ends all. */
function reasonOf({ pauses = [] }: Contract, { type, reason = 0 }: Move): string | undefined {
  if (type === "paused") return pauses[reason % pauses.length]?.reason;
  return type === "resumed" ? pauses[reason]?.reason : undefined;
}

/** Whether a sequence can go on so. */
function isPossible(contract: Contract, past: readonly TicketEvent[], move: Move): boolean {
  const { type } = move;
  const had = new Set<string>();
  const paused = new Set<string | undefined>();
  const undoes = contract.reopening?.undoes ?? ["resolved", "closed"];
  for (const event of past) {
    had.add(event.type);
    if (event.type === "paused") paused.add(event.reason);
    if (event.type === "resumed") paused.delete(event.reason);
    if (event.type === "closed" || (event.type === "resumed" && event.reason === undefined)) paused.clear();
    if (event.type === "reopened") for (const undone of [...undoes, "closed"]) had.delete(undone);
  }
  const ended = had.has("closed") || had.has("cancelled");
  const reason = reasonOf(contract, move);
  if (type === "level-confirmed") return !ended;
  if (type === "paused") return !ended && reason !== undefined && !paused.has(reason);
  if (type === "resumed") return !ended && (reason === undefined ? paused.size > 0 : paused.has(reason));
  if (type === "reopened")
    return contract.reopening !== undefined && !had.has("cancelled") && undoes.some((each) => had.has(each));
  return !["closed", "cancelled"].includes(type) || !had.has(type);
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
    if (!isPossible(contract, ticket.events, move)) continue;
    const soon = move.by === undefined ? [] : [at + 2 * HOUR, at + HOUR, at + HOUR / 2, at + 4 * HOUR, at + 3 * HOUR];
    const moments = [...momentsFrom(contract, ticket, at), ...soon];
    at = chosen(moments, move.pick);
    ticket = { ...ticket, events: [...ticket.events, eventOf(contract, move, at, moments)] };
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
  {
    site: fc.constantFrom("local", "far", "abroad"),
    vip: fc.boolean(),
    distance: fc.constantFrom(0, 49, 50, 99, 100, 101),
  },
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
    const by = event.by === undefined ? "" : ` by ${event.by}`;
    return `${event.type} ${event.level ?? event.reason ?? ""}@${hours(Number(event.at))}${agreed}${by}`;
  });
  return JSON.stringify({ ...spec, ticket: { ...ticket, events }, asOf: hours(asOf) });
}

/**
 * A random ticket of a random contract, with events of every kind for `lifeContracts`, `spanContracts`, `latestContracts` and `roundContracts`, as of one of the moments
 * at which something may change.
 */
export function scenarios(
  specs: fc.Arbitrary<ContractSpec> = contracts,
  given?: typeof lifeMoves,
): fc.Arbitrary<Scenario> {
  return fc
    .record({
      spec: specs,
      level: fc.constantFrom(...LEVELS),
      attributes,
      reported: reportMoments,
      happens:
        given ??
        (specs === roundContracts
          ? roundMoves
          : specs === lifeContracts || specs === spanContracts || specs === latestContracts
            ? lifeMoves
            : moves(TYPES, LEVELS)),
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
