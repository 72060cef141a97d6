import type { Shift, Week } from "../../../calendar/hours.js";
import { firstOpen } from "../../../calendar/timetable.js";
import { own } from "../../../inspection.js";
import { DAY, WEEKDAYS } from "../../../time/plain-date.js";
import type { Draft, Rule } from "../rule.js";
import { sayTime, sayWeekday } from "../say.js";
import { isCountedIn } from "../subject.js";
import { below } from "../witness.js";

/** Calendars that are counted in and open no more. */
export const calendarNeverOpens: Rule = {
  id: "calendar-never-opens",
  severity: "error",
  find: (subject) =>
    subject.calendars.flatMap((calendar): readonly Draft[] => {
      const user = subject.clauses.find((item) => isCountedIn(subject, item, calendar));
      if (user === undefined || firstOpen(calendar.rules, subject.period.start) !== undefined) return [];
      const hasHours = own(calendar.record, "hours") !== undefined;
      return [
        {
          clause: user.id,
          path: hasHours ? below(calendar.path, "hours") : calendar.path,
          message: {
            en: `“${calendar.id}” is never open: what “${user.id}” counts in it falls due at no moment, and a ticket to which it is promised cannot be assessed.`,
            zh: `“${calendar.id}”从不开放：“${user.id}”按其计算的期限永不到来，负有该项承诺的工单无法评估。`,
          },
        },
      ];
    }),
};

/** Hours of a day of the week that overlap, its own or those of the night before. */
export const hoursOverlap: Rule = {
  id: "hours-overlap",
  severity: "warning",
  find: (subject) =>
    subject.calendars.flatMap(({ id, path, rules }) => {
      if (rules.kind !== "weekly") return [];
      const weeks = [
        { week: rules.week, at: below(path, "hours") },
        ...rules.changes.map(({ week }, index) => ({ week, at: below(path, "changes", index, "hours") })),
      ];
      return weeks.flatMap(({ week, at }) => overlapIn(week, at, id));
    }),
};

/** The first day with hours that overlap; one mistake is often written for several days. */
function overlapIn(week: Week, path: string, id: string): readonly Draft[] {
  for (const [day, shifts] of week.entries()) {
    const eve = week[(day + WEEKDAYS.length - 1) % WEEKDAYS.length] ?? [];
    const overnight = eve.map(({ opens, closes }) => ({ opens: opens - DAY, closes: closes - DAY }));
    const pair = overlapping([...overnight.filter(({ closes }) => closes > 0), ...shifts]);
    if (pair === undefined) continue;
    const [first, second] = pair.map(sayShift);
    const name = sayWeekday(day);
    return [
      {
        path,
        message: {
          en: `On ${name.en} ${first ?? ""} and ${second ?? ""} of “${id}” overlap: what they share counts once. Were other hours meant?`,
          zh: `“${id}”${name.zh}的 ${first ?? ""} 与 ${second ?? ""} 重叠：重叠部分只计一次。是否应为其他时间？`,
        },
      },
    ];
  }
  return [];
}

function overlapping(shifts: readonly Shift[]): readonly [Shift, Shift] | undefined {
  const inOrder = [...shifts].sort((a, b) => a.opens - b.opens);
  for (const [index, shift] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before !== undefined && before.closes > shift.opens) return [before, shift];
  }
  return undefined;
}

function sayShift({ opens, closes }: Shift): string {
  return `${sayTime((opens + DAY) % DAY)}–${sayTime(closes > DAY ? closes - DAY : closes)}`;
}
