import { limitsOf } from "../contract/clause.js";
import type { Clause } from "../contract/clause.js";
import { contractRulesOf } from "../contract/contract.js";
import type { Contract, ContractRules } from "../contract/contract.js";
import { slaError } from "../errors.js";
import { isRecord, own } from "../inspection.js";
import { parseTicket } from "../ticket/event.js";
import type { ParsedTicket, StandingRecord, Ticket, TicketAttributes } from "../ticket/event.js";
import { firstOf, fold } from "../ticket/fold.js";
import type { History, Placed } from "../ticket/fold.js";
import { LATEST, parseSupportedInstant } from "../time/instant.js";
import type { InstantInput } from "../time/instant.js";
import type { Instant } from "../time/zone.js";
import { clauseRuns } from "./clause-runs.js";
import type { ClauseRun } from "./clause-runs.js";
import { evaluate, joinedLabel } from "./evaluate.js";
import type { Ending, Setting } from "./evaluate.js";
import { gateOf } from "./gate.js";
import type { Assessment, Obligation, Period } from "./obligation.js";
import { levelPeriods } from "./restart.js";
import type { LevelPeriod } from "./restart.js";
import { aboutClause, standingDuty } from "./standing.js";
import type { Span, StandingDuty } from "./standing.js";
import { nextChangeOf, stateOf } from "./summary.js";

/** The moment as of which something is assessed. */
export interface AssessOptions {
  /** Events after it do not exist for the assessment; nothing reads the machine's clock. */
  readonly asOf: InstantInput;
}

/**
 * What a contract owes a ticket, as of an instant: when each clock started, when each promise is due, whether it was kept, and why.
 *
 * A pure function of its arguments: events after `asOf` do not exist for it. Due moments that lean on dates whose holidays are not
 * known yet are marked `provisional`. Given `{ standing: true, events }` instead of a ticket, it assesses the contract's standing duties.
 * @throws SlaError `ticket-invalid`, `ticket-unknown-level`, `ticket-not-reported`, `ticket-event-unknown`, `ticket-event-before-report`,
 * `ticket-event-repeated`, `ticket-event-after-end`, `ticket-event-incomplete` with the event's index in the path; `options-invalid`,
 * `contract-undefined`, `contract-term-missing`, `calendar-never-opens`, `calendar-exhausted`, and those of `toInstant`
 * @example
 * const contract = defineContract({
 *   id: "helpdesk",
 *   levels: ["normal", "urgent"],
 *   calendars: { office: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" } },
 *   start: { rule: "next-working-time", calendar: "office" },
 *   clauses: [{ id: "reply", level: "urgent", promise: "replied", within: "2h", clock: "office" }],
 * });
 * const ticket = { level: "urgent", events: [{ type: "reported", at: "2026-03-06T17:00+08:00" }] } as const;
 * const assessment = assess(contract, ticket, { asOf: "2026-03-09T10:00:01+08:00" });
 * assessment.periods[0]?.obligations[0]?.state // => "breached"
 */
export function assess<Level extends string, ClauseId extends string>(
  contract: Contract<Level, ClauseId>,
  ticket: Ticket<NoInfer<Level>> | StandingRecord,
  options: AssessOptions,
): Assessment<Level, ClauseId>;
export function assess(contract: Contract, ticket: unknown, options: unknown): Assessment {
  const rules = contractRulesOf(contract);
  if (!isRecord(options))
    throw slaError("options-invalid", { path: "/options", expected: "{ asOf }", received: options });
  const asOf = parseSupportedInstant(own(options, "asOf"), "/options/asOf");
  const { levels, vocabulary, agreements } = rules;
  const parsed = parseTicket(ticket, { levels, events: vocabulary, agreements }, "/ticket");
  const history = fold(parsed, asOf, "/ticket");
  const { level } = parsed;
  return level === undefined
    ? assessStanding(rules, parsed, history, asOf)
    : assessTicket(rules, parsed, level, history, asOf);
}

/** A report without anything after it. */
export interface Report<Level extends string = string> {
  readonly level: Level;
  readonly reportedAt: InstantInput;
  readonly attributes?: TicketAttributes;
}

/**
 * What a fresh report sets running: the obligations that are owed from it, each with its due moment and its trace. Clauses that wait for
 * an event or a fact are left out.
 *
 * @throws SlaError as `assess`
 * @example
 * const contract = defineContract({
 *   id: "helpdesk",
 *   levels: ["urgent"],
 *   clauses: [{ id: "resolve", promise: "resolved", within: "12h" }],
 * });
 * deadlines(contract, { level: "urgent", reportedAt: "2026-03-06T17:00Z" }).map(({ due }) => due) // => [{ kind: "at", at: Date.UTC(2026, 2, 7, 5), provisional: false }]
 */
export function deadlines<Level extends string, ClauseId extends string>(
  contract: Contract<Level, ClauseId>,
  report: Report<NoInfer<Level>>,
): readonly Obligation<ClauseId>[];
export function deadlines(contract: Contract, report: unknown): readonly Obligation[] {
  if (!isRecord(report)) {
    throw slaError("ticket-invalid", { path: "/report", expected: "{ level, reportedAt }", received: report });
  }
  const asOf = parseSupportedInstant(own(report, "reportedAt"), "/report/reportedAt");
  const { reportedAt, ...rest } = report;
  const rules = contractRulesOf(contract);
  const { levels, vocabulary, agreements } = rules;
  const ticket = { ...rest, events: [{ type: "reported", at: asOf }] };
  const parsed = parseTicket(ticket, { levels, events: vocabulary, agreements }, "/report");
  const assessment = assessTicket(rules, parsed, parsed.level ?? "", fold(parsed, asOf, "/report"), asOf);
  return assessment.periods
    .flatMap(({ obligations }) => obligations)
    .filter(({ state }) => state === "pending" || state === "untimed");
}

function assessTicket(
  rules: ContractRules,
  ticket: ParsedTicket,
  level: string,
  history: History,
  asOf: Instant,
): Assessment {
  const periods = levelPeriods(rules, history, level);
  const cancelled = firstOf(history, ["cancelled"], -1);
  const settingFor = (clause: Clause, end: Placed | undefined): Setting => ({
    clause: clause.id,
    timeZone: rules.zone.name,
    history,
    asOf,
    ending: endingOf(end, cancelled),
    startOf: () => undefined,
  });
  const owed: { readonly period: number; readonly obligation: Obligation }[] = [];
  const starts: Instant[] = [];
  for (const clause of rules.clauses) {
    const { commitment } = clause;
    if (commitment.kind === "limit" && commitment.due.kind === "every") {
      for (const { index, span, end } of levelSpans(rules, clause, periods)) {
        const closed = end ?? firstOf(history, ["closed"], -1);
        const setting = settingFor(clause, end);
        const ending = setting.ending ?? (closed && { state: "cancelled", event: closed });
        const duty = standingDuty(clause, commitment, commitment.due, span, { ...setting, ending });
        owed.push(...duty.obligations.map((obligation) => ({ period: index, obligation })));
        if (duty.next !== undefined) starts.push(duty.next);
      }
      continue;
    }
    for (const run of clauseRuns(rules, clause, history, periods)) {
      const obligation = obligationOf(clause, run, settingFor(clause, run.end));
      if (obligation !== undefined) owed.push({ period: run.period, obligation });
      // What was kept stays kept when the level changes; it is not owed again.
      if (obligation?.state === "kept" || obligation?.state === "kept-late") break;
    }
  }
  const told = periods.map((period, index) =>
    periodOf(
      period,
      owed.filter((each) => each.period === index).map(({ obligation }) => obligation),
    ),
  );
  const current = periods.at(-1);
  return summarise(rules, ticket, asOf, told, starts, {
    ...(current !== undefined && { level: current.level }),
    ...(periods[0] !== undefined && { reportedAt: periods[0].event.at }),
  });
}

/** What a clause owes in one run; nothing where it ended before anything came of it. */
function obligationOf(clause: Clause, run: ClauseRun, setting: Setting): Obligation | undefined {
  const { history, ending, timeZone } = setting;
  const endPlace = ending?.event.place ?? Infinity;
  const gate = gateOf(clause, history, endPlace);
  const about = aboutClause(clause);
  if (gate.kind === "open") {
    const part = evaluate(clause.commitment, {
      ...setting,
      startOf: (limit) => {
        const start = run.starts.get(limit);
        return start === undefined || start.place >= endPlace ? undefined : start;
      },
    });
    return part.state === "inactive" && run.end !== undefined ? undefined : { ...part, ...about };
  }
  if (run.end !== undefined) return undefined;
  const limits = limitsOf(clause.commitment);
  const promise = [...new Set(limits.flatMap((limit) => limit.promise))];
  const label =
    clause.commitment.kind === "limit" ? clause.commitment.label : joinedLabel(clause.commitment.kind, limits);
  const head = { clause: clause.id, promise, label, timeZone, due: { kind: "none" }, ...about } as const;
  return gate.kind === "shut"
    ? { ...head, state: "not-promised", because: gate.because }
    : { ...head, state: "inactive", awaiting: { kind: "attribute", attribute: gate.attribute } };
}

function endingOf(end: Placed | undefined, cancelled: Placed | undefined): Ending | undefined {
  if (end !== undefined) return { state: "superseded", event: end };
  return cancelled === undefined ? undefined : { state: "cancelled", event: cancelled };
}

interface LevelSpan {
  readonly index: number;
  readonly span: Span;
  readonly end: Placed | undefined;
}

/** The times during which a ticket is at a level for which a standing duty is named. */
function levelSpans(rules: ContractRules, clause: Clause, periods: readonly LevelPeriod[]): readonly LevelSpan[] {
  return periods.flatMap((period, index) => {
    if (clause.levels?.has(period.level) !== true) return [];
    const from = Math.max(period.event.at, rules.term?.start ?? 0);
    return [{ index, span: { from, until: rules.term?.end ?? LATEST }, end: period.end }];
  });
}

function periodOf(period: LevelPeriod, obligations: readonly Obligation[]): Period {
  const { level, cause, policy, clause, event, end } = period;
  return {
    level,
    cause,
    ...(policy !== undefined && policy !== "ignore" && { restart: policy }),
    ...(clause !== undefined && { clause }),
    from: event.at,
    ...(end !== undefined && { until: end.at }),
    obligations,
  };
}

function assessStanding(rules: ContractRules, record: ParsedTicket, history: History, asOf: Instant): Assessment {
  const { term } = rules;
  if (term === undefined) {
    throw slaError("contract-term-missing", { path: "/contract/term", expected: "{ from, to }", received: undefined });
  }
  const duties = rules.clauses.flatMap((clause): readonly StandingDuty[] => {
    const { commitment } = clause;
    if (commitment.kind !== "limit" || commitment.due.kind !== "every") return [];
    const setting = {
      clause: clause.id,
      timeZone: rules.zone.name,
      history,
      asOf,
      ending: undefined,
      startOf: () => undefined,
    };
    const span = { from: term.start, until: term.end };
    return [standingDuty(clause, commitment, commitment.due, span, setting)];
  });
  const obligations = duties.flatMap((duty) => duty.obligations);
  const starts = duties.flatMap(({ next }) => (next === undefined ? [] : [next]));
  const periods: readonly Period[] = [{ cause: "standing", from: term.start, until: term.end, obligations }];
  return summarise(rules, record, asOf, periods, starts, {});
}

function summarise(
  rules: ContractRules,
  ticket: ParsedTicket,
  asOf: Instant,
  periods: readonly Period[],
  starts: readonly Instant[],
  head: Pick<Assessment, "level" | "reportedAt">,
): Assessment {
  const { id, version } = rules.contract;
  const obligations = periods.flatMap((period) => period.obligations);
  const nextChange = nextChangeOf(obligations, starts);
  return {
    contract: { id, ...(version !== undefined && { version }) },
    ...(ticket.id !== undefined && { ticket: ticket.id }),
    asOf,
    timeZone: rules.zone.name,
    ...head,
    state: stateOf(obligations),
    periods,
    ...(nextChange !== undefined && { nextChange }),
  };
}
