// What is compiled of a stretch that begins or ends where a wall clock shows a time for the second time. Worked by hand.
import { defineCalendar } from "sla-clock";
import { expect, it } from "vitest";

import { openSet } from "../../../src/calendar/compile.js";
import { rulesOf } from "../../../src/calendar/rules.js";

function compiled(timeZone: string, hours: string, from: string, to: string): readonly string[] {
  const rules = rulesOf(defineCalendar({ id: "night", timeZone, hours }), "");
  const open = openSet(rules, Date.parse(from), Date.parse(to));
  return open.map((each) => [each.start, each.end].map((at) => new Date(at).toISOString()).join("/"));
}

it("St. John's 2006-10-29, 00:01 became 23:01 of the day before: a date begins while it is over once more", () => {
  // The first midnight is 02:30Z; at 03:00Z the clocks show 23:30 of the 28th.
  expect(compiled("America/St_Johns", "sun 00:00-12:00", "2006-10-28T12:00Z", "2006-10-29T03:00Z")).toEqual([
    "2006-10-29T02:30:00.000Z/2006-10-29T03:00:00.000Z",
  ]);
});

it("Lord Howe 2026-04-05, 02:00 became 01:30: a night until 01:45 was over before, and is not open again", () => {
  const night = "sat 20:00-01:45";
  expect(compiled("Australia/Lord_Howe", night, "2026-04-04T14:30Z", "2026-04-04T18:00Z")).toEqual([
    "2026-04-04T14:30:00.000Z/2026-04-04T14:45:00.000Z",
  ]);
  expect(compiled("Australia/Lord_Howe", night, "2026-04-04T15:00Z", "2026-04-04T18:00Z")).toEqual([]);
});

it("Apia 2011-12-31, the day after 29 December: a night of the 29th until 06:00 of the 30th ends at 06:00 of the 31st", () => {
  // 06:00 of a date that was skipped moves forward by its 24 hours.
  expect(compiled("Pacific/Apia", "thu 22:00-06:00", "2011-12-30T12:00Z", "2011-12-31T00:00Z")).toEqual([
    "2011-12-30T12:00:00.000Z/2011-12-30T16:00:00.000Z",
  ]);
});
