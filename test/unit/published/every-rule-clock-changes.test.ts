// Every rule of the page at the clock changes of New York: on Sunday, 8 March 2026 there is no hour from two to three, on Sunday, 1 November the hour
// from one to two is there twice. Holidays are left out. Times are those of the wall clock; -04:00 or -05:00 says which of two is meant.
import { defineContract } from "sla-clock";
import type { ClauseSpec, ContractSpec } from "sla-clock";
import { expect, it } from "vitest";
import { look, moment, owed, tell, wall } from "./support.js";
import type { Happening } from "./support.js";

const zone = "America/New_York";
const calendars = {
  night: { timeZone: zone, hours: "mon-sun 22:00-06:00" },
  early: { timeZone: zone, hours: "mon-sun 01:00-03:00" },
  always: { timeZone: zone, hours: "24x7" },
  week: { timeZone: zone, hours: "mon-fri 09:00-17:00" },
} as const;
type Rule = Omit<ClauseSpec<"low", keyof typeof calendars>, "id" | "promise">;

function due(rule: Rule, happened: string | readonly Happening[], more: Partial<ContractSpec> = {}): string {
  const clause = { id: "fix", promise: "resolved", ...rule } as ClauseSpec;
  const contract = defineContract<string, string>({
    id: "desk",
    timeZone: zone,
    levels: ["low"],
    calendars,
    clauses: [clause],
    ...more,
  });
  return tell(owed(look(contract, happened, { zone }), "fix"), zone);
}
const same = { at: "same-time" } as const;
const agreed = (on: string): readonly Happening[] => [
  ["reported", "2026-01-05 09:00"],
  ["visit", "2026-01-05 09:00", { agreed: on }],
];
const before = { backward: true, from: { agreed: "visit" } } as const;

it.each<readonly [Rule, string | readonly Happening[], string]>([
  [{ within: "4h" }, "2026-03-08 00:30", "2026-03-08 05:30"],
  [{ within: "4h" }, "2026-11-01 00:30", "2026-11-01 03:30"],
  [{ within: "90m" }, "2026-11-01T00:30-04:00", "2026-11-01T01:00-05:00"],
  [{ within: "4h", clock: "always" }, "2026-03-08 00:30", "2026-03-08 05:30"],
  // The night before the change to summer time has seven hours, the one before the change back nine.
  [{ within: "8h", clock: "night" }, "2026-03-07 22:00", "2026-03-08 23:00"],
  [{ within: "8h", clock: "night" }, "2026-10-31 22:00", "2026-11-01 05:00"],
  [{ within: "9h", clock: "night" }, "2026-10-31 21:00", "2026-11-01 06:00"],
  // From one to three is one hour, and three.
  [{ within: "1h", clock: "early" }, "2026-03-08 00:00", "2026-03-08 03:00"],
  [{ within: "2h", clock: "early" }, "2026-03-08 00:00", "2026-03-09 02:00"],
  [{ within: "3h", clock: "early" }, "2026-11-01 00:00", "2026-11-01 03:00"],
  [{ within: "2h", start: { rule: "next-working-time", calendar: "early" } }, "2026-03-07 12:00", "2026-03-08 04:00"],
  [{ within: "1h", fullHours: true }, "2026-03-08 01:20", "2026-03-08 04:00"],
  [{ within: "1h", fullHours: true }, "2026-11-01T01:20-04:00", "2026-11-01 02:00"],
  [{ within: "24h" }, "2026-03-07 12:00", "2026-03-08 13:00"],
  [{ within: "24h", calendar: "week", roll: "following" }, "2026-03-07 12:00", "2026-03-09 13:00"],
  [{ within: "24h", ...before }, agreed("2026-03-08 12:00"), "2026-03-07 11:00"],
  [{ within: "24h", ...before }, agreed("2026-11-01 12:00"), "2026-10-31 13:00"],
  // A time that is skipped moves on by the hour, one that is there twice is the earlier.
  [{ calendarDays: 1, ...same }, "2026-03-07 02:30", "2026-03-08 03:30"],
  [{ calendarDays: 2, ...same }, "2026-03-07 02:30", "2026-03-09 02:30"],
  [{ calendarDays: 1, ...same }, "2026-10-31 01:30", "2026-11-01T01:30-04:00"],
  [{ calendarDays: 1, ...same }, "2026-11-01T01:30-05:00", "2026-11-02 01:30"],
  [{ calendarDays: 1, at: "02:30" }, "2026-03-07 12:00", "2026-03-08 03:30"],
  [{ calendarDays: 1, at: "01:30" }, "2026-10-31 12:00", "2026-11-01T01:30-04:00"],
  [{ calendarDays: 1, at: "end-of-day" }, "2026-03-07 23:59", "2026-03-08 24:00"],
  [{ calendarDays: 1, at: "start-of-day" }, "2026-10-31 23:59", "2026-11-01 00:00"],
  [{ workingDays: 1, calendar: "early", at: "end-of-working-day" }, "2026-03-07 12:00", "2026-03-08 03:00"],
  [{ workingDays: 1, calendar: "early", at: "start-of-working-day" }, "2026-10-31 12:00", "2026-11-01T01:00-04:00"],
  [{ workingDays: 1, calendar: "night", at: "end-of-working-day" }, "2026-03-06 12:00", "2026-03-08 06:00"],
  [{ workingDays: 1, calendar: "week", ...same }, "2026-03-06 16:00", "2026-03-09 16:00"],
  [{ workingDays: 1, calendar: "week", at: "17:00", cutOff: "14:00" }, "2026-03-08 03:30", "2026-03-10 17:00"],
  [{ weeks: 1, ...same }, "2026-03-01 02:30", "2026-03-08 03:30"],
  [{ months: 1, ...same }, "2026-02-08 02:30", "2026-03-08 03:30"],
  [{ months: 1, ...same }, "2026-10-01 01:30", "2026-11-01T01:30-04:00"],
  [{ years: 1, ...same }, "2025-03-08 02:30", "2026-03-08 03:30"],
  [{ calendarDays: 1, ...same, ...before }, agreed("2026-03-09 02:30"), "2026-03-08 03:30"],
  [{ calendarDays: 7, at: "end-of-day", ...before }, agreed("2026-03-09 02:30"), "2026-03-02 24:00"],
  [{ within: "24h", calendar: "week", counting: "eu-1182-71" }, "2026-03-07 10:20", "2026-03-08 12:00"],
  [{ within: "48h", calendar: "week", counting: "us-frcp-6a" }, "2026-03-06 10:00", "2026-03-09 11:00"],
  [{ within: "24h", counting: "prc-civil-code" }, "2026-10-31 10:20", "2026-11-01 09:20"],
  [{ latestOf: [{ within: "24h" }, { calendarDays: 1, ...same }] }, "2026-03-07 12:00", "2026-03-08 13:00"],
  [{ earliestOf: [{ within: "24h" }, { calendarDays: 1, ...same }] }, "2026-03-07 12:00", "2026-03-08 12:00"],
  [{ latestOf: [{ within: "24h" }, { calendarDays: 1, ...same }] }, "2026-10-31 12:00", "2026-11-01 12:00"],
  [{ within: "1h", whenInside: "early" }, "2026-03-08 03:00", "not-promised"],
  [{ within: "1h", whenInside: "early" }, "2026-11-01T01:59-05:00", "2026-11-01 02:59"],
  [{ within: "1h", whenOutside: "early" }, "2026-03-08 03:00", "2026-03-08 04:00"],
])("%j, %j: due %s", (rule, happened, expected) => {
  expect(due(rule, happened)).toBe(/^\d/.test(expected) ? wall(zone, moment(zone, expected)) : expected);
});

const pauses = [{ reason: "customer" }] as const;
const paused = (from: string, to: string): readonly Happening[] => [
  ["reported", "2026-03-07 12:00"],
  ["paused", from, { reason: "customer" }],
  ["resumed", to],
];
it.each<readonly [string, Rule, readonly Happening[], string]>([
  // An hour before the change and an hour after it are three on the wall.
  ["an elapsed clock", { within: "24h" }, paused("2026-03-08 01:00", "2026-03-08 04:00"), "2026-03-08 15:00"],
  [
    "a clock of the night",
    { within: "7h", clock: "night" },
    paused("2026-03-08 01:00", "2026-03-08 04:00"),
    "2026-03-08 24:00",
  ],
  [
    "a date that begins in it",
    { calendarDays: 1, at: "end-of-day" },
    paused("2026-03-07 13:00", "2026-03-08 03:30"),
    "2026-03-09 24:00",
  ],
])("a pause over the change: %s: due %4$s", (_title, rule, happened, expected) => {
  expect(due(rule, happened, { pauses })).toBe(wall(zone, moment(zone, expected)));
});

it.each<readonly [Rule, string]>([
  [{ calendarDays: 0, ...same }, "2026-11-01T01:30-05:00"],
  [{ calendarDays: 0, ...same }, "2026-11-01T01:30-04:00"],
  [{ calendarDays: 1, firstDay: "counted", ...same }, "2026-11-01T01:30-05:00"],
  [{ workingDays: 0, calendar: "night", ...same }, "2026-11-01T01:30-05:00"],
])("%j from %s: the same time of the same date is the start itself, not the other of two hours", (rule, happened) => {
  expect(moment(zone, due(rule, happened))).toBe(moment(zone, happened));
});
