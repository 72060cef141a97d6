import { describe, expect, it } from "vitest";
import { gridOf } from "../../../src/sheets/cell.js";
import { readSettings, settingsOf } from "../../../src/sheets/settings.js";

const DEFAULTS = settingsOf({});
const read = (given: unknown): ReturnType<typeof readSettings> => readSettings(gridOf(given), DEFAULTS);

it("without any, the options hold", () => {
  const options = { dates: "instants", dateSystem: 1904, timeZone: "Europe/London", language: "zh" } as const;
  expect(
    readSettings(
      [
        ["timeZone", ""],
        ["dateSystem", 1904],
        ["language", null],
      ],
      settingsOf(options),
    ),
  ).toMatchObject({
    timeZone: settingsOf(options).timeZone,
    dateSystem: 1904,
  });
  for (const blank of [undefined, "", " ", [[""], [null]], []]) {
    expect(readSettings(gridOf(blank), settingsOf(options))).toEqual({
      ...options,
      headings: false,
      provisional: "show",
      coverage: undefined,
    });
  }
});

describe("all settings", () => {
  const all = {
    dates: "serials",
    timeZone: "Europe/London",
    dateSystem: 1904,
    language: "zh",
    headings: true,
    provisional: "refuse",
    coverage: { from: "2026-01-01", to: "2027-01-01" },
  };
  it.each<[string, unknown]>([
    [
      "as text",
      "timeZone=Europe/London; dateSystem=1904; language=zh; headings=yes; provisional=refuse; coverage=2026-01-01/2027-01-01",
    ],
    [
      "as text of several lines, in any order",
      "coverage = 2026-01-01 / 2027-01-01\nprovisional=refuse\nheadings=TRUE\nlanguage=zh\ndatesystem=1904\nTIMEZONE=Europe/London;",
    ],
    [
      "as two columns",
      [
        ["timeZone", "Europe/London"],
        ["dateSystem", 1904],
        ["", ""],
        ["language", "zh"],
        ["headings", true],
        ["provisional", "refuse"],
        ["coverage", "2026-01-01/2027-01-01"],
      ],
    ],
    [
      "as text in each row",
      [
        ["timeZone=Europe/London"],
        ["dateSystem=1904; language=zh"],
        ["headings=yes"],
        ["provisional", "refuse"],
        ["coverage", "2026-01-01/2027-01-01"],
      ],
    ],
  ])("%s", (_, given) => {
    expect(read(given)).toEqual(all);
  });
});

describe("what is wrong is told", () => {
  it.each<[string, unknown, string, string, string]>([
    ["a name", "timezone_=UTC", "settings-unreadable", "/settings/timezone_", 'did you mean "timeZone"?'],
    [
      "a name that is far from any",
      "colour=red",
      "settings-unreadable",
      "/settings/colour",
      "one of timeZone, dateSystem",
    ],
    ["no name", "=UTC", "settings-unreadable", "/settings/", "timeZone"],
    ["no value", "timeZone", "settings-unreadable", "/settings", "settings such as timeZone=Europe/London"],
    ["a zone", "timeZone=Europe/Londn", "time-zone-unknown", "/settings/timeZone", ""],
    ["a date system", "dateSystem=1905", "settings-unreadable", "/settings/dateSystem", "1900 or 1904"],
    ["a language", "language=de", "settings-unreadable", "/settings/language", "en or zh"],
    ["headings", "headings=maybe", "settings-unreadable", "/settings/headings", "yes or no"],
    ["provisional", "provisional=hide", "settings-unreadable", "/settings/provisional", "show or refuse"],
    ["one date", "coverage=2026-01-01", "settings-unreadable", "/settings/coverage", "two dates"],
    [
      "dates that end before they begin",
      "coverage=2027-01-01/2026-01-01",
      "interval-reversed",
      "/settings/coverage",
      "",
    ],
    ["no dates at all", "coverage=a/b", "date-unreadable", "/settings/coverage", ""],
    ["three columns", [["language", "zh", "en"]], "settings-unreadable", "/settings", ""],
    ["a Date", [["language", new Date(0)]], "settings-unreadable", "/settings", ""],
    ["TRUE", true, "cell-unreadable", "/settings", "text"],
    ["__proto__", "__proto__=1", "settings-unreadable", "/settings/__proto__", ""],
    ["constructor", [["constructor", 1]], "settings-unreadable", "/settings/constructor", ""],
    ["two values of one", "dateSystem=1900; dateSystem=1904", "settings-unreadable", "/settings/dateSystem", "once"],
  ])("%s", (_, given, code, path, expected) => {
    expect(() => read(given)).toThrow(
      expect.objectContaining({ code, path, expected: expect.stringContaining(expected) as unknown }),
    );
  });
});
