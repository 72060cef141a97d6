// Where the holidays of a count of dates are not known, its due moment is provisional. The office knows those of 2026 alone.
import { assess, defineContract } from "sla-clock";
import { expect, it } from "vitest";

const office = {
  timeZone: "UTC",
  hours: "mon-fri 09:00-17:00",
  coverage: { from: "2026-01-01", to: "2027-01-01" },
} as const;

it.each<[string, "days" | "time", string | undefined, string, boolean]>([
  ["within the year", "days", undefined, "2026-12-31T17:00Z", false],
  ["moved into the next by days", "days", "2026-12-31T10:00Z", "2027-01-01T17:00Z", true],
  // Two hours of Thursday are left from 15:00; paused until Friday 10:00 they end at noon.
  ["moved into the next by time", "time", "2027-01-01T10:00Z", "2027-01-01T12:00Z", true],
])("a count of dates %s", (_, paused, until, due, provisional) => {
  const contract = defineContract({
    id: "desk",
    levels: ["A"],
    calendars: { office },
    pauses: [{ reason: "customer" }],
    clauses: [{ id: "a", promise: "done", workingDays: 1, calendar: "office", at: "17:00", paused }],
  });
  const from = paused === "days" ? "2026-12-30T16:00Z" : "2026-12-31T15:00Z";
  const pause =
    until === undefined
      ? []
      : [
          { type: "paused", at: from },
          { type: "resumed", at: until },
        ];
  const events = [{ type: "reported", at: "2026-12-30T10:00Z" }, ...pause];
  const { periods } = assess(contract, { level: "A", events }, { asOf: "2027-01-01T10:00Z" });
  expect(periods[0]?.obligations[0]?.due).toEqual({ kind: "at", at: Date.parse(due), provisional });
});
