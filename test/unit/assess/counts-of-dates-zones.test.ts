// Counts of dates where the clocks change or a date is missing, worked by hand: "a time that a clock change skips moves forward by the skipped
// amount, a time that occurs twice is the earlier one; a date that a time zone skipped has no time in it".
import { describe } from "vitest";
import { check, world } from "../legal/support.js";

const daily = (id: string, timeZone: string): { id: string; timeZone: string; hours: string } => ({
  ...{ id, timeZone, hours: "mon-sun 00:00-24:00" },
});
const weekdays = (id: string, timeZone: string): { id: string; timeZone: string; hours: string } => ({
  ...{ id, timeZone, hours: "mon-fri 09:00-17:00" },
});

describe("New York, 8 March 2026 (02:00 becomes 03:00) and 1 November (02:00 becomes 01:00)", () => {
  const york = world("America/New_York", daily("york", "America/New_York"), weekdays("office", "America/New_York"));
  check(york, { calendarDays: 1, at: "same-time" }, [
    ["a day of 23 hours", "2026-03-07T10:00-05:00", "2026-03-08T10:00-04:00"],
    ["a time that is skipped moves by an hour", "2026-03-07T02:30-05:00", "2026-03-08T03:30-04:00"],
    ["a day of 25 hours", "2026-10-31T10:00-04:00", "2026-11-01T10:00-05:00"],
    ["a time that occurs twice is the earlier", "2026-10-31T01:30-04:00", "2026-11-01T01:30-04:00"],
    ["from the second of them", "2026-11-01T01:30-05:00", "2026-11-02T01:30-05:00"],
  ]);
  check(york, { calendarDays: 1, at: "02:30" }, [
    ["a time of day that is skipped", "2026-03-07 10:00", "2026-03-08T03:30-04:00"],
  ]);
  check(york, { calendarDays: 1, at: "end-of-day" }, [
    ["24:00 of a short day", "2026-03-07 10:00", "2026-03-09T00:00-04:00"],
    ["24:00 of a long day", "2026-10-31 10:00", "2026-11-02T00:00-05:00"],
  ]);
  check(york, { months: 1, at: "same-time" }, [["a month", "2026-02-08T02:30-05:00", "2026-03-08T03:30-04:00"]]);
  check(york, { workingDays: 1, calendar: "office", at: "same-time" }, [
    ["over the change, within the hours", "2026-03-06T16:00-05:00", "2026-03-09T16:00-04:00"],
  ]);
  check(york, { workingDays: 1, calendar: "york", cutOff: "01:30", at: "12:00" }, [
    ["a cut-off that occurs twice: the first time is in time", "2026-11-01T01:30-04:00", "2026-11-02T12:00-05:00"],
    ["a minute later is not", "2026-11-01T01:31-04:00", "2026-11-03T12:00-05:00"],
    // Later than 01:30 had been, though the clock on the wall is back at 01:15: what is reported later is not due earlier.
    ["nor is the hour when it comes again", "2026-11-01T01:15-05:00", "2026-11-03T12:00-05:00"],
  ]);
  check(york, { within: "24h", calendar: "office", roll: "following" }, [
    ["hours that roll keep the time on the clock", "2026-03-06T10:00-05:00", "2026-03-09T10:00-04:00"],
  ]);
  check(york, { calendarDays: 2, calendar: "york", at: "17:00", paused: "time" }, [
    // Two hours of 7 March are lost; 17:00 of the 9th is so many hours later.
    [
      "paused by time over the change",
      "2026-03-07 10:00",
      "2026-03-09T19:00-04:00",
      { pauses: ["2026-03-07 12:00/2026-03-07 14:00"] },
    ],
  ]);
  check(york, { within: "1h", fullHours: true }, [
    ["the full hour is the change itself", "2026-03-08T01:30-05:00", "2026-03-08T04:00-04:00"],
    // The clock shows 01:00 again half an hour later.
    ["an hour that comes twice", "2026-11-01T01:30-04:00", "2026-11-01T02:00-05:00"],
  ]);
});

describe("London, 29 March 2026 (01:00 becomes 02:00) and 25 October (02:00 becomes 01:00)", () => {
  const london = world("Europe/London", daily("london", "Europe/London"), weekdays("office", "Europe/London"));
  check(london, { calendarDays: 1, at: "same-time" }, [
    ["a time that is skipped", "2026-03-28T01:30Z", "2026-03-29T02:30+01:00"],
    ["a time that occurs twice", "2026-10-24T01:30+01:00", "2026-10-25T01:30+01:00"],
  ]);
  check(london, { calendarDays: 1, at: "start-of-day" }, [
    ["the start of a short day", "2026-03-28 10:00", "2026-03-29T00:00Z"],
  ]);
  check(london, { calendarDays: 1, at: "end-of-day" }, [
    ["the end of a long day", "2026-10-24 10:00", "2026-10-26T00:00Z"],
  ]);
  check(london, { workingDays: 1, calendar: "office", at: "end-of-working-day" }, [
    ["into summer", "2026-03-27 16:00", "2026-03-30T17:00+01:00"],
    ["into winter", "2026-10-23 16:00", "2026-10-26T17:00Z"],
  ]);
  check(london, { workingDays: 5, calendar: "office", backward: true, at: "17:00" }, [
    ["back into winter", "2026-03-31 10:00", "2026-03-24T17:00Z"],
  ]);
});

describe("Lord Howe, 5 April 2026 (02:00 becomes 01:30) and 4 October (02:00 becomes 02:30)", () => {
  const howe = world("Australia/Lord_Howe", daily("howe", "Australia/Lord_Howe"));
  check(howe, { calendarDays: 1, at: "same-time" }, [
    ["a time that occurs twice", "2026-04-04T01:45+11:00", "2026-04-05T01:45+11:00"],
    ["a time that is skipped moves by half an hour", "2026-10-03T02:15+10:30", "2026-10-04T02:45+11:00"],
  ]);
  check(howe, { calendarDays: 1, at: "end-of-day" }, [
    ["a day of 24 and a half hours", "2026-04-04 10:00", "2026-04-06T00:00+10:30"],
  ]);
  check(howe, { within: "1h", fullHours: true }, [
    // 15 minutes to the change, and half an hour from 01:30 to 02:00.
    ["the full hour comes after the change back", "2026-04-05T01:45+11:00", "2026-04-05T03:00+10:30"],
    // 15 minutes to the change, and half an hour from 02:30 to 03:00.
    ["and after the change forward", "2026-10-04T01:45+10:30", "2026-10-04T04:00+11:00"],
  ]);
});

describe("Apia, where 30 December 2011, a Friday, did not occur", () => {
  const apia = world("Pacific/Apia", weekdays("office", "Pacific/Apia"), {
    id: "six",
    timeZone: "Pacific/Apia",
    hours: "mon-sat 09:00-17:00",
  });
  check(apia, { workingDays: 1, calendar: "office", at: "17:00" }, [
    ["the next working day after Thursday is Monday", "2011-12-29 10:00", "2012-01-02 17:00"],
  ]);
  check(apia, { workingDays: 1, calendar: "six", at: "17:00" }, [
    ["or Saturday, where that is worked", "2011-12-29 10:00", "2011-12-31 17:00"],
  ]);
  check(apia, { workingDays: 1, calendar: "office", backward: true, at: "17:00" }, [
    ["and back", "2012-01-02 10:00", "2011-12-29 17:00"],
  ]);
  check(apia, { calendarDays: 1, at: "same-time" }, [
    ["a time on it moves by the skipped day", "2011-12-29 10:00", "2011-12-31 10:00"],
  ]);
  check(apia, { months: 1, at: "same-time" }, [["a month to it", "2011-11-30 10:00", "2011-12-31 10:00"]]);
  check(apia, { calendarDays: 1, calendar: "office", roll: "following", at: "17:00" }, [
    ["no working day, so it rolls", "2011-12-29 10:00", "2012-01-02 17:00"],
  ]);
});

describe("midnights that are skipped or occur twice", () => {
  const paulo = world("America/Sao_Paulo", daily("paulo", "America/Sao_Paulo"));
  // 4 November 2018: 00:00 becomes 01:00.
  check(paulo, { calendarDays: 1, at: "start-of-day" }, [
    ["a date that begins at 01:00", "2018-11-03 10:00", "2018-11-04T01:00-02:00"],
  ]);
  check(paulo, { calendarDays: 1, at: "end-of-day" }, [
    ["and the date before ends there", "2018-11-02 10:00", "2018-11-04T01:00-02:00"],
  ]);
  const havana = world("America/Havana", daily("havana", "America/Havana"));
  // 6 November 2022: 01:00 becomes 00:00.
  check(havana, { calendarDays: 1, at: "start-of-day" }, [
    ["the earlier midnight", "2022-11-05 10:00", "2022-11-06T00:00-04:00"],
  ]);
  check(havana, { calendarDays: 1, at: "end-of-day" }, [
    ["ends the date before", "2022-11-04 10:00", "2022-11-06T00:00-04:00"],
  ]);
});

describe("dates are those of the calendar's zone, or of the contract's where none is named", () => {
  const shanghai = { id: "shanghai", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" };
  const both = world("America/New_York", shanghai);
  check(both, { workingDays: 1, calendar: "shanghai", at: "18:00" }, [
    // Thursday noon in New York is Friday 01:00 in Shanghai.
    ["Friday in Shanghai", "2026-03-05T12:00-05:00", "2026-03-09T18:00+08:00"],
    ["Thursday in Shanghai", "2026-03-05T10:59-05:00", "2026-03-06T18:00+08:00"],
  ]);
  check(both, { calendarDays: 1, at: "end-of-day" }, [
    ["Thursday in New York", "2026-03-05T23:00-05:00", "2026-03-07T00:00-05:00"],
  ]);
  check(
    both,
    {
      earliestOf: [
        { workingDays: 1, calendar: "shanghai", at: "18:00" },
        { calendarDays: 3, at: "12:00" },
      ],
    },
    [
      // Monday 18:00 in Shanghai is Monday 06:00 in New York; Sunday noon is sooner.
      ["each rule in its own zone", "2026-03-05T12:00-05:00", "2026-03-08T12:00-04:00"],
    ],
  );
});
