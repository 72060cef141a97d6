import fc from "fast-check";
import { assess, defineContract, explain, verifyTrace } from "sla-clock";
import type { EverySpec, StandingRecord } from "sla-clock";
import { expect, it } from "vitest";
import { naiveDuty } from "../../reference/naive-duty.js";
import type { NaiveDuty } from "../../reference/naive-duty.js";

const DAY = 86_400_000;
/** A Friday. */
const FIRST = Date.UTC(2025, 11, 19) / DAY;
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const duties: fc.Arbitrary<NaiveDuty> = fc.record({
  every: fc.constantFrom("day", "day", "week", "month", "quarter", "half-year", "year"),
  roll: fc.constantFrom("preceding", "following", "modified-following"),
  after: fc.option(
    fc.record({
      kind: fc.constantFrom("hours", "calendarDays", "workingDays"),
      count: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(24, 45)),
    }),
    { nil: undefined, freq: 2 },
  ),
  asksWorkingDays: fc.boolean(),
});

const scenes = fc
  .record({
    duty: duties,
    off: fc.uniqueArray(fc.nat(45), { maxLength: 20 }),
    from: fc.nat(40),
    length: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 300, max: 800 })),
    done: fc.array(fc.tuple(fc.nat(60), fc.constantFrom(0, DAY / 2, DAY - 1, 1)), { maxLength: 60 }),
    far: fc.array(fc.nat(900), { maxLength: 5 }),
    asOf: fc.oneof(fc.nat(70), fc.nat(900)),
  })
  .map(({ duty, off, from, length, done, far, asOf }) => ({
    duty,
    off: off.map((day) => iso(FIRST + day)),
    term: [FIRST + from, FIRST + from + length] as const,
    done: [...done.map(([day, time]) => (FIRST + day) * DAY + time), ...far.map((day) => (FIRST + day) * DAY)],
    asOf: (FIRST + asOf) * DAY + 1,
  }));

function specOf({ every, roll, after, asksWorkingDays }: NaiveDuty): EverySpec<"office"> {
  if (after === undefined) return { every, roll, calendar: "office" };
  const { kind, count } = after;
  const rule = {
    hours: { within: count * 3_600_000 },
    calendarDays: { calendarDays: count, at: "end-of-day" },
    workingDays: { workingDays: count, calendar: "office", at: "end-of-day" },
  }[kind] as NonNullable<EverySpec<"office">["after"]>;
  return { every, after: rule, ...(asksWorkingDays && { calendar: "office" }) };
}

it("standing duties: assess = the naive reading, date by date: every period, within it or after it", () => {
  fc.assert(
    fc.property(scenes, ({ duty, off, term, done, asOf }) => {
      const contract = defineContract<string, string>({
        id: "duties",
        timeZone: "UTC",
        levels: ["A"],
        term: { from: iso(term[0]), to: iso(term[1]) },
        calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00", holidays: off } },
        clauses: [{ id: "duty", promise: "done", ...specOf(duty) }],
      });
      const record: StandingRecord = { standing: true, events: done.map((at) => ({ type: "done", at })) };
      const { periods, nextChange } = assess(contract, record, { asOf });
      const obligations = periods.flatMap((period) => period.obligations);
      const told = obligations.map((obligation) => ({
        from: obligation.cycle?.from,
        state: obligation.state,
        due: obligation.due.kind === "at" ? obligation.due.at : undefined,
        keptAt: "keptAt" in obligation ? obligation.keptAt : undefined,
      }));
      const expected = (at: number): readonly unknown[] => naiveDuty(duty, new Set(off), term, done, at);
      expect(told).toEqual(expected(asOf));
      expect(obligations.map((each) => verifyTrace(each, contract))).toEqual(obligations.map(() => ({ ok: true })));
      // Nothing changes before `nextChange` but by an event, and something does at it.
      const known = done.filter((at) => at <= asOf);
      const then = (at: number): readonly unknown[] => naiveDuty(duty, new Set(off), term, known, at);
      if (nextChange !== undefined) {
        expect(then(nextChange - 1)).toEqual(expected(asOf));
        expect(then(nextChange)).not.toEqual(expected(asOf));
      } else expect(then(asOf + 2000 * DAY)).toEqual(expected(asOf));
      for (const language of ["en", "zh"] as const) {
        expect(explain(obligations[0] ?? assess(contract, record, { asOf }), { language })).not.toMatch(
          /undefined|NaN|\[object|\{\}/,
        );
      }
    }),
  );
});
