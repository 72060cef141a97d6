import { assess, defineCalendar, defineContract, exportTimetable, importTimetable } from "sla-clock";
import type { TicketEvent } from "sla-clock";
import { describe, expect, it } from "vitest";
import { refusal } from "./support.js";

// Eight office hours a day, of which nothing is known but those of Mon 2 and Tue 3 March 2026.
const office = defineCalendar({ id: "office", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });
const known = importTimetable(exportTimetable(office, { from: "2026-03-02T00:00Z", to: "2026-03-04T00:00Z" }));

const contract = defineContract({
  id: "desk",
  timeZone: "UTC",
  levels: ["only"],
  calendars: { office: known },
  reopening: { policy: "restart", reopenWindow: "10h", clock: "office" },
  appointments: [{ event: "booked", promise: "arrived", moves: { supplier: { notice: "10h", clock: "office" } } }],
  clauses: [
    { id: "fix", promise: "resolved", within: "4h" },
    { id: "visit", promise: "arrived", within: "999h" },
  ],
});
const at = (time: string): string => `2026-03-${time}Z`;
const look = (asOf: string, ...events: readonly TicketEvent<"only">[]) =>
  assess(
    contract,
    { level: "only", events: [{ type: "reported", at: at("02T09:00") }, ...events] },
    { asOf: at(asOf) },
  );

describe("a reopening window in an imported timetable", () => {
  const reopened = (time: string) =>
    look(time, { type: "resolved", at: at("02T10:00") }, { type: "reopened", at: at(time) }).reopenings?.[0]?.state;

  it("ends within what is known: seven hours on Monday and three on Tuesday", () => {
    expect(reopened("03T12:00")).toBe("counts");
    expect(reopened("03T12:00:00.001")).toBe("too-late");
  });
  it("is never guessed: whether ten hours have passed by a day of which nothing is known", () => {
    expect(refusal(() => reopened("20T10:00"))).toBe("calendar-uncovered /contract");
  });
});

describe("notice in an imported timetable", () => {
  const first: TicketEvent<"only"> = { type: "booked", at: at("02T09:30"), agreed: at("03T12:00"), by: "customer" };
  const moved = (time: string, from = first) =>
    look(time, from, { type: "booked", at: at(time), agreed: at("03T16:00"), by: "supplier" }).periods[0]
      ?.obligations[1]?.appointments?.[1]?.refused;

  it("is counted within what is known: from 10:00 on Monday until 12:00 on Tuesday there are ten hours", () => {
    expect(moved("02T10:00")).toBeUndefined();
    expect(moved("02T10:00:00.001")).toBe("short-notice");
  });
  it("is never guessed: how many hours there are until a day of which nothing is known", () => {
    expect(refusal(() => moved("02T10:00", { ...first, agreed: at("20T12:00") }))).toBe("calendar-uncovered /contract");
  });
});
