/** What a contract says and what happened, as the naive reading of naive-ticket.ts looks them up. Places are places in the history. */
import type {
  ClauseSpec,
  CommitmentSpec,
  ContractSpec,
  FactCondition,
  LevelChangeSpec,
  LimitSpec,
  StartSpec,
  Ticket,
} from "sla-clock";
import type { Span } from "./naive-clock.js";
import { naiveAdd, naiveNextOpen, naiveTarget } from "./naive-hours.js";
import { limitsIn } from "./naive-outcomes.js";
import { stated } from "./stated.js";

export interface Happened {
  readonly type: string;
  readonly at: number;
  readonly level: string | undefined;
  readonly agreed: number | undefined;
  readonly by: "customer" | "supplier" | undefined;
  readonly reason: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
}
export type Events = readonly Happened[];
export interface Period {
  readonly level: string;
  /** The confirmation that began it, and the event from which clocks count. */
  readonly from: number;
  readonly origin: number;
  /** The change by which clocks count from there, where one did. */
  readonly restart: LevelChangeSpec | undefined;
  /** The change that began it. */
  readonly change: LevelChangeSpec | undefined;
}
export interface Scene {
  readonly spec: ContractSpec;
  readonly ticket: Ticket;
  readonly history: Events;
  readonly report: number;
  readonly periods: readonly Period[];
}

export const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);
export const find = (seen: Events, types: readonly string[], after: number): number =>
  seen.findIndex(({ type }, place) => place > after && types.includes(type));
export const atOf = ({ history }: Scene, place: number): number => history[place]?.at ?? NaN;
export const bodyOf = (clause: ClauseSpec): CommitmentSpec => clause as CommitmentSpec;
export const applies = ({ level }: ClauseSpec, to: string): boolean => level === undefined || list(level).includes(to);
export const isCarrying = (change: LevelChangeSpec | undefined): boolean =>
  change?.restart === "carry-elapsed" || change?.restart === "carry-percentage";

/** What an event makes known by the contract, where it says more of its events than their names. */
function setsOf({ events }: ContractSpec, type: string): Readonly<Record<string, unknown>> {
  return events === undefined || isList(events) ? {} : (events[type]?.sets ?? {});
}
const isList = (events: NonNullable<ContractSpec["events"]>): events is readonly string[] => Array.isArray(events);

/** Undefined before the report. */
export function naiveScene(spec: ContractSpec, ticket: Ticket, asOf: number): Scene | undefined {
  const history = ticket.events
    .map((event): Happened => ({
      type: event.type,
      at: Number(event.at),
      level: event.level,
      agreed: event.agreed === undefined ? undefined : Number(event.agreed),
      by: event.by,
      reason: event.reason,
      attributes: { ...setsOf(spec, event.type), ...event.attributes },
    }))
    .sort((a, b) => a.at - b.at)
    .filter(({ at }) => at <= asOf);
  const report = history.findIndex(({ type }) => type === "reported");
  if (report < 0) return undefined;
  return { spec, ticket, history, report, periods: periodsOf(spec, ticket, history, report) };
}

/** "A graver level follows `escalation`, a lower one `deescalation`"; by `ignore` the confirmation changes nothing at all. */
function periodsOf(spec: ContractSpec, ticket: Ticket, history: Events, report: number): readonly Period[] {
  const names = spec.levels.map((level) => (typeof level === "string" ? level : level.id));
  const periods: Period[] = [
    { level: ticket.level, from: report, origin: report, restart: undefined, change: undefined },
  ];
  history.forEach(({ level }, from) => {
    const now = periods.at(-1);
    if (level === undefined || now === undefined || level === now.level) return;
    const change = (names.indexOf(level) > names.indexOf(now.level) ? spec.escalation : spec.deescalation) ?? {
      restart: "keep-start",
    };
    if (change.restart === "ignore") return;
    // "Where there is none, `carry-…` counts as `keep-start` does, and `stricter-of` as `at-confirmation`."
    const keeps = change.restart === "keep-start" || isCarrying(change);
    const counts = keeps ? { origin: now.origin, restart: now.restart } : { origin: from, restart: change };
    periods.push({ level, from, ...counts, change });
  });
  return periods;
}

export const levelAt = ({ periods, ticket }: Scene, place: number): string =>
  periods.filter(({ from }) => from <= place).at(-1)?.level ?? ticket.level;

/** What is due by an event or at an agreed moment counts no time: no clock to hold back. */
export const isTimeless = (limit: LimitSpec): boolean => limit.before !== undefined || limit.at !== undefined;

/** "The rule stands on the contract, on a level or on a clause; the nearest wins." */
export function startRule({ spec }: Scene, clause: ClauseSpec, limit: LimitSpec, level: string): StartSpec {
  if (isTimeless(limit)) return { rule: "immediate" };
  const own = spec.levels.find((each) => typeof each !== "string" && each.id === level);
  const ofLevel = typeof own === "object" ? own.start : undefined;
  return clause.start ?? ofLevel ?? spec.start ?? { rule: "immediate" };
}

/** When a clock starts again by a change of level: `next-working-time` in its calendar, all others at the confirmation. */
export function restartRule({ spec }: Scene, change: LevelChangeSpec): StartSpec {
  if (change.restart !== "next-working-time") return { rule: "immediate" };
  return { rule: "next-working-time", calendar: change.calendar ?? spec.start?.calendar ?? "" };
}

export const startBy = (rule: StartSpec, at: number): number =>
  rule.rule === "immediate" ? at : naiveNextOpen(stated(rule.calendar), at);

/** Whether a clause is for a ticket; unknown while a fact is. */
export type Gate = "open" | "shut" | "unknown";

/** "The value, or one of the values, or a number in a range", or "another value than those of `{ not: ... }`". */
function isAsked(wanted: FactCondition, is: unknown): boolean {
  if (typeof wanted === "object" && "not" in wanted) return !list<unknown>(wanted.not).includes(is);
  return list(wanted).some((one) => {
    if (typeof one !== "object") return one === is;
    const { atLeast = -Infinity, moreThan = -Infinity, atMost = Infinity, lessThan = Infinity } = one;
    const number = Number(is);
    return number >= atLeast && number > moreThan && number <= atMost && number < lessThan;
  });
}

/** Whether a clause is for the ticket by its facts; a promise once made is not unmade by a fact that changes later. */
export function factsOf({ ticket }: Scene, clause: ClauseSpec, seen: Events): Gate {
  const wanted = Object.entries(clause.when ?? {});
  let known: Readonly<Record<string, unknown>> = { ...ticket.attributes };
  const judged = (): Gate => {
    if (wanted.some(([name, values]) => name in known && !isAsked(values, known[name]))) return "shut";
    return wanted.every(([name]) => name in known) ? "open" : "unknown";
  };
  let gate = judged();
  for (const event of seen) {
    known = { ...known, ...event.attributes };
    if (gate !== "open") gate = judged();
  }
  return gate;
}

/** "A contract's `pauses` say which reasons stop which clauses, all that count time where none is named." */
export function pausesOf({ spec }: Scene, clause: ClauseSpec, seen: Events): readonly Span[] {
  const counts = limitsIn(bodyOf(clause)).some(({ within }) => within !== undefined);
  return (spec.pauses ?? [])
    .filter(({ clauses }) => clauses?.includes(clause.id) ?? counts)
    .flatMap(({ reason }) => pausesFor(reason, spec.pauses?.length === 1, seen));
}

/** "`resumed` without a reason ends all pauses, and so does the end of the ticket." */
function pausesFor(reason: string, isOnly: boolean, seen: Events): readonly Span[] {
  const spans: Span[] = [];
  let since: number | undefined;
  for (const { type, at, reason: given } of seen) {
    if (type === "paused" && (given === reason || (given === undefined && isOnly))) since ??= at;
    const ends = type === "resumed" && (given === undefined || given === reason);
    if (since === undefined || (!ends && type !== "closed" && type !== "cancelled")) continue;
    spans.push({ start: since, end: at });
    since = undefined;
  }
  return since === undefined ? spans : [...spans, { start: since, end: Infinity }];
}

const undoneBy = ({ spec }: Scene): readonly string[] => spec.reopening?.undoes ?? ["resolved", "closed"];

/** Whether a `reopened` changes anything: "later than that after the first of those events since the last `reopened`" it does not. */
function isCounted(scene: Scene, place: number): boolean {
  const { reopening } = scene.spec;
  if (reopening === undefined || reopening.policy === "ignore") return false;
  const past = scene.history.slice(0, place);
  const last = past.map(({ type }) => type).lastIndexOf("reopened");
  const first = find(past, undoneBy(scene), Math.max(last, scene.report));
  if (reopening.reopenWindow === undefined || first < 0) return first >= 0;
  // "At its very end it is in time."
  return atOf(scene, place) <= naiveAdd(reopening.clock, atOf(scene, first), naiveTarget(reopening.reopenWindow));
}

/** The reopening that takes an event back, as far as the clause goes: the next one after it, if that counts. */
export function takenBack(scene: Scene, clause: ClauseSpec, place: number, seen: Events): number | undefined {
  const { reopening } = scene.spec;
  if (reopening?.clauses !== undefined && !reopening.clauses.includes(clause.id)) return undefined;
  if (!undoneBy(scene).includes(scene.history[place]?.type ?? "")) return undefined;
  const next = find(seen, ["reopened"], place);
  return next >= 0 && isCounted(scene, next) ? next : undefined;
}

/** The reopenings after a place that count. */
export const reopenings = (scene: Scene, after: number, seen: Events): readonly number[] =>
  seen.flatMap(({ type }, place) => (place > after && type === "reopened" && isCounted(scene, place) ? [place] : []));
