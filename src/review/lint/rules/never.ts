import { openWithin } from "../../../calendar/timetable.js";
import { isOfContract } from "../../../contract/clause.js";
import { keyOfTrigger } from "../../../contract/trigger.js";
import { differenceOf, intersectionOf } from "../../../intervals/interval-set.js";
import { own } from "../../../inspection.js";
import { DAY } from "../../../time/plain-date.js";
import { plainMorning } from "../reports.js";
import type { Draft, Rule } from "../rule.js";
import { quoted, sayDue } from "../say.js";
import { scenesOf, standsAt } from "../scenes.js";
import { isLeftToTickets, isTimed, levelsOf, spansOfClause } from "../subject.js";
import type { LintClause, Subject } from "../subject.js";
import { below, occasion, ticketFor, witnessed } from "../witness.js";
import { upper } from "./figures.js";

/** Clauses that are for no ticket at all. */
export const neverApplies: Rule = {
  id: "never-applies",
  severity: "error",
  find: (subject) =>
    subject.clauses.flatMap((item) => {
      const why = whyNever(subject, item);
      return why === undefined ? [] : [{ clause: item.id, ...why }];
    }),
};

function whyNever(subject: Subject, item: LintClause): Pick<Draft, "path" | "message"> | undefined {
  return neverByHours(subject, item) ?? neverByFacts(subject, item) ?? neverByTrigger(subject, item);
}

function neverByHours({ period }: Subject, { clause, path }: LintClause): Pick<Draft, "path" | "message"> | undefined {
  const inside = clause.hours.find(({ wants }) => wants === "open");
  const outside = clause.hours.find(({ wants }) => wants === "closed");
  const [start, end] = [period.start, Math.min(period.end, period.start + 800 * DAY)];
  const open = inside === undefined ? undefined : openWithin(inside.calendar, start, end);
  const closed = outside === undefined ? undefined : openWithin(outside.calendar, start, end);
  if (inside !== undefined && open?.length === 0) {
    const message = {
      en: `The calendar “${inside.calendarId}” never opens, so that nothing falls inside its hours.`,
      zh: `日历“${inside.calendarId}”从不开放，没有什么能落在其时间之内。`,
    };
    return { path: below(path, "whenInside"), message };
  }
  const within = open ?? [{ start, end }];
  if (outside === undefined || differenceOf(within, closed ?? []).length > 0) return undefined;
  const message =
    inside === undefined
      ? {
          en: `The calendar “${outside.calendarId}” never closes, so that nothing falls outside its hours.`,
          zh: `日历“${outside.calendarId}”从不关闭，没有什么能落在其时间之外。`,
        }
      : {
          en: `All hours of “${inside.calendarId}” are hours of “${outside.calendarId}”, so that nothing falls inside the one and outside the other.`,
          zh: `“${inside.calendarId}”的时间全在“${outside.calendarId}”之内，没有什么既在前者之内又在后者之外。`,
        };
  return { path: below(path, "whenOutside"), message };
}

function neverByFacts(subject: Subject, item: LintClause): Pick<Draft, "path" | "message"> | undefined {
  const { all, isWhole } = scenesOf(subject, [item]);
  const levels = isOfContract(item.clause) ? [] : levelsOf(subject, item);
  if (!isWhole || levels.length === 0) return undefined;
  if (all.some((facts) => levels.some((level) => standsAt(subject, item, level, facts)))) return undefined;
  const { clause, path, record } = item;
  const meets = all.some((facts) => clause.when.every((test) => standsWhen(subject, item, test.attribute, facts)));
  if (clause.unless.length === 0 || !meets) {
    const [test] = clause.when;
    const name = test?.attribute ?? "";
    const message = {
      en: `No ticket can be as the clause asks: ${quoted(clause.when.map(({ attribute }) => attribute)).en} never is what its condition wants.`,
      zh: `没有工单能满足本条的条件：${quoted(clause.when.map(({ attribute }) => attribute)).zh}不可能如条件所求。`,
    };
    return { path: below(path, "when", ...(own(record, "when") === undefined ? [] : [name])), message };
  }
  const others = quoted(clause.unless.map(({ id }) => id));
  const message = {
    en: `The clause stands in place of ${others.en}, and for every ticket that it could be for, one of them is: it is never owed.`,
    zh: `本条仅在${others.zh}不适用时适用，而凡本条可能适用的工单，其中总有一条适用：本条从不产生义务。`,
  };
  return { path: below(path, "unless"), message };
}

function standsWhen(
  subject: Subject,
  item: LintClause,
  attribute: string,
  facts: Readonly<Record<string, unknown>>,
): boolean {
  const only = {
    ...item,
    clause: { ...item.clause, unless: [], when: item.clause.when.filter((test) => test.attribute === attribute) },
  };
  const scene = Object.fromEntries(
    Object.entries(facts).flatMap(([name, is]) =>
      typeof is === "string" || typeof is === "number" || typeof is === "boolean" ? [[name, is] as const] : [],
    ),
  );
  return levelsOf(subject, item).some((level) => standsAt(subject, only, level, scene));
}

/** What a clause counts from, and that never comes about while the clause is owed. */
function neverByTrigger(subject: Subject, item: LintClause): Pick<Draft, "path" | "message"> | undefined {
  for (const { limit, path } of item.promises) {
    const { from } = limit;
    if (from?.kind === "event" && from.events.every((event) => event === "cancelled")) {
      const message = {
        en: "It counts from the cancellation of the ticket, by which every promise ends: it is never owed.",
        zh: "本条自工单取消起算，而工单一经取消，一切承诺即告终止：本条从不产生义务。",
      };
      return { path: below(path, "from"), message };
    }
    if (from?.kind !== "due") continue;
    const other = subject.clauses.find(({ id }) => id === from.clause);
    if (other === undefined) continue;
    if (!other.promises.some(isTimed)) {
      const message = {
        en: `It counts from the due moment of “${other.id}”, which has none: it is never owed.`,
        zh: `本条自“${other.id}”的期限起算，而该条没有期限：本条从不产生义务。`,
      };
      return { path: from.path, message };
    }
    if (!levelsOf(subject, item).some((level) => levelsOf(subject, other).includes(level))) {
      const message = {
        en: `It counts from the due moment of “${other.id}”, which is for other levels: it is never owed.`,
        zh: `本条自“${other.id}”的期限起算，而该条适用于其他级别：本条从不产生义务。`,
      };
      return { path: from.path, message };
    }
  }
  return undefined;
}

/** Promises that are broken as they are made, or can be kept at one moment only. */
export const neverKept: Rule = {
  id: "never-kept",
  severity: "error",
  find: (subject) => subject.clauses.flatMap((item) => [...zeroDrafts(subject, item), ...selfDrafts(subject, item)]),
};

function zeroDrafts(subject: Subject, item: LintClause): readonly Draft[] {
  const span = spansOfClause(item).find(
    (each) => each.kind === "within" && each.rule.target === 0 && !isLeftToTickets(each),
  );
  if (span?.kind !== "within" || span.path !== item.path || span.rule.more !== undefined) return [];
  const at = plainMorning(subject);
  const [level = ""] = levelsOf(subject, item);
  const shown = witnessed(subject, ticketFor(subject, item, level, at), at + 1, [item.id]);
  const when = occasion(subject, item, at);
  return [
    {
      clause: item.id,
      path: below(span.path, "within"),
      severity: "warning",
      message: {
        en: `No time at all: ${when.en} is breached a millisecond later. “At once” is better said without a figure, or with one that can be met.`,
        zh: `时限为零：${when.zh}，一毫秒之后即为违约。“立即”宜不写数字，或者写能做到的数字。`,
      },
      witness: shown,
      answeredBy: [item.record],
    },
  ];
}

/** A promise that is due before what triggers it. */
function selfDrafts(subject: Subject, item: LintClause): readonly Draft[] {
  return item.promises.flatMap(({ limit, path }): readonly Draft[] => {
    const { due, from } = limit;
    if (due.kind === "before" && limit.promise.every((event) => event === due.event)) {
      return [
        {
          clause: item.id,
          path: below(path, "before"),
          severity: "warning",
          message: {
            en: `“${due.event}” is promised no later than itself: it is kept whenever it happens.`,
            zh: `承诺“${due.event}”不晚于其自身：无论何时发生都算履行。`,
          },
        },
      ];
    }
    if (due.kind !== "before" || from?.kind !== "event" || !from.events.every((event) => event === due.event))
      return [];
    const at = plainMorning(subject);
    const [level = ""] = levelsOf(subject, item);
    const ticket = ticketFor(subject, item, level, at);
    const shown = witnessed(subject, ticket, at + 1, [item.id]);
    const when = occasion(subject, item, at);
    return [
      {
        clause: item.id,
        path: below(path, "before"),
        message: {
          en: `It is owed from “${due.event}” on, and due before it: ${upper(when.en)} leaves no time to keep it.`,
          zh: `本条自“${due.event}”起产生义务，期限却在其之前：${when.zh}，已无时间履行。`,
        },
        witness: shown,
      },
    ];
  });
}

/** A clause is compared with so many that follow it. */
const MOST_BESIDE = 30;

/** Two promises of the same for one ticket, due at different moments. */
export const competingPromises: Rule = {
  id: "competing-promises",
  severity: "warning",
  find: (subject) =>
    subject.clauses.flatMap((item, index) =>
      subject.clauses.slice(index + 1, index + 1 + MOST_BESIDE).flatMap((other) => competing(subject, item, other)),
    ),
};

function competing(subject: Subject, item: LintClause, other: LintClause): readonly Draft[] {
  const [one, two] = [item.promises[0], other.promises[0]];
  if (one === undefined || two === undefined || item.promises.length > 1 || other.promises.length > 1) return [];
  if (
    one.spans.length === 0 ||
    two.spans.length === 0 ||
    item.clause.repeat !== undefined ||
    other.clause.repeat !== undefined
  )
    return [];
  if (!one.limit.promise.some((event) => two.limit.promise.includes(event))) return [];
  if (keyOfTrigger(one.limit.from) !== keyOfTrigger(two.limit.from)) return [];
  if ([...one.spans, ...two.spans].some(isLeftToTickets) || !meetInHours(subject, item, other)) return [];
  const levels = levelsOf(subject, item).filter((level) => levelsOf(subject, other).includes(level));
  const { all } = scenesOf(subject, [item, other]);
  for (const level of levels) {
    const facts = all.find((each) => standsAt(subject, item, level, each) && standsAt(subject, other, level, each));
    if (facts === undefined) continue;
    const at = sharedMoment(subject, item, other);
    const ticket = ticketFor(subject, item, level, at, facts);
    const shown = witnessed(subject, ticket, at, [item.id, other.id]);
    const [first, second] = [item, other].map(
      ({ id }) => shown?.shows.find(({ clause, state }) => clause === id && state === "pending")?.due,
    );
    if (first === undefined || second === undefined || first === second) continue;
    const when = occasion(subject, item, at);
    const [here, there] = [sayDue(subject.zone, first), sayDue(subject.zone, second)];
    return [
      {
        clause: other.id,
        path: other.path,
        message: {
          en: `“${item.id}” and “${other.id}” promise the same to the same ticket: ${when.en} at level “${level}” is due ${here.en} by the one, ${there.en} by the other. Which governs? Join them, or say in whose place one stands (unless).`,
          zh: `“${item.id}”与“${other.id}”就同一工单作相同承诺：${when.zh}，级别“${level}”，按前者为${here.zh}，按后者为${there.zh}。以哪一条为准？请合并，或者以 unless 写明何者优先。`,
        },
        witness: shown,
      },
    ];
  }
  return [];
}

/** The hours in which both clauses are for tickets. */
function sharedHours({ period }: Subject, items: readonly LintClause[]): ReturnType<typeof openWithin> {
  const [start, end] = [period.start, Math.min(period.end, period.start + 60 * DAY)];
  let left: ReturnType<typeof openWithin> = [{ start, end }];
  for (const { calendar, wants } of items.flatMap(({ clause }) => clause.hours)) {
    const open = openWithin(calendar, start, end);
    left = wants === "open" ? intersectionOf(left, open) : differenceOf(left, open);
  }
  return left;
}

function meetInHours(subject: Subject, item: LintClause, other: LintClause): boolean {
  return sharedHours(subject, [item, other]).length > 0;
}

function sharedMoment(subject: Subject, item: LintClause, other: LintClause): number {
  const morning = plainMorning(subject);
  const left = sharedHours(subject, [item, other]);
  const inside = left.find(({ end }) => end > morning);
  return inside === undefined ? (left[0]?.start ?? morning) : Math.max(morning, inside.start);
}
