import type { Rules } from "../calendar/calendar.js";
import { openingsOn } from "../calendar/compile.js";
import { oneZone, openingsOfDate } from "../calendar/working-days.js";
import { limitsOf } from "../contract/clause.js";
import type { Clause, Limit, StartRule } from "../contract/clause.js";
import { contractRulesOf } from "../contract/contract.js";
import type { Contract, ContractRules } from "../contract/contract.js";
import { slaError } from "../errors.js";
import { isRecord } from "../inspection.js";
import type { Interval } from "../intervals/interval.js";
import { formatDate, parseDate } from "../time/plain-date.js";
import { dateAt, startOfDate } from "../time/zone.js";
import type { Instant } from "../time/zone.js";
import type { Obligation, Part } from "./obligation.js";
import type { Segment, StartTrace, Trace } from "./trace.js";

/** The outcome of checking a trace: it holds, or everything that is wrong with it. */
export type TraceVerification = { readonly ok: true } | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Checks an obligation's due moment and trace from scratch against the contract, without the engine that made them: that the start is
 * the first the rule allows, that the segments tile [start, due] and say truly when the calendar was open, and that what counts sums to
 * the target exactly.
 *
 * @throws SlaError `contract-undefined`, `ticket-invalid` for what is no obligation
 * @example
 * const contract = defineContract({
 *   id: "helpdesk",
 *   levels: ["urgent"],
 *   calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
 *   clauses: [{ id: "reply", promise: "replied", within: "2h", clock: "office" }],
 * });
 * const [reply] = deadlines(contract, { level: "urgent", reportedAt: "2026-03-06T16:00Z" });
 * if (reply === undefined) throw new Error("one clause, one obligation");
 * verifyTrace(reply, contract) // => { ok: true }
 */
export function verifyTrace<Level extends string, ClauseId extends string>(
  obligation: Obligation<ClauseId> | Part<ClauseId>,
  contract: Contract<Level, ClauseId>,
): TraceVerification;
export function verifyTrace(obligation: Obligation, contract: Contract): TraceVerification {
  const rules = contractRulesOf(contract);
  if (!isRecord(obligation) || !isRecord(obligation.due)) {
    throw slaError("ticket-invalid", {
      path: "/obligation",
      expected: "an obligation of assess",
      received: obligation,
    });
  }
  const clause = rules.clauses.find(({ id }) => id === obligation.clause);
  const problems =
    clause === undefined ? [`the contract has no clause ${obligation.clause}`] : checked(obligation, rules, clause);
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

/** Whatever was tampered with until it is no trace any more is a problem of the trace, not of the caller. */
function checked(part: Part, rules: ContractRules, clause: Clause): readonly string[] {
  try {
    return problemsOf(part, rules, clause);
  } catch (error) {
    return [`not a trace that can be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function problemsOf(part: Part, rules: ContractRules, clause: Clause): readonly string[] {
  if (part.parts !== undefined) return part.parts.flatMap((inner) => problemsOf(inner, rules, clause));
  const { trace, due } = part;
  if (trace === undefined) return part.due.kind === "none" ? [] : ["a due moment without a trace"];
  const limit = limitsOf(clause.commitment).find((each) => matches(each, part, trace));
  if (limit === undefined) return ["no promise of the clause has this due rule"];
  const problems = trace.kind === "every" ? [] : startProblems(trace.start, part, rules, clause, limit);
  switch (trace.kind) {
    case "within":
      return [...problems, ...withinProblems(trace, part, rules)];
    case "before":
      return [
        ...problems,
        ...unless(due.kind !== "at" || due.at === trace.happened?.at, "due is not the moment of the event"),
      ];
    case "at":
      return [
        ...problems,
        ...unless(due.kind === "at" && due.at === trace.agreed - Number(trace.strictly), "due is not as agreed"),
      ];
    case "every":
      return cycleProblems(trace, part, rules);
    case "unstated":
      return [
        ...problems,
        ...unless(due.kind === "unstated" && due.at === trace.start.at, "owed from another moment than the start"),
      ];
  }
}

function unless(holds: boolean, problem: string): readonly string[] {
  return holds ? [] : [problem];
}

function matches({ promise, due }: Limit, part: Part, trace: Trace): boolean {
  if (due.kind !== trace.kind || promise.join("\n") !== part.promise.join("\n")) return false;
  switch (due.kind) {
    case "within":
      return trace.kind === "within" && trace.target === due.target && trace.clock === due.clockId;
    case "before":
      return trace.kind === "before" && trace.event === due.event;
    case "at":
      return trace.kind === "at" && trace.strictly === due.strictly && trace.agreement.type === due.event;
    case "every":
      return (
        trace.kind === "every" &&
        trace.period === due.period &&
        trace.calendar === due.calendarId &&
        trace.roll === due.roll
      );
    case "unstated":
      return true;
  }
}

function startProblems(
  start: StartTrace,
  part: Part,
  rules: ContractRules,
  clause: Clause,
  limit: Limit,
): readonly string[] {
  const { trigger, at, held, calendar } = start;
  const open = calendar === undefined ? undefined : rules.calendars.get(calendar);
  return [
    ...unless(part.start === at, "the obligation starts at another moment than its trace"),
    ...unless(isAllowed(start, rules, clause, limit), `no start rule of the contract is ${start.rule}`),
    ...tileProblems(held, trigger.at, at),
    ...unless(start.rule === "next-working-time" || at === trigger.at, "the clock does not start at its trigger"),
    ...unless(open === undefined || isOpenNaively(open, at), "the calendar is closed at the start"),
    ...held.flatMap((segment) => segmentProblems(segment, open)),
    ...unless(
      held.every(({ kind }) => kind !== "counted"),
      "the calendar was open before the start",
    ),
  ];
}

function isAllowed(
  { rule, calendar, trigger }: StartTrace,
  rules: ContractRules,
  clause: Clause,
  { due }: Limit,
): boolean {
  const changes = [rules.escalation, rules.deescalation];
  if (rule === "at-confirmation") {
    return trigger.type === "level-confirmed" && changes.some(({ restart }) => restart === "at-confirmation");
  }
  const ofLevels = rules.levels.map((level) => rules.startOfLevel.get(level) ?? rules.start);
  const starts: readonly (StartRule | undefined)[] = clause.start === undefined ? ofLevels : [clause.start];
  if (rule === "immediate") {
    return due.kind === "before" || due.kind === "at" || starts.some((start) => start?.calendar === undefined);
  }
  return (
    starts.some((start) => start?.calendarId === calendar) ||
    changes.some(({ restart, calendarId }) => restart === "next-working-time" && calendarId === calendar)
  );
}

function withinProblems(
  trace: Extract<Trace, { readonly kind: "within" }>,
  part: Part,
  rules: ContractRules,
): readonly string[] {
  const { segments, target, clock, start } = trace;
  if (part.due.kind !== "at") return ["a target without a due moment"];
  const open = clock === undefined ? undefined : rules.calendars.get(clock);
  const counted = segments.reduce((sum, { kind, start: from, end }) => sum + (kind === "counted" ? end - from : 0), 0);
  return [
    ...tileProblems(segments, start.at, part.due.at),
    ...unless(counted === target, `the counted segments sum to ${counted} ms, not to the target of ${target} ms`),
    ...unless(
      segments.length === 0 || segments.at(-1)?.kind === "counted",
      "the target was reached before the due moment",
    ),
    ...unless(clock !== undefined || segments.every(({ kind }) => kind === "counted"), "elapsed time does not stop"),
    ...segments.flatMap((segment) => segmentProblems(segment, open)),
  ];
}

function tileProblems(segments: readonly Segment[], start: Instant, end: Instant): readonly string[] {
  let at = start;
  const problems: string[] = [];
  for (const segment of segments) {
    if (segment.start !== at || segment.end <= segment.start)
      problems.push(`a gap or an overlap at ${iso(segment.start)}`);
    at = segment.end;
  }
  return [...problems, ...unless(at === end, `the segments end at ${iso(at)}, not at ${iso(end)}`)];
}

function iso(at: Instant): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : String(at);
}

/** Whether the calendar is open all through a segment that counts, and closed all through one that does not. */
function segmentProblems({ kind, start, end }: Segment, calendar: Rules | undefined): readonly string[] {
  if (calendar === undefined || end <= start) return [];
  const inside = edges(calendar, start, end).filter((edge) => edge > start && edge < end);
  const wrong = [start, ...inside].find((at) => isOpenNaively(calendar, at) !== (kind === "counted"));
  return unless(
    wrong === undefined,
    `the calendar is ${kind === "counted" ? "closed" : "open"} at ${iso(wrong ?? start)}`,
  );
}

/** All moments at which some calendar involved may open or close, by walking over the dates. */
function edges(rules: Rules, start: Instant, end: Instant): readonly Instant[] {
  if (rules.kind !== "weekly") return rules.parts.flatMap((part) => edges(part, start, end));
  const found: Instant[] = [];
  for (let day = dateAt(rules.zone, start) - 2; day <= dateAt(rules.zone, end); day += 1) {
    for (const opening of openingsOn(rules, day)) found.push(opening.start, opening.end);
  }
  return found;
}

function isOpenNaively(rules: Rules, at: Instant): boolean {
  switch (rules.kind) {
    case "weekly": {
      const day = dateAt(rules.zone, at);
      const holds = ({ start, end }: Interval): boolean => start <= at && at < end;
      return [day - 2, day - 1, day].some((date) => openingsOn(rules, date).some(holds));
    }
    case "union":
      return rules.parts.some((part) => isOpenNaively(part, at));
    case "intersection":
      return rules.parts.every((part) => isOpenNaively(part, at));
    case "difference":
      return rules.parts.every((part, index) => isOpenNaively(part, at) === (index === 0));
  }
}

function cycleProblems(
  trace: Extract<Trace, { readonly kind: "every" }>,
  part: Part,
  rules: ContractRules,
): readonly string[] {
  const calendar = rules.calendars.get(trace.calendar);
  if (calendar === undefined) return [`the contract has no calendar ${trace.calendar}`];
  const zone = oneZone(calendar, "/contract");
  const isWorking = (date: string): boolean => openingsOfDate(calendar, zone, parseDate(date, "/trace")).length > 0;
  const skipped = trace.skipped.map(({ date }) => date);
  const [step, last] = [trace.roll === "following" ? 1 : -1, parseDate(trace.to, "/trace") - 1];
  const consecutive = skipped.every((date, index) => date === formatDate(last + step * index));
  if (trace.dueDate === undefined) return unless(part.state === "not-promised", "a cycle without a due date");
  const date = parseDate(trace.dueDate, "/trace");
  return [
    ...unless(
      consecutive && date === last + step * skipped.length,
      "the dates passed over do not lead to the due date",
    ),
    ...unless(!skipped.some(isWorking), "a working day was passed over"),
    ...unless(isWorking(trace.dueDate), "the due date is no working day"),
    ...unless(
      part.due.kind === "at" && part.due.at === startOfDate(zone, date + 1),
      "due is not the end of the due date",
    ),
  ];
}
