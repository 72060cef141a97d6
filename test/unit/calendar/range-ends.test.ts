import { defineCalendar, nextClosing, previousOpening, workingTimeBetween } from "sla-clock";
import { expect, it } from "vitest";

const utc = (hours: string) => defineCalendar({ id: "utc", timeZone: "UTC", hours });

it("an opening at the first supported instant is one, the middle of a night shift is none", () => {
  // 1 January 1970 was a Thursday.
  expect(previousOpening(utc("thu 00:00-12:00"), "1970-01-01T06:00Z")).toBe(0);
  expect(previousOpening(utc("wed 22:00-06:00"), "1970-01-01T03:00Z")).toBeUndefined();
});

it("a closing at the end of the supported years is one, the middle of a shift is none", () => {
  // 31 December 2199 is a Tuesday.
  expect(nextClosing(utc("tue 12:00-24:00"), "2199-12-31T18:00Z")).toBe(Date.UTC(2200, 0, 1));
  expect(nextClosing(utc("tue 22:00-06:00"), "2199-12-31T23:00Z")).toBeUndefined();
});

it("the argument that lies outside the coverage is the one that is named", () => {
  const covered = defineCalendar({
    id: "covered",
    timeZone: "UTC",
    hours: "24x7",
    coverage: { from: "2026-01-01", to: "2027-01-01" },
  });
  const [inside, outside] = ["2026-06-01T00:00Z", "2025-06-01T00:00Z"];
  expect(() => workingTimeBetween(covered, outside, inside)).toThrow(expect.objectContaining({ path: "/from" }));
  expect(() => workingTimeBetween(covered, inside, outside)).toThrow(expect.objectContaining({ path: "/to" }));
});

it("a three-letter name that people use for several zones is refused", () => {
  expect(() => defineCalendar({ id: "x", timeZone: "CST", hours: "24x7" })).toThrow(
    expect.objectContaining({ code: "time-zone-unknown", path: "/timeZone" }),
  );
});
