import { describe, expect, it } from "vitest";
import {
  assess,
  defineCalendar,
  defineContract,
  difference,
  explain,
  intersection,
  union,
  verifyTrace,
} from "sla-clock";
import type { Calendar, Obligation } from "sla-clock";

const shanghai = defineCalendar({
  id: "shanghai",
  timeZone: "Asia/Shanghai",
  hours: "mon-fri 09:00-18:00",
  holidays: [{ date: "2026-10-01", name: { en: "National Day", zh: "国庆节" } }],
  specialDays: [{ date: "2026-10-10", hoursOf: "mon", name: { en: "make-up working day", zh: "调休上班" } }],
});
const london = defineCalendar({ id: "london", timeZone: "Europe/London", hours: "mon-fri 09:00-17:30" });
const nights = defineCalendar({ id: "nights", timeZone: "UTC", hours: "mon-sun 22:00-06:00" });

function obligationIn(
  clock: Calendar,
  reportedAt: string,
): { contract: ReturnType<typeof contractIn>; told: Obligation<"reply"> } {
  const contract = contractIn(clock);
  const events = [{ type: "reported", at: reportedAt }] as const;
  const { periods } = assess(contract, { level: "A", events }, { asOf: reportedAt });
  const told = periods[0]?.obligations[0];
  if (told === undefined) throw new Error("no obligation");
  return { contract, told };
}

function contractIn(clock: Calendar) {
  return defineContract({
    id: "follow-the-sun",
    timeZone: "UTC",
    levels: ["A"],
    calendars: { clock },
    start: { rule: "immediate" },
    clauses: [{ id: "reply", level: "A", promise: "replied", within: "10h", clock: "clock" }],
  });
}

function segmentsOf({ trace }: Obligation) {
  return trace?.kind === "within"
    ? trace.segments.map(({ start, end, kind, name, calendars }) => [
        `${new Date(start).toISOString().slice(5, 16)} ${new Date(end).toISOString().slice(5, 16)} ${kind}`,
        ...(calendars === undefined ? [] : [calendars.join("+")]),
        ...(name === undefined ? [] : [typeof name === "string" ? name : name.en]),
      ])
    : [];
}

describe("whose hours counted", () => {
  // Shanghai 01:00-10:00 UTC; London, in summer time until 25 October, 08:00-16:30 UTC.
  it("union: each stretch names the calendars that were open", () => {
    const { contract, told } = obligationIn(union(shanghai, london), "2026-10-05T06:00Z");
    expect(segmentsOf(told)).toEqual([
      ["10-05T06:00 10-05T08:00 counted", "shanghai"],
      ["10-05T08:00 10-05T10:00 counted", "shanghai+london"],
      ["10-05T10:00 10-05T16:00 counted", "london"],
    ]);
    expect(verifyTrace(told, contract)).toEqual({ ok: true });
  });

  it("union: a holiday of one is open time of the other, and a make-up day is named where its own calendar counts", () => {
    expect(segmentsOf(obligationIn(union(shanghai, london), "2026-10-01T07:00Z").told)).toEqual([
      ["10-01T07:00 10-01T08:00 holiday", "National Day"],
      ["10-01T08:00 10-01T16:30 counted", "london"],
      ["10-01T16:30 10-02T01:00 closed"],
      ["10-02T01:00 10-02T02:30 counted", "shanghai"],
    ]);
    expect(segmentsOf(obligationIn(union(shanghai, london), "2026-10-10T00:00Z").told)[1]).toEqual([
      "10-10T01:00 10-10T10:00 counted",
      "shanghai",
      "make-up working day",
    ]);
  });

  it("intersection: the hours of both", () => {
    const { contract, told } = obligationIn(intersection(shanghai, london), "2026-10-05T00:00Z");
    expect(segmentsOf(told).filter(([text]) => text?.endsWith("counted"))[0]).toEqual([
      "10-05T08:00 10-05T10:00 counted",
      "shanghai+london",
    ]);
    expect(verifyTrace(told, contract)).toEqual({ ok: true });
  });

  it("difference: the hours of the first", () => {
    const { contract, told } = obligationIn(difference(shanghai, nights), "2026-10-05T00:00Z");
    expect(segmentsOf(told)[1]).toEqual(["10-05T06:00 10-05T10:00 counted", "shanghai"]);
    expect(verifyTrace(told, contract)).toEqual({ ok: true });
  });

  it("a trace that names another's hours is refused", () => {
    const { contract, told } = obligationIn(union(shanghai, london), "2026-10-05T06:00Z");
    const forged: Obligation<"reply"> = JSON.parse(JSON.stringify(told).replace('["london"]', '["shanghai"]'));
    expect(verifyTrace(forged, contract)).toMatchObject({ ok: false });
  });

  it("explain says so in both languages", () => {
    const { told } = obligationIn(union(shanghai, london), "2026-10-05T06:00Z");
    expect(explain(told, { language: "en", timeZone: "UTC" })).toContain(
      "Mon 5 Oct 2026 08:00 – 10:00: counted 2 h, hours of “shanghai” and “london”",
    );
    expect(explain(told, { language: "zh", timeZone: "UTC" })).toContain("“shanghai”、“london” 的工作时间");
  });
});
