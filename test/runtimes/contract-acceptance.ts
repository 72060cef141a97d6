import type * as SlaClock from "sla-clock";
import type { Contract, Obligation, Ticket } from "sla-clock";
import type * as Contracts from "sla-clock/contracts";
import { isDifferent, outcome } from "./outcome.js";
import type { Found } from "./outcome.js";

/** A report or a ticket under one of the bundled contracts, and what is owed, worked out by hand. Times are those of Shanghai. */
export interface ContractCase {
  readonly name: string;
  readonly contract: "software" | "hardware";
  readonly level: string;
  readonly attributes?: Readonly<Record<string, string | boolean>>;
  /** `[type, at]`, or `[type, at, level or agreed moment]`. The first is the report. */
  readonly events: readonly (readonly string[])[];
  /** Without it, the deadlines of the fresh report are asked for. */
  readonly asOf?: string;
  readonly clause: string;
  /** What of the clause's last obligation was worked out. */
  readonly answer: {
    readonly start?: string;
    /** A moment, or the kind of due where there is none. */
    readonly due?: string;
    readonly parts?: readonly string[];
    readonly state?: string;
    readonly keptAt?: string;
    readonly breachedAt?: string;
    readonly supersededAt?: string;
    readonly provisional?: boolean;
  };
}

type Answer = Readonly<Record<string, unknown>>;

/** Asks for all of them. */
export function contractDifferences(
  library: typeof SlaClock,
  contracts: typeof Contracts,
  cases: readonly ContractCase[],
): readonly Found[] {
  const term = { from: "2026-01-01", to: "2027-01-01" } as const;
  // Levels and clauses come from JSON, so that their types are not known here.
  const services: Readonly<Record<ContractCase["contract"], Contract>> = {
    software: contracts.softwareService(undefined, { term }),
    hardware: contracts.hardwareService(undefined, { term }),
  };
  return cases
    .map((each): Found => {
      const received = outcome(() => told(owed(library, services[each.contract], each), each.answer));
      return { where: each.name, question: `${each.contract}: ${each.clause}`, expected: each.answer, received };
    })
    .filter(isDifferent);
}

function owed(library: typeof SlaClock, contract: Contract, stored: ContractCase): Obligation | undefined {
  const { level, attributes = {}, events, asOf, clause } = stored;
  const reportedAt = shanghai(events[0]?.[1]);
  if (asOf === undefined) {
    return library.deadlines(contract, { level, reportedAt, attributes }).find((each) => each.clause === clause);
  }
  const ticket: Ticket = { level, attributes, events: events.map(eventOf) };
  const { periods } = library.assess(contract, ticket, { asOf: shanghai(asOf) });
  return periods
    .flatMap(({ obligations }) => obligations)
    .filter((each) => each.clause === clause)
    .at(-1);
}

function eventOf([type = "", at, more]: readonly string[]): Ticket["events"][number] {
  const event = { type, at: shanghai(at) };
  if (more === undefined) return event;
  return type === "level-confirmed" ? { ...event, level: more } : { ...event, agreed: shanghai(more) };
}

function shanghai(local = ""): number {
  return Date.parse(`${local}+08:00`);
}

/** The moments that obligations of some states have. */
interface Moments {
  readonly state: string;
  readonly keptAt?: number;
  readonly breachedAt?: number;
  readonly supersededAt?: number;
}

/** What was asked for of an obligation, as the stored answers write it. */
function told(obligation: Obligation | undefined, wanted: ContractCase["answer"]): Answer {
  if (obligation === undefined) return { due: "not owed" };
  const { due, parts, state, start } = obligation;
  const { keptAt, breachedAt, supersededAt }: Moments = obligation;
  const all: Answer = {
    ...{ state, start: local(start), keptAt: local(keptAt), breachedAt: local(breachedAt) },
    ...{ supersededAt: local(supersededAt), due: dueOf(due), parts: parts?.map((part) => dueOf(part.due)) },
    provisional: due.kind === "at" && due.provisional,
  };
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key] ?? null]));
}

function dueOf(due: Obligation["due"]): string | undefined {
  return due.kind === "at" ? local(due.at) : due.kind;
}

/** An instant as Shanghai's wall clocks show it: eight hours ahead since 1991. */
function local(at: number | undefined): string | undefined {
  if (at === undefined) return undefined;
  return new Date(at + 8 * 3_600_000).toISOString().replace(/(?::00)?\.000Z$|Z$/, "");
}
