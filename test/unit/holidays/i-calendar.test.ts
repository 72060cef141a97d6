// iCalendar text through ical.js. The examples of recurrence are those of RFC 5545, 3.8.5.3, as all-day events.
import ICAL from "ical.js";
import { readFileSync } from "node:fs";
import { fromICalendar } from "sla-clock/holidays";
import type { ICalendarEvent, ICalendarOptions } from "sla-clock/holidays";
import { describe, expect, it } from "vitest";
import { dates, reasons, refusals, year } from "./support.js";

/** A calendar of events, each a list of content lines. */
function ics(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event) => ["BEGIN:VEVENT", ...event, "END:VEVENT"]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

const day = (date: string, ...more: readonly string[]): readonly string[] => [`DTSTART;VALUE=DATE:${date}`, ...more];
const read = (text: string, coverage: ICalendarOptions["coverage"]): readonly string[] =>
  dates(fromICalendar(text, ICAL, { coverage }).holidays);
const readIn = (text: string, of: number): readonly string[] => read(text, year(of));

describe("all-day events", () => {
  it.each<[name: string, lines: readonly string[], of: number, days: readonly string[]]>([
    ["one date without an end", day("20260101"), 2026, ["2026-01-01"]],
    ["one date, the end is the date after", day("20260101", "DTEND;VALUE=DATE:20260102"), 2026, ["2026-01-01"]],
    ["three dates", day("20261224", "DTEND;VALUE=DATE:20261227"), 2026, ["2026-12-24", "2026-12-25", "2026-12-26"]],
    ["a duration in days", day("20260501", "DURATION:P2D"), 2026, ["2026-05-01", "2026-05-02"]],
    [
      "a duration of a week",
      day("20260501", "DURATION:P1W"),
      2026,
      ["2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04", "2026-05-05", "2026-05-06", "2026-05-07"],
    ],
    ["over New Year, the old year", day("20261230", "DTEND;VALUE=DATE:20270103"), 2026, ["2026-12-30", "2026-12-31"]],
    ["over New Year, the new year", day("20261230", "DTEND;VALUE=DATE:20270103"), 2027, ["2027-01-01", "2027-01-02"]],
    ["a leap day", day("20280229"), 2028, ["2028-02-29"]],
    [
      "RFC 5545, 3.6.1: the jazz festival",
      day("20070628", "UID:20070423T123432Z-541111@example.com", "DTEND;VALUE=DATE:20070709"),
      2007,
      [28, 29, 30].map((of) => `2007-06-${of}`).concat([1, 2, 3, 4, 5, 6, 7, 8].map((of) => `2007-07-0${of}`)),
    ],
  ])("%s", (_name, lines, of, days) => {
    expect(readIn(ics(lines), of)).toEqual(days);
  });

  it("over the whole coverage and beyond", () => {
    expect(readIn(ics(day("20200101", "DTEND;VALUE=DATE:20400101")), 2026)).toHaveLength(365);
  });

  it("the summary is the name; folded lines and escapes are read", () => {
    const text = ics(day("20261225", "SUMMARY:Christmas\\, the first ", " of two days\\; closed"), day("20261226"));
    expect(fromICalendar(text, ICAL, { coverage: year(2026) }).holidays).toEqual([
      { date: "2026-12-25", name: "Christmas, the first of two days; closed" },
      { date: "2026-12-26" },
    ]);
  });

  it("two on one date: both names, each once", () => {
    const text = ics(day("20261225", "SUMMARY:A"), day("20261225", "SUMMARY:B"), day("20261225", "SUMMARY:A"));
    expect(fromICalendar(text, ICAL, { coverage: year(2026) }).holidays[0]).toEqual({
      date: "2026-12-25",
      name: "A; B",
    });
    const same = ics(day("20261225", "SUMMARY:A"), day("20261225", "SUMMARY:A"));
    expect(fromICalendar(same, ICAL, { coverage: year(2026) }).holidays[0]).toEqual({ date: "2026-12-25", name: "A" });
  });

  it("cancelled ones are skipped, tentative ones are not", () => {
    const text = ics(day("20260101", "STATUS:CANCELLED"), day("20260102", "STATUS:TENTATIVE"));
    expect(readIn(text, 2026)).toEqual(["2026-01-02"]);
  });

  it("several calendars in one text, other components passed over", () => {
    const todo = ["BEGIN:VTODO", "DUE;VALUE=DATE:20260103", "END:VTODO"];
    const text =
      ics(day("20260101")) + ics(day("20260102"), []).replace("BEGIN:VEVENT\r\nEND:VEVENT", todo.join("\r\n"));
    expect(readIn(text, 2026)).toEqual(["2026-01-01", "2026-01-02"]);
  });
});

describe("recurrence: the examples of RFC 5545", () => {
  it.each<[name: string, from: string, rule: string, years: readonly [number, number], days: readonly string[]]>([
    [
      "in June and July for 10 occurrences",
      "19970610",
      "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
      [1997, 2001],
      [1997, 1998, 1999, 2000, 2001].flatMap((of) => [`${of}-06-10`, `${of}-07-10`]),
    ],
    [
      "every 20th Monday of the year",
      "19970519",
      "FREQ=YEARLY;BYDAY=20MO",
      [1997, 1999],
      ["1997-05-19", "1998-05-18", "1999-05-17"],
    ],
    [
      "every Thursday in March",
      "19970313",
      "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
      [1997, 1999],
      "1997-03-13 1997-03-20 1997-03-27 1998-03-05 1998-03-12 1998-03-19 1998-03-26 1999-03-04 1999-03-11 1999-03-18 1999-03-25".split(
        " ",
      ),
    ],
    [
      "every Thursday, but only during June, July and August",
      "19970605",
      "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
      [1997, 1997],
      "06-05 06-12 06-19 06-26 07-03 07-10 07-17 07-24 07-31 08-07 08-14 08-21 08-28"
        .split(" ")
        .map((date) => `1997-${date}`),
    ],
    ["an anniversary", "19971102", "FREQ=YEARLY", [1997, 1999], ["1997-11-02", "1998-11-02", "1999-11-02"]],
    [
      "until a date, which is the last",
      "19971102",
      "FREQ=YEARLY;UNTIL=19981102",
      [1997, 1998],
      ["1997-11-02", "1998-11-02"],
    ],
    ["until the date before", "19971102", "FREQ=YEARLY;UNTIL=19981101", [1997, 1997], ["1997-11-02"]],
    [
      "the last Monday in May",
      "20260525",
      "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO",
      [2026, 2028],
      ["2026-05-25", "2027-05-31", "2028-05-29"],
    ],
    [
      "the fourth Thursday in November",
      "20201126",
      "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
      [2024, 2026],
      ["2024-11-28", "2025-11-27", "2026-11-26"],
    ],
    [
      "the last day of February",
      "20260228",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
      [2026, 2028],
      ["2026-02-28", "2027-02-28", "2028-02-29"],
    ],
    [
      "the last Friday of the year",
      "20261225",
      "FREQ=YEARLY;BYDAY=-1FR",
      [2026, 2028],
      ["2026-12-25", "2027-12-31", "2028-12-29"],
    ],
    [
      "the 13th of every month",
      "20260113",
      "FREQ=YEARLY;BYMONTHDAY=13",
      [2026, 2026],
      Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-13`),
    ],
    [
      "Friday the 13th",
      "20260213",
      "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=13",
      [2026, 2026],
      ["2026-02-13", "2026-03-13", "2026-11-13"],
    ],
  ])("%s", (_name, from, rule, [first, last], days) => {
    const coverage = { from: `${first}-01-01`, to: `${last + 1}-01-01` };
    expect(read(ics(day(from, `RRULE:${rule}`)), coverage)).toEqual(days);
  });

  // Three examples skip whole years, which have no day: the coverage is one of their years each.
  it.each<[name: string, from: string, rule: string, of: number, days: readonly string[]]>([
    [
      "every other year in January, February and March",
      "19970310",
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
      1999,
      ["1999-01-10", "1999-02-10", "1999-03-10"],
    ],
    [
      "the tenth occurrence is the last",
      "19970310",
      "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
      2003,
      ["2003-01-10", "2003-02-10", "2003-03-10"],
    ],
    [
      "US Presidential Election day",
      "19961105",
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      2004,
      ["2004-11-02"],
    ],
    ["29 February, in leap years only", "20240229", "FREQ=YEARLY", 2028, ["2028-02-29"]],
  ])("%s", (_name, from, rule, of, days) => {
    expect(readIn(ics(day(from, `RRULE:${rule}`)), of)).toEqual(days);
  });

  it("every day in January, for three years", () => {
    const rule = "RRULE:FREQ=YEARLY;UNTIL=20000131;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA";
    expect(read(ics(day("19980101", rule)), { from: "1998-01-01", to: "2001-01-01" })).toHaveLength(93);
  });

  it("29 February has no day in other years, which ical.js itself would move to 1 March", () => {
    const text = ics(day("20240229", "RRULE:FREQ=YEARLY"));
    expect(refusals(() => readIn(text, 2026))).toEqual(["holidays-unknown-year /options/coverage"]);
  });

  it("several dates, each year", () => {
    const text = ics(day("20251224", "DTEND;VALUE=DATE:20251227", "RRULE:FREQ=YEARLY"));
    expect(readIn(text, 2027)).toEqual(["2027-12-24", "2027-12-25", "2027-12-26"]);
  });

  it("over New Year, each year: both ends of the coverage", () => {
    const text = ics(day("20251231", "DTEND;VALUE=DATE:20260102", "RRULE:FREQ=YEARLY"));
    expect(readIn(text, 2027)).toEqual(["2027-01-01", "2027-12-31"]);
  });

  it("RDATE adds, EXDATE takes away", () => {
    const lines = ["RRULE:FREQ=YEARLY", "RDATE;VALUE=DATE:20260704,20260705", "EXDATE;VALUE=DATE:20260701"];
    expect(readIn(ics(day("20200701", ...lines)), 2026)).toEqual(["2026-07-04", "2026-07-05"]);
    expect(readIn(ics(day("20260101", "RDATE;VALUE=DATE:20260102")), 2026)).toEqual(["2026-01-01", "2026-01-02"]);
  });

  it("RECURRENCE-ID moves one occurrence, or cancels it", () => {
    const master = day("20200701", "UID:1", "RRULE:FREQ=YEARLY");
    const moved = day("20260706", "UID:1", "RECURRENCE-ID;VALUE=DATE:20260701");
    expect(readIn(ics(master, moved), 2026)).toEqual(["2026-07-06"]);
    expect(readIn(ics(moved, master), 2027)).toEqual(["2027-07-01"]);
    const cancelled = day("20260701", "UID:1", "RECURRENCE-ID;VALUE=DATE:20260701", "STATUS:CANCELLED");
    expect(readIn(ics(master, cancelled, day("20260102", "UID:2")), 2026)).toEqual(["2026-01-02"]);
  });
});

describe("what events mean", () => {
  const chinese = readFileSync("node_modules/chinese-days/dist/years/2026.ics", "utf8");
  const kindOf = ({ summary }: ICalendarEvent): "holiday" | "working-day" =>
    summary.endsWith("(班)") ? "working-day" : "holiday";

  it("a Chinese feed with 休 and 班: 33 days off and 6 make-up working days", () => {
    const { holidays, specialDays } = fromICalendar(chinese, ICAL, { coverage: year(2026), kindOf });
    expect(holidays).toHaveLength(33);
    expect(specialDays[1]).toEqual({ date: "2026-02-14", hoursOf: "mon", name: "春节(班)" });
    expect(specialDays).toHaveLength(6);
  });

  it("the hours of make-up working days", () => {
    const options = { coverage: year(2026), kindOf, hours: "10:00-15:00" };
    expect(fromICalendar(chinese, ICAL, options).specialDays[0]).toMatchObject({ hours: "10:00-15:00" });
  });

  it("timed events that recur and move may be ignored all the same", () => {
    const timed = ["UID:1", "DTSTART:20260105T090000Z", "RRULE:FREQ=WEEKLY"];
    const moved = ["UID:1", "DTSTART:20260113T090000Z", "RECURRENCE-ID:20260112T090000Z"];
    const kindOf = ({ allDay }: ICalendarEvent): "holiday" | "ignore" => (allDay ? "holiday" : "ignore");
    const text = ics(timed, moved, day("20260101", "UID:2"));
    expect(dates(fromICalendar(text, ICAL, { coverage: year(2026), kindOf }).holidays)).toEqual(["2026-01-01"]);
  });

  it("a date for an occurrence of a time is refused", () => {
    const moved = day("20260706", "UID:1", "RECURRENCE-ID:20260701T000000Z");
    expect(refusals(() => readIn(ics(moved), 2026))).toEqual(["date-unreadable /text/vevent/0"]);
  });

  it("what kindOf is told", () => {
    const told: ICalendarEvent[] = [];
    const text = ics(
      day("20260101", "UID:a", "SUMMARY:One", "DESCRIPTION:First", "CATEGORIES:Holiday,Closed", "CATEGORIES:All"),
      ["DTSTART;TZID=Europe/London:20260102T090000", "SUMMARY:Lunch"],
      ["DTSTART:20260103T090000Z"],
    );
    const ignoring = (event: ICalendarEvent): "holiday" | "ignore" => {
      told.push(event);
      return event.allDay ? "holiday" : "ignore";
    };
    expect(dates(fromICalendar(text, ICAL, { coverage: year(2026), kindOf: ignoring }).holidays)).toEqual([
      "2026-01-01",
    ]);
    const bare = { uid: "", description: "", categories: [], allDay: false };
    expect(told).toEqual([
      {
        uid: "a",
        summary: "One",
        description: "First",
        categories: ["Holiday", "Closed", "All"],
        from: "2026-01-01",
        allDay: true,
      },
      { ...bare, summary: "Lunch", from: "2026-01-02T09:00:00" },
      { ...bare, summary: "", from: "2026-01-03T09:00:00Z" },
    ]);
  });

  it.each<[kind: unknown, refused: string]>([
    ["off", "options-invalid /options/kindOf"],
    [null, "options-invalid /options/kindOf"],
    [new Promise(() => undefined), "options-invalid /options/kindOf"],
  ])("an answer that is none, %o, is refused", (kind, refused) => {
    const options = { coverage: year(2026), kindOf: () => kind as never };
    const found = refusals(() => fromICalendar(ics(day("20260101")), ICAL, options));
    expect(found).toEqual([refused]);
  });

  it("what kindOf throws is told", () => {
    const kindOf = (): never => {
      throw new Error("no idea");
    };
    const [reason] = reasons(() => fromICalendar(ics(day("20260101")), ICAL, { coverage: year(2026), kindOf }));
    expect(reason).toBe('an answer <- the error "no idea"');
  });
});

describe("refused", () => {
  const rule = (text: string): string => ics(day("20260101", `RRULE:${text}`));
  it.each<[name: string, text: string, refused: readonly string[]]>([
    ["no text", "", ["holidays-unreadable /text"]],
    ["other text", "hello", ["holidays-unreadable /text"]],
    ["text that breaks off", "BEGIN:VCALENDAR", ["holidays-unreadable /text"]],
    ["a card", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\nEND:VCARD", ["holidays-unreadable /text"]],
    [
      "a cancellation",
      ics(day("20260101")).replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL"),
      ["holidays-unreadable /text"],
    ],
    ["no events", ics(), ["holidays-unknown-year /options/coverage"]],
    [
      "a time of day",
      ics(["DTSTART:20260101T090000Z", "DTEND:20260101T100000Z"]),
      ["holidays-part-day /text/vevent/0"],
    ],
    ["midnight in a zone", ics(["DTSTART;TZID=Asia/Shanghai:20260101T000000"]), ["holidays-part-day /text/vevent/0"]],
    ["no start", ics(["SUMMARY:A"]), ["holidays-unreadable /text/vevent/0"]],
    ["two starts", ics([...day("20260101"), ...day("20260102")]), ["holidays-unreadable /text/vevent/0"]],
    ["a date that does not exist", ics(day("20260231")), ["date-impossible /text/vevent/0"]],
    ["a date cut short", ics(day("2026010")), ["date-unreadable /text/vevent/0"]],
    ["an end at the start", ics(day("20260101", "DTEND;VALUE=DATE:20260101")), ["holidays-unreadable /text/vevent/0"]],
    [
      "an end before the start",
      ics(day("20260102", "DTEND;VALUE=DATE:20260101")),
      ["holidays-unreadable /text/vevent/0"],
    ],
    ["an end with a time", ics(day("20260102", "DTEND:20260103T000000Z")), ["date-unreadable /text/vevent/0"]],
    ["a duration in hours", ics(day("20260101", "DURATION:PT24H")), ["holidays-unreadable /text/vevent/0"]],
    ["a duration of nothing", ics(day("20260101", "DURATION:P0D")), ["holidays-unreadable /text/vevent/0"]],
    ["every month", rule("FREQ=MONTHLY"), ["holidays-unreadable /text/vevent/0"]],
    ["every week", rule("FREQ=WEEKLY;BYDAY=FR"), ["holidays-unreadable /text/vevent/0"]],
    ["every day", rule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"), ["holidays-unreadable /text/vevent/0"]],
    ["every second", rule("FREQ=SECONDLY"), ["holidays-unreadable /text/vevent/0"]],
    [
      "RFC 5545: every third year on the 1st, 100th and 200th day",
      rule("FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200"),
      ["holidays-unreadable /text/vevent/0"],
    ],
    [
      "RFC 5545: Monday of week number 20",
      rule("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"),
      ["holidays-unreadable /text/vevent/0"],
    ],
    [
      "the last of a set",
      rule("FREQ=YEARLY;BYMONTH=1;BYDAY=MO,TU;BYSETPOS=-1"),
      ["holidays-unreadable /text/vevent/0"],
    ],
    ["a rule that its start does not meet", rule("FREQ=YEARLY;BYMONTH=7"), ["holidays-unreadable /text/vevent/0"]],
    ["a day that no month has", rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), ["holidays-unreadable /text/vevent/0"]],
    [
      "numbered days beside days of the month",
      rule("FREQ=YEARLY;BYMONTHDAY=1;BYDAY=1TH"),
      ["holidays-unreadable /text/vevent/0"],
    ],
    ["an end with a time of day", rule("FREQ=YEARLY;UNTIL=20300101T000000Z"), ["date-unreadable /text/vevent/0"]],
    [
      "a recurring event longer than a year",
      ics(day("20260101", "DTEND;VALUE=DATE:20270103", "RRULE:FREQ=YEARLY")),
      ["holidays-unreadable /text/vevent/0"],
    ],
    [
      "two rules",
      ics(day("20260101", "RRULE:FREQ=YEARLY", "RRULE:FREQ=YEARLY")),
      ["holidays-unreadable /text/vevent/0"],
    ],
    [
      "an exception rule",
      ics(day("20260101", "RRULE:FREQ=YEARLY", "EXRULE:FREQ=YEARLY")),
      ["holidays-unreadable /text/vevent/0"],
    ],
    ["RDATE with a time", ics(day("20260101", "RDATE:20260102T000000Z")), ["holidays-unreadable /text/vevent/0"]],
    [
      "RDATE of periods",
      ics(day("20260101", "RDATE;VALUE=PERIOD:20260102T000000Z/P1D")),
      ["holidays-unreadable /text/vevent/0"],
    ],
    [
      "this and all later ones moved",
      ics(day("20260101", "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260101")),
      ["holidays-unreadable /text/vevent/0"],
    ],
    ["one UID twice", ics(day("20260101", "UID:1"), day("20260102", "UID:1")), ["holidays-conflict /text/vevent/1"]],
    [
      "two things at once",
      ics(["DTSTART:20260101T090000Z"], day("20260102"), day("20260231")),
      ["date-impossible /text/vevent/2", "holidays-part-day /text/vevent/0"],
    ],
  ])("%s", (_name, text, refused) => {
    expect(refusals(() => readIn(text, 2026))).toEqual(refused);
  });

  it("names the event that has a time of day", () => {
    const text = ics(["SUMMARY:Team lunch", "DTSTART:20260101T120000Z"]);
    const [reason] = reasons(() => readIn(text, 2026));
    expect(reason).toContain('"Team lunch" from 2026-01-01T12:00:00Z');
  });

  it("a date off and worked", () => {
    const text = ics(day("20260101", "SUMMARY:休"), day("20260101", "SUMMARY:班"));
    const kindOf = ({ summary }: ICalendarEvent): "holiday" | "working-day" =>
      summary === "班" ? "working-day" : "holiday";
    const found = refusals(() => fromICalendar(text, ICAL, { coverage: year(2026), kindOf }));
    expect(found).toEqual(["holidays-conflict /text/vevent/1"]);
  });

  it("a coverage that reaches beyond the events; part of a year may be without any", () => {
    const text = ics(day("20260101"));
    expect(refusals(() => read(text, { from: "2026-01-01", to: "2028-01-01" }))).toEqual([
      "holidays-unknown-year /options/coverage",
    ]);
    expect(refusals(() => read(text, { from: "2024-01-01", to: "2027-01-01" }))).toHaveLength(2);
    expect(read(text, { from: "2025-07-01", to: "2027-07-01" })).toEqual(["2026-01-01"]);
  });

  it.each<[options: unknown, refused: readonly string[]]>([
    [{}, ["calendar-invalid /options/coverage"]],
    [undefined, ["options-invalid /options", "calendar-invalid /options/coverage"]],
    [{ coverage: { from: "2027-01-01", to: "2026-01-01" } }, ["interval-reversed /options/coverage"]],
    [{ coverage: { from: "2026-01-01", to: "2026-02-30" } }, ["date-impossible /options/coverage/to"]],
    [{ coverage: { from: "0001-01-01", to: "9999-01-01" } }, ["options-invalid /options/coverage"]],
    [{ coverage: year(2026), kindOf: "holiday" }, ["options-invalid /options/kindOf"]],
    [{ coverage: year(2026), years: [2026] }, ["options-invalid /options/years"]],
  ])("options %o", (options, refused) => {
    expect(refusals(() => fromICalendar(ics(day("20260101")), ICAL, options as ICalendarOptions))).toEqual(refused);
  });

  it.each<[name: string, ical: unknown]>([
    ["a module without parse", {}],
    ["nothing", undefined],
    ["a parser that makes nothing of it", { parse: () => undefined }],
    ["a parser that makes a list of it", { parse: () => [1, 2] }],
  ])("%s", (_name, ical) => {
    const found = refusals(() => fromICalendar(ics(day("20260101")), ical as never, { coverage: year(2026) }));
    expect(found).toEqual(["holidays-unreadable /text"]);
  });
});
