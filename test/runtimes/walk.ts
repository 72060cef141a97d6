import { Temporal } from "temporal-polyfill";
import * as naive from "../reference/naive-arithmetic.js";
import { dateAt, naiveOpen, openOn } from "../reference/naive-calendar.js";
import type { Expression } from "../reference/naive-calendar.js";
import type { ZoneOffsets } from "./platform-offsets.js";
import type { Scene, SceneCase } from "./scene-acceptance.js";
import type { Site } from "./scenes.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MIDNIGHT = new Temporal.PlainTime();

/** Questions about a site, answered by the walk over local dates in test/reference, on this platform's time-zone data. */
export function sceneAt({ name, calendar, at, days = 12 }: Site): Scene {
  const moment = Date.parse(at);
  const window = [Math.max(moment - days * DAY, 0), moment + days * DAY] as const;
  const open = naiveOpen(calendar, ...window);
  const zones = [...new Set(zonesOf(calendar))].filter((zone) => /^[A-Z][a-z]/.test(zone));
  const offsets = Object.fromEntries(zones.map((zone) => [zone, offsetsOf(zone, window)]));
  const cases = [
    ...instants(calendar, open, moment),
    ...searches(open, moment, window),
    ...arithmetic(open, moment, days),
    ...workingDays(calendar, moment),
  ];
  return { name, calendar, at, days, window, offsets, cases };
}

function zonesOf(calendar: Expression): readonly string[] {
  return "of" in calendar ? calendar.of.flatMap(zonesOf) : [calendar.timeZone];
}

function offsetsOf(zone: string, [start, end]: readonly [number, number]): ZoneOffsets {
  let at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const found: [number, number][] = [];
  for (let next: Temporal.ZonedDateTime | null = at; next !== null && next.epochMilliseconds < end;) {
    at = next;
    found.push([at.epochMilliseconds, at.offsetNanoseconds / 1e6]);
    next = at.getTimeZoneTransition("next");
  }
  return found;
}

/** The moment itself, and the millisecond before it: open or not, and how the wall clock shows it. */
function instants(calendar: Expression, open: naive.Open, moment: number): readonly SceneCase[] {
  const [zone = "UTC"] = zonesOf(calendar);
  return [moment - 1, moment].flatMap((at): SceneCase[] => [
    ["isOpen", [at], naive.naiveIsOpen(open, at)],
    ["formatInstant", [at, zone], isoOf(at, zone)],
  ]);
}

/** As the library writes an instant: seconds always, milliseconds and the seconds of an offset where there are any. */
function isoOf(at: number, zone: string): string {
  const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const clock = shown.toPlainDateTime().toString({ fractionalSecondDigits: at % 1000 === 0 ? 0 : 3 });
  return clock + shown.offset;
}

/** Nearest open times and edges; what the window cuts off is not asked. */
function searches(open: naive.Open, moment: number, [start, end]: readonly [number, number]): readonly SceneCase[] {
  const window = { start, end };
  const known = (operation: SceneCase[0], at: number, answer: number | undefined): SceneCase[] =>
    answer === undefined ? [] : [[operation, [at], answer]];
  return [
    ...known("nextWorkingTime", moment, naive.naiveNextWorkingTime(open, moment)),
    ...known("previousWorkingTime", moment, naive.naivePreviousWorkingTime(open, moment)),
    ...known("nextOpening", moment, naive.naiveNextEdge(open, moment, "start", window)),
    ...known("nextClosing", moment, naive.naiveNextEdge(open, moment, "end", window)),
    ...known("previousOpening", moment, naive.naivePreviousEdge(open, moment, "start", window)),
    ...known("previousClosing", moment, naive.naivePreviousEdge(open, moment, "end", window)),
  ];
}

/** Durations that end at edges, a millisecond later, and somewhere between. */
function arithmetic(open: naive.Open, moment: number, days: number): readonly SceneCase[] {
  // Far from the ends of the window, beyond which nothing is known.
  const reach = days > 30 ? days - 30 : 8;
  const before = moment - reach * DAY;
  const after = moment + reach * DAY + 7 * HOUR;
  const edge = open.find(({ end }) => end > moment)?.end ?? after;
  const [toEdge, fromEdge] = [naive.naiveBetween(open, before, edge), naive.naiveBetween(open, edge, after)];
  const added = (operation: "addWorkingTime" | "subtractWorkingTime", at: number, duration: number): SceneCase[] => {
    const add = operation === "addWorkingTime" ? naive.naiveAdd : naive.naiveSubtract;
    const answer = add(open, at, duration);
    return answer === undefined ? [] : [[operation, [at, duration], answer]];
  };
  const short = naive.naiveWithin(open, moment - DAY, moment + DAY);
  return [
    ["workingTimeBetween", [before, after], naive.naiveBetween(open, before, after)],
    ["workingTimeBetween", [moment, before], naive.naiveBetween(open, moment, before)],
    ["workingTimeBetween", [moment - DAY, moment + DAY], naive.naiveBetween(open, moment - DAY, moment + DAY)],
    ...added("addWorkingTime", before, toEdge),
    ...added("addWorkingTime", before, toEdge + 1),
    ...added("addWorkingTime", moment, 90 * 60_000),
    ...added("subtractWorkingTime", after, fromEdge),
    ...added("subtractWorkingTime", after, fromEdge + 1),
    ...added("subtractWorkingTime", moment, 90 * 60_000),
    ["openIntervals", [moment - DAY, moment + DAY], short],
  ];
}

/** Two working days on and one back, in calendars of one zone. */
function workingDays(calendar: Expression, moment: number): readonly SceneCase[] {
  const zones = new Set(zonesOf(calendar));
  const [zone] = zones;
  if (zone === undefined || zones.size > 1) return [];
  return [2, -1, 0].flatMap((days): SceneCase[] => {
    const date = nthWorkingDate(calendar, dateAt({ timeZone: zone }, moment), days);
    if (date === undefined) return [];
    const openings = openingsOn(calendar, date);
    const time = (plain: Temporal.PlainTime, on = date): number =>
      on.toPlainDateTime(plain).toZonedDateTime(zone).epochMilliseconds;
    return [
      [
        "addWorkingDays",
        [moment, days, { at: "start-of-working-day" }],
        Math.min(...openings.map(({ start }) => start)),
      ],
      ["addWorkingDays", [moment, days, { at: "end-of-day" }], time(MIDNIGHT, date.add({ days: 1 }))],
      ["addWorkingDays", [moment, days, { at: "00:30" }], time(new Temporal.PlainTime(0, 30))],
    ];
  });
}

function nthWorkingDate(calendar: Expression, from: Temporal.PlainDate, days: number): Temporal.PlainDate | undefined {
  let left = Math.abs(days);
  let date = from;
  if (left === 0 && openingsOn(calendar, date).length > 0) return date;
  for (left = Math.max(left, 1); left > 0;) {
    date = date.add({ days: days < 0 ? -1 : 1 });
    if (Math.abs(date.until(from).days) > 40) return undefined;
    if (openingsOn(calendar, date).length > 0) left -= 1;
  }
  return date;
}

/** The openings that begin on a date; only unions are asked about working days here. */
function openingsOn(calendar: Expression, date: Temporal.PlainDate): naive.Open {
  if ("of" in calendar) return calendar.of.flatMap((part) => openingsOn(part, date));
  return openOn(calendar, date);
}
