import type { AttributeSpecs, AttributeValue, FactsOf } from "../contract/attributes.js";
import type { Contract } from "../contract/contract-spec.js";
import { rulesForTicket } from "../contract/facts-of-ticket.js";
import type { Said } from "../contract/needed.js";
import type { ContractRules } from "../contract/rules.js";
import { termsOf } from "../contract/series-rules.js";
import type { Terms } from "../contract/series-rules.js";
import type { ContractSeries } from "../contract/series-spec.js";
import { Inspection, isRecord, own, readData } from "../inspection.js";
import { parseTicket } from "../ticket/parse-ticket.js";
import type { ParsedTicket, StandingRecord, Ticket, TicketAttributes } from "../ticket/event.js";
import { fold } from "../ticket/fold.js";
import type { History, View } from "../ticket/fold.js";
import { parseSupportedInstant } from "../time/instant.js";
import type { InstantInput } from "../time/instant.js";
import { assessTicket } from "./assess-ticket.js";
import type { Assessment, Obligation, ObligationState } from "./obligation.js";
import { vocabularyOf } from "./plan.js";
import { assessStanding } from "./standing.js";
import { byVersion, versionOf, versionOfReport } from "./version.js";

/** The moment as of which something is assessed. */
export interface AssessOptions {
  /** Events after it do not exist for the assessment; nothing reads the machine's clock. */
  readonly asOf: InstantInput;
  /** What was recorded after it is not known; without it, all that the ticket says is. */
  readonly knownAt?: InstantInput;
}

/** A ticket of a contract, or a record of its standing duties, with the facts that it knows. */
export type TicketFor<Level extends string, Known extends AttributeSpecs> =
  Ticket<Level, FactsOf<Known>> | StandingRecord<FactsOf<Known>>;

/**
 * What a contract owes a ticket, as of an instant: when each clock started, when each promise is due, whether it was kept, and why.
 *
 * A pure function of its arguments: events after `asOf` do not exist for it; what was recorded after `knownAt`, if given, is not known. Due moments that lean on dates whose holidays are not
 * known yet are marked `provisional`. Given `{ standing: true, events }` instead of a ticket, it assesses the contract's standing duties.
 * Given a series of versions instead of a contract, it assesses the ticket by the one that was in force.
 * @throws SlaError `ticket-invalid`, `ticket-unknown-level`, `ticket-attribute-missing`, `ticket-attribute-unknown`, `ticket-attribute-mismatch`,
 * `ticket-attribute-not-number`, `ticket-not-reported`, `ticket-event-unknown`, `ticket-event-before-report`,
 * `ticket-event-repeated`, `ticket-event-after-end`, `ticket-event-incomplete`, `ticket-pause-repeated`, `ticket-pause-missing`,
 * `ticket-correction-unknown`, `ticket-correction-conflict`, `ticket-reopened-unresolved` with the event's index in the path; `rounds-too-many`, `options-invalid`, `contract-undefined`,
 * `contract-not-in-force`, `contract-not-selected`, `contract-term-missing`, `calendar-never-opens`, `calendar-exhausted`, `instant-out-of-range`,
 * `calendar-uncovered` where a clock or a condition leans on an imported timetable that does not reach so far, and those of `toInstant`
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
export function assess<Level extends string, ClauseId extends string, Known extends AttributeSpecs>(
  contract: Contract<Level, ClauseId, Known> | ContractSeries<Level, ClauseId>,
  ticket: TicketFor<NoInfer<Level>, NoInfer<Known>>,
  options: AssessOptions,
): Assessment<Level, ClauseId>;
export function assess(contract: Contract | ContractSeries, ticket: unknown, options: unknown): Assessment {
  const terms = termsOf(contract);
  return assessAsOf(terms, ticket, "/ticket", readView(options));
}

/** From where to look at a ticket. */
export function readView(options: unknown): View {
  const inspection = new Inspection();
  const given = readData("options-invalid", "/options", options, () => {
    const record = isRecord(options)
      ? inspection.record(options, "/options", ["asOf", "knownAt"], "options-invalid")
      : {};
    return { asOf: own(record ?? {}, "asOf"), knownAt: own(record ?? {}, "knownAt") };
  });
  inspection.throwIfAny();
  const asOf = parseSupportedInstant(given.asOf, "/options/asOf");
  return {
    asOf,
    knownAt: given.knownAt === undefined ? undefined : parseSupportedInstant(given.knownAt, "/options/knownAt"),
  };
}

/** A report without anything after it. */
export interface Report<Level extends string = string, Facts = TicketAttributes> {
  readonly level: Level;
  readonly reportedAt: InstantInput;
  readonly attributes?: Facts;
}

/**
 * What a fresh report sets running: the obligations that are owed from it, each with its due moment and its trace; also one that is broken
 * from the outset, its due moment being before the report. Clauses that wait for an event or a fact are left out.
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
export function deadlines<Level extends string, ClauseId extends string, Known extends AttributeSpecs>(
  contract: Contract<Level, ClauseId, Known> | ContractSeries<Level, ClauseId>,
  report: Report<NoInfer<Level>, FactsOf<NoInfer<Known>>>,
): readonly Obligation<ClauseId>[];
export function deadlines(contract: Contract | ContractSeries, report: unknown): readonly Obligation[] {
  const terms = termsOf(contract);
  const inspection = new Inspection();
  const record = readData("ticket-invalid", "/report", report, () =>
    inspection.record(report, "/report", ["level", "reportedAt", "attributes"], "ticket-invalid"),
  );
  inspection.throwIfAny();
  const { reportedAt, ...ticket } = record ?? {};
  const asOf = parseSupportedInstant(reportedAt, "/report/reportedAt");
  const fresh = { ...ticket, events: [{ type: "reported", at: asOf }] };
  const owed = (rules: ContractRules): Assessment => assessBy(rules, fresh, "/report", { asOf, knownAt: undefined });
  const assessment = "versions" in terms ? byVersion(versionOfReport(terms, asOf, "/report"), owed) : owed(terms);
  return assessment.periods.flatMap(({ obligations }) => obligations).filter(({ state }) => RUNNING.has(state));
}

/** What is owed from a report. */
const RUNNING: ReadonlySet<ObligationState> = new Set(["pending", "untimed", "breached"]);

/** What a ticket says of itself, with the levels that it has or will have, and what its events make known. */
function saidBy({ level, attributes, happenings }: ParsedTicket): Said {
  const levels = new Set(level === undefined ? [] : [level]);
  const learnt = new Map<string, AttributeValue[]>();
  for (const happening of happenings) {
    if (happening.level !== undefined) levels.add(happening.level);
    for (const [name, value] of Object.entries(happening.attributes)) {
      const values = learnt.get(name);
      if (values === undefined) learnt.set(name, [value]);
      else values.push(value);
    }
  }
  return { attributes, levels, learnt };
}

/** The part of a contract's rules that is asked about. */
export interface Narrowing {
  /** The rules of the clauses that may matter, whatever happened: of others the ticket need not say anything. */
  readonly about: (rules: ContractRules) => ContractRules;
  /** Those that matter by what had happened. */
  readonly by: (rules: ContractRules, history: History) => ContractRules;
}

/** `assess` with checked arguments, but for the ticket, which stands at a path; of all rules, or of those that are asked about. */
export function assessAsOf(
  terms: Terms,
  ticket: unknown,
  path: string,
  view: View,
  narrow: Narrowing = ALL,
): Assessment {
  if (!("versions" in terms)) return assessBy(terms, ticket, path, view, narrow);
  const version = readData("ticket-invalid", path, ticket, () => versionOf(terms, ticket, path, view));
  return byVersion(version, (rules) => assessBy(rules, ticket, path, view, narrow));
}

const ALL: Narrowing = { about: (rules) => rules, by: (rules) => rules };

function assessBy(
  rules: ContractRules,
  ticket: unknown,
  path: string,
  view: View,
  narrow: Narrowing = ALL,
): Assessment {
  const parsed = readData("ticket-invalid", path, ticket, () => parseTicket(ticket, vocabularyOf(rules), path));
  const history = fold(parsed, view, path);
  const { asOf, knownAt } = view;
  const { level } = parsed;
  const asked = narrow.about(rules);
  const answered = asked.asks.length === 0 ? asked : rulesForTicket(asked, saidBy(parsed), path);
  const specific = narrow.by(answered, history);
  const assessment =
    level === undefined
      ? assessStanding(specific, parsed, history, asOf)
      : assessTicket(specific, parsed, level, history, asOf);
  return knownAt === undefined ? assessment : { ...assessment, knownAt };
}
