import type { CalendarSpec } from "sla-clock";

/* What every contestant is asked: the same calendar, the same instants, the same order. */

export const SEED = 20261122;
/** Few instants that come again and again are learnt by the branch predictor and flatter three to five times. */
export const ITEMS = 65_536;
export const ZONES = ["America/New_York", "Asia/Shanghai"] as const;
export type BenchZone = (typeof ZONES)[number];

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** A small PRNG (mulberry32), so that all processes draw the same numbers. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The two openings of a working day, as [hour, minute] of opening and closing. */
export const SEGMENTS = [
  { from: [9, 0], to: [12, 0] },
  { from: [13, 30], to: [18, 0] },
] as const;

/** Twelve holidays in each of ten years: the first weekday from the 10th of each month on. */
export const HOLIDAYS: readonly string[] = Array.from({ length: 120 }, (_, month) => {
  const tenth = Date.UTC(2020, month, 10);
  const weekday = new Date(tenth).getUTCDay();
  const later = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return new Date(tenth + later * DAY).toISOString().slice(0, 10);
});

/** The calendar, as this library writes it. */
export function officeSpec(timeZone: string, id = "office"): CalendarSpec {
  return { id, timeZone, hours: "mon-fri 09:00-12:00, 13:30-18:00", holidays: HOLIDAYS };
}

interface AddTask {
  readonly kind: "add";
  readonly id: string;
  readonly title: string;
  readonly from: Float64Array;
  readonly hours: number;
}
interface BetweenTask {
  readonly kind: "between";
  readonly id: string;
  readonly title: string;
  readonly from: Float64Array;
  readonly to: Float64Array;
}
export type Task = AddTask | BetweenTask;

/** Distinct whole minutes of [start, end), in random order. */
function distinctMinutes(random: () => number, start: number, end: number): Float64Array {
  const minutes = new Set<number>();
  while (minutes.size < ITEMS) minutes.add(Math.floor((random() * (end - start)) / MINUTE));
  return Float64Array.from(minutes, (minute) => start + minute * MINUTE);
}

function makeTasks(): readonly [short: AddTask, long: AddTask, near: BetweenTask, far: BetweenTask] {
  const random = randomNumbers(SEED);
  // Even 2000 working hours, about 13 months, end within the ten years.
  const from = distinctMinutes(random, Date.UTC(2020, 0, 1), Date.UTC(2028, 10, 1));
  const days = from.map((at) => at + Math.floor((7 + 6 * random()) * 1440) * MINUTE);
  const first = distinctMinutes(random, Date.UTC(2020, 0, 1), Date.UTC(2020, 6, 1));
  const last = distinctMinutes(random, Date.UTC(2029, 6, 1), Date.UTC(2030, 0, 1));
  return [
    { kind: "add", id: "add-12h", title: "add 12 h", from, hours: 12 },
    { kind: "add", id: "add-2000h", title: "add 2000 h", from, hours: 2000 },
    { kind: "between", id: "between-10d", title: "between, ~10 days", from, to: days },
    { kind: "between", id: "between-10y", title: "between, ~10 years", from: first, to: last },
  ];
}

export const TASKS: readonly [AddTask, AddTask, BetweenTask, BetweenTask] = makeTasks();

/** A task of the same kind whose columns are each in ascending order. */
export function sorted<T extends Task>(task: T): T {
  return task.kind === "add"
    ? { ...task, from: task.from.slice().sort() }
    : { ...task, from: task.from.slice().sort(), to: task.to.slice().sort() };
}

export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const middle = ordered.length >> 1;
  const [low = NaN, high = NaN] = [ordered[(ordered.length - 1) >> 1], ordered[middle]];
  return (low + high) / 2;
}
