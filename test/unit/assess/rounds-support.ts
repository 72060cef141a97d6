import { defineContract } from "sla-clock";
import type { Contract, ContractSpec, Due, Obligation } from "sla-clock";
import { calendars, iso, look } from "./support.js";

/** How updates repeat, by a short name. */
export const REPEATS = {
  each: { as: "periodic-update" },
  once: { as: "periodic-update", missed: "once" },
  "row-each": { as: "periodic-update", rounds: "sequential" },
  "row-once": { as: "periodic-update", rounds: "sequential", missed: "once" },
  reply: { as: "next-reply" },
} as const;

type More = Partial<Omit<ContractSpec, "clauses" | "levels" | "id">>;

/** A contract of one clause that is owed in rounds of two hours; `clause` says what else is said of it. */
export function cycle(name: string, clause: object = {}, more: More = {}): Contract {
  const repeat = REPEATS[name as keyof typeof REPEATS];
  const own = { id: "u", promise: "told", within: "2h", ...(name === "reply" && { from: "wrote" }), repeat, ...clause };
  const spec = {
    id: "desk",
    levels: ["low", "high"],
    calendars,
    pauses: [{ reason: "customer" }],
    events: { wrote: {}, called: {}, "auto-replied": {}, noted: {} },
    reopening: { policy: "continue" },
    ...more,
    clauses: [own],
  };
  return defineContract(JSON.parse(JSON.stringify(spec)));
}

function tellDue(due: Due): string {
  if (due.kind === "at") return iso(due.at);
  return due.kind === "suspended" ? `(${iso(due.ifResumedNow)})` : due.kind;
}

/** A round as `2 kept 06T09:00>06T11:00`, with a star where it names a reopening; before that its clause, unless that is the only one. */
export function tellRound({ clause, round, state, start, due, reopened, ...rest }: Obligation): string {
  const which = [...(clause === "u" ? [] : [clause]), ...(round === undefined ? [] : [round])].join("#");
  const when = start === undefined ? "" : ` ${iso(start)}>${tellDue(due)}`;
  const waits = "awaiting" in rest && rest.awaiting.kind === "event" ? ` for ${rest.awaiting.event}` : "";
  return `${which} ${state}${when}${waits}${reopened === undefined ? "" : "*"}`.trim();
}

/** The rounds of each period, one period after the other, the state of the ticket, and the next change. */
export function toldRounds(contract: Contract, notes: string, asOf: string): string {
  const { periods, state, nextChange } = look(contract, notes, asOf);
  const rounds = periods.map(({ obligations }) => obligations.map(tellRound).join(", ")).join(" | ");
  return `${rounds.trim()}; ${state}${nextChange === undefined ? "" : `, ${iso(nextChange)}`}`;
}
