import { assess, defineContract } from "sla-clock";
import type { LevelChangePolicy, Obligation } from "sla-clock";
import { describe, expect, it } from "vitest";

const utc = (time: string): number => Date.parse(`2026-03-${time}Z`);
type Event = readonly [type: string, at: string, level?: "low" | "mid" | "high"];

function contractWith(restart: LevelChangePolicy, down: LevelChangePolicy = "keep-start") {
  return defineContract({
    id: "desk",
    levels: ["low", "mid", "high"],
    calendars: { office: { timeZone: "UTC", hours: "mon-fri 09:00-17:00" } },
    start: { rule: "next-working-time", calendar: "office" },
    escalation: { restart },
    deescalation: { restart: down },
    clauses: [
      { id: "reply", promise: "replied", within: "4h" },
      { id: "low.resolve", level: "low", promise: "resolved", within: "48h" },
      { id: "mid.resolve", level: "mid", promise: "resolved", within: "24h" },
      { id: "high.resolve", level: "high", promise: "resolved", within: "8h" },
      { id: "survey", from: "resolved", promise: "surveyed", within: "24h" },
    ],
  });
}

function run(contract: ReturnType<typeof contractWith>, events: readonly Event[], asOf: string) {
  const list = events.map(([type, at, level]) =>
    level === undefined ? { type, at: utc(at) } : { type: "level-confirmed" as const, at: utc(at), level },
  );
  const assessment = assess(contract, { level: "mid", events: list }, { asOf: utc(asOf) });
  const told = (each: Obligation): string =>
    `${each.clause} ${each.state}${each.due.kind === "at" ? ` ${new Date(each.due.at).toISOString().slice(8, 16)}` : ""}`;
  return assessment.periods.map(({ level, cause, obligations }) => [
    level,
    cause,
    ...obligations.filter(({ state }) => state !== "inactive").map(told),
  ]);
}

// 9 March 2026 is a Monday.
const raised: readonly Event[] = [
  ["reported", "09T10:00"],
  ["level-confirmed", "09T20:00", "high"],
];

describe("a graver level is confirmed at 20:00, out of hours", () => {
  it("at-confirmation: all clocks start again at 20:00 sharp", () => {
    expect(run(contractWith("at-confirmation"), raised, "09T21:00")).toEqual([
      ["mid", "reported", "reply breached 09T14:00", "mid.resolve superseded 10T10:00"],
      ["high", "raised", "reply pending 10T00:00", "high.resolve pending 10T04:00"],
    ]);
  });
  it("next-working-time: all clocks start again at the next opening", () => {
    expect(run(contractWith("next-working-time"), raised, "09T21:00")).toEqual([
      ["mid", "reported", "reply breached 09T14:00", "mid.resolve superseded 10T10:00"],
      ["high", "raised", "reply pending 10T13:00", "high.resolve pending 10T17:00"],
    ]);
  });
  it("keep-start: the new target counts from the old start, the common clause goes on", () => {
    expect(run(contractWith("keep-start"), raised, "09T21:00")).toEqual([
      ["mid", "reported", "reply breached 09T14:00", "mid.resolve superseded 10T10:00"],
      ["high", "raised", "high.resolve breached 09T18:00"],
    ]);
  });
  it("ignore: nothing changes", () => {
    expect(run(contractWith("ignore"), raised, "09T21:00")).toEqual([
      ["mid", "reported", "reply breached 09T14:00", "mid.resolve pending 10T10:00"],
    ]);
  });
});

it("a clause that was kept is not owed again, whatever restarts", () => {
  const events: readonly Event[] = [
    ["reported", "09T10:00"],
    ["replied", "09T11:00"],
    ["level-confirmed", "09T12:00", "high"],
  ];
  expect(run(contractWith("at-confirmation"), events, "09T13:00")).toEqual([
    ["mid", "reported", "reply kept 09T14:00", "mid.resolve superseded 10T10:00"],
    ["high", "raised", "high.resolve pending 09T20:00"],
  ]);
});

it("raised and lowered back: the first obligation stays superseded, the level's clause is owed again from the last restart", () => {
  const events: readonly Event[] = [
    ["reported", "09T10:00"],
    ["level-confirmed", "09T11:00", "high"],
    ["level-confirmed", "09T12:00", "mid"],
  ];
  expect(run(contractWith("at-confirmation"), events, "09T12:30")).toEqual([
    ["mid", "reported", "reply superseded 09T14:00", "mid.resolve superseded 10T10:00"],
    ["high", "raised", "reply pending 09T15:00", "high.resolve superseded 09T19:00"],
    ["mid", "lowered", "mid.resolve pending 10T11:00"],
  ]);
});

it("the same level confirmed, and an ignored lower one, change nothing", () => {
  const events: readonly Event[] = [
    ["reported", "09T10:00"],
    ["level-confirmed", "09T11:00", "mid"],
    ["level-confirmed", "09T11:30", "low"],
  ];
  expect(run(contractWith("at-confirmation", "ignore"), events, "09T12:30")).toEqual([
    ["mid", "reported", "reply pending 09T14:00", "mid.resolve pending 10T10:00"],
  ]);
});

describe("at one instant events apply in the order given", () => {
  it("resolved, then raised: the old promise is kept", () => {
    const events: readonly Event[] = [
      ["reported", "09T10:00"],
      ["resolved", "09T12:00"],
      ["level-confirmed", "09T12:00", "high"],
    ];
    expect(run(contractWith("at-confirmation"), events, "09T12:00")[0]).toContain("mid.resolve kept 10T10:00");
  });
  it("raised, then resolved: the old promise is superseded, the new one kept", () => {
    const events: readonly Event[] = [
      ["reported", "09T10:00"],
      ["level-confirmed", "09T12:00", "high"],
      ["resolved", "09T12:00"],
    ];
    expect(run(contractWith("at-confirmation"), events, "09T12:00")).toEqual([
      ["mid", "reported", "reply superseded 09T14:00", "mid.resolve superseded 10T10:00"],
      ["high", "raised", "reply pending 09T16:00", "high.resolve kept 09T20:00", "survey pending 10T12:00"],
    ]);
  });
});

it("a level confirmed at the due moment: what was pending there is superseded; a millisecond later it was breached", () => {
  const at = (time: string) =>
    run(
      contractWith("at-confirmation"),
      [
        ["reported", "09T10:00"],
        ["level-confirmed", time, "high"],
      ],
      "10T12:00",
    )[0];
  expect(at("10T10:00")).toContain("mid.resolve superseded 10T10:00");
  expect(at("10T10:00:00.001")).toContain("mid.resolve breached 10T10:00");
});

it("a restart leaves a clause alone whose own trigger had happened", () => {
  const events: readonly Event[] = [
    ["reported", "09T10:00"],
    ["resolved", "09T11:00"],
    ["level-confirmed", "09T12:00", "high"],
  ];
  const [mid, high] = run(contractWith("at-confirmation"), events, "09T13:00");
  expect(mid).toContain("survey pending 10T11:00");
  expect(high?.some((each) => each?.startsWith("survey"))).toBe(false);
});
