// What moves a clock (pauses, level changes, reopening) at the make-up half day of every-rule-make-up-half-day.test.ts: Saturday, 14 February 2026.
import { defineContract } from "sla-clock";
import type { ClauseSpec, ContractSpec } from "sla-clock";
import { chinaHolidays } from "sla-clock/contracts";
import { expect, it } from "vitest";
import { look, moment, owed, tell, wall } from "./support.js";
import type { Happening } from "./support.js";

const zone = "Asia/Shanghai";
const { holidays, specialDays } = chinaHolidays();
const office = {
  timeZone: zone,
  hours: "mon-fri 09:00-12:00, 13:00-18:00",
  holidays,
  specialDays: [
    ...specialDays.filter(({ date }) => date !== "2026-02-14"),
    { date: "2026-02-14", hours: "09:00-12:00" },
  ],
} as const;
type Rule = Omit<ClauseSpec<"low" | "high", "office">, "id" | "promise">;

function due(rule: Rule, happened: string | readonly Happening[], more: Partial<ContractSpec> = {}): string {
  const clause = { id: "fix", promise: "resolved", ...rule } as ClauseSpec;
  const contract = defineContract<string, string>({
    id: "desk",
    timeZone: zone,
    levels: ["low", "high"],
    calendars: { office },
    clauses: [clause],
    ...more,
  });
  return tell(owed(look(contract, happened, { zone }), "fix"), zone);
}
const closing = { calendar: "office", at: "end-of-working-day" } as const;
const FRIDAY = "2026-02-13 16:00";
const office4 = { within: "4h", clock: "office" } as const;
const pauses = [{ reason: "customer" }] as const;
const paused = (from: string, to: string): readonly Happening[] => [
  ["reported", FRIDAY],
  ["paused", from, { reason: "customer" }],
  ["resumed", to],
];
const raised = (at: string): readonly Happening[] => [
  ["reported", FRIDAY],
  ["level-confirmed", at, { level: "high" }],
];
const levels = (restart: "carry-elapsed" | "carry-percentage" | "keep-start"): Partial<ContractSpec> => ({
  escalation: { restart },
  clauses: [
    { id: "low.fix", level: "low", promise: "resolved", within: "8h", clock: "office" },
    { id: "fix", level: "high", promise: "resolved", within: "4h", clock: "office" },
  ],
});
const reopened = ["reported", "resolved", "reopened"].map((type, index): Happening => [
  type,
  [FRIDAY, "2026-02-14 10:00", "2026-02-24 10:00"][index] ?? "",
]);

it.each<readonly [string, Rule, readonly Happening[], Partial<ContractSpec>, string]>([
  ["a pause on the half day", office4, paused("2026-02-14 09:30", "2026-02-14 10:30"), { pauses }, "02-14 12:00"],
  ["a pause over the half day", office4, paused("2026-02-13 20:00", "2026-02-20 10:00"), { pauses }, "02-24 11:00"],
  ["a pause while it is closed", office4, paused("2026-02-13 18:00", "2026-02-14 09:00"), { pauses }, "02-14 11:00"],
  [
    "a pause in which the half day begins",
    { workingDays: 1, ...closing },
    paused("2026-02-13 17:00", "2026-02-14 08:00"),
    { pauses },
    "02-24 18:00",
  ],
  [
    "a pause that ends before it begins",
    { workingDays: 1, ...closing },
    paused("2026-02-13 17:00", "2026-02-13 23:00"),
    { pauses },
    "02-14 12:00",
  ],
  [
    "three hours used of eight, one left of four",
    {},
    raised("2026-02-14 10:00"),
    levels("carry-elapsed"),
    "02-14 11:00",
  ],
  ["three eighths used of four", {}, raised("2026-02-14 10:00"), levels("carry-percentage"), "02-24 09:30"],
  ["four from the report", {}, raised("2026-02-14 10:00"), levels("keep-start"), "02-14 11:00"],
  [
    "three hours used when it was resolved",
    { within: "8h", clock: "office" },
    reopened,
    { reopening: { policy: "continue" } },
    "02-24 16:00",
  ],
])("%s: due %5$s", (_title, rule, happened, more, expected) => {
  expect(due(rule, happened, more)).toBe(wall(zone, moment(zone, `2026-${expected}`)));
});
