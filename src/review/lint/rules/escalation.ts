import { own } from "../../../inspection.js";
import type { Duration } from "../../../time/duration.js";
import { HOUR, MINUTE } from "../../../time/plain-date.js";
import { isoInZone } from "../../../time/zone.js";
import type { Instant } from "../../../time/zone.js";
import type { WitnessedObligation, WitnessedTicket } from "../finding.js";
import { comparedReports, plainMorning } from "../reports.js";
import type { Draft, Rule } from "../rule.js";
import { sayDue } from "../say.js";
import { recordOf } from "../subject.js";
import type { LintClause, Subject } from "../subject.js";
import { dueAt, obligationsOf, ticketFor, triggersOf, tryAssess, witnessed } from "../witness.js";
import { timedClauses } from "./levels.js";

/** Levels of which one is graver than the other, the nearest first. */
function risesOf({ rules: { levels } }: Subject): readonly (readonly [lower: string, higher: string])[] {
  const rises = levels.flatMap((lower, index) =>
    levels.slice(index + 1).map((higher, step) => ({ pair: [lower, higher] as const, step })),
  );
  return rises
    .sort((a, b) => a.step - b.step)
    .map(({ pair }) => pair)
    .slice(0, MOST_RISES);
}

/** Of so many rises some show what all do. */
const MOST_RISES = 10;
/** So many reports are tried for each promise. */
const MOST_REPORTS = 8;

/** A graver level whose promise is broken as it is confirmed. */
export const escalationOverdue: Rule = {
  id: "escalation-overdue",
  severity: "warning",
  find: (subject) => {
    const { escalation } = subject.rules;
    // Where nothing is said of escalation, that is the question.
    if (escalation.restart !== "keep-start" || own(subject.document, "escalation") === undefined) return [];
    for (const [lower, higher] of risesOf(subject)) {
      for (const item of timedClauses(subject, lower)) {
        const found = overdueDraft(subject, item, lower, higher);
        if (found !== undefined) return [found];
      }
    }
    return [];
  },
};

function overdueDraft(subject: Subject, item: LintClause, lower: string, higher: string): Draft | undefined {
  const at = plainMorning(subject);
  const due = dueAt(subject, item, lower, at);
  const fresh = ticketFor(subject, item, lower, at);
  if (due === undefined || fresh === undefined || due - at < 2 * MINUTE) return undefined;
  const confirmed = due - MINUTE;
  const moment = isoInZone(subject.zone, confirmed);
  const ticket = { ...fresh, events: [...fresh.events, { type: "level-confirmed", at: moment, level: higher }] };
  const all = obligationsOf(tryAssess(subject.rules.contract, ticket, moment));
  const late = all.find(
    (each) => each.level === higher && each.state === "breached" && (each.due ?? confirmed) < confirmed,
  );
  if (late?.due === undefined) return undefined;
  const shown = witnessed(subject, ticket, confirmed, [item.id, late.clause]);
  const [report, change, broken] = [at, confirmed, late.due].map((each) => sayDue(subject.zone, each));
  if (report === undefined || change === undefined || broken === undefined) return undefined;
  return {
    clause: subject.rules.escalation.clause,
    path: "/escalation",
    message: {
      en: `Clocks keep their start, so that a graver promise can be broken before anybody knew of it: reported at level “${lower}” on ${report.en}, level “${higher}” confirmed on ${change.en}, “${late.clause}” was due ${broken.en}.`,
      zh: `计时起点不变，较重级别的承诺可能在无人知晓之前即已违约：${report.zh}按级别“${lower}”报告，${change.zh}确认级别“${higher}”，而“${late.clause}”期限为${broken.zh}。`,
    },
    witness: shown,
    answeredBy: [recordOf(subject.document, "escalation")],
  };
}

/** An escalation by which something falls due later than it would have. */
export const escalationLater: Rule = {
  id: "escalation-later",
  severity: "warning",
  find: (subject) => {
    const { restart, clause } = subject.rules.escalation;
    if (restart === "ignore" || restart === "stricter-of" || restart === "keep-start") return [];
    const worst = firstMoved(subject);
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

/** A ticket of the first rise by which something is put off. */
function firstMoved(subject: Subject): Moved | undefined {
  for (const [lower, higher] of risesOf(subject)) {
    const found = movedLater(subject, lower, higher);
    if (found !== undefined) return found;
  }
  return undefined;
}

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
function movedLater(subject: Subject, lower: string, higher: string): Moved | undefined {
  let worst: Moved | undefined;
  const items = timedClauses(subject, lower).filter((item) => triggersOf(subject, item).length === 0);
  for (const item of items) {
    for (const at of comparedReports(subject).slice(0, MOST_REPORTS)) {
      const due = dueAt(subject, item, lower, at);
      if (due === undefined || due <= at + 2) continue;
      // An hour before, or halfway, in whole minutes.
      const halfway = at + Math.max(1, Math.floor((due - at) / 2 / MINUTE) * MINUTE);
      const moved = raised(subject, item, lower, higher, at, due - HOUR > at ? due - HOUR : halfway);
      if (moved !== undefined && moved.by > (worst?.by ?? 0)) worst = moved;
    }
  }
  return worst;
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
  const moment = isoInZone(subject.zone, confirmed);
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
