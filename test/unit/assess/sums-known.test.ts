import { assess, defineContract, explain, verifyTrace } from "sla-clock";
import { expect, it } from "vitest";

const office = { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } as const;
const head = {
  id: "desk",
  timeZone: "UTC",
  levels: ["A"],
  calendars: { office },
  events: ["diagnosed", "set"],
} as const;
const day = { workingDays: 0, calendar: "office", at: "12:00", cutOff: { time: "14:00", event: "diagnosed" } } as const;
const at = (time: string): number => Date.parse(`2026-03-${time}Z`);

// Diagnosed at 13:00, so that what was due at 12:00, or half an hour later, is known to be late at 13:00 and not before.
it.each([
  ["a count of dates", day, "06T12:00"],
  ["a leg of a sum", { sumOf: [day, { within: "30m" }] } as const, "06T12:30"],
  [
    "a sum inside the later of two",
    { latestOf: [{ sumOf: [day, { within: "30m" }] }, { within: "1m" }] } as const,
    "06T12:30",
  ],
])("what is known by the event of a cut-off after it was due is broken when it is known: %s", (_, rule, due) => {
  const contract = defineContract({ ...head, clauses: [{ id: "a", promise: "done", ...rule }] });
  const events = [
    { type: "reported", at: at("06T10:00") },
    { type: "diagnosed", at: at("06T13:00") },
  ];
  const [owed] = assess(contract, { level: "A", events }, { asOf: at("06T15:00") }).periods[0]?.obligations ?? [];
  expect(owed).toMatchObject({ state: "breached", due: { at: at(due) }, breachedAt: at("06T13:00") });
  expect(owed && verifyTrace(owed, contract)).toEqual({ ok: true });
});

it("a sum that counts back starts no clock, in either language", () => {
  const sumOf = [
    { within: "1h", backward: true },
    { calendarDays: 1, at: "same-time", backward: true },
  ] as const;
  const contract = defineContract({ ...head, clauses: [{ id: "a", promise: "told", from: { agreed: "set" }, sumOf }] });
  const events = [
    { type: "reported", at: at("06T10:00") },
    { type: "set", at: at("06T10:00"), agreed: at("12T10:00") },
  ];
  const [owed] = assess(contract, { level: "A", events }, { asOf: at("06T10:00") }).periods[0]?.obligations ?? [];
  expect(owed?.due).toMatchObject({ at: at("11T09:00") });
  expect(owed && explain(owed, { language: "en" })).not.toContain("the clock starts");
  expect(owed && explain(owed, { language: "zh" })).not.toContain("开始计时：");
});
