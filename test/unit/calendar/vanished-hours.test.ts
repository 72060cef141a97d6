// Hours that a clock change leaves without any time are none, and a date that has no others is no working day.
import { addWorkingDays, defineCalendar, isOpen, openIntervals } from "sla-clock";
import { expect, it } from "vitest";

it("New York 2024-03-10: hours from inside the gap to just after it end before they begin", () => {
  const calendar = defineCalendar({ id: "sundays", timeZone: "America/New_York", hours: "sun 02:30-03:15" });
  const saturday = "2024-03-09T12:00-05:00";
  // 02:30 was skipped and moves to 03:30, after 03:15.
  expect(openIntervals(calendar, saturday, "2024-03-12T00:00-04:00")).toEqual([]);
  expect(isOpen(calendar, "2024-03-10T03:10-04:00")).toBe(false);
  expect(addWorkingDays(calendar, saturday, 1, { at: "start-of-working-day" })).toBe(
    Date.parse("2024-03-17T02:30-04:00"),
  );
  expect(addWorkingDays(calendar, "2024-03-16T12:00-04:00", -1, { at: "end-of-working-day" })).toBe(
    Date.parse("2024-03-03T03:15-05:00"),
  );
});
