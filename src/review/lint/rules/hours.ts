import { own } from "../../../inspection.js";
import type { UnknownRecord } from "../../../inspection.js";
import type { Duration } from "../../../time/duration.js";
import { HOUR } from "../../../time/plain-date.js";
import type { Instant } from "../../../time/zone.js";
import type { DocumentChange, TicketWitness } from "../finding.js";
import { figuresIn } from "../figures.js";
import { tellingReports } from "../reports.js";
import type { Draft, Rule, Said } from "../rule.js";
import { sayDue, sayDuration } from "../say.js";
import {
  calendarOf,
  clockOfOthers,
  isLeftToTickets,
  itemsOf,
  levelsOf,
  spansOfClause,
  startOf,
  workingCalendarOf,
} from "../subject.js";
import type { LintCalendar, LintClause, LintSpan, Subject } from "../subject.js";
import { CLOCK_TIMES, ELAPSED_HOURS, SHORTHAND, WORKING_HOURS, wordsOf } from "../words.js";
import type { Words } from "../words.js";
import { below, dueAt, occasion, ticketFor, witnessed } from "../witness.js";

/** Hours of which nothing says whether they run through nights and days off. */
export const elapsedOrWorking: Rule = {
  id: "elapsed-or-working",
  severity: "warning",
  find: (subject) =>
    elapsedSpans(subject).flatMap((each) => (each.beside === undefined ? elapsedDraft(subject, each) : [])),
};

/** The same beside other clauses that count working hours. */
export const unqualifiedHours: Rule = {
  id: "unqualified-hours",
  severity: "warning",
  find: (subject) =>
    elapsedSpans(subject).flatMap((each) => (each.beside === undefined ? [] : elapsedDraft(subject, each))),
};

type WithinSpan = LintSpan & { readonly kind: "within" };

function withinsOf(item: LintClause): readonly WithinSpan[] {
  return spansOfClause(item).filter((span) => span.kind === "within");
}

/** Lengths of time, each once. */
function sayTargets(spans: readonly WithinSpan[]): Said {
  const told = [...new Set(spans.map(({ rule }) => rule.target))].map(sayDuration);
  return { en: told.map(({ en }) => en).join(" and "), zh: told.map(({ zh }) => zh).join("、") };
}

interface ElapsedSpan {
  readonly item: LintClause;
  readonly first: WithinSpan;
  readonly spans: readonly WithinSpan[];
  readonly calendar: LintCalendar;
  /** Another clause, which counts working hours. */
  readonly beside: LintClause | undefined;
}

function elapsedSpans(subject: Subject): readonly ElapsedSpan[] {
  return subject.clauses.flatMap((item) => {
    const spans = withinsOf(item).filter(isUnclocked);
    const calendar = workingCalendarOf(subject, item);
    const [first] = spans;
    if (first === undefined || calendar === undefined || saysElapsed(subject, item)) return [];
    // Where it is for what happens out of hours, working hours cannot be meant.
    if (item.clause.hours.some(({ wants }) => wants === "closed")) return [];
    const beside = subject.clauses.find(
      (other) =>
        other.id !== item.id &&
        spansOfClause(other).some(
          (each) => each.kind === "within" && calendarOf(subject, each.rule.clockId)?.isAlways === false,
        ),
    );
    return [{ item, first, spans, calendar, beside }];
  });
}

function isUnclocked(span: WithinSpan): boolean {
  const { rule, record } = span;
  const isLaw = own(record, "counting") !== undefined;
  return (
    rule.clock === undefined && !isLaw && rule.more?.isBackward !== true && !isLeftToTickets(span) && rule.target > 0
  );
}

/** Whether the words around a clause say that its hours run through: those of the clause, and of the levels that it names. */
function saysElapsed(subject: Subject, item: LintClause): boolean {
  return wordsAround(subject, item).saying(ELAPSED_HOURS) !== undefined;
}

function wordsAround({ document }: Subject, { record, clause }: LintClause): Words {
  const levels = itemsOf(document, "levels").filter((level) => clause.levels?.has(String(own(level, "id"))) === true);
  const named = [...(clause.levels ?? []), clause.id].map((title) => ({ title }));
  return wordsOf(record, ...levels, ...named);
}

function elapsedDraft(subject: Subject, { item, first, spans, calendar, beside }: ElapsedSpan): readonly Draft[] {
  const level = levelsOf(subject, item)[0] ?? "";
  const changes = spans.map((span): DocumentChange => ({
    op: "add",
    path: below(span.path, "clock"),
    value: calendar.id,
  }));
  const shown = compare(subject, item, level, calendar, changes);
  const hours = sayTargets(spans);
  const held = startOf(subject, item, level).calendarId === calendar.id;
  const why: Said =
    beside === undefined
      ? { en: "", zh: "" }
      : { en: `, although “${beside.id}” counts working hours`, zh: `，而“${beside.id}”按工作时间计` };
  const start: Said = held
    ? {
        en: `The clock waits for working time (“${calendar.id}”) to start, and then runs`,
        zh: `自工作时间（“${calendar.id}”）起算，起算后`,
      }
    : { en: "It is counted", zh: "现" };
  return [
    {
      clause: item.id,
      path: below(first.path, "within"),
      message: {
        en: `${hours.en}: elapsed or working time? ${start.en} through nights and days off${why.en}; nothing in the words says so.${shown.text.en}`,
        zh: `${hours.zh}：连续时间还是工作时间？${start.zh}连续计算，夜间和休息日不停${why.zh}；条文没有写明。${shown.text.zh}`,
      },
      witness: shown.witness,
      answeredBy: [item.record],
    },
  ];
}

/** Working hours that the words do not say. */
export const workingHoursUnsaid: Rule = {
  id: "working-hours-unsaid",
  severity: "warning",
  find: (subject) =>
    subject.clauses.flatMap((item) => {
      const [span] = withinsOf(item);
      const calendar = calendarOf(subject, span?.rule.clockId);
      if (span === undefined || calendar === undefined || calendar.isAlways || isLeftToTickets(span)) return [];
      const speaksOfHours = figuresIn(item.words).some(({ unit }) => unit === "hour" || unit === "minute");
      if (!speaksOfHours || saysWorking(subject, item)) return [];
      return workingDraft(subject, item, span, calendar);
    }),
};

/** Whether the words around a clause, or the title of the contract, say that its hours are working hours. */
function saysWorking(subject: Subject, item: LintClause): boolean {
  const words = wordsAround(subject, item);
  const isSaid = (all: Words): boolean =>
    all.saying(WORKING_HOURS) !== undefined || all.saying(SHORTHAND) !== undefined;
  return isSaid(words) || isSaid(wordsOf(subject.document));
}

function workingDraft(subject: Subject, item: LintClause, span: WithinSpan, calendar: LintCalendar): readonly Draft[] {
  const level = levelsOf(subject, item)[0] ?? "";
  const spans = withinsOf(item).filter(({ rule }) => rule.clockId === calendar.id);
  const changes = spans.map((each): DocumentChange => ({ op: "remove", path: below(each.path, "clock") }));
  const shown = compare(subject, item, level, calendar, changes);
  const hours = sayTargets(spans);
  return [
    {
      clause: item.id,
      path: below(span.path, "clock"),
      message: {
        en: `${hours.en}, counted in the hours of “${calendar.id}” only: the words do not say that working hours are meant.${shown.text.en}`,
        zh: `${hours.zh}只在“${calendar.id}”的时间内计算，而条文没有写明是工作时间。${shown.text.zh}`,
      },
      witness: shown.witness,
      answeredBy: [item.record],
    },
  ];
}

interface Compared {
  readonly text: Said;
  readonly witness: TicketWitness | undefined;
}

/** A report by which two readings differ most, of a few in a week like any other. */
function compare(
  subject: Subject,
  item: LintClause,
  level: string,
  calendar: LintCalendar,
  changes: readonly DocumentChange[],
): Compared {
  const reports = tellingReports(subject, calendar);
  // Before closing it is too late for the shortest of promises.
  const targets = withinsOf(item).flatMap(({ rule }) => (rule.target > 0 ? rule.target : []));
  const late = Math.ceil(Math.min(HOUR / 2, ...targets.map((target) => target / 2)));
  const candidates = reports === undefined ? [] : [reports.beforeRest, reports.morning, reports.closing - late];
  let best: { readonly at: Instant; readonly due: Instant; readonly other: Instant } | undefined;
  for (const at of candidates) {
    const due = dueAt(subject, item, level, at);
    const other = dueAt(subject, item, level, at, changes);
    if (due === undefined || other === undefined || due === other) continue;
    if (best === undefined || gapOf(best) < Math.abs(due - other)) best = { at, due, other };
  }
  if (best === undefined) return { text: { en: "", zh: "" }, witness: undefined };
  const { at, due, other } = best;
  const ticket = ticketFor(subject, item, level, at);
  const first = witnessed(subject, ticket, at, [item.id]);
  const second = witnessed(subject, ticket, at, [item.id], changes);
  const [when, here, there] = [occasion(subject, item, at), sayDue(subject.zone, due), sayDue(subject.zone, other)];
  const isElapsed = changes[0]?.op === "add";
  const by: Said = isElapsed ? { en: "elapsed", zh: "连续时间" } : { en: "working", zh: "工作时间" };
  const against: Said = isElapsed ? { en: "working", zh: "工作时间" } : { en: "elapsed", zh: "连续时间" };
  return {
    text: {
      en: ` By ${by.en} hours ${when.en} is due ${here.en}, by ${against.en} hours ${there.en}.`,
      zh: `${when.zh}，按${by.zh}为${here.zh}，按${against.zh}为${there.zh}。`,
    },
    witness: first === undefined || second === undefined ? undefined : { ...first, other: second },
  };
}

function gapOf({ due, other }: { readonly due: Instant; readonly other: Instant }): Duration {
  return Math.abs(due - other);
}

/** "5x8" in words: how many hours of which days. */
export const coverageShorthand: Rule = {
  id: "coverage-shorthand",
  severity: "warning",
  find: (subject) => [
    ...subject.clauses.flatMap((item) => shorthandDraft(subject, item)),
    ...itemsOf(subject.document, "levels").flatMap((record, index) => {
      const id = String(own(record, "id"));
      const calendar = calendarOf(subject, subject.rules.startOfLevel.get(id)?.calendarId);
      return shorthandOf(record, below("/levels", index), undefined, calendar);
    }),
    ...shorthandOf(subject.document, "/title", undefined, undefined),
  ],
};

function shorthandDraft(subject: Subject, item: LintClause): readonly Draft[] {
  const [span] = spansOfClause(item);
  const used = span === undefined ? undefined : span.kind === "within" ? span.rule.clockId : span.rule.calendarId;
  const [level = ""] = levelsOf(subject, item);
  const asks = item.clause.hours[0]?.calendarId;
  const calendar = calendarOf(subject, used ?? asks ?? startOf(subject, item, level).calendarId);
  return shorthandOf(
    item.record,
    item.path,
    item.id,
    calendar ?? (used === undefined ? undefined : clockOfOthers(subject, item)),
  );
}

function shorthandOf(
  record: UnknownRecord,
  path: string,
  clause: string | undefined,
  calendar: LintCalendar | undefined,
): readonly Draft[] {
  const words = wordsOf(record);
  const shorthand = words.saying(SHORTHAND);
  if (shorthand === undefined || isWhole(shorthand) || words.saying(CLOCK_TIMES) !== undefined) return [];
  const hours =
    calendar === undefined ? undefined : (own(calendar.record, "officeHours") ?? own(calendar.record, "hours"));
  const [en, zh] = [shorthand.en, shorthand.zh];
  if (calendar === undefined) {
    const message = {
      en: `“${en}” says how many hours of how many days, not which, and nothing here is counted in any calendar. Are they 08:00 to 16:00, or 09:00 to 18:00 with an hour's rest?`,
      zh: `“${zh}”只写每周几天、每天几小时，未写是哪些小时，且此处没有按任何日历计算。是 8:00 至 16:00，还是 9:00 至 18:00 中间休息一小时？`,
    };
    return [{ clause, path, message, answeredBy: [record] }];
  }
  const told = typeof hours === "string" ? hours : undefined;
  const message = {
    en: `“${en}” says how many hours of how many days, not which; those of the calendar “${calendar.id}” are taken${told === undefined ? "" : `: ${told}`}.`,
    zh: `“${zh}”只写每周几天、每天几小时，未写是哪些小时；现按日历“${calendar.id}”${told === undefined ? "" : `（${told}）`}计算。`,
  };
  return [{ clause, path, severity: "notice", message, answeredBy: [record] }];
}

/** Whether a shorthand leaves no hour open. */
function isWhole({ en }: Said): boolean {
  const numbers = [...en.matchAll(/\d+/g)].map(([number]) => Number(number)).filter((number) => number !== 365);
  const [a = 0, b = 0] = numbers;
  const [days, hours] = a <= 7 ? [a, b] : [b, a];
  // What is no coverage at all, as a fraction or a page, asks nothing.
  return days > 7 || hours > 24 || days < 1 || hours < 4 || (days === 7 && hours === 24);
}
