// Hours that roll to a time of another day, worked by hand. DORA, RTS 2025/301, art. 5(2): where a time limit falls on a weekend or a bank holiday, the
// report may be made by noon of the next working day.
//
// March 2026: Fri 6, Mon 9; Wed 11 is a holiday, Sat 14 a make-up day until noon, Tue 17 a half day until noon.
import { assess, defineContract, explain, validateContract, verifyTrace } from "sla-clock";
import type { Contract, ContractSpec, Obligation } from "sla-clock";
import { describe, expect, it } from "vitest";
import { check, world } from "../legal/support.js";

const office = {
  ...{ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-12:00, 13:00-18:00", holidays: ["2026-03-11"] },
  specialDays: [
    { date: "2026-03-14", hours: "09:00-12:00" },
    { date: "2026-03-17", hours: "09:00-12:00" },
  ],
};
const newYork = { id: "ny", timeZone: "America/New_York", hours: "mon-fri 09:00-17:00" };
const desk = world("UTC", office, newYork);
const rolls = { within: "24h", calendar: "office", roll: "following" } as const;

describe("by noon of the next working day", () => {
  check(desk, { ...rolls, at: "12:00" }, [
    ["on a working day as it is", "2026-03-05 16:00", "2026-03-06 16:00"],
    ["on a Saturday before noon", "2026-03-06 08:00", "2026-03-09 12:00"],
    ["on a Saturday after noon", "2026-03-06 16:00", "2026-03-09 12:00"],
    ["in the last millisecond of Sunday", "2026-03-07T23:59:59.999Z", "2026-03-09 12:00"],
    ["in the first of Monday", "2026-03-08 00:00", "2026-03-09 00:00"],
    ["on a holiday", "2026-03-10 10:00", "2026-03-12 12:00"],
    ["on a make-up day as it is", "2026-03-13 16:00", "2026-03-14 16:00"],
    ["on the Sunday after it", "2026-03-14 10:00", "2026-03-16 12:00"],
  ]);
  check(desk, { ...rolls, roll: "preceding", at: "12:00" }, [
    ["back to Friday", "2026-03-06 16:00", "2026-03-06 12:00"],
  ]);
  check(desk, { ...rolls, backward: true, roll: "preceding", at: "12:00" }, [
    ["counted back from Monday to Sunday", "2026-03-09 16:00", "2026-03-06 12:00"],
  ]);
  check(desk, { ...rolls, calendar: "ny", at: "12:00" }, [
    // Saturday, 06:00 in New York; on Sunday, 8 March its clocks go forward.
    ["in the zone of the calendar", "2026-03-06T11:00Z", "2026-03-09T12:00-04:00"],
    ["Friday evening there", "2026-03-06T03:00Z", "2026-03-06T22:00-05:00"],
  ]);
  check(desk, { within: "4h", clock: "office", calendar: "ny", roll: "following", at: "12:00" }, [
    ["the make-up day of the clock is a Saturday there", "2026-03-13T16:00Z", "2026-03-16T12:00-04:00"],
  ]);
});

describe("every time of the day", () => {
  const friday = "2026-03-06 16:00";
  check(desk, { ...rolls, at: "same-time" }, [["the same", friday, "2026-03-09 16:00"]]);
  check(desk, { ...rolls, at: "start-of-day" }, [["00:00", friday, "2026-03-09 00:00"]]);
  check(desk, { ...rolls, at: "end-of-day" }, [["24:00", friday, "2026-03-09 24:00"]]);
  check(desk, { ...rolls, at: "start-of-working-day" }, [["opening", friday, "2026-03-09 09:00"]]);
  check(desk, { ...rolls, at: "end-of-working-day" }, [["closing", friday, "2026-03-09 18:00"]]);
  check(desk, { ...rolls, within: "288h", at: "end-of-working-day" }, [
    ["of a half day: from Wednesday to Monday, which has all its hours", "2026-03-03 10:00", "2026-03-16 18:00"],
  ]);
  check(desk, { within: "48h", counting: "us-frcp-6a", calendar: "office", at: "end-of-working-day" }, [
    ["with a law that rolls", "2026-03-06 10:00", "2026-03-09 18:00"],
  ]);
});

describe("pauses come first", () => {
  check(desk, { ...rolls, at: "12:00" }, [
    ["into Saturday", "2026-03-05 16:00", "2026-03-09 12:00", { pauses: ["2026-03-05 17:00/2026-03-06 01:00"] }],
    ["out of Sunday", "2026-03-06 16:00", "2026-03-10 02:00", { pauses: ["2026-03-06 17:00/2026-03-09 03:00"] }],
  ]);
});

describe("what is told", () => {
  const clause = {
    id: "sent",
    promise: "sent",
    within: "24h",
    calendar: "office",
    roll: "following",
    at: "end-of-day",
  } as const;
  const after = { id: "next", promise: "closed", from: { due: "sent" }, calendarDays: 1, at: "end-of-day" } as const;
  const common = { id: "desk", timeZone: "UTC", levels: ["A"], calendars: { office } } as const;
  const contract: Contract = defineContract({ ...common, clauses: [clause, after] });
  const reported = "2026-03-06T16:00Z";
  const { periods } = assess(
    contract,
    { level: "A", events: [{ type: "reported", at: reported }] },
    { asOf: reported },
  );
  const [sent, next] = periods[0]?.obligations ?? [];
  it("the time of the working day", () => {
    expect(sent?.trace).toMatchObject({ rolled: { roll: "following", at: { time: "end-of-day", timeZone: "UTC" } } });
    expect(sent === undefined ? "" : explain(sent, { language: "en" })).toContain(
      "the following working day, at 24:00",
    );
    expect(sent === undefined ? "" : explain(sent, { language: "zh" })).toContain("24:00");
  });
  it("it is the end of that date for what counts from it", () => {
    expect(next?.due).toMatchObject({ at: Date.parse("2026-03-11T00:00Z") });
  });
  it("verifyTrace asks the contract", () => {
    const checked = (obligation: Obligation | undefined, by: Contract): boolean =>
      obligation !== undefined && verifyTrace(obligation, by).ok;
    expect([checked(sent, contract), checked(next, contract)]).toEqual([true, true]);
    const noon: Contract = defineContract({ ...common, clauses: [{ ...clause, at: "12:00" }, after] });
    expect([checked(sent, noon), checked(next, noon)]).toEqual([false, false]);
  });
});

it("what hours may not say of a time", () => {
  const issues = (rule: object): readonly string[] => {
    const clauses = [{ id: "sent", promise: "sent", ...rule }];
    const spec = {
      id: "desk",
      timeZone: "UTC",
      levels: ["A"],
      calendars: { office },
      clauses,
    } as unknown as ContractSpec;
    const result = validateContract(spec);
    return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
  };
  expect(issues({ within: "24h", at: "12:00" })).toEqual(["contract-invalid /clauses/0/at"]);
  expect(issues({ ...rolls, roll: "none", at: "12:00" })).toEqual(["contract-invalid /clauses/0/at"]);
  expect(issues({ within: "24h", calendar: "office", counting: "prc-civil-code", at: "12:00" })).toEqual([
    "contract-invalid /clauses/0/at",
  ]);
  expect(issues({ ...rolls, at: "25:00" })).toEqual(["hours-unreadable /clauses/0/at"]);
  expect(issues({ ...rolls, at: "visit-agreed" })).toEqual(["contract-due-rules-conflict /clauses/0"]);
  expect(issues({ latestOf: [{ ...rolls, at: "noon" }] })).toEqual(["contract-invalid /clauses/0/latestOf/0/at"]);
});
