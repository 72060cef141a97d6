/** Which clauses are for a ticket that stays at its level, where some stand in the place of others: a second reading, from the words. */
import type { ClauseSpec, FactCondition, Ticket } from "sla-clock";
import { isOpenNaively } from "./naive-hours.js";
import { list } from "./naive-scene.js";
import { stated } from "./stated.js";

type State = "open" | "inactive" | "not-promised";
type Facts = Readonly<Record<string, unknown>>;

function isAsked(wanted: FactCondition, is: unknown): boolean {
  if (typeof wanted === "object" && "not" in wanted) return !list<unknown>(wanted.not).includes(is);
  return list(wanted).some((one) => {
    if (typeof one !== "object") return one === is;
    const { atLeast = -Infinity, lessThan = Infinity } = one;
    return Number(is) >= atLeast && Number(is) < lessThan;
  });
}

/** The state of each clause for the ticket's level, "inactive" also while a trigger has not happened. */
export function naiveUnless(
  clauses: readonly ClauseSpec[],
  ticket: Ticket,
  asOf: number,
): Readonly<Record<string, State>> {
  const sets: Readonly<Record<string, Facts>> = {
    located: { site: "local" },
    moved: { site: "abroad", distance: 100 },
  };
  const events = ticket.events.filter(({ at }) => Number(at) <= asOf);
  const isForLevel = ({ level }: ClauseSpec): boolean => level === undefined || list(level).includes(ticket.level);
  const find = (id: string): ClauseSpec => clauses.find((each) => each.id === id) as ClauseSpec;

  const factsAfter = (count: number): Facts =>
    events.slice(0, count).reduce((facts: Facts, { type }) => ({ ...facts, ...sets[type] }), ticket.attributes ?? {});

  function byFacts(clause: ClauseSpec, count: number): State {
    const facts = factsAfter(count);
    const wanted = Object.entries(clause.when ?? {});
    if (wanted.some(([name, value]) => name in facts && !isAsked(value, facts[name]))) return "not-promised";
    return wanted.every(([name]) => name in facts) ? "open" : "inactive";
  }

  /** The hours of its own trigger; undefined while that has not happened. */
  function byHours(clause: ClauseSpec, count: number): State | undefined {
    const from = "from" in clause ? clause.from : undefined;
    const trigger = events.slice(0, count).find(({ type }) => type === from);
    // The report is known from the outset.
    const at = from === undefined ? Number(ticket.events[0]?.at) : trigger && Number(trigger.at);
    if (at === undefined) return undefined;
    return clause.whenInside === undefined || isOpenNaively(stated(clause.whenInside), at) ? "open" : "not-promised";
  }

  /** "Once open it stays open", but for the hours of its own trigger. */
  function condition(clause: ClauseSpec, count: number): State {
    if (count > 0 && condition(clause, count - 1) === "open") return "open";
    const named = list<string>(clause.unless ?? [])
      .map(find)
      .filter(isForLevel);
    const others = named.map((each) => whole(each, count));
    if (others.includes("open")) return "not-promised";
    const own = byFacts(clause, count);
    return own !== "not-promised" && others.includes("inactive") ? "inactive" : own;
  }

  /** As far as a clause asks no hours, its trigger need not have happened. */
  function whole(clause: ClauseSpec, count: number): State {
    const gate = condition(clause, count);
    if (gate === "not-promised" || clause.whenInside === undefined) return gate;
    const hours = byHours(clause, count);
    if (hours === "not-promised") return hours;
    return hours === undefined ? "inactive" : gate;
  }

  const told = clauses.filter(isForLevel).map((clause) => {
    const gate = whole(clause, events.length);
    const isThere = byHours(clause, events.length) !== undefined;
    return [clause.id, gate === "open" && !isThere ? "inactive" : gate] as const;
  });
  return Object.fromEntries(told);
}
