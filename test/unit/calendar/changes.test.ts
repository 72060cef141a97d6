// Weekly hours that change from a date on. The week shown is Monday 2026-03-02 to Sunday 2026-03-08, UTC.
import {
  addWorkingDays,
  addWorkingTime,
  assess,
  defineCalendar,
  defineContract,
  isOpen,
  nextOpening,
  openIntervals,
  SlaError,
  verifyTrace,
} from "sla-clock";
import type { CalendarSpec, HoursChange } from "sla-clock";
import { hardwareService } from "sla-clock/contracts";
import { describe, expect, it } from "vitest";

type Spec = Partial<CalendarSpec>;

/** The openings of the week as `"mon 09:00 - mon 17:00"`. */
function week(hours: CalendarSpec["hours"], changes: readonly HoursChange[], spec: Spec = {}): readonly string[] {
  const calendar = defineCalendar({ id: "changing", timeZone: "UTC", hours, changes, ...spec });
  return openIntervals(calendar, "2026-03-02T00:00Z", "2026-03-09T00:00Z").map(
    ({ start, end }) => `${written(start)} - ${written(end)}`,
  );
}

function written(at: number): string {
  const date = new Date(at);
  return `${["sun", "mon", "tue", "wed", "thu", "fri", "sat"][date.getUTCDay()] ?? ""} ${date.toISOString().slice(11, 16)}`;
}

const ON_WEDNESDAY = "2026-03-04";

describe("hours from a date on", () => {
  it.each<[name: string, hours: CalendarSpec["hours"], changes: readonly HoursChange[], open: readonly string[]]>([
    [
      "the date itself has the new hours",
      "tue-thu 09:00-17:00",
      [{ from: ON_WEDNESDAY, hours: "tue-thu 10:00-18:00" }],
      ["tue 09:00 - tue 17:00", "wed 10:00 - wed 18:00", "thu 10:00 - thu 18:00"],
    ],
    [
      "a change of a week before is in force",
      "mon 09:00-17:00",
      [{ from: "2026-02-23", hours: "mon 10:00-18:00" }],
      ["mon 10:00 - mon 18:00"],
    ],
    [
      "a change of the week after is not yet",
      "mon 09:00-17:00",
      [{ from: "2026-03-09", hours: "mon 10:00-18:00" }],
      ["mon 09:00 - mon 17:00"],
    ],
    [
      "each holds until the next",
      "mon-fri 09:00-10:00",
      [
        { from: "2026-03-03", hours: { tue: "11:00-12:00", wed: "11:00-12:00" } },
        { from: "2026-03-05", hours: "thu 13:00-14:00" },
        { from: "2026-03-06", hours: {} },
      ],
      ["mon 09:00 - mon 10:00", "tue 11:00 - tue 12:00", "wed 11:00 - wed 12:00", "thu 13:00 - thu 14:00"],
    ],
    ["no changes", "mon 09:00-17:00", [], ["mon 09:00 - mon 17:00"]],
    [
      "a shift that opened on the eve runs on into it",
      "mon-sun 22:00-06:00",
      [{ from: ON_WEDNESDAY, hours: {} }],
      ["mon 00:00 - mon 06:00", "mon 22:00 - tue 06:00", "tue 22:00 - wed 06:00"],
    ],
    [
      "what the eve would have had by the new hours does not",
      {},
      [{ from: ON_WEDNESDAY, hours: "tue-wed 22:00-06:00" }],
      ["wed 22:00 - thu 06:00"],
    ],
    [
      "a coverage",
      "5*24",
      [{ from: "2026-03-03", hours: "5*8", officeHours: "mon-fri 09:00-17:00" }],
      [
        "mon 00:00 - tue 00:00",
        "tue 09:00 - tue 17:00",
        "wed 09:00 - wed 17:00",
        "thu 09:00 - thu 17:00",
        "fri 09:00 - fri 17:00",
      ],
    ],
    ["round the clock from a date on", {}, [{ from: "2026-03-07", hours: "24x7" }], ["sat 00:00 - mon 00:00"]],
    ["round the clock up to a date", "24x7", [{ from: "2026-03-03", hours: {} }], ["mon 00:00 - tue 00:00"]],
    [
      "closed for a few days",
      "24x7",
      [
        { from: "2026-03-03", hours: {} },
        { from: "2026-03-06", hours: "24x7" },
      ],
      ["mon 00:00 - tue 00:00", "fri 00:00 - mon 00:00"],
    ],
  ])("%s", (_name, hours, changes, open) => {
    expect(week(hours, changes)).toEqual(open);
  });

  it("the date is the calendar's local one: 4 March in Shanghai begins at 16:00 of 3 March UTC", () => {
    expect(week({}, [{ from: ON_WEDNESDAY, hours: "24x7" }], { timeZone: "Asia/Shanghai" })).toEqual([
      "tue 16:00 - mon 00:00",
    ]);
  });

  it("on a date of 23 hours, and on one of 25", () => {
    const newYork = (from: string): ReturnType<typeof defineCalendar> =>
      defineCalendar({ id: "ny", timeZone: "America/New_York", hours: {}, changes: [{ from, hours: "24x7" }] });
    expect(nextOpening(newYork("2026-03-08"), 0)).toBe(Date.parse("2026-03-08T00:00-05:00"));
    expect(nextOpening(newYork("2026-03-09"), 0)).toBe(Date.parse("2026-03-09T00:00-04:00"));
    expect(nextOpening(newYork("2026-11-02"), 0)).toBe(Date.parse("2026-11-02T00:00-05:00"));
    // Midnight does not happen on 3 September 2023 in Santiago: the date begins at 01:00.
    const santiago = { id: "cl", timeZone: "America/Santiago", hours: {} };
    const changes = [{ from: "2023-09-03", hours: "24x7" }];
    expect(nextOpening(defineCalendar({ ...santiago, changes }), 0)).toBe(Date.parse("2023-09-03T01:00-03:00"));
  });

  it("from a date that the zone skipped: from the next", () => {
    const apia = { id: "apia", timeZone: "Pacific/Apia", hours: {} };
    const calendar = defineCalendar({ ...apia, changes: [{ from: "2011-12-30", hours: "24x7" }] });
    expect(nextOpening(calendar, 0)).toBe(Date.parse("2011-12-31T00:00+14:00"));
  });
});

describe("hours over several days", () => {
  it.each<[name: string, hours: CalendarSpec["hours"], changes: readonly HoursChange[], open: readonly string[]]>([
    [
      "a change in the midst of them",
      "mon 08:00 - fri 18:00",
      [{ from: ON_WEDNESDAY, hours: "mon-fri 09:00-17:00" }],
      ["mon 08:00 - wed 00:00", "wed 09:00 - wed 17:00", "thu 09:00 - thu 17:00", "fri 09:00 - fri 17:00"],
    ],
    [
      "a change to them in their midst: the pieces of the dates that are left",
      {},
      [{ from: ON_WEDNESDAY, hours: "mon 08:00 - fri 18:00" }],
      ["wed 00:00 - fri 18:00"],
    ],
    [
      "across the end of the week",
      "mon-fri 09:00-10:00",
      [{ from: "2026-03-06", hours: "fri 18:00 - mon 08:00" }],
      [
        "mon 09:00 - mon 10:00",
        "tue 09:00 - tue 10:00",
        "wed 09:00 - wed 10:00",
        "thu 09:00 - thu 10:00",
        "fri 18:00 - mon 00:00",
      ],
    ],
    [
      "two that change over at midnight are one interval",
      "mon 08:00 - fri 18:00",
      [{ from: ON_WEDNESDAY, hours: "tue 20:00 - thu 12:00" }],
      ["mon 08:00 - thu 12:00"],
    ],
    [
      "several in one rule",
      "mon 08:00 - tue 18:00, thu 20:00 – sat 06:00",
      [],
      ["mon 08:00 - tue 18:00", "thu 20:00 - sat 06:00"],
    ],
  ])("%s", (_name, hours, changes, open) => {
    expect(week(hours, changes)).toEqual(open);
  });

  const dated = (specialDays: CalendarSpec["specialDays"]): readonly string[] =>
    week("mon 08:00 - fri 18:00", [], { specialDays: specialDays ?? [] });

  it("a special day has its own hours in the place of its piece", () => {
    expect(dated([{ date: ON_WEDNESDAY, hours: "09:00-12:00" }])).toEqual([
      "mon 08:00 - wed 00:00",
      "wed 09:00 - wed 12:00",
      "thu 00:00 - fri 18:00",
    ]);
  });

  it("a make-up day with the hours of a day of them has that day's piece", () => {
    expect(dated([{ date: "2026-03-07", hoursOf: "mon" }])).toEqual(["mon 08:00 - fri 18:00", "sat 08:00 - sun 00:00"]);
    expect(dated([{ date: "2026-03-07", hoursOf: "wed" }])).toEqual(["mon 08:00 - fri 18:00", "sat 00:00 - sun 00:00"]);
    expect(dated([{ date: "2026-03-07", hoursOf: "fri" }])).toEqual(["mon 08:00 - fri 18:00", "sat 00:00 - sat 18:00"]);
  });

  it("over a clock change they lose or win its hour", () => {
    const weekend = defineCalendar({ id: "ny", timeZone: "America/New_York", hours: "fri 18:00 - mon 08:00" });
    const [spring] = openIntervals(weekend, "2026-03-05T00:00Z", "2026-03-12T00:00Z");
    expect(spring).toEqual({ start: Date.parse("2026-03-06T18:00-05:00"), end: Date.parse("2026-03-09T08:00-04:00") });
    expect(addWorkingTime(weekend, "2026-03-06T18:00-05:00", "61h")).toBe(Date.parse("2026-03-09T08:00-04:00"));
    expect(addWorkingTime(weekend, "2026-10-30T18:00-04:00", "63h")).toBe(Date.parse("2026-11-02T08:00-05:00"));
  });

  it.each<[hours: CalendarSpec["hours"], path: string, expected: RegExp]>([
    ["mon 08:00 - mon 18:00", "/hours", /two different days/],
    ["sat 22:00 - sat 06:00", "/hours", /two different days/],
    ["mon 24:00 - tue 18:00", "/hours", /an opening before 24:00/],
    ["mon 08:00 - tue 18:00, 20:00-22:00", "/hours", /rules apart by ";"/],
    ["mon 09:00-12:00, tue 08:00 - wed 18:00", "/hours", /rules apart by ";"/],
    ["mon 08:00 - tue 18:00, mon 08:00 - mon 18:00", "/hours", /two different days/],
    [{ fri: "18:00 - mon 08:00" }, "/hours/fri", /over several days are a text of the week/],
  ])("refused: %j", (hours, path, expected) => {
    const refused = expect.objectContaining({
      code: "hours-unreadable",
      path,
      expected: expect.stringMatching(expected),
    });
    expect(() => week(hours, [])).toThrow(refused);
  });
});

describe("holidays and special days go on", () => {
  const changes = [{ from: ON_WEDNESDAY, hours: "mon-sat 10:00-18:00" }];

  it("a holiday is closed before a change and after it", () => {
    expect(week("mon-fri 09:00-17:00", changes, { holidays: ["2026-03-03", "2026-03-05"] })).toEqual([
      "mon 09:00 - mon 17:00",
      "wed 10:00 - wed 18:00",
      "fri 10:00 - fri 18:00",
      "sat 10:00 - sat 18:00",
    ]);
  });

  it("a special day keeps its hours, and has those of a day of the week as they are on its date", () => {
    const specialDays = [
      { date: "2026-03-03", hoursOf: "fri" },
      { date: "2026-03-05", hours: "06:00-07:00" },
      { date: "2026-03-08", hoursOf: "sat" },
    ] as const;
    expect(week("mon,fri 09:00-17:00", changes, { specialDays })).toEqual([
      "mon 09:00 - mon 17:00",
      "tue 09:00 - tue 17:00",
      "wed 10:00 - wed 18:00",
      "thu 06:00 - thu 07:00",
      "fri 10:00 - fri 18:00",
      "sat 10:00 - sat 18:00",
      "sun 10:00 - sun 18:00",
    ]);
  });

  it("365 days from a date on need no holidays from then on; those before stay", () => {
    const everyDay = [{ from: ON_WEDNESDAY, hours: "365*7*24" }];
    expect(week("mon-fri 09:00-17:00", everyDay, { holidays: ["2026-03-03"] })).toEqual([
      "mon 09:00 - mon 17:00",
      "wed 00:00 - mon 00:00",
    ]);
    expect(() => week("mon-fri 09:00-17:00", everyDay, { holidays: ["2026-03-03", { date: ON_WEDNESDAY }] })).toThrow(
      expect.objectContaining({ code: "coverage-includes-holidays", path: "/holidays" }),
    );
    const upTo = [{ from: ON_WEDNESDAY, hours: "mon-fri 09:00-17:00" }];
    expect(week("365*7*24", upTo, { holidays: ["2026-03-05"] })).toEqual([
      "mon 00:00 - wed 00:00",
      "wed 09:00 - wed 17:00",
      "fri 09:00 - fri 17:00",
    ]);
    expect(() => week("365*7*24", upTo, { holidays: ["2026-03-03"] })).toThrow(
      expect.objectContaining({ code: "coverage-includes-holidays", path: "/holidays" }),
    );
  });
});

describe("what leans on the weekly hours", () => {
  it("working days are those of the hours on their dates", () => {
    const spec = { id: "days", timeZone: "UTC", hours: "mon-fri 09:00-17:00" };
    const calendar = defineCalendar({ ...spec, changes: [{ from: ON_WEDNESDAY, hours: "tue,sat 10:00-14:00" }] });
    // Monday 2 March; then Tuesday by the old hours, Saturday and Tuesday by the new.
    const on = (days: number): string =>
      new Date(addWorkingDays(calendar, "2026-03-02T12:00Z", days, { at: "end-of-working-day" })).toISOString();
    expect([1, 2, 3].map(on)).toEqual([
      "2026-03-03T17:00:00.000Z",
      "2026-03-07T14:00:00.000Z",
      "2026-03-10T14:00:00.000Z",
    ]);
  });

  it("the unknown eve of a coverage has the hours of its own date, not those of the change", () => {
    const spec = { id: "covered", timeZone: "UTC", coverage: { from: ON_WEDNESDAY, to: "2026-04-01" } };
    const nights = "mon-sun 22:00-06:00";
    const from = (hours: string, changed: string): ReturnType<typeof defineCalendar> =>
      defineCalendar({ ...spec, hours, changes: [{ from: ON_WEDNESDAY, hours: changed }] });
    const uncovered = expect.objectContaining({ code: "calendar-uncovered" });
    expect(() => isOpen(from(nights, "mon-fri 09:00-17:00"), "2026-03-04T05:59Z")).toThrow(uncovered);
    expect(isOpen(from(nights, "mon-fri 09:00-17:00"), "2026-03-04T06:00Z")).toBe(false);
    expect(isOpen(from("mon-fri 09:00-17:00", nights), "2026-03-04T00:00Z")).toBe(false);
  });

  it("a due moment over a change verifies, and its trace shows the hours of each date", () => {
    const contract = defineContract({
      id: "desk",
      levels: ["A"],
      calendars: {
        office: {
          timeZone: "UTC",
          hours: "mon-fri 09:00-17:00",
          changes: [{ from: ON_WEDNESDAY, hours: "mon-fri 12:00-14:00" }],
        },
      },
      clauses: [{ id: "reply", promise: "replied", within: "4h", clock: "office" }],
    });
    // An hour on Tuesday, two on Wednesday, one on Thursday.
    const events = [{ type: "reported", at: "2026-03-03T16:00Z" }];
    const { periods } = assess(contract, { level: "A", events }, { asOf: "2026-03-03T16:00Z" });
    const [reply] = periods[0]?.obligations ?? [];
    expect(reply?.due).toEqual({ kind: "at", at: Date.parse("2026-03-05T13:00Z"), provisional: false });
    const trace = reply?.trace;
    const counted = trace?.kind === "within" ? trace.segments.filter(({ kind }) => kind === "counted") : [];
    expect(counted.map(({ start, end }) => [written(start), written(end)])).toEqual([
      ["tue 16:00", "tue 17:00"],
      ["wed 12:00", "wed 14:00"],
      ["thu 12:00", "thu 13:00"],
    ]);
    if (reply === undefined) throw new Error("one clause, one obligation");
    expect(verifyTrace(reply, contract)).toEqual({ ok: true });
  });

  it("a bundled contract covers the whole of the working days of each week (5×24)", () => {
    const contract = hardwareService({
      timeZone: "UTC",
      hours: "mon-fri 09:00-17:00",
      changes: [{ from: ON_WEDNESDAY, hours: "sat 09:00-12:00" }],
    });
    const whole = Object.values(contract.calendars ?? {}).find(({ id }) => id === "5x24");
    expect(whole).toMatchObject({
      hours: { mon: "00:00-24:00", fri: "00:00-24:00" },
      changes: [{ from: ON_WEDNESDAY, hours: { sat: "00:00-24:00" } }],
    });
  });
});

describe("refused", () => {
  const spec = { id: "office", timeZone: "UTC", hours: "mon-fri 09:00-17:00" };
  const issues = (changes: unknown, more: object = {}): readonly string[] => {
    try {
      defineCalendar({ ...spec, changes, ...more } as never);
      return [];
    } catch (error) {
      if (!(error instanceof SlaError)) throw error;
      return error.issues.map(({ code, path }) => `${code} ${path}`);
    }
  };
  const good = { from: "2026-07-01", hours: "mon 10:00-18:00" };

  it.each<[name: string, changes: unknown, issues: readonly string[]]>([
    ["no list", good, ["calendar-invalid /changes"]],
    ["no object", ["2026-07-01"], ["calendar-invalid /changes/0"]],
    ["no date", [{ hours: good.hours }], ["date-unreadable /changes/0/from"]],
    ["a date that is none", [{ ...good, from: "2026-02-30" }], ["date-impossible /changes/0/from"]],
    ["an instant for a date", [{ ...good, from: "2026-07-01T00:00Z" }], ["date-unreadable /changes/0/from"]],
    ["no hours", [{ from: good.from }], ["hours-unreadable /changes/0/hours"]],
    ["hours that are none", [{ ...good, hours: "always" }], ["hours-unreadable /changes/0/hours"]],
    ["an unknown property", [{ ...good, until: "2026-08-01" }], ["calendar-invalid /changes/0/until"]],
    ["one date twice", [good, good], ["calendar-date-repeated /changes/1/from"]],
    ["out of order", [good, { ...good, from: "2026-06-30" }], ["calendar-invalid /changes/1/from"]],
    ["a coverage without hours", [{ ...good, hours: "5*8" }], ["coverage-needs-office-hours /changes/0/officeHours"]],
    [
      "office hours without a coverage",
      [{ ...good, officeHours: "mon 09:00-10:00" }],
      ["calendar-invalid /changes/0/officeHours"],
    ],
    [
      "all at once",
      [{ from: "soon", hours: "never" }, 7, { ...good, from: "2026-05-01" }, { ...good, from: "2026-04-01" }],
      [
        "date-unreadable /changes/0/from",
        "hours-unreadable /changes/0/hours",
        "calendar-invalid /changes/1",
        "calendar-invalid /changes/3/from",
      ],
    ],
  ])("%s", (_name, changes, expected) => {
    expect(issues(changes)).toEqual(expected);
  });

  it("the hours of a day that is closed by then", () => {
    const day = (date: string): object => ({ specialDays: [{ date, hoursOf: "fri" }] });
    expect(issues([good], day("2026-06-30"))).toEqual([]);
    expect(issues([good], day("2026-07-01"))).toEqual(["calendar-invalid /specialDays/0/hoursOf"]);
  });

  it("the frozen calendar says what it was given, and its JSON defines it again", () => {
    const calendar = defineCalendar({ ...spec, changes: [good] });
    expect(calendar).toEqual({ ...spec, kind: "weekly", changes: [good] });
    expect(defineCalendar(JSON.parse(JSON.stringify(calendar)))).toEqual(calendar);
  });
});
