// Cases of chatwoot/chatwoot: spec/models/working_hour_spec.rb and spec/listeners/reporting_event_listener_spec.rb (MIT), and
// spec/enterprise/services/sla/business_hours_service_spec.rb (Chatwoot Enterprise licence; inputs and outcomes only, in our own words).
import { addWorkingTime, defineCalendar } from "sla-clock";
import { describe, expect, it } from "vitest";
import { calendarCases } from "./calendar-cases.js";

const inbox = defineCalendar({ id: "inbox", timeZone: "UTC", hours: "mon-fri 09:00-17:00" });

describe("Chatwoot, business hours service", () => {
  calendarCases(inbox, [
    ["within the day", "addWorkingTime", "2024-01-17 10:00", "2h", "2024-01-17 12:00"],
    ["over a weekend", "addWorkingTime", "2024-01-19 16:00", "2h", "2024-01-22 10:00"],
    ["from before opening", "addWorkingTime", "2024-01-17 07:00", "2h", "2024-01-17 11:00"],
    ["from after closing", "addWorkingTime", "2024-01-17 18:00", "2h", "2024-01-18 11:00"],
    ["from a day off", "addWorkingTime", "2024-01-20 10:00", "2h", "2024-01-22 11:00"],
    ["over several days", "addWorkingTime", "2024-01-15 16:00", "10h", "2024-01-17 10:00"],
  ]);
  calendarCases(
    defineCalendar({ id: "ny", timeZone: "America/New_York", hours: "mon-fri 09:00-17:00" }),
    [["in the inbox's zone", "addWorkingTime", "2024-01-19 16:00", "2h", "2024-01-22 10:00"]],
    "-05:00",
  );
  const openSaturday = "mon-fri 09:00-17:00; sat 00:00-24:00";
  calendarCases(defineCalendar({ id: "sat", timeZone: "UTC", hours: openSaturday }), [
    ["open all day", "addWorkingTime", "2024-01-20 10:00", "2h", "2024-01-20 12:00"],
    ["open all day, to the last minute", "addWorkingTime", "2024-01-20 00:00", "24h", "2024-01-21 00:00"],
  ]);
  calendarCases(defineCalendar({ id: "tue", timeZone: "UTC", hours: "mon, wed-fri 09:00-17:00; tue 09:00-20:00" }), [
    ["a longer day follows", "addWorkingTime", "2024-01-15 18:00", "10h", "2024-01-16 19:00"],
    ["up to the longer day's closing", "addWorkingTime", "2024-01-15 16:00", "12h", "2024-01-16 20:00"],
  ]);
  calendarCases(defineCalendar({ id: "off", timeZone: "UTC", hours: "24x7" }), [
    ["business hours switched off", "addWorkingTime", "2024-01-19 16:00", "1h", "2024-01-19 17:00"],
  ]);

  it("all days closed: an error (peer: falls back to the wall clock)", () => {
    const closed = defineCalendar({ id: "closed", timeZone: "UTC", hours: {} });
    expect(() => addWorkingTime(closed, "2024-01-19T16:00Z", "1h")).toThrow(
      expect.objectContaining({ code: "calendar-never-opens" }),
    );
  });
});

describe("Chatwoot, working hours and reports", () => {
  calendarCases(inbox, [
    ["Monday 10:00", "isOpen", "2020-10-26 10:00", true],
    ["Sunday 13:00", "isOpen", "2020-11-01 13:00", false],
    ["Friday 12:30", "isOpen", "2021-09-10 12:30", true],
    ["Friday 17:30", "isOpen", "2021-09-10 17:30", false],
    ["value in business hours", "workingTimeBetween", "2022-03-20 00:00", "2022-03-26 23:59", "144000s"],
  ]);
});
