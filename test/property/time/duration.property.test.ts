import { test } from "@fast-check/vitest";
import fc from "fast-check";
import { formatDuration, SlaError, toDuration } from "sla-clock";
import { Temporal } from "temporal-polyfill";
import { describe, expect } from "vitest";

import { duration, HOUR, MINUTE, SECOND } from "../../arbitraries/time.js";

const anyDuration = fc.oneof(
  duration,
  fc.nat(Number.MAX_SAFE_INTEGER).map((ms) => ms % 8.64e15),
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

describe("durations", () => {
  test.prop([anyDuration])("duration round trip: toDuration(formatDuration(d)) = d", (d) => {
    expect(toDuration(formatDuration(d))).toBe(d);
    expect(toDuration(d)).toBe(d);
  });

  test.prop([anyDuration])('duration sign: formatDuration(−d) = "-" + formatDuration(d) for d > 0', (d) => {
    if (d > 0) expect(formatDuration(-d)).toBe(`-${formatDuration(d)}`);
    else expect(formatDuration(-d)).toBe("0m");
  });

  test.prop([
    fc.record({ hours: fc.nat(99_999), minutes: fc.nat(9_999), seconds: fc.nat(9_999), milliseconds: fc.nat(999) }),
  ])("duration ISO: toDuration(text of Temporal.Duration) = its total milliseconds", (fields) => {
    const temporal = Temporal.Duration.from(fields);
    expect(toDuration(temporal.toString())).toBe(temporal.total("milliseconds"));
  });

  test.prop([fc.nat(9_999), fc.nat(9_999), fc.nat(9_999), fc.nat(9_999), fc.constantFrom("", " ")])(
    'duration units: toDuration("1h2m3s4ms") = 1 h + 2 min + 3 s + 4 ms',
    (hours, minutes, seconds, milliseconds, space) => {
      const text = [`${hours}h`, `${minutes}m`, `${seconds}s`, `${milliseconds}ms`].join(space);
      expect(toDuration(text)).toBe(hours * HOUR + minutes * MINUTE + seconds * SECOND + milliseconds);
    },
  );

  const unit = fc.constantFrom(
    ["h", HOUR] as const,
    ["m", MINUTE] as const,
    ["s", SECOND] as const,
    ["ms", 1] as const,
  );

  test.prop([fc.nat(99_999), fc.stringMatching(/^[0-9]{1,9}$/), unit, fc.constantFrom(".", ",")])(
    'duration decimals: toDuration("1.25h") = 1.25 h exactly',
    (whole, decimals, [name, size], mark) => {
      const scaled = BigInt(`${whole}${decimals}`) * BigInt(size);
      const scale = 10n ** BigInt(decimals.length);
      const text = `${whole}${mark}${decimals}${name}`;
      if (scaled % scale === 0n) expect(toDuration(text)).toBe(Number(scaled / scale));
      else expect(codeOf(() => toDuration(text))).toBe("duration-fraction");
    },
  );

  test.prop([fc.nat(999), fc.constantFrom("d", "w", "y", " days", " day", "mo", " weeks", " months", " years")])(
    'duration of days: toDuration("1d"), toDuration("P1D") = duration-days',
    (count, name) => {
      expect(codeOf(() => toDuration(`${count}${name}`))).toBe("duration-days");
      expect(codeOf(() => toDuration(`P${count}D`))).toBe("duration-days");
      expect(codeOf(() => toDuration(`P${count}DT1H`))).toBe("duration-days");
    },
  );

  test.prop([fc.double({ noInteger: true, noNaN: true, noDefaultInfinity: true })])(
    "duration number: toDuration(fraction) = duration-fraction, toDuration(negative) = duration-negative",
    (d) => {
      expect(codeOf(() => toDuration(d))).toBe(d < 0 ? "duration-negative" : "duration-fraction");
      expect(codeOf(() => toDuration(-Math.ceil(Math.abs(d)) - 1))).toMatch(/duration-(negative|not-finite)/);
    },
  );

  test.prop([fc.oneof(fc.string(), fc.stringMatching(/^[0-9hmsPT.,\- d]{0,20}$/))])(
    "duration text: toDuration(any text) = whole milliseconds or an error code",
    (text) => {
      let read = 0;
      const code = codeOf(() => {
        read = toDuration(text);
      });
      expect(
        code === undefined
          ? Number.isSafeInteger(read) && read >= 0 && !Object.is(read, -0)
          : code.startsWith("duration-"),
      ).toBe(true);
    },
  );
});
