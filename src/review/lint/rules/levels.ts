import type { Attributes } from "../../../contract/attributes.js";
import type { Duration } from "../../../time/duration.js";
import type { Instant } from "../../../time/zone.js";
import type { WitnessedObligation, WitnessedTicket } from "../finding.js";
import { latestAgainst } from "../later-reports.js";
import { comparedReports, plainMorning } from "../reports.js";
import type { Draft, Rule } from "../rule.js";
import { sayDue, sayDuration } from "../say.js";
import { asked, scenesOf, standsAt } from "../scenes.js";
import { isLeftToTickets, isTimed, levelsOf, sayEvent } from "../subject.js";
import type { LintClause, LintPromise, Subject } from "../subject.js";
import { below, dueAt, obligationsOf, occasion, ticketFor, triggersOf, tryAssess, witnessed } from "../witness.js";

/** Levels to which nothing is promised by a moment. */
export const levelWithoutTimedPromise: Rule = {
  id: "level-without-timed-promise",
  severity: "warning",
  find: (subject) => {
    const ofTickets = subject.clauses.filter(
      ({ clause, promises }) => clause.levels !== undefined || !isStanding(promises),
    );
    // A contract of standing duties alone is about no tickets.
    if (ofTickets.length === 0 && subject.clauses.length > 0) return [];
    return subject.rules.levels.flatMap((level, index) => levelDraft(subject, ofTickets, level, index));
  },
};

function isStanding(promises: readonly LintPromise[]): boolean {
  return promises.some(({ limit }) => limit.due.kind === "every");
}

function levelDraft(
  subject: Subject,
  ofTickets: readonly LintClause[],
  level: string,
  index: number,
): readonly Draft[] {
  const its = ofTickets.filter((item) => levelsOf(subject, item).includes(level));
  if (its.some(({ promises }) => promises.some(isTimed))) return [];
  const ids = its.map(({ id }) => `“${id}”`);
  const [en, zh] = [ids.join(", "), ids.join("、")];
  const message =
    its.length === 0
      ? {
          en: `Nothing is promised to tickets of level “${level}”.`,
          zh: `对级别“${level}”的工单没有任何承诺。`,
        }
      : {
          en: `Nothing that is promised to tickets of level “${level}” (${en}) is due at any moment that the contract gives, so that none of it can be late.`,
          zh: `对级别“${level}”的工单所作的承诺（${zh}）均无合同可以算出的期限，无从逾期。`,
        };
  return [{ path: below("/levels", index), message }];
}

/** Two clauses of two levels that promise the same for the same tickets. */
interface Pair {
  readonly event: string;
  readonly low: LintClause;
  readonly high: LintClause;
  readonly lower: string;
  readonly higher: string;
}

/** The clauses that promise something by a moment to tickets of a level. */
function timedClauses(subject: Subject, level: string): readonly LintClause[] {
  return subject.clauses.filter(
    (item) =>
      item.clause.repeat === undefined &&
      levelsOf(subject, item).includes(level) &&
      item.promises.some((promise) => promise.spans.length > 0 && !promise.spans.some(isLeftToTickets)) &&
      !isStanding(item.promises),
  );
}

function eventsOf({ promises }: LintClause): readonly string[] {
  return [...new Set(promises.flatMap(({ limit }) => limit.promise))];
}

/** Pairs of clauses of neighbouring levels, of which the lower one is not for the graver level. */
function pairsOf(subject: Subject): readonly Pair[] {
  const { levels } = subject.rules;
  return levels.slice(1).flatMap((higher, index) => {
    const lower = levels[index] ?? higher;
    const highs = timedClauses(subject, higher);
    return timedClauses(subject, lower).flatMap((low) =>
      highs.flatMap((high) => {
        const event = eventsOf(low).find((each) => eventsOf(high).includes(each));
        const isSame = low.id === high.id && startsAlike(subject, low, lower, higher);
        return event === undefined || isSame || !isSameKind(subject, low, high)
          ? []
          : [{ event, low, high, lower, higher }];
      }),
    );
  });
}

function startsAlike({ rules }: Subject, { clause }: LintClause, lower: string, higher: string): boolean {
  if (clause.start !== undefined) return true;
  return (
    (rules.startOfLevel.get(lower) ?? rules.start).calendarId ===
    (rules.startOfLevel.get(higher) ?? rules.start).calendarId
  );
}

/** Whether two clauses count from the same and ask the same hours. */
function isSameKind(subject: Subject, low: LintClause, high: LintClause): boolean {
  const hours = ({ clause }: LintClause): string =>
    clause.hours.map(({ calendarId, wants }) => calendarId + wants).join();
  return hours(low) === hours(high) && triggersOf(subject, low).join() === triggersOf(subject, high).join();
}

/** A graver level that is promised the same later. */
export const graverSlower: Rule = {
  id: "graver-level-slower",
  severity: "warning",
  find: (subject) => pairsOf(subject).flatMap((pair) => slowerDraft(subject, pair)),
};

function slowerDraft(subject: Subject, pair: Pair): readonly Draft[] {
  const { low, high, lower, higher, event } = pair;
  const facts = sharedFacts(subject, low, lower, high, higher);
  const [here, there] = [
    { item: high, level: higher },
    { item: low, level: lower },
  ];
  const slower = facts === undefined ? undefined : latestAgainst(subject, here, there, facts);
  if (slower === undefined) return [];
  const { at, due: highDue, than: lowDue } = slower;
  const first = witnessed(subject, ticketFor(subject, low, lower, at, facts), at, [low.id]);
  const other = witnessed(subject, ticketFor(subject, high, higher, at, facts), at, [high.id]);
  if (first === undefined || other === undefined) return [];
  const [name, when] = [sayEvent(subject, event), occasion(subject, low, at)];
  const [early, late, gap] = [
    sayDue(subject.zone, lowDue),
    sayDue(subject.zone, highDue),
    sayDuration(highDue - lowDue),
  ];
  return [
    {
      clause: high.id,
      path: high.path,
      message: {
        en: `“${name.en}” is promised later to the graver level “${higher}” (“${high.id}”) than to “${lower}” (“${low.id}”): ${when.en} is due ${late.en} at level “${higher}”, ${early.en} at level “${lower}”, ${gap.en} earlier.`,
        zh: `较重级别“${higher}”（“${high.id}”）的“${name.zh}”反而晚于级别“${lower}”（“${low.id}”）：${when.zh}，级别“${higher}”为${late.zh}，级别“${lower}”为${early.zh}，早${gap.zh}。`,
      },
      witness: { ...first, other },
    },
  ];
}

/** Facts with which both clauses are for a ticket, each at its level. */
function sharedFacts(
  subject: Subject,
  low: LintClause,
  lower: string,
  high: LintClause,
  higher: string,
): Attributes | undefined {
  const facts = scenesOf(subject, [low, high]).all.find(
    (each) => standsAt(subject, low, lower, each) && standsAt(subject, high, higher, each),
  );
  return facts === undefined ? undefined : { ...asked(subject), ...facts };
}

/** A graver level that is not promised what a lower one is. */
export const graverUnpromised: Rule = {
  id: "graver-level-unpromised",
  severity: "warning",
  find: (subject) => {
    const { levels } = subject.rules;
    return levels.slice(1).flatMap((higher, index) => {
      const lower = levels[index] ?? higher;
      const promised = new Set(
        subject.clauses.filter((item) => levelsOf(subject, item).includes(higher)).flatMap(eventsOf),
      );
      const common = subject.clauses.filter((item) => levelsOf(subject, item).includes(lower)).flatMap(eventsOf);
      // Levels that have nothing in common are kinds of cases, and none is graver than another.
      if (!common.some((event) => promised.has(event))) return [];
      return timedClauses(subject, lower).flatMap((item): readonly Draft[] => {
        const missing = eventsOf(item).filter((event) => !promised.has(event));
        const [event] = missing;
        if (event === undefined || missing.length < eventsOf(item).length) return [];
        const name = sayEvent(subject, event);
        const at = plainMorning(subject);
        const witness = witnessed(subject, ticketFor(subject, item, lower, at), at, [item.id]);
        return [
          {
            clause: item.id,
            path: below("/levels", index + 1),
            message: {
              en: `“${name.en}” is promised to level “${lower}” by “${item.id}”, and nowhere to the graver level “${higher}”.`,
              zh: `“${name.zh}”由“${item.id}”对级别“${lower}”作出承诺，对较重级别“${higher}”却无承诺。`,
            },
            witness,
          },
        ];
      });
    });
  },
};

const REPLY =
  /^(?:first[\s-]?)?(?:repl(?:y|ied)|respon(?:d|ded|se)|acknowledge(?:d|ment)?|answer(?:ed)?|call(?:ed)?[\s-]?back|contacted)|答复|响应|回复|受理|应答/i;
const SOLUTION = /resol(?:ve|ved|ution)|restor|repair|fix|solv|recover|解决|修复|恢复|排除故障/i;

/** A reply that is due after the resolution. */
export const replyAfterResolution: Rule = {
  id: "reply-after-resolution",
  severity: "warning",
  find: (subject) =>
    subject.rules.levels.flatMap((level) => {
      const timed = timedClauses(subject, level).filter((item) => triggersOf(subject, item).length === 0);
      const replies = timed.filter((item) => promises(subject, item, REPLY));
      const solutions = timed.filter((item) => promises(subject, item, SOLUTION) && !promises(subject, item, REPLY));
      return replies.flatMap((reply) => solutions.flatMap((solution) => lateReply(subject, level, reply, solution)));
    }),
};

function promises(subject: Subject, item: LintClause, pattern: RegExp): boolean {
  return eventsOf(item).some((event) => pattern.test(event) || pattern.test(sayEvent(subject, event).en));
}

function lateReply(subject: Subject, level: string, reply: LintClause, solution: LintClause): readonly Draft[] {
  const facts = sharedFacts(subject, reply, level, solution, level);
  if (facts === undefined) return [];
  const late = latestAgainst(subject, { item: reply, level }, { item: solution, level }, facts);
  if (late === undefined) return [];
  const shown = witnessed(subject, ticketFor(subject, reply, level, late.at, facts), late.at, [reply.id, solution.id]);
  const when = occasion(subject, reply, late.at);
  const [first, second] = [sayDue(subject.zone, late.due), sayDue(subject.zone, late.than)];
  return [
    {
      clause: reply.id,
      path: reply.path,
      message: {
        en: `At level “${level}” the answer (“${reply.id}”) can be due after the solution (“${solution.id}”): ${when.en} is to be answered by ${first.en} and solved by ${second.en}.`,
        zh: `级别“${level}”的答复（“${reply.id}”）可能晚于解决（“${solution.id}”）：${when.zh}，答复期限为${first.zh}，解决期限为${second.zh}。`,
      },
      witness: shown,
    },
  ];
}

/** An escalation by which something falls due later than it would have. */
export const escalationLater: Rule = {
  id: "escalation-later",
  severity: "warning",
  find: (subject) => {
    const { restart, clause } = subject.rules.escalation;
    if (restart === "ignore" || restart === "stricter-of" || restart === "keep-start") return [];
    const { levels } = subject.rules;
    const found = levels
      .slice(1)
      .flatMap((higher, index) => movedLater(subject, levels[index] ?? higher, higher) ?? []);
    const [worst] = [...found].sort((a, b) => b.by - a.by);
    if (worst === undefined) return [];
    const { lower, higher, before, after, at, confirmed, shown } = worst;
    const [from, to] = [sayDue(subject.zone, before), sayDue(subject.zone, after)];
    const [report, change] = [sayDue(subject.zone, at), sayDue(subject.zone, confirmed)];
    const name = worst.label;
    return [
      {
        clause,
        path: "/escalation",
        message: {
          en: `Raising a ticket can put off what is owed: reported at level “${lower}” on ${report.en}, “${name.en}” is due ${from.en}; level “${higher}” confirmed on ${change.en} makes that ${to.en}. A supplier that confirms a graver level late gains time by it; “stricter-of” keeps the earlier moment.`,
          zh: `升级可能使期限推后：${report.zh}按级别“${lower}”报告的，“${name.zh}”期限为${from.zh}；${change.zh}确认级别“${higher}”后为${to.zh}。服务方迟迟不确认较重级别，反而多得时间；“stricter-of”以较早者为准。`,
        },
        witness: shown,
      },
    ];
  },
};

interface Moved {
  readonly lower: string;
  readonly higher: string;
  readonly label: { readonly en: string; readonly zh: string };
  readonly at: Instant;
  readonly confirmed: Instant;
  readonly before: Instant;
  readonly after: Instant;
  readonly by: Duration;
  readonly shown: WitnessedTicket | undefined;
}

/** A ticket that is raised an hour before something is due, or halfway, which is then due later. */
function movedLater(subject: Subject, lower: string, higher: string): readonly Moved[] | undefined {
  let worst: Moved | undefined;
  const items = timedClauses(subject, lower).filter((item) => triggersOf(subject, item).length === 0);
  for (const item of items) {
    for (const at of comparedReports(subject).slice(0, 24)) {
      const due = dueAt(subject, item, lower, at);
      if (due === undefined || due <= at + 2) continue;
      const moved = raised(subject, item, lower, higher, at, Math.max(at + 1, Math.min(due - 1, due - 3_600_000)));
      if (moved !== undefined && moved.by > (worst?.by ?? 0)) worst = moved;
    }
  }
  return worst === undefined ? undefined : [worst];
}

function raised(
  subject: Subject,
  item: LintClause,
  lower: string,
  higher: string,
  at: Instant,
  confirmed: Instant,
): Moved | undefined {
  const fresh = ticketFor(subject, item, lower, at);
  if (fresh === undefined) return undefined;
  const moment = new Date(confirmed).toISOString();
  const ticket = { ...fresh, events: [...fresh.events, { type: "level-confirmed", at: moment, level: higher }] };
  const assessment = tryAssess(subject.rules.contract, ticket, moment);
  const changes = assessment?.periods.at(-1)?.changes ?? [];
  for (const { before, after, label } of changes) {
    if (before?.due.kind !== "at" || after?.due.kind !== "at" || before.clause !== item.id) continue;
    const by = after.due.at - before.due.at;
    if (by <= 0 || before.state !== "pending") continue;
    const shows = shownOf(obligationsOf(assessment), [before.clause, after.clause]);
    const shown = { ticket, asOf: moment, shows };
    const name = typeof label === "string" ? { en: label, zh: label } : label;
    return { lower, higher, label: name, at, confirmed, before: before.due.at, after: after.due.at, by, shown };
  }
  return undefined;
}

function shownOf(all: readonly WitnessedObligation[], clauses: readonly string[]): readonly WitnessedObligation[] {
  return all.filter(({ clause }) => clauses.includes(clause));
}
