// Every rule of the page at a make-up working day that is a half day, before nine days off: Saturday, 14 February 2026, worked in the morning for the
// Spring Festival from the 15th to the 23rd (State Council, notice for 2026; the half day is our own). Saturday the 28th is a whole make-up day.
import { assess, defineContract } from "sla-clock";
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
const calendar = "office";
const closing = { calendar, at: "end-of-working-day" } as const;
const agreed = (on: string): readonly Happening[] => [
  ["reported", "2026-01-05 09:00"],
  ["visit", "2026-01-05 09:00", { agreed: on }],
];
const before = { backward: true, from: { agreed: "visit" } } as const;
const FRIDAY = "2026-02-13 16:00";

it.each<readonly [Rule, string | readonly Happening[], string]>([
  [{ within: "4h" }, FRIDAY, "02-13 20:00"],
  [{ within: "4h", clock: "office" }, FRIDAY, "02-14 11:00"],
  [{ within: "5h", clock: "office" }, FRIDAY, "02-14 12:00"],
  [{ within: "6h", clock: "office" }, FRIDAY, "02-24 10:00"],
  [{ within: "8h", clock: "office" }, "2026-02-13 18:00", "02-24 15:00"],
  [{ within: "2h", start: { rule: "next-working-time", calendar } }, "2026-02-14 11:59", "02-14 13:59"],
  [{ within: "2h", start: { rule: "next-working-time", calendar } }, "2026-02-14 12:00", "02-24 11:00"],
  [{ within: "4h", fullHours: true }, "2026-02-13 16:20", "02-13 21:00"],
  [{ within: "4h", fullHours: true }, FRIDAY, "02-13 21:00"],
  [{ within: "24h", calendar, roll: "following" }, "2026-02-13 10:00", "02-14 10:00"],
  [{ within: "24h", calendar, roll: "following" }, "2026-02-14 10:00", "02-24 10:00"],
  [{ within: "24h", calendar, roll: "preceding" }, "2026-02-14 10:00", "02-14 10:00"],
  [{ within: "24h", whenInside: "office" }, "2026-02-14 11:59", "02-15 11:59"],
  [{ within: "24h", whenInside: "office" }, "2026-02-14 12:00", "not-promised"],
  [{ within: "24h", whenOutside: "office" }, "2026-02-14 12:00", "02-15 12:00"],
  [{ workingDays: 1, ...closing }, FRIDAY, "02-14 12:00"],
  [{ workingDays: 2, ...closing }, FRIDAY, "02-24 18:00"],
  [{ workingDays: 1, calendar, at: "start-of-working-day" }, FRIDAY, "02-14 09:00"],
  [{ workingDays: 1, calendar, at: "end-of-day" }, FRIDAY, "02-14 24:00"],
  [{ workingDays: 1, calendar, at: "same-time" }, FRIDAY, "02-14 16:00"],
  [{ workingDays: 1, calendar, at: "same-time", ifClosed: "clamp-to-closing" }, FRIDAY, "02-14 12:00"],
  [{ workingDays: 1, calendar, at: "same-time", ifClosed: "roll-forward" }, FRIDAY, "02-24 09:00"],
  [{ workingDays: 1, calendar, at: "12:00", ifClosed: "roll-forward" }, FRIDAY, "02-14 12:00"],
  [{ workingDays: 1, calendar, at: "12:01", ifClosed: "roll-forward" }, FRIDAY, "02-24 09:00"],
  [{ workingDays: 1, ...closing, cutOff: "14:00" }, "2026-02-13 14:00", "02-14 12:00"],
  [{ workingDays: 1, ...closing, cutOff: "14:00" }, "2026-02-13 14:01", "02-24 18:00"],
  [{ workingDays: 1, ...closing, cutOff: "14:00" }, "2026-02-14 14:00", "02-24 18:00"],
  [{ workingDays: 1, ...closing, cutOff: "14:00" }, "2026-02-14 14:01", "02-25 18:00"],
  [{ workingDays: 1, ...closing, cutOff: "14:00" }, "2026-02-15 10:00", "02-25 18:00"],
  [{ workingDays: 0, ...closing, cutOff: "12:00" }, "2026-02-14 12:00", "02-14 12:00"],
  [{ workingDays: 0, ...closing, cutOff: "12:00" }, "2026-02-14 12:01", "02-24 18:00"],
  [{ workingDays: 2, ...closing, firstDay: "counted" }, "2026-02-14 10:00", "02-24 18:00"],
  [{ workingDays: 2, ...closing, firstDay: "counted" }, "2026-02-15 10:00", "02-25 18:00"],
  [{ workingDays: 1, ...closing, clear: true }, FRIDAY, "02-24 18:00"],
  [{ calendarDays: 1, ...closing, roll: "following" }, FRIDAY, "02-14 12:00"],
  [{ calendarDays: 2, ...closing, roll: "following" }, FRIDAY, "02-24 18:00"],
  [{ calendarDays: 2, ...closing, roll: "preceding" }, FRIDAY, "02-14 12:00"],
  [{ calendarDays: 2, ...closing, roll: "modified-following" }, FRIDAY, "02-24 18:00"],
  [{ calendarDays: 2, calendar, at: "17:00", atLeastWorkingDays: 2 }, FRIDAY, "02-24 17:00"],
  [{ calendarDays: 2, calendar, at: "17:00", atLeastWorkingDays: 3 }, FRIDAY, "02-25 17:00"],
  [{ weeks: 1, ...closing, roll: "following" }, "2026-02-07 10:00", "02-14 12:00"],
  [{ months: 1, ...closing, roll: "following" }, "2026-01-14 10:00", "02-14 12:00"],
  [{ months: 1, ...closing, roll: "modified-following" }, "2026-01-31 10:00", "02-28 18:00"],
  [{ years: 1, ...closing, roll: "following" }, "2025-02-14 10:00", "02-14 12:00"],
  [{ years: 2, ...closing, roll: "following" }, "2024-02-29 10:00", "02-28 18:00"],
  [{ workingDays: 2, calendar, at: "end-of-day", ...before }, agreed("2026-02-24 10:00"), "02-13 24:00"],
  [{ workingDays: 1, ...closing, ...before }, agreed("2026-02-24 10:00"), "02-14 12:00"],
  [{ within: "24h", calendar, roll: "preceding", ...before }, agreed("2026-02-24 10:00"), "02-14 10:00"],
  [{ calendarDays: 1, calendar, counting: "prc-civil-code" }, FRIDAY, "02-14 12:00"],
  [{ calendarDays: 2, calendar, counting: "prc-civil-code" }, FRIDAY, "02-24 18:00"],
  [{ calendarDays: 1, calendar, counting: "eu-1182-71" }, FRIDAY, "02-14 24:00"],
  [{ calendarDays: 12, calendar, counting: "eu-1182-71" }, FRIDAY, "02-25 24:00"],
  [{ calendarDays: 2, calendar, counting: "us-frcp-6a" }, FRIDAY, "02-24 24:00"],
  [{ within: "48h", calendar, counting: "us-frcp-6a" }, FRIDAY, "02-24 16:00"],
  [
    {
      latestOf: [
        { within: "4h", clock: "office" },
        { workingDays: 1, ...closing },
      ],
    },
    FRIDAY,
    "02-14 12:00",
  ],
  [
    {
      earliestOf: [
        { within: "4h", clock: "office" },
        { workingDays: 1, ...closing },
      ],
    },
    FRIDAY,
    "02-14 11:00",
  ],
  [
    { within: "4h", clock: "office", repeat: { as: "periodic-update" } },
    [
      ["reported", FRIDAY],
      ["resolved", "2026-02-14 10:00"],
    ],
    "02-24 11:00",
  ],
])("%j, %j: due %s", (rule, happened, expected) => {
  // What keeps the repeated promise must not end its rounds.
  const rounds = rule.repeat === undefined ? rule : { ...rule, repeat: { as: "periodic-update", until: "closed" } };
  expect(due(rounds as Rule, happened)).toBe(
    /^\d/.test(expected) ? wall(zone, moment(zone, `2026-${expected}`)) : expected,
  );
});

it("every week: the last working day of the week of 9 February is the half day, the next week has none", () => {
  const contract = defineContract({
    id: "desk",
    timeZone: zone,
    levels: ["low"],
    calendars: { office },
    term: { from: "2026-02-09", to: "2026-03-02" },
    clauses: [{ id: "call", promise: "called", every: "week", calendar }],
  });
  const { periods } = assess(contract, { standing: true, events: [] }, { asOf: moment(zone, "2026-02-28 09:00") });
  const dues = periods.flatMap(({ obligations }) =>
    obligations.map(({ due }) => (due.kind === "at" ? wall(zone, due.at) : due.kind)),
  );
  expect(dues).toEqual([
    wall(zone, moment(zone, "2026-02-14 24:00")),
    "none",
    wall(zone, moment(zone, "2026-02-28 24:00")),
  ]);
});
