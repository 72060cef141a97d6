import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { DateTime } from "luxon";
import { formatInstant, SlaError, toInstant } from "sla-clock";
import { Temporal } from "temporal-polyfill";
import { describe, expect } from "vitest";

import { DAY, localPlace, MINUTE, place, timeZone } from "../../arbitraries/time.js";

const FARTHEST = 8.64e15;
/** Any instant that a Date can hold, up to the very ends. */
const anyDate = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -FARTHEST, max: FARTHEST }) },
  { weight: 1, arbitrary: fc.constantFrom(FARTHEST, -FARTHEST, FARTHEST - 1, FARTHEST - DAY, DAY - FARTHEST) },
  { weight: 1, arbitrary: fc.integer({ min: Date.UTC(-100, 0, 1), max: Date.UTC(1970, 0, 1) }) },
);

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof SlaError) return error.code;
    throw error;
  }
};

const zoned = (at: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
const hasSeconds = (at: number, zone: string): boolean => zoned(at, zone).offsetNanoseconds % (MINUTE * 1e6) !== 0;

describe("writing instants", () => {
  test.prop([place])("instant round trip: toInstant(formatInstant(x, zone)) = x", ({ timeZone: zone, at }) => {
    expect(toInstant(formatInstant(at, zone))).toBe(at);
    expect(toInstant(`${formatInstant(at, zone)}[${zone}]`)).toBe(at);
  });

  test.prop([anyDate, timeZone])(
    "instant round trip: toInstant(formatInstant(x, zone)) = x for every x that a Date can hold",
    (at, zone) => {
      const isAtTheEnds = Math.abs(at) > FARTHEST - DAY;
      // There the local time may lie outside the range of a Date, and is refused.
      const code = isAtTheEnds ? codeOf(() => formatInstant(at, zone)) : undefined;
      if (code === undefined) expect(toInstant(formatInstant(at, zone))).toBe(at);
      else expect(code).toBe("instant-out-of-range");
    },
  );

  test.prop([place])(
    "instant text: formatInstant(x, zone) = Temporal's date, time and offset",
    ({ timeZone: zone, at }) => {
      const shown = zoned(at, zone);
      const fractionalSecondDigits = at % 1000 === 0 ? 0 : 3;
      expect(formatInstant(at, zone)).toBe(
        `${shown.toPlainDateTime().toString({ fractionalSecondDigits })}${shown.offset}`,
      );
    },
  );

  test.prop([place, place])(
    'instant text orders as time: x < y ⇒ formatInstant(x, "UTC") < formatInstant(y, "UTC")',
    ({ at: x }, { at: y }) => {
      const text = (at: number): string => formatInstant(at, "UTC").slice(0, 19);
      if (Math.floor(x / 1000) < Math.floor(y / 1000)) expect(text(x) < text(y)).toBe(true);
    },
  );
});

describe("reading instants", () => {
  test.prop([anyDate])("instant forms: toInstant(x) = toInstant(Date, ISO text, luxon, Temporal of x)", (at) => {
    const instant = Temporal.Instant.fromEpochMilliseconds(at);
    const forms = [
      at,
      new Date(at),
      new Date(at).toISOString(),
      DateTime.fromMillis(at, { zone: "UTC" }),
      instant,
      instant.toString(),
    ];
    for (const form of forms) expect(toInstant(form)).toBe(at);
  });

  test.prop([place])(
    "instant of text with an offset: toInstant(Temporal's text) = Temporal's reading of it",
    ({ timeZone: zone, at }) => {
      const text = Temporal.Instant.fromEpochMilliseconds(at).toString({ timeZone: zone });
      expect(toInstant(text)).toBe(Temporal.Instant.from(text).epochMilliseconds);
    },
  );

  test.prop([place])(
    "instant of text with a zone: toInstant(Temporal's text) = Temporal's reading of it",
    ({ timeZone: zone, at }) => {
      expect(toInstant(zoned(at, zone).toString())).toBe(at);
      expect(toInstant(zoned(at, zone))).toBe(at);
    },
  );

  test.prop([place])(
    "instant of luxon's text: toInstant(luxon's text) = luxon's reading of it",
    ({ timeZone: zone, at }) => {
      if (/^[+-]/.test(zone) || hasSeconds(at, zone)) return;
      const luxon = DateTime.fromMillis(at, { zone });
      expect(toInstant(luxon.toISO() ?? "")).toBe(at);
      expect(toInstant(luxon)).toBe(at);
    },
  );

  test.prop([place, fc.constantFrom("minute", "second", "millisecond"), fc.constantFrom("T", " ", "t")])(
    "instant precision: toInstant(text to the minute, second, millisecond) = Temporal's reading of it",
    ({ timeZone: zone, at }, smallestUnit, between) => {
      const text = zoned(at, zone).toString({ smallestUnit, timeZoneName: "never" });
      expect(toInstant(text.replace("T", between))).toBe(Temporal.Instant.from(text).epochMilliseconds);
    },
  );

  test.prop([localPlace])("instant without an offset: toInstant(local time) = instant-no-offset", ({ local }) => {
    expect(codeOf(() => toInstant(local.toString()))).toBe("instant-no-offset");
    expect(codeOf(() => toInstant(local.toPlainDate().toString()))).toBe("instant-no-offset");
  });

  test.prop([place, fc.integer({ min: -23 * 60, max: 23 * 60 })])(
    "instant with a zone that disagrees: toInstant(text) = Temporal's reading, or instant-zone-conflict where it has none",
    ({ timeZone: zone, at }, minutes) => {
      const sign = minutes < 0 ? "-" : "+";
      const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
        String(part).padStart(2, "0"),
      );
      const text = `${zoned(at, zone).toPlainDateTime().toString({ fractionalSecondDigits: 3 })}${sign}${hours ?? ""}:${rest ?? ""}[${zone}]`;
      let expected: number | undefined;
      try {
        expected = Temporal.ZonedDateTime.from(text, { offset: "reject" }).epochMilliseconds;
      } catch {
        // Temporal refuses it as well.
      }
      if (expected === undefined) expect(codeOf(() => toInstant(text))).toBe("instant-zone-conflict");
      else expect(toInstant(text)).toBe(expected);
    },
  );

  test.prop([anyDate, fc.integer({ min: 1, max: 999_999 })])(
    "instant fraction: toInstant(Temporal between milliseconds) = instant-fraction",
    (at, nanoseconds) => {
      const most = Math.min(at, FARTHEST - 1);
      const instant = Temporal.Instant.fromEpochMilliseconds(most).add({ nanoseconds });
      expect(codeOf(() => toInstant(instant))).toBe("instant-fraction");
      expect(codeOf(() => toInstant(instant.toString()))).toBe("instant-fraction");
    },
  );

  test.prop([
    fc.oneof(
      fc.double(),
      fc.string(),
      fc.stringMatching(/^[0-9:.TZ+ [\]-]{0,30}$/),
      fc.object(),
      fc.date({ noInvalidDate: false }),
    ),
  ])("instant of anything: toInstant(anything) = whole milliseconds or an error code", (input) => {
    let read = 0;
    const code = codeOf(() => {
      read = toInstant(input as number);
    });
    expect(code === undefined ? Number.isSafeInteger(read) && !Object.is(read, -0) : code.startsWith("instant-")).toBe(
      true,
    );
  });

  test.prop([fc.nat(84_000), fc.constantFrom("Z", "+08:00", "-03:30", "+00:00")])(
    "instant at 24:00: toInstant(24:00) = toInstant(00:00 of the next date)",
    (days, offset) => {
      const date = new Temporal.PlainDate(1970, 1, 1).add({ days });
      expect(toInstant(`${date.toString()}T24:00${offset}`)).toBe(
        toInstant(`${date.add({ days: 1 }).toString()}T00:00${offset}`),
      );
    },
  );
});
