// The scripts for spreadsheets, as they were built, beside the library in TypeScript. Run `npm run build` first.
import { readFileSync } from "node:fs";
import { Linter } from "eslint";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { SHEET_FUNCTIONS } from "sla-clock/sheets";
import { excelAddIn, googleSheet, NOT_IN_APPS_SCRIPT } from "./spreadsheet-hosts.js";
import type { CellError } from "./spreadsheet-hosts.js";
import { library, rows } from "./spreadsheet-rows.js";

const DAY = 86_400_000;
const EPOCH = 25_569;

const read = (file: string): string => readFileSync(`dist/${file}`, "utf8");
const column = <T>(values: readonly T[]): T[][] => values.map((value) => [value]);
const dateText = (at: number): string => new Date(at).toISOString();

/** What clocks on the wall show, as a serial number of Excel. */
function serialOf(at: number, timeZone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return EPOCH + local.toZonedDateTime("UTC").epochMilliseconds / DAY;
}

/** The moment of a serial number, to the second. */
function momentOf(serial: unknown, timeZone: string): number {
  const local = Math.round(((Number(serial) - EPOCH) * DAY) / 1000) * 1000;
  const wall = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO("UTC").toPlainDateTime();
  return wall.toZonedDateTime(timeZone).epochMilliseconds;
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

describe(`${rows.length} rows about both bundled contracts`, () => {
  const expected = rows.map(({ due }) => (due === undefined ? "#N/A" : dateText(due)));

  it("have due moments, but for promises without a figure and at other levels", () => {
    expect(rows.length).toBeGreaterThan(1500);
    expect(expected.filter((due) => due !== "#N/A").length).toBeGreaterThan(1000);
    expect(expected.filter((due) => due === "#N/A").length).toBeGreaterThan(100);
  });

  it.each(["Asia/Shanghai", "America/New_York", "UTC"])(
    "Google Sheets, in a spreadsheet of %s, gives the same moments",
    (zone) => {
      const sheet = googleSheet(zone);
      const given = ["contract", "level", "promise", "facts"] as const;
      const [contract, level, promise, facts] = given.map((name) => column(rows.map((row) => row[name])));
      const reported = column(rows.map((row) => sheet.date(row.reported)));
      const due = sheet.call("SLA_DUE", contract, level, promise, reported, facts) as unknown[][];
      expect(due.map(([cell]) => (isDate(cell) ? cell.toISOString() : String(cell).slice(0, 4)))).toEqual(expected);
    },
  );

  it("Google Sheets reads text in the time zone of the spreadsheet", () => {
    const zone = "America/New_York";
    const texts = rows.map(({ reported }) =>
      Temporal.Instant.fromEpochMilliseconds(reported)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString()
        .replace("T", " "),
    );
    const given = ["contract", "level", "promise", "facts"] as const;
    const [contract, level, promise, facts] = given.map((name) => column(rows.map((row) => row[name])));
    const due = googleSheet(zone).call("SLA_DUE", contract, level, promise, column(texts), facts) as unknown[][];
    expect(due.map(([cell]) => (isDate(cell) ? cell.toISOString() : String(cell).slice(0, 4)))).toEqual(expected);
  });

  it.each([
    ["the contract's time zone", "Asia/Shanghai", ""],
    ["New York", "America/New_York", "timeZone=America/New_York"],
    ["the contract's time zone, from 1904 on", "Asia/Shanghai", "dateSystem=1904"],
  ])("Excel, in %s, gives the same moments", (_name, zone, settings) => {
    const shift = settings.includes("1904") ? 1462 : 0;
    const given = ["contract", "level", "promise", "facts"] as const;
    const [contract, level, promise, facts] = given.map((name) => column(rows.map((row) => row[name])));
    const reported = column(rows.map((row) => serialOf(row.reported, zone) - shift));
    const due = excelAddIn().get("DUE")!(contract, level, promise, reported, facts, null, [[settings]], {});
    const told = due.map(([cell]) =>
      typeof cell === "number" ? dateText(momentOf(cell + shift, zone)) : (cell as { code: string }).code,
    );
    expect(told).toEqual(expected);
  });
});

describe("other functions: Google Sheets, Excel and the library", () => {
  const sheet = googleSheet("Asia/Shanghai");
  const excel = excelAddIn();
  const office = library.defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
  const OFFICE = "Asia/Shanghai mon-fri 09:00-18:00";
  const moments = Array.from({ length: 500 }, (_, index) => Date.UTC(2026, 0, 1) + index * 61_000 * 719);

  it("WORKTIME and ADDWORKTIME", () => {
    const [dates, serials] = [moments.map(sheet.date), moments.map((at) => serialOf(at, "Asia/Shanghai"))];
    const worked = moments.map((at) => library.workingTimeBetween(office, moments[0] ?? 0, at) / 60_000);
    expect(sheet.call("SLA_WORKTIME", dates[0], column(dates), OFFICE)).toEqual(column(worked));
    expect(excel.get("WORKTIME")!([[serials[0]]], column(serials), [[OFFICE]])).toEqual(column(worked));

    const added = moments.map((at) => dateText(library.addWorkingTime(office, at, "7h")));
    const google = sheet.call("SLA_ADDWORKTIME", column(dates), 420, OFFICE) as Date[][];
    expect(google.map(([date]) => date?.toISOString())).toEqual(added);
    const there = excel.get("ADDWORKTIME")!(column(serials), [[420]], [[OFFICE]]);
    expect(there.map(([serial]) => dateText(momentOf(serial, "Asia/Shanghai")))).toEqual(added);
  });

  it("EXPLAIN spills the same rows", () => {
    const cells = ["hardware", "C", "replied"];
    const reported = Date.parse("2026-03-06T17:30+08:00");
    const google = sheet.call("SLA_EXPLAIN", ...cells, sheet.date(reported)) as unknown[][];
    const there = excel.get("EXPLAIN")!(...cells.map((cell) => [[cell]]), [[serialOf(reported, "Asia/Shanghai")]]);
    const told = there.map((row) =>
      row.map((cell, index) => (index === 1 || index === 2 ? dateText(momentOf(cell, "Asia/Shanghai")) : cell)),
    );
    expect(told).toEqual(google.map((row) => row.map((cell) => (isDate(cell) ? cell.toISOString() : cell))));
    const counted = google.filter(([, , , kind]) => kind === "counted").map(([, , , , minutes]) => Number(minutes));
    expect(counted.reduce((sum, minutes) => sum + minutes)).toBe(120);
  });

  it.each(SHEET_FUNCTIONS.flatMap(({ name, examples }) => examples.map((example) => ({ name, ...example }))))(
    "$formula gives $gives",
    ({ name, formula, gives }) => {
      const cells: unknown[] = JSON.parse(`[${/\((.*)\)$/.exec(formula)?.[1] ?? ""}]`);
      const google = sheet.call(`SLA_${name}`, ...cells);
      expect(isDate(google) ? google.toISOString() : google).toBe(
        isDate(google) ? dateText(Date.parse(`${gives}+08:00`)) : gives,
      );
      const [[there] = []] = excel.get(name)!(...cells.map((cell) => [[cell]]));
      expect(typeof gives === "string" && typeof there === "number" ? momentOf(there, "Asia/Shanghai") : there).toBe(
        typeof there === "number" && typeof gives === "string" ? Date.parse(`${gives}+08:00`) : gives,
      );
    },
  );

  it("30,000 rows in one call", () => {
    const many = Array.from({ length: 30_000 }, (_, index) => rows[(index * 7) % rows.length]!.reported + index * 1000);
    const level = column(many.map((_, index) => "BC"[index % 2]));
    const google = sheet.call("SLA_DUE", "hardware", level, "replied", column(many.map(sheet.date))) as unknown[][];
    expect(google.filter(([cell]) => isDate(cell))).toHaveLength(30_000);
    const serials = column(many.map((at) => serialOf(at, "Asia/Shanghai")));
    const there = excel.get("DUE")!([["hardware"]], level, [["replied"]], serials, null, null, null, {});
    const told = there.map(([cell]) => momentOf(cell, "Asia/Shanghai"));
    expect(told).toEqual(google.map(([cell]) => (cell as Date).getTime()));
  }, 20_000);
});

describe("errors: the same in Google Sheets and Excel, with a message that helps", () => {
  const [sheet, excel] = [googleSheet("Asia/Shanghai"), excelAddIn()];
  const report = ["B", "arrived", "2026-03-06 17:30"];
  const broken = JSON.stringify({
    ...{ id: "desk", version: "1", levels: ["A"], timeZone: "UTC" },
    clauses: [{ id: "4.1", level: "B", promise: "replied", within: "2h" }],
  });
  const cases: readonly (readonly [string, string, readonly unknown[], string, RegExp])[] = [
    ["no such contract", "DUE", ["hardwear", ...report], "#N/A", /^contract-name-unknown: .*did you mean "hardware"/],
    ["no such level", "DUE", ["hardware", "E", ...report.slice(1)], "#N/A", /^ticket-unknown-level: .*D, C, B, A/],
    ["no such promise", "DUE", ["hardware", "B", "arived", report[2]], "#N/A", /^promise-unknown: .*arrived/],
    [
      "no figure",
      "DUE",
      ["hardware", "A", "answered", report[2]],
      "#N/A",
      /^promise-without-moment: .*hardware\.A\.respond/,
    ],
    ["no such fact", "DUE", ["hardware", ...report, "colour=red"], "#N/A", /^ticket-event-unknown: .*\/facts\/colour/],
    [
      "an unreadable date",
      "DUE",
      ["hardware", "B", "arrived", "06/03/2026"],
      "#VALUE!",
      /^cell-unreadable: .*\/reported/,
    ],
    [
      "a date that is none",
      "DUE",
      ["hardware", "B", "arrived", "2026-02-30"],
      "#VALUE!",
      /^date-impossible|2026-02-30/,
    ],
    ["half of a contract", "DUE", ['{"id": "desk",', ...report], "#VALUE!", /^cell-unreadable: .*JSON/],
    ["a faulty contract", "DUE", [broken, "A", "replied", report[2]], "#VALUE!", /\/clauses\/0\/level/],
    [
      "ranges of two sizes",
      "DUE",
      ["hardware", [["A"], ["B"]], "arrived", [["x"], ["y"], ["z"]]],
      "#VALUE!",
      /^range-mismatch/,
    ],
    [
      "an unknown setting",
      "DUE",
      ["hardware", ...report, "", "", "timezone2=UTC"],
      "#VALUE!",
      /^settings-unreadable: .*timeZone/,
    ],
    [
      "an unknown time zone",
      "DUE",
      ["hardware", ...report, "", "", "timeZone=Asia/Shangai"],
      "#VALUE!",
      /^time-zone-unknown/,
    ],
    [
      "no such calendar",
      "WORKTIME",
      ["2026-03-06", "2026-03-07", "offices"],
      "#N/A",
      /^calendar-name-unknown: .*office/,
    ],
    [
      "holidays not known yet",
      "WORKTIME",
      ["2027-03-06", "2027-03-09", "office"],
      "#NUM!",
      /^calendar-uncovered: .*2027/,
    ],
    ["a day that no sheet has", "WORKDAY", [-1, 1], "#NUM!", /^serial-out-of-range/],
    ["weekend 8", "WORKDAY", ["2026-03-06", 1, 8], "#NUM!", /^weekend-unknown: .*1 to 7/],
    ["only days off", "WORKDAY", ["2026-03-06", 1, "1111111"], "#VALUE!", /^working-day-missing/],
    [
      "time that is none",
      "ADDWORKTIME",
      ["2026-03-06", "4 hrs", "office"],
      "#VALUE!",
      /^(?:duration|cell)-unreadable: .*\/minutes/,
    ],
  ];

  it.each(cases)("%s", (_name, name, cells, error, message) => {
    const thrown = (call: () => unknown): unknown => {
      try {
        return call();
      } catch (caught) {
        return caught;
      }
    };
    const google = thrown(() => sheet.call(`SLA_${name}`, ...cells)) as Error;
    expect(google.message.slice(0, error.length + 1)).toBe(`${error} `);
    expect(google.message.slice(error.length + 1)).toMatch(message);
    const there = thrown(() =>
      excel.get(name)!(...cells.map((cell) => (Array.isArray(cell) ? cell : [[cell]]))),
    ) as CellError;
    expect(there.code).toBe(error);
    if (error !== "#NUM!") expect(google.message.endsWith(there.message ?? "no message")).toBe(true);
  });
});

describe.each(["gas/SlaClock.gs", "gas/SlaClock.zh.gs"])("%s", (file) => {
  it("is a plain script in the syntax of 2019, of names that Apps Script has", () => {
    const names = ["BigInt", "Intl", "SpreadsheetApp", "Session"];
    const messages = new Linter().verify(read(file), {
      languageOptions: {
        ecmaVersion: 2019,
        sourceType: "script",
        globals: Object.fromEntries(names.map((name) => [name, "readonly"])),
      },
      linterOptions: { reportUnusedDisableDirectives: false },
      rules: { "no-undef": ["error", { typeof: true }] },
    });
    expect(messages.map(({ line, message }) => `${String(line)}: ${message.slice(0, 100)}`)).toEqual([]);
  });

  it("declares the functions, what they need, and nothing else", () => {
    const { context } = googleSheet(undefined, `dist/${file}`, "");
    const own = Object.keys(context).filter((name) => !NOT_IN_APPS_SCRIPT.includes(name));
    const functions = own.filter((name) => !name.endsWith("_"));
    expect(functions).toEqual(SHEET_FUNCTIONS.map(({ name }) => `SLA_${name}`));
    // Apps Script takes names with this ending for no functions of cells.
    expect(own.filter((name) => name.endsWith("_")).every((name) => /^slaclock/i.test(name))).toBe(true);
  });

  it("helps with each function and parameter, and carries both licences", () => {
    const text = read(file);
    const language = file.includes(".zh.") ? "zh" : "en";
    for (const { name, summary, parameters } of SHEET_FUNCTIONS) {
      const [, comment = ""] =
        new RegExp(`/\\*\\*\\n((?: \\*[^\\n]*\\n)+?) \\*/\\nfunction SLA_${name}\\(`).exec(text) ?? [];
      const told = comment.split("\n").map((line) => line.replace(/^ \* ?/, ""));
      expect(told[0]).toBe((summary as Record<string, string>)[language]);
      expect(told).toContain("@customfunction");
      const given = told.filter((line) => line.startsWith("@param"));
      expect(given.map((line) => /^@param \{[^}]+\} (\S+) \S/.exec(line)?.[1])).toEqual(
        parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)),
      );
    }
    const head = text.slice(0, text.indexOf("*/"));
    expect(head).toMatch(/^\/\*\*\n \* sla-clock \d+\.\d+\.\d+ for Google Sheets\.\n/);
    expect(head).toContain("luxon: Copyright 2019 JS Foundation and other contributors");
    expect(head).toContain("Permission is hereby granted, free of charge");
    expect(head).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

describe("the time zone of Google Sheets", () => {
  const noon = (timeZone: string | undefined, before?: string): string => {
    const sheet = googleSheet(timeZone, undefined, before);
    return (sheet.call("SLA_ADDWORKTIME", "2026-03-06 12:00", 0, "UTC mon-sun 00:00-24:00") as Date).toISOString();
  };

  it("is that of the spreadsheet, of the script, or of the platform", () => {
    expect(noon("America/New_York")).toBe("2026-03-06T17:00:00.000Z");
    expect(noon(undefined, 'var Session = { getScriptTimeZone: () => "Asia/Tokyo" };')).toBe(
      "2026-03-06T03:00:00.000Z",
    );
    const platform = Temporal.PlainDateTime.from("2026-03-06T12:00").toZonedDateTime(Temporal.Now.timeZoneId());
    expect(noon(undefined)).toBe(dateText(platform.epochMilliseconds));
  });

  it("is passed by where there is no spreadsheet", () => {
    const broken = `
      var SpreadsheetApp = { getActiveSpreadsheet: () => null };
      var Session = { getScriptTimeZone: () => "Asia/Tokyo" };
    `;
    expect(noon(undefined, broken)).toBe("2026-03-06T03:00:00.000Z");
  });

  it("is asked for once in a run", () => {
    const asked = `
      var asked = 0;
      var SpreadsheetApp = { getActiveSpreadsheet: () => (asked++, { getSpreadsheetTimeZone: () => "UTC" }) };
    `;
    const sheet = googleSheet(undefined, undefined, asked);
    expect(sheet.context["asked"]).toBe(0);
    for (let count = 0; count < 3; count++) sheet.call("SLA_VERSION");
    expect(sheet.context["asked"]).toBe(1);
  });
});

describe("gas/wrappers.gs", () => {
  it("hands every function on to the library SlaClock", () => {
    const sheet = googleSheet("Asia/Shanghai");
    const wrapped = googleSheet(undefined, "dist/gas/wrappers.gs", "");
    wrapped.context["SlaClock"] = sheet.context;
    const due = wrapped.call("SLA_DUE", "hardware", "B", "arrived", "2026-03-06 17:30") as Date;
    expect(due.toISOString()).toBe("2026-03-07T09:30:00.000Z");
    for (const { name, parameters } of SHEET_FUNCTIONS) {
      expect((wrapped.context[`SLA_${name}`] as () => void).length, name).toBe(parameters.length);
    }
  });
});

describe("gas/appsscript.json", () => {
  it("asks for the engine V8 and for no more than the spreadsheet at hand", () => {
    expect(JSON.parse(read("gas/appsscript.json"))).toEqual({
      timeZone: expect.stringMatching(/^[A-Z]\w+\/\w+$/),
      dependencies: {},
      exceptionLogging: "STACKDRIVER",
      oauthScopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly"],
      runtimeVersion: "V8",
    });
  });
});
