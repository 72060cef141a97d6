import type { CombinedCalendar, ImportedCalendar } from "../calendar/calendar-spec.js";
import { isCoverage } from "../calendar/coverage.js";
import type { Holiday } from "../calendar/dated-days.js";
import type { Week } from "../calendar/hours.js";
import type { Rules, WeeklyRules } from "../calendar/rules.js";
import { sameText } from "../text.js";
import type { Text } from "../text.js";
import { formatDate, parseDate, WEEKDAYS } from "../time/plain-date.js";
import type { DayNumber } from "../time/plain-date.js";
import { zoneOf } from "../time/zone.js";
import { cell, heading, paragraph, table } from "./document.js";
import type { Block, Cell, Line } from "./document.js";
import { daysAlike, runsOf, shiftsText } from "./hours-told.js";
import type { Teller } from "./teller.js";
import { Voice } from "./voice.js";

/** A calendar in full, with those of which it is made; parts that the contract names itself stand under their own name. */
export function calendarBlocks(teller: Teller, name: string, rules: Rules, depth: number): readonly Block[] {
  const head = heading(depth, teller.tell("calendar", teller.quoted(name)));
  if (rules.kind === "weekly") return [head, ...weeklyBlocks(teller, rules)];
  if (rules.kind === "timetable") return [head, ...importedBlocks(teller, rules.calendar)];
  const parts = rules.parts.filter((part) => !isNamed(teller, part));
  return [
    head,
    ...combinedBlocks(teller, rules.calendar),
    ...parts.flatMap((part) => calendarBlocks(teller, part.calendar.id, part, depth + 1)),
  ];
}

function isNamed({ rules }: Teller, part: Rules): boolean {
  return rules.calendars.get(part.calendar.id)?.calendar === part.calendar;
}

function combinedBlocks(teller: Teller, { kind, of }: CombinedCalendar): readonly Block[] {
  const names = of.map(({ id }) => teller.quoted(id));
  const join = (items: readonly string[]): string => items.join(teller.words.series);
  if (kind !== "difference") return paragraph([teller.tell(kind, join(names))]);
  return paragraph([teller.tell(kind, names[0] ?? "", join(names.slice(1)))]);
}

/** Instants are those of one zone where the timetable has one. */
function importedBlocks(teller: Teller, { timetable }: ImportedCalendar): readonly Block[] {
  const { timeZones, from, to, coverage, runs, digest } = timetable;
  const [zone, other] = timeZones;
  const voice = new Voice(
    teller.language,
    zone === undefined || other !== undefined ? zoneOf("UTC", "") : zoneOf(zone, ""),
  );
  const told = (at: number): string => `${voice.at(at)} (${voice.zone.name})`;
  const zones = timeZones.join(teller.words.series);
  return paragraph(
    [teller.tell("imported", told(from), told(to), String(runs.length / 2), zones)],
    ...(coverage.from < coverage.to ? [[teller.tell("importedKnown", told(coverage.from), told(coverage.to))]] : []),
    [teller.tell("importedDigest"), { code: digest }],
  );
}

function weeklyBlocks(teller: Teller, rules: WeeklyRules): readonly Block[] {
  const { calendar, zone } = rules;
  const { hours, coverage } = calendar;
  const known = coverage === undefined ? [] : [[knownText(teller, rules)]];
  return [
    ...paragraph([teller.tell("calendarZone", zone.name), ...writtenAs(teller, hours)]),
    ...weekBlocks(teller, rules.week),
    ...rules.changes.flatMap(({ from, week }, index) => [
      ...paragraph([
        teller.tell("hoursFrom", teller.date(formatDate(from))) + teller.phrases.colon,
        ...writtenAs(teller, calendar.changes?.[index]?.hours),
      ]),
      ...weekBlocks(teller, week),
    ]),
    ...holidayBlocks(teller, calendar.holidays ?? []),
    ...specialBlocks(teller, rules),
    ...paragraph(...known),
  ];
}

function writtenAs(teller: Teller, hours: unknown): Line {
  return typeof hours === "string" && isCoverage(hours)
    ? [teller.words.space, teller.tell("writtenAs", hours.trim())]
    : [];
}

function weekBlocks(teller: Teller, week: Week): readonly Block[] {
  const { columns, weekdays, range } = teller.words;
  const day = (index: number): string => weekdays[index] ?? "";
  const daysText = (days: readonly number[]): string => {
    const runs = runsOf(days).flatMap(([first, last]) =>
      last - first < 2 ? days.filter((each) => each >= first && each <= last).map(day) : [range(day(first), day(last))],
    );
    return teller.words.and(runs);
  };
  const rows = daysAlike(week).map(({ days, shifts }) => [
    cell(daysText(days)),
    cell(shifts.length === 0 ? teller.tell("closed") : hoursText(teller, shifts)),
  ]);
  return table([columns.days, columns.hours], rows);
}

function hoursText(teller: Teller, shifts: Week[number]): string {
  return shiftsText(shifts, teller.tell("nextDay"), teller.words.series);
}

interface Named {
  readonly day: DayNumber;
  readonly name: Text | undefined;
}

/** Holidays that follow each other under one name, together. */
function holidayBlocks(teller: Teller, holidays: readonly Holiday[]): readonly Block[] {
  const { columns } = teller.words;
  const named = holidays.map((holiday): Named =>
    typeof holiday === "string"
      ? { day: parseDate(holiday, ""), name: undefined }
      : { day: parseDate(holiday.date, ""), name: holiday.name },
  );
  const inOrder = [...new Map(named.reverse().map((each) => [each.day, each])).values()].sort((a, b) => a.day - b.day);
  const groups: { readonly first: DayNumber; last: DayNumber; readonly name: Text | undefined }[] = [];
  for (const { day, name } of inOrder) {
    const group = groups.at(-1);
    if (group !== undefined && group.last === day - 1 && sameText(group.name, name)) group.last = day;
    else groups.push({ first: day, last: day, name });
  }
  const rows = groups.map(({ first, last, name }): readonly Cell[] => [
    cell(
      first === last
        ? dateText(teller, first)
        : teller.tell("dateRange", dateText(teller, first), dateText(teller, last)),
    ),
    cell(name === undefined ? "" : teller.text(name)),
    cell(String(last - first + 1)),
  ]);
  return rows.length === 0
    ? []
    : [
        ...paragraph([teller.tell("holidays") + teller.phrases.colon]),
        ...table([columns.dates, columns.called, columns.count], rows),
      ];
}

/** Dates with hours of their own, in order. */
function specialBlocks(teller: Teller, rules: WeeklyRules): readonly Block[] {
  const { columns, weekdays } = teller.words;
  const days = [...(rules.calendar.specialDays ?? [])].sort((a, b) => (a.date < b.date ? -1 : 1));
  const rows = days.map(({ date, hoursOf, name }): readonly Cell[] => {
    const day = parseDate(date, "");
    const hours = hoursText(teller, rules.days.get(day)?.shifts ?? []);
    const weekday = hoursOf === undefined ? undefined : WEEKDAYS.indexOf(hoursOf);
    return [
      cell(dateText(teller, day)),
      cell(weekday === undefined ? hours : teller.tell("hoursOf", weekdays[weekday] ?? "", hours)),
      cell(name === undefined ? "" : teller.text(name)),
    ];
  });
  if (rows.length === 0) return [];
  const head: Line = [teller.tell("specialDays") + teller.phrases.colon];
  return [...paragraph(head), ...table([columns.dates, columns.hours, columns.called], rows)];
}

function knownText(teller: Teller, { calendar }: WeeklyRules): string {
  const { coverage, beyondCoverage } = calendar;
  if (coverage === undefined) return "";
  const known = teller.tell("known", teller.date(coverage.from), dateText(teller, parseDate(coverage.to, "") - 1));
  return `${known}${teller.words.space}${teller.tell(beyondCoverage === "assume-weekly" ? "beyondAssumed" : "beyondError")}`;
}

function dateText(teller: Teller, day: DayNumber): string {
  return teller.phrases.date(day);
}
