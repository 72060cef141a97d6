// How much memory compiled calendars hold: 200 calendars, each asked about 11 years. Needs --expose-gc.
import { builtLibrary } from "./library.js";
import { officeSpec, ZONES } from "./workload.js";

const CALENDARS = 200;
const YEARS = 11;

/** Bytes. */
export interface MemoryResult {
  /** Of a calendar as it is defined, its 120 holidays included. */
  readonly definition: number;
  /** Of what a calendar keeps in order to answer, for each year. */
  readonly calendarYear: number;
}

const { defineCalendar, workingTimeBetween } = await builtLibrary();
const ask = (calendar: ReturnType<typeof defineCalendar>): number =>
  workingTimeBetween(calendar, Date.UTC(2020, 0, 2), Date.UTC(2020 + YEARS, 0, 1));
// What is kept once for all calendars is not theirs.
for (const zone of ZONES) ask(defineCalendar(officeSpec(zone, "before")));

const empty = held();
const calendars = Array.from({ length: CALENDARS }, (_, index) =>
  defineCalendar(officeSpec(ZONES[index % 2] ?? "UTC", `calendar ${index}`)),
);
const defined = held();
const total = calendars.reduce((sum, calendar) => sum + ask(calendar), 0);
const asked = held();
if (total <= 0) throw new Error("never open");
process.stdout.write(
  JSON.stringify({
    definition: (defined - empty) / CALENDARS,
    calendarYear: (asked - defined) / (calendars.length * YEARS),
  } satisfies MemoryResult),
);

function held(): number {
  for (let times = 0; times < 4; times += 1) gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
