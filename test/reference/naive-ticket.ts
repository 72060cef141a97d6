/**
 * A second, plain reading of what a contract owes a ticket, written from the words of the semantics and of the docstrings. It shares
 * nothing with the library but types. Standing duties are left out.
 *
 * Where the words leave something open, a comment marked RULE says what is taken.
 */
import type {
  ClauseSpec,
  CommitmentSpec,
  ContractSpec,
  LevelChangeSpec,
  LimitSpec,
  StartSpec,
  Ticket,
} from "sla-clock";
import { naiveAdd, naiveNextOpen, naiveTarget } from "./naive-hours.js";
import { joinAll, joinAny } from "./naive-joins.js";
import type { Verdict } from "./naive-joins.js";

interface Happened {
  readonly type: string;
  readonly at: number;
  readonly level?: string;
  readonly agreed?: number;
  readonly attributes: Readonly<Record<string, unknown>>;
}
interface Period {
  readonly level: string;
  /** Places in the history: the confirmation that began it, and the event from which clocks count. */
  readonly from: number;
  readonly origin: number;
  readonly restart: LevelChangeSpec | undefined;
}
interface Clock {
  readonly at: number;
  readonly place: number;
}
interface Run {
  readonly first: Period;
  readonly last: Period;
  readonly end: number;
}
/** What one obligation sees: events before its end. */
interface View {
  readonly clause: ClauseSpec;
  readonly run: Run;
  readonly seen: readonly Happened[];
  readonly ended: { readonly state: "superseded" | "cancelled"; readonly at: number } | undefined;
}

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

export function naiveAssess(spec: ContractSpec, ticket: Ticket, asOf: number): readonly Verdict[] {
  const history = ticket.events
    .map((event): Happened => ({
      type: event.type,
      at: Number(event.at),
      ...(event.level !== undefined && { level: event.level }),
      ...("agreed" in event && { agreed: Number(event.agreed) }),
      attributes: { ...spec.events?.[event.type]?.sets, ...event.attributes },
    }))
    .sort((a, b) => a.at - b.at)
    .filter(({ at }) => at <= asOf);
  const report = history.findIndex(({ type }) => type === "reported");
  if (report < 0) return [];
  const names = spec.levels.map((level) => (typeof level === "string" ? level : level.id));

  // "On a confirmed graver level, escalation.restart says what becomes of the clock"; by `ignore` the confirmation changes nothing at all.
  const periods: Period[] = [{ level: ticket.level, from: report, origin: report, restart: undefined }];
  history.forEach(({ level }, place) => {
    const now = periods.at(-1);
    if (level === undefined || now === undefined || level === now.level) return;
    const change = (names.indexOf(level) > names.indexOf(now.level) ? spec.escalation : spec.deescalation) ?? {
      restart: "keep-start",
    };
    if (change.restart === "ignore") return;
    const keeps = change.restart === "keep-start";
    periods.push({ level, from: place, origin: keeps ? now.origin : place, restart: keeps ? now.restart : change });
  });

  const applies = (clause: ClauseSpec, level: string): boolean =>
    clause.level === undefined || list(clause.level).includes(level);
  const levelAt = (place: number): string => periods.filter(({ from }) => from <= place).at(-1)?.level ?? ticket.level;
  const find = (seen: readonly Happened[], types: readonly string[], after: number): number =>
    seen.findIndex(({ type }, place) => place > after && types.includes(type));

  const ruleOf = (clause: ClauseSpec, level: string, limit: LimitSpec): StartSpec => {
    // What is due by an event or at an agreed moment counts no time: no clock to hold back.
    if (limit.before !== undefined || limit.at !== undefined) return { rule: "immediate" };
    const own = spec.levels.find((each) => typeof each !== "string" && each.id === level);
    const ofLevel = typeof own === "object" ? own.start : undefined;
    return clause.start ?? ofLevel ?? spec.start ?? { rule: "immediate" };
  };
  const clockBy = (rule: StartSpec, place: number): Clock => {
    const at = history[place]?.at ?? NaN;
    return { at: rule.rule === "immediate" ? at : naiveNextOpen(rule.calendar, at), place };
  };
  const fromOrigin = (period: Period, rule: StartSpec, timeless: boolean): Clock => {
    const { restart } = period;
    if (restart === undefined || timeless) return clockBy(rule, period.origin);
    if (restart.restart !== "next-working-time") return clockBy({ rule: "immediate" }, period.origin);
    return clockBy({ rule: "next-working-time", calendar: restart.calendar ?? "" }, period.origin);
  };
  /** When a promise's clock starts, as far as the events seen tell. */
  const clockOf = (
    clause: ClauseSpec,
    limit: LimitSpec,
    period: Period,
    seen: readonly Happened[],
  ): Clock | undefined => {
    const rule = ruleOf(clause, period.level, limit);
    const timeless = limit.before !== undefined || limit.at !== undefined;
    if (limit.from === undefined) return fromOrigin(period, rule, timeless);
    const otherwise = typeof limit.from === "object";
    const trigger = find(seen, [typeof limit.from === "object" ? limit.from.event : limit.from], report);
    if (trigger < 0) return otherwise ? fromOrigin(period, rule, timeless) : undefined;
    if (otherwise) {
      // RULE: what was kept or broken, counted from the start, before the trigger was recorded, stays so.
      const start = fromOrigin(period, rule, timeless);
      const past = seen.slice(0, trigger);
      const due = dueOf(limit, start, past);
      if (find(past, list(limit.promise), start.place) >= 0 || (due !== undefined && due < (seen[trigger]?.at ?? 0)))
        return start;
    }
    // RULE: a restart leaves a clock alone whose trigger happened while the clause applied already; a clause that is new counts from the restart.
    const isNew = period.restart !== undefined && trigger < period.origin && !applies(clause, levelAt(trigger));
    return isNew ? fromOrigin(period, rule, timeless) : clockBy(rule, trigger);
  };
  /** The due moment: Infinity where an event or nothing says it, none where it was not agreed yet. */
  const dueOf = (limit: LimitSpec, start: Clock, seen: readonly Happened[]): number | undefined => {
    if (limit.within !== undefined) return naiveAdd(limit.clock, start.at, naiveTarget(limit.within));
    if (limit.before !== undefined) return seen[find(seen, [limit.before], start.place)]?.at ?? Infinity;
    if (limit.at === undefined) return Infinity;
    // "Each later agreement replaces the one before, if it was made before that one's moment had passed."
    const agreed = seen
      .filter(({ type }) => type === limit.at)
      .reduce<number | undefined>(
        (standing, event) => (standing === undefined || event.at <= standing ? event.agreed : standing),
        undefined,
      );
    return agreed === undefined ? undefined : agreed - (limit.strictly === true ? 1 : 0);
  };

  const limitsIn = (body: CommitmentSpec): readonly LimitSpec[] =>
    body.anyOf !== undefined
      ? body.anyOf.flatMap(limitsIn)
      : body.allOf !== undefined
        ? body.allOf.flatMap(limitsIn)
        : [body];
  /** "A change of level that leaves a clause's clocks alone does not end its obligation", judged by what was known at the change. */
  const leavesAlone = (clause: ClauseSpec, before: Period, after: Period): boolean =>
    limitsIn(clause as CommitmentSpec).every((limit) => {
      if (limit.within === undefined) return true;
      const a = clockOf(clause, limit, before, history.slice(0, after.from));
      const b = clockOf(clause, limit, after, history.slice(0, after.from));
      return a?.at === b?.at && a?.place === b?.place;
    });
  const runsOf = (clause: ClauseSpec): readonly Run[] => {
    const runs: Run[] = [];
    periods.forEach((period, index) => {
      const end = periods[index + 1]?.from ?? Infinity;
      if (!applies(clause, period.level)) return;
      const last = runs.at(-1);
      if (last?.end === period.from && leavesAlone(clause, last.last, period))
        runs[runs.length - 1] = { first: last.first, last: period, end };
      else runs.push({ first: period, last: period, end });
    });
    return runs;
  };

  const judge = (limit: LimitSpec, { clause, run, seen, ended }: View): Verdict => {
    const head = { clause: clause.id };
    const start = clockOf(clause, limit, limit.within === undefined ? run.first : run.last, seen);
    // RULE: an agreed moment is kept by what happens after the agreement, and moved by nothing that is agreed after it was kept.
    const agreement = limit.at === undefined ? -1 : find(seen, [limit.at], -1);
    const kept = start === undefined ? -1 : find(seen, list(limit.promise), Math.max(start.place, agreement));
    const known = limit.at !== undefined && kept >= 0 ? seen.slice(0, kept) : seen;
    const due = start === undefined ? undefined : dueOf(limit, start, known);
    if (start === undefined || due === undefined) return { ...head, state: "inactive", due: Infinity };
    const about = { ...head, due, start: start.at };
    const keptAt = seen[kept]?.at;
    if (keptAt !== undefined) {
      return keptAt <= due
        ? { ...about, state: "kept", keptAt }
        : { ...about, state: "kept-late", keptAt, breachedAt: due };
    }
    if ((ended?.at ?? asOf) > due) return { ...about, state: "breached", breachedAt: due };
    if (ended !== undefined) return { ...about, state: ended.state };
    // RULE: an ordering duty whose event never came before the ticket was closed is off.
    if (limit.before !== undefined && due === Infinity && find(seen, ["closed"], start.place) >= 0)
      return { ...about, state: "cancelled" };
    const timed = limit.within !== undefined || limit.before !== undefined || limit.at !== undefined;
    return { ...about, state: timed ? "pending" : "untimed" };
  };
  const judgeAll = (body: CommitmentSpec, view: View): Verdict => {
    if (body.anyOf !== undefined)
      return joinAny(
        view.clause.id,
        body.anyOf.map((part) => judgeAll(part, view)),
      );
    if (body.allOf !== undefined)
      return joinAll(
        view.clause.id,
        body.allOf.map((part) => judgeAll(part, view)),
      );
    return judge(body, view);
  };

  /** Whether a clause is for the ticket; a promise once made is not unmade by a fact that changes later. */
  const gateOf = (clause: ClauseSpec, seen: readonly Happened[]): "open" | "shut" | "unknown" => {
    const wanted = Object.entries(clause.when ?? {});
    let known: Readonly<Record<string, unknown>> = { ...ticket.attributes };
    const judged = (): "open" | "shut" | "unknown" => {
      if (wanted.some(([name, values]) => name in known && !list<unknown>(values).includes(known[name]))) return "shut";
      return wanted.every(([name]) => name in known) ? "open" : "unknown";
    };
    let gate = judged();
    for (const event of seen) {
      known = { ...known, ...event.attributes };
      if (gate !== "open") gate = judged();
    }
    return gate;
  };

  const cancelled = history.findIndex(({ type }) => type === "cancelled");
  return spec.clauses.flatMap((clause) => {
    const verdicts: Verdict[] = [];
    for (const run of runsOf(clause)) {
      const superseded = run.end < Infinity;
      const end = superseded ? run.end : cancelled < 0 ? Infinity : cancelled;
      const seen = history.slice(0, end);
      const at = history[end]?.at;
      const ended = at === undefined ? undefined : ({ state: superseded ? "superseded" : "cancelled", at } as const);
      const gate = gateOf(clause, seen);
      if (gate !== "open") {
        if (!superseded)
          verdicts.push({ clause: clause.id, state: gate === "shut" ? "not-promised" : "inactive", due: Infinity });
        continue;
      }
      const verdict = judgeAll(clause as CommitmentSpec, { clause, run, seen, ended });
      // RULE: what waited still when its level ended leaves nothing in the record.
      if (verdict.state !== "inactive" || !superseded) verdicts.push(verdict);
      // RULE: what was kept, late or not, is not owed again at another level.
      if (verdict.keptAt !== undefined) break;
    }
    return verdicts;
  });
}
