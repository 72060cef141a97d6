import { openWithin } from "../../../calendar/timetable.js";
import { isWorkingDate } from "../../../calendar/working-days.js";
import { own } from "../../../inspection.js";
import { DAY, HOUR, MINUTE } from "../../../time/plain-date.js";
import { dateAt, instantOf, localTimeAt, offsetAt, startOfDate, zoneOf } from "../../../time/zone.js";
import type { Instant, Zone } from "../../../time/zone.js";
import { clockChanges } from "../reports.js";
import type { Draft, Rule } from "../rule.js";
import { sayDate, sayDue, sayDuration, sayMoment, sayTime } from "../say.js";
import { calendarIdOf, isLeftToTickets, levelsOf, spansOfClause, weeklyOf } from "../subject.js";
import type { LintCalendar, LintClause, LintSpan, Subject } from "../subject.js";
import { below, occasion, ticketFor, witnessed } from "../witness.js";

/** Due moments, cut-offs and hours on the day on which clocks change. */
export const clockChange: Rule = {
  id: "clock-change",
  severity: "warning",
  find: (subject) => [
    ...subject.clauses.flatMap((item) => spansOfClause(item).flatMap((span) => dueDrafts(subject, item, span))),
    ...subject.calendars.flatMap((calendar) => hoursDrafts(subject, calendar)),
  ],
};

function dueDrafts(subject: Subject, item: LintClause, span: LintSpan): readonly Draft[] {
  if (span.kind !== "dates" || isLeftToTickets(span)) return [];
  const { count } = span.rule;
  const changes = clockChanges(count.zone, subject.period).slice(0, 8);
  const cutOff = count.cutOff?.time;
  return [
    ...(typeof count.at === "number" ? timeDraft(subject, item, span, count.at, "at", changes) : []),
    ...(typeof cutOff === "number" ? timeDraft(subject, item, span, cutOff, "cutOff", changes) : []),
    ...(count.at === "same-time" ? sameTimeDraft(subject, item, span, changes) : []),
  ];
}

type DatesSpan = LintSpan & { readonly kind: "dates" };

/** A time of day that a change of the clocks skips or repeats. */
function timeDraft(
  subject: Subject,
  item: LintClause,
  span: DatesSpan,
  time: number,
  key: "at" | "cutOff",
  changes: readonly Instant[],
): readonly Draft[] {
  const { zone, calendar } = span.rule.count;
  const found = changes.find((at) => {
    const day = dateAt(zone, at - 1);
    const isDue =
      calendar === undefined || span.rule.count.unit !== "workingDays" || isWorkingDate(calendar, zone, day);
    return isDue && kindOf(zone, day, time) !== "once";
  });
  if (found === undefined) return [];
  const day = dateAt(zone, found - 1);
  const isSkipped = kindOf(zone, day, time) === "skipped";
  const [date, clock, taken] = [sayDate(day), sayTime(time), sayMoment(zone, instantOf(zone, day * DAY + time))];
  const name: { readonly en: string; readonly zh: string } =
    key === "at" ? { en: "Due", zh: "期限为" } : { en: "The cut-off is", zh: "截止时刻为" };
  const message = isSkipped
    ? {
        en: `${name.en} at ${clock}: on ${date.en} the clocks of ${zone.name} are put forward over that time, so that there is none; ${taken.en} is taken.`,
        zh: `${name.zh}${clock}：${date.zh}，${zone.name}的钟拨快，该时刻不存在；以${taken.zh}为准。`,
      }
    : {
        en: `${name.en} at ${clock}: on ${date.en} the clocks of ${zone.name} are put back over that time, so that there are two; the earlier is taken.`,
        zh: `${name.zh}${clock}：${date.zh}，${zone.name}的钟拨慢，该时刻出现两次；以较早者为准。`,
      };
  return [{ clause: item.id, path: below(span.path, key), message, answeredBy: [item.record] }];
}

function kindOf(zone: Zone, day: number, time: number): "once" | "skipped" | "twice" {
  const at = instantOf(zone, day * DAY + time);
  if (localTimeAt(zone, at) !== day * DAY + time) return "skipped";
  const [before, after] = [offsetAt(zone, at), offsetAt(zone, at + 3 * HOUR)];
  return before > after && localTimeAt(zone, at + before - after) === day * DAY + time ? "twice" : "once";
}

/** The same time of day, on a day on which it is skipped or repeated. */
function sameTimeDraft(
  subject: Subject,
  item: LintClause,
  span: DatesSpan,
  changes: readonly Instant[],
): readonly Draft[] {
  const { zone, unit, count, calendar, isBackward } = span.rule.count;
  if (unit === "months" || unit === "years" || count === 0 || isBackward) return [];
  const at = changes.find((each) => offsetAt(zone, each) > offsetAt(zone, each - 1));
  if (at === undefined) return [];
  const day = dateAt(zone, at - 1);
  if (unit === "workingDays" && (calendar === undefined || !isWorkingDate(calendar, zone, day))) return [];
  const skipped = localTimeAt(zone, at - 1) + 1 - day * DAY + 30 * MINUTE;
  const days = unit === "weeks" ? count * 7 : count;
  const report = unit === "workingDays" ? undefined : instantOf(zone, (day - days) * DAY + skipped);
  if (report === undefined) return [];
  const [level = ""] = levelsOf(subject, item);
  const shown = witnessed(subject, ticketFor(subject, item, level, report), report, [item.id]);
  const due = shown?.shows[0]?.due;
  if (due === undefined || dateAt(zone, due) !== day) return [];
  const [when, here] = [occasion(subject, item, report), sayDue(zone, due)];
  return [
    {
      clause: item.id,
      path: below(span.path, "at"),
      severity: "notice",
      message: {
        en: `At the same time of day: the clocks of ${zone.name} skip it on ${sayDate(day).en}, and ${when.en} is due ${here.en}.`,
        zh: `同一时刻：${sayDate(day).zh}，${zone.name}的钟拨快而无该时刻，${when.zh}，为${here.zh}。`,
      },
      witness: shown,
      answeredBy: [item.record],
    },
  ];
}

/** Hours of a calendar over a change of the clocks. */
function hoursDrafts(subject: Subject, calendar: LintCalendar): readonly Draft[] {
  const isUsed = subject.clauses.some((item) => spansOfClause(item).some((span) => calendarIdOf(span) === calendar.id));
  const [weekly] = weeklyOf(calendar.rules);
  if (!isUsed || calendar.isAlways || weekly === undefined || calendar.rules.kind !== "weekly") return [];
  const { zone } = weekly;
  for (const at of clockChanges(zone, subject.period).slice(0, 8)) {
    const day = dateAt(zone, at - 1);
    const open = openWithin(calendar.rules, startOfDate(zone, day - 1), startOfDate(zone, day + 2));
    const over = open.find(({ start, end }) => start < at && at < end);
    // Days that are open for all of their hours are as long as they are.
    if (over === undefined || over.end - over.start >= 20 * HOUR) continue;
    const shift = offsetAt(zone, at) - offsetAt(zone, at - 1);
    const [from, to, length] = [
      sayMoment(zone, over.start),
      sayMoment(zone, over.end),
      sayDuration(over.end - over.start),
    ];
    const usual = sayDuration(over.end - over.start + shift);
    const message = {
      en: `The clocks of ${zone.name} change during the hours of “${calendar.id}”: from ${from.en} to ${to.en} they count ${length.en} instead of ${usual.en}.`,
      zh: `${zone.name}的钟在“${calendar.id}”的时间内调整：${from.zh}至${to.zh}计${length.zh}，而不是${usual.zh}。`,
    };
    return [{ path: below(calendar.path, "hours"), severity: "notice", message }];
  }
  return [];
}

const FIXED = /^(?:(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|Etc\/GMT[+-]\d{1,2}|EST|MST|HST|GMT|Etc\/GMT)$/;

/** Where clocks change that stand at an offset in winter or summer, in hours ahead of UTC. */
const CHANGING: readonly (readonly [offset: number, zone: string])[] = [
  [-9, "America/Anchorage"],
  [-8, "America/Los_Angeles"],
  [-7, "America/Denver"],
  [-6, "America/Chicago"],
  [-5, "America/New_York"],
  [-4, "America/Halifax"],
  [-3.5, "America/St_Johns"],
  [-3, "America/Halifax"],
  [0, "Europe/London"],
  [1, "Europe/Berlin"],
  [2, "Europe/Helsinki"],
  [3, "Europe/Helsinki"],
  [9.5, "Australia/Adelaide"],
  [10, "Australia/Sydney"],
  [10.5, "Australia/Adelaide"],
  [11, "Australia/Sydney"],
  [12, "Pacific/Auckland"],
  [13, "Pacific/Auckland"],
];

/** A zone that keeps one offset all the year. */
export const fixedOffsetZone: Rule = {
  id: "fixed-offset-zone",
  severity: "warning",
  find: (subject) => [
    ...fixedDraft(subject, own(subject.document, "timeZone"), "/timeZone"),
    ...subject.calendars.flatMap(({ record, path }) =>
      fixedDraft(subject, own(record, "timeZone"), below(path, "timeZone")),
    ),
  ],
};

function fixedDraft(subject: Subject, name: unknown, path: string): readonly Draft[] {
  if (typeof name !== "string" || !FIXED.test(name)) return [];
  const fixed = zoneOf(name, "");
  const hours = offsetAt(fixed, subject.period.start) / HOUR;
  const isReversed = /^Etc\/GMT[+-][1-9]/.test(name);
  const reversed = {
    en: `“${name}” is ${hours < 0 ? "behind" : "ahead of"} UTC by ${Math.abs(hours)} hours: in names of this kind the sign is reversed. `,
    zh: `“${name}”实为 UTC${hours < 0 ? "−" : "+"}${Math.abs(hours)}：此类名称的正负号与通常相反。`,
  };
  const [, place] = CHANGING.find(([offset]) => offset === hours) ?? [];
  const change = place === undefined ? undefined : differenceIn(subject, fixed, place);
  if (place === undefined || change === undefined) {
    if (!isReversed) return [];
    const message = { en: `${reversed.en}Name the place instead.`, zh: `${reversed.zh}请改写地名。` };
    return [{ path, severity: "notice", message }];
  }
  const [here, there] = [sayMoment(fixed, change), sayMoment(zoneOf(place, ""), change)];
  const message = {
    en: `${isReversed ? reversed.en : ""}“${name}” keeps one offset all the year. Where clocks change, as in ${place}, ${here.en} by the contract is ${there.en} on the wall. Name the place whose clocks are meant.`,
    zh: `${isReversed ? reversed.zh : ""}“${name}”全年不变。在调整时钟的地方，如 ${place}，合同的${here.zh}即当地的${there.zh}。请写明以何地时钟为准。`,
  };
  return [{ path, message }];
}

/** 17:00 of a day of the period at which a place's clocks show another time. */
function differenceIn({ period }: Subject, fixed: Zone, place: string): Instant | undefined {
  const zone = zoneOf(place, "");
  const first = dateAt(fixed, period.start);
  const days = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((month) =>
    instantOf(fixed, (first + 14 + month * 30) * DAY + 17 * HOUR),
  );
  return days.find((at) => offsetAt(zone, at) !== offsetAt(fixed, at));
}

/** Dates without a zone. */
export const timeZoneUnstated: Rule = {
  id: "time-zone-unstated",
  severity: "warning",
  find: ({ rules, calendars }) => {
    if (rules.zoneStated) return [];
    const isUsed = calendars.length > 0;
    const message = isUsed
      ? {
          en: "The calendars are of several time zones, and the contract states none: dates and texts are told in UTC, which may be no party's. State whose clocks govern.",
          zh: "各日历时区不一，合同未写明时区：日期和文本以 UTC 表示，可能不是任何一方的时间。请写明以何地时间为准。",
        }
      : {
          en: "The contract states no time zone: moments are told in UTC, which may be no party's. State whose clocks govern.",
          zh: "合同未写明时区：时刻以 UTC 表示，可能不是任何一方的时间。请写明以何地时间为准。",
        };
    return [{ path: "/timeZone", severity: isUsed ? "warning" : "notice", message }];
  },
};
