import fc from "fast-check";
import { Temporal } from "temporal-polyfill";

export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;
/** The supported years, 1970 to 2199. */
export const EARLIEST = 0;
export const LATEST = Date.UTC(2200, 0, 1);

/** Zones whose clocks change in ways that programs get wrong. */
export const ZONES = [
  "America/New_York",
  "Europe/London",
  "Europe/Dublin", // winter time is the one that is "saved"
  "America/Sao_Paulo", // changes at midnight
  "America/Havana", // midnight happens twice
  "America/St_Johns", // changes at 00:01, so that a date ends twice
  "America/Goose_Bay",
  "America/Caracas", // moved by half an hour
  "Asia/Tehran",
  "Asia/Gaza", // changes by decree
  "Asia/Shanghai",
  "Asia/Kathmandu", // moved by a quarter of an hour
  "Asia/Kolkata",
  "Asia/Pyongyang",
  "Australia/Lord_Howe", // saves half an hour
  "Africa/Casablanca", // changes for Ramadan
  "Africa/Cairo",
  "Africa/Monrovia", // offsets with seconds until 1972
  "Antarctica/Troll", // saves two hours
  "Pacific/Apia", // skipped 2011-12-30
  "Pacific/Kiritimati", // skipped 1994-12-31
  "Pacific/Kwajalein", // skipped 1993-08-21
] as const;

const FIXED = ["UTC", "UTC", "+00:00", "+08:00", "+05:45", "-03:30", "+14:00", "-12:00", "+23:59", "-23:59"] as const;

/** A zone, and one of its changes that happened only once or a few times. */
const ODD_CHANGES = [
  ["Pacific/Apia", "2011-12-30T10:00Z"],
  ["Pacific/Kiritimati", "1994-12-31T10:00Z"],
  ["Pacific/Kwajalein", "1993-08-21T12:00Z"],
  ["America/St_Johns", "2006-10-29T02:31Z"],
  ["America/Goose_Bay", "1990-10-28T03:01Z"],
  ["America/Havana", "2022-11-06T05:00Z"],
  ["America/Sao_Paulo", "2018-11-04T03:00Z"],
  ["America/Sao_Paulo", "2018-02-18T02:00Z"],
  ["America/Caracas", "2007-12-09T07:00Z"],
  ["Africa/Monrovia", "1972-01-07T00:44:30Z"],
  ["Africa/Monrovia", "1971-06-01T00:00Z"],
  ["Asia/Kathmandu", "1985-12-31T18:30Z"],
  ["Asia/Pyongyang", "2018-05-04T15:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00Z"],
  ["Antarctica/Troll", "2026-03-29T01:00Z"],
] as const;

const changes = new Map<string, readonly number[]>();

/** The instants at which a zone changes its offset, 1970 to 2199, as Temporal knows them. */
export function changesOf(timeZone: string): readonly number[] {
  const known = changes.get(timeZone);
  if (known !== undefined) return known;
  const found: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(EARLIEST).toZonedDateTimeISO(timeZone).getTimeZoneTransition("next");
  for (; at !== null && at.epochMilliseconds < LATEST; at = at.getTimeZoneTransition("next")) {
    found.push(at.epochMilliseconds);
  }
  changes.set(timeZone, found);
  return found;
}

/** An instant within the supported years. */
export function supported(at: number): number {
  return Math.min(Math.max(at, EARLIEST), LATEST - 1);
}

/** A small distance from an edge: none, a millisecond, the sizes of clock changes, anything up to a day. */
export const nudge: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, -1, 1) },
  { weight: 2, arbitrary: fc.constantFrom(SECOND, MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, DAY) },
  { weight: 1, arbitrary: fc.constantFrom(SECOND, MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, DAY).map((size) => -size) },
  { weight: 1, arbitrary: fc.integer({ min: -2 * HOUR, max: 2 * HOUR }) },
  { weight: 1, arbitrary: fc.integer({ min: -DAY, max: DAY }) },
);

/** Any instant of the supported years. */
export const anyInstant: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: EARLIEST, max: LATEST - 1 }) },
  { weight: 2, arbitrary: fc.nat(LATEST / (15 * MINUTE) - 1).map((quarter) => quarter * 15 * MINUTE) },
  { weight: 1, arbitrary: fc.constantFrom(EARLIEST, EARLIEST + 1, EARLIEST + DAY, LATEST - 1, LATEST - DAY) },
);

export const ianaZone: fc.Arbitrary<string> = fc.constantFrom(...ZONES);
export const timeZone: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: ianaZone },
  { weight: 1, arbitrary: fc.constantFrom(...FIXED) },
);
/** Zones in which every date has 24 hours. */
export const unchangingZone: fc.Arbitrary<string> = fc.constantFrom("Asia/Kolkata", ...FIXED);

/** A zone and an instant worth asking about there. */
export interface Place {
  readonly timeZone: string;
  readonly at: number;
}

function startOfDate(zone: string, daysSince1970: number): number {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: daysSince1970 }).toZonedDateTime(zone).epochMilliseconds;
}

/** Turns a number into an instant of a zone: near a change where the zone has any, else near midnight. */
function nearChange(zone: string, index: number): number {
  const all = changesOf(zone);
  return all[index % Math.max(all.length, 1)] ?? startOfDate(zone, index % 84_000);
}

/** Instants near a zone's clock changes, its midnights, the ends of the supported years, or anywhere. */
export function placeIn(zones: fc.Arbitrary<string>): fc.Arbitrary<Place> {
  const index = fc.oneof(fc.nat(1000), fc.nat(100_000));
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(zones, index, nudge)
        .map(([zone, nth, by]) => ({ timeZone: zone, at: supported(nearChange(zone, nth) + by) })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(zones, index, nudge)
        .map(([zone, day, by]) => ({ timeZone: zone, at: supported(startOfDate(zone, day % 84_000) + by) })),
    },
    { weight: 1, arbitrary: fc.record({ timeZone: zones, at: anyInstant }) },
  );
}

/** Moments near changes that happened only once or a few times. */
export const oddPlace: fc.Arbitrary<Place> = fc
  .tuple(fc.constantFrom(...ODD_CHANGES), nudge)
  .map(([[zone, iso], by]) => ({ timeZone: zone, at: Date.parse(iso) + by }));

/** Moments at either end of the supported years. */
export const rangeEnd: fc.Arbitrary<Place> = fc
  .tuple(timeZone, fc.constantFrom(EARLIEST, LATEST), nudge)
  .map(([zone, end, by]) => ({ timeZone: zone, at: supported(end + by) }));

/** A difficult zone and a difficult moment in it. */
export const place: fc.Arbitrary<Place> = fc.oneof(
  { weight: 6, arbitrary: placeIn(timeZone) },
  { weight: 2, arbitrary: oddPlace },
  { weight: 1, arbitrary: rangeEnd },
);

/** A difficult zone and a local time there, often one that a change skips or repeats. */
export const localPlace: fc.Arbitrary<{ readonly timeZone: string; readonly local: Temporal.PlainDateTime }> = fc
  .tuple(place, fc.boolean(), nudge)
  .map(([{ timeZone: zone, at }, justBefore, by]) => {
    const shown = Temporal.Instant.fromEpochMilliseconds(supported(justBefore ? at - 1 : at)).toZonedDateTimeISO(zone);
    return { timeZone: zone, local: shown.toPlainDateTime().add({ milliseconds: by + (justBefore ? 1 : 0) }) };
  });

/** A length of time up to some weeks, often a round one. */
export const duration: fc.Arbitrary<number> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(0, 1, SECOND, MINUTE, 30 * MINUTE, HOUR, 8 * HOUR, DAY) },
  { weight: 2, arbitrary: fc.nat(200).map((quarters) => quarters * 15 * MINUTE) },
  { weight: 1, arbitrary: fc.nat(21 * DAY) },
);
