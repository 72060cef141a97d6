import { deadlines, defineCalendar, union, validateContract } from "sla-clock";
import { dueFunction } from "sla-clock/review";
import { expect, it } from "vitest";

const chainOf = (length: number) => ({
  id: "chain",
  levels: ["A"],
  clauses: Array.from({ length }, (_, index) => ({
    ...{ id: `c${index}`, promise: `done${index}`, within: "1h" },
    ...(index > 0 && { from: { due: `c${index - 1}` } }),
  })),
});

it("101 clauses may count one from the other: each an hour after the one before", () => {
  const result = validateContract(chainOf(101));
  if (!result.ok) throw new Error(result.issues[0]?.message);
  const due = deadlines(result.contract, { level: "A", reportedAt: 0 }).at(-1)?.due;
  expect(due).toMatchObject({ kind: "at", at: 101 * 3_600_000 });
  const [piece] = dueFunction(result.contract, "c100", { from: 0, to: 1 }).pieces;
  expect(piece).toMatchObject({ kind: "at", due: 101 * 3_600_000 });
});

it.each([102, 100_000])("of %i the first that goes too far is refused", (length) => {
  const result = validateContract(chainOf(length));
  expect(result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    "contract-nesting-too-deep /clauses/101/from/due",
  ]);
});

it("a duty of each week needs a calendar whose dates can be told: one of one time zone", () => {
  const hours = "mon-fri 09:00-18:00";
  const asia = defineCalendar({ id: "asia", timeZone: "Asia/Shanghai", hours });
  const europe = defineCalendar({ id: "europe", timeZone: "Europe/Berlin", hours });
  const duty = (level?: string) => ({ id: "call", promise: "called", every: "week", calendar: "both", level });
  for (const clause of [duty(), duty("A")]) {
    const spec = { id: "desk", timeZone: "UTC", term: { from: "2026-01-01", to: "2027-01-01" }, levels: ["A"] };
    const result = validateContract({ ...spec, calendars: { both: union(asia, europe) }, clauses: [clause] });
    expect(result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "calendar-several-zones /clauses/0/calendar",
    ]);
  }
});
