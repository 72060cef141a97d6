import { own } from "../../../inspection.js";
import { DAY, dateFields, HOUR } from "../../../time/plain-date.js";
import { dateAt, instantOf } from "../../../time/zone.js";
import type { Instant } from "../../../time/zone.js";
import type { DocumentChange, TicketWitness, WitnessedTicket } from "../finding.js";
import { figuresIn } from "../figures.js";
import { tellingReports } from "../reports.js";
import type { Draft, Rule, Said } from "../rule.js";
import { sayDue } from "../say.js";
import {
  calendarOf,
  isLeftToTickets,
  levelsOf,
  recordOf,
  spansOfClause,
  startOf,
  workingCalendarOf,
} from "../subject.js";
import type { LintCalendar, LintClause, LintSpan, Subject } from "../subject.js";
import { CALENDAR_DAYS, DAY_END, FIRST_DAY, NEXT_BUSINESS_DAY, without, WORKING_DAYS } from "../words.js";
import { below, dueAt, occasion, ticketFor, witnessed } from "../witness.js";
import { saySpan } from "./figures.js";

type DatesSpan = LintSpan & { readonly kind: "dates" };

function isDates(span: LintSpan): span is DatesSpan {
  return span.kind === "dates";
}

/** The first count of dates of each clause, with the level that it is first for. */
function datesOf(
  subject: Subject,
): readonly { readonly item: LintClause; readonly span: DatesSpan; readonly level: string }[] {
  return subject.clauses.flatMap((item) => {
    const span = spansOfClause(item).find(isDates);
    const [level = ""] = levelsOf(subject, item);
    return span === undefined || isLeftToTickets(span) ? [] : [{ item, span, level }];
  });
}

/** Whether the words speak of days of no kind. */
function saysBareDays({ words }: LintClause): boolean {
  const bare = without(without(words, WORKING_DAYS), CALENDAR_DAYS);
  return figuresIn(bare).some(({ unit }) => unit === "day");
}

/** "Three days": working days, or all days? */
export const daysUnqualified: Rule = {
  id: "days-unqualified",
  severity: "warning",
  find: (subject) =>
    subject.clauses.flatMap((item) => {
      const span = spansOfClause(item).find(
        (each): each is DatesSpan => each.kind === "dates" && /Days$/.test(each.rule.count.unit),
      );
      const calendar = calendarOf(subject, span?.rule.calendarId) ?? workingCalendarOf(subject, item);
      if (span === undefined || calendar === undefined || isLeftToTickets(span)) return [];
      if (own(span.record, "counting") !== undefined || !saysBareDays(item)) return [];
      const [level = ""] = levelsOf(subject, item);
      const isWorking = span.rule.count.unit === "workingDays";
      const changes = isWorking ? asCalendarDays(span) : asWorkingDays(span, calendar);
      const days = figuresIn(item.words).find(({ unit }) => unit === "day")?.text ?? "";
      const taken: Said = isWorking ? { en: "working days", zh: "工作日" } : { en: "calendar days", zh: "自然日" };
      const not: Said = isWorking ? { en: "calendar days", zh: "自然日" } : { en: "working days", zh: "工作日" };
      const shown = differing(subject, item, level, calendar, changes, taken, not);
      return [
        {
          clause: item.id,
          path: below(span.path, span.rule.count.unit),
          message: {
            en: `“${days}”: working or calendar days? They are counted as ${taken.en}, which the words do not say.${shown.text.en}`,
            zh: `“${days}”：工作日还是自然日？现按${taken.zh}计算，条文没有写明。${shown.text.zh}`,
          },
          witness: shown.witness,
          answeredBy: [item.record],
        },
      ];
    }),
};

function asCalendarDays({ path, rule }: DatesSpan): readonly DocumentChange[] {
  return [
    { op: "remove", path: below(path, "workingDays") },
    { op: "add", path: below(path, "calendarDays"), value: rule.count.count },
    ...(rule.at.includes("working-day") ? [{ op: "add", path: below(path, "roll"), value: "following" } as const] : []),
  ];
}

function asWorkingDays({ path, rule }: DatesSpan, calendar: LintCalendar): readonly DocumentChange[] {
  return [
    { op: "remove", path: below(path, "calendarDays") },
    { op: "remove", path: below(path, "roll") },
    { op: "add", path: below(path, "workingDays"), value: rule.count.count },
    { op: "add", path: below(path, "calendar"), value: calendar.id },
  ];
}

interface Compared {
  readonly text: Said;
  readonly witness: TicketWitness | undefined;
}

/** A report by which two readings differ, of a few in a week like any other. */
function differing(
  subject: Subject,
  item: LintClause,
  level: string,
  calendar: LintCalendar,
  changes: readonly DocumentChange[],
  taken: Said,
  not: Said,
): Compared {
  const reports = tellingReports(subject, calendar);
  const candidates = reports === undefined ? [] : [reports.beforeRest, reports.morning];
  const found = candidates.find((at) => {
    const [due, other] = [dueAt(subject, item, level, at), dueAt(subject, item, level, at, changes)];
    return due !== undefined && other !== undefined && due !== other;
  });
  if (found === undefined) return { text: { en: "", zh: "" }, witness: undefined };
  const [first, second] = pair(subject, item, level, found, changes);
  const [due, other] = [first?.shows[0]?.due, second?.shows[0]?.due];
  if (first === undefined || second === undefined || due === undefined || other === undefined) {
    return { text: { en: "", zh: "" }, witness: undefined };
  }
  const [when, here, there] = [occasion(subject, item, found), sayDue(subject.zone, due), sayDue(subject.zone, other)];
  return {
    text: {
      en: ` By ${taken.en} ${when.en} is due ${here.en}, by ${not.en} ${there.en}.`,
      zh: `${when.zh}，按${taken.zh}为${here.zh}，按${not.zh}为${there.zh}。`,
    },
    witness: { ...first, other: second },
  };
}

function pair(
  subject: Subject,
  item: LintClause,
  level: string,
  at: Instant,
  changes: readonly DocumentChange[],
): readonly [WitnessedTicket | undefined, WitnessedTicket | undefined] {
  const ticket = ticketFor(subject, item, level, at);
  return [witnessed(subject, ticket, at, [item.id]), witnessed(subject, ticket, at, [item.id], changes)];
}

/** "One working day": the same time, the close of business, or as many hours as a working day has? */
export const dayEndUnstated: Rule = {
  id: "day-end-unstated",
  severity: "warning",
  find: (subject) => [
    ...datesOf(subject).flatMap((each) => dayEndDraft(subject, each.item, each.span, each.level)),
    ...subject.clauses.flatMap((item) => hoursForDays(subject, item)),
  ],
};

function dayEndDraft(subject: Subject, item: LintClause, span: DatesSpan, level: string): readonly Draft[] {
  const { at, count } = span.rule;
  const calendar = calendarOf(subject, span.rule.calendarId);
  if (own(span.record, "counting") !== undefined || !/Days$/.test(count.unit)) return [];
  if (count.isBackward || count.count === 0) return [];
  const speaks =
    figuresIn(item.words).some(({ unit }) => unit === "day") || item.words.saying(NEXT_BUSINESS_DAY) !== undefined;
  const isUnsaid = speaks && item.words.saying(DAY_END) === undefined;
  const isBare = !speaks && at === "same-time" && count.unit === "workingDays";
  if (!isUnsaid && !isBare) return [];
  const days = saySpan(span);
  const taken = sayTime(at);
  const end = at === "same-time" ? (count.unit === "workingDays" ? "end-of-working-day" : "end-of-day") : "same-time";
  const against = sayTime(end);
  const changes: readonly DocumentChange[] = [{ op: "add", path: below(span.path, "at"), value: end }];
  const shown = calendar === undefined ? undefined : differing(subject, item, level, calendar, changes, taken, against);
  const text = shown?.text ?? { en: "", zh: "" };
  const message: Said = isBare
    ? {
        en: `Is it meant that the last of ${days.en} ends at the same time of day as the report, and not at the close of business?${text.en}`,
        zh: `${days.zh}止于与报告相同的时刻，而不是下班时：是否确为此意？${text.zh}`,
      }
    : {
        en: `${days.en}: until the same time of day, until the close of business, or as many working hours as the days have? ${upperOf(taken.en)} is taken, which the words do not say.${text.en}`,
        zh: `${days.zh}：止于同一时刻、下班时，还是按每日工作小时数累计？现按${taken.zh}计算，条文没有写明。${text.zh}`,
      };
  return [
    {
      clause: item.id,
      path: below(span.path, "at"),
      severity: isBare ? "notice" : "warning",
      message,
      witness: shown?.witness,
      answeredBy: [item.record],
    },
  ];
}

function upperOf(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function sayTime(at: string): Said {
  const words: Readonly<Record<string, Said>> = {
    "same-time": { en: "the same time of day", zh: "同一时刻" },
    "end-of-working-day": { en: "the close of business", zh: "下班时" },
    "start-of-working-day": { en: "the start of business", zh: "上班时" },
    "end-of-day": { en: "the end of the day", zh: "当日终了" },
    "start-of-day": { en: "the start of the day", zh: "当日零时" },
  };
  return words[at] ?? { en: at, zh: at };
}

/** Words of days where hours are counted. */
function hoursForDays(subject: Subject, item: LintClause): readonly Draft[] {
  const span = spansOfClause(item).find(
    (each): each is LintSpan & { readonly kind: "within" } => each.kind === "within",
  );
  if (span === undefined || isLeftToTickets(span) || own(span.record, "counting") !== undefined) return [];
  const figures = figuresIn(item.words);
  const days = figures.find(({ unit }) => unit === "day");
  const nbd = item.words.saying(NEXT_BUSINESS_DAY);
  if ((days === undefined && nbd === undefined) || figures.some(({ unit }) => unit === "hour" || unit === "minute"))
    return [];
  const calendar = calendarOf(subject, span.rule.clockId) ?? workingCalendarOf(subject, item);
  const said: Said = days === undefined ? (nbd ?? { en: "", zh: "" }) : { en: days.text, zh: days.text };
  const hours = saySpan(span);
  const [level = ""] = levelsOf(subject, item);
  const count = days !== undefined && Number.isInteger(days.count) && days.count > 0 ? days.count : 1;
  const changes: readonly DocumentChange[] = [
    ...["within", "clock", "fullHours"].map((key) => ({ op: "remove", path: below(span.path, key) }) as const),
    { op: "add", path: below(span.path, "workingDays"), value: count },
    { op: "add", path: below(span.path, "calendar"), value: calendar?.id },
    { op: "add", path: below(span.path, "at"), value: "end-of-working-day" },
  ];
  const taken: Said = { en: hours.en, zh: hours.zh };
  const not: Said = { en: "the close of business of the last working day", zh: "最后一个工作日下班时" };
  const shown = calendar === undefined ? undefined : differing(subject, item, level, calendar, changes, taken, not);
  const clock: Said =
    span.rule.clockId === undefined ? { en: "elapsed", zh: "连续" } : { en: "working", zh: "工作时间内的" };
  return [
    {
      clause: item.id,
      path: below(span.path, "within"),
      message: {
        en: `“${said.en}” is counted as ${hours.en} of ${clock.en} time; it may as well end at the same time of a later day, or at its close of business.${shown?.text.en ?? ""}`,
        zh: `“${said.zh}”现按${clock.zh}${hours.zh}计算；也可以读作止于其后某日的同一时刻或者下班时。${shown?.text.zh ?? ""}`,
      },
      witness: shown?.witness,
      answeredBy: [item.record],
    },
  ];
}

/** A report on a day off: does the count of working days begin with it, or when work begins? */
export const dayOffReport: Rule = {
  id: "day-off-report",
  severity: "warning",
  find: (subject) =>
    datesOf(subject).flatMap(({ item, span, level }) => {
      const { count } = span.rule;
      const calendar = calendarOf(subject, span.rule.calendarId);
      const isHeld = startOf(subject, item, level).calendar !== undefined;
      const isSaid = own(span.record, "counting") !== undefined || count.cutOff !== undefined || count.isBackward;
      if (count.unit !== "workingDays" || count.count === 0 || calendar === undefined || calendar.isAlways) return [];
      if (isHeld || isSaid || item.clause.hours.some(({ wants }) => wants === "open")) return [];
      const dayOff = tellingReports(subject, calendar)?.dayOff;
      if (dayOff === undefined) return [];
      const start = { rule: "next-working-time", calendar: calendar.id };
      const changes: readonly DocumentChange[] = [{ op: "add", path: below(item.path, "start"), value: start }];
      const [first, second] = pair(subject, item, level, dayOff, changes);
      const [due, other] = [first?.shows[0]?.due, second?.shows[0]?.due];
      if (first === undefined || second === undefined || due === undefined || due === other) return [];
      const [when, here] = [occasion(subject, item, dayOff), sayDue(subject.zone, due)];
      const there = other === undefined ? { en: "later", zh: "更晚" } : sayDue(subject.zone, other);
      const days = saySpan(span);
      return [
        {
          clause: item.id,
          path: below(span.path, "workingDays"),
          message: {
            en: `${days.en} from a day off: does the next working day count as the first, or is it the day of receipt? ${upperOf(when.en)} is due ${here.en} by the contract as it stands; taken as received when work begins, ${there.en}.`,
            zh: `${days.zh}，报告于休息日的：下一个工作日算第一天，还是算收到之日？${when.zh}，按合同现文为${here.zh}；视为上班时收到的，为${there.zh}。`,
          },
          witness: { ...first, other: second },
          answeredBy: [item.record, recordOf(subject.document, "start"), recordOf(item.record, "start")],
        },
      ];
    }),
};

/** Whether the first day counts. */
export const firstDayUnstated: Rule = {
  id: "first-day-unstated",
  severity: "notice",
  find: (subject) =>
    datesOf(subject).flatMap(({ item, span, level }) => {
      const { count } = span.rule;
      const isSaid = ["counting", "firstDay", "clear", "cutOff"].some((key) => own(span.record, key) !== undefined);
      const isDays = count.unit === "workingDays" || count.unit === "calendarDays" || count.unit === "weeks";
      if (isSaid || !isDays || count.count < 1 || count.isBackward || item.words.texts.length === 0) return [];
      if (item.words.saying(FIRST_DAY) !== undefined || item.words.saying(NEXT_BUSINESS_DAY) !== undefined) return [];
      const calendar = calendarOf(subject, span.rule.calendarId);
      const reports = calendar === undefined ? undefined : tellingReports(subject, calendar);
      const at = reports?.morning ?? subject.period.start + 10 * HOUR;
      const changes: readonly DocumentChange[] = [{ op: "add", path: below(span.path, "firstDay"), value: "counted" }];
      const [first, second] = pair(subject, item, level, at, changes);
      const [due, other] = [first?.shows[0]?.due, second?.shows[0]?.due];
      if (first === undefined || second === undefined || due === undefined || other === undefined || due === other)
        return [];
      const days = saySpan(span);
      const [when, here, there] = [occasion(subject, item, at), sayDue(subject.zone, due), sayDue(subject.zone, other)];
      return [
        {
          clause: item.id,
          path: below(span.path, "firstDay"),
          message: {
            en: `${days.en}: the day from which they run is not counted, which the words do not say. ${upperOf(when.en)} is due ${here.en}; with that day as the first, ${there.en}.`,
            zh: `${days.zh}：起算当日不计入，条文没有写明。${when.zh}，为${here.zh}；当日计为第一天的，为${there.zh}。`,
          },
          witness: { ...first, other: second },
          answeredBy: [item.record],
        },
      ];
    }),
};

/** A month from the 31st. */
export const monthEnd: Rule = {
  id: "month-end",
  severity: "notice",
  find: (subject) =>
    datesOf(subject).flatMap(({ item, span, level }) => {
      const { count } = span.rule;
      if (count.unit !== "months" && count.unit !== "years") return [];
      if (count.count === 0 || own(span.record, "counting") !== undefined) return [];
      const at = clampedReport(subject, count.unit, count.count);
      const shown =
        at === undefined ? undefined : witnessed(subject, ticketFor(subject, item, level, at), at, [item.id]);
      const due = shown?.shows[0]?.due;
      if (at === undefined || shown === undefined || due === undefined) return [];
      const [when, here, months] = [occasion(subject, item, at), sayDue(subject.zone, due), saySpan(span)];
      return [
        {
          clause: item.id,
          path: below(span.path, count.unit),
          message: {
            en: `${months.en} from a date that its last month has not end on that month's last day: ${when.en} is due ${here.en}. The words may as well mean the first of the month after.`,
            zh: `${months.zh}期满之月没有对应日的，止于该月末日：${when.zh}，为${here.zh}。条文也可以读作次月一日。`,
          },
          witness: shown,
          answeredBy: [item.record],
        },
      ];
    }),
};

/** The first moment of the period from which a count of months comes to a date that is missing. */
function clampedReport({ zone, period }: Subject, unit: "months" | "years", count: number): Instant | undefined {
  const first = dateAt(zone, period.start);
  const months = unit === "years" ? count * 12 : count;
  const last = Math.min(first + 4 * 366, dateAt(zone, period.end - 1));
  for (let day = first; day <= last; day += 1) {
    const { year, month, day: date } = dateFields(day);
    const lengthOf = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
    if (date <= lengthOf) continue;
    // The last day of that month is the plainest.
    const end = day - date + new Date(Date.UTC(year, month, 0)).getUTCDate();
    return instantOf(zone, (end < dateAt(zone, period.end) ? end : day) * DAY + 10 * HOUR);
  }
  return undefined;
}
