import type { WeeklyRules } from "../../../calendar/rules.js";
import { weekOn } from "../../../calendar/weeks.js";
import { own } from "../../../inspection.js";
import { DAY, dateFields, dayNumber, formatDate, weekdayIndex } from "../../../time/plain-date.js";
import { dateAt } from "../../../time/zone.js";
import type { Draft, Rule } from "../rule.js";
import { sayDate } from "../say.js";
import { isCountedIn, itemsOf, levelsOf, spansOfClause, weeklyOf } from "../subject.js";
import type { LintCalendar, Subject } from "../subject.js";
import { below, ticketFor, witnessed } from "../witness.js";

/** A calendar of one week with its days of rest, as the contract uses it. */
interface Weekly {
  readonly calendar: LintCalendar;
  readonly rules: WeeklyRules;
}

/** The weekly calendars of a contract that close on some days of the week. */
function restingCalendars({ calendars }: Subject): readonly Weekly[] {
  return calendars.flatMap((calendar) => {
    const { rules } = calendar;
    return rules.kind === "weekly" && rules.week.some((shifts) => shifts.length === 0) ? [{ calendar, rules }] : [];
  });
}

/** Whether a calendar is open on every date of the year by what it says. */
function isWholeYear({ calendar }: Weekly): boolean {
  const hours = own(calendar.record, "hours");
  return typeof hours === "string" && hours.includes("365");
}

/** Holidays that are not known for all of the term. */
export const calendarCoverage: Rule = {
  id: "calendar-coverage",
  severity: "warning",
  find: (subject) => subject.calendars.flatMap((calendar) => coverageDrafts(subject, calendar)),
};

function coverageDrafts(subject: Subject, calendar: LintCalendar): readonly Draft[] {
  const [first] = weeklyOf(calendar.rules).filter(({ covered }) => covered !== undefined);
  const covered = first?.covered ?? (calendar.rules.kind === "timetable" ? calendar.rules.covered : undefined);
  if (covered === undefined) return [];
  const zone = first?.zone ?? subject.zone;
  const [begins, ends] = [dateAt(zone, covered.start), dateAt(zone, covered.end)];
  const path = below(calendar.path, "coverage");
  const { term } = subject.rules;
  const id = calendar.id;
  if (term === undefined) {
    const last = sayDate(ends - 1);
    const message = {
      en: `The holidays of “${id}” are known until ${last.en}: what leans on later dates is provisional. Who lists the next ones, and when?`,
      zh: `“${id}”的节假日列至${last.zh}：其后的期限只是暂定。以后各年由谁、何时补列？`,
    };
    return [{ path, severity: "notice", message, witness: provisionalTicket(subject, calendar, covered.end) }];
  }
  if (covered.start <= term.start && covered.end >= term.end) return [];
  const [from, to] = [sayDate(dateAt(subject.zone, term.start)), sayDate(dateAt(subject.zone, term.end) - 1)];
  const [start, end] = [sayDate(begins), sayDate(ends - 1)];
  const isLate = covered.end < term.end;
  const message = {
    en: `The contract runs from ${from.en} to ${to.en}; the holidays of “${id}” are known from ${start.en} to ${end.en} only. What leans on other dates is provisional.`,
    zh: `合同期为${from.zh}至${to.zh}，而“${id}”的节假日只列有${start.zh}至${end.zh}。其他日期的期限只是暂定。`,
  };
  const witness = isLate ? provisionalTicket(subject, calendar, covered.end) : undefined;
  return [{ path, message, witness }];
}

/** A ticket on the day after the last that is covered, by a clause that counts in the calendar. */
function provisionalTicket(subject: Subject, calendar: LintCalendar, at: number): Draft["witness"] {
  const item = subject.clauses.find((each) => isCountedIn(subject, each, calendar) && spansOfClause(each).length > 0);
  if (item === undefined) return undefined;
  const [level = ""] = levelsOf(subject, item);
  return witnessed(subject, ticketFor(subject, item, level, at), at, [item.id]);
}

/** Holidays of which nothing says how far they are known. */
export const holidaysEndUnstated: Rule = {
  id: "holidays-end-unstated",
  severity: "warning",
  find: (subject) =>
    restingCalendars(subject).flatMap(({ calendar, rules }): readonly Draft[] => {
      const holidays = [...rules.days].filter(([, { kind }]) => kind === "holiday").map(([day]) => day);
      if (rules.covered !== undefined || holidays.length === 0) return [];
      const last = Math.max(...holidays);
      const { year } = dateFields(last);
      const next = dateFields(dateAt(subject.zone, subject.rules.term?.end ?? 0)).year;
      const isPast = subject.rules.term !== undefined && dayNumber(year + 1, 1, 1) * DAY >= subject.rules.term.end;
      if (isPast) return [];
      const said = sayDate(last);
      const tail =
        subject.rules.term === undefined
          ? { en: "", zh: "" }
          : { en: `, and the contract runs into ${next}`, zh: `，而合同期至 ${next} 年` };
      const message = {
        en: `The last holiday of “${calendar.id}” is ${said.en}${tail.en}. Nothing says that later ones are not known: every weekday of ${year + 1} counts as a working day. State the coverage.`,
        zh: `“${calendar.id}”所列最后一个节假日为${said.zh}${tail.zh}。未写明其后尚未公布：${year + 1} 年的工作日一律照常计算。请写明 coverage。`,
      };
      return [{ path: below(calendar.path, "holidays"), message }];
    }),
};

/** A week with days of rest and no word of public holidays. */
export const holidaysUnstated: Rule = {
  id: "holidays-unstated",
  severity: "warning",
  find: (subject) =>
    restingCalendars(subject).flatMap((weekly): readonly Draft[] => {
      const { calendar, rules } = weekly;
      const isSaid = own(calendar.record, "holidays") !== undefined || own(calendar.record, "coverage") !== undefined;
      if (isSaid || isWholeYear(weekly) || [...rules.days.values()].some(({ kind }) => kind === "holiday")) return [];
      const isMakeUp = isChinese(rules);
      const message = {
        en: `“${calendar.id}” names days of the week and no public holiday: is the first of January a working day? It counts as one${isMakeUp ? ", and weekends worked in exchange for holidays do not" : ""}. An empty list says that no holiday is kept.`,
        zh: `“${calendar.id}”只写星期，未提法定节假日：元旦是不是工作日？现按工作日计算${isMakeUp ? "，调休上班的周末则不算" : ""}。不休节假日的，请写空列表。`,
      };
      return [{ path: below(calendar.path, "holidays"), message }];
    }),
};

const CHINESE = new Set([
  "Asia/Shanghai",
  "Asia/Chongqing",
  "Asia/Chungking",
  "Asia/Harbin",
  "Asia/Urumqi",
  "Asia/Kashgar",
  "PRC",
]);

function isChinese({ zone }: WeeklyRules): boolean {
  return CHINESE.has(zone.name);
}

/** From so many holidays of a year on some were had in exchange for weekends. */
const MANY = 5;

/** Chinese holidays without the weekends that are worked for them. */
export const makeUpDaysUnstated: Rule = {
  id: "make-up-days-unstated",
  severity: "warning",
  find: (subject) =>
    restingCalendars(subject).flatMap(({ calendar, rules }): readonly Draft[] => {
      if (!isChinese(rules)) return [];
      const holidays = itemsOrTexts(calendar).length;
      if (holidays === 0) return [];
      const byYear = new Map<number, { off: number; madeUp: boolean }>();
      for (const [day, { kind, shifts }] of rules.days) {
        const { year } = dateFields(day);
        const known = byYear.get(year) ?? { off: 0, madeUp: false };
        if (kind === "holiday") known.off += 1;
        const isRest = (weekOn(rules, day)[weekdayIndex(day)] ?? []).length === 0;
        if (shifts.length > 0 && isRest) known.madeUp = true;
        byYear.set(year, known);
      }
      const [bare] = [...byYear].sort(([a], [b]) => a - b).filter(([, { off, madeUp }]) => off >= MANY && !madeUp);
      if (bare === undefined) return [];
      const [year, { off }] = bare;
      const sample = sampleOf(year);
      const message = {
        en: `“${calendar.id}” closes on ${off} holidays of ${year} and opens on no weekend in exchange. In China weekends are worked for some of them${sample === undefined ? "" : ` (${sample} in ${year})`}: are they working days?`,
        zh: `“${calendar.id}”列有 ${year} 年 ${off} 天节假日，却没有一个调休上班的周末${sample === undefined ? "" : `（${year} 年如 ${sample}）`}：调休上班日算不算工作日？`,
      };
      return [{ path: below(calendar.path, "specialDays"), message }];
    }),
};

function itemsOrTexts({ record }: LintCalendar): readonly unknown[] {
  const holidays = own(record, "holidays");
  return Array.isArray(holidays) ? holidays : itemsOf(record, "holidays");
}

/** A weekend that was worked in exchange for Spring Festival or National Day. */
function sampleOf(year: number): string | undefined {
  const known: Readonly<Record<number, readonly [month: number, day: number]>> = {
    2024: [10, 12],
    2025: [10, 11],
    2026: [10, 10],
  };
  const date = known[year];
  return date === undefined ? undefined : formatDate(dayNumber(year, date[0], date[1]));
}
