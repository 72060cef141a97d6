// Worked examples of what other engines and libraries say of due moments by days, in the words of docs/semantics.md. Inputs and outcomes only, in
// our own words. Where we differ on purpose the title gives the peer's answer.
import { describe } from "vitest";
import type { CountRule } from "../../reference/naive-date-rules.js";
import { check, world } from "../legal/support.js";
import type { Row } from "../legal/support.js";

const week = (id: string, hours: string, holidays: readonly string[] = []): Parameters<typeof world>[1] => ({
  ...{ id, timeZone: "UTC", hours, holidays },
});
const dated = (rows: readonly (readonly [title: string, from: string, due: string])[]): Row[] =>
  rows.map(([title, from, due]) => [title, `${from} 10:00`, `${due} 10:00`]);

describe("ServiceNow, relative durations", () => {
  // Product documentation, "Simple duration versus relative duration" and "Define a relative duration".
  const desk = world("UTC", week("weekdays", "mon-fri 08:00-17:00"));
  const calendar = "weekdays";
  check(desk, { workingDays: 1, calendar, at: "16:00" }, [
    ["next business day by 4pm, Monday 12:00", "2026-03-02 12:00", "2026-03-03 16:00"],
    ["next business day by 4pm, Friday 14:00", "2026-03-06 14:00", "2026-03-09 16:00"],
  ]);
  check(desk, { workingDays: 2, calendar, at: "10:30" }, [
    ["2 business days by 10:30", "2026-03-02 12:00", "2026-03-04 10:30"],
  ]);
  check(desk, { workingDays: 1, calendar, cutOff: "14:00", at: "16:00" }, [
    ["next business day by 4pm if before 2pm, in time", "2026-03-02 13:00", "2026-03-03 16:00"],
    ["after it these are two business days", "2026-03-02 14:30", "2026-03-04 16:00"],
  ]);
  check(desk, { workingDays: 2, calendar, cutOff: "10:00", at: "16:00" }, [
    ["2 business days by 4pm if before 10am, in time", "2026-03-02 09:00", "2026-03-04 16:00"],
    ["too late", "2026-03-02 11:00", "2026-03-05 16:00"],
  ]);
  check(desk, { workingDays: 1, calendar, cutOff: "10:00", at: "16:00" }, [
    // The script asks the time of day alone, on days off too, so that there Friday 11:00 is due on Tuesday and Sunday 09:00 on Monday: what is
    // reported later is due earlier. With us a day off counts as of the next working day.
    ["Friday 11:00", "2026-03-06 11:00", "2026-03-10 16:00"],
    ["Saturday 11:00", "2026-03-07 11:00", "2026-03-10 16:00"],
    ["Sunday 09:00 (peer: Monday 9 March)", "2026-03-08 09:00", "2026-03-10 16:00"],
    ["Saturday 09:00 (peer: Monday 9 March)", "2026-03-07 09:00", "2026-03-10 16:00"],
  ]);
  check(desk, { workingDays: 1, calendar, at: "17:00" }, [
    // "The end time of 17:00 is hard-coded and not related to the schedule."
    ["end of next business day", "2026-03-06 10:00", "2026-03-09 17:00"],
  ]);
});

describe("GLPI, days and the end of the working day", () => {
  // tests/functional/CalendarTest.php; see glpi.test.ts for the same dates by `addWorkingDays`.
  const desk = world("UTC", week("weekdays", "mon-fri 08:00-20:00"), week("5x24", "mon-fri 00:00-24:00"));
  const from = "2018-11-19 10:00";
  check(desk, { workingDays: 7, calendar: "weekdays", at: "same-time" }, [["7 days", from, "2018-11-28 10:00"]]);
  check(desk, { workingDays: 7, calendar: "weekdays", at: "end-of-working-day" }, [
    ["7 days, end of working day", from, "2018-11-28 20:00"],
  ]);
  check(desk, { workingDays: 7, calendar: "weekdays", backward: true, at: "same-time" }, [
    ["7 days back", from, "2018-11-08 10:00"],
  ]);
  check(desk, { workingDays: 7, calendar: "weekdays", backward: true, at: "end-of-working-day" }, [
    ["7 days back, end of working day", from, "2018-11-08 20:00"],
  ]);
  check(desk, { workingDays: 7, calendar: "5x24", at: "end-of-working-day" }, [
    ["7 days, 5x24, end of working day", from, "2018-11-28 24:00"],
  ]);
});

describe("FileNet and Content Cortex, day adjustment options", () => {
  // IBM documentation, "Day adjustment options"; its examples give no dates, these are ours.
  const desk = world("UTC", week("work", "mon-fri 09:00-12:00, 13:00-17:00"));
  const next = { workingDays: 1, calendar: "work" } as const;
  check(desk, { ...next, at: "end-of-day" }, [["End_Of_Day (peer: 23:59)", "2026-03-06 10:00", "2026-03-09 24:00"]]);
  check(desk, { ...next, at: "end-of-working-day" }, [["End_Of_Business", "2026-03-06 10:00", "2026-03-09 17:00"]]);
  check(desk, { ...next, at: "07:30" }, [["FixedTime, outside the schedule", "2026-03-06 10:00", "2026-03-09 07:30"]]);
  check(desk, { ...next, at: "same-time" }, [
    ["Same_Time, outside the schedule", "2026-03-06 20:00", "2026-03-09 20:00"],
  ]);
  // Adjusted_Time is one of ours at the end of the day and the other between intervals: after the last interval its end, else the beginning of
  // the next.
  check(desk, { ...next, at: "same-time", ifClosed: "clamp-to-closing" }, [
    ["Adjusted_Time, within the schedule", "2026-03-06 10:00", "2026-03-09 10:00"],
    ["Adjusted_Time, after the last interval: its end", "2026-03-06 20:00", "2026-03-09 17:00"],
    ["Adjusted_Time, before the first: its beginning", "2026-03-06 07:00", "2026-03-09 09:00"],
    ["between two (peer: 13:00)", "2026-03-06 12:30", "2026-03-09 12:00"],
  ]);
  check(desk, { ...next, at: "same-time", ifClosed: "roll-forward" }, [
    ["Adjusted_Time, between two: the beginning of the next", "2026-03-06 12:30", "2026-03-09 13:00"],
    ["after the last interval (peer: Monday 17:00)", "2026-03-06 20:00", "2026-03-10 09:00"],
  ]);
});

describe("HP, next-business-day onsite response", () => {
  // Data sheet "Next Business Day Hardware Support": 9x5, 08:00 to 17:00; "service requests received outside this coverage window will be logged the
  // next day for which the customer has a coverage window"; arrival "during the coverage window the next coverage day after the service request has
  // been logged". Dates ours.
  const desk = world("UTC", week("coverage", "mon-fri 08:00-17:00", ["2026-03-11"]));
  check(desk, { workingDays: 1, calendar: "coverage", cutOff: "17:00", at: "end-of-working-day" }, [
    ["inside the window", "2026-03-02 10:00", "2026-03-03 17:00"],
    ["after it: logged the next day", "2026-03-02 17:30", "2026-03-04 17:00"],
    ["Friday after it: logged on Monday", "2026-03-06 17:30", "2026-03-10 17:00"],
    ["Saturday: logged on Monday", "2026-03-07 10:00", "2026-03-10 17:00"],
    ["a holiday: logged the day after", "2026-03-11 10:00", "2026-03-13 17:00"],
    // By the letter the morning before the window is outside it too, and would be logged the next day; the day itself has a window still.
    ["before the window: logged that day", "2026-03-02 07:00", "2026-03-03 17:00"],
  ]);
});

describe("numpy, busday_offset", () => {
  // Documentation of busday_offset and numpy/core/tests/test_datetime.py (BSD-3-Clause). numpy first rolls the date, then counts: "forward" is our
  // cut-off (a day off counts as of the next working day), "backward" is a plain count from a day off.
  const longer = ["2011-10-10", "2011-11-11", "2011-11-24", "2011-12-25", "2011-05-30", "2011-02-21", "2011-12-26"];
  const closed = ["2012-02-26", "2012-02-27", "2012-02-28", "2012-02-29", "2012-03-01"];
  const days = world(
    "UTC",
    week("plain", "mon-fri 00:00-24:00"),
    week("wed", "wed 00:00-24:00"),
    week("weekend", "sat-sun 00:00-24:00"),
    week("one", "mon-fri 00:00-24:00", ["2011-11-11"]),
    week("longer", "mon-fri 00:00-24:00", [...longer, "2012-01-02"]),
    week("closed", "mon-fri 00:00-24:00", closed),
  );
  const at = "same-time";
  const zero = (calendar: string, roll: "following" | "preceding" | "modified-following"): CountRule => ({
    ...{ calendarDays: 0, calendar, roll, at },
  });
  check(days, zero("plain", "following"), [
    ...dated([
      ["first business day of October 2011", "2011-10-01", "2011-10-03"],
      ["first business day on or after a date", "2011-03-20", "2011-03-21"],
      ["… that is one", "2011-03-22", "2011-03-22"],
      ["'following'", "2010-08-01", "2010-08-02"],
      ["'following' into another month", "2010-10-30", "2010-11-01"],
    ]),
  ]);
  check(days, zero("plain", "preceding"), dated([["'preceding'", "2010-08-01", "2010-07-30"]]));
  check(days, zero("plain", "modified-following"), [
    ...dated([
      ["'modifiedfollowing' at the first of a month", "2010-08-01", "2010-08-02"],
      ["'modifiedfollowing' at the end of a month", "2010-10-30", "2010-10-29"],
      ["'modifiedfollowing' within a month", "2010-10-16", "2010-10-18"],
    ]),
  ]);
  check(days, zero("closed", "modified-following"), dated([["a month that ends closed", "2012-02-27", "2012-02-24"]]));
  check(days, zero("longer", "following"), [
    ...dated([
      ["holidays roll on: the 25th", "2011-12-25", "2011-12-27"],
      ["holidays roll on: the 26th", "2011-12-26", "2011-12-27"],
    ]),
  ]);
  check(days, zero("longer", "preceding"), dated([["holidays roll back", "2011-12-26", "2011-12-23"]]));
  check(days, { workingDays: 1, calendar: "plain", at }, [
    ...dated([
      ["first business day after a date, roll='backward'", "2011-03-20", "2011-03-21"],
      ["… that is one", "2011-03-22", "2011-03-23"],
    ]),
  ]);
  check(days, { workingDays: 1, calendar: "plain", cutOff: "24:00", at }, [
    ...dated([["the same, roll='forward'", "2011-03-20", "2011-03-22"]]),
  ]);
  check(
    days,
    { workingDays: 2, calendar: "wed", cutOff: "24:00", at },
    dated([["the third Wednesday", "2011-01-01", "2011-01-19"]]),
  );
  check(days, { workingDays: 1, calendar: "plain", backward: true, at }, [
    ...dated([["the last business day of February 2012", "2012-03-01", "2012-02-29"]]),
  ]);
  check(days, { workingDays: 25, calendar: "plain", at }, dated([["25 days", "2006-02-01", "2006-03-08"]]));
  check(
    days,
    { workingDays: 25, calendar: "plain", backward: true, at },
    dated([["−25 days", "2006-03-08", "2006-02-01"]]),
  );
  check(
    days,
    { workingDays: 11, calendar: "weekend", at },
    dated([["11 days of weekends", "2007-02-25", "2007-04-07"]]),
  );
  check(
    days,
    { workingDays: 11, calendar: "weekend", backward: true, at },
    dated([["back", "2007-04-07", "2007-02-25"]]),
  );
  check(days, { workingDays: 1, calendar: "one", at }, dated([["over a holiday", "2011-11-10", "2011-11-14"]]));
  check(days, { workingDays: 5, calendar: "one", at }, [
    ...dated([
      ["5 days to after it", "2011-11-04", "2011-11-14"],
      ["5 days over it", "2011-11-10", "2011-11-18"],
    ]),
  ]);
  check(
    days,
    { workingDays: 1, calendar: "one", backward: true, at },
    dated([["back over it", "2011-11-14", "2011-11-10"]]),
  );
  check(days, { workingDays: 5, calendar: "one", backward: true, at }, [
    ...dated([
      ["5 days back", "2011-11-18", "2011-11-10"],
      ["5 days back, to before it", "2011-11-14", "2011-11-04"],
    ]),
  ]);
  // The test says them as so many days more without holidays; these are numpy's dates.
  for (const [workingDays, due] of [
    ...[
      [4, "2011-10-07"] as const,
      [5, "2011-10-11"] as const,
      [27, "2011-11-10"] as const,
      [28, "2011-11-14"] as const,
    ],
    ...[
      [35, "2011-11-23"] as const,
      [36, "2011-11-25"] as const,
      [57, "2011-12-27"] as const,
      [61, "2012-01-03"] as const,
    ],
  ])
    check(days, { workingDays, calendar: "longer", at }, dated([["a bigger jump", "2011-10-03", due]]));
  for (const [workingDays, due] of [
    ...[
      [1, "2011-12-30"] as const,
      [5, "2011-12-23"] as const,
      [26, "2011-11-23"] as const,
      [57, "2011-10-07"] as const,
    ],
  ])
    check(
      days,
      { workingDays, calendar: "longer", backward: true, at },
      dated([["a bigger jump back", "2012-01-03", due]]),
    );
});

describe("pandas, business days", () => {
  // Documentation of CustomBusinessDay, tutorials of it, and pandas/tests/tseries/offsets/test_business_day.py (BSD-3-Clause).
  const days = world("UTC", week("plain", "mon-fri 00:00-24:00"), week("mtwf", "mon-wed 00:00-24:00; fri 00:00-24:00"));
  const at = "same-time";
  check(days, { workingDays: 1, calendar: "plain", at }, [
    ["Fri 5 August 2022, 16:00", "2022-08-05 16:00", "2022-08-08 16:00"],
    ...dated([
      ["BDay(), Tuesday", "2008-01-01", "2008-01-02"],
      ["BDay(), Friday", "2008-01-04", "2008-01-07"],
      ["BDay(), Saturday", "2008-01-05", "2008-01-07"],
      ["BDay(), Sunday", "2008-01-06", "2008-01-07"],
      ["BDay(), Monday", "2008-01-07", "2008-01-08"],
    ]),
  ]);
  check(days, { workingDays: 2, calendar: "plain", at }, [
    ...dated([
      ["2 * BDay(), Tuesday", "2008-01-01", "2008-01-03"],
      ["2 * BDay(), Friday", "2008-01-04", "2008-01-08"],
      ["2 * BDay(), Saturday", "2008-01-05", "2008-01-08"],
      ["2 * BDay(), Sunday", "2008-01-06", "2008-01-08"],
    ]),
  ]);
  check(days, { workingDays: 1, calendar: "plain", backward: true, at }, [
    ...dated([
      ["-BDay(), Tuesday", "2008-01-01", "2007-12-31"],
      ["-BDay(), Saturday", "2008-01-05", "2008-01-04"],
      ["-BDay(), Monday", "2008-01-07", "2008-01-04"],
    ]),
  ]);
  check(days, { workingDays: 0, calendar: "plain", at }, [
    ...dated([
      ["BDay(0), Friday", "2008-01-04", "2008-01-04"],
      ["BDay(0), Saturday", "2008-01-05", "2008-01-07"],
      ["BDay(0), Sunday", "2008-01-06", "2008-01-07"],
    ]),
  ]);
  check(days, { workingDays: 4, calendar: "mtwf", at }, [
    ["CustomBusinessDay(4), no Thursdays", "2021-10-22T03:10:35Z", "2021-10-29T03:10:35Z"],
  ]);
});

describe("Excel, WORKDAY and EDATE", () => {
  // Microsoft's pages on both functions, and IBM's on its WORKDAY.
  const christmas = ["2001-12-24", "2001-12-25", "2001-12-26", "2001-12-31", "2002-01-01"];
  const days = world(
    "UTC",
    week("plain", "mon-fri 00:00-24:00"),
    week("holidays", "mon-fri 00:00-24:00", ["2008-11-26", "2008-12-04", "2009-01-21"]),
    week("christmas", "mon-fri 00:00-24:00", christmas),
  );
  const at = "same-time";
  check(days, { workingDays: 151, calendar: "plain", at }, dated([["WORKDAY, 151 days", "2008-10-01", "2009-04-30"]]));
  check(
    days,
    { workingDays: 151, calendar: "holidays", at },
    dated([["WORKDAY with holidays", "2008-10-01", "2009-05-05"]]),
  );
  check(
    days,
    { workingDays: 17, calendar: "christmas", at },
    dated([["IBM's WORKDAY, 17 days", "2001-12-01", "2001-12-28"]]),
  );
  check(days, { months: 1, at }, dated([["EDATE, 1", "2011-01-15", "2011-02-15"]]));
  check(days, { months: 2, at }, dated([["EDATE, 2", "2011-01-15", "2011-03-15"]]));
  check(days, { months: 1, backward: true, at }, dated([["EDATE, −1", "2011-01-15", "2010-12-15"]]));
});

describe("dateutil, by which Frappe adds months", () => {
  const days = world("UTC");
  const at = "same-time";
  check(days, { months: 1, at }, [
    ...dated([
      ["31 January of a leap year", "2024-01-31", "2024-02-29"],
      ["31 January", "2005-01-31", "2005-02-28"],
    ]),
    ["to the millisecond", "2003-09-17T20:54:47.282Z", "2003-10-17T20:54:47.282Z"],
  ]);
  check(days, { months: 1, backward: true, at }, dated([["31 March, back", "2013-03-31", "2013-02-28"]]));
  check(days, { months: 2, backward: true, at }, dated([["31 January, back", "2023-01-31", "2022-11-30"]]));
  check(days, { years: 1, at }, dated([["29 February", "2024-02-29", "2025-02-28"]]));
});

describe("ERPNext and Frappe Helpdesk, time on hold", () => {
  const desk = world("UTC", week("sla", "mon-fri 10:00-18:00"));
  // Both count hours alone, and add the time on hold to the due moment as it is on the wall. A count of dates moves by the dates that began in it, or
  // by its working time.
  check(desk, { workingDays: 1, calendar: "sla", at: "18:00" }, [
    [
      "a hold of three hours within a day",
      "2026-03-02 12:00",
      "2026-03-03 18:00",
      { pauses: ["2026-03-02 14:00/2026-03-02 17:00"] },
    ],
    ["a hold over a night", "2026-03-02 12:00", "2026-03-04 18:00", { pauses: ["2026-03-02 17:00/2026-03-03 11:00"] }],
  ]);
  check(desk, { workingDays: 1, calendar: "sla", at: "18:00", paused: "time" }, [
    ["by time: three hours", "2026-03-02 12:00", "2026-03-04 13:00", { pauses: ["2026-03-02 14:00/2026-03-02 17:00"] }],
    [
      "by time: an hour at either end of the night (peer: 18 hours)",
      "2026-03-02 12:00",
      "2026-03-04 12:00",
      { pauses: ["2026-03-02 17:00/2026-03-03 11:00"] },
    ],
  ]);
});
