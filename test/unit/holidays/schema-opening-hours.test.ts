// Opening hours of schema.org. Expected hours are worked by hand from the vocabulary's definitions and the search engines' conventions
// (00:00 to 23:59 is all day, 00:00 to 00:00 closed). 2026-12-24 is a Thursday.
import { defineCalendar, isOpen } from "sla-clock";
import { chinaHolidays } from "sla-clock/contracts";
import { fromSchemaOpeningHours } from "sla-clock/holidays";
import type { HolidayData, OpeningHoursOptions, SchemaOpeningHours, SchemaPlace } from "sla-clock/holidays";
import { describe, expect, it } from "vitest";
import { dates, reasons, refusals, year } from "./support.js";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const ALL = [...WEEKDAYS, "Saturday", "Sunday"];

function week(place: SchemaPlace, options: OpeningHoursOptions = {}): string {
  const { hours } = fromSchemaOpeningHours(place, options);
  return DAYS.map((day) => hours[day] ?? "-").join(" | ");
}

function differing(place: SchemaPlace, options: OpeningHoursOptions = {}): readonly string[] {
  const { holidays, specialDays } = fromSchemaOpeningHours(place, options);
  const closed = dates(holidays).map((date) => `${date} -`);
  return [...closed, ...specialDays.map(({ date, hours }) => `${date} ${String(hours)}`)].sort();
}

const spec = (opens: string, closes: string, more: SchemaOpeningHours = {}): SchemaOpeningHours => ({
  "@type": "OpeningHoursSpecification",
  opens,
  closes,
  ...more,
});
const place = (...openingHoursSpecification: readonly SchemaOpeningHours[]): SchemaPlace => ({
  openingHoursSpecification,
});
const on = (from: string, through = from): SchemaOpeningHours => ({ validFrom: from, validThrough: through });
const weekdays = spec("09:00", "17:00", { dayOfWeek: WEEKDAYS });
const in2026 = { coverage: year(2026) };

describe("openingHoursSpecification: the week", () => {
  it.each<[name: string, specs: readonly SchemaOpeningHours[], hours: string]>([
    ["one day", [spec("09:00", "17:00", { dayOfWeek: "Monday" })], "09:00-17:00 | - | - | - | - | - | -"],
    [
      "with https",
      [spec("09:00", "17:00", { dayOfWeek: "https://schema.org/Monday" })],
      "09:00-17:00 | - | - | - | - | - | -",
    ],
    [
      "with http",
      [spec("09:00", "17:00", { dayOfWeek: "http://schema.org/Monday" })],
      "09:00-17:00 | - | - | - | - | - | -",
    ],
    [
      "with a prefix",
      [spec("09:00", "17:00", { dayOfWeek: ["schema:Monday"] })],
      "09:00-17:00 | - | - | - | - | - | -",
    ],
    ["weekdays", [weekdays], "09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | - | -"],
    ["every day", [spec("06:30", "21:30", { dayOfWeek: ALL })], Array(7).fill("06:30-21:30").join(" | ")],
    ["seconds", [spec("09:00:00", "17:30:30", { dayOfWeek: "Monday" })], "09:00-17:30:30 | - | - | - | - | - | -"],
    [
      "a break, as two specifications",
      [spec("09:00", "12:00", { dayOfWeek: "Monday" }), spec("13:00", "17:00", { dayOfWeek: "Monday" })],
      "09:00-12:00, 13:00-17:00 | - | - | - | - | - | -",
    ],
    ["past midnight", [spec("18:00", "03:00", { dayOfWeek: "Saturday" })], "- | - | - | - | - | 18:00-03:00 | -"],
    ["to midnight", [spec("18:00", "00:00", { dayOfWeek: "Saturday" })], "- | - | - | - | - | 18:00-24:00 | -"],
    ["to 24:00", [spec("18:00", "24:00", { dayOfWeek: "Saturday" })], "- | - | - | - | - | 18:00-24:00 | -"],
    [
      "all day and closed",
      [spec("00:00", "23:59", { dayOfWeek: "Saturday" }), spec("00:00", "00:00", { dayOfWeek: "Sunday" })],
      "- | - | - | - | - | 00:00-24:00 | -",
    ],
    [
      "all day with seconds",
      [spec("00:00:00", "23:59:59", { dayOfWeek: "Saturday" })],
      "- | - | - | - | - | 00:00-24:00 | -",
    ],
    [
      "to a minute before midnight is meant so, where it is not all day",
      [spec("09:00", "23:59", { dayOfWeek: "Saturday" })],
      "- | - | - | - | - | 09:00-23:59 | -",
    ],
    [
      "closed, without hours",
      [weekdays, { dayOfWeek: "Sunday" }],
      "09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | - | -",
    ],
  ])("%s", (_name, specs, hours) => {
    expect(week(place(...specs))).toBe(hours);
    expect(differing(place(...specs))).toEqual([]);
    expect(fromSchemaOpeningHours(place(...specs)).coverage).toBeUndefined();
  });

  it("a single specification without a list; other properties are passed over", () => {
    const jsonLd = {
      "@context": "https://schema.org",
      "@type": "Store",
      name: "Shop",
      openingHoursSpecification: weekdays,
    };
    expect(week(jsonLd)).toContain("09:00-17:00");
  });

  it("makes a calendar", () => {
    const hours = fromSchemaOpeningHours(place(weekdays, spec("00:00", "00:00", on("2026-12-24", "2026-12-31"))));
    const shop = defineCalendar({ id: "shop", timeZone: "UTC", ...hours });
    expect(isOpen(shop, "2026-12-23T10:00Z")).toBe(true);
    expect(isOpen(shop, "2026-12-28T10:00Z")).toBe(false);
  });
});

describe("openingHours: the short text", () => {
  it.each<[text: string | readonly string[], hours: string]>([
    // The examples of schema.org's page on the property.
    ["Tu,Th 16:00-20:00", "- | 16:00-20:00 | - | 16:00-20:00 | - | - | -"],
    ["Mo-Su", Array(7).fill("00:00-24:00").join(" | ")],
    [
      ["Mo-Sa 11:00-14:30", "Mo-Th 17:00-21:30", "Fr-Sa 17:00-22:00"],
      `${Array(4).fill("11:00-14:30, 17:00-21:30").join(" | ")} | ${Array(2).fill("11:00-14:30, 17:00-22:00").join(" | ")} | -`,
    ],
    ["Mo-Fr 09:00-17:00", "09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | - | -"],
    ["Mo-Fr 09:00-12:00,13:00-17:00", `${Array(5).fill("09:00-12:00, 13:00-17:00").join(" | ")} | - | -`],
    ["Sa, Su 09:00 - 17:00", "- | - | - | - | - | 09:00-17:00 | 09:00-17:00"],
    ["Mo 9:00-17:00", "09:00-17:00 | - | - | - | - | - | -"],
    ["Fr-Mo 22:00-02:00", "22:00-02:00 | - | - | - | 22:00-02:00 | 22:00-02:00 | 22:00-02:00"],
    ["Mo-Su 00:00-23:59", Array(7).fill("00:00-24:00").join(" | ")],
    [
      ["Mo-Fr 09:00-17:00", "Su 00:00-00:00"],
      "09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | 09:00-17:00 | - | -",
    ],
  ])("%s", (openingHours, hours) => {
    expect(week({ openingHours })).toBe(hours);
  });

  it("beside specifications it must say the same", () => {
    expect(week({ openingHours: "Mo-Fr 09:00-17:00", ...place(weekdays) })).toContain("09:00-17:00");
    expect(refusals(() => week({ openingHours: "Mo-Fr 09:00-18:00", ...place(weekdays) }))).toEqual([
      "holidays-conflict /place/openingHours",
    ]);
  });
});

describe("dates", () => {
  it.each<[name: string, place: SchemaPlace, days: readonly string[]]>([
    [
      "closed over Christmas",
      place(weekdays, spec("00:00", "00:00", on("2026-12-24", "2026-12-26"))),
      ["2026-12-24 -", "2026-12-25 -", "2026-12-26 -"],
    ],
    ["closed without hours", place(weekdays, on("2026-12-24")), ["2026-12-24 -"]],
    ["hours of a date", place(weekdays, spec("09:00", "12:00", on("2026-12-24"))), ["2026-12-24 09:00-12:00"]],
    ["open on a Sunday", place(weekdays, spec("12:00", "16:00", on("2026-12-20"))), ["2026-12-20 12:00-16:00"]],
    [
      "hours of a date in two parts",
      place(weekdays, spec("09:00", "12:00", on("2026-12-24")), spec("13:00", "14:00", on("2026-12-24"))),
      ["2026-12-24 09:00-12:00, 13:00-14:00"],
    ],
    [
      "special hours beat others of the date",
      {
        ...place(weekdays, spec("09:00", "12:00", on("2026-12-24"))),
        specialOpeningHoursSpecification: spec("00:00", "00:00", on("2026-12-24")),
      },
      ["2026-12-24 -"],
    ],
    [
      "the date and the day that it is",
      place(weekdays, spec("08:00", "22:00", { dayOfWeek: "Friday", ...on("2026-11-27") })),
      ["2026-11-27 08:00-22:00"],
    ],
    [
      "a week of shorter days",
      place(weekdays, spec("10:00", "15:00", { dayOfWeek: WEEKDAYS, ...on("2026-12-21", "2026-12-27") })),
      ["21", "22", "23", "24", "25"].map((day) => `2026-12-${day} 10:00-15:00`),
    ],
    [
      "a season with a day of its own closed",
      place(
        weekdays,
        spec("10:00", "15:00", { dayOfWeek: WEEKDAYS.slice(0, 4), ...on("2026-12-21", "2026-12-27") }),
        spec("00:00", "00:00", { dayOfWeek: "Friday", ...on("2026-12-21", "2026-12-27") }),
      ),
      [...["21", "22", "23", "24"].map((day) => `2026-12-${day} 10:00-15:00`), "2026-12-25 -"],
    ],
    [
      "weekends of the winter holidays",
      place(
        weekdays,
        spec("09:00", "17:00", { dayOfWeek: [...WEEKDAYS, "Saturday"], ...on("2026-12-21", "2026-12-27") }),
      ),
      ["2026-12-26 09:00-17:00"],
    ],
    [
      "a season that says what the week says",
      place(weekdays, spec("09:00", "17:00", { dayOfWeek: WEEKDAYS, ...on("2026-12-21", "2026-12-27") })),
      [],
    ],
    ["past midnight", place(weekdays, spec("18:00", "02:00", on("2026-12-31"))), ["2026-12-31 18:00-02:00"]],
  ])("%s", (_name, given, days) => {
    expect(differing(given)).toEqual(days);
    expect(fromSchemaOpeningHours(given).coverage).toBeUndefined();
    expect(differing(given, in2026)).toEqual(days);
  });

  it("a name is kept", () => {
    const { holidays } = fromSchemaOpeningHours(place(weekdays, { name: "Christmas", ...on("2026-12-25") }));
    expect(holidays).toEqual([{ date: "2026-12-25", name: "Christmas" }]);
  });

  it("without an end: to the end of the coverage", () => {
    const given = place(weekdays, spec("10:00", "15:00", { dayOfWeek: WEEKDAYS, validFrom: "2026-12-30" }));
    expect(differing(given, in2026)).toEqual(["2026-12-30 10:00-15:00", "2026-12-31 10:00-15:00"]);
    expect(refusals(() => differing(given))).toEqual(["opening-hours-unsupported /place/openingHoursSpecification/1"]);
  });

  it("without a beginning: from the start of the coverage", () => {
    const given = place(weekdays, spec("10:00", "15:00", { dayOfWeek: WEEKDAYS, validThrough: "2026-01-02" }));
    expect(differing(given, in2026)).toEqual(["2026-01-01 10:00-15:00", "2026-01-02 10:00-15:00"]);
  });
});

describe("hours of which all have dates are known for those alone", () => {
  const summer = spec("09:00", "19:00", { dayOfWeek: WEEKDAYS, ...on("2026-04-01", "2026-09-30") });
  const winter = spec("10:00", "16:00", { dayOfWeek: WEEKDAYS, ...on("2026-10-01", "2027-03-31") });

  it("one season is the week, and the coverage", () => {
    const { hours, holidays, specialDays, coverage } = fromSchemaOpeningHours(place(summer));
    expect(hours.mon).toBe("09:00-19:00");
    expect([holidays, specialDays]).toEqual([[], []]);
    expect(coverage).toEqual({ from: "2026-04-01", to: "2026-10-01" });
  });

  it("two seasons, one after the other", () => {
    const { hours, specialDays, coverage } = fromSchemaOpeningHours(place(winter, summer));
    expect(hours.mon).toBe("09:00-19:00");
    expect(coverage).toEqual({ from: "2026-04-01", to: "2027-04-01" });
    expect(specialDays[0]).toEqual({ date: "2026-10-01", hours: "10:00-16:00" });
    // October 2026 to March 2027 has 130 weekdays.
    expect(specialDays).toHaveLength(130);
  });

  it("a coverage inside", () => {
    const coverage = { from: "2026-05-01", to: "2026-06-01" };
    expect(fromSchemaOpeningHours(place(summer), { coverage }).coverage).toEqual(coverage);
  });

  it("beside public holidays too", () => {
    const publicHolidays = { holidays: ["2026-05-01"], specialDays: [], coverage: year(2026) };
    const given = place(summer, { dayOfWeek: "PublicHolidays" });
    expect(refusals(() => week(given, { publicHolidays }))).toEqual(["options-invalid /options/coverage"]);
    const coverage = { from: "2026-04-01", to: "2026-10-01" };
    const { hours, holidays } = fromSchemaOpeningHours(given, { publicHolidays, coverage });
    expect([hours.mon, holidays]).toEqual(["09:00-19:00", [{ date: "2026-05-01" }]]);
    expect(refusals(() => week(place({ dayOfWeek: "PublicHolidays" }), { publicHolidays }))[0]).toBe(
      "opening-hours-unsupported /place",
    );
  });

  it("a coverage beyond is refused, and so is a gap", () => {
    expect(refusals(() => week(place(summer), in2026))).toEqual(["options-invalid /options/coverage"]);
    const later = { ...winter, validFrom: "2026-10-02" };
    expect(refusals(() => week(place(summer, later)))).toEqual(["opening-hours-unsupported /place"]);
  });
});

describe("public holidays", () => {
  const publicHolidays: HolidayData = {
    holidays: [{ date: "2026-12-25", name: "Christmas Day" }, "2026-12-28"],
    specialDays: [],
    coverage: year(2026),
  };
  const options = { publicHolidays };
  const PH = { dayOfWeek: "https://schema.org/PublicHolidays" };

  it.each<[name: string, specs: readonly SchemaOpeningHours[], days: readonly string[]]>([
    ["closed", [weekdays, spec("00:00", "00:00", PH)], ["2026-12-25 -", "2026-12-28 -"]],
    ["closed without hours", [weekdays, PH], ["2026-12-25 -", "2026-12-28 -"]],
    ["shorter", [weekdays, spec("10:00", "14:00", PH)], ["2026-12-25 10:00-14:00", "2026-12-28 10:00-14:00"]],
    [
      "like Saturdays",
      [weekdays, spec("10:00", "14:00", { dayOfWeek: ["Saturday", "PublicHolidays"] })],
      ["2026-12-25 10:00-14:00", "2026-12-28 10:00-14:00"],
    ],
    [
      "a date beats them",
      [weekdays, PH, spec("11:00", "12:00", on("2026-12-25"))],
      ["2026-12-25 11:00-12:00", "2026-12-28 -"],
    ],
    [
      "with Saturdays in a season",
      [weekdays, spec("10:00", "14:00", { dayOfWeek: [...ALL, "PublicHolidays"], ...on("2026-12-25", "2026-12-26") })],
      ["2026-12-25 10:00-14:00", "2026-12-26 10:00-14:00"],
    ],
    [
      "they beat a season",
      [weekdays, PH, spec("10:00", "15:00", { dayOfWeek: WEEKDAYS, ...on("2026-12-21", "2026-12-27") })],
      [...["21", "22", "23", "24"].map((day) => `2026-12-${day} 10:00-15:00`), "2026-12-25 -", "2026-12-28 -"],
    ],
  ])("%s", (_name, specs, days) => {
    expect(differing(place(...specs), options)).toEqual(days);
    expect(fromSchemaOpeningHours(place(...specs), options).coverage).toEqual(year(2026));
  });

  it("of special hours", () => {
    const special = { dayOfWeek: "PublicHolidays", ...on("2026-12-20", "2026-12-26") };
    const given = { ...place(weekdays), specialOpeningHoursSpecification: special };
    expect(differing(given, options)).toEqual(["2026-12-25 -"]);
  });

  it("keep their names", () => {
    expect(fromSchemaOpeningHours(place(weekdays, PH), options).holidays[0]).toEqual({
      date: "2026-12-25",
      name: "Christmas Day",
    });
  });

  it("a make-up working day has the hours of its day of the week", () => {
    const { specialDays } = fromSchemaOpeningHours(place(weekdays, PH), { publicHolidays: chinaHolidays(), ...in2026 });
    expect(specialDays).toHaveLength(6);
    expect(specialDays[0]).toMatchObject({ date: "2026-01-04", hours: "09:00-17:00" });
  });

  it("a make-up working day's own hours hold", () => {
    const special = {
      publicHolidays: { ...publicHolidays, specialDays: [{ date: "2026-12-26", hours: "10:00-12:00" }] },
    };
    expect(differing(place(weekdays, PH), special)).toContain("2026-12-26 10:00-12:00");
  });

  it("without a list, or without a word of them: refused", () => {
    expect(refusals(() => week(place(weekdays, PH)))).toEqual(["options-invalid /options/publicHolidays"]);
    expect(refusals(() => week(place(weekdays), options))).toEqual(["options-invalid /options/publicHolidays"]);
  });
});

describe("refused", () => {
  const at = "/place/openingHoursSpecification/0";
  it.each<[name: string, place: unknown, refused: readonly string[]]>([
    ["nothing", undefined, ["opening-hours-unsupported /place"]],
    ["a place without hours", { name: "Shop" }, ["opening-hours-unsupported /place"]],
    [
      "special hours alone",
      { specialOpeningHoursSpecification: spec("09:00", "12:00", on("2026-12-24")) },
      ["opening-hours-unsupported /place"],
    ],
    ["hours that are no object", place("Mo-Fr" as never), [`opening-hours-unsupported ${at}`]],
    ["hours of no day", place(spec("09:00", "17:00")), [`opening-hours-unsupported ${at}`]],
    ["an opening without closing", place({ dayOfWeek: "Monday", opens: "09:00" }), [`opening-hours-unsupported ${at}`]],
    ["a closing without opening", place({ dayOfWeek: "Monday", closes: "09:00" }), [`opening-hours-unsupported ${at}`]],
    [
      "hours that are none",
      place(weekdays, spec("9am", "5pm", { dayOfWeek: "Saturday" })),
      ["hours-unreadable /place/openingHoursSpecification/1/opens"],
    ],
    [
      "hours with an offset",
      place(weekdays, spec("09:00:00+01:00", "17:00", { dayOfWeek: "Saturday" })),
      ["hours-unreadable /place/openingHoursSpecification/1/opens"],
    ],
    [
      "no time between",
      place(weekdays, spec("09:00", "09:00", { dayOfWeek: "Saturday" })),
      ["hours-empty /place/openingHoursSpecification/1"],
    ],
    [
      "a day in short",
      place(weekdays, spec("09:00", "17:00", { dayOfWeek: "Sat" })),
      ["opening-hours-unsupported /place/openingHoursSpecification/1/dayOfWeek/0"],
    ],
    [
      "a day of another vocabulary",
      place(weekdays, spec("09:00", "17:00", { dayOfWeek: "https://example.org/Monday" })),
      ["opening-hours-unsupported /place/openingHoursSpecification/1/dayOfWeek/0"],
    ],
    [
      "a day that is no text",
      place(weekdays, spec("09:00", "17:00", { dayOfWeek: [1] as never })),
      ["opening-hours-unsupported /place/openingHoursSpecification/1/dayOfWeek/0"],
    ],
    [
      "open and closed at once",
      place(weekdays, { dayOfWeek: "Monday" }),
      ["holidays-conflict /place/openingHoursSpecification/1"],
    ],
    [
      "a date that does not exist",
      place(weekdays, on("2026-02-29")),
      ["date-impossible /place/openingHoursSpecification/1/validFrom"],
    ],
    [
      "a moment for a date",
      place(weekdays, on("2026-12-24T00:00:00Z")),
      ["date-unreadable /place/openingHoursSpecification/1/validFrom"],
    ],
    [
      "an end before the start",
      place(weekdays, on("2026-12-24", "2026-12-23")),
      ["interval-reversed /place/openingHoursSpecification/1"],
    ],
    [
      "dates beyond the supported years",
      place(weekdays, on("2026-12-24", "9999-12-31")),
      ["opening-hours-unsupported /place/openingHoursSpecification/1"],
    ],
    [
      "two seasons on one date",
      place(weekdays, spec("10:00", "15:00", on("2026-12-24", "2026-12-25")), spec("10:00", "12:00", on("2026-12-25"))),
      ["holidays-conflict /place/openingHoursSpecification/2"],
    ],
    [
      "a season that leaves out a day of the week that is open otherwise",
      place(weekdays, spec("10:00", "15:00", { dayOfWeek: WEEKDAYS.slice(0, 4), ...on("2026-12-21", "2026-12-27") })),
      ["opening-hours-unsupported /place/openingHoursSpecification/1"],
    ],
    [
      "special hours of a day of the week that the date is not",
      {
        ...place(weekdays),
        specialOpeningHoursSpecification: spec("10:00", "15:00", { dayOfWeek: "Monday", ...on("2026-12-24") }),
      },
      ["opening-hours-unsupported /place/specialOpeningHoursSpecification/0"],
    ],
    [
      "special hours without dates",
      { ...place(weekdays), specialOpeningHoursSpecification: spec("10:00", "15:00", { dayOfWeek: "Monday" }) },
      ["opening-hours-unsupported /place/specialOpeningHoursSpecification/0"],
    ],
    ["a short text of no days", { openingHours: "09:00-17:00" }, ["opening-hours-unsupported /place/openingHours/0"]],
    [
      "a short text of long days",
      { openingHours: "Monday 09:00-17:00" },
      ["opening-hours-unsupported /place/openingHours/0"],
    ],
    [
      "a short text of two rules",
      { openingHours: "Mo-Fr 10:00-19:00 Sa 10:00-22:00" },
      ["opening-hours-unsupported /place/openingHours/0"],
    ],
    [
      "a short text with semicolons",
      { openingHours: "Mo-Fr 10:00-19:00; Sa 10:00-22:00" },
      ["opening-hours-unsupported /place/openingHours/0"],
    ],
    [
      "a short text with holidays",
      { openingHours: "Mo-Fr,PH 10:00-19:00" },
      ["opening-hours-unsupported /place/openingHours/0"],
    ],
    ["a short text that closes", { openingHours: "Su closed" }, ["opening-hours-unsupported /place/openingHours/0"]],
    [
      "a short text of impossible hours",
      { openingHours: "Mo 10:00-25:00" },
      ["hours-unreadable /place/openingHours/0/closes"],
    ],
    ["a short text that is none", { openingHours: 9 }, ["opening-hours-unsupported /place/openingHours/0"]],
  ])("%s", (_name, given, refused) => {
    // A season of two weeks is refused for each date that it leaves in doubt.
    expect([...new Set(refusals(() => fromSchemaOpeningHours(given as SchemaPlace)))]).toEqual(refused);
  });

  it("tells the day that is left in doubt", () => {
    const season = spec("10:00", "15:00", { dayOfWeek: WEEKDAYS.slice(0, 4), ...on("2026-12-21", "2026-12-27") });
    expect(reasons(() => week(place(weekdays, season)))).toEqual([
      "hours for fri as well, which is open otherwise, or 00:00 and 00:00 for closed <- nothing for 2026-12-25",
    ]);
  });

  it("options that it does not have", () => {
    expect(refusals(() => week(place(weekdays), { years: [2026] } as never))).toEqual([
      "options-invalid /options/years",
    ]);
  });
});
