import chineseDays from "chinese-days";
import { defineCalendar, isOpen } from "sla-clock";
import { chinaHolidays, defaultOffice } from "sla-clock/contracts";
import { expect, it } from "vitest";

const DAY = 86_400_000;
const office = defineCalendar(defaultOffice());

it("every day of 2024 to 2026 is off or on as an independent package has it", () => {
  const different: string[] = [];
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2027, 0, 1); at += DAY) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (isOpen(office, `${date}T10:00+08:00`) !== chineseDays.isWorkday(date)) different.push(date);
  }
  expect(different).toEqual([]);
});

it("coverage ends where no notice is out yet", () => {
  expect(chinaHolidays().coverage).toEqual({ from: "2024-01-01", to: "2027-01-01" });
  expect(() => isOpen(office, "2027-01-01T10:00+08:00")).toThrow(
    expect.objectContaining({ code: "calendar-uncovered" }),
  );
});

it("working days of each year: 251, 248, 248", () => {
  const counts = [2024, 2025, 2026].map((year) => {
    let count = 0;
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY) {
      if (isOpen(office, at + 2 * 3_600_000)) count += 1;
    }
    return count;
  });
  expect(counts).toEqual([251, 248, 248]);
});
