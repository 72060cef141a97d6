/*
 * The long check of calendars against the naive walk with Temporal (test/reference): every zone that the platform names, every change of
 * its offset from 1970 to 2100, and around each change calendars whose hours lean on it. Run by `npm run test:zones`; not part of
 * `npm test`. The same seed makes the same calendars.
 *
 *   npm run test:zones -- --quick                        a few changes of each zone, in a minute
 *   npm run test:zones -- --zone America --from 2020 --to 2030 --cases 20 --seed 7
 */
import { argv, exit, stdout } from "node:process";
import { parseArgs } from "node:util";

import { defineCalendar, SlaError } from "sla-clock";
import * as sla from "sla-clock";
import type { CalendarSpec, Interval } from "sla-clock";
import { Temporal } from "temporal-polyfill";

import * as naive from "../test/reference/naive-arithmetic.js";
import { isSkipped, naiveOpen } from "../test/reference/naive-calendar.js";
import { table } from "./table.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const { values: options } = parseArgs({
  args: argv.slice(2),
  options: {
    quick: { type: "boolean", default: false },
    zone: { type: "string", default: "" },
    from: { type: "string", default: "1970" },
    to: { type: "string", default: "2100" },
    cases: { type: "string" },
    seed: { type: "string", default: "20260101" },
  },
});
const cases = Number(options.cases ?? (options.quick ? 4 : 12));
/** Of a quick run, how many changes of each zone are looked at. */
const MOST = options.quick ? 30 : Infinity;
const [firstYear, lastYear] = [Math.max(1970, Number(options.from)), Math.min(2199, Number(options.to))];

/** A small generator of numbers in [0, 1) (mulberry32), so that a run can be repeated. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = <T>(choices: readonly [T, ...T[]]) => T;

function chooser(next: () => number): Random {
  return (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0];
}

/** A change of a zone's offset, and the wall clock's time of day just before it and at it. */
interface Change {
  readonly at: number;
  readonly before: Temporal.PlainDateTime;
  readonly after: Temporal.PlainDateTime;
}

function changesOf(timeZone: string): readonly Change[] {
  const found: Change[] = [];
  const [start, end] = [Date.UTC(firstYear, 0, 1), Date.UTC(lastYear + 1, 0, 1)];
  let at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds >= end) return found;
    const before = next.subtract({ nanoseconds: 1 }).toPlainDateTime().round("second");
    found.push({ at: next.epochMilliseconds, before, after: next.toPlainDateTime() });
    at = next;
  }
}

function clock(time: number): string {
  const part = (unit: number, of: number): string => String(Math.floor(time / unit) % of).padStart(2, "0");
  const minutes = `${part(HOUR, 25)}:${part(MINUTE, 60)}`;
  return time % MINUTE === 0 ? minutes : `${minutes}:${part(1000, 60)}`;
}

function timeOfDay(local: Temporal.PlainDateTime): number {
  return ((local.hour * 60 + local.minute) * 60 + local.second) * 1000;
}

/** A calendar with hours that open, close or run on where the clock jumps: inside the gap or fold, at its ends, at midnight. */
function calendarAround({ before, after }: Change, timeZone: string, random: Random): CalendarSpec {
  const [from, to] = [timeOfDay(before), timeOfDay(after)];
  const edges = [from, to, (from + to) / 2 - (((from + to) / 2) % MINUTE), 0] as const;
  const time = (): number => {
    const near =
      random([...edges]) + random([0, 0, 0, MINUTE, -MINUTE, 1000, 30 * MINUTE, -30 * MINUTE, HOUR, -HOUR, 9 * HOUR]);
    return ((near % DAY) + DAY) % DAY;
  };
  const span = (): string => {
    const [opens, closes] = [time(), time()];
    return random([0, 1, 2, 3, 4, 5]) === 0 || opens === closes ? "00:00-24:00" : `${clock(opens)}-${clock(closes)}`;
  };
  const hours = (): readonly string[] => Array.from({ length: random([1, 1, 2, 3]) }, span);
  const on = [before, after].map(({ dayOfWeek }) => WEEKDAYS[dayOfWeek - 1] ?? "mon");
  const eve = WEEKDAYS[(before.dayOfWeek + 5) % 7] ?? "mon";
  const next = WEEKDAYS[after.dayOfWeek % 7] ?? "mon";
  const week = Object.fromEntries([eve, ...on, next].map((day) => [day, hours()]));
  // A whole date that was skipped can have no hours.
  const dates = [before, after].map((local) => local.toPlainDate()).filter((each) => !isSkipped(each, timeZone));
  const date = String(dates[0]);
  const dated: Partial<CalendarSpec> = random([
    {},
    {},
    { holidays: [date] },
    { specialDays: [{ date, hours: hours() }], holidays: [after.toPlainDate().toString()] },
  ]);
  const always = random([false, false, false, false, false, false, true]);
  return { id: "zone", timeZone, hours: always ? "24x7" : week, ...dated };
}

/** What the library says and what the walk says, of everything that can be asked of an instant, where they differ. */
function differences(
  spec: CalendarSpec,
  at: number,
  random: Random,
): { readonly asked: number; readonly found: readonly string[] } {
  const calendar = defineCalendar(spec);
  const window: Interval = { start: Math.max(at - 4 * DAY, 0), end: at + 4 * DAY };
  const open = naiveOpen(spec, window.start, window.end);
  const edges = open.flatMap(({ start, end }) => [start, end]).filter((edge) => Math.abs(edge - at) < 2 * DAY);
  const instants = [-1, 0, 1].flatMap((by) => [at + by, random([at, ...edges]) + by]).concat(at - HOUR, at + HOUR);
  const d = random([1, MINUTE, HOUR, 7 * HOUR, 8 * HOUR, DAY]);
  const found: string[] = [];
  let asked = 0;
  const ask = (name: string, answer: () => unknown, expected: unknown): void => {
    asked += 1;
    const received = JSON.stringify(codeOr(answer));
    if (received !== JSON.stringify(expected))
      found.push(`${name}: ${received}, by the walk ${JSON.stringify(expected)}`);
  };
  ask("openIntervals", () => sla.openIntervals(calendar, window.start, window.end), open);
  for (const x of instants) {
    const iso = new Date(x).toISOString();
    ask(`isOpen ${iso}`, () => sla.isOpen(calendar, x), naive.naiveIsOpen(open, x));
    const y = random([at, ...edges]);
    ask(`workingTimeBetween ${iso} ${y}`, () => sla.workingTimeBetween(calendar, x, y), naive.naiveBetween(open, x, y));
    // What the walk does not reach is not compared.
    const known = (name: string, act: () => unknown, expected: number | undefined): void => {
      if (expected !== undefined) ask(`${name} ${iso}`, act, expected);
    };
    const lengths = [d, Math.abs(naive.naiveBetween(open, x, y))];
    for (const length of lengths) {
      known(`addWorkingTime ${length}`, () => sla.addWorkingTime(calendar, x, length), naive.naiveAdd(open, x, length));
      known(
        `subtractWorkingTime ${length}`,
        () => sla.subtractWorkingTime(calendar, x, length),
        naive.naiveSubtract(open, x, length),
      );
    }
    known("nextWorkingTime", () => sla.nextWorkingTime(calendar, x), naive.naiveNextWorkingTime(open, x));
    known("previousWorkingTime", () => sla.previousWorkingTime(calendar, x), naive.naivePreviousWorkingTime(open, x));
    known("nextOpening", () => sla.nextOpening(calendar, x), naive.naiveNextEdge(open, x, "start", window));
    known("nextClosing", () => sla.nextClosing(calendar, x), naive.naiveNextEdge(open, x, "end", window));
    known("previousOpening", () => sla.previousOpening(calendar, x), naive.naivePreviousEdge(open, x, "start", window));
    known("previousClosing", () => sla.previousClosing(calendar, x), naive.naivePreviousEdge(open, x, "end", window));
  }
  return { asked, found: found.map((text) => `${text}\n  ${JSON.stringify(spec)}`) };
}

function codeOr(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (error instanceof SlaError) return error.code;
    throw error;
  }
}

/** What was looked at in a region, such as Europe. */
interface Tally {
  zones: number;
  changes: number;
  cases: number;
  answers: number;
  differences: number;
}

const names = Intl.supportedValuesOf("timeZone").filter((name) =>
  name.toLowerCase().includes(options.zone.toLowerCase()),
);
const tallies = new Map<string, Tally>();
const shown: string[] = [];
const started = performance.now();

for (const [index, timeZone] of names.entries()) {
  const region = timeZone.split("/")[0] ?? timeZone;
  const tally = tallies.get(region) ?? { zones: 0, changes: 0, cases: 0, answers: 0, differences: 0 };
  tallies.set(region, tally);
  tally.zones += 1;
  const random = chooser(generator(Number(options.seed) + index));
  const all = changesOf(timeZone);
  const step = Math.max(1, all.length / MOST);
  const looked =
    all.length <= MOST
      ? all
      : Array.from({ length: MOST }, (_, nth) => all[Math.floor(nth * step)]).filter((each) => each !== undefined);
  for (const change of looked) {
    tally.changes += 1;
    for (let nth = 0; nth < cases; nth += 1) {
      const { asked, found } = differences(calendarAround(change, timeZone, random), change.at, random);
      tally.cases += 1;
      tally.answers += asked;
      tally.differences += found.length;
      shown.push(...found.slice(0, Math.max(0, 20 - shown.length)));
    }
  }
  if (stdout.isTTY) stdout.write(`\r${index + 1} of ${names.length} zones`);
}

const rows = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
const sum = (field: keyof Tally): number => rows.reduce((total, [, tally]) => total + tally[field], 0);
const fields = ["zones", "changes", "cases", "answers", "differences"] as const;
console.log(
  `\n${table([
    ["", ...fields],
    ...rows.map(([region, tally]) => [region, ...fields.map((field) => String(tally[field]))]),
    ["all", ...fields.map((field) => String(sum(field)))],
  ])}`,
);
console.log(
  `\n${((performance.now() - started) / 1000).toFixed(0)} s, seed ${options.seed}, ${firstYear} to ${lastYear}`,
);
for (const text of shown) console.log(`\n${text}`);
exit(sum("differences") > 0 || sum("zones") === 0 ? 1 : 0);
