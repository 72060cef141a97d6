import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { SlaError } from "sla-clock";
import { Temporal } from "temporal-polyfill";
import { describe, expect } from "vitest";

import { dateAt, instantOf, isSkippedDate, localTimeAt, startOfDate, zoneOf } from "../../../src/time/zone.js";
import { runs } from "../../arbitraries/runs.js";
import { anyInstant, changesOf, DAY, ianaZone, localPlace, MINUTE, nudge, place } from "../../arbitraries/time.js";
import { isSkipped } from "../../reference/naive-calendar.js";

const EVERY_ZONE = Intl.supportedValuesOf("timeZone");

/** Temporal's offset in milliseconds. */
const offsetAt = (timeZone: string, at: number): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;
const compatible = (local: Temporal.PlainDateTime, timeZone: string): number =>
  local.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
const inUtc = (local: Temporal.PlainDateTime): number => local.toZonedDateTime("UTC").epochMilliseconds;

describe("offsets", () => {
  test.prop([fc.constantFrom(...EVERY_ZONE), fc.array(anyInstant, { minLength: 8, maxLength: 8 })])(
    "offset: offsetAt(x) = Temporal's in every zone",
    (timeZone, instants) => {
      const zone = zoneOf(timeZone, "");
      for (const at of instants)
        expect({ at, offset: zone.periodAt(at).offset }).toEqual({ at, offset: offsetAt(timeZone, at) });
    },
  );

  test.prop([fc.constantFrom(...EVERY_ZONE), fc.nat(1000)])(
    "offset: offsetAt(change ± 1) = Temporal's in every zone",
    (timeZone, nth) => {
      const zone = zoneOf(timeZone, "");
      const start = anyYear(nth);
      const next = Temporal.Instant.fromEpochMilliseconds(start)
        .toZonedDateTimeISO(timeZone)
        .getTimeZoneTransition("next");
      if (next === null) return;
      const change = next.epochMilliseconds;
      for (const at of [change - 1, change, change + 1]) expect(zone.periodAt(at).offset).toBe(offsetAt(timeZone, at));
    },
  );

  test.prop([place])("offset: offsetAt(x) = Temporal's near difficult changes", ({ timeZone, at }) => {
    expect(zoneOf(timeZone, "").periodAt(at).offset).toBe(offsetAt(timeZone, at));
  });

  test.prop([ianaZone], runs(0.25))(
    "offset: offsetAt(change), offsetAt(change − 1) = Temporal's for all changes of a difficult zone",
    (timeZone) => {
      const zone = zoneOf(timeZone, "");
      for (const change of changesOf(timeZone)) {
        expect(zone.periodAt(change).offset).toBe(offsetAt(timeZone, change));
        expect(zone.periodAt(change - 1).offset).toBe(offsetAt(timeZone, change - 1));
      }
    },
  );

  test.prop([fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }), anyInstant])(
    "fixed offset: offsetAt(x) of +hh:mm = of +hhmm = of UTC+hh:mm",
    (minutes, at) => {
      const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
        String(part).padStart(2, "0"),
      );
      const sign = minutes < 0 ? "-" : "+";
      for (const name of [
        `${sign}${hours ?? ""}:${rest ?? ""}`,
        `${sign}${hours ?? ""}${rest ?? ""}`,
        `UTC${sign}${hours ?? ""}:${rest ?? ""}`,
      ]) {
        expect(zoneOf(name, "").periodAt(at).offset).toBe(minutes * MINUTE + 0);
      }
    },
  );

  test.prop([fc.oneof(fc.string(), fc.anything())])(
    "unknown zone: zoneOf(anything) = a zone or time-zone-unknown",
    (name) => {
      let known = true;
      try {
        zoneOf(name, "");
      } catch (error) {
        known = false;
        expect(error).toBeInstanceOf(SlaError);
        expect(error).toMatchObject({ code: "time-zone-unknown" });
      }
      if (known) expect(typeof name).toBe("string");
    },
  );
});

function anyYear(nth: number): number {
  return Date.UTC(1970 + (nth % 229), nth % 12, 1 + (nth % 28));
}

describe("local times", () => {
  test.prop([localPlace])("local to instant: instantOf(local) = Temporal's compatible", ({ timeZone, local }) => {
    expect(instantOf(zoneOf(timeZone, ""), inUtc(local))).toBe(compatible(local, timeZone));
  });

  test.prop([ianaZone, nudge], runs(0.3))(
    "local to instant: instantOf(local) = Temporal's compatible near all changes of a difficult zone",
    (timeZone, by) => {
      const zone = zoneOf(timeZone, "");
      for (const change of changesOf(timeZone)) {
        const after = Temporal.Instant.fromEpochMilliseconds(change).toZonedDateTimeISO(timeZone).toPlainDateTime();
        const before = after.add({ milliseconds: offsetAt(timeZone, change - 1) - offsetAt(timeZone, change) });
        for (const local of [before.add({ milliseconds: by }), after.add({ milliseconds: by })]) {
          expect(instantOf(zone, inUtc(local))).toBe(compatible(local, timeZone));
        }
      }
    },
  );

  test.prop([place])("instant to local: localTimeAt(x), dateAt(x) = Temporal's wall clock", ({ timeZone, at }) => {
    const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
    expect(localTimeAt(zoneOf(timeZone, ""), at)).toBe(inUtc(shown));
    expect(dateAt(zoneOf(timeZone, ""), at)).toBe(Math.floor(inUtc(shown) / DAY));
  });

  test.prop([place])("there and back: instantOf(localTimeAt(x)) ≤ x, and shows the same time", ({ timeZone, at }) => {
    const zone = zoneOf(timeZone, "");
    const back = instantOf(zone, localTimeAt(zone, at));
    expect(back).toBeLessThanOrEqual(at);
    expect(localTimeAt(zone, back)).toBe(localTimeAt(zone, at));
  });

  test.prop([localPlace])(
    "start of date: startOfDate(day) = Temporal's 00:00, isSkippedDate(day) = the date has no time in Temporal",
    ({ timeZone, local }) => {
      const date = local.toPlainDate();
      const day = Math.floor(inUtc(local) / DAY);
      expect(startOfDate(zoneOf(timeZone, ""), day)).toBe(compatible(date.toPlainDateTime(), timeZone));
      expect(isSkippedDate(zoneOf(timeZone, ""), day)).toBe(isSkipped(date, timeZone));
    },
  );
});
