import type { Attributes } from "../../../contract/attributes.js";
import { laterReport } from "../later-reports.js";
import { plainMorning } from "../reports.js";
import type { Draft, Rule } from "../rule.js";
import { sayDue, sayDuration } from "../say.js";
import { asked, scenesOf, standsAt } from "../scenes.js";
import { isLeftToTickets, isTimed, levelsOf, sayEvent } from "../subject.js";
import type { LintClause, LintPromise, Subject } from "../subject.js";
import { below, occasion, ticketFor, triggersOf, witnessed } from "../witness.js";

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
export function timedClauses(subject: Subject, level: string): readonly LintClause[] {
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
  const slower = facts === undefined ? undefined : laterReport(subject, here, there, facts);
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
      return timedClauses(subject, lower).flatMap((item) => unpromisedDraft(subject, item, lower, higher, index + 1));
    });
  },
};

/** Facts with which a ticket is promised something by a clause at one level, and by none at the graver one. */
function unpromisedDraft(
  subject: Subject,
  item: LintClause,
  lower: string,
  higher: string,
  index: number,
): readonly Draft[] {
  const events = eventsOf(item);
  const triggers = triggersOf(subject, item);
  // What waits for another event is promised only where that happens.
  const highs = subject.clauses.filter(
    (other) =>
      levelsOf(subject, other).includes(higher) &&
      eventsOf(other).some((event) => events.includes(event)) &&
      triggersOf(subject, other).every((event) => triggers.includes(event)),
  );
  const facts = scenesOf(subject, [item, ...highs]).all.find(
    (each) => standsAt(subject, item, lower, each) && !highs.some((other) => standsAt(subject, other, higher, each)),
  );
  if (facts === undefined) return [];
  const all = { ...asked(subject), ...facts };
  const name = sayEvent(subject, events[0] ?? "");
  const at = plainMorning(subject);
  const shown = witnessed(subject, ticketFor(subject, item, lower, at, all), at, [item.id]);
  const ids = highs.map(({ id }) => id);
  const other = witnessed(subject, ticketFor(subject, item, higher, at, all), at, ids);
  const such = factsOf(facts);
  const message =
    highs.length === 0
      ? {
          en: `“${name.en}” is promised to level “${lower}” by “${item.id}”, and nowhere to the graver level “${higher}”.`,
          zh: `“${name.zh}”由“${item.id}”对级别“${lower}”作出承诺，对较重级别“${higher}”却无承诺。`,
        }
      : {
          en: `“${name.en}” is promised to level “${lower}” by “${item.id}”, and not to the graver level “${higher}” where ${such.en}: “${ids.join("”, “")}” is not for such tickets.`,
          zh: `“${name.zh}”由“${item.id}”对级别“${lower}”作出承诺，而较重级别“${higher}”在${such.zh}时没有：“${ids.join("”、“")}”不适用于此类工单。`,
        };
  const witness = shown === undefined || other === undefined ? shown : { ...shown, other };
  return [{ clause: item.id, path: below("/levels", index), message, witness }];
}

function factsOf(facts: Attributes): { readonly en: string; readonly zh: string } {
  const told = Object.entries(facts).map(([name, value]) => ({
    en: `“${name}” is ${typeof value === "string" ? `“${value}”` : String(value)}`,
    zh: `“${name}”为${typeof value === "string" ? `“${value}”` : String(value)}`,
  }));
  return { en: told.map(({ en }) => en).join(" and "), zh: told.map(({ zh }) => zh).join("、") };
}

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
  const late = laterReport(subject, { item: reply, level }, { item: solution, level }, facts);
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
