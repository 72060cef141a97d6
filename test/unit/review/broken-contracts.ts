/** A contract in order, which each of the broken ones below is but for what is said of it. */
export const GOOD = {
  id: "desk",
  version: "1",
  title: { en: "Service desk", zh: "服务台" },
  timeZone: "Asia/Shanghai",
  term: { from: "2026-01-01", to: "2027-01-01" },
  levels: ["normal", { id: "urgent", start: { id: "urgent.start", rule: "next-working-time", calendar: "office" } }],
  calendars: {
    office: {
      timeZone: "Asia/Shanghai",
      hours: "mon-fri 09:00-12:00, 13:00-18:00",
      holidays: ["2026-10-01", { date: "2026-10-02", name: { en: "National Day", zh: "国庆节" } }],
      specialDays: [{ date: "2026-10-10", hoursOf: "fri" }],
      changes: [{ from: "2026-07-01", hours: "mon-fri 10:00-16:00" }],
      coverage: { from: "2026-01-01", to: "2027-01-01" },
    },
    always: { timeZone: "Asia/Shanghai", hours: "24x7" },
  },
  attributes: { channel: ["phone", "mail"], distance: "number", vip: "boolean", agreedHours: "text" },
  events: { called: { title: "called", sets: { channel: "phone" } }, written: {}, "nobody-home": {} },
  start: { id: "start", rule: "next-working-time", calendar: "office" },
  escalation: { id: "raise", restart: "at-confirmation" },
  deescalation: { id: "lower", restart: "keep-start" },
  pauses: [
    { id: "waiting", reason: "customer", clauses: ["fix"] },
    { id: "part", reason: "part" },
  ],
  reopening: { id: "again", policy: "continue", reopenWindow: "48h", clauses: ["fix"] },
  appointments: [{ id: "visit.time", event: "agreed", promise: "arrived", noAccess: "nobody-home" }],
  clauses: [
    { id: "reply", level: "urgent", promise: "replied", within: "2h", clock: "office" },
    { id: "fix", promise: "resolved", within: "8h", warnings: [{ used: "75%" }] },
    { id: "visit", promise: "arrived", within: "24h", from: "called" },
    { id: "report", promise: "report-sent", workingDays: 3, calendar: "office", at: "17:00" },
    { id: "checkup", promise: "checked", every: "week", calendar: "office" },
    {
      id: "either",
      anyOf: [
        { promise: "remote-started", within: "1h" },
        { promise: "dispatched", within: "2h" },
      ],
    },
    { id: "near", promise: "answered", within: "1h", when: { channel: "phone", distance: { atMost: 50 } } },
    { id: "else", promise: "answered", within: "2h", unless: ["near"] },
    {
      id: "update",
      promise: "updated",
      within: "4h",
      repeat: { as: "periodic-update" },
      records: [{ kind: "form", name: "report form" }],
    },
  ],
  entitlements: [{ id: "charges", work: { diagnosis: "free", repair: { freeYears: 1 } } }],
};

/** Another value at each place; `undefined` for none. */
export type Edits = Readonly<Record<string, unknown>>;

/** The contract with other values at some places. */
export function edited(edits: Edits, document: unknown = GOOD): unknown {
  // Parts that stand in it twice stand apart in the copy.
  const copy: unknown = JSON.parse(JSON.stringify(document));
  for (const [path, value] of Object.entries(edits)) {
    const keys = path
      .slice(1)
      .split("/")
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = keys.pop() ?? "";
    let at = copy as Record<string, unknown>;
    for (const key of keys) at = at[key] as Record<string, unknown>;
    if (value === undefined) Reflect.deleteProperty(at, last);
    else at[last] = structuredClone(value);
  }
  return copy;
}

/** What is broken, by which values, and what is to be found: the code and the path of each issue, and the clause in which it is. */
export type Broken = readonly [what: string, edits: Edits, issues: readonly string[], clause?: string];

const reply = GOOD.clauses[0];
const office = GOOD.calendars.office;

/** The whole document. */
export const HEAD: readonly Broken[] = [
  ["no id", { "/id": undefined }, ["contract-invalid /id"]],
  ["an id that is empty", { "/id": "" }, ["contract-invalid /id"]],
  ["an id of spaces", { "/id": "   " }, ["contract-invalid /id"]],
  ["an id that is a number", { "/id": 7 }, ["contract-invalid /id"]],
  ["a version that is a number", { "/version": 2 }, ["contract-invalid /version"]],
  ["another kind of document", { "/kind": "calendar" }, ["contract-invalid /kind"]],
  ["a title that is a number", { "/title": 5 }, ["contract-invalid /title"]],
  ["a title in one language alone", { "/title": { en: "Desk" } }, ["contract-invalid /title/zh"]],
  ["a title in a third language", { "/title": { en: "a", zh: "b", fr: "c" } }, ["contract-unknown-property /title/fr"]],
  ["a title whose Chinese is a number", { "/title": { en: "a", zh: 5 } }, ["contract-invalid /title/zh"]],
  ["a time zone that is none", { "/timeZone": "Asia/Peking" }, ["time-zone-unknown /timeZone"]],
  ["a time zone of three letters", { "/timeZone": "CST" }, ["time-zone-unknown /timeZone"]],
  ["a time zone that is a number", { "/timeZone": 8 }, ["time-zone-unknown /timeZone"]],
  [
    "a term that ends before it begins",
    { "/term": { from: "2027-01-01", to: "2026-01-01" } },
    ["interval-reversed /term"],
  ],
  ["a term of no day", { "/term": { from: "2026-01-01", to: "2026-01-01" } }, ["interval-reversed /term"]],
  ["a term without an end", { "/term": { from: "2026-01-01" } }, ["date-unreadable /term/to"]],
  ["a term that begins on 30 February", { "/term/from": "2026-02-30" }, ["date-impossible /term/from"]],
  ["a term with a slash in its date", { "/term/from": "2026/01/01" }, ["date-unreadable /term/from"]],
  ["a term that is a text", { "/term": "2026" }, ["contract-invalid /term"]],
  [
    "a misspelt end of the term",
    { "/term": { from: "2026-01-01", untl: "x", to: "2027-01-01" } },
    ["contract-unknown-property /term/untl"],
  ],
  [
    "a term without a zone",
    { "/timeZone": undefined, "/calendars/always/timeZone": "UTC" },
    ["contract-time-zone-missing /timeZone"],
  ],
  ["a property that there is not", { "/priority": 1 }, ["contract-unknown-property /priority"]],
  ["a misspelt property beside the right one", { "/levles": ["a"] }, ["contract-unknown-property /levles"]],
  [
    "a misspelt property instead of the right one",
    { "/levels": undefined, "/levles": ["normal", "urgent"] },
    ["contract-unknown-property /levles"],
  ],
  [
    "misspelt clauses",
    {
      "/clauses": undefined,
      "/clause": [reply],
      "/pauses": undefined,
      "/reopening": undefined,
      "/appointments": undefined,
    },
    ["contract-unknown-property /clause"],
  ],
  [
    "misspelt clauses, one of them broken",
    {
      "/clauses": undefined,
      "/clause": [{ ...reply, within: "1d" }],
      "/pauses": undefined,
      "/reopening": undefined,
      "/appointments": undefined,
    },
    ["contract-unknown-property /clause", "duration-days /clause/0/within"],
  ],
];

/** Levels, facts, events. */
export const NAMES: readonly Broken[] = [
  ["no levels", { "/levels": undefined }, ["contract-invalid /levels"]],
  ["an empty list of levels", { "/levels": [] }, ["contract-invalid /levels"]],
  ["levels that are a text", { "/levels": "normal, urgent" }, ["contract-invalid /levels"]],
  ["levels by name", { "/levels": { normal: {}, urgent: {} } }, ["contract-invalid /levels"]],
  ["a level that is a number", { "/levels": [1, "urgent"] }, ["contract-invalid /levels/0"]],
  ["a level twice", { "/levels": ["normal", "urgent", "normal"] }, ["contract-level-repeated /levels/2"]],
  [
    "a level twice, once with a title",
    { "/levels": ["normal", "urgent", { id: "urgent" }] },
    ["contract-level-repeated /levels/2/id"],
  ],
  ["a level without an id", { "/levels/0": { title: "normal" } }, ["contract-invalid /levels/0/id"]],
  ["a level with a misspelt property", { "/levels/1/titel": "x" }, ["contract-unknown-property /levels/1/titel"]],
  [
    "a level whose start rule is unknown",
    { "/levels/1/start/rule": "soon" },
    ["contract-invalid /levels/1/start/rule"],
    "urgent.start",
  ],
  [
    "a level whose start is in an unknown calendar",
    { "/levels/1/start/calendar": "ofice" },
    ["contract-unknown-calendar /levels/1/start/calendar"],
    "urgent.start",
  ],
  [
    "a clause of a level that there is not",
    { "/clauses/0/level": "critical" },
    ["contract-unknown-level /clauses/0/level"],
    "reply",
  ],
  [
    "a clause of a misspelt level",
    { "/clauses/0/level": "Urgent" },
    ["contract-unknown-level /clauses/0/level"],
    "reply",
  ],
  [
    "a clause of two levels, one unknown",
    { "/clauses/0/level": ["urgent", "low"] },
    ["contract-unknown-level /clauses/0/level/1"],
    "reply",
  ],
  ["a clause of no level at all", { "/clauses/0/level": [] }, ["contract-invalid /clauses/0/level"], "reply"],
  ["a clause whose level is a number", { "/clauses/0/level": 1 }, ["contract-unknown-level /clauses/0/level"], "reply"],
  ["attributes in a list", { "/attributes": ["channel"] }, ["contract-invalid /attributes"]],
  ["an attribute of an unknown kind", { "/attributes/vip": "string" }, ["contract-invalid /attributes/vip"]],
  ["an attribute of no values", { "/attributes/channel": [] }, ["contract-invalid /attributes/channel"]],
  [
    "an attribute with a value that is a list",
    { "/attributes/vip": [true, [false]] },
    ["contract-invalid /attributes/vip/1"],
  ],
  ["an attribute by its description", { "/attributes/vip": { type: "boolean" } }, ["contract-invalid /attributes/vip"]],
  [
    "a condition on an attribute that is not listed",
    { "/clauses/6/when/chanel": "phone" },
    ["contract-unknown-attribute /clauses/6/when/chanel"],
    "near",
  ],
  [
    "a condition on a value that the attribute has not",
    { "/clauses/6/when/channel": "fax" },
    ["contract-attribute-mismatch /clauses/6/when/channel"],
    "near",
  ],
  [
    "a condition on two values, one unknown",
    { "/clauses/6/when/channel": ["phone", "fax"] },
    ["contract-attribute-mismatch /clauses/6/when/channel/1"],
    "near",
  ],
  [
    "a condition that a number is a text",
    { "/clauses/6/when/distance": "near" },
    ["contract-attribute-mismatch /clauses/6/when/distance"],
    "near",
  ],
  [
    "a condition that true or false is a text",
    { "/clauses/6/when/vip": "yes" },
    ["contract-attribute-mismatch /clauses/6/when/vip"],
    "near",
  ],
  [
    "a condition of a range of words",
    { "/clauses/6/when/channel": { atMost: 5 } },
    ["contract-attribute-mismatch /clauses/6/when/channel"],
    "near",
  ],
  [
    "a condition of an empty range",
    { "/clauses/6/when/distance": { moreThan: 50, atMost: 50 } },
    ["contract-invalid /clauses/6/when/distance"],
    "near",
  ],
  [
    "a condition of a range whose bound is a text",
    { "/clauses/6/when/distance": { atMost: "50" } },
    ["contract-invalid /clauses/6/when/distance/atMost"],
    "near",
  ],
  [
    "a condition of a range with a misspelt bound",
    { "/clauses/6/when/distance": { atmost: 50 } },
    ["contract-unknown-property /clauses/6/when/distance/atmost"],
    "near",
  ],
  [
    "a condition of a range without bounds",
    { "/clauses/6/when/distance": {} },
    ["contract-invalid /clauses/6/when/distance"],
    "near",
  ],
  [
    "a condition without values",
    { "/clauses/6/when/channel": [] },
    ["contract-invalid /clauses/6/when/channel"],
    "near",
  ],
  [
    "a condition of nothing but null",
    { "/clauses/6/when/channel": null },
    ["contract-invalid /clauses/6/when/channel"],
    "near",
  ],
  ["a condition that is a text", { "/clauses/6/when": "by phone" }, ["contract-invalid /clauses/6/when"], "near"],
  ["conditions in a list", { "/clauses/6/when": [{ channel: "phone" }] }, ["contract-invalid /clauses/6/when"], "near"],
  [
    "a condition not of a range",
    { "/clauses/6/when/distance": { not: { atMost: 5 } } },
    ["contract-invalid /clauses/6/when/distance/not"],
    "near",
  ],
  [
    "a condition not of an unknown value",
    { "/clauses/6/when/channel": { not: "fax" } },
    ["contract-attribute-mismatch /clauses/6/when/channel/not"],
    "near",
  ],
  ["events that are a text", { "/events": "called" }, ["contract-invalid /events"]],
  ["an event twice", { "/events": ["called", "written", "nobody-home", "called"] }, ["contract-invalid /events/3"]],
  ["an event without a name", { "/events": ["called", "", "nobody-home"] }, ["contract-invalid /events/1"]],
  ["an event that is null", { "/events/written": null }, ["contract-invalid /events/written"]],
  [
    "an event with a misspelt property",
    { "/events/written": { titel: "x" } },
    ["contract-unknown-property /events/written/titel"],
  ],
  [
    "an event that sets an unknown fact",
    { "/events/written": { sets: { chanel: "mail" } } },
    ["contract-unknown-attribute /events/written/sets/chanel"],
  ],
  [
    "an event that sets a value that there is not",
    { "/events/written": { sets: { channel: "letter" } } },
    ["contract-attribute-mismatch /events/written/sets/channel"],
  ],
  [
    "an event that sets null",
    { "/events/written": { sets: { channel: null } } },
    ["contract-invalid /events/written/sets/channel"],
  ],
  [
    "an event that is not listed, from which a clause counts",
    { "/clauses/2/from": "phoned" },
    ["contract-unknown-event /clauses/2/from"],
    "visit",
  ],
  [
    "a misspelt event from which a clause counts",
    { "/clauses/2/from": "caled" },
    ["contract-unknown-event /clauses/2/from"],
    "visit",
  ],
  [
    "a list of events from which a clause counts",
    { "/clauses/2/from": ["called", "caled"] },
    ["contract-invalid /clauses/2/from"],
    "visit",
  ],
  [
    "an unknown event that ends a promise",
    { "/clauses/1/endedBy": "wirtten" },
    ["contract-unknown-event /clauses/1/endedBy"],
    "fix",
  ],
  [
    "an unknown event before which something is due",
    { "/clauses/2": { id: "visit", promise: "arrived", before: "clsoed" }, "/appointments": undefined },
    ["contract-unknown-event /clauses/2/before"],
    "visit",
  ],
  [
    "an unknown event of which a clause counts the last",
    { "/clauses/2/from": { last: "caled" } },
    ["contract-unknown-event /clauses/2/from/last"],
    "visit",
  ],
];

/** Calendars. */
export const CALENDARS: readonly Broken[] = [
  ["calendars in a list", { "/calendars": [office] }, ["contract-invalid /calendars"]],
  ["a calendar that is a text", { "/calendars/always": "24x7" }, ["calendar-invalid /calendars/always"]],
  ["a calendar that is null", { "/calendars/always": null }, ["calendar-invalid /calendars/always"]],
  [
    "a calendar without a time zone",
    { "/calendars/office/timeZone": undefined },
    ["time-zone-unknown /calendars/office/timeZone"],
  ],
  [
    "a calendar with a misspelt time zone",
    { "/calendars/office/timeZone": "Asia/Shangai" },
    ["time-zone-unknown /calendars/office/timeZone"],
  ],
  [
    "a calendar with a misspelt property",
    { "/calendars/office/holiday": ["2026-01-01"] },
    ["calendar-invalid /calendars/office/holiday"],
  ],
  [
    "a calendar whose time zone is misspelt as a property",
    { "/calendars/office/timeZone": undefined, "/calendars/office/timezone": "Asia/Shanghai" },
    ["calendar-invalid /calendars/office/timezone"],
  ],
  [
    "a calendar without hours",
    { "/calendars/office/hours": undefined, "/calendars/office/specialDays": undefined },
    ["hours-unreadable /calendars/office/hours"],
  ],
  [
    "hours without an end",
    { "/calendars/office/hours": "mon-fri 09:00" },
    ["hours-unreadable /calendars/office/hours"],
  ],
  [
    "hours without minutes",
    { "/calendars/office/hours": "mon-fri 9-18" },
    ["hours-unreadable /calendars/office/hours"],
  ],
  [
    "hours of a day that there is not",
    { "/calendars/office/hours": "mon-fry 09:00-18:00" },
    ["hours-unreadable /calendars/office/hours"],
  ],
  [
    "hours after 24:00",
    { "/calendars/office/hours": "mon-fri 09:00-25:00" },
    ["hours-unreadable /calendars/office/hours"],
  ],
  [
    "hours with a minute 60",
    { "/calendars/office/hours": "mon-fri 09:00-17:60" },
    ["hours-unreadable /calendars/office/hours"],
  ],
  [
    "hours that end as they begin",
    { "/calendars/office/hours": "mon-fri 09:00-09:00" },
    ["hours-empty /calendars/office/hours"],
  ],
  [
    "hours in Chinese",
    { "/calendars/office/hours": "周一至周五 9:00-18:00" },
    ["hours-unreadable /calendars/office/hours"],
  ],
  ["hours that are a number", { "/calendars/office/hours": 8 }, ["hours-unreadable /calendars/office/hours"]],
  [
    "hours of one day that cannot be read",
    { "/calendars/office/hours": { mon: "09:00-18:00", tue: "nine to five", fri: "09:00-18:00" } },
    ["hours-unreadable /calendars/office/hours/tue"],
  ],
  [
    "hours of two days that cannot be read",
    { "/calendars/office/hours": { mon: "x", tue: "09:00-09:00", fri: "09:00-18:00" } },
    ["hours-unreadable /calendars/office/hours/mon", "hours-empty /calendars/office/hours/tue"],
  ],
  [
    "hours of a day by its whole name",
    { "/calendars/office/hours": { monday: "09:00-18:00", fri: "09:00-18:00" } },
    ["hours-unreadable /calendars/office/hours/monday"],
  ],
  [
    "one of several hours of a day that cannot be read",
    { "/calendars/office/hours": { fri: ["09:00-12:00", "13-18"] } },
    ["hours-unreadable /calendars/office/hours/fri/1"],
  ],
  [
    "a coverage without office hours",
    { "/calendars/office/hours": "5*8", "/calendars/office/specialDays": undefined },
    ["coverage-needs-office-hours /calendars/office/officeHours"],
  ],
  [
    "a coverage of other hours than the office's",
    { "/calendars/office/hours": "5*8", "/calendars/office/officeHours": "mon-fri 09:00-18:00" },
    ["coverage-mismatch /calendars/office/officeHours"],
  ],
  [
    "a coverage of other days than the office's",
    { "/calendars/office/hours": "5x8", "/calendars/office/officeHours": "mon-sat 09:00-17:00" },
    ["coverage-mismatch /calendars/office/officeHours"],
  ],
  [
    "a coverage of eight days a week",
    { "/calendars/always/hours": "8x24" },
    ["coverage-unreadable /calendars/always/hours"],
  ],
  [
    "a coverage of 25 hours a day",
    { "/calendars/always/hours": "7x25" },
    ["coverage-unreadable /calendars/always/hours"],
  ],
  [
    "a coverage of which either number may be the days",
    { "/calendars/always/hours": "5x6" },
    ["coverage-ambiguous /calendars/always/hours"],
  ],
  [
    "a coverage of all 365 days with holidays",
    { "/calendars/always": { timeZone: "UTC", hours: "365*7*24", holidays: ["2026-10-01"] } },
    ["coverage-includes-holidays /calendars/always/holidays"],
  ],
  [
    "office hours beside plain hours",
    { "/calendars/office/officeHours": "mon-fri 09:00-17:00" },
    ["calendar-invalid /calendars/office/officeHours"],
  ],
  [
    "a holiday on 30 February",
    { "/calendars/office/holidays/0": "2026-02-30" },
    ["date-impossible /calendars/office/holidays/0"],
  ],
  [
    "a holiday without a year",
    { "/calendars/office/holidays/0": "10-01" },
    ["date-unreadable /calendars/office/holidays/0"],
  ],
  [
    "a holiday with a time",
    { "/calendars/office/holidays/0": "2026-10-01T00:00" },
    ["date-unreadable /calendars/office/holidays/0"],
  ],
  [
    "a holiday by its name alone",
    { "/calendars/office/holidays/0": "National Day" },
    ["date-unreadable /calendars/office/holidays/0"],
  ],
  [
    "a holiday that is a number",
    { "/calendars/office/holidays/0": 20261001 },
    ["calendar-invalid /calendars/office/holidays/0"],
  ],
  [
    "a holiday without its date",
    { "/calendars/office/holidays/0": { name: "Day" } },
    ["date-unreadable /calendars/office/holidays/0/date"],
  ],
  [
    "a holiday whose name is a number",
    { "/calendars/office/holidays/1/name": 1 },
    ["calendar-invalid /calendars/office/holidays/1/name"],
  ],
  [
    "holidays by date",
    { "/calendars/office/holidays": { "2026-10-01": "National Day" } },
    ["calendar-invalid /calendars/office/holidays"],
  ],
  [
    "a special day twice",
    { "/calendars/office/specialDays/1": { date: "2026-10-10", hours: "09:00-12:00" } },
    ["calendar-date-repeated /calendars/office/specialDays/1/date"],
  ],
  [
    "a special day without hours",
    { "/calendars/office/specialDays/0/hoursOf": undefined },
    ["calendar-invalid /calendars/office/specialDays/0"],
  ],
  [
    "a special day with hours said twice",
    { "/calendars/office/specialDays/0/hours": "09:00-12:00" },
    ["calendar-invalid /calendars/office/specialDays/0"],
  ],
  [
    "a special day with hours of a day that is closed",
    { "/calendars/office/specialDays/0/hoursOf": "sun" },
    ["calendar-invalid /calendars/office/specialDays/0/hoursOf"],
  ],
  [
    "a special day with hours of no day",
    { "/calendars/office/specialDays/0/hoursOf": "friday" },
    ["calendar-invalid /calendars/office/specialDays/0/hoursOf"],
  ],
  [
    "a special day with hours over several days",
    { "/calendars/office/specialDays/0": { date: "2026-10-10", hours: "sat 09:00 - sun 12:00" } },
    ["hours-unreadable /calendars/office/specialDays/0/hours"],
  ],
  [
    "a change of hours without a date",
    { "/calendars/office/changes/0/from": undefined },
    ["date-unreadable /calendars/office/changes/0/from"],
  ],
  [
    "changes of hours out of order",
    { "/calendars/office/changes/1": { from: "2026-06-01", hours: "24x7" } },
    ["calendar-invalid /calendars/office/changes/1/from"],
  ],
  [
    "two changes of hours on one date",
    { "/calendars/office/changes/1": { from: "2026-07-01", hours: "24x7" } },
    ["calendar-date-repeated /calendars/office/changes/1/from"],
  ],
  [
    "a coverage that ends before it begins",
    { "/calendars/office/coverage": { from: "2027-01-01", to: "2026-01-01" } },
    ["interval-reversed /calendars/office/coverage"],
  ],
  [
    "an unknown word beyond the coverage",
    { "/calendars/office/beyondCoverage": "guess" },
    ["calendar-invalid /calendars/office/beyondCoverage"],
  ],
  [
    "a union of no calendars",
    { "/calendars/always": { kind: "union", of: [] } },
    ["calendar-invalid /calendars/always/of"],
  ],
  [
    "a union of a broken calendar",
    {
      "/calendars/always": {
        kind: "union",
        of: [
          { ...office, id: "a" },
          { ...office, id: "b", timeZone: "x" },
        ],
      },
    },
    ["time-zone-unknown /calendars/always/of/1/timeZone"],
  ],
  [
    "a union of the names of calendars",
    { "/calendars/always": { kind: "union", of: ["office"] } },
    ["calendar-invalid /calendars/always/of/0"],
  ],
  ["an unknown kind of calendar", { "/calendars/always/kind": "sum" }, ["calendar-invalid /calendars/always/kind"]],
  [
    "a date that its zone skipped",
    {
      "/calendars/always": {
        timeZone: "Pacific/Apia",
        hours: "mon-fri 09:00-17:00",
        specialDays: [{ date: "2011-12-30", hours: "09:00-12:00" }],
      },
    },
    ["calendar-date-skipped /calendars/always/specialDays/0/date"],
  ],
  [
    "a broken calendar in which clocks run",
    { "/calendars/office/hours": "weekdays", "/calendars/office/specialDays": undefined },
    ["hours-unreadable /calendars/office/hours"],
  ],
  [
    "a broken calendar from which a term has its zone",
    { "/timeZone": undefined, "/calendars/office/timeZone": "Asia/Peking" },
    ["time-zone-unknown /calendars/office/timeZone"],
  ],
  [
    "a clock in a calendar that there is not",
    { "/clauses/0/clock": "night" },
    ["contract-unknown-calendar /clauses/0/clock"],
    "reply",
  ],
  ["a misspelt clock", { "/clauses/0/clock": "ofice" }, ["contract-unknown-calendar /clauses/0/clock"], "reply"],
  [
    "a clock that is a calendar itself",
    { "/clauses/0/clock": { timeZone: "UTC", hours: "24x7" } },
    ["contract-unknown-calendar /clauses/0/clock"],
    "reply",
  ],
  [
    "hours of the trigger in an unknown calendar",
    { "/clauses/1/whenInside": "night" },
    ["contract-unknown-calendar /clauses/1/whenInside"],
    "fix",
  ],
  [
    "inside and outside of one calendar",
    { "/clauses/1/whenInside": "office", "/clauses/1/whenOutside": "office" },
    ["contract-invalid /clauses/1/whenOutside"],
    "fix",
  ],
  [
    "no calendars, and several references to them",
    {
      "/calendars": undefined,
      "/levels": ["normal", "urgent"],
      "/start": undefined,
      "/clauses/3": GOOD.clauses[1],
      "/clauses/3/id": "late",
      "/clauses/3/promise": "mended",
      "/clauses/4": { ...GOOD.clauses[1], id: "later", promise: "done" },
    },
    ["contract-unknown-calendar /clauses/0/clock"],
    "reply",
  ],
];

/** Clauses, their ids and their due rules. */
export const CLAUSES: readonly Broken[] = [
  [
    "no clauses",
    { "/clauses": undefined, "/pauses": undefined, "/reopening": undefined, "/appointments": undefined },
    ["contract-invalid /clauses"],
  ],
  [
    "clauses by id",
    { "/clauses": { reply: {} }, "/pauses": undefined, "/reopening": undefined, "/appointments": undefined },
    ["contract-invalid /clauses"],
  ],
  ["a clause that is a text", { "/clauses/8": "updates every 4 hours" }, ["contract-invalid /clauses/8"]],
  ["a clause that is null", { "/clauses/8": null }, ["contract-invalid /clauses/8"]],
  ["a clause without an id", { "/clauses/0/id": undefined }, ["contract-invalid /clauses/0/id"]],
  ["a clause whose id is a number", { "/clauses/0/id": 1 }, ["contract-invalid /clauses/0/id"]],
  [
    "two clauses of one id",
    { "/clauses/1/id": "reply", "/pauses": undefined, "/reopening": undefined },
    ["contract-clause-repeated /clauses/1/id"],
    "reply",
  ],
  [
    "a clause with the id of the start rule",
    { "/clauses/8/id": "start" },
    ["contract-clause-repeated /clauses/8/id"],
    "start",
  ],
  ["a misspelt property", { "/clauses/0/witin": "2h" }, ["contract-unknown-property /clauses/0/witin"], "reply"],
  [
    "a misspelt length of time instead of the right one",
    { "/clauses/0": { id: "reply", promise: "replied", witin: "2h", clock: "office" } },
    ["contract-unknown-property /clauses/0/witin"],
    "reply",
  ],
  [
    "a misspelt promise",
    { "/clauses/0": { id: "reply", promiss: "replied", within: "2h" } },
    ["contract-unknown-property /clauses/0/promiss"],
    "reply",
  ],
  [
    "a misspelt id",
    { "/clauses/0": { ID: "reply", promise: "replied", within: "2h" } },
    ["contract-unknown-property /clauses/0/ID"],
  ],
  ["no promise", { "/clauses/0/promise": undefined }, ["contract-invalid /clauses/0"], "reply"],
  ["a promise of nothing", { "/clauses/0/promise": "" }, ["contract-invalid /clauses/0/promise"], "reply"],
  ["a promise of an empty list", { "/clauses/0/promise": [] }, ["contract-invalid /clauses/0/promise"], "reply"],
  ["a promise that is a number", { "/clauses/0/promise": 3 }, ["contract-invalid /clauses/0/promise"], "reply"],
  ["a promise beside anyOf", { "/clauses/5/promise": "done" }, ["contract-invalid /clauses/5"], "either"],
  ["a length of time in days", { "/clauses/0/within": "1d" }, ["duration-days /clauses/0/within"], "reply"],
  [
    "a length of time in words",
    { "/clauses/0/within": "two hours" },
    ["duration-unreadable /clauses/0/within"],
    "reply",
  ],
  ["a length of time of a month", { "/clauses/0/within": "P1M" }, ["duration-days /clauses/0/within"], "reply"],
  ["a negative length of time", { "/clauses/0/within": "-2h" }, ["duration-negative /clauses/0/within"], "reply"],
  [
    "a negative number of milliseconds",
    { "/clauses/0/within": -7200000 },
    ["duration-negative /clauses/0/within"],
    "reply",
  ],
  ["a fraction of a millisecond", { "/clauses/0/within": 0.5 }, ["duration-fraction /clauses/0/within"], "reply"],
  ["a length of time without a unit", { "/clauses/0/within": "2" }, ["duration-unreadable /clauses/0/within"], "reply"],
  [
    "a length of time that is an object",
    { "/clauses/0/within": { hours: 2 } },
    ["duration-unreadable /clauses/0/within"],
    "reply",
  ],
  [
    "a length of time longer than a date reaches",
    { "/clauses/0/within": "9999999999999999h" },
    ["duration-out-of-range /clauses/0/within"],
    "reply",
  ],
  ["two due rules", { "/clauses/0/before": "closed" }, ["contract-due-rules-conflict /clauses/0"], "reply"],
  ["hours and days", { "/clauses/0/calendarDays": 2 }, ["contract-due-rules-conflict /clauses/0"], "reply"],
  [
    "a clock without a length of time",
    { "/clauses/0/within": undefined },
    ["contract-invalid /clauses/0/clock"],
    "reply",
  ],
  [
    "days without the time of the last one",
    { "/clauses/3/at": undefined },
    ["contract-invalid /clauses/3/at"],
    "report",
  ],
  [
    "working days without a calendar",
    { "/clauses/3/calendar": undefined },
    ["contract-invalid /clauses/3/calendar"],
    "report",
  ],
  ["days until a time that there is not", { "/clauses/3/at": "25:00" }, ["hours-unreadable /clauses/3/at"], "report"],
  ["days until a misspelt time", { "/clauses/3/at": "end-of-workday" }, ["contract-invalid /clauses/3/at"], "report"],
  ["days that are a text", { "/clauses/3/workingDays": "3" }, ["contract-invalid /clauses/3/workingDays"], "report"],
  ["half a day", { "/clauses/3/workingDays": 1.5 }, ["contract-invalid /clauses/3/workingDays"], "report"],
  ["minus one day", { "/clauses/3/workingDays": -1 }, ["contract-invalid /clauses/3/workingDays"], "report"],
  [
    "a time without days",
    { "/clauses/0": { id: "reply", promise: "replied", at: "17:00" } },
    ["contract-invalid /clauses/0/at"],
    "reply",
  ],
  ["an unknown law", { "/clauses/3/counting": "bgb" }, ["contract-invalid /clauses/3/counting"], "report"],
  ["an unknown roll", { "/clauses/3/roll": "next" }, ["contract-invalid /clauses/3/roll"], "report"],
  ["a first day that is a yes", { "/clauses/3/firstDay": true }, ["contract-invalid /clauses/3/firstDay"], "report"],
  ["a cut-off that is no time", { "/clauses/3/cutOff": "noon" }, ["hours-unreadable /clauses/3/cutOff"], "report"],
  [
    "a cut-off of an unknown event",
    { "/clauses/3/cutOff": { time: "15:00", event: "orderd" } },
    ["contract-unknown-event /clauses/3/cutOff/event"],
    "report",
  ],
  ["counting back from nothing", { "/clauses/3/backward": true }, ["contract-invalid /clauses/3/from"], "report"],
  [
    "a flag that is a text",
    { "/clauses/3/from": "called", "/clauses/3/backward": "yes" },
    ["contract-invalid /clauses/3/backward"],
    "report",
  ],
  [
    "a roll beside hours without a calendar",
    { "/clauses/0/roll": "following" },
    ["contract-invalid /clauses/0/calendar"],
    "reply",
  ],
  [
    "a calendar of dates beside hours",
    { "/clauses/0/calendar": "office" },
    ["contract-invalid /clauses/0/calendar"],
    "reply",
  ],
  ["strictly beside hours", { "/clauses/0/strictly": true }, ["contract-invalid /clauses/0/strictly"], "reply"],
  [
    "months without a calendar beside a roll",
    { "/clauses/3": { id: "report", promise: "report-sent", months: 1, at: "end-of-day", roll: "following" } },
    ["contract-invalid /clauses/3/calendar"],
    "report",
  ],
  [
    "the sooner of one broken rule",
    { "/clauses/0": { id: "reply", promise: "replied", earliestOf: [{ within: "1d" }, { within: "2h" }] } },
    ["duration-days /clauses/0/earliestOf/0/within"],
    "reply",
  ],
  [
    "the sooner of nothing",
    { "/clauses/0": { id: "reply", promise: "replied", earliestOf: [] } },
    ["contract-invalid /clauses/0/earliestOf"],
    "reply",
  ],
  [
    "the sooner of a rule that is no list",
    { "/clauses/0": { id: "reply", promise: "replied", earliestOf: { within: "1h" } } },
    ["contract-invalid /clauses/0/earliestOf"],
    "reply",
  ],
  [
    "the sooner of an event",
    { "/clauses/0": { id: "reply", promise: "replied", earliestOf: [{ before: "closed" }, { within: "1h" }] } },
    ["contract-invalid /clauses/0/earliestOf/0"],
    "reply",
  ],
  [
    "a sum of one",
    { "/clauses/0": { id: "reply", promise: "replied", sumOf: [{ within: "1h" }] } },
    ["contract-invalid /clauses/0/sumOf"],
    "reply",
  ],
  [
    "a misspelt part of a sum",
    { "/clauses/0": { id: "reply", promise: "replied", sumOf: [{ within: "1h" }, { wihtin: "2h" }] } },
    ["contract-unknown-property /clauses/0/sumOf/1/wihtin"],
    "reply",
  ],
  [
    "a warning at a share above all",
    { "/clauses/1/warnings": [{ used: "75" }] },
    ["contract-invalid /clauses/1/warnings/0/used"],
    "fix",
  ],
  [
    "a warning at nothing",
    { "/clauses/1/warnings": [{ used: "0%" }] },
    ["contract-invalid /clauses/1/warnings/0/used"],
    "fix",
  ],
  [
    "a warning of two kinds",
    { "/clauses/1/warnings": [{ used: "75%", remaining: "1h" }] },
    ["contract-invalid /clauses/1/warnings/0"],
    "fix",
  ],
  [
    "a warning before the start",
    { "/clauses/1/warnings": [{ remaining: "9h" }] },
    ["contract-invalid /clauses/1/warnings/0/remaining"],
    "fix",
  ],
  ["a warning that is a text", { "/clauses/1/warnings": ["75%"] }, ["contract-invalid /clauses/1/warnings/0"], "fix"],
  [
    "warnings that are no list",
    { "/clauses/1/warnings": { used: "75%" } },
    ["contract-invalid /clauses/1/warnings"],
    "fix",
  ],
  [
    "a length of time left to an attribute that there is not",
    { "/clauses/0/within": { fromAttribute: "hours" } },
    ["contract-unknown-attribute /clauses/0/within/fromAttribute"],
    "reply",
  ],
  [
    "a misspelt property that leaves to tickets",
    { "/clauses/0/within": { fromAtribute: "agreedHours" } },
    ["contract-unknown-property /clauses/0/within/fromAtribute"],
    "reply",
  ],
  [
    "a misspelt word of a trigger",
    { "/clauses/2/from": { evnt: "called", otherwise: "start" } },
    ["contract-unknown-property /clauses/2/from/evnt"],
    "visit",
  ],
  [
    "a trigger of two kinds",
    { "/clauses/2/from": { due: "fix", agreed: "agreed" } },
    ["contract-invalid /clauses/2/from"],
    "visit",
  ],
  ["a trigger that is a number", { "/clauses/2/from": 5 }, ["contract-invalid /clauses/2/from"], "visit"],
  [
    "a trigger otherwise than the start",
    { "/clauses/2/from": { event: "called", otherwise: "report" } },
    ["contract-invalid /clauses/2/from/otherwise"],
    "visit",
  ],
  [
    "a promise ended by what keeps it",
    { "/clauses/1/endedBy": ["called", "resolved"] },
    ["contract-invalid /clauses/1/endedBy/1"],
    "fix",
  ],
  [
    "a record of an unknown kind",
    { "/clauses/8/records/0/kind": "fax" },
    ["contract-invalid /clauses/8/records/0/kind"],
    "update",
  ],
  [
    "a record without a name",
    { "/clauses/8/records/0/name": undefined },
    ["contract-invalid /clauses/8/records/0/name"],
    "update",
  ],
  ["a source that is a list", { "/clauses/0/source": ["Art. 3"] }, ["contract-invalid /clauses/0/source"], "reply"],
];

/** Where one mistake might be told as several, or elsewhere. */
export const ONCE: readonly Broken[] = [
  ["a clause that is null, which others name", { "/clauses/1": null }, ["contract-invalid /clauses/1"]],
  ["a clause whose id is a number, which others name", { "/clauses/1/id": 5 }, ["contract-invalid /clauses/1/id"]],
  ["a contract that calls itself a series", { "/kind": "contract-series" }, ["contract-invalid /kind"]],
  [
    "a fact that an event sets to text, of which a clause asks a range",
    { "/events/written": { sets: { distance: "far" } } },
    ["contract-attribute-mismatch /events/written/sets/distance"],
  ],
  [
    "a start rule without its rule",
    { "/levels/1/start": { calendar: "office" } },
    ["contract-invalid /levels/1/start/rule"],
  ],
  [
    "a clause of a level given as an object",
    { "/clauses/0/level": { id: "urgent" } },
    ["contract-unknown-level /clauses/0/level"],
    "reply",
  ],
  ["a clock in a list", { "/clauses/0/clock": ["office"] }, ["contract-unknown-calendar /clauses/0/clock"], "reply"],
  [
    "an event in the place of the time of the last date",
    { "/clauses/3/at": "closed" },
    ["contract-invalid /clauses/3/at"],
    "report",
  ],
  [
    "a cut-off in other letters",
    { "/clauses/3/cutoff": "12:00" },
    ["contract-unknown-property /clauses/3/cutoff"],
    "report",
  ],
  [
    "a trigger without otherwise",
    { "/clauses/2/from": { event: "called" } },
    ["contract-invalid /clauses/2/from/otherwise"],
    "visit",
  ],
  [
    "a misspelt otherwise",
    { "/clauses/2/from": { event: "called", otherwize: "start" } },
    ["contract-unknown-property /clauses/2/from/otherwize"],
    "visit",
  ],
  [
    "days and months",
    { "/clauses/3": { id: "report", promise: "report-sent", months: 1, calendarDays: 2, at: "17:00" } },
    ["contract-due-rules-conflict /clauses/3"],
    "report",
  ],
  ["a standing duty with hours", { "/clauses/4/within": "2h" }, ["contract-due-rules-conflict /clauses/4"], "checkup"],
  [
    "a law whose working days no calendar tells",
    { "/clauses/3": { id: "report", promise: "report-sent", calendarDays: 3, counting: "eu-1182-71" } },
    ["contract-invalid /clauses/3/calendar"],
    "report",
  ],
  [
    "promises of two triggers by hours of the trigger",
    { "/clauses/5/anyOf/0/from": "called", "/clauses/5/whenInside": "office" },
    ["contract-invalid /clauses/5/whenInside"],
    "either",
  ],
  [
    "a timetable without anything",
    { "/calendars/always": { kind: "timetable", id: "always", timetable: {} } },
    ["timetable-invalid /calendars/always/timetable/format"],
  ],
  [
    "hours of half a day by am and pm",
    { "/calendars/office/hours": "mon-fri 9am-5pm", "/calendars/office/specialDays": undefined },
    ["hours-unreadable /calendars/office/hours"],
  ],
  [
    "several properties that are null",
    { "/version": null, "/term": null, "/levels": null },
    ["contract-invalid /version", "contract-invalid /term", "contract-invalid /levels"],
  ],
];

/** Promises joined, repeated, standing, and those that lean on others. */
export const RELATIONS: readonly Broken[] = [
  ["any of nothing", { "/clauses/5/anyOf": [] }, ["contract-invalid /clauses/5/anyOf"], "either"],
  ["any of a text", { "/clauses/5/anyOf": "remote-started" }, ["contract-invalid /clauses/5/anyOf"], "either"],
  [
    "any of names",
    { "/clauses/5/anyOf": ["remote-started", "dispatched"] },
    ["contract-invalid /clauses/5/anyOf/0", "contract-invalid /clauses/5/anyOf/1"],
    "either",
  ],
  [
    "any of a broken one",
    { "/clauses/5/anyOf/1/within": "soon" },
    ["duration-unreadable /clauses/5/anyOf/1/within"],
    "either",
  ],
  [
    "a length of time beside any of them",
    { "/clauses/5/within": "3h" },
    ["contract-invalid /clauses/5/within"],
    "either",
  ],
  [
    "an id inside a join",
    { "/clauses/5/anyOf/1/id": "second" },
    ["contract-unknown-property /clauses/5/anyOf/1/id"],
    "either",
  ],
  [
    "three of two",
    { "/clauses/5": { id: "either", n: 3, nOf: GOOD.clauses[5]?.anyOf } },
    ["contract-invalid /clauses/5/n"],
    "either",
  ],
  [
    "how many of them is not said",
    { "/clauses/5": { id: "either", nOf: GOOD.clauses[5]?.anyOf } },
    ["contract-invalid /clauses/5/n"],
    "either",
  ],
  ["how many, but of nothing", { "/clauses/0/n": 1 }, ["contract-invalid /clauses/0/n"], "reply"],
  [
    "a standing duty among others",
    { "/clauses/5/anyOf/1": { promise: "dispatched", every: "week", calendar: "office" } },
    ["contract-invalid /clauses/5/anyOf/1/every"],
    "either",
  ],
  [
    "a clause in its own place",
    { "/clauses/7/unless": ["else"] },
    ["contract-clauses-circular /clauses/7/unless/0"],
    "else",
  ],
  [
    "two clauses in each other's place",
    { "/clauses/6/unless": "else" },
    ["contract-clauses-circular /clauses/6/unless"],
    "near",
  ],
  [
    "a clause from its own due moment",
    { "/clauses/1/from": { due: "fix" } },
    ["contract-clauses-circular /clauses/1/from/due"],
    "fix",
  ],
  [
    "two clauses from each other's due moments",
    { "/clauses/0/from": { due: "fix" }, "/clauses/1/from": { due: "reply" } },
    ["contract-clauses-circular /clauses/0/from/due"],
    "reply",
  ],
  [
    "in the place of a clause that there is not",
    { "/clauses/7/unless": ["naer"] },
    ["contract-unknown-clause /clauses/7/unless/0"],
    "else",
  ],
  [
    "in the place of a standing duty",
    { "/clauses/7/unless": ["checkup"] },
    ["contract-unknown-clause /clauses/7/unless/0"],
    "else",
  ],
  ["in the place of none", { "/clauses/7/unless": [] }, ["contract-invalid /clauses/7/unless"], "else"],
  [
    "from the due moment of a clause that there is not",
    { "/clauses/2/from": { due: "fxi" } },
    ["contract-unknown-clause /clauses/2/from/due"],
    "visit",
  ],
  [
    "from the due moment of a standing duty",
    { "/clauses/2/from": { due: "checkup" } },
    ["contract-unknown-clause /clauses/2/from/due"],
    "visit",
  ],
  [
    "in the place of a clause that is broken itself",
    { "/clauses/6/within": "1 day" },
    ["duration-days /clauses/6/within"],
    "near",
  ],
  [
    "a broken clause that a pause and a reopening name",
    { "/clauses/1/within": "1 day" },
    ["duration-days /clauses/1/within"],
    "fix",
  ],
  [
    "a broken clause for which times are agreed",
    { "/clauses/2/within": "1 day" },
    ["duration-days /clauses/2/within"],
    "visit",
  ],
  [
    "a clause that is no promise for which times are agreed",
    { "/clauses/2/anyOf": [] },
    ["contract-invalid /clauses/2"],
    "visit",
  ],
  [
    "a standing duty without a calendar",
    { "/clauses/4/calendar": undefined },
    ["contract-unknown-calendar /clauses/4/calendar"],
    "checkup",
  ],
  [
    "a standing duty each fortnight",
    { "/clauses/4/every": "fortnight" },
    ["contract-invalid /clauses/4/every"],
    "checkup",
  ],
  ["a standing duty from an event", { "/clauses/4/from": "called" }, ["contract-invalid /clauses/4/every"], "checkup"],
  [
    "a standing duty with a start rule",
    { "/clauses/4/start": { rule: "immediate" } },
    ["contract-invalid /clauses/4/start"],
    "checkup",
  ],
  [
    "a standing duty that rolls nowhere",
    { "/clauses/4/roll": "none" },
    ["contract-invalid /clauses/4/roll"],
    "checkup",
  ],
  [
    "a standing duty some days after, with a cut-off",
    {
      "/clauses/4": {
        id: "checkup",
        promise: "checked",
        every: "month",
        after: { calendarDays: 5, at: "17:00", cutOff: "12:00" },
      },
    },
    ["contract-invalid /clauses/4/after/cutOff"],
    "checkup",
  ],
  [
    "a standing duty after nothing",
    { "/clauses/4": { id: "checkup", promise: "checked", every: "month", after: "5 days" } },
    ["contract-invalid /clauses/4/after"],
    "checkup",
  ],
  [
    "a standing duty for tickets by phone",
    { "/clauses/4/whenInside": "office" },
    ["contract-invalid /clauses/4/whenInside"],
    "checkup",
  ],
  [
    "an unknown kind of repetition",
    { "/clauses/8/repeat": { as: "hourly" } },
    ["contract-invalid /clauses/8/repeat/as"],
    "update",
  ],
  ["a repetition that is a yes", { "/clauses/8/repeat": true }, ["contract-invalid /clauses/8/repeat"], "update"],
  [
    "a repetition of what has no figure",
    { "/clauses/8/within": undefined },
    ["contract-invalid /clauses/8/repeat"],
    "update",
  ],
  ["a repetition at once", { "/clauses/8/within": "0h" }, ["contract-invalid /clauses/8/within"], "update"],
  [
    "a repetition until an unknown event",
    { "/clauses/8/repeat/until": "finished" },
    ["contract-unknown-event /clauses/8/repeat/until"],
    "update",
  ],
  [
    "a cycle of replies to nothing",
    { "/clauses/8/repeat": { as: "next-reply" } },
    ["contract-invalid /clauses/8/from"],
    "update",
  ],
  [
    "a cycle of replies with rounds",
    { "/clauses/8/from": "written", "/clauses/8/repeat": { as: "next-reply", rounds: "sequential" } },
    ["contract-unknown-property /clauses/8/repeat/rounds"],
    "update",
  ],
  ["a start rule without a rule", { "/start/rule": undefined }, ["contract-invalid /start/rule"], "start"],
  [
    "a start at the next working time of nothing",
    { "/start/calendar": undefined },
    ["contract-unknown-calendar /start/calendar"],
    "start",
  ],
  ["an immediate start with a calendar", { "/start/rule": "immediate" }, ["contract-invalid /start/calendar"], "start"],
  ["a start that is a text", { "/start": "immediate" }, ["contract-invalid /start"]],
  [
    "an unknown effect of a graver level",
    { "/escalation/restart": "restart" },
    ["contract-invalid /escalation/restart"],
    "raise",
  ],
  [
    "no effect of a graver level",
    { "/escalation": { id: "raise" } },
    ["contract-invalid /escalation/restart"],
    "raise",
  ],
  [
    "a calendar where clocks restart at once",
    { "/escalation/calendar": "office" },
    ["contract-invalid /escalation/calendar"],
    "raise",
  ],
  [
    "a misspelt property of a lower level",
    { "/deescalation/restrat": "ignore" },
    ["contract-unknown-property /deescalation/restrat"],
    "lower",
  ],
  [
    "what is kept by a change that is ignored",
    { "/deescalation": { id: "lower", restart: "ignore", kept: "carry" } },
    ["contract-invalid /deescalation/kept"],
    "lower",
  ],
  ["a pause without a reason", { "/pauses/0/reason": undefined }, ["contract-invalid /pauses/0/reason"], "waiting"],
  ["a reason twice", { "/pauses/1/reason": "customer" }, ["contract-invalid /pauses/1/reason"], "part"],
  [
    "a pause of a clause that there is not",
    { "/pauses/0/clauses": ["fxi"] },
    ["contract-unknown-clause /pauses/0/clauses/0"],
    "waiting",
  ],
  [
    "a pause of a standing duty",
    { "/pauses/0/clauses": ["checkup"] },
    ["contract-invalid /pauses/0/clauses/0"],
    "waiting",
  ],
  ["a pause of no clause", { "/pauses/0/clauses": [] }, ["contract-invalid /pauses/0/clauses"], "waiting"],
  [
    "a pause of a clause without a list",
    { "/pauses/0/clauses": "fix" },
    ["contract-invalid /pauses/0/clauses"],
    "waiting",
  ],
  ["pauses by reason", { "/pauses": { customer: {} } }, ["contract-invalid /pauses"]],
  [
    "an unknown effect of a reopening",
    { "/reopening/policy": "resume" },
    ["contract-invalid /reopening/policy"],
    "again",
  ],
  [
    "a reopening within days",
    { "/reopening/reopenWindow": "2 days" },
    ["duration-days /reopening/reopenWindow"],
    "again",
  ],
  [
    "a clock of a reopening without a length",
    { "/reopening": { id: "again", policy: "continue", clock: "office" } },
    ["contract-invalid /reopening/clock"],
    "again",
  ],
  [
    "a reopening that takes back an unknown event",
    { "/reopening/undoes": ["resolved", "solved"] },
    ["contract-unknown-event /reopening/undoes/1"],
    "again",
  ],
  [
    "a reopening that takes back a reopening",
    { "/reopening/undoes": ["resolved", "reopened"] },
    ["contract-invalid /reopening/undoes/1"],
    "again",
  ],
  [
    "a reopening of a standing duty",
    { "/reopening/clauses": ["fix", "checkup"] },
    ["contract-invalid /reopening/clauses/1"],
    "again",
  ],
  [
    "an appointment without an event",
    { "/appointments/0/event": undefined },
    ["contract-invalid /appointments/0/event"],
    "visit.time",
  ],
  [
    "an appointment for what nobody promises",
    { "/appointments/0/promise": "resolvd" },
    ["contract-unknown-event /appointments/0/promise"],
    "visit.time",
  ],
  [
    "an appointment for a promise that is counted in dates before an event",
    { "/clauses/2": { id: "visit", promise: "arrived", before: "closed" } },
    ["contract-invalid /appointments/0/promise"],
    "visit.time",
  ],
  [
    "an appointment whose events are one",
    { "/appointments/0/noAccess": "agreed" },
    ["contract-invalid /appointments/0/noAccess"],
    "visit.time",
  ],
  [
    "an appointment for one event twice",
    { "/appointments/1": { id: "other", event: "arranged", promise: "arrived" } },
    ["contract-invalid /appointments/1/promise"],
    "other",
  ],
  [
    "an appointment moved by a stranger",
    { "/appointments/0/moves": { neighbour: { times: 1 } } },
    ["contract-unknown-property /appointments/0/moves/neighbour"],
    "visit.time",
  ],
  [
    "an appointment moved minus once",
    { "/appointments/0/moves": { customer: { times: -1 } } },
    ["contract-invalid /appointments/0/moves/customer/times"],
    "visit.time",
  ],
  [
    "an appointment moved with a day's notice",
    { "/appointments/0/moves": { customer: { notice: "1 day" } } },
    ["duration-days /appointments/0/moves/customer/notice"],
    "visit.time",
  ],
  [
    "terms of charge without work",
    { "/entitlements/0/work": undefined },
    ["contract-invalid /entitlements/0/work"],
    "charges",
  ],
  [
    "terms of charge of an unknown kind",
    { "/entitlements/0/work/diagnosis": "gratis" },
    ["contract-invalid /entitlements/0/work/diagnosis"],
    "charges",
  ],
  [
    "no free years",
    { "/entitlements/0/work/repair": { freeYears: 0 } },
    ["contract-invalid /entitlements/0/work/repair/freeYears"],
    "charges",
  ],
  [
    "a misspelt free year",
    { "/entitlements/0/work/repair": { freeYear: 1 } },
    ["contract-unknown-property /entitlements/0/work/repair/freeYear"],
    "charges",
  ],
  [
    "terms of charge with the id of a clause",
    { "/entitlements/0/id": "reply" },
    ["contract-clause-repeated /entitlements/0/id"],
    "reply",
  ],
  ["terms of charge without an id", { "/entitlements/0/id": undefined }, ["contract-invalid /entitlements/0/id"]],
];

/** Several mistakes at once, in the order of the document. */
export const SEVERAL: readonly Broken[] = [
  [
    "six mistakes in six places",
    {
      "/id": 7,
      "/levels/2": "normal",
      "/calendars/office/holidays/0": "2026-02-30",
      "/clauses/0/within": "1d",
      "/clauses/3/workingDays": "three",
      "/entitlements/0/work/diagnosis": "none",
    },
    [
      "contract-invalid /id",
      "contract-level-repeated /levels/2",
      "date-impossible /calendars/office/holidays/0",
      "duration-days /clauses/0/within",
      "contract-invalid /clauses/3/workingDays",
      "contract-invalid /entitlements/0/work/diagnosis",
    ],
  ],
  [
    "three mistakes in one clause",
    { "/clauses/0/level": "grave", "/clauses/0/within": "soon", "/clauses/0/clock": "day" },
    [
      "contract-unknown-level /clauses/0/level",
      "duration-unreadable /clauses/0/within",
      "contract-unknown-calendar /clauses/0/clock",
    ],
    "reply",
  ],
  [
    "an event that is unknown wherever it stands",
    { "/clauses/1/endedBy": "wirtten", "/clauses/2/from": "caled" },
    ["contract-unknown-event /clauses/1/endedBy", "contract-unknown-event /clauses/2/from"],
  ],
];

const { timeZone, levels, clauses: all, calendars } = GOOD;
const [first, second] = all;
const version = { id: "desk", timeZone, levels, calendars, start: GOOD.start };

/** Versions of a contract in order. */
export const SERIES_GOOD = {
  kind: "contract-series",
  id: "desk",
  versions: [
    { from: "2026-01-01", to: "2026-07-01", contract: { ...version, version: "1", clauses: [first, second] } },
    { from: "2026-07-01", contract: { ...version, version: "2", clauses: [first, second] } },
  ],
};

/** Versions of a contract. */
export const SERIES: readonly Broken[] = [
  ["no versions", { "/versions": [] }, ["contract-invalid /versions"]],
  ["versions by number", { "/versions": { "1": {} } }, ["contract-invalid /versions"]],
  ["a series without an id", { "/id": undefined }, ["contract-invalid /id"]],
  ["a misspelt property of the series", { "/selectedby": "reported" }, ["contract-unknown-property /selectedby"]],
  ["a version without a date", { "/versions/0/from": undefined }, ["date-unreadable /versions/0/from"]],
  ["a version that begins on 31 June", { "/versions/1/from": "2026-06-31" }, ["date-impossible /versions/1/from"]],
  ["a version that ends before it begins", { "/versions/0/to": "2025-12-31" }, ["interval-reversed /versions/0/to"]],
  ["a version that runs on into the next", { "/versions/0/to": "2026-08-01" }, ["contract-invalid /versions/0/to"]],
  [
    "versions in the wrong order",
    { "/versions/0": { from: "2026-09-01", contract: SERIES_GOOD.versions[0]?.contract } },
    ["contract-invalid /versions/1/from"],
  ],
  [
    "two versions from one date",
    { "/versions/0": { from: "2026-07-01", contract: SERIES_GOOD.versions[0]?.contract } },
    ["contract-invalid /versions/1/from"],
  ],
  ["a version without a contract", { "/versions/1/contract": undefined }, ["contract-invalid /versions/1/contract"]],
  ["a version that is null", { "/versions/1": null }, ["contract-invalid /versions/1"]],
  [
    "a clause of a version with a duration in days",
    { "/versions/1/contract/clauses/0/within": "1d" },
    ["duration-days /versions/1/contract/clauses/0/within"],
    "reply",
  ],
  [
    "a misspelt level of a version",
    { "/versions/1/contract/clauses/0/level": "urgnt" },
    ["contract-unknown-level /versions/1/contract/clauses/0/level"],
    "reply",
  ],
  [
    "a misspelt property of a version's clause",
    { "/versions/1/contract/clauses/1": { id: "fix", promise: "resolved", witin: "8 days" } },
    ["contract-unknown-property /versions/1/contract/clauses/1/witin"],
    "fix",
  ],
  [
    "a version whose zone nobody states",
    { "/versions/0/contract": { id: "x", levels: ["a"], clauses: [] } },
    ["contract-time-zone-missing /versions/0/contract/timeZone"],
  ],
  ["an event that selects and is not in every version", { "/selectedBy": "ordered" }, ["contract-invalid /selectedBy"]],
  ["an event that cannot select", { "/selectedBy": "withdrawn" }, ["contract-invalid /selectedBy"]],
];
