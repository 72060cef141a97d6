import { parseDayHours } from "../calendar/hours.js";
import { slaError, Told } from "../errors.js";
import { isRecord, own } from "../inspection.js";
import type { Inspection } from "../inspection.js";
import type { Text } from "../text.js";
import { DAY, formatDate, HOUR, parseDate } from "../time/plain-date.js";
import type {
  DateHolidaysClass,
  DateHolidaysEntry,
  DateHolidaysInstance,
  DateHolidaysPlace,
  PartDay,
  PartDayHours,
} from "./date-holidays-types.js";
import { foreign } from "./foreign.js";
import { hoursText } from "./hours-text.js";
import { yearOf } from "./known-days.js";
import type { DayRange, KnownDay } from "./known-days.js";

interface Wanted {
  readonly place: DateHolidaysPlace;
  readonly types: readonly string[];
  readonly language: string | undefined;
  readonly partDays: ((day: PartDay) => PartDayHours) | undefined;
  readonly range: DayRange;
}

const DATE = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):\d{2}(?: -\d{4})?$/;
const LONGEST = 366;

/** The dates of all holidays wanted; a date closed whole has no part day beside. */
export function entriesOf(inspection: Inspection, Holidays: DateHolidaysClass, wanted: Wanted): readonly KnownDay[] {
  const { place, range, language } = wanted;
  // The package writes into the object that it is given.
  const instance = new Holidays({ ...place });
  refuseUnknownPlace(instance, place);
  const languages = instance.getLanguages();
  const both = language === undefined && languages.includes("en") && languages.includes("zh");
  const years = Array.from({ length: yearOf(range.to) - yearOf(range.from) + 2 }, (_, i) => yearOf(range.from) - 1 + i);
  // The years around may hold a substitute day inside, and a holiday of several days may reach in.
  const days = years.flatMap((year) => {
    const zh = both
      ? new Map(read(instance.getHolidays(year, "zh")).map((entry) => [keyOf(entry), entry.name]))
      : undefined;
    return read(instance.getHolidays(year, both ? "en" : (language ?? languages[0])))
      .filter(({ type }) => wanted.types.includes(type))
      .flatMap((entry) => daysOf(inspection, entry, nameOf(entry, zh), wanted));
  });
  const whole = new Set(days.filter(({ kind }) => kind === "holiday").map(({ day }) => day));
  return days.filter(({ kind, day }) => kind === "holiday" || !whole.has(day));
}

function refuseUnknownPlace(instance: DateHolidaysInstance, { country, state, region }: DateHolidaysPlace): void {
  const check = (known: unknown, key: string, code: string): void => {
    const codes = isRecord(known) ? Object.keys(known) : [];
    if (codes.includes(code)) return;
    const expected = codes.length === 0 ? "no such part, for none is listed" : `one of ${codes.join(", ")}`;
    throw slaError("options-invalid", { path: `/options/${key}`, expected, received: code });
  };
  check(instance.getCountries(), "country", country);
  if (state !== undefined) check(instance.getStates?.(country), "state", state);
  if (region !== undefined) check(instance.getRegions?.(country, state ?? ""), "region", region);
}

function read(entries: unknown): readonly DateHolidaysEntry[] {
  const list: readonly unknown[] = Array.isArray(entries) ? entries : [entries];
  return list.map((entry) => {
    const record = isRecord(entry) ? entry : {};
    const [date, name, type, rule] = [
      own(record, "date"),
      own(record, "name"),
      own(record, "type"),
      own(record, "rule"),
    ];
    const [start, end] = [own(record, "start"), own(record, "end")];
    const isText = typeof date === "string" && typeof name === "string" && typeof type === "string";
    if (isText && start instanceof Date && end instanceof Date) {
      return { date, name, type, start, end, rule: typeof rule === "string" ? rule : "" };
    }
    const expected = "holidays as date-holidays tells them";
    throw slaError("holidays-unreadable", { path: "/Holidays", expected, received: entry });
  });
}

function keyOf({ date, rule }: DateHolidaysEntry): string {
  return `${date} ${rule}`;
}

function nameOf(entry: DateHolidaysEntry, chinese: ReadonlyMap<string, string> | undefined): Text {
  const zh = chinese?.get(keyOf(entry));
  return zh === undefined ? entry.name : { en: entry.name, zh };
}

function daysOf(inspection: Inspection, entry: DateHolidaysEntry, name: Text, wanted: Wanted): readonly KnownDay[] {
  const [, date, hour, minute] = DATE.exec(entry.date) ?? [];
  const first = parseDate(date ?? entry.date, "/Holidays");
  const from = Number(hour) * HOUR + Number(minute) * 60_000;
  const lasts = entry.end.getTime() - entry.start.getTime();
  const count = Math.round(lasts / DAY);
  const path = `/Holidays/${entry.date}`;
  // A clock change makes a date an hour shorter or longer.
  if (from === 0 && count >= 1 && count <= LONGEST && Math.abs(lasts - count * DAY) <= HOUR) {
    return Array.from({ length: count }, (_, i) => ({ day: first + i, kind: "holiday", name, path }) as const);
  }
  if (first < wanted.range.from || first >= wanted.range.to) return [];
  const until = Math.abs(from + lasts - DAY) <= HOUR ? DAY : from + lasts;
  const part = { date: formatDate(first), from: hoursOf(from), to: hoursOf(until), name };
  const ask = (): unknown => wanted.partDays?.(part);
  const choice = until > from && until <= DAY ? foreign("options-invalid", "/options/partDays", ask) : undefined;
  if (choice === "ordinary") return [];
  if (choice === "closed") return [{ day: first, kind: "holiday", name, path }];
  if (isRecord(choice)) {
    const hours = hoursText(parseDayHours(own(choice, "hours"), "/options/partDays"));
    return [{ day: first, kind: "part-day", hours, name, path }];
  }
  const expected = "a holiday of whole dates, or partDays that tell the hours of the date";
  const received = new Told(`"${entry.name}" from ${entry.date} for ${Math.round(lasts / 60_000) / 60} hours`);
  inspection.refuse("holidays-part-day", { path: "/Holidays", expected, received });
  return [];
}

function hoursOf(time: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(time / HOUR))}:${two(Math.floor(time / 60_000) % 60)}`;
}
