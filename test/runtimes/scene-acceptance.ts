import type * as SlaClock from "sla-clock";
import type { Calendar, CalendarSpec } from "sla-clock";
import type * as TimetablesModule from "sla-clock/timetable";
import { isDifferent, outcome } from "./outcome.js";
import type { Found } from "./outcome.js";
import type { ZoneOffsets } from "./platform-offsets.js";
import { timetableAnswers, timetableCases } from "./timetable-acceptance.js";

type Library = typeof SlaClock;
type Timetables = typeof TimetablesModule;

/** The parts of the library that know calendars. */
export interface LoadedCalendars {
  readonly library: Library;
  /** Absent from the bundle for pages without modules. */
  readonly timetables: Timetables | undefined;
}

/** A calendar as it is stored: a specification, or several joined by set algebra. */
export type StoredCalendar =
  CalendarSpec | { readonly kind: "union" | "intersection" | "difference"; readonly of: readonly StoredCalendar[] };

/** The functions that answer about a calendar, by name. */
export type Operation =
  | "isOpen"
  | "nextWorkingTime"
  | "previousWorkingTime"
  | "nextOpening"
  | "nextClosing"
  | "previousOpening"
  | "previousClosing"
  | "addWorkingTime"
  | "subtractWorkingTime"
  | "workingTimeBetween"
  | "openIntervals"
  | "addWorkingDays"
  | "formatInstant";

/** A function's name, its arguments after the calendar, and its answer; `{ throws }` for an error's code, `null` for undefined. */
export type SceneCase = readonly [operation: Operation, args: readonly unknown[], answer: unknown];

/** A calendar and what was asked about it near one moment. */
export interface Scene {
  readonly name: string;
  readonly calendar: StoredCalendar;
  /** The moment, and how many days on either side were looked at. */
  readonly at: string;
  readonly days: number;
  /** The time in which all questions and answers lie. */
  readonly window: readonly [start: number, end: number];
  /** The offsets that were used, by zone. */
  readonly offsets: Readonly<Record<string, ZoneOffsets>>;
  readonly cases: readonly SceneCase[];
}

/** Asks all of a scene's questions one by one; many at once; and of the calendar's timetable, written to JSON and read again. */
export function sceneDifferences(
  { library, timetables }: LoadedCalendars,
  scene: Scene,
): { readonly cases: number; readonly differences: readonly Found[] } {
  const calendar = calendarOf(library, scene.calendar);
  const found = [
    ...oneByOne(library, calendar, scene, scene.cases),
    ...manyAtOnce(library, calendar, scene),
    ...fromTimetable(library, timetables, calendar, scene),
  ];
  return { cases: found.length, differences: found.filter(isDifferent) };
}

function oneByOne(
  library: Library,
  calendar: Calendar,
  { name }: Scene,
  cases: readonly SceneCase[],
): readonly Found[] {
  return cases.map(([operation, args, expected]) => {
    const received = outcome(() => ask(library, calendar, operation, args));
    return { where: name, question: `${operation}(${JSON.stringify(args)})`, expected, received };
  });
}

type Many = (calendar: Calendar, first: Float64Array, second: Float64Array) => Float64Array;

/** The questions of one function that take and give numbers, in one call. */
function manyAtOnce(library: Library, calendar: Calendar, scene: Scene): readonly Found[] {
  const functions: readonly (readonly [Operation, Many])[] = [
    ["addWorkingTime", library.addWorkingTimeMany],
    ["subtractWorkingTime", library.subtractWorkingTimeMany],
    ["workingTimeBetween", library.workingTimeBetweenMany],
  ];
  return functions.flatMap(([operation, many]) => {
    const cases = scene.cases.filter(
      ([asked, args, answer]) => asked === operation && [...args, answer].every((value) => typeof value === "number"),
    );
    if (cases.length === 0) return [];
    const column = (index: number): Float64Array => Float64Array.from(cases, ([, args]) => Number(args[index]));
    const received = outcome(() => Array.from(many(calendar, column(0), column(1))));
    const expected = cases.map(([, , answer]) => answer);
    return [{ where: scene.name, question: `${operation}Many, ${String(cases.length)} items`, expected, received }];
  });
}

/** Also by `sla-clock/timetable` where it is loaded. */
function fromTimetable(
  library: Library,
  timetables: Timetables | undefined,
  calendar: Calendar,
  scene: Scene,
): readonly Found[] {
  const [from, to] = scene.window;
  if (from === to) return [];
  const json = JSON.stringify(library.exportTimetable(calendar, { from, to }));
  const imported = library.importTimetable(JSON.parse(json));
  const inside = { ...scene, name: `${scene.name}, from its timetable` };
  return [
    ...oneByOne(library, imported, inside, timetableCases(scene)),
    ...(timetables === undefined ? [] : timetableAnswers(timetables, inside, json)),
  ];
}

/** The library's calendar of a stored one. */
export function calendarOf(library: Library, stored: StoredCalendar): Calendar {
  if (!("of" in stored)) return library.defineCalendar(stored);
  return library[stored.kind](...stored.of.map((part) => calendarOf(library, part)));
}

function ask(library: Library, calendar: Calendar, operation: Operation, args: readonly unknown[]): unknown {
  // The stored arguments are JSON, and the library itself checks them.
  const call = library[operation] as (...all: readonly unknown[]) => unknown;
  return operation === "formatInstant" ? call(...args) : call(calendar, ...args);
}
