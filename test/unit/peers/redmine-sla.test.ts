// Cases of likehopper/redmine_sla (GPL-2.0-or-later): test/config/fixtures.csv, test/files/src_sla/sla_schedules.yml and the examples in
// test/documentation. Inputs and outcomes only, in our own words. Its hours end at ":59:59", counted as the full hour, and are local
// times without a zone; here they are UTC. GTI is the time in the first status, GTR the time until resolved.
import { defineCalendar } from "sla-clock";
import { describe } from "vitest";
import { calendarCases } from "./calendar-cases.js";

describe("redmine_sla, application support 09:30-12:30 and 14:00-18:00", () => {
  const support = defineCalendar({
    id: "TMA",
    timeZone: "UTC",
    hours: "mon-fri 09:30-12:30, 14:00-18:00",
    holidays: ["2026-01-01", "2026-04-06", "2026-05-01"],
  });
  calendarCases(support, [
    ["support request, GTI", "workingTimeBetween", "2021-11-02 10:30", "2021-11-02 14:30", "150m"],
    ["simple bug, GTI", "workingTimeBetween", "2021-11-02 10:00", "2021-11-02 10:30", "30m"],
    ["simple bug, GTR", "workingTimeBetween", "2021-11-02 10:00", "2021-11-02 11:30", "90m"],
    ["beyond 80 %, GTI over noon", "workingTimeBetween", "2021-11-02 12:00", "2021-11-02 13:00", "30m"],
    ["beyond 80 %, GTR over noon", "workingTimeBetween", "2021-11-02 12:00", "2021-11-02 15:15", "105m"],
    ["one morning, GTI from before opening", "workingTimeBetween", "2021-11-03 08:00", "2021-11-03 10:00", "30m"],
    ["one morning, GTR", "workingTimeBetween", "2021-11-03 08:00", "2021-11-03 11:00", "90m"],
    ["one evening, GTI", "workingTimeBetween", "2021-11-03 17:00", "2021-11-03 17:30", "30m"],
    ["one evening, GTR over a night", "workingTimeBetween", "2021-11-03 17:00", "2021-11-04 10:00", "90m"],
    ["a weekend, GTI", "workingTimeBetween", "2021-11-05 17:00", "2021-11-05 17:30", "30m"],
    ["a weekend, GTR", "workingTimeBetween", "2021-11-05 17:00", "2021-11-08 10:00", "90m"],
    ["GTI not kept", "workingTimeBetween", "2021-11-08 08:00", "2021-11-08 10:45", "75m"],
    ["GTI not kept, GTR", "workingTimeBetween", "2021-11-08 08:00", "2021-11-08 11:00", "90m"],
    ["GTR not kept, GTI", "workingTimeBetween", "2021-11-08 11:00", "2021-11-08 11:30", "30m"],
    ["GTR not kept", "workingTimeBetween", "2021-11-08 11:00", "2021-11-08 16:00", "210m"],
    // The examples say only kept or not kept: response within 480 (example 1) or 60 minutes, resolution within 120.
    ["example 1, kept", "workingTimeBetween", "2026-01-05 10:00", "2026-01-05 16:00", "270m"],
    ["example 1, not kept", "workingTimeBetween", "2026-01-07 10:00", "2026-01-08 12:00", "540m"],
    ["example 2, response kept", "workingTimeBetween", "2026-01-06 10:00", "2026-01-06 10:30", "30m"],
    ["example 2, resolution kept", "workingTimeBetween", "2026-01-06 10:00", "2026-01-06 11:00", "60m"],
    ["example 2, response from before opening", "workingTimeBetween", "2026-01-07 09:00", "2026-01-07 10:00", "30m"],
    ["example 2, resolution not kept", "workingTimeBetween", "2026-01-07 09:00", "2026-01-07 16:00", "300m"],
    ["example 2, response not kept", "workingTimeBetween", "2026-01-08 11:15", "2026-01-08 12:30", "75m"],
    ["example 2, resolution kept over noon", "workingTimeBetween", "2026-01-08 11:15", "2026-01-08 14:15", "90m"],
    ["example 2, response not kept, afternoon", "workingTimeBetween", "2026-01-09 15:00", "2026-01-09 17:00", "120m"],
    ["example 2, resolution over a weekend", "workingTimeBetween", "2026-01-09 15:00", "2026-01-12 10:00", "210m"],
  ]);
});

describe("redmine_sla, managed services, requests 09:00-19:00", () => {
  const requests = defineCalendar({ id: "HO", timeZone: "UTC", hours: "mon-fri 09:00-19:00" });
  const morning = "2021-11-30 10:00";
  const hourBefore = "2021-11-30 18:00";
  const minutesBefore = "2021-11-30 18:55";
  const minutesAfter = "2021-11-30 19:05";
  calendarCases(requests, [
    ["morning, GTI", "workingTimeBetween", morning, "2021-11-30 10:35", "35m"],
    ["morning, GTR", "workingTimeBetween", morning, "2021-11-30 12:35", "155m"],
    ["morning, GTI late", "workingTimeBetween", morning, "2021-11-30 11:05", "65m"],
    ["morning, GTR later", "workingTimeBetween", morning, "2021-11-30 14:35", "275m"],
    ["morning, GTI at once", "workingTimeBetween", morning, "2021-11-30 10:05", "5m"],
    ["morning, GTR late", "workingTimeBetween", morning, "2021-11-30 18:35", "515m"],
    ["morning, GTR the next day", "workingTimeBetween", morning, "2021-12-01 09:35", "575m"],
    ["an hour before closing, GTI", "workingTimeBetween", hourBefore, "2021-11-30 18:30", "30m"],
    ["an hour before closing, GTR", "workingTimeBetween", hourBefore, "2021-11-30 18:55", "55m"],
    ["an hour before closing, GTI the next day", "workingTimeBetween", hourBefore, "2021-12-01 09:30", "90m"],
    ["an hour before closing, GTR the next day", "workingTimeBetween", hourBefore, "2021-12-01 12:30", "270m"],
    ["an hour before closing, GTR late", "workingTimeBetween", hourBefore, "2021-12-01 16:30", "510m"],
    ["an hour before closing, GTR just in the day", "workingTimeBetween", hourBefore, "2021-11-30 18:57", "57m"],
    ["an hour before closing, GTI after closing", "workingTimeBetween", hourBefore, "2021-11-30 19:30", "60m"],
    ["an hour before closing, GTR after closing", "workingTimeBetween", hourBefore, "2021-11-30 20:00", "60m"],
    ["an hour before closing, no time", "workingTimeBetween", hourBefore, "2021-11-30 18:00", "0m"],
    ["an hour before closing, ten minutes", "workingTimeBetween", hourBefore, "2021-11-30 18:10", "10m"],
    ["five minutes before closing, GTI", "workingTimeBetween", minutesBefore, "2021-11-30 18:57", "2m"],
    ["five minutes before closing, GTR", "workingTimeBetween", minutesBefore, "2021-12-01 09:35", "40m"],
    ["five minutes before closing, GTI after it", "workingTimeBetween", minutesBefore, "2021-11-30 19:57", "5m"],
    ["five minutes before closing, GTR an hour", "workingTimeBetween", minutesBefore, "2021-12-01 09:55", "60m"],
    ["five minutes before closing, GTR late", "workingTimeBetween", minutesBefore, "2021-12-01 18:10", "555m"],
    ["five minutes before closing, GTR late too", "workingTimeBetween", minutesBefore, "2021-12-01 18:05", "550m"],
    ["five minutes after closing, GTI", "workingTimeBetween", minutesAfter, "2021-12-01 09:30", "30m"],
    ["five minutes after closing, GTR", "workingTimeBetween", minutesAfter, "2021-12-01 16:55", "475m"],
    ["five minutes after closing, GTI late", "workingTimeBetween", minutesAfter, "2021-12-01 10:30", "90m"],
    ["five minutes after closing, GTR within", "workingTimeBetween", minutesAfter, "2021-12-01 16:50", "470m"],
    ["five minutes after closing, GTR late", "workingTimeBetween", minutesAfter, "2021-12-01 18:05", "545m"],
  ]);
});

describe("redmine_sla, managed services, incidents that run on through the night", () => {
  const always = defineCalendar({ id: "HO and HNO", timeZone: "UTC", hours: "24x7" });
  calendarCases(always, [
    ["morning, GTI", "workingTimeBetween", "2021-12-07 09:00", "2021-12-07 09:10", "10m"],
    ["morning, GTR", "workingTimeBetween", "2021-12-07 09:00", "2021-12-07 14:20", "320m"],
    ["an hour before closing, GTR past it", "workingTimeBetween", "2021-12-07 18:00", "2021-12-07 20:10", "130m"],
    ["an hour before closing, GTR late", "workingTimeBetween", "2021-12-07 18:00", "2021-12-07 23:20", "320m"],
    ["five minutes before closing", "workingTimeBetween", "2021-12-07 18:55", "2021-12-07 23:10", "255m"],
    ["five minutes after closing", "workingTimeBetween", "2021-12-07 19:05", "2021-12-07 23:45", "280m"],
  ]);
});
