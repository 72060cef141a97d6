import ICAL from "ical.js";
import * as library from "sla-clock";
import { compareContracts } from "sla-clock/review";

const office = library.defineCalendar({ id: "office", timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" });
const calendarSpec = {
  id: "office",
  timeZone: "Asia/Shanghai",
  hours: { mon: ["09:00-12:00", "13:00-18:00"], tue: "09:00-18:00" },
  changes: [
    { from: "2026-03-13", hours: { mon: "10:00-18:00" } },
    { from: "2026-06-01", hours: "5*8", officeHours: "mon-fri 09:00-17:00" },
  ],
  holidays: [{ date: "2026-03-11", name: { en: "day", zh: "日" } }, "2026-03-12"],
  specialDays: [
    { date: "2026-03-14", hoursOf: "mon", name: "make-up" },
    { date: "2026-03-15", hours: ["10:00-12:00"] },
  ],
  coverage: { from: "2026-01-01", to: "2027-01-01" },
  beyondCoverage: "assume-weekly",
};
const HARDWARE = "hardware";
/** As much of HyperFormula as registering needs. */
const SHEET_ENGINE = {
  HyperFormula: {
    registerFunctionPlugin: (): undefined => undefined,
    unregisterFunctionPlugin: (): undefined => undefined,
    getRegisteredLanguagesCodes: (): readonly string[] => ["enGB"],
  },
  FunctionPlugin: Object,
  ArraySize: Object,
  SimpleRangeValue: { onlyValues: (rows: unknown): unknown => rows },
  CellError: Object,
  ErrorType: { VALUE: "VALUE", NUM: "NUM", NA: "NA" },
};
const WEEK = "Asia/Shanghai mon-fri 09:00-18:00";
const DESK = JSON.stringify({
  id: "desk",
  timeZone: "UTC",
  levels: ["high"],
  clauses: [{ id: "reply", promise: "replied", within: "2h" }],
});
const contractSpec = {
  id: "helpdesk",
  version: "1",
  title: { en: "helpdesk", zh: "服务台" },
  timeZone: "UTC",
  term: { from: "2026-01-01", to: "2027-01-01" },
  levels: ["low", { id: "high", title: "high", start: { id: "high.start", rule: "immediate" } }],
  calendars: { office: { timeZone: "Asia/Shanghai", hours: "mon-fri 09:00-18:00" } },
  attributes: { site: ["local", "far"], vip: "boolean", distance: "number", note: "text" },
  start: { id: "start", rule: "next-working-time", calendar: "office" },
  escalation: { id: "raise", restart: "next-working-time", calendar: "office" },
  deescalation: { restart: "keep-start" },
  clauses: [
    {
      id: "reply",
      level: ["high"],
      when: { site: ["local"], vip: true },
      promise: ["replied"],
      within: "2h",
      clock: "office",
    },
    { id: "attend", anyOf: [{ promise: "arrived", at: "agreed", strictly: true }, { allOf: [{ promise: "called" }] }] },
    {
      id: "form",
      from: { event: "arrived", otherwise: "start" },
      promise: "signed",
      before: "closed",
      records: [{ kind: "form", name: "form" }],
    },
    {
      id: "some",
      when: { distance: [5, { atLeast: 10, lessThan: 20 }], note: { not: ["none"] } },
      whenInside: "office",
      n: 1,
      nOf: [{ promise: "called", within: "1h" }, { promise: "signed" }],
    },
    { id: "next", promise: "called", from: ["arrived"], within: "4h", repeat: { as: "next-reply", until: ["closed"] } },
    { id: "weekly", promise: "checked", every: "week", calendar: "office", roll: "following" },
  ],
  events: {
    replied: { title: "replied", sets: { vip: true } },
    agreed: {},
    "remote-started": {},
    "part-delivered": {},
  },
  entitlements: [{ id: "terms", work: { upgrade: "charged", maintenance: { freeYears: 1 } } }],
};
const made = library.validateContract(contractSpec);
if (!made.ok) throw new Error(JSON.stringify(made.issues));
export const { contract } = made;
export const at = Date.UTC(2026, 2, 6, 9);
export const ticket = {
  id: "T-1",
  level: "low",
  attributes: { site: "local", vip: true },
  events: [
    { type: "reported", at },
    { type: "agreed", at: at + 1, agreed: at + 2, attributes: { site: "local" } },
    { type: "level-confirmed", at: at + 2, level: "high" },
    { type: "replied", at: "2026-03-07T09:00+08:00" },
    { type: "closed", at: new Date(at + 1e9) },
  ],
};
const brief = { id: "helpdesk", timeZone: "UTC", levels: ["low"], clauses: [{ id: "reply", promise: "replied" }] };
const seriesSpec = {
  id: "helpdesk",
  selectedBy: "replied",
  versions: [
    { from: "2026-01-01", to: "2026-06-01", contract: brief },
    { from: "2026-07-01", contract: { ...brief, kind: "contract", version: "2" } },
  ],
};
const series = library.validateContractSeries(seriesSpec);
if (!series.ok) throw new Error(JSON.stringify(series.issues));
const amendment = {
  ...{ kind: "amendment", id: "second", contract: "helpdesk", version: "2", from: "2026-07-01", to: "2026-08-01" },
  title: { en: "second", zh: "二" },
  changes: [
    { clause: "reply", set: { within: "2h" }, add: { level: ["low"] } },
    { level: "high", insert: { title: "high" }, after: "low" },
    { calendar: "office", insert: { timeZone: "UTC", hours: "24x7", holidays: ["2026-01-01"] } },
    { calendar: "office", remove: { holidays: ["2026-01-01"] }, add: { holidays: [{ date: "2026-01-02" }] } },
  ],
};
const report = { level: "high", reportedAt: at, attributes: { site: "local", vip: true } };
const assessment = library.assess(contract, ticket, { asOf: at + 1e8 });
const [obligation] = library.deadlines(contract, report);

const coverage = { from: "2026-01-01", to: "2027-01-01" };
const publicHolidays = {
  holidays: ["2026-05-01", { date: "2026-12-25", name: { en: "Christmas", zh: "圣诞节" } }],
  specialDays: [{ date: "2026-05-09", hoursOf: "mon" }],
  coverage,
};
const names = ["01-01", "05-01", "10-01"].map((date) => [`2026-${date}`, "A day,某日,1"] as const);

/** A country of one holiday a year. */
class Holidays {
  getCountries(): object {
    return { XK: "Somewhere" };
  }
  getLanguages(): readonly string[] {
    return ["en", "zh"];
  }
  getHolidays(year: number): readonly object[] {
    const [start, end] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 0, 2))];
    return [{ date: `${year}-01-01 00:00:00`, start, end, name: "New Year", type: "public", rule: "01-01" }];
  }
}

const sources = {
  fromChineseDays: [
    { holidays: Object.fromEntries(names), workdays: {} },
    { years: [2026], hoursOf: "mon" },
  ],
  fromHolidayCalendar: [
    { year: 2026, region: "CN", dates: names.map(([date]) => ({ date, type: "public_holiday", name: "A day" })) },
    { hours: "09:00-12:00" },
  ],
  fromDateHolidays: [Holidays, { country: "XK", years: [2026], types: ["public"], partDays: () => "closed" }],
  fromICalendar: [
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR",
    { parse: (text: string): unknown => ICAL.parse(text) },
    { coverage, kindOf: () => "holiday" },
  ],
  fromSchemaOpeningHours: [
    {
      openingHours: ["Mo 09:00-17:00"],
      openingHoursSpecification: [
        { dayOfWeek: ["Monday"], opens: "09:00", closes: "17:00" },
        { dayOfWeek: "PublicHolidays" },
      ],
      specialOpeningHoursSpecification: { validFrom: "2026-12-24", validThrough: "2026-12-25" },
    },
    { publicHolidays, coverage },
  ],
  fromOsmOpeningHours: ["Mo-Fr 09:00-17:00; Dec 24 off; PH off", { publicHolidays, coverage }],
};

const [was, is] = ["2h", "3h"].map((within) =>
  library.validateContract({ ...brief, clauses: [{ id: "reply", title: "Reply", promise: "replied", within }] }),
);
if (!was?.ok || !is?.ok) throw new Error("two contracts");
const comparison = compareContracts(was.contract, is.contract, { from: at, to: at + 1e9 });

/** Every function with arguments that are in order. */
export const GOOD: Readonly<Record<string, readonly unknown[]>> = {
  toInstant: ["2026-03-06T09:00Z"],
  formatInstant: [at, "Asia/Shanghai"],
  toDuration: ["2h"],
  formatDuration: [7_200_000],
  defineCalendar: [calendarSpec],
  addWorkingTime: [office, at, "2h"],
  subtractWorkingTime: [office, at, "2h"],
  workingTimeBetween: [office, at, at + 1e9],
  isOpen: [office, at],
  nextOpening: [office, at],
  nextClosing: [office, at],
  nextWorkingTime: [office, at],
  previousOpening: [office, at],
  previousClosing: [office, at],
  previousWorkingTime: [office, at],
  openIntervals: [office, at, at + 1e9],
  addWorkingTimeMany: [office, Float64Array.of(at, at + 1), Float64Array.of(0, 7_200_000), new Float64Array(2)],
  subtractWorkingTimeMany: [office, Float64Array.of(at, at - 1), "2h"],
  workingTimeBetweenMany: [office, Float64Array.of(at), Float64Array.of(at + 1e9)],
  exportTimetable: [office, { from: at, to: at + 1e9, timeZoneData: "2025c" }],
  importTimetable: [{ ...library.exportTimetable(office, { from: at, to: at + 1e9 }) }],
  addWorkingDays: [office, at, 3, { at: "17:00" }],
  union: [office, office],
  intersection: [office, office],
  difference: [office, office],
  defineContract: [contractSpec],
  validateContract: [contractSpec, { language: "zh" }],
  contractSeries: [seriesSpec],
  validateContractSeries: [seriesSpec],
  contractInForce: [series.series, at],
  canonicalJson: [contractSpec],
  digestContract: [brief],
  amendContract: [brief, [amendment], { from: "2026-01-01", to: "2027-01-01", selectedBy: "resolved" }],
  validateAmendments: [brief, [amendment], { from: "2026-01-01" }],
  contractDocument: [contract],
  checkDocument: [contractSpec],

  dueFunction: [contract, "attend", { from: at, to: at + 1e8 }, { level: "high", attributes: report.attributes }],
  worstCase: [contract, "attend", { from: at, to: at + 1e8 }, { level: "high", attributes: report.attributes }],
  compareContracts: [contract, contract, { from: at, to: at + 1e8, levels: ["high"], attributes: report.attributes }],

  lintContract: [brief, { language: "zh", ignore: ["unused", { rule: "no-figure", clause: "reply" }] }],
  findClause: [contract, "reply"],
  assess: [contract, ticket, { asOf: at + 1e8 }],
  assessAll: [contract, [ticket, ticket], { asOf: at + 1e8 }],
  deadlines: [contract, report],
  entitlement: [contract, { work: "maintenance", acceptedOn: "2026-01-01", at }],
  recordsOwed: [assessment],
  verifyTrace: [obligation, contract],
  officeScript: [
    office,
    {
      from: at,
      to: at + 1e9,
      timeZoneData: "2025c",
      table: "Reports",
      columns: { due: "Resolve by" },
      dateSystem: 1904,
    },
  ],
  registerHyperFormula: [
    SHEET_ENGINE,
    { explanationRows: 20, dateSystem: 1904, timeZone: "Europe/London", language: "zh" },
  ],
  excelFunctions: [
    { Error, ErrorCode: { invalidValue: "#VALUE!", invalidNumber: "#NUM!", notAvailable: "#N/A" } },
    { dateSystem: 1904, timeZone: "Europe/London", language: "zh" },
  ],
  googleFunctions: [{ timeZone: "Europe/London", language: "zh" }],
  sheetFunctions: [{ dates: "serials", dateSystem: 1904, timeZone: "Europe/London", language: "zh" }],
  DUE: [
    HARDWARE,
    "B",
    "arrived",
    [[46087.7], [46088]],
    [["", true]],
    [["replied", "onsiteRequired"]],
    "dateSystem=1900",
  ],
  START: [DESK, "high", "replied", "2026-03-06 17:30", "replied=2026-03-06 18:00", "", "language=zh"],
  STATE: [HARDWARE, "B", "arrived", 46087.7, 46088, "replied=2026-03-06 18:00"],
  REMAINING: [HARDWARE, "C", "replied", 46087.7, 46088],
  ELAPSED: [HARDWARE, "C", "replied", 46087.7, 46088],
  WHY: [HARDWARE, "C", "replied", 46087.7],
  EXPLAIN: [HARDWARE, "C", "replied", [[46087.7], [46089.5]], "", "", "headings=yes"],
  NEXTCHANGE: [HARDWARE, "C", 46087.7, 46088],
  CHARGE: ["software", "maintenance", "2025-03-01", "2026-02-28 23:59"],
  WORKTIME: [46087.7, [[46088], [46090.5]], WEEK, [["2026-03-09", "holiday", "", ""]]],
  ADDWORKTIME: [46087.7, [[30, "4h", -30]], [["desk", "Asia/Shanghai", "mon-fri 09:00-18:00"]]],
  WORKDAY: [46087, 5, 1, [[46090]], [[46088, 46089]]],
  NETWORKDAYS: [46087, 46187, "0000011", [[46090]], [[46088]]],
  CONTRACT: [
    HARDWARE,
    [["2026-03-09", "holiday", "09:00-12:00"]],
    [["office", "Asia/Shanghai", "mon-fri 09:00-18:00"]],
  ],
  VERSION: [HARDWARE],
  renderContract: [contract, { language: "en", format: "markdown" }],
  renderComparison: [comparison, { language: "zh", format: "html" }],
  explain: [assessment, { language: "en", timeZone: "UTC" }],
  chinaHolidays: ["mon"],
  defaultOffice: [],
  softwareService: [{ ...calendarSpec }, { term: contractSpec.term, sent: "arrived" }],
  ...sources,
  hardwareService: [{ ...calendarSpec }, { term: contractSpec.term, maintenance: "month" }],
};
