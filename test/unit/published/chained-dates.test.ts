// Periods that count from the end of other periods, where the words name dates. A promise due at the end of a date is due at 24:00, which is 00:00 of the
// next; what counts from it (`from: { due }`) has the date that ended as its day zero, forward and backward.
import { defineContract } from "sla-clock";
import { describe, expect, it } from "vitest";
import { look, owed, tell, wall, moment } from "./support.js";

const zone = "Europe/London";
const contract = defineContract({
  id: "chained",
  timeZone: zone,
  levels: ["period"],
  clauses: [
    { id: "final", promise: "paid", calendarDays: 14, at: "end-of-day" },
    { id: "pay-less", promise: "noticed", from: { due: "final" }, calendarDays: 5, backward: true, at: "end-of-day" },
    { id: "suspension", promise: "suspended", from: { due: "final" }, calendarDays: 7, at: "end-of-day" },
    { id: "same-day", promise: "told", from: { due: "final" }, calendarDays: 0, at: "end-of-day" },
  ],
});
const due = (clause: string) => tell(owed(look(contract, "2026-02-16 09:00", { zone }), clause), zone);
const expected = (text: string) => wall(zone, moment(zone, text));

describe("JCT Standard Building Contract 2016, 4.11 (restated): final date for payment 14 days from the due date, here 2 March", () => {
  it("is the end of 2 March", () => {
    expect(due("final")).toBe(expected("2026-03-02 24:00"));
  });
  it("a pay less notice not later than 5 days before the final date: 25 February", () => {
    expect(due("pay-less")).toBe(expected("2026-02-25 24:00"));
  });
  it("seven days after the final date: 9 March", () => {
    expect(due("suspension")).toBe(expected("2026-03-09 24:00"));
  });
  it("on the final date itself", () => {
    expect(due("same-day")).toBe(expected("2026-03-02 24:00"));
  });
});
