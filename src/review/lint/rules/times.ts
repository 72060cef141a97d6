import { isOpenAt, openWithin } from "../../../calendar/timetable.js";
import type { Shift } from "../../../calendar/hours.js";
import { isRecord, own } from "../../../inspection.js";
import { DAY, HOUR, MINUTE } from "../../../time/plain-date.js";
import { dateAt, instantOf, localTimeAt } from "../../../time/zone.js";
import type { Rules } from "../../../calendar/rules.js";
import { tellingReports } from "../reports.js";
import type { Draft, Rule } from "../rule.js";
import { sayDue, sayDuration, sayTime } from "../say.js";
import { calendarOf, isLeftToTickets, levelsOf, spansOfClause } from "../subject.js";
import type { LintCalendar, LintClause, LintSpan, Subject } from "../subject.js";
import { below, occasion, ticketFor, witnessed } from "../witness.js";

/** 59 minutes, or 59 minutes and some seconds. */
function isLastMinute(time: number): boolean {
  return time % HOUR >= 59 * MINUTE;
}

/** "By 12:59" and "23:59". */
export const lastMinute: Rule = {
  id: "last-minute",
  severity: "warning",
  find: (subject) => [...subject.calendars.flatMap(lastMinuteOfHours), ...subject.clauses.flatMap(lastMinuteOfDue)],
};

function lastMinuteOfHours(calendar: LintCalendar): readonly Draft[] {
  const { rules } = calendar;
  if (rules.kind !== "weekly") return [];
  const weeks = [
    rules.week,
    ...rules.changes.map(({ week }) => week),
    [...rules.days.values()].map(({ shifts }) => shifts),
  ];
  const shift = weeks.flat(2).find(({ closes }: Shift) => isLastMinute(closes));
  if (shift === undefined) return [];
  const [closes, lost] = [sayTime(shift.closes % DAY), sayDuration(HOUR - (shift.closes % HOUR))];
  const next = sayTime(Math.ceil(shift.closes / HOUR) * HOUR - (shift.closes > DAY ? DAY : 0));
  return [
    {
      path: below(calendar.path, "hours"),
      message: {
        en: `“${calendar.id}” closes at ${closes}, and hours end before the moment they name: each time ${lost.en} less is counted than to ${next}. Is ${next} meant?`,
        zh: `“${calendar.id}”于 ${closes} 关闭，而时间不含所写的终了时刻：每次少计${lost.zh}。是否应为 ${next}？`,
      },
    },
  ];
}

function lastMinuteOfDue(item: LintClause): readonly Draft[] {
  const found = spansOfClause(item).flatMap(
    (span): readonly { readonly time: number; readonly path: string; readonly isEnd: boolean }[] => {
      if (span.kind !== "dates") return [];
      const { at, cutOff } = span.rule.count;
      return [
        ...(typeof at === "number" ? [{ time: at, path: below(span.path, "at"), isEnd: true }] : []),
        ...(typeof cutOff?.time === "number"
          ? [{ time: cutOff.time, path: below(span.path, "cutOff"), isEnd: false }]
          : []),
      ];
    },
  );
  const data = found.find(({ time }) => isLastMinute(time));
  const said = item.words.saying(
    /\b(?:by|until|till|before|at)\s+\d{1,2}[:.]59\b|\d{1,2}[:：]59(?:\s*(?:之?前|止|为止))?/i,
  );
  if (data === undefined && said === undefined) return [];
  const time = data === undefined ? undefined : sayTime(data.time);
  const next = data === undefined ? undefined : sayTime(Math.ceil((data.time + 1) / HOUR) * HOUR);
  const [en, zh] = [said?.en ?? time ?? "", said?.zh ?? time ?? ""];
  const end = data?.isEnd === false ? { en: "is too late", zh: "即为逾时" } : { en: "is late", zh: "即为逾期" };
  const meant = next === undefined ? { en: "", zh: "" } : { en: ` Is ${next} meant?`, zh: `是否应为 ${next}？` };
  // Words alone leave the figure that is computed as it is.
  const message =
    data === undefined
      ? { en: `“${en}”: is the last minute of the hour included?`, zh: `“${zh}”：最后一分钟是否包括在内？` }
      : {
          en: `“${en}” leaves out the last minute: half a minute past ${time ?? ""} ${end.en}.${meant.en}`,
          zh: `“${zh}”不含最后一分钟：${time ?? ""} 过半分钟${end.zh}。${meant.zh}`,
        };
  const path = data?.path ?? item.path;
  return [{ clause: item.id, path, message, answeredBy: [item.record] }];
}

/** Working hours that are used up exactly at closing. */
export const dueAtClosing: Rule = {
  id: "due-at-closing",
  severity: "notice",
  find: (subject) =>
    subject.clauses.flatMap((item) => {
      const span = spansOfClause(item).find(
        (each): each is LintSpan & { readonly kind: "within" } => each.kind === "within",
      );
      const calendar = calendarOf(subject, span?.rule.clockId);
      if (span === undefined || calendar === undefined || calendar.isAlways || isLeftToTickets(span)) return [];
      if (spansOfClause(item).length > 1) return [];
      const morning = tellingReports(subject, calendar)?.morning;
      if (morning === undefined || span.rule.target === 0 || span.rule.more !== undefined) return [];
      const zone = zoneIn(calendar.rules, subject);
      const [opening] = openWithin(calendar.rules, instantOf(zone, dateAt(zone, morning) * DAY), morning + DAY);
      if (opening === undefined) return [];
      const [level = ""] = levelsOf(subject, item);
      const shown = witnessed(subject, ticketFor(subject, item, level, opening.start), opening.start, [item.id]);
      const due = shown?.shows[0]?.due;
      if (due === undefined || isOpenAt(calendar.rules, due) || !isOpenAt(calendar.rules, due - 1)) return [];
      // The end of a break for lunch is no end of a day.
      if (openWithin(calendar.rules, due, due + 4 * HOUR).length > 0) return [];
      const [when, here, target] = [
        occasion(subject, item, opening.start),
        sayDue(subject.zone, due),
        sayDuration(span.rule.target),
      ];
      return [
        {
          clause: item.id,
          path: below(span.path, "within"),
          message: {
            en: `${target.en} from opening are used up exactly at closing: ${when.en} is due ${here.en}, not at the next opening.`,
            zh: `自上班时起的${target.zh}恰在下班时届满：${when.zh}，期限为${here.zh}，而不是下一次上班时。`,
          },
          witness: shown,
          answeredBy: [item.record],
        },
      ];
    }),
};

function zoneIn(rules: Rules, { zone }: Subject): Subject["zone"] {
  return rules.kind === "weekly" ? rules.zone : zone;
}

/** A time of day at which nobody is there. */
export const atOutsideHours: Rule = {
  id: "at-outside-hours",
  severity: "warning",
  find: (subject) =>
    subject.clauses.flatMap((item) =>
      spansOfClause(item).flatMap((span): readonly Draft[] => {
        if (span.kind !== "dates" || isLeftToTickets(span)) return [];
        const { at, calendar } = span.rule.count;
        const used = calendarOf(subject, span.rule.calendarId);
        if (
          typeof at !== "number" ||
          calendar === undefined ||
          used === undefined ||
          own(span.record, "ifClosed") !== undefined
        )
          return [];
        const morning = tellingReports(subject, used)?.morning;
        const { zone } = span.rule.count;
        if (morning === undefined) return [];
        const day = dateAt(zone, morning);
        const moment = instantOf(zone, day * DAY + at);
        if (isOpenAt(calendar, moment) || isOpenAt(calendar, moment - 1)) return [];
        const hours = openWithin(calendar, instantOf(zone, day * DAY), instantOf(zone, (day + 1) * DAY))
          .map(
            ({ start, end }) =>
              `${sayTime(localTimeAt(zone, start) - day * DAY)}-${sayTime(localTimeAt(zone, end) - day * DAY)}`,
          )
          .join(", ");
        return [
          {
            clause: item.id,
            path: below(span.path, "at"),
            message: {
              en: `Due at ${sayTime(at)}, when “${used.id}” (${hours}) is closed: does it stand, or move to closing or to the next opening (ifClosed)? It stands.`,
              zh: `期限为 ${sayTime(at)}，而此时“${used.id}”（${hours}）已关闭：以该时刻为准，还是移至下班时或者下一次上班时（ifClosed）？现以该时刻为准。`,
            },
            answeredBy: [item.record],
          },
        ];
      }),
    ),
};

/** Exactly at the cut-off. */
export const cutOffEdge: Rule = {
  id: "cut-off-edge",
  severity: "notice",
  find: (subject) =>
    subject.clauses.flatMap((item) =>
      spansOfClause(item).flatMap((span): readonly Draft[] => {
        const cutOff = own(span.record, "cutOff");
        if (
          span.kind !== "dates" ||
          cutOff === undefined ||
          (isRecord(cutOff) && own(cutOff, "strictly") !== undefined)
        )
          return [];
        const time = span.rule.cutOff?.time ?? "";
        const before = item.words.saying(/\bbefore\b|之?前/i);
        const isBefore = before !== undefined;
        return [
          {
            clause: item.id,
            path: below(span.path, "cutOff"),
            severity: isBefore ? "warning" : "notice",
            message: {
              en: `What is in exactly at ${time} is taken as in time${isBefore ? `, although the words say “${before.en}”` : ""}; the contract does not say so. State strictly: true or false.`,
              zh: `恰在 ${time} 收到的，现视为及时${isBefore ? `，而条文写的是“${before.zh}”` : ""}；合同没有写明。请写明 strictly 为 true 或 false。`,
            },
            answeredBy: [item.record],
          },
        ];
      }),
    ),
};
